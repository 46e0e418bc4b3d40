import { whatIsIn } from '../miss.js';
import { shown } from '../shown-text.js';
import { at, isObject, kindOf } from '../payload.js';
import { readDate } from '../read/dates.js';
import { htmlToText } from '../read/html-text.js';
import { readNumber } from '../read/numbers.js';
import { follow, followInSteps, PathError, type Budget, type JsonPath } from './json-path.js';
import { flatMapped, holdsMany, isLong, mapped, type Steps } from '../turns.js';
import { wrongMapping, type FieldPlan, type MemberPlan } from './document.js';

/** Members of ours that are lists. */
const lists: ReadonlySet<string> = new Set([
  'issues', 'sectors', 'countries', 'locations', 'corridor', 'organisations', 'objectives', 'beneficiaries', 'outcomes', 'activities', 'outputs', 'indicators', 'priorities', 'crossCutting', 'history', 'leads', 'partners',
  'milestones', 'dependsOn', 'proposals', 'themes', 'hosts', 'funders', 'sessions', 'documents', 'series', 'speakers', 'groups',
]);
const dates: ReadonlySet<string> = new Set(['start', 'end', 'actualStart', 'actualEnd', 'date', 'since']);
const numbers: ReadonlySet<string> = new Set(['lat', 'lon', 'value', 'progress', 'count', 'views', 'day']);
const ids: ReadonlySet<string> = new Set(['id', 'event', 'session', 'mergedInto']);

/** What is known of the fields while records are read. */
export interface FieldReports {
  /** Counts a record in which the field met something. */
  met(field: FieldPlan): void;
  /** Says that a value could not be read. */
  problem(field: FieldPlan, path: JsonPath | undefined, message: string): void;
}

/** Steps that the paths of one field may take in one record. */
const budgetOfField = 200_000;

/** Steps of a path that are taken at one go; a record in which it takes more is read anew in steps. */
const atOnce = 2000;

const tooLong = (path: JsonPath, where: string, cause: unknown): unknown =>
  cause instanceof PathError ? wrongMapping(where, 'a path that can be followed', `“${shown(path.text, 120)}”: ${cause.message}`, cause) : cause;

/** What a path meets. @throws FeedError `mapping` where it takes too long */
export function meet(path: JsonPath, value: unknown, where: string, left = budgetOfField): ReturnType<typeof follow> {
  try {
    return follow(path, value, { left });
  } catch (cause) {
    throw tooLong(path, where, cause);
  }
}

/** The same in steps. */
export function* meetInSteps(path: JsonPath, value: unknown, where: string, left: number): Steps<ReturnType<typeof follow>> {
  try {
    return yield* followInSteps(path, value, { left });
  } catch (cause) {
    throw tooLong(path, where, cause);
  }
}

/** What a path meets in a record. @throws FeedError `mapping` where it takes too long */
function* meetInRecord(path: JsonPath, value: unknown, where: string): Steps<ReturnType<typeof follow>> {
  const few: Budget = { left: atOnce };
  try {
    return follow(path, value, few);
  } catch (cause) {
    if (few.left >= 0) throw tooLong(path, where, cause);
  }
  return yield* meetInSteps(path, value, where, budgetOfField);
}

/** The members of a record of ours, from one of theirs, in steps. */
export function* readMembers(plans: readonly MemberPlan[], record: unknown, reports: FieldReports): Steps<Record<string, unknown>> {
  // Names are checked when the mapping is compiled, so none leads to a prototype.
  const made: Record<string, unknown> = {};
  for (const { name, ways } of plans) {
    const found: unknown[] = [];
    for (const way of ways) {
      const part = yield* readField(way, name, record, reports);
      if (part !== undefined) found.push(part);
      if (isLong(part)) yield;
    }
    const value = joined(name, found);
    if (value !== undefined) made[name] = value;
  }
  return made;
}

/** Lists are put together, texts in several languages as well; otherwise the first way that met something counts. */
function joined(name: string, parts: readonly unknown[]): unknown {
  if (parts.length < 2) return parts[0];
  if (lists.has(name)) return parts.flat();
  return parts.every(isObject) ? Object.assign({}, ...parts) as unknown : parts[0];
}

function* readField(field: FieldPlan, name: string, record: unknown, reports: FieldReports): Steps<unknown> {
  const { fields, each, template } = field;
  if (fields) {
    const parts = each ? (yield* meetInRecord(each, record, field.where)).map(({ value }) => value) : [record];
    const made: Record<string, unknown>[] = [];
    for (const part of parts) {
      const members = yield* readMembers(fields, part, reports);
      if (Object.keys(members).length > 0) made.push(members);
      yield;
    }
    if (made.length > 0) reports.met(field);
    return made.length === 0 ? undefined : lists.has(name) || (each && made.length > 1) ? made : made[0];
  }
  if (template) return yield* filledTemplate(field, template, record, reports);
  const met = field.path ? (yield* meetInRecord(field.path, record, field.where)).map(({ value }) => value).filter((value) => value !== null && value !== '') : [];
  if (met.length > 0) reports.met(field);
  if (lists.has(name)) {
    const values = yield* flatMapped(met, (value) => (Array.isArray(value) ? (value as readonly unknown[]) : [value]));
    const entries = (yield* mapped(values, (value) => converted(field, name, value, reports))).filter((value) => value !== undefined);
    if (holdsMany(entries)) yield;
    const unique = entries.every((entry) => typeof entry === 'string') ? [...new Set(entries)] : entries;
    return unique.length > 0 ? unique : otherwise(field, name);
  }
  const [first] = met;
  return first === undefined ? otherwise(field, name) : converted(field, name, Array.isArray(first) && first.length === 1 ? (first[0] as unknown) : first, reports);
}

function otherwise({ otherwise: value }: FieldPlan, name: string): unknown {
  return value !== undefined && lists.has(name) && !Array.isArray(value) ? [value] : value;
}

/** One value as the member asks for it; what cannot be read is handed on, so that the model's reader says what it is. */
function converted(field: FieldPlan, name: string, value: unknown, reports: FieldReports): unknown {
  const { values, date, language, html } = field;
  let read = value;
  if (values && (typeof read === 'string' || typeof read === 'number' || typeof read === 'boolean')) {
    const key = String(read);
    if (Object.hasOwn(values, key)) return values[key];
    if (field.otherwise !== undefined) return field.otherwise;
  }
  if (date) {
    read = date(value);
    if (read === undefined) reports.problem(field, field.path, `a date of that pattern was expected, and this is ${typeof value === 'string' ? `“${shown(value, 60)}”` : kindOf(value)}; left out`);
    return read;
  }
  if (html && typeof read === 'string') read = htmlToText(read);
  if (dates.has(name)) {
    const known = readDate(read);
    return known === undefined ? read : known ?? undefined;
  }
  if (numbers.has(name) && typeof read === 'string') return readNumber(read) ?? read;
  if ((ids.has(name) || language) && typeof read === 'number') read = String(read);
  if (language && typeof read === 'string') return { [language]: read };
  // A name alone is how most systems say who takes part, and an amount alone what it costs.
  if ((name === 'organisations' || name === 'hosts' || name === 'funders') && typeof read === 'string') return { name: read };
  return name === 'budget' && (typeof read === 'number' || typeof read === 'string') ? { value: readNumber(read) ?? read } : read;
}

/** A template with what its paths meet; absent where one meets nothing. In an address, what is put in is escaped. */
function* filledTemplate(field: FieldPlan, parts: readonly (string | JsonPath)[], record: unknown, reports: FieldReports): Steps<unknown> {
  const isAddress = typeof parts[0] === 'string' && /^(?:https?:\/\/|\/)/.test(parts[0]);
  let text = '';
  for (const part of parts) {
    if (typeof part === 'string') {
      text += part;
      continue;
    }
    const value = (yield* meetInRecord(part, record, field.where))[0]?.value;
    if ((typeof value !== 'string' && typeof value !== 'number') || value === '') return otherwise(field, '');
    text += isAddress ? encodeURIComponent(String(value).replace(/\p{Cs}/gu, '\ufffd')) : String(value);
  }
  reports.met(field);
  return text;
}

/** The deepest part of a path's beginning that there is, and what is there. */
export function howFar(beginning: string, record: unknown): string {
  const names = beginning.split('.').filter(Boolean);
  for (let length = names.length; length >= 0; length--) {
    const found = length === 0 ? record : at(record, names.slice(0, length).join('.'));
    if (found !== undefined && found !== null) return `${length === 0 ? 'the record' : `$.${names.slice(0, length).join('.')}`} is ${whatIsIn(found)}`;
  }
  return 'the record is empty';
}
