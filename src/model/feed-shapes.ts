import { isCountryCode } from './country-list.js';
import { parseDate } from './dates.js';
import type {
  Activity, Budget, CountryCommitment, Coverage, DatedValue, DocumentLink, EventRecord, Feed, HistoryEntry, Indicator, Initiative, Location, Milestone,
  Observation, Organisation, Outcome, Output, ParticipantGroup, Participants, Participation, Place, Proposal, Session, Source, WorkPlan,
} from './feed.js';

/**
 * What a good feed looks like: the members of every object, and when a value is good. Both
 * readers go by this table: `good-feed.ts`, which only asks whether all is good, and
 * `schema.ts`, which says what is not and makes the best of it.
 */

export type Members = Readonly<Record<string, unknown>>;

/** Whether a value is good. Never so for undefined and the empty string, nor for null but where it says something. */
export type Predicate = (value: unknown) => boolean;

/** What a member holds: a value, a list of such, or an object of a shape. */
export type Kind = Predicate | readonly [Kind] | Shape;

/** A list of records, which may be long and is read entry by entry. */
interface Records {
  readonly records: Shape;
}

/** What the members of one kind of object are, and what it must have. */
export interface Shape {
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly table: MemberTable<Kind>;
  /** Lists of records in it. */
  readonly inner: ReadonlyMap<string, Shape>;
  /** What it must have; an `id` among it is unique in the document. */
  readonly required: readonly string[];
  /** What must hold between members that are each good. */
  readonly check?: ((members: Members) => boolean) | undefined;
}

/** Of how many members of an object the place is remembered; also the longest name of one. */
const mostRemembered = 64;

/** Finds what belongs to each member. Records of one kind have their members in much the same order, so it remembers which came where. */
export class MemberTable<T> {
  readonly #keys: string[] = [];
  readonly #found: T[] = [];

  /** `forbidden` belongs to `__proto__`, which a later copy could mistake for a prototype. */
  constructor(readonly find: (key: string) => T | undefined, readonly forbidden: T) {}

  /** What belongs to the member `key` that came as the `index`-th. */
  at(index: number, key: string): T | undefined {
    if (this.#keys[index] === key) return this.#found[index];
    const found = this.find(key) ?? (key === '__proto__' ? this.forbidden : undefined);
    if (found !== undefined && index < mostRemembered && key.length < mostRemembered) {
      this.#keys[index] = key;
      this.#found[index] = found;
    }
    return found;
  }
}

const never: Predicate = () => false;
const { hasOwnProperty } = Object.prototype;

/**
 * Whether all members that have a kind are good; the others are not looked at.
 *
 * The loop is the hottest of a reading: engines walk `for … in` with a test for own
 * members several times as fast as a list of keys.
 */
function membersAreGood(given: Members, table: MemberTable<Kind>): boolean {
  let index = 0;
  for (const key in given) {
    if (!hasOwnProperty.call(given, key)) continue;
    const kind = table.at(index++, key);
    const value = given[key];
    if (kind !== undefined && value !== undefined && !isGood(value, kind)) return false;
  }
  return true;
}

/** Whether an object is good, but for what is in its lists of records, and for another with the same id. */
export function fits(given: Members, { table, required, check }: Shape): boolean {
  if (!membersAreGood(given, table)) return false;
  for (const key of required) if (!hasOwnProperty.call(given, key) || given[key] === undefined) return false;
  return !check || check(given);
}

function isGood(value: unknown, kind: Kind): boolean {
  if (typeof kind === 'function') return kind(value);
  if (!Array.isArray(kind)) return isObject(value) && fits(value, kind as Shape);
  if (!Array.isArray(value)) return false;
  // Not `every`, which leaves out the gaps of a list.
  for (let i = 0; i < value.length; i++) if (!isGood(value[i], kind[0] as Kind)) return false;
  return true;
}

export const isObject = (value: unknown): value is Members => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Patterns that the JSON Schema has in the same words. */
export const patterns = {
  language: /^(?:[A-Za-z]{2,3}|[ix])(?:-[A-Za-z0-9]{1,8})*$/,
  currency: /^[A-Za-z]{3}$/,
  timeZone: /^(?:[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+)*|[+-][0-9]{2}(?::?[0-9]{2})?)$/,
  /** http, https, mailto, or relative: no colon before the first slash, question or number sign. No control characters, which browsers drop. */
  url: /^(?:[Hh][Tt][Tt][Pp][Ss]?:|[Mm][Aa][Ii][Ll][Tt][Oo]:|(?![^/?#]*:))[^\u0000-\u001f\u007f]*$/,
};

export const token: Predicate = (value) => typeof value === 'string' && value !== '';
export const reference: Predicate = (value) => token(value);
const matching = (pattern: RegExp): Predicate => (value) => typeof value === 'string' && pattern.test(value);
const oneOf = (...choices: readonly unknown[]): Predicate => (value) => choices.includes(value);
export const language = matching(patterns.language);
export const currency = matching(patterns.currency);
export const timeZone = matching(patterns.timeZone);
export const url: Predicate = (value) => token(value) && value === (value as string).trim() && patterns.url.test(value as string);
export const direction = oneOf('up', 'down');
export const precision = oneOf('exact', 'region', 'country');
export const version = oneOf('1');
export const flag = oneOf(true, false);

const translations = new MemberTable<Kind>((tag) => (language(tag) ? token : never), never);
/** A string, or a map from language tag to string. */
export const text: Predicate = (value) => (isObject(value) ? membersAreGood(value, translations) && Object.keys(value).length > 0 : token(value));

const between = (least: number, most: number): Predicate => (value) => typeof value === 'number' && value >= least && value <= most;
export const number = between(-Number.MAX_VALUE, Number.MAX_VALUE);
export const numberOrNull: Predicate = (value) => value === null || number(value);
export const share = between(0, 1);
export const size = between(0, Number.MAX_VALUE);
export const ordinal: Predicate = (value) => Number.isInteger(value) && size(value) && value !== 0;

/** Dates that need no calendar to be known as good. */
const plainDate = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|1\d|2[0-8]))?)?$/;
export const date: Predicate = (value) => typeof value === 'string' && (plainDate.test(value) || parseDate(value) !== undefined);
export const country: Predicate = isCountryCode;

const texts: Kind = [text];
const tokens: Kind = [token];
export const countries: Kind = [country];
const references: Kind = [reference];
export const corridor: Predicate = (value) => isGood(value, countries) && (value as readonly unknown[]).length > 1;
/** The countries that took part, or only how many. */
export const countriesOrCount: Predicate = (value) => isGood(value, typeof value === 'number' ? size : countries);

/** A shape of `T`: every member of the type has its kind here and nothing else has, or it does not compile. */
function shape<T>(members: Readonly<Record<keyof T, Kind | Records>>, ...required: readonly (keyof T & string)[]): Shape {
  const entries = Object.entries<Kind | Records>(members);
  const inner = new Map(entries.flatMap(([key, kind]) => ('records' in kind ? [[key, kind.records]] : [])));
  const kinds = new Map(entries.map(([key, kind]) => [key, 'records' in kind ? Array.isArray : kind]));
  return { kinds, table: new MemberTable((key) => kinds.get(key), never), inner, required };
}

const records = (of: Shape): Records => ({ records: of });

const source = shape<Source>({ title: text, url, date, section: text });
export const isDescribed = (value: unknown): boolean => isObject(value) && Object.keys(value).some((name) => source.kinds.has(name));
/** A map of languages and a source are both objects; it is a source if it has any member of one. */
export const recordSource: Predicate = (value) => isGood(value, isDescribed(value) ? source : text);

/** An organisation's part is of use only with one of these. */
export const named = ({ id, name }: Members): boolean => id !== undefined || name !== undefined;
const participation: Shape = { ...shape<Participation>({ id: reference, name: text, role: token }), check: named };
/** An organisation's part, or its id. */
export const partOrReference: Predicate = (value) => isGood(value, isObject(value) ? participation : reference);

/** Degrees north and east belong together: neither is of use without the other. */
const located = ({ lat, lon }: Members): boolean =>
  (lat === undefined && lon === undefined) || (Math.abs(lat as number) <= 90 && Math.abs(lon as number) <= 180);
const location: Shape = { ...shape<Location>({ name: text, lat: number, lon: number, precision }), check: located };
const place: Shape = { ...shape<Place>({ name: text, country, lat: number, lon: number }), check: located };

const activity = shape<Activity>({ title: text, text });
const budget = shape<Budget>({ value: number, currency });
const milestone = shape<Milestone>({ title: text, date, done: flag });
const historyEntry = shape<HistoryEntry>({ date, progress: share, status: token, end: date }, 'date');
const participantGroup = shape<ParticipantGroup>({ group: text, count: size });
const participants = shape<Participants>({ count: size, countries: countriesOrCount, groups: [participantGroup] });
const documentLink = shape<DocumentLink>({ title: text, url });
const datedValue = shape<DatedValue>({ date, value: number });
const observation = shape<Observation>({ date, value: numberOrNull, country, sex: token, age: token, tier: token, status: token });

const organisation = shape<Organisation>({ id: reference, source: recordSource, name: text, kind: token, country, url, summary: text }, 'id', 'name');

const initiative = shape<Initiative>({
  id: reference, source: recordSource, title: text, summary: text, kind: token, status: token, issues: tokens, sectors: tokens, countries, locations: [location], corridor,
  organisations: [participation], start: date, end: date, objectives: texts, beneficiaries: texts, outcomes: texts, activities: [activity],
  budget, url, contact: text, outputs: references, indicators: references, note: text,
}, 'id', 'title');

const output = shape<Output>({
  id: reference, source: recordSource, title: text, summary: text, start: date, end: date, actualStart: date, actualEnd: date, status: token, progress: share,
  history: [historyEntry], leads: references, partners: references, countries, sectors: tokens, milestones: [milestone],
  dependsOn: references, proposals: references, indicators: references, note: text,
}, 'id', 'title');

const outcome = shape<Outcome>({ id: reference, source: recordSource, title: text, outputs: records(output) }, 'id', 'title');

const workPlan = shape<WorkPlan>({
  id: reference, source: recordSource, title: text, start: date, end: date, status: token, priorities: texts, crossCutting: texts, outcomes: records(outcome), event: reference,
}, 'id', 'title');

const proposal = shape<Proposal>({
  id: reference, source: recordSource, text, kind: token, event: reference, session: reference, themes: tokens, sectors: tokens, countries, status: token, outputs: references,
  mergedInto: reference, reason: text, note: text,
}, 'id', 'text');

const session = shape<Session>({
  id: reference, source: recordSource, title: text, kind: token, day: ordinal, track: text, start: date, end: date, room: text, summary: text, speakers: texts,
  organisations: [partOrReference], outcomes: references, countries, sectors: tokens,
}, 'id', 'title');

const event = shape<EventRecord>({
  id: reference, source: recordSource, title: text, summary: text, start: date, end: date, timeZone, place, online: flag, hosts: [partOrReference],
  funders: [partOrReference], organisations: [partOrReference], participants, sessions: records(session), documents: [documentLink], views: size, url,
}, 'id', 'title');

const indicator = shape<Indicator>({
  id: reference, source: recordSource, title: text, unit: text, direction, baseline: datedValue, target: datedValue, series: records(observation), note: text,
}, 'id', 'title');

const commitment = shape<CountryCommitment>({ code: country, commitment: token, since: date, note: text, source: recordSource }, 'code');
const coverage = shape<Coverage>({ country, sector: token, state: token, note: text, source: recordSource }, 'country', 'sector');

/** The document. Organisations come first, so that those who take part can be told by id or name. */
export const feed = shape<Feed>({
  commonthread: version, title: text, description: text, language, updated: date, licence: text, source,
  organisations: records(organisation), initiatives: records(initiative), workPlans: records(workPlan), proposals: records(proposal), events: records(event),
  indicators: records(indicator), countries: records(commitment), coverage: records(coverage),
});
