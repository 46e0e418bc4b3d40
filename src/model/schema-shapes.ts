import type {
  Activity, Budget, CountryCommitment, Coverage, DatedValue, DocumentLink, EventRecord, Feed, HistoryEntry, Indicator, Initiative, Location, Milestone,
  Observation, Organisation, Outcome, Output, ParticipantGroup, Participants, Participation, Place, Proposal, Session, Source, WorkPlan,
} from './feed.js';
import {
  checkCoordinates, country, currency, date, flag, isAbsent, isKnownCode, isObject, isWords, language, leftOut, listOf, number, numberOrNull, oneOf, reference, readMembers, report,
  text, timeZone, token, under, url, FieldTable, type Field, type Members, type Spot,
} from './schema-fields.js';

/** What the members of one kind of object are, and what it must have. */
export interface Shape {
  readonly fields: ReadonlyMap<string, Field>;
  readonly table: FieldTable;
  /** Lists of records in it, which may be long and are read entry by entry. */
  readonly inner: ReadonlyMap<string, Shape>;
  readonly required: readonly string[];
  /** True where it has an id of its own, unique in the document. */
  readonly identified: boolean;
  readonly check?: ((read: Members, at: Spot) => Members | undefined) | undefined;
}

interface ShapeOptions {
  /** Members without which a record is no use; one with an id shows its id instead. */
  readonly required?: readonly string[];
  readonly check?: (read: Members, at: Spot) => Members | undefined;
}

const innerList: Field = (_value, at, key) => at.inner?.get(key as string);
const ownId: Field = (_value, at) => at.id;

/** A shape of `T`: every member of the type has its field here and nothing else has, or it does not compile. */
function shape<T>(members: Readonly<Record<keyof T, Field | Shape>>, { required = [], check }: ShapeOptions = {}): Shape {
  const entries = Object.entries<Field | Shape>(members);
  const fields = new Map(entries.map(([key, field]) => [key, typeof field === 'function' ? field : innerList]));
  return {
    fields,
    table: new FieldTable((key) => fields.get(key)),
    inner: new Map(entries.filter((entry): entry is [string, Shape] => typeof entry[1] !== 'function')),
    required,
    identified: entries.some(([, field]) => field === ownId),
    check,
  };
}

/** Reads an object that has a shape, except its lists of records, which its spot already holds. Undefined if it lacks what it must have. */
export function readObject(given: Members, { table, required, identified, check }: Shape, at: Spot): Members | undefined {
  let read = readMembers(given, table, at);
  if (identified && read.id !== at.id) read = { id: at.id, ...read };
  for (const key of required) {
    if (Object.hasOwn(read, key) && !isAbsent(read[key])) continue;
    if (!identified) return report(at, undefined, `an object with ${required.join(' and ')}`, given, leftOut);
    report(at, undefined, `a record with ${key}`, given, 'its id stands in');
    read = { ...read, [key]: at.id };
  }
  return check ? check(read, at) : read;
}

const object = (of: Shape): Field => (value, at, key) => (isObject(value) ? readObject(value, of, under(at, key)) : report(at, key, 'an object', value, leftOut));

const texts = listOf(text, isWords);
const tokens = listOf(token, isWords);
const countries = listOf(country, isKnownCode);
const references = listOf(reference, isWords);
const share = number(0, 1);
const size = number(0);

const sourceShape = shape<Source>({ title: text, url, date, section: text });
const sourceObject = object(sourceShape);
const isDescribed = (value: unknown): boolean => isObject(value) && Object.keys(value).some((name) => sourceShape.fields.has(name));
/** A map of languages and a source are both objects; it is a source if it has any member of one, before reading and after. */
const source: Field = (value, at, key) => {
  if (!isDescribed(value)) return text(value, at, key);
  const read = sourceObject(value, at, key);
  return isDescribed(read) ? read : undefined;
};

const participation = shape<Participation>({ id: reference, name: text, role: token }, {
  check: (read, at) => (isAbsent(read.id) && isAbsent(read.name) ? report(at, undefined, 'an organisation by id or name', read, leftOut) : read),
});
const participant = object(participation);
/** An organisation's part, also as the id or, if no organisation has that id, the name alone. */
const part: Field = (value, at, key) => {
  if (isObject(value)) return participant(value, at, key);
  const name = token(value, at, key) as string | undefined;
  if (name === undefined) return undefined;
  const member = at.reading.ids.has(name) ? 'id' : 'name';
  report(at, key, 'an object with id or name', value, `read as the ${member}`);
  return { [member]: name };
};
/** An organisation's part, or its id. */
const partOrReference: Field = (value, at, key) => (isObject(value) ? participant : reference)(value, at, key);

const location = shape<Location>({ name: text, lat: number(), lon: number(), precision: oneOf('exact', 'region', 'country') }, { check: checkCoordinates });
const activity = shape<Activity>({ title: text, text });
const budget = shape<Budget>({ value: number(), currency });
const milestone = shape<Milestone>({ title: text, date, done: flag });
const historyEntry = shape<HistoryEntry>({ date, progress: share, status: token, end: date }, { required: ['date'] });
const place = shape<Place>({ name: text, country, lat: number(), lon: number() }, { check: checkCoordinates });
const participantGroup = shape<ParticipantGroup>({ group: text, count: size });
/** The countries that took part, or only how many. */
const countriesOrCount: Field = (value, at, key) => (typeof value === 'number' ? size : countries)(value, at, key);
const participants = shape<Participants>({ count: size, countries: countriesOrCount, groups: listOf(object(participantGroup)) });
const documentLink = shape<DocumentLink>({ title: text, url });
const datedValue = shape<DatedValue>({ date, value: number() });
const observation = shape<Observation>({ date, value: numberOrNull, country, sex: token, age: token, tier: token, status: token });

const corridor: Field = (value, at, key) => {
  const read = countries(value, at, key) as readonly string[] | undefined;
  return read && read.length < 2 ? report(at, key, 'two countries, from and to', value, leftOut) : read;
};

const organisation = shape<Organisation>({ id: ownId, source, name: text, kind: token, country, url, summary: text }, { required: ['name'] });

const initiative = shape<Initiative>({
  id: ownId, source, title: text, summary: text, kind: token, status: token, issues: tokens, sectors: tokens, countries, locations: listOf(object(location)), corridor,
  organisations: listOf(part), start: date, end: date, objectives: texts, beneficiaries: texts, outcomes: texts, activities: listOf(object(activity)),
  budget: object(budget), url, contact: text, outputs: references, indicators: references, note: text,
}, { required: ['title'] });

const output = shape<Output>({
  id: ownId, source, title: text, summary: text, start: date, end: date, actualStart: date, actualEnd: date, status: token, progress: share,
  history: listOf(object(historyEntry)), leads: references, partners: references, countries, sectors: tokens, milestones: listOf(object(milestone)),
  dependsOn: references, proposals: references, indicators: references, note: text,
}, { required: ['title'] });

const outcome = shape<Outcome>({ id: ownId, source, title: text, outputs: output }, { required: ['title'] });

const workPlan = shape<WorkPlan>({
  id: ownId, source, title: text, start: date, end: date, status: token, priorities: texts, crossCutting: texts, outcomes: outcome, event: reference,
}, { required: ['title'] });

const proposal = shape<Proposal>({
  id: ownId, source, text, kind: token, event: reference, session: reference, themes: tokens, sectors: tokens, countries, status: token, outputs: references,
  mergedInto: reference, reason: text, note: text,
}, { required: ['text'] });

const session = shape<Session>({
  id: ownId, source, title: text, kind: token, day: number(1, Infinity, true), track: text, start: date, end: date, room: text, summary: text, speakers: texts,
  organisations: listOf(partOrReference), outcomes: references, countries, sectors: tokens,
}, { required: ['title'] });

const event = shape<EventRecord>({
  id: ownId, source, title: text, summary: text, start: date, end: date, timeZone, place: object(place), online: flag, hosts: listOf(partOrReference),
  funders: listOf(partOrReference), organisations: listOf(partOrReference), participants: object(participants), sessions: session, documents: listOf(object(documentLink)), views: size, url,
}, { required: ['title'] });

const indicator = shape<Indicator>({
  id: ownId, source, title: text, unit: text, direction: oneOf('up', 'down'), baseline: object(datedValue), target: object(datedValue), series: observation, note: text,
}, { required: ['title'] });

const commitment = shape<CountryCommitment>({ code: country, commitment: token, since: date, note: text, source }, { required: ['code'] });
const coverage = shape<Coverage>({ country, sector: token, state: token, note: text, source }, { required: ['country', 'sector'] });

const version: Field = (value, at, key) => (value === '1' || report(at, key, 'version "1"', value, 'read as version 1'), '1');

/** The document. Organisations come first, so that those who take part can be told by id or name. */
export const feedShape = shape<Feed>({
  commonthread: version, title: text, description: text, language, updated: date, licence: text, source: sourceObject,
  organisations: organisation, initiatives: initiative, workPlans: workPlan, proposals: proposal, events: event, indicators: indicator, countries: commitment, coverage,
});

/** Every shape by its name in the JSON Schema. */
export const shapes = {
  feed: feedShape, source: sourceShape, participation, location, activity, budget, milestone, historyEntry, place, participantGroup, participants, documentLink,
  datedValue, observation, organisation, initiative, output, outcome, workPlan, proposal, session, event, indicator, countryCommitment: commitment, coverage,
};
