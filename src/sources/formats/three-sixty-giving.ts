import type { Participation } from '../../model/feed.js';
import { Draft, type Origins } from '../draft.js';
import { isObject, member, type Members, type Payload } from '../payload.js';
import { DateColumns, eitherWay, isEitherWay } from '../read/dates.js';
import { readDay } from '../read/days.js';
import { coordinates, isSomewhere, reportSwapped, type Coordinates } from '../read/places.js';
import { distinct, filled, moneyOf, webAddress, wordsOf } from '../read/texts.js';
import type { ReadContext } from './index.js';
import { Parties } from './parties.js';
import { Grant } from './three-sixty-giving/grant.js';
import { eachRow } from '../turns.js';

const origins: Origins = {
  summary: 'description', budget: 'amountAwarded', 'budget/currency': 'currency', start: 'awardDate', countries: 'beneficiaryLocation', locations: 'beneficiaryLocation', organisations: 'fundingOrganization', end: 'plannedDates',
};

/**
 * Grants of the 360Giving Data Standard (standard.threesixtygiving.org), nested or as a flat table, bare, in a package or as its API serves them, as initiatives with a funder
 * and a recipient.
 */
export async function read(payload: Payload, context: ReadContext): Promise<Draft> {
  const draft = new Draft();
  const parties = new Parties();
  const points: Coordinates[] = [];
  const ids = new Set<string>();
  // Publishers in Britain keep their grants in spreadsheets, which write days as 05/06/2024.
  const columns = new DateColumns();
  const grants: Grant[] = [];
  await eachRow(payload.rows, context, ({ members }) => {
    const grant = grantOf(members);
    grants.push(grant);
    for (const { column, value } of datesOf(grant)) columns.see(column, value);
  });
  /** A date of each grant that may be read either way. */
  const unclear = new Map<number, string>();
  await eachRow(payload.rows, context, ({ members, place }, index) => {
    const grant = grants[index]!;
    const dates = datesOf(grant);
    const day = (...wanted: readonly string[]): unknown => {
      for (const { column, value } of dates) {
        const order = columns.orderOf(column);
        const read = wanted.includes(column) ? readDay(value, order) : undefined;
        if (read === undefined) continue;
        if (order !== 'ambiguous' || !isEitherWay(value)) return read;
        unclear.set(index, value);
      }
      return undefined;
    };
    const id = grant.word('id') ?? wordsOf(member(members, 'grant_id')) ?? `grant/${index + 1}`;
    ids.add(id);
    const organisations = (group: string, role: string): readonly Participation[] => {
      const given = grant.group(group).map((party) => parties.take({ ref: wordsOf(party.get('id')), name: wordsOf(party.get('name')), country: countryIn(party.get('addresscountry') ?? party.get('country')), url: wordsOf(party.get('url')), role }, place));
      return given.filter((part) => part !== undefined);
    };
    const places = locationsOf(grant);
    for (const { lat, lon } of places) if (lat !== undefined && lon !== undefined) points.push({ lat, lon });
    const classifications = grant.group('classifications').map((entry) => wordsOf(entry.get('title')) ?? wordsOf(entry.get('code')));
    draft.add('initiatives', {
      id,
      title: grant.word('title') ?? grant.word('description') ?? id,
      summary: grant.word('title') === undefined ? undefined : grant.word('description'),
      kind: wordsOf(grant.group('granttype')[0]?.get('title')) ?? wordsOf(grant.group('fundingtype')[0]?.get('title')) ?? grant.word('granttype') ?? 'grant',
      start: day('actual start', 'planned start', 'award'),
      end: day('actual end', 'planned end'),
      awardDate: day('award'),
      budget: moneyOf(grant.value('amountawarded'), grant.value('currency')) ?? moneyOf(grant.value('amountappliedfor'), grant.value('currency')),
      issues: filled(distinct(grant.group('grantprogramme').map((programme) => wordsOf(programme.get('title')) ?? wordsOf(programme.get('code'))))),
      sectors: filled(distinct(classifications)),
      countries: filled(countriesOf(grant)),
      locations: filled(places),
      organisations: filled([
        ...organisations('fundingorg', 'funder'), ...organisations('recipientorg', 'recipient'),
        ...grant.group('recipientindividual').flatMap((person) => (wordsOf(person.get('name')) === undefined ? [] : [{ name: wordsOf(person.get('name'))!, role: 'recipient' }])),
      ]),
      url: webAddress(grant.value('url') ?? grant.value('datasource')),
    }, place, origins);
  });
  await parties.finish(draft, context, ids);
  const first = payload.rows[0]?.place;
  if (first) {
    const list = first.around ?? first;
    reportSwapped(draft, points, list);
    const [example] = unclear.values();
    if (example !== undefined) draft.report(list, [], eitherWay(unclear.size, example), 'error');
  }
  draft.set('licence', wordsOf(member(payload.json, 'license')) ?? wordsOf(member(payload.json, 'license_name')));
  const publisher = member(payload.json, 'publisher');
  const title = wordsOf(member(publisher, 'name')) ?? wordsOf(publisher);
  if (title !== undefined) draft.set('source', { title });
  return draft;
}

/** A grant itself, or as the API wraps it. */
function grantOf(members: Members): Grant {
  const data = member(members, 'data');
  return new Grant(isObject(data) ? data : members);
}

/** The dates of a grant with the columns that they stand in, the surest first. */
const datesOf = (grant: Grant): readonly { readonly column: string; readonly value: unknown }[] => [
  { column: 'actual start', value: grant.of('actualdates', 'startdate') }, { column: 'planned start', value: grant.of('planneddates', 'startdate') },
  { column: 'actual end', value: grant.of('actualdates', 'enddate') }, { column: 'planned end', value: grant.of('planneddates', 'enddate') },
  { column: 'award', value: grant.value('awarddate') },
];

/** Grants in the United Kingdom name its nations as countries more often than not; the codes of ISO 3166-1 have none of them. */
const nations = /^(?:England|Scotland|Wales|Northern Ireland|Great Britain|GB-(?:ENG|SCT|WLS|NIR|GBN|EAW|UKM))(?:\s*[/,&]\s*(?:England|Scotland|Wales|Northern Ireland))*$/i;

/** A country by its code or name; one of those nations as the country that it is in. */
function countryIn(value: unknown): string | undefined {
  const words = wordsOf(value);
  return words !== undefined && nations.test(words.slice(0, 100)) ? 'GB' : words;
}

/** Where those live who benefit; else where the recipient is. The United Kingdom's statistical areas are all in one country. */
function countriesOf(grant: Grant): readonly string[] {
  const given = distinct(grant.group('beneficiarylocation').map((location) => countryIn(location.get('countrycode')) ?? countryIn(location.get('country'))));
  if (given.length > 0) return given;
  const addressed = distinct(grant.group('recipientorg').map((party) => countryIn(party.get('addresscountry')) ?? countryIn(party.get('country')) ?? countryIn(party.get('location.countrycode'))));
  return addressed.length > 0 ? addressed : distinct(grant.lookups().map((lookup: Members) => wordsOf(member(lookup, 'uknm'))));
}

type Spot = Partial<Coordinates> & { readonly name?: string; readonly precision?: string };

function locationsOf(grant: Grant): readonly Spot[] {
  const places = grant.group('beneficiarylocation').map((location): Spot => {
    const name = wordsOf(location.get('name'));
    return { ...(name !== undefined && { name }), ...coordinates(location.get('latitude'), location.get('longitude')) };
  }).filter((location) => Object.keys(location).length > 0);
  if (places.some((place) => place.name !== undefined || isSomewhere(place))) return places;
  // The seat of the recipient, or the area of its postcode, is where the work is only roughly.
  const seats = grant.group('recipientorg').map((party) => coordinates(party.get('location.latitude') ?? party.get('latitude'), party.get('location.longitude') ?? party.get('longitude')));
  const looked = grant.lookups().map((lookup) => {
    const point = coordinates(member(lookup, 'latitude'), member(lookup, 'longitude'));
    const name = wordsOf(member(lookup, 'ladnm'));
    return point && { ...point, ...(name !== undefined && { name }) };
  });
  const found = [...seats, ...looked].filter((point) => point !== undefined);
  const rough = found.find(isSomewhere) ?? found[0];
  return rough ? [{ ...rough, precision: 'region' }] : places;
}
