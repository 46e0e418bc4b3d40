import type { Participation } from '../../model/feed.js';
import type { Place } from '../../model/pointer.js';
import { Draft, type Origins } from '../draft.js';
import { at, isObject, member, type Members, type Payload, type Row } from '../payload.js';
import { readDay } from '../read/days.js';
import { placeOfGeometry } from '../read/places.js';
import { distinct, filled, listOf, moneyOf, webAddress, wordsOf } from '../read/texts.js';
import type { ReadContext } from './index.js';
import { OtherCurrencies } from './other-currencies.js';
import { mergeReleases, releasesOf } from './open-contracting/releases.js';
import { Parties } from './parties.js';
import { eachInSteps, eachStep, firstOf, flatMapped, holdsMany, mapped, type Steps } from '../turns.js';

const origins: Origins = { id: 'ocid', title: 'tender.title', summary: 'tender.description', kind: 'tender.mainProcurementCategory', status: 'tender.status', start: 'date', budget: 'tender.value', organisations: 'parties', countries: 'parties', sectors: 'tender.items' };

/** Statuses of contracts, awards and tenders (OCDS 1.1, code lists). A contract that is “terminated” has come to its end, whatever the end. */
const statuses: ReadonlyMap<string, string> = new Map([
  ['planning', 'planned'], ['planned', 'planned'], ['pending', 'planned'], ['active', 'active'], ['complete', 'completed'], ['terminated', 'closed'], ['cancelled', 'cancelled'], ['unsuccessful', 'unsuccessful'], ['withdrawn', 'withdrawn'],
]);

const roleNames: ReadonlyMap<string, string> = new Map([['procuringEntity', 'procuring entity'], ['reviewBody', 'review body'], ['processContactPoint', 'contact'], ['interestedParty', 'interested party']]);

/**
 * Contracting processes of the Open Contracting Data Standard 1.0 and 1.1, from packages or lists of releases, versioned ones or records, as initiatives with a buyer and
 * suppliers. The releases of one process are merged into one.
 */
export async function read(payload: Payload, context: ReadContext): Promise<Draft> {
  const draft = new Draft();
  const parties = new Parties();
  const currencies = new OtherCurrencies();
  const processes = new Map<string, { readonly releases: Members[]; readonly place: Place }>();
  // One release alone is no list to an envelope, which would take its parties or awards for the records.
  const { json } = payload;
  const rows: readonly Row[] = isObject(json) && member(json, 'ocid') !== undefined ? [{ members: json, place: payload.pages[0]!.root }] : payload.rows;
  await eachInSteps(rows, context, function* ({ members, place }, index) {
    const releases = yield* releasesOf(members);
    if (releases.length === 0) draft.report(place, ['releases'], 'Expected the releases of the process, met links to them alone, which are not followed; left out. Give the address of a record package with compiledRelease, or of the releases.', 'error');
    for (const release of releases) {
      const id = wordsOf(member(release, 'ocid')) ?? wordsOf(member(members, 'ocid')) ?? wordsOf(member(release, 'id')) ?? `process/${index + 1}`;
      const known = processes.get(id);
      if (known) known.releases.push(release);
      else processes.set(id, { releases: [release], place });
    }
  });
  await eachInSteps(processes, context, function* ([id, { releases, place }]) {
    const begun = yield* begunOn(releases);
    draft.add('initiatives', { id, ...(yield* initiativeOf(yield* mergeReleases(releases), id, begun, parties, currencies, place)) }, place, origins);
  });
  await parties.finish(draft, context, processes);
  currencies.report(draft, 'values');
  draft.set('language', wordsOf(member([...processes.values()][0]?.releases[0], 'language')));
  draft.set('licence', wordsOf(member(payload.json, 'license')));
  const publisher = wordsOf(at(payload.json, 'publisher.name'));
  if (publisher !== undefined) draft.set('source', { title: publisher, ...(readDay(member(payload.json, 'publishedDate')) !== undefined && { date: readDay(member(payload.json, 'publishedDate')) }) });
  return draft;
}

const objects = (value: unknown): readonly Members[] => listOf(value).filter(isObject);

/** The day of the first release that is no amendment; a compiled release is of the day on which it was put together. */
function* begunOn(releases: readonly Members[]): Steps<unknown> {
  let first: unknown;
  yield* eachStep(releases, (release) => {
    const tags = listOf(member(release, 'tag'));
    const day = tags.length > 0 && tags.every((tag) => /^compiled$|(?:Amendment|Update|Cancellation|Termination)$/.test(wordsOf(tag) ?? '')) ? undefined : readDay(member(release, 'date'));
    if (typeof day === 'string' && (typeof first !== 'string' || day < first)) first = day;
    else first ??= day;
  });
  return first;
}

function* initiativeOf(release: Members, id: string, begun: unknown, parties: Parties, currencies: OtherCurrencies, place: Place): Steps<Record<string, unknown>> {
  const tender = member(release, 'tender');
  const [awards, contracts] = [objects(member(release, 'awards')), objects(member(release, 'contracts'))];
  const stages = [...contracts, ...awards, ...(isObject(tender) ? [tender] : [])];
  const first = (...paths: readonly string[]): string | undefined => paths.map((path) => wordsOf(at(release, path))).find((word) => word !== undefined);
  const ofStages = (name: string): Steps<string | undefined> => firstOf(stages, (stage) => wordsOf(member(stage, name)));
  const described = yield* ofStages('description');
  const title = first('tender.title', 'contracts.0.title', 'awards.0.title', 'planning.project.title', 'planning.project', 'planning.budget.project', 'title') ?? described ?? first('planning.rationale', 'description');
  const status = (yield* statusOf(contracts)) ?? (yield* statusOf(awards)) ?? wordsOf(member(tender, 'status'));
  const items = [...objects(at(release, 'tender.items')), ...(yield* flatMapped([...awards, ...contracts], (stage) => objects(member(stage, 'items'))))];
  const delivered = [...objects(member(tender, 'deliveryLocation')), ...(yield* flatMapped(items, (item) => objects(member(item, 'deliveryLocation'))))];
  const locations = yield* mapped(delivered, (location) => {
    const name = wordsOf(member(location, 'description')) ?? wordsOf(at(location, 'gazetteer.identifiers.0'));
    return { ...(name !== undefined && { name }), ...placeOfGeometry(member(location, 'geometry')) };
  });
  yield;
  const sectors = distinct(yield* mapped([...(isObject(tender) ? [tender] : []), ...items], (item) => wordsOf(at(item, 'classification.description')) ?? wordsOf(at(item, 'classification.id'))));
  if (holdsMany(items)) yield;
  const period = yield* periodOf(release, begun, awards, contracts);
  const budget = (yield* valueOf(contracts, currencies, place)) ?? (yield* valueOf(awards, currencies, place)) ?? moneyOf(at(tender, 'value.amount'), at(tender, 'value.currency')) ?? moneyOf(at(release, 'planning.budget.amount.amount'), at(release, 'planning.budget.amount.currency'));
  const countries = yield* countriesOf(release, items);
  const organisations = yield* participationsOf(release, awards, parties, place);
  return {
    title: title ?? id,
    summary: described === title ? undefined : first('tender.description', 'planning.rationale', 'description') ?? described,
    kind: first('tender.mainProcurementCategory', 'tender.procurementMethodDetails') ?? 'contract',
    status: status && (statuses.get(status.toLowerCase()) ?? status),
    ...period,
    budget,
    sectors: filled(sectors),
    countries: filled(countries),
    locations: filled(locations.filter((location) => Object.keys(location).length > 0)),
    organisations: filled(organisations),
    url: webAddress(first('url', 'tender.url', 'uri')),
    contact: first('tender.procuringEntity.contactPoint.email', 'buyer.contactPoint.email') ?? (yield* firstOf(objects(member(release, 'parties')), (party) => wordsOf(at(party, 'contactPoint.email')))),
  };
}

/** The time of the contracts; before there are any, the one that is planned, and at last the dates of the procedure. */
function* periodOf(release: Members, begun: unknown, awards: readonly Members[], contracts: readonly Members[]): Steps<{ start?: unknown; end?: unknown }> {
  const spans: readonly [list: readonly unknown[], period: string][] = [[contracts, 'period'], [awards, 'contractPeriod'], [[member(release, 'tender')], 'contractPeriod']];
  for (const [stages, name] of spans) {
    let start: string | undefined;
    let end: string | undefined;
    yield* eachStep(stages, (stage) => {
      const period = member(stage, name);
      const [from, to] = [readDay(member(period, 'startDate')), readDay(member(period, 'endDate'))];
      if (typeof from === 'string' && (start === undefined || from < start)) start = from;
      if (typeof to === 'string' && (end === undefined || to > end)) end = to;
    });
    if (start !== undefined || end !== undefined) return { start, end };
  }
  const dayIn = (name: string) => (value: unknown): unknown => readDay(member(value, name));
  const start = (yield* firstOf(contracts, dayIn('dateSigned'))) ?? (yield* firstOf(awards, dayIn('date'))) ?? readDay(at(release, 'tender.tenderPeriod.startDate')) ?? begun;
  return { start };
}

/** What goes on counts before what is to come, and that before what has come to an end, whichever contract or award is listed first. */
const ranks = ['active', 'planned', 'completed', 'closed', 'unsuccessful', 'cancelled', 'withdrawn'];

function* statusOf(stages: readonly Members[]): Steps<string | undefined> {
  let best: string | undefined;
  const rank = (status: string): number => (ranks.includes(status) ? ranks.indexOf(status) : ranks.length);
  yield* eachStep(stages, (stage) => {
    const given = wordsOf(member(stage, 'status'));
    const status = given && (statuses.get(given.toLowerCase()) ?? given);
    if (status !== undefined && (best === undefined || rank(status) < rank(best))) best = status;
  });
  return best;
}

/** The sum of what was agreed, without what was cancelled, in the currency that comes first; sums of others are told. */
function* valueOf(stages: readonly Members[], currencies: OtherCurrencies, place: Place): Steps<ReturnType<typeof moneyOf>> {
  const sums = yield* flatMapped(stages, (stage) => {
    const money = /^(?:cancelled|unsuccessful)$/i.test(wordsOf(member(stage, 'status')) ?? '') ? undefined : moneyOf(at(stage, 'value.amount'), at(stage, 'value.currency'));
    return money ? [money] : [];
  });
  const [first] = sums;
  let total = 0;
  const others = new Set<string>();
  for (const { currency, value } of sums) {
    if (currency === first!.currency) total += value;
    else others.add(currency ?? '');
  }
  if (others.size > 0) currencies.see(first!.currency, [...others], place);
  return first && { ...first, value: Math.round(total * 100) / 100 };
}

function* countriesOf(release: Members, items: readonly Members[]): Steps<readonly string[]> {
  const named = (address: unknown): string | undefined => wordsOf(member(address, 'country')) ?? wordsOf(member(address, 'countryName'));
  const delivered = [named(at(release, 'tender.deliveryAddress')), ...(yield* mapped(items, (item) => named(member(item, 'deliveryAddress'))))];
  const countries = distinct(delivered);
  if (holdsMany(items)) yield;
  if (countries.length > 0) return countries;
  // Where nothing says where it is done, it is where the buyer is.
  const parties = yield* flatMapped(objects(member(release, 'parties')), (party) => (listOf(member(party, 'roles')).some((role) => role === 'buyer' || role === 'procuringEntity') ? [party] : []));
  const buyers = [member(release, 'buyer'), at(release, 'tender.procuringEntity'), ...parties];
  return distinct(buyers.map((buyer) => named(member(buyer, 'address'))));
}

/** Parties with their roles, and whoever is named as buyer or supplier without being among them, as in version 1.0. */
function* participationsOf(release: Members, awards: readonly Members[], parties: Parties, place: Place): Steps<readonly Participation[]> {
  const listed = new Map<string | undefined, unknown>();
  yield* eachStep(objects(member(release, 'parties')), (party) => listed.set(wordsOf(member(party, 'id')), party));
  const found: Participation[] = [];
  const seen = new Set<string>();
  const take = (value: unknown, role: string): void => {
    const party = listed.get(wordsOf(member(value, 'id'))) ?? value;
    const name = wordsOf(member(party, 'name')) ?? wordsOf(at(party, 'identifier.legalName'));
    const [scheme, own] = [wordsOf(at(party, 'identifier.scheme')), wordsOf(at(party, 'identifier.id'))];
    const local = wordsOf(member(party, 'id'));
    // An id such as “1” tells parties apart in this process only.
    const ref = scheme !== undefined && own !== undefined ? `${scheme}-${own}` : local !== undefined && (/^.{2,}-.{3,}$/.test(local) || name === undefined) ? local : undefined;
    const key = JSON.stringify([ref ?? name, role]);
    if (seen.has(key)) return;
    seen.add(key);
    const part = parties.take({ ref, name, country: wordsOf(at(party, 'address.country')) ?? wordsOf(at(party, 'address.countryName')), url: wordsOf(at(party, 'contactPoint.url')), role: roleNames.get(role) ?? role }, place);
    if (part) found.push(part);
  };
  for (const party of listed.values()) {
    const roles = listOf(member(party, 'roles')).map(wordsOf).filter((role) => role !== undefined);
    yield* mapped(roles.length > 0 ? roles : ['participant'], (role) => take(party, role));
    yield;
  }
  take(member(release, 'buyer'), 'buyer');
  if (member(release, 'buyer') === undefined) take(at(release, 'tender.procuringEntity'), 'procuringEntity');
  for (const award of awards) {
    yield* mapped(objects(member(award, 'suppliers')), (supplier) => take(supplier, 'supplier'));
    yield;
  }
  return found;
}
