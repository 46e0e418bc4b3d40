import type { Origins } from '../../draft.js';
import { at, isObject, member, type Members } from '../../payload.js';
import { distinct, listOf, textOfNarratives, wordsOf, type Narrative } from '../../read/texts.js';
import { coordinatePair, coordinates, orElse } from '../../read/places.js';
import { flatMapped, mapped, type Steps } from '../../turns.js';
import type { Party } from '../parties.js';
import type { ActivityParts, Coded } from './activity.js';
import type { Sum } from './budgets.js';

export const datastoreOneOrigins: Origins = { id: 'iati-identifier', start: 'start-actual', end: 'end-actual', countries: 'recipient-countries', sectors: 'sector-percentages', organisations: 'participating-orgs', budget: 'budgets', url: 'activity-websites' };

/** How deep a code may lie: `{"country": {"code": {"value": "KE"}}}`. */
const deepest = 4;

/** A code as a word, or as an object around one. */
function codeOf(value: unknown): string | undefined {
  let found = value;
  for (let depth = 0; depth < deepest && isObject(found); depth++) found = member(found, 'code') ?? member(found, 'value') ?? member(found, 'iso2');
  return wordsOf(found);
}

/**
 * An activity of the Datastore version 1 and of Datastore Classic (`iati-activities`, `participating-orgs`, `sector-percentages`), or of version 2, which was OIPA
 * (`participating_organisations`, `activity_dates`, `narratives`): objects with names of their own, written with hyphens or underscores.
 */
export function* readDatastoreOne(members: Members, fallback: string): Steps<ActivityParts> {
  const given = (...names: readonly string[]): unknown => names.map((name) => member(members, name) ?? member(members, name.replace(/-/g, '_'))).find((value) => value !== undefined && value !== null);
  const list = (...names: readonly string[]): readonly unknown[] => listOf(given(...names));
  const language = codeOf(given('xml:lang', 'default-lang'));
  const text = (value: unknown): ActivityParts['title'] => textOfNarratives(narrativesOf(value), language);
  const party = (value: unknown): Party | undefined => {
    const organisation = member(value, 'organisation') ?? value;
    const name = text(member(organisation, 'name') ?? organisation);
    const ref = wordsOf(member(organisation, 'ref') ?? member(organisation, 'code') ?? member(organisation, 'organisation_identifier'));
    return ref === undefined && name === undefined ? undefined : { ref, name, kind: codeOf(member(value, 'type') ?? member(organisation, 'type')), role: codeOf(member(value, 'role')) };
  };
  const coded = (inner: string) => (value: unknown): Coded => {
    const own = member(value, inner) ?? value;
    return { code: codeOf(own), vocabulary: codeOf(member(value, 'vocabulary')), name: wordsOf(member(own, 'name') ?? member(own, 'description')) };
  };
  const sum = (value: unknown): Sum => {
    const amount = member(value, 'value');
    return {
      value: isObject(amount) ? member(amount, 'amount') ?? member(amount, 'text') ?? member(amount, 'value') : amount, currency: codeOf(member(amount, 'currency') ?? member(value, 'currency')),
      type: codeOf(member(value, 'type')), start: wordsOf(member(value, 'period-start') ?? member(value, 'period_start')),
    };
  };
  const dates = (['start-planned', 'start-actual', 'end-planned', 'end-actual'] as const).map((type) => ({ type, date: given(type) }));
  const listed = yield* mapped(list('activity-dates'), (date) => ({ type: codeOf(member(date, 'type')), date: member(date, 'iso_date') ?? member(date, 'iso-date') }));
  const transactions = list('transaction', 'transactions');
  return {
    id: wordsOf(given('iati-identifier', 'identifier')) ?? fallback,
    title: text(given('title')),
    descriptions: yield* flatMapped(list('description', 'descriptions'), (description) => {
      const found = text(description);
      return found === undefined ? [] : [{ type: codeOf(member(description, 'type')), text: found }];
    }),
    language,
    status: codeOf(given('activity-status', 'status')),
    dates: [...dates, ...listed],
    // A table has the codes of an activity in one cell, parted by semicolons.
    countries: distinct(yield* flatMapped(list('recipient-countries', 'recipient-country-code', 'recipient-country'), (value) => (typeof value === 'string' ? value.split(';').map((code) => code.trim() || undefined) : [codeOf(member(value, 'country') ?? value) ?? wordsOf(at(value, 'country.name'))]))),
    regions: yield* mapped(list('recipient-regions', 'recipient-region'), coded('region')),
    sectors: yield* mapped(list('sector-percentages', 'sectors', 'sector'), coded('sector')),
    tags: yield* mapped(list('tags', 'tag'), coded('tag')),
    markers: yield* mapped(list('policy-markers'), (value) => ({ ...coded('policy_marker')(value), significance: codeOf(member(value, 'significance')) })),
    parties: (yield* mapped(list('participating-orgs', 'participating-organisations'), party)).filter((found) => found !== undefined),
    reporting: party(listOf(given('reporting-org', 'reporting-organisation', 'reporting-organisations'))[0]),
    locations: yield* mapped(list('locations', 'location'), (value) => ({
      name: text(member(value, 'name')),
      point: orElse(coordinatePair(wordsOf(at(value, 'point.pos'))), () => coordinates(at(value, 'point.pos.latitude') ?? member(value, 'latitude'), at(value, 'point.pos.longitude') ?? member(value, 'longitude'))),
      exactness: codeOf(member(value, 'exactness')),
    })),
    budgets: yield* flatMapped(list('budgets', 'budget'), (budget) => (member(budget, 'value') === undefined ? [] : [sum(budget)])),
    commitments: yield* flatMapped(transactions, (transaction) => (/^(?:2|C)$/.test(codeOf(member(transaction, 'transaction-type') ?? member(transaction, 'transaction_type')) ?? '') ? [sum(transaction)] : [])),
    currency: codeOf(given('default-currency')),
    url: wordsOf(list('activity-websites', 'activity-website')[0]),
    results: [],
  };
}

/** A text, a list of texts, or OIPA's `{"narratives": [{"text", "language": {"code"}}]}`. */
function narrativesOf(value: unknown, depth = 0): readonly Narrative[] {
  const text = wordsOf(value) ?? wordsOf(member(value, 'text'));
  if (text !== undefined) return [{ text, language: codeOf(member(value, 'language')) ?? wordsOf(member(value, 'lang')) }];
  if (depth >= deepest) return [];
  const inner = Array.isArray(value) ? (value as readonly unknown[]) : listOf(member(value, 'narratives') ?? member(value, 'narrative'));
  return inner.flatMap((entry) => narrativesOf(entry, depth + 1));
}
