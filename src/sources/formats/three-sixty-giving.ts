import type { Participation } from '../../model/feed.js';
import { Draft, type Origins } from '../draft.js';
import { isObject, member, type Members, type Payload } from '../payload.js';
import { readDay } from '../read/days.js';
import { coordinates, reportSwapped, type Coordinates } from '../read/places.js';
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
  await eachRow(payload.rows, context, ({ members, place }, index) => {
    const data = member(members, 'data');
    const grant = new Grant(isObject(data) ? data : members);
    const id = grant.word('id') ?? wordsOf(member(members, 'grant_id')) ?? `grant/${index + 1}`;
    ids.add(id);
    const organisations = (group: string, role: string): readonly Participation[] => {
      const given = grant.group(group).map((party) => parties.take({ ref: wordsOf(party.get('id')), name: wordsOf(party.get('name')), country: wordsOf(party.get('addresscountry')), url: wordsOf(party.get('url')), role }, place));
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
      start: readDay(grant.of('actualdates', 'startdate')) ?? readDay(grant.of('planneddates', 'startdate')) ?? readDay(grant.value('awarddate')),
      end: readDay(grant.of('actualdates', 'enddate')) ?? readDay(grant.of('planneddates', 'enddate')),
      awardDate: readDay(grant.value('awarddate')),
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
  if (first) reportSwapped(draft, points, first.around ?? first);
  draft.set('licence', wordsOf(member(payload.json, 'license')) ?? wordsOf(member(payload.json, 'license_name')));
  const publisher = member(payload.json, 'publisher');
  const title = wordsOf(member(publisher, 'name')) ?? wordsOf(publisher);
  if (title !== undefined) draft.set('source', { title });
  return draft;
}

/** Where those live who benefit; else where the recipient is. The United Kingdom's statistical areas are all in one country. */
function countriesOf(grant: Grant): readonly string[] {
  const given = distinct(grant.group('beneficiarylocation').map((location) => wordsOf(location.get('countrycode')) ?? wordsOf(location.get('country'))));
  if (given.length > 0) return given;
  const addressed = distinct(grant.group('recipientorg').map((party) => wordsOf(party.get('addresscountry')) ?? wordsOf(party.get('location.countrycode'))));
  return addressed.length > 0 ? addressed : distinct(grant.lookups().map((lookup: Members) => wordsOf(member(lookup, 'uknm'))));
}

type Spot = Partial<Coordinates> & { readonly name?: string; readonly precision?: string };

function locationsOf(grant: Grant): readonly Spot[] {
  const places = grant.group('beneficiarylocation').map((location): Spot => {
    const name = wordsOf(location.get('name'));
    return { ...(name !== undefined && { name }), ...coordinates(location.get('latitude'), location.get('longitude')) };
  }).filter((location) => Object.keys(location).length > 0);
  if (places.length > 0) return places;
  // The seat of the recipient, or the area of its postcode, is where the work is only roughly.
  const seats = grant.group('recipientorg').map((party) => coordinates(party.get('location.latitude') ?? party.get('latitude'), party.get('location.longitude') ?? party.get('longitude')));
  const looked = grant.lookups().map((lookup) => {
    const point = coordinates(member(lookup, 'latitude'), member(lookup, 'longitude'));
    const name = wordsOf(member(lookup, 'ladnm'));
    return point && { ...point, ...(name !== undefined && { name }) };
  });
  const rough = [...seats, ...looked].find((point) => point !== undefined);
  return rough ? [{ ...rough, precision: 'region' }] : [];
}
