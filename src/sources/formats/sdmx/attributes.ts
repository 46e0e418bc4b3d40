import { isObject, member } from '../../payload.js';
import type { Text } from '../../../model/feed.js';
import type { Axis, Category } from '../statistics/axis.js';
import { statusOf } from '../statistics/codes.js';
import type { Steps } from '../../turns.js';
import { plain } from '../statistics/texts.js';
import { powerOf } from '../statistics/values.js';
import { attributeValue, type AttributeValue, type Level, type Structure } from './structure.js';

export type Attributes = ReadonlyMap<string, AttributeValue>;

/** Attributes of one level by their ids, from the list of numbers that stands for them. */
export function attributesAt(structure: Structure, level: Level, said: readonly unknown[]): Attributes {
  const found = new Map<string, AttributeValue>();
  structure.attributesAt[level].forEach((attribute, index) => {
    const value = attributeValue(attribute, said[index]);
    if (value) found.set(attribute.id, value);
  });
  return found;
}

/**
 * Attributes of groups of observations (`dimensionGroupAttributes` of version 2): keys with a number for each dimension, in which an empty place
 * stands for any of its categories. An observation is given by all keys of its own, which differ in length.
 */
export function* groupAttributes(structure: Structure, groups: unknown): Steps<(keys: readonly (readonly string[])[]) => Attributes> {
  const byPlaces = new Map<string, { readonly length: number; readonly places: readonly number[]; readonly found: Map<string, Attributes> }>();
  for (const [index, [key, said]] of (isObject(groups) ? Object.entries(groups) : []).entries()) {
    if (index % 64 === 63) yield;
    const parts = key.split(':');
    const places = parts.flatMap((part, index) => (part === '' ? [] : [index]));
    const kind = `${parts.length} ${places.join()}`;
    const known = byPlaces.get(kind) ?? { length: parts.length, places, found: new Map<string, Attributes>() };
    known.found.set(places.map((place) => parts[place]).join(':'), attributesAt(structure, 'dimensionGroup', Array.isArray(said) ? said : []));
    byPlaces.set(kind, known);
  }
  return (keys) => new Map([...byPlaces.values()].flatMap(({ length, places, found }) => {
    const key = keys.find((one) => one.length === length);
    return key ? [...(found.get(places.map((place) => key[place]).join(':')) ?? [])] : [];
  }));
}

const unitIds = ['UNIT_MEASURE', 'UNIT_MEAS', 'UNIT', 'UNITS', 'UNIT_OF_MEASURE'];
const powerIds = ['UNIT_MULT', 'UNIT_MULTIPLIER', 'POWERCODE', 'SCALE'];
const statusIds = ['OBS_STATUS', 'OBSERVATION_STATUS', 'STATUS', 'OBS_FLAG'];

const first = (ids: readonly string[], all: readonly Attributes[]): AttributeValue | undefined => {
  for (const id of ids) for (const attributes of all) if (attributes.has(id)) return attributes.get(id);
  return undefined;
};

/** What attributes say of an observation; those nearest to it first. */
export function saidBy(all: readonly Attributes[], unitAxis: Axis): { readonly unit: Category | undefined; readonly power: number | undefined; readonly status: string | undefined; readonly notes: readonly Text[]; readonly source: Text | undefined } {
  const [unit, power, status, secrecy] = [first(unitIds, all), first(powerIds, all), first(statusIds, all), first(['CONF_STATUS', 'CONFIDENTIALITY'], all)];
  const given = status && statusOf(status.code, status.label);
  const isSecret = secrecy !== undefined && /^[CDNS]$/i.test(secrecy.code);
  return {
    unit: unit && unitAxis.category(unit.code, unit.label),
    power: power && powerOf(power.code, plain(power.label)),
    status: given ?? (isSecret ? 'suppressed' : undefined),
    notes: all.flatMap((attributes) => [...attributes].filter(([id]) => /NOTE|COMMENT|DEFINITION|^METHODOLOGY/.test(id)).map(([, { label }]) => label)),
    source: first(['SOURCE', 'DATA_SOURCE', 'SOURCE_DETAIL', 'OBS_SOURCE', 'SOURCE_AGENCY'], all)?.label,
  };
}

/** Annotations of one thing that are read: of its notes an indicator shows fewer. */
const mostAnnotations = 100;

/** Texts of annotations by their numbers. */
export function annotationTexts(list: readonly (Text | undefined)[], numbers: unknown): readonly Text[] {
  return (Array.isArray(numbers) ? (numbers as readonly unknown[]).slice(0, mostAnnotations) : []).map((number) => (typeof number === 'number' ? list[number] : undefined)).filter((text) => text !== undefined);
}

export const annotationText = (annotation: unknown): unknown => member(annotation, 'texts') ?? member(annotation, 'text') ?? member(annotation, 'title');
