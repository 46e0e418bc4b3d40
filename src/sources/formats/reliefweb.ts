import { Draft } from '../draft.js';
import { at, member, type Members, type Payload } from '../payload.js';
import { readDate } from '../read/dates.js';
import { coordinates } from '../read/places.js';
import { distinct, filled, wordsOf } from '../read/texts.js';
import { entriesIn, fromHtml } from '../read/wording.js';
import type { ReadContext } from './index.js';
import { eachRow } from '../turns.js';

/** Hazard, year, number and country: a GLIDE number, such as `FL-2024-000139-TCD` (glidenumber.net). */
const glidePattern = /^[A-Z]{2}-(\d{4})-\d{6}-([A-Z]{3})$/;

const origins = { title: 'title', countries: 'country', organisations: 'source', issues: 'theme', kind: 'type', start: 'date', summary: 'body', url: 'url', code: 'iso3', note: 'description', name: 'name' };

/**
 * ReliefWeb, `/v1/…` and `/v2/…`: disasters, reports, jobs and book reviews become initiatives, training becomes events, sources become organisations, countries become
 * countries with their description as note.
 */
export async function read(payload: Payload, context: ReadContext): Promise<Draft> {
  const draft = new Draft();
  await eachRow(payload.rows, context, ({ members, wrapper, place }) => {
    const id = wordsOf(member(wrapper, 'id')) ?? wordsOf(member(members, 'id'));
    const title = fromHtml(member(members, 'title')) ?? wordsOf(member(members, 'name'));
    const url = wordsOf(member(members, 'url_alias')) ?? wordsOf(member(members, 'url'));
    const kind = kindOf(members, wordsOf(member(wrapper, 'href')));
    if (kind === 'countries') {
      draft.add('countries', { code: wordsOf(member(members, 'iso3')) ?? title, note: summaryOf(members) ?? (title === undefined ? undefined : title), source: url === undefined ? undefined : { url } }, place, origins);
      return;
    }
    if (kind === 'organisations') {
      const home = wordsOf(member(members, 'homepage')) ?? url;
      draft.add('organisations', { id, name: title, kind: namesIn(members, 'type')[0], country: countriesIn(members)[0], url: home, summary: summaryOf(members) }, place, origins);
      return;
    }
    const glide = glidePattern.exec(wordsOf(member(members, 'glide')) ?? '');
    const places = distinct([...countriesIn(members), glide?.[2]]);
    const day = ['event', 'start', 'original', 'created'].map((name) => readDate(at(members, `date.${name}`))).find((date) => typeof date === 'string') ?? ['event', 'start', 'original', 'created'].map((name) => wordsOf(at(members, `date.${name}`))).find((text) => text !== undefined && readDate(text) !== null);
    const organisations = namesIn(members, 'source').map((name) => ({ name, role: 'source' }));
    const [summary, start] = [summaryOf(members), day ?? glide?.[1]];
    if (kind === 'events') {
      const city = namesIn(members, 'city')[0];
      draft.add('events', { id, title, summary, start, url, end: readDate(at(members, 'date.end')) ?? undefined, hosts: filled(organisations.map(({ name }) => ({ name }))), online: namesIn(members, 'format').some((name) => /online/i.test(name)) || undefined, place: places.length === 0 && city === undefined ? undefined : { ...(city !== undefined && { name: city }), ...(places[0] !== undefined && { country: places[0] }) } }, place, origins);
      return;
    }
    const point = coordinates(at(members, 'primary_country.location.lat'), at(members, 'primary_country.location.lon'));
    draft.add('initiatives', {
      id, title, summary, start, url, end: readDate(at(members, 'date.closing')) ?? undefined, kind: namesIn(members, 'type')[0] ?? namesIn(members, 'format')[0], status: wordsOf(member(members, 'status')), countries: filled(places), organisations: filled(organisations),
      issues: filled(distinct([...namesIn(members, 'theme'), ...namesIn(members, 'disaster_type'), ...namesIn(members, 'type').slice(1)])), locations: point && [{ ...point, precision: 'country' }],
    }, place, origins);
  });
  return draft;
}

/** What a record is, by the address that it gives of itself, else by members that only such records have. */
function kindOf(members: Members, href = ''): 'initiatives' | 'events' | 'organisations' | 'countries' {
  const named = /\/(disasters|reports|countries|jobs|training|sources|blog|book)\/[^/]*$/.exec(href)?.[1];
  if (named === 'countries' || (named === undefined && member(members, 'iso3') !== undefined && member(members, 'glide') === undefined)) return 'countries';
  if (named === 'sources' || (named === undefined && member(members, 'homepage') !== undefined)) return 'organisations';
  return named === 'training' || (named === undefined && at(members, 'date.registration') !== undefined) ? 'events' : 'initiatives';
}

const summaryOf = (members: Members): string | undefined =>
  fromHtml(member(members, 'body-html')) ?? wordsOf(member(members, 'body')) ?? fromHtml(member(members, 'description-html')) ?? wordsOf(member(members, 'description')) ?? wordsOf(at(members, 'profile.overview')) ?? wordsOf(at(members, 'headline.summary'));

const namesIn = (members: Members, name: string): readonly string[] => distinct(entriesIn(member(members, name)).map((entry) => wordsOf(member(entry, 'name')) ?? wordsOf(entry)));

const countriesIn = (members: Members): readonly string[] =>
  distinct([...entriesIn(member(members, 'primary_country')), ...entriesIn(member(members, 'country'))].map((entry) => wordsOf(member(entry, 'iso3'))?.toUpperCase() ?? wordsOf(member(entry, 'name')) ?? wordsOf(entry)));
