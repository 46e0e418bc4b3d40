import { at, isObject, member, type Members } from '../../payload.js';
import type { Text } from '../../../model/feed.js';
import { Axis, type Category, type Role } from '../statistics/axis.js';
import { mapped, type Steps } from '../../turns.js';
import { plain, textOf } from '../statistics/texts.js';

/** Where a dimension or an attribute is attached. */
export type Level = 'dataSet' | 'dimensionGroup' | 'series' | 'observation';

/** A dimension with its categories by their place in `values`, which is what keys count. */
export interface Dimension {
  readonly level: Level;
  readonly axis: Axis;
  readonly values: readonly (Category | undefined)[];
  /** Place in the key of the whole structure. */
  readonly position: number;
}

export interface Attribute {
  readonly level: Level;
  readonly id: string;
  readonly component: Members;
  readonly values: readonly unknown[];
  /** What is meant where nothing is said. */
  readonly standard: unknown;
}

/** What an attribute says of an observation. */
export interface AttributeValue {
  readonly code: string;
  readonly label: Text;
}

export interface Structure {
  readonly json: unknown;
  readonly name: Text | undefined;
  readonly dimensions: readonly Dimension[];
  readonly attributes: readonly Attribute[];
  /** The dimensions and attributes of each level, in their order. */
  readonly dimensionsAt: Readonly<Record<Level, readonly Dimension[]>>;
  readonly attributesAt: Readonly<Record<Level, readonly Attribute[]>>;
  /** Measures of an observation: of one alone nothing is said. */
  readonly measures: readonly Category[];
  readonly measureAxis: Axis;
}

/** Names, which version 1 has as a text or by language in `name`, and version 2 in `names`. */
export const nameOf = (json: unknown): Text | undefined => {
  const names = textOf(member(json, 'names'));
  return typeof names === 'object' ? names : textOf(member(json, 'name')) ?? names;
};

const listAt = (json: unknown, path: string): readonly unknown[] => {
  const found = at(json, path);
  return Array.isArray(found) ? found : [];
};

/** Both spellings of the first level are met. */
const levels: readonly (readonly [Level, string])[] = [['dataSet', 'dataSet'], ['dataSet', 'dataset'], ['dimensionGroup', 'dimensionGroup'], ['series', 'series'], ['observation', 'observation']];

/** Reads `structure` of version 1, or one of `structures` of version 2. */
export function* structureOf(json: unknown): Steps<Structure> {
  const dimensions: Dimension[] = [];
  const attributes: Attribute[] = [];
  for (const [level, name] of levels) {
    for (const [index, component] of listAt(json, `dimensions.${name}`).filter(isObject).entries()) dimensions.push(yield* dimensionOf(level, component, index));
    yield* mapped(listAt(json, `attributes.${name}`), (component) => attributes.push({
      level, id: plain(textOf(member(component, 'id'))).toUpperCase(), component: isObject(component) ? component : {}, values: listAt(component, 'values'), standard: standardOf(component),
    }));
  }
  const measureAxis = new Axis('MEASURE', 'Measure', 'measure');
  const measures = listAt(json, 'measures.observation').flatMap((component) => measureAxis.category(member(component, 'id'), nameOf(component)) ?? []);
  return { json, name: nameOf(json), dimensions, attributes, dimensionsAt: byLevel(dimensions), attributesAt: byLevel(attributes), measures, measureAxis };
}

const byLevel = <T extends { readonly level: Level }>(list: readonly T[]): Readonly<Record<Level, readonly T[]>> => {
  const of = (level: Level): readonly T[] => list.filter((entry) => entry.level === level);
  return { dataSet: of('dataSet'), dimensionGroup: of('dimensionGroup'), series: of('series'), observation: of('observation') };
};

/** The default of an attribute: one of its values where it has it among them. */
function standardOf(component: unknown): unknown {
  const standard = member(component, 'default');
  return standard === undefined ? undefined : listAt(component, 'values').find((value) => codeOf(value) === standard) ?? standard;
}

/** What SDMX calls the dimensions of time and place, in the members `role` of version 1 and `roles` of version 2. */
const sdmxRoles: Readonly<Record<string, Role>> = { TIME: 'time', TIME_PERIOD: 'time', REF_AREA: 'country', GEO: 'country', FREQ: 'frequency', UNIT_MEASURE: 'unit', UNIT_MULT: 'multiplier' };

function* dimensionOf(level: Level, component: Members, index: number): Steps<Dimension> {
  const id = plain(textOf(component['id'])) || String(index);
  const said = [component['role'], ...(Array.isArray(component['roles']) ? component['roles'] : [component['roles']])].map((role) => plain(textOf(role)).toUpperCase());
  const role = said.map((name) => (Object.hasOwn(sdmxRoles, name) ? sdmxRoles[name] : undefined)).find((found) => found !== undefined);
  const axis = new Axis(id, nameOf(component) ?? id, role);
  const values = yield* mapped(listAt(component, 'values'), (value, place) => axis.category(codeOf(value) ?? place, nameOf(value)));
  yield;
  const position = component['keyPosition'];
  return { level, axis, values, position: typeof position === 'number' ? position : Number.MAX_SAFE_INTEGER };
}

/** A code: the value's id, else the value itself, else when it begins. */
function codeOf(value: unknown): unknown {
  if (!isObject(value)) return value;
  return textOf(value['id']) ?? textOf(value['value']) ?? textOf(value['start']) ?? textOf(value['name']);
}

/**
 * What is said in one place of a list of attributes: the number of one of its values, or, for an attribute without a list of values, the value itself.
 * Its default where nothing is said.
 */
export function attributeValue({ values, standard }: Attribute, said: unknown): AttributeValue | undefined {
  let found = said;
  if (typeof said === 'number' && values.length > 0) found = values[said];
  else if (said === null || said === undefined) found = standard;
  // A value in place may itself be a text in languages.
  const inPlace = textOf(Array.isArray(found) ? found[0] : found);
  const code = textOf(codeOf(found)) ?? inPlace;
  if (code === undefined) return undefined;
  return { code: plain(code), label: nameOf(found) ?? textOf(member(found, 'value')) ?? inPlace ?? code };
}
