import type { Feed, Problem } from '../../model/feed.js';
import { readFeed, readFeedInSlices } from '../../model/schema.js';
import { FeedError } from '../errors.js';
import { below, pointerOf } from '../payload.js';
import type { Detection, Format, LeftOut, ReadContext, Reading } from './index.js';

type Members = Readonly<Record<string, unknown>>;

const collections = [
  'organisations', 'initiatives', 'workPlans', 'proposals', 'events', 'indicators', 'countries', 'coverage',
] as const satisfies readonly (keyof Feed)[];

/** Our own format: see `schema/` for every member. */
export const commonthread: Format = {
  name: 'commonthread',
  detect,
  load: async () => ({ read }),
};

function detect(json: unknown): Detection {
  if (!isObject(json)) return `it needs an object, and this is ${kindOf(json)}`;
  if (Object.hasOwn(json, 'commonthread')) return 1;
  if (collections.some((name) => rowsOf(member(json, name)) !== undefined)) return 0.5;
  return `it has neither a member "commonthread" nor a collection of ours (${collections.join(', ')}) as a list or as columns`;
}

/**
 * @throws FeedError `schema` where nothing at all can be read, so that an element keeps its
 *   last good data instead of looking empty
 */
async function read(json: unknown, context: ReadContext): Promise<Reading> {
  const found = detect(json);
  if (typeof found === 'string' || !isObject(json)) {
    throw new FeedError('schema', `Expected a Common Thread feed, but ${found}.`);
  }
  const present = collections.filter((name) => member(json, name) !== null && member(json, name) !== undefined);
  if (present.length > 0 && present.every((name) => rowsOf(member(json, name)) === undefined)) {
    const met = present.map((name) => `${name}: ${kindOf(member(json, name))}`).join(', ');
    throw new FeedError('schema', `Expected the feed’s collections as arrays, or as objects with "columns"; met ${met}. No record can be read.`);
  }
  const { document, partial } = firstRecords(json, context.maxRecords);
  const { resolveCountry, pause, now } = context;
  const reading = pause ? await readFeedInSlices(document, { resolveCountry, pause, now }) : readFeed(document, { resolveCountry });
  return { ...reading, problems: [...otherLists(json), ...reading.problems], ...(partial && { partial }) };
}

/**
 * Lists of records beside the collections of a document that does not say that it is ours, which are not shown: they may be what its owner means. Where it says so they are extensions, and kept.
 */
function otherLists(json: Members): readonly Problem[] {
  if (Object.hasOwn(json, 'commonthread')) return [];
  const known: readonly string[] = collections;
  const lists = Object.keys(json).filter((name) => { const list = json[name]; return !known.includes(name) && isArray(list) && list.some(isObject); });
  return lists.slice(0, 20).map((name) => ({
    severity: 'error', path: pointerOf(below({ key: '' }, name)),
    message: `Expected the collections of a feed (${collections.join(', ')}), met another list, of ${(json[name] as readonly unknown[]).length}; not shown. Give a mapping if these are the records, or "commonthread": "1" if they are an extension.`,
  }));
}

/** The document with at most so many records in each collection; the document itself where none has more. */
function firstRecords(json: Members, most = Infinity): { document: Members; partial?: LeftOut } {
  const cut: Record<string, unknown> = {};
  const leftOut: Record<string, { kept: number; total: number }> = {};
  let kept = 0;
  let total = 0;
  for (const name of collections) {
    const collection = member(json, name);
    const rows = rowsOf(collection) ?? 0;
    total += rows;
    kept += Math.min(rows, most);
    if (rows <= most) continue;
    cut[name] = firstRows(collection as Members | readonly unknown[], most);
    leftOut[name] = { kept: most, total: rows };
  }
  return kept < total ? { document: { ...json, ...cut }, partial: { kept, total, collections: leftOut } } : { document: json };
}

function firstRows(collection: Members | readonly unknown[], most: number): unknown {
  if (isArray(collection)) return collection.slice(0, most);
  const columns = Object.entries(collection['columns'] as Members);
  // fromEntries defines own members, whatever the columns are called.
  return { ...collection, columns: Object.fromEntries(columns.map(([name, values]) => [name, isArray(values) ? values.slice(0, most) : values])) };
}

/** Number of records in a collection given as an array or as columns; undefined where it is neither. */
function rowsOf(collection: unknown): number | undefined {
  if (isArray(collection)) return collection.length;
  const columns = isObject(collection) ? member(collection, 'columns') : undefined;
  if (!isObject(columns)) return undefined;
  let rows = 0;
  for (const values of Object.values(columns)) if (isArray(values)) rows = Math.max(rows, values.length);
  return rows;
}

function member(object: Members, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

function isArray(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'an array' : typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
