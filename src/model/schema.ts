import { countryFromCode } from './country-forms.js';
import { rememberNumbers } from './entries.js';
import { isObject, type Members } from './feed-shapes.js';
import type { Feed, Problem } from './feed.js';
import { asFeed, inTurns, type Turns } from './good-feed.js';
import { locationColumns, rememberOrigin, type Columns } from './pointer.js';
import { unlisted } from './problem-text.js';
import { isAbsent, leftOut, report, under, type Reading, type Spot } from './schema-fields.js';
import { atOnce, remaining, turn, type Steps } from './schema-members.js';
import { feedShape, type Shape } from './schema-shapes.js';

export interface ReadOptions {
  /** The alpha-2 code for a country in any form; default `countryFromCode`, which knows codes and no names. */
  readonly resolveCountry?: ((text: string) => string | undefined) | undefined;
}

export interface SliceOptions extends ReadOptions, Turns {
  readonly pause: () => Promise<void>;
  /** Members and entries, at least 2, that are read at one go; what has more is read in steps. Default 1024. */
  readonly most?: number;
}

export interface ReadResult {
  readonly feed: Feed;
  readonly problems: Problem[];
}

/** Members and entries that are read at one go: a millisecond or two, even where each is a problem. */
const mostAtOnce = 1024;

/** A place as a name: `initiatives/3`. */
const namedAfter = (at: Spot): string => (at.around?.around ? `${namedAfter(at.around)}/${at.key}` : String(at.key));

/** Gives a record its id: its own, one made of its place, or, for a second one of the same id, that id with a number. */
function identify(given: Members, at: Spot): void {
  const { ids, repeats } = at.reading;
  const own = Object.hasOwn(given, 'id') ? given.id : undefined;
  const known = typeof own === 'string' && own !== '' ? own : typeof own === 'number' && Number.isFinite(own) ? String(own) : undefined;
  const id = known ?? namedAfter(at);
  at.id = id;
  if (ids.has(id)) {
    let repeat = repeats.get(id) ?? 1;
    do at.id = `${id}~${++repeat}`;
    while (ids.has(at.id));
    repeats.set(id, repeat);
    report(at, 'id', 'an id of its own', id, 'a number added to it');
  } else if (known === undefined) report(at, undefined, 'a record with an id', own, 'named after its place');
  else if (known !== own) report(at, 'id', 'an id as text', own, 'read as text');
  ids.set(at.id, ids.size);
}

/** The entries of a list, or of columns, which are made into records one by one. */
interface Entries {
  readonly length: number;
  readonly entry: (index: number) => unknown;
  readonly columns?: Columns;
}

/** Parallel columns as records. Columns of coordinates become one location, where records have locations. */
function readColumns(columns: Members, shape: Shape, at: Spot): Entries {
  const good = Object.entries(columns).filter((entry): entry is [string, unknown[]] =>
    entry[0] !== '__proto__' && Array.isArray(entry[1]) ? true : (report(at, entry[0], 'a column, which is a list', entry[1], leftOut), false));
  const length = good.reduce((most, [, column]) => Math.max(most, column.length), 0);
  for (const [name, column] of good) if (column.length < length) report(at, name, `a column of ${length}`, column, 'the rest read as absent');
  const located = shape.fields.has('locations') && !Object.hasOwn(columns, 'locations') && good.some(([name]) => name === 'lat' || name === 'lon');
  const entry = (index: number): Members => {
    const record: Record<string, unknown> = {};
    const location: Record<string, unknown> = {};
    for (const [name, column] of good) {
      if (isAbsent(column[index])) continue;
      const member = located ? locationColumns.get(name) : undefined;
      if (member) location[member] = column[index];
      else record[name] = column[index];
    }
    if (Object.keys(location).length) record.locations = [location];
    return record;
  };
  return { length, entry, columns: located ? 'coordinates' : 'columns' };
}

function entriesOf(value: unknown, shape: Shape, at: Spot): Entries {
  if (Array.isArray(value)) return { length: value.length, entry: (index) => value[index] as unknown };
  if (isObject(value) && Object.hasOwn(value, 'columns') && isObject(value.columns)) return readColumns(value.columns, shape, under(at, 'columns'));
  report(at, undefined, 'a list of records', value, leftOut);
  return { length: 0, entry: () => undefined };
}

/** Reads the lists of records in an object, so that its spot holds them. */
function* readInner(given: Members, shape: Shape, at: Spot): Steps<void> {
  for (const [member, inner] of shape.inner) {
    if (!Object.hasOwn(given, member) || isAbsent(given[member])) continue;
    at.inner ??= new Map();
    at.inner.set(member, yield* readRecords(given[member], inner, under(at, member)));
  }
}

/** Reads a list of records and the lists inside them; yields now and then. The list itself is the result if every record is good. */
function* readRecords(value: unknown, shape: Shape, list: Spot): Steps<readonly unknown[]> {
  const { length, entry, columns } = entriesOf(value, shape, list);
  const { reading } = list;
  let copy: unknown[] | undefined = Array.isArray(value) ? undefined : [];
  for (let i = 0; i < length; i++) {
    const given = entry(i);
    let at = list;
    let read: unknown;
    reading.left--;
    if (isObject(given)) {
      at = under(list, i, columns);
      if (shape.identified) identify(given, at);
      if (shape.inner.size) yield* readInner(given, shape, at);
      read = atOnce(shape.read, given, at, i);
    } else if (!isAbsent(given)) report(list, i, 'an object', given, leftOut);
    if (reading.left < reading.enough) read = yield* turn(shape.read, given, at, i, read);
    if (!copy && (read !== given || read === undefined)) copy = (value as unknown[]).slice(0, i);
    copy?.push(read);
  }
  if (!copy) return value as readonly unknown[];
  const left = remaining(copy);
  if (columns) rememberOrigin(left, columns);
  return left;
}

function* readDocument(json: unknown, reading: Reading): Steps<ReadResult> {
  const at: Spot = { key: '', reading, id: undefined, inner: undefined };
  let given: Members = {};
  if (isObject(json)) {
    given = json;
    if (!Object.hasOwn(given, 'commonthread')) report(at, undefined, 'a feed with "commonthread": "1"', json, 'read as version 1');
  } else report(at, undefined, 'a feed, which is an object', json, leftOut);
  yield* readInner(given, feedShape, at);
  const feed = asFeed((yield* turn(feedShape.read, given, at, '', atOnce(feedShape.read, given, at, ''))) as Members);
  const { problems, omitted } = reading;
  if (omitted) problems.push({ severity: 'warning', path: '', message: unlisted(omitted) });
  rememberNumbers(feed, reading.ids);
  return { feed, problems };
}

const begin = (json: unknown, { resolveCountry = countryFromCode }: ReadOptions, most: number): Steps<ReadResult> => readDocument(json, {
  problems: [], omitted: 0, left: most, most, enough: most / 2, ids: new Map(), repeats: new Map(), resolveCountry, countries: new Map(), goodDates: new Set(),
});

/**
 * Reads a document as a feed of version 1. It never throws on data: whatever is good is
 * kept, and each thing that is not is reported with a JSON Pointer into the document.
 *
 * A record whose members are all good is the very object that came, and so is a list of
 * such records; otherwise it is a shallow copy. Unknown members are kept and not looked at.
 * A record without an id is named after its place (`initiatives/3`), a second one of the same id
 * has a number added (`GH-1~2`), and one without its title shows its id. The document is not changed.
 */
export function readFeed(json: unknown, options: ReadOptions = {}): ReadResult {
  const steps = begin(json, options, Infinity);
  let result = steps.next();
  while (!result.done) result = steps.next();
  return result.value;
}

/** The same in slices of a few milliseconds, so that a page goes on answering while it reads 100,000 records. */
export async function readFeedInSlices(json: unknown, options: SliceOptions): Promise<ReadResult> {
  return inTurns(begin(json, options, options.most ?? mostAtOnce), options);
}
