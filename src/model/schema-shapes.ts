import * as good from './feed-shapes.js';
import { isDescribed, isObject, MemberTable, type Kind, type Members } from './feed-shapes.js';
import {
  checkCoordinates, country, currency, date, direction, flag, forbidden, isAbsent, isKnownCode, language, leftOut, number, numberOrNull, ordinal, precision, reference,
  report, share, size, timeZone, token, url, type Field, type Reading, type Spot,
} from './schema-fields.js';
import { by, listOf, membersOf, objectOf } from './schema-members.js';

/** A shape of the table of good feeds, with what is done about members that are not good. */
export interface Shape {
  readonly fields: ReadonlyMap<string, Field>;
  /** Reads an object whose own spot is given, except its lists of records, which that spot already holds. Undefined if it lacks what it must have. */
  readonly read: Field;
  /** Reads such an object as a member or an entry of what is at the spot. */
  readonly member: Field;
  /** Lists of records in it, which may be long and are read entry by entry. */
  readonly inner: ReadonlyMap<string, Shape>;
  /** Members without which a record is no use; one with an id shows its id instead. */
  readonly required: readonly string[];
  /** True where it has an id of its own, unique in the document. */
  readonly identified: boolean;
}

type Check = ((read: Members, at: Spot) => Members | undefined) | undefined;

/** An object after a look at its id, at what it must have, and at members that belong together. */
function finished(members: Members, required: readonly string[], identified: boolean, check: Check, at: Spot, given: Members): Members | undefined {
  let read = members;
  if (identified && read.id !== at.id) read = { id: at.id, ...read };
  for (const key of required) {
    if (Object.hasOwn(read, key) && !isAbsent(read[key])) continue;
    if (!identified) return report(at, undefined, `an object with ${required.join(' and ')}`, given, leftOut);
    report(at, undefined, `a record with ${key}`, given, 'its id stands in');
    read = { ...read, [key]: at.id };
  }
  return check ? check(read, at) : read;
}

const notObject: Field = (value, at, key) => report(at, key, 'an object', value, leftOut);
const object = (of: good.Shape): Field => shapeOf(of).member;

const notTagged: Field = (value, at, key) => report(at, key, 'a language tag such as pt-BR as the name', value, leftOut);
const translations = new MemberTable<Field>((tag) => (good.language(tag) ? token : notTagged), forbidden);

/** A string, or a map from language tag to string. */
const text = objectOf(translations, (read) => (Object.keys(read).length ? read : undefined), (value, at, key) => (typeof value === 'string' ? value : token(value, at, key)));

const shapesMade = new Map<good.Shape, Shape>();

function shapeOf(of: good.Shape): Shape {
  let shape = shapesMade.get(of);
  if (!shape) shapesMade.set(of, (shape = makeShape(of)));
  return shape;
}

function makeShape({ kinds, inner, required: all, check: known }: good.Shape): Shape {
  const identified = all.includes('id');
  const required = all.filter((key) => key !== 'id');
  const check = known && (known === good.named ? checkName : checkCoordinates);
  const fields = new Map([...kinds].map(([key, kind]) => [key, inner.has(key) ? innerList : identified && key === 'id' ? ownId : fieldOf(kind)]));
  const table = new MemberTable<Field>((key) => fields.get(key), forbidden);
  const finish = (read: Members, at: Spot, given: Members): Members | undefined => finished(read, required, identified, check, at, given);
  return {
    fields, required, identified,
    read: membersOf(table, finish),
    member: objectOf(table, finish, notObject),
    inner: new Map([...inner].map(([key, of]) => [key, shapeOf(of)])),
  };
}

/** How a value of each kind is read. Objects and lists of no kind of their own are read as such. */
function fieldOf(kind: Kind): Field {
  const known = fieldsByKind.get(kind);
  if (known) return known;
  if (typeof kind === 'function') throw new Error(`Expected a field for each kind of value; there is none for ${kind.name || kind.toString()}.`);
  return 'table' in kind ? object(kind) : listOf(fieldOf(kind[0]), quickly.get(kind[0]));
}

const innerList: Field = (_value, at, key) => at.inner?.get(key as string);
const ownId: Field = (_value, at) => at.id;
const version: Field = (value, at, key) => (good.version(value) || report(at, key, 'version "1"', value, 'read as version 1'), '1');

const checkName = (read: Members, at: Spot): Members | undefined =>
  isAbsent(read.id) && isAbsent(read.name) ? report(at, undefined, 'an organisation by id or name', read, leftOut) : read;

/** A map of languages and a source are both objects; it is a source if it has any member of one, before reading and after. */
const recordSource = by((value) => (isDescribed(value) ? describedSource : text));

/** An organisation's part, also as the id or, if no organisation has that id, the name alone. */
const part = by((value) => (isObject(value) ? participant : partByName));
const partByName: Field = (value, at, key) => {
  const name = token(value, at, key) as string | undefined;
  if (name === undefined) return undefined;
  const member = at.reading.ids.has(name) ? 'id' : 'name';
  report(at, key, 'an object with id or name', value, `read as the ${member}`);
  return { [member]: name };
};
const partOrReference = by((value) => (isObject(value) ? participant : reference));

const corridor = by(() => countries, (read, value, at, key) =>
  Array.isArray(read) && read.length < 2 ? report(at, key, 'two countries, from and to', value, leftOut) : read);
const countriesOrCount = by((value) => (typeof value === 'number' ? size : countries));

/** Entries of a list that need no second look. */
const quickly = new Map<Kind, (entry: unknown, reading: Reading) => boolean>([
  [good.text, good.token], [good.token, good.token], [good.reference, good.reference], [good.country, isKnownCode],
]);

const fieldsByKind = new Map<Kind, Field>([
  [good.text, text], [good.token, token], [good.reference, reference], [good.language, language], [good.currency, currency],
  [good.timeZone, timeZone], [good.url, url], [good.direction, direction], [good.precision, precision], [good.version, version], [good.flag, flag],
  [good.number, number], [good.numberOrNull, numberOrNull], [good.share, share], [good.size, size], [good.ordinal, ordinal], [good.date, date],
  [good.country, country], [good.corridor, corridor], [good.countriesOrCount, countriesOrCount], [good.recordSource, recordSource], [good.partOrReference, partOrReference],
]);
const countries = fieldOf(good.countries);

/** The shape of what a member of another shape holds, or of each entry of its list. */
function within(shape: good.Shape, member: string): good.Shape {
  const kind = shape.inner.get(member) ?? shape.kinds.get(member);
  return (Array.isArray(kind) ? kind[0] : kind) as good.Shape;
}

const initiative = within(good.feed, 'initiatives');
const event = within(good.feed, 'events');
const workPlan = within(good.feed, 'workPlans');
const outcome = within(workPlan, 'outcomes');
const output = within(outcome, 'outputs');
const indicator = within(good.feed, 'indicators');
const participants = within(event, 'participants');
const participation = within(initiative, 'organisations');

const describedSource = by(() => sourceObject, (read) => (isDescribed(read) ? read : undefined));
const sourceObject = object(within(good.feed, 'source'));
const participant = object(participation);
// Whoever takes part in an initiative may be given in more forms than by an object.
fieldsByKind.set(participation, part);

export const feedShape = shapeOf(good.feed);

/** Every shape by its name in the JSON Schema. */
export const shapes = {
  feed: feedShape, source: shapeOf(within(good.feed, 'source')), organisation: shapeOf(within(good.feed, 'organisations')),
  initiative: shapeOf(initiative), participation: shapeOf(participation), location: shapeOf(within(initiative, 'locations')),
  activity: shapeOf(within(initiative, 'activities')), budget: shapeOf(within(initiative, 'budget')),
  workPlan: shapeOf(workPlan), outcome: shapeOf(outcome), output: shapeOf(output), milestone: shapeOf(within(output, 'milestones')), historyEntry: shapeOf(within(output, 'history')),
  proposal: shapeOf(within(good.feed, 'proposals')),
  event: shapeOf(event), session: shapeOf(within(event, 'sessions')), place: shapeOf(within(event, 'place')), documentLink: shapeOf(within(event, 'documents')),
  participants: shapeOf(participants), participantGroup: shapeOf(within(participants, 'groups')),
  indicator: shapeOf(indicator), datedValue: shapeOf(within(indicator, 'baseline')), observation: shapeOf(within(indicator, 'series')),
  countryCommitment: shapeOf(within(good.feed, 'countries')), coverage: shapeOf(within(good.feed, 'coverage')),
};
