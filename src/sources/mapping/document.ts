import { FeedError } from '../errors.js';
import { shown } from '../shown-text.js';
import type { Collection } from '../draft.js';
import { isObject, kindOf, type Members } from '../payload.js';
import { compilePath, isForbidden, PathError, type JsonPath } from './json-path.js';
import { compilePattern, type DatePattern } from './date-pattern.js';

/** How one member of ours is read. */
export interface FieldPlan {
  /** Where it is in the mapping, such as `fields.start`. */
  readonly where: string;
  readonly path?: JsonPath;
  readonly language?: string;
  readonly date?: DatePattern;
  readonly values?: Members;
  readonly otherwise?: unknown;
  readonly html?: boolean;
  /** One object for each of what this meets, or for the whole where it is absent. */
  readonly each?: JsonPath;
  readonly fields?: readonly MemberPlan[];
  /** Texts and paths in turn. */
  readonly template?: readonly (string | JsonPath)[];
}

/** A member with the ways to read it: several give a text in several languages, or the entries of one list. */
export interface MemberPlan {
  readonly name: string;
  readonly ways: readonly FieldPlan[];
}

/** Records that go into one collection. */
export interface CollectionPlan {
  readonly where: string;
  readonly collection: Collection;
  /** Absent where the envelope finds the records. */
  readonly records?: JsonPath;
  readonly fields: readonly MemberPlan[];
}

export interface MappingPlan {
  readonly collections: readonly CollectionPlan[];
  readonly paging?: Members;
}

const collectionNames: readonly Collection[] = ['organisations', 'initiatives', 'workPlans', 'proposals', 'events', 'indicators', 'countries', 'coverage'];
const deepest = 5;
const mostFields = 200;

/** A mapping that cannot be used: what was expected, in which member of it, and what was met. */
export const wrongMapping = (where: string, expected: string, met: string, cause?: unknown): FeedError =>
  new FeedError('mapping', `Expected ${expected} in the mapping’s ${where}, met ${met}.`, { retryable: false, cause, detail: { field: where } });

const shownValue = (value: unknown): string => (typeof value === 'string' ? `“${shown(value, 80)}”` : typeof value === 'number' || typeof value === 'boolean' ? String(value) : kindOf(value));

/** Checks a mapping document and compiles its paths. @throws FeedError `mapping` */
export async function compileMapping(given: unknown): Promise<MappingPlan> {
  if (!isObject(given)) throw wrongMapping('document', 'an object with "fields" or "collections"', shownValue(given));
  knownOnly(given, 'document', ['records', 'collection', 'collections', 'fields', 'paging', '$schema', 'comment']);
  const { collections, paging } = given;
  if (paging !== undefined && !isObject(paging)) throw wrongMapping('paging', 'an object with "kind"', shownValue(paging));
  const parts = collections === undefined ? [[given, ''] as const] : Array.isArray(collections) ? collections.map((part, index) => [part as unknown, `collections[${index}].`] as const) : undefined;
  if (!parts || parts.length === 0 || parts.length > 20) throw wrongMapping('collections', 'a list of one to 20 mappings', shownValue(collections));
  const plans: CollectionPlan[] = [];
  for (const [part, where] of parts) {
    if (!isObject(part)) throw wrongMapping(where || 'document', 'an object with "records", "collection" and "fields"', shownValue(part));
    if (where !== '') knownOnly(part, where.slice(0, -1), ['records', 'collection', 'fields', 'comment']);
    const collection = part['collection'] ?? 'initiatives';
    if (!collectionNames.includes(collection as Collection)) throw wrongMapping(`${where}collection`, `one of ${collectionNames.join(', ')}`, shownValue(collection));
    const records = part['records'] === undefined ? undefined : await pathIn(part['records'], `${where}records`);
    plans.push({ where, collection: collection as Collection, ...(records && { records }), fields: await membersOf(part['fields'], `${where}fields`, 0) });
  }
  return { collections: plans, ...(paging !== undefined && { paging }) };
}

function knownOnly(given: Members, where: string, known: readonly string[]): void {
  const stranger = Object.keys(given).find((name) => !known.includes(name));
  if (stranger !== undefined) throw wrongMapping(where, `the members ${known.filter((name) => name !== '$schema' && name !== 'comment').join(', ')}`, `“${shown(stranger, 60)}”`);
}

/** A path of the mapping. */
export async function pathIn(given: unknown, where: string): Promise<JsonPath> {
  if (typeof given !== 'string' || !given.startsWith('$')) throw wrongMapping(where, 'a JSONPath that begins with $', shownValue(given));
  try {
    return await compilePath(given);
  } catch (cause) {
    if (cause instanceof PathError) throw wrongMapping(where, 'a JSONPath', `“${shown(given, 120)}”: ${cause.message}`, cause);
    throw cause;
  }
}

async function membersOf(given: unknown, where: string, depth: number): Promise<readonly MemberPlan[]> {
  if (!isObject(given)) throw wrongMapping(where, 'an object of members and paths', shownValue(given));
  if (depth > deepest) throw wrongMapping(where, `at most ${deepest} levels of fields`, 'one more');
  const names = Object.keys(given);
  if (names.length === 0 || names.length > mostFields) throw wrongMapping(where, `one to ${mostFields} members`, String(names.length));
  const plans: MemberPlan[] = [];
  for (const name of names) {
    if (isForbidden(name)) throw wrongMapping(where, 'another member than __proto__, constructor and prototype', `“${name}”`);
    const value = given[name];
    const list: readonly unknown[] = Array.isArray(value) ? value : [value];
    const ways: FieldPlan[] = [];
    for (const [index, way] of list.entries()) ways.push(await fieldOf(way, Array.isArray(value) ? `${where}.${name}[${index}]` : `${where}.${name}`, depth));
    plans.push({ name, ways });
  }
  return plans;
}

const fieldMembers = ['path', 'language', 'date', 'values', 'default', 'html', 'each', 'fields', 'template', 'comment'];

async function fieldOf(given: unknown, where: string, depth: number): Promise<FieldPlan> {
  if (typeof given === 'string') return { where, path: await pathIn(given, where) };
  if (!isObject(given)) throw wrongMapping(where, 'a JSONPath, or an object with "path"', shownValue(given));
  knownOnly(given, where, fieldMembers);
  const { path, language, date, values, html, each, fields, template } = given;
  if (path === undefined && template === undefined && fields === undefined && !Object.hasOwn(given, 'default')) throw wrongMapping(where, 'path, fields, template or default', 'none of them');
  if (language !== undefined && (typeof language !== 'string' || !/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/.test(language))) throw wrongMapping(`${where}.language`, 'a language tag such as pt-BR', shownValue(language));
  if (values !== undefined && !isObject(values)) throw wrongMapping(`${where}.values`, 'an object of values and what they stand for', shownValue(values));
  if (html !== undefined && html !== 'text') throw wrongMapping(`${where}.html`, '"text"', shownValue(html));
  if (each !== undefined && fields === undefined) throw wrongMapping(where, 'fields beside each', 'none');
  const pattern = typeof date === 'string' ? compilePattern(date) : undefined;
  if (date !== undefined && !pattern) throw wrongMapping(`${where}.date`, 'a pattern of yyyy, MM, dd, HH, mm and ss such as dd/MM/yyyy, or "seconds" or "milliseconds"', shownValue(date));
  return {
    where,
    ...(path !== undefined && { path: await pathIn(path, `${where}.path`) }),
    ...(language !== undefined && { language }),
    ...(pattern && { date: pattern }),
    ...(values !== undefined && { values }),
    ...(Object.hasOwn(given, 'default') && { otherwise: given['default'] }),
    ...(html !== undefined && { html: true }),
    ...(each !== undefined && { each: await pathIn(each, `${where}.each`) }),
    ...(fields !== undefined && { fields: await membersOf(fields, `${where}.fields`, depth + 1) }),
    ...(template !== undefined && { template: await templateOf(template, `${where}.template`) }),
  };
}

/** `https://example.org/p/{$.slug}` as texts and paths in turn. */
async function templateOf(given: unknown, where: string): Promise<readonly (string | JsonPath)[]> {
  if (typeof given !== 'string' || given.length > 1000) throw wrongMapping(where, 'a text with paths in braces', shownValue(given));
  const parts: (string | JsonPath)[] = [];
  for (const part of given.split(/(\{\$[^{}]*\})/)) parts.push(part.startsWith('{$') ? await pathIn(part.slice(1, -1), where) : part);
  return parts;
}
