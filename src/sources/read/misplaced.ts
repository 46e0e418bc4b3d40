import type { Draft } from '../draft.js';
import type { ReadContext } from '../formats/index.js';
import { member, type Members } from '../payload.js';
import { eachRow } from '../turns.js';
import { isSomewhere, type Coordinates } from './places.js';

/** A point of a record that names countries. */
interface Told extends Coordinates {
  readonly countries: readonly string[];
  /** JSON Pointer of its latitude in the draft. */
  readonly path: string;
}

const isPoint = (value: unknown): value is Coordinates & Members => typeof member(value, 'lat') === 'number' && typeof member(value, 'lon') === 'number';

/** Codes of the countries that a record names; those of its place where it is an event. */
function codesOf(given: unknown, { resolveCountry }: ReadContext): readonly string[] {
  return (Array.isArray(given) ? (given as readonly unknown[]) : [given]).map((country) => (typeof country === 'string' ? resolveCountry(country) : undefined)).filter((code) => code !== undefined);
}

/**
 * Looks at where all records are, once these are read: leaves out degrees of 0 and 0, which stand for no place, and says how many there are; says where latitude and longitude seem to be swapped, because the
 * countries that the records name say so. Nothing is turned round.
 */
export async function reportPlaces(draft: Draft, context: ReadContext): Promise<void> {
  const told: Told[] = [];
  let places = 0;
  let nowhere = 0;
  let first = '';
  const look = (point: unknown, path: string, countries: () => readonly string[]): boolean => {
    if (!isPoint(point)) return true;
    places++;
    if (isSomewhere(point)) {
      // Only what is within 90 degrees either way can be a place the other way round.
      const { lat, lon } = point;
      if (Math.abs(lat) <= 90 && Math.abs(lon) <= 90) told.push({ lat, lon, path, countries: countries() });
      return true;
    }
    if (nowhere++ === 0) first = draft.translate({ severity: 'warning', path, message: '' }).path;
    return false;
  };
  const listOf = (name: string): readonly Record<string, unknown>[] => (draft.document[name] ?? []) as readonly Record<string, unknown>[];
  await eachRow(listOf('initiatives'), context, (record, index) => {
    const { locations } = record;
    if (!Array.isArray(locations)) return;
    let isWhole = true;
    const kept = (locations as readonly unknown[]).flatMap((location, at) => {
      if (look(location, `/initiatives/${index}/locations/${at}/lat`, () => codesOf(record['countries'], context))) return [location];
      isWhole = false;
      const rest = withoutPoint(location as Members);
      return rest ? [rest] : [];
    });
    if (!isWhole) record['locations'] = kept.length > 0 ? kept : undefined;
  });
  await eachRow(listOf('events'), context, (record, index) => {
    const { place } = record;
    if (!look(place, `/events/${index}/place/lat`, () => codesOf(member(place, 'country'), context))) record['place'] = withoutPoint(place as Members);
  });
  if (nowhere > 0) draft.problems.push({ severity: 'warning', path: first, message: `Expected degrees, met 0 and 0 in ${nowhere} of ${places} places, which stand for none; left out.` });
  if (told.length > 0 && !draft.isSwapped) await reportTurned(draft, told, context);
}

/** A place without its degrees; undefined where nothing else is told of it than how exact these are. */
function withoutPoint({ lat: _lat, lon: _lon, precision: _precision, ...rest }: Members): Members | undefined {
  return Object.keys(rest).length > 0 ? rest : undefined;
}

/**
 * Says of points that lie outside of their record's countries, and in one of them with latitude and longitude exchanged, that the two seem to be swapped. Work that is led from elsewhere may look so by chance, which is why
 * most points of a feed have to, in several places and countries; a point out at sea, where nothing is led from, is enough by itself.
 */
async function reportTurned(draft: Draft, told: readonly Told[], context: ReadContext): Promise<void> {
  const { isFarOut, mayBeIn } = await import('../../model/country-extents.js');
  const turned: Told[] = [];
  const atSea: Told[] = [];
  const spots = new Set<string>();
  const named = new Set<string | undefined>();
  let fitting = 0;
  await eachRow(told, context, (point) => {
    const { lat, lon, countries } = point;
    const isTurned = countries.some((code) => mayBeIn(code, lon, lat));
    if (countries.some((code) => mayBeIn(code, lat, lon) !== false)) fitting += isTurned ? 0 : 1;
    else if (isTurned) {
      turned.push(point);
      spots.add(`${lat} ${lon}`);
      named.add(countries[0]);
      if (isFarOut(lat, lon)) atSea.push(point);
    }
  });
  const sure = turned.length > fitting && (atSea.length > 0 || spots.size + named.size >= 4) ? turned : atSea;
  const [one] = sure;
  if (!one) return;
  const { path } = draft.translate({ severity: 'warning', path: one.path, message: '' });
  draft.problems.push({ severity: 'warning', path, message: `Expected places in the countries that their records name, met ${sure.length} of ${told.length} outside and, with latitude and longitude exchanged, inside, such as ${one.lat}, ${one.lon} for ${one.countries[0]}: the two seem to be swapped. Nothing was turned round; swap them where the data is made, or in a mapping.` });
}
