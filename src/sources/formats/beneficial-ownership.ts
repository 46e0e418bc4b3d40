import { Draft, type Origins } from '../draft.js';
import { at, below, isObject, kindOf, member, type Members, type Payload } from '../payload.js';
import type { Place } from '../../model/pointer.js';
import { readDay } from '../read/days.js';
import { distinct, filled, listOf, wordsOf } from '../read/texts.js';
import { eachInSteps, eachRow, mapped } from '../turns.js';
import type { ReadContext } from './index.js';

interface Statement {
  readonly about: Members;
  readonly place: Place;
}

/** Where the facts of an entity stand: version 0.4 has them inside the record. */
const entityOrigins: Origins = { id: 'recordId', name: 'recordDetails.name', kind: 'recordDetails.entityType.type', country: 'recordDetails.jurisdiction' };

/**
 * Statements of the Beneficial Ownership Data Standard, versions 0.1 to 0.4: entities are organisations, and what one has of another is an initiative of both, so that the network ties
 * them. People are not shown. Of several statements on one record the last holds. See https://standard.openownership.org.
 */
export async function read(payload: Payload, context: ReadContext): Promise<Draft> {
  const draft = new Draft();
  const entities = new Map<string, Statement>();
  const relations = new Map<string, Statement>();
  let people = 0;
  await eachRow(payload.rows, context, ({ members, place }, index) => {
    const kind = wordsOf(members['recordType'] ?? members['statementType']) ?? '';
    const about = isObject(members['recordDetails']) ? members['recordDetails'] : members;
    const id = wordsOf(members['recordId'] ?? members['statementID'] ?? members['statementId']) ?? `statement/${index + 1}`;
    if (/^entity/i.test(kind)) entities.set(id, { about, place });
    else if (/^(?:relationship|ownershipOrControl)/i.test(kind)) relations.set(id, { about, place });
    else if (/^person/i.test(kind)) people++;
    else draft.report(place, [], `Expected a statement on an entity, a person or a relationship, met ${kind === '' ? kindOf(undefined) : `“${kind.slice(0, 60)}”`}; left out.`, 'error');
  });
  const nameOf = (id: string): string => wordsOf(member(entities.get(id)?.about, 'name')) ?? id;
  await eachRow(entities, context, ([id, { about, place }]) => {
    const area = member(about, 'jurisdiction') ?? member(about, 'incorporatedInJurisdiction') ?? at(about, 'addresses.0.country');
    draft.add('organisations', {
      id, name: nameOf(id), kind: inWords(at(about, 'entityType.type') ?? member(about, 'entityType')), country: countryOf(member(area, 'code')) ?? wordsOf(member(area, 'name')) ?? countryOf(area), url: wordsOf(member(about, 'uri')),
    }, place, entityOrigins);
  });
  let withPeople = 0;
  await eachInSteps(relations, context, function* ([id, { about, place }]) {
    const [owner, owned] = [partyOf(member(about, 'interestedParty')), partyOf(member(about, 'subject'))];
    if (owner === undefined || owned === undefined || !entities.has(owner) || !entities.has(owned)) {
      withPeople++;
      return;
    }
    const interests = yield* mapped(listOf(member(about, 'interests')).filter(isObject), (interest) => ({ start: readDay(member(interest, 'startDate')), end: readDay(member(interest, 'endDate')), words: interestOf(interest) }));
    const days = (name: 'start' | 'end'): readonly string[] => [...distinct(interests.map((interest) => wordsOf(interest[name])))].sort();
    const own = entities.has(id) ? `${id} (relationship)` : id;
    draft.add('initiatives', {
      id: own, title: `${nameOf(owner)} → ${nameOf(owned)}`, kind: 'ownership or control', start: days('start')[0], end: interests.every(({ end }) => end !== undefined) ? days('end').at(-1) : undefined,
      organisations: [{ id: owner, role: 'owner' }, { id: owned, role: 'owned' }], note: filled(interests.map(({ words }) => words))?.join('\n'),
    }, place, {});
  });
  if (people + withPeople > 0) {
    const list = payload.rows[0]!.place.around ?? below(payload.rows[0]!.place);
    draft.report(list, [], `Expected organisations and what they have of one another, met ${people} statements on people and ${withPeople} on what people, or parties that are not in the payload, have; they are not shown.`);
  }
  return draft;
}

/** A jurisdiction may be a part of a country (`US-DE`), by a code of ISO 3166-2 that begins with the country's. */
const countryOf = (code: unknown): string | undefined => wordsOf(code)?.replace(/^([A-Z]{2})-[A-Z\d]{1,3}$/, '$1');

/** The record that a relationship names: its id, or in versions before 0.4 the statement that describes it. */
const partyOf = (value: unknown): string | undefined => wordsOf(value) ?? wordsOf(member(value, 'describedByEntityStatement'));

/** A code of the standard, such as `registeredEntity` or `voting-rights`, as people write it. */
const inWords = (code: unknown): string | undefined => wordsOf(code)?.replace(/-/g, ' ').replace(/([a-z])([A-Z])(?=[a-z])/g, (_, before: string, letter: string) => `${before} ${letter.toLowerCase()}`);

/** An interest and its share, as `shareholding: 25-50%`. */
function interestOf(interest: Members): string {
  const share = member(interest, 'share');
  const [exact, least, most] = [member(share, 'exact'), member(share, 'minimum') ?? member(share, 'exclusiveMinimum'), member(share, 'maximum') ?? member(share, 'exclusiveMaximum')].map(wordsOf);
  const range = exact ?? (least !== undefined && most !== undefined ? `${least}-${most}` : least !== undefined ? `≥ ${least}` : most !== undefined ? `≤ ${most}` : undefined);
  return `${inWords(member(interest, 'type')) ?? 'interest'}${range === undefined ? '' : `: ${range}%`}`;
}
