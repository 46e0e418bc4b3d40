import { Draft } from '../draft.js';
import { FeedError } from '../errors.js';
import { at, below, isObject, kindOf, member, type Members, type Payload } from '../payload.js';
import type { ReadContext } from './index.js';
import type { Place } from '../../model/pointer.js';
import { readDate } from '../read/dates.js';
import { readNumber } from '../read/numbers.js';
import { Axis, type Category, type Role } from './statistics/axis.js';
import { statusOf } from './statistics/codes.js';
import { Cube } from './statistics/cube.js';
import { joined, plain, textOf, textsOf } from './statistics/texts.js';
import { eachInSteps, mapped, turns, type Steps } from '../turns.js';

interface Dataset {
  readonly name: string;
  readonly members: Members;
  readonly place: Place;
}

/** Datasets and levels of collections that are looked at. */
const deepest = 4;

/**
 * JSON-stat 1 and 2: a dataset, a collection of them, or the bundle of version 1 (an object of datasets by name). Values are a list of all cells or an object
 * of those that there are; the last dimension counts fastest. See https://json-stat.org/full/.
 *
 * @throws FeedError `schema` for a dimension on its own
 */
export async function read(payload: Payload, context: ReadContext): Promise<Draft> {
  const draft = new Draft();
  if (member(payload.json, 'class') === 'dimension') throw new FeedError('schema', 'Expected a dataset or a collection of them, met one dimension, which holds no values. Give the address of the dataset.');
  const datasets = [...datasetsOf(payload.json, { key: '' }, 'dataset', draft, 0)];
  for (const dataset of datasets) await readDataset(dataset, draft, context);
  const [first] = datasets;
  if (datasets.length === 1 && first) draft.set('updated', readDate(first.members['updated']) ?? undefined);
  draft.set('title', textOf(at(payload.json, 'label')));
  return draft;
}

function* datasetsOf(json: unknown, place: Place, name: string, draft: Draft, depth: number): Generator<Dataset> {
  if (Array.isArray(json)) {
    if (depth < deepest) for (const [key, entry] of json.entries()) yield* datasetsOf(entry, below(place, key), `${name}/${key}`, draft, depth + 1);
  } else if (isObject(json) && isObject(json['dimension'])) {
    yield { name, members: json, place };
  } else if (isObject(json) && isObject(json['link'])) {
    const items = Object.entries(json['link']).flatMap(([relation, list]) => (relation === 'item' && Array.isArray(list) ? list : []));
    for (const [key, item] of items.entries()) {
      const own = below(place, 'link', 'item', key);
      if (isObject(item) && (isObject(item['dimension']) || isObject(item['link'])) && depth < deepest) yield* datasetsOf(item, own, plain(textOf(item['href'])) || `${name}/${key}`, draft, depth + 1);
      else draft.report(own, [], `Expected a dataset in the collection, met ${isObject(item) && item['href'] !== undefined ? 'the address of one, which is not followed' : kindOf(item)}; left out. Give that address in src.`, 'error');
    }
  } else if (isObject(json) && json['class'] === undefined && depth < deepest) {
    for (const [key, entry] of Object.entries(json)) if (isObject(entry) && isObject(entry['dimension'])) yield* datasetsOf(entry, below(place, key), key, draft, depth + 1);
  }
}

const origins = { value: '', status: '' };

async function readDataset({ name, members, place }: Dataset, draft: Draft, context: ReadContext): Promise<void> {
  const dimension = members['dimension'] as Members;
  const ids = listOf(members['id'] ?? dimension['id']).map(nameOf);
  const sizes = listOf(members['size'] ?? dimension['size']).map((size) => readNumber(size));
  const roles = rolesIn(members['role'] ?? dimension['role']);
  const axes: Axis[] = [];
  await eachInSteps(ids, context, function* (id) {
    axes.push(yield* axisOf(id, member(dimension, id), roles));
  });
  const counts = axes.map(({ categories }) => categories.length);
  const bad = counts.findIndex((length, index) => length !== (sizes[index] ?? length));
  // Sizes are told from the categories where these fit the values.
  const fits = (): boolean => !counts.includes(0) && counts.reduce((product, length) => product * length, 1) === cellCount(members['value']);
  if (ids.length === 0 || (bad >= 0 && !fits())) {
    const met = ids.length === 0 ? 'no list of dimensions in id' : `${counts[bad]!} of ${String(sizes[bad])} for “${axes[bad]!.id}”`;
    draft.report(place, ['dimension'], `Expected a dataset with the categories of each dimension, met ${met}; left out.`, 'error');
    return;
  }
  if (bad >= 0) draft.report(place, ['dimension'], `Expected ${counts[bad]!} in size for “${axes[bad]!.id}”, as it has categories, met ${String(sizes[bad])}; read by the categories.`);
  const lengths = counts;
  const label = textOf(members['label']);
  const cube = await Cube.of(draft, context, {
    id: plain(textOf(at(members, 'extension.id'), at(members, 'extension.px.tableid'), at(members, 'extension.matrix'))) || name,
    title: label ?? joined(axes.map((axis) => axis.name), ', '),
    source: textOf(members['source']), notes: textsOf(members['note']), place, origins: { title: 'label' },
  }, axes);
  const statusAt = statuses(members, lengths);
  const values = members['value'];
  const total = lengths.reduce((product, length) => product * length, 1);
  if (!Array.isArray(values) && !isObject(values)) {
    draft.report(place, ['value'], `Expected the values as a list or an object, met ${kindOf(values)}; left out.`, 'error');
    return;
  }
  // What a table is made of, without what is in it, is sent at an address of its own.
  if (total > 0 && Object.keys(values).length === 0 && members['status'] === undefined) draft.report(place, ['value'], 'Expected the values of the dataset, met none: this describes a table. Give the address of its data.', 'error');
  const cells = cellsBy(axes, lengths);
  const around = below(place, 'value');
  const turn = turns(context);
  for (const [key, value] of entriesOf(values, statusAt.keys)) {
    if (!(key < total)) {
      draft.report(around, [key], `Expected the number of a cell below ${total}, met ${key}; left out.`, 'error');
      continue;
    }
    cube.add(cells(key), value, { place: { around, key }, origins, status: statusAt.of(key) });
    const wait = turn();
    if (wait) await wait;
  }
  if (Array.isArray(values) && values.length < total && values.length > 0) draft.report(around, [], `Expected ${total} values, one for each cell, met ${values.length}; cells beyond them have none.`);
  await cube.finish();
}

/** How many cells there are by the values themselves: those of a list, or up to the last of an object. */
function cellCount(values: unknown): number | undefined {
  if (Array.isArray(values)) return values.length;
  return isObject(values) ? Object.keys(values).reduce((most, key) => Math.max(most, /^\d{1,9}$/.test(key) ? Number(key) + 1 : 0), 0) : undefined;
}

/** Cells with their numbers, in order; of an object also those that have a status only, since a suppressed value is not sent. */
function* entriesOf(values: Members | readonly unknown[], withStatus: readonly number[]): Generator<readonly [number, unknown]> {
  if (Array.isArray(values)) yield* values.entries();
  else {
    const numbers = new Set([...Object.keys(values).map((key) => (/^\d{1,9}$/.test(key) ? Number(key) : NaN)), ...withStatus]);
    for (const key of [...numbers].sort((a, b) => a - b)) yield [key, member(values, String(key))];
  }
}

/** The categories of a cell from its number: dimensions in order, the last one fastest. */
function cellsBy(axes: readonly Axis[], lengths: readonly number[]): (key: number) => Category[] {
  const strides: number[] = [];
  let stride = 1;
  for (let index = lengths.length - 1; index >= 0; index--) {
    strides[index] = stride;
    stride *= lengths[index]!;
  }
  return (key) => axes.map(({ categories }, index) => categories[Math.floor(key / strides[index]!) % lengths[index]!]!);
}

/** What `role` says of dimensions. */
function rolesIn(role: unknown): ReadonlyMap<string, Role> {
  const kinds: readonly (readonly [string, Role])[] = [['time', 'time'], ['geo', 'country'], ['metric', 'measure']];
  return new Map(kinds.flatMap(([kind, meaning]) => listOf(member(role, kind)).map((id) => [nameOf(id), meaning] as const)));
}

/** A dimension with its categories in the order of their index, which is a list of ids or an object of positions; with one category it may be left out. */
function* axisOf(id: string, dimension: unknown, roles: ReadonlyMap<string, Role>): Steps<Axis> {
  const axis = new Axis(id, textOf(member(dimension, 'label')) ?? id, roles.get(id));
  const category = member(dimension, 'category');
  const [index, labels] = [member(category, 'index'), member(category, 'label')];
  const ids = Array.isArray(index) ? yield* mapped(index, nameOf) : isObject(index) ? yield* inOrder(index) : isObject(labels) ? Object.keys(labels) : [];
  const units = at(category, 'unit');
  yield* mapped(ids, (code, position) => {
    const label: unknown = Array.isArray(labels) ? labels[position] : member(labels, code);
    axis.category(code.trim() === '' ? label ?? position : code, label, unitOf(units, code));
  });
  return axis;
}

/** Codes in the order of their positions. */
function* inOrder(index: Members): Steps<readonly string[]> {
  const positions = yield* mapped(Object.keys(index), (code) => [code, readNumber(index[code]) ?? 0] as const);
  return positions.sort((a, b) => a[1] - b[1]).map(([code]) => code);
}

/** The unit of a category; in version 1 with the power of ten of its values where it is called after its base. */
function unitOf(units: unknown, code: string): Pick<Category, 'unit' | 'power'> {
  const unit = member(units, code);
  const [label, symbol, multiplier] = [textOf(member(unit, 'label')), textOf(member(unit, 'symbol')), member(unit, 'multiplier')];
  const name = label ?? textOf(member(unit, 'base'));
  const power = label === undefined && typeof multiplier === 'number' && Number.isInteger(multiplier) && Math.abs(multiplier) <= 15 ? multiplier : undefined;
  if (name === undefined || symbol === undefined || plain(name) === plain(symbol)) return { unit: name ?? symbol, power };
  return { unit: joined([name, joined(['(', symbol, ')'], '')], ' '), power };
}

/** Statuses of cells: a list, an object of those that there are, or one for all; with the labels that Eurostat gives beside them. */
function statuses(members: Members, lengths: readonly number[]): { readonly keys: readonly number[]; readonly of: (key: number) => string | undefined } {
  const given = members['status'];
  const labels = at(members, 'extension.status.label');
  const said = (code: unknown): string | undefined => {
    const text = plain(textOf(code));
    return text === '' ? undefined : statusOf(text, textOf(member(labels, text)) ?? '');
  };
  if (Array.isArray(given)) return { keys: [], of: (key) => said(given.length === 1 && lengths.length > 0 ? given[0] : given[key]) };
  if (!isObject(given)) return { keys: [], of: () => said(given) };
  return { keys: Object.keys(given).flatMap((key) => (/^\d{1,9}$/.test(key) ? [Number(key)] : [])), of: (key) => said(member(given, String(key))) };
}

/** An id as a text, whatever was given for it. */
const nameOf = (value: unknown): string => (typeof value === 'string' ? value : plain(textOf(value)));

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]);
