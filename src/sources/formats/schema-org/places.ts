import { isObject } from '../../payload.js';
import { coordinatePair, coordinates, type Coordinates } from '../../read/places.js';
import { distinct } from '../../read/texts.js';
import { typesOf, type Graph } from './nodes.js';

/** The point of a place, or of the shape of one. */
export function pointOf(graph: Graph, place: unknown): Coordinates | undefined {
  const geo = graph.first(place, 'geo');
  const around = [geo, place].find((value) => graph.words(value, 'latitude') !== undefined);
  return coordinates(graph.words(around, 'latitude'), graph.words(around, 'longitude')) ?? coordinatePair(graph.words(graph.first(geo, 'geoMidpoint'), 'latitude') === undefined ? graph.words(geo, 'point') : undefined);
}

/** What a place is called and in which country it is: a text, a Place with its address, a Country. */
export function placesOf(graph: Graph, place: unknown): { readonly name: string | undefined; readonly country: string | undefined } {
  const name = isObject(place) ? graph.words(place, 'name') : graph.asText(place);
  const called = typeof name === 'string' ? name : undefined;
  if (typesOf(place).includes('Country')) return { name: undefined, country: graph.words(place, 'identifier') ?? called };
  const address = graph.first(place, 'address') ?? (typesOf(place).includes('PostalAddress') ? place : undefined);
  const isParted = isObject(address) && !Object.hasOwn(address, '@value');
  const country = isParted ? graph.first(address, 'addressCountry') : undefined;
  const town = isParted ? graph.words(address, 'addressLocality') ?? graph.words(address, 'streetAddress') : graph.asText(address);
  return { name: distinct([called, typeof town === 'string' ? town : undefined]).join(', ') || undefined, country: country === undefined ? undefined : textIn(graph, country) };
}

function textIn(graph: Graph, value: unknown): string | undefined {
  const text = graph.asText(value) ?? graph.words(value, 'identifier');
  return typeof text === 'string' ? text : text && Object.values(text)[0];
}
