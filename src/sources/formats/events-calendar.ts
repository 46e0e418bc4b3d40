import { Draft } from '../draft.js';
import { isObject, member, type Members, type Payload, type Row } from '../payload.js';
import { dateOfClock, knownZone, wallClock, withOffset, zonedTime } from '../read/local-time.js';
import { coordinates } from '../read/places.js';
import { distinct, filled, wordsOf } from '../read/texts.js';
import { entriesIn, fromHtml, paragraphs } from '../read/wording.js';
import type { ReadContext } from './index.js';
import { eachInSteps, mapped, type Steps } from '../turns.js';

const origins = {
  summary: 'description', start: 'start_date', end: 'end_date', timeZone: 'timezone', hosts: 'organizer', place: 'venue', 'place/name': 'venue.venue', 'place/country': 'venue.country',
  'place/lat': 'venue.geo_lat', 'place/lon': 'venue.geo_lng', documents: 'website',
};

/**
 * The Events Calendar for WordPress, `/wp-json/tribe/events/v1/events`. Times are local, without an offset: they become date-times by the zone
 * that stands beside them, or else by their twins in UTC.
 */
export async function read(payload: Payload, context: ReadContext): Promise<Draft> {
  const draft = new Draft();
  // One event on its own is no list, so the document is the record.
  const rows: readonly Row[] = payload.rows.length === 0 && isObject(payload.json) && Object.hasOwn(payload.json, 'start_date') ? [{ members: payload.json, place: { key: '' } }] : payload.rows;
  await eachInSteps(rows, context, function* ({ members, place }) {
    const id = wordsOf(member(members, 'id')) ?? wordsOf(member(members, 'global_id'));
    const isAllDay = member(members, 'all_day') === true || member(members, 'all_day') === '1';
    const venues = entriesIn(member(members, 'venue'));
    const website = wordsOf(member(members, 'website'));
    draft.add('events', {
      id, title: fromHtml(member(members, 'title')),
      summary: paragraphs(fromHtml(member(members, 'description')) ?? fromHtml(member(members, 'excerpt')), yield* factsOf(members)),
      start: timeOf(members, 'start_date', isAllDay), end: timeOf(members, 'end_date', isAllDay),
      timeZone: knownZone(member(members, 'timezone')),
      place: placeOf(venues[0]),
      online: member(members, 'is_virtual') === true ? true : undefined,
      hosts: filled(distinct(yield* mapped(entriesIn(member(members, 'organizer')), (organizer) => fromHtml(member(organizer, 'organizer')))).map((name) => ({ name }))),
      documents: website === undefined ? undefined : [{ url: website }],
      url: wordsOf(member(members, 'url')),
    }, place, origins);
  });
  const title = fromHtml(member(payload.json, 'title'));
  if (rows !== payload.rows || title === undefined) return draft;
  draft.set('title', title);
  return draft;
}

/** A local time with the offset of its zone; of what lasts whole days, the date. */
function timeOf(members: Members, name: string, isAllDay: boolean): unknown {
  const local = member(members, name);
  const clock = wallClock(local);
  if (clock === undefined || isAllDay) return clock === undefined ? local : dateOfClock(clock);
  const zoned = zonedTime(local, member(members, 'timezone'));
  if (zoned !== undefined) return zoned;
  const utc = wallClock(member(members, `utc_${name}`));
  const offset = utc === undefined ? undefined : (clock - utc) / 60_000;
  // Without a zone and a twin it is no instant, and the day is what is known.
  return offset !== undefined && Number.isInteger(offset) && Math.abs(offset) <= 14 * 60 ? withOffset(clock, offset) : dateOfClock(clock);
}

function placeOf(venue: unknown): Record<string, unknown> | undefined {
  if (!isObject(venue)) return undefined;
  const point = coordinates(member(venue, 'geo_lat'), member(venue, 'geo_lng'));
  const name = distinct(['venue', 'address', 'city'].map((part) => fromHtml(member(venue, part)))).join(', ') || undefined;
  const country = fromHtml(member(venue, 'country'));
  return name === undefined && country === undefined && !point ? undefined : { ...(name !== undefined && { name }), ...(country !== undefined && { country }), ...point };
}

/** What events of ours have no member for, in lines of the summary. */
function* factsOf(members: Members): Steps<string | undefined> {
  const cost = fromHtml(member(members, 'cost'));
  const state = wordsOf(member(members, 'event_status')) ?? wordsOf(member(members, 'status'));
  const terms = distinct(yield* mapped([...entriesIn(member(members, 'categories')), ...entriesIn(member(members, 'tags'))], (term) => fromHtml(member(term, 'name'))));
  return distinct([
    state !== undefined && /^(?:cancell?ed|postponed)$/i.test(state) ? `${state.charAt(0).toUpperCase()}${state.slice(1)}${reasonOf(members)}.` : undefined,
    terms.length > 0 ? terms.join(', ') : undefined,
    cost,
  ]).join('\n') || undefined;
}

function reasonOf(members: Members): string {
  const reason = fromHtml(member(members, 'event_status_reason')) ?? fromHtml(member(members, 'status_reason'));
  return reason === undefined ? '' : `: ${reason.replace(/\.$/, '')}`;
}
