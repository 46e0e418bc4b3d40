import { Draft } from '../draft.js';
import { at, isObject, member, type Members, type Payload, type Row } from '../payload.js';
import { looksLikeHtml } from '../read/html-text.js';
import { dayBefore, knownZone, wallClock, zonedTime } from '../read/local-time.js';
import { ruleOf, sayRule } from '../read/recurrence.js';
import { filled, wordsOf } from '../read/texts.js';
import { entriesIn, fromHtml, paragraphs } from '../read/wording.js';
import type { ReadContext } from './index.js';
import { eachInSteps, flatMapped, mapped, type Steps } from '../turns.js';

const origins = { title: 'summary', summary: 'description', place: 'location', url: 'htmlLink', hosts: 'organizer', documents: 'attachments' };

/**
 * Events of the Google Calendar API, version 3 (`kind: calendar#events`). Who attends is never shown; an organiser is shown by name, without an
 * address. An event of a calendar that tells only when its owner is busy, or that is private, is left out and said to be.
 */
export async function read(payload: Payload, context: ReadContext): Promise<Draft> {
  const draft = new Draft();
  const { json } = payload;
  const isList = at(json, 'items') !== undefined;
  if (isList) {
    draft.set('title', wordsOf(member(json, 'summary')));
    draft.set('description', wordsOf(member(json, 'description')));
  }
  const rows: readonly Row[] = payload.rows.length === 0 && !isList && isObject(json) ? [{ members: json, place: { key: '' } }] : payload.rows;
  const zone = wordsOf(member(json, 'timeZone'));
  await eachInSteps(rows, context, function* ({ members, place }) {
    const id = wordsOf(member(members, 'id')) ?? wordsOf(member(members, 'iCalUID'));
    const visibility = member(members, 'visibility');
    if (visibility === 'private' || visibility === 'confidential') {
      draft.report(place, ['visibility'], `Expected an event for the public, met one that is ${visibility}; left out.`, 'error', id);
      return;
    }
    if (member(members, 'status') === 'cancelled' && member(members, 'start') === undefined) {
      draft.report(place, ['status'], 'Expected an event, met the mark of one that was deleted; left out.', 'warning', id);
      return;
    }
    const start = momentOf(member(members, 'start'), zone);
    const end = momentOf(member(members, 'end'), zone);
    const host = wordsOf(at(members, 'organizer.displayName'));
    const location = wordsOf(member(members, 'location'));
    const video = entriesIn(at(members, 'conferenceData.entryPoints')).map((entry) => wordsOf(member(entry, 'uri'))).find((uri) => uri?.startsWith('http'));
    const isUnnamed = member(members, 'endTimeUnspecified') === true;
    const recurrence = yield* recurrenceOf(members);
    const documents = yield* mapped(entriesIn(member(members, 'attachments')), (file) => ({ title: wordsOf(member(file, 'title')), url: wordsOf(member(file, 'fileUrl')) }));
    draft.add('events', {
      id, title: wordsOf(member(members, 'summary')),
      summary: paragraphs(member(members, 'status') === 'cancelled' ? 'Cancelled.' : undefined, describe(member(members, 'description')), recurrence),
      start: start.date,
      // The last day of days in a row is given as the day after it.
      end: isUnnamed ? undefined : end.isDay && typeof end.date === 'string' && end.date !== start.date ? dayBefore(end.date) : end.date,
      timeZone: knownZone(at(members, 'start.timeZone')) ?? knownZone(zone),
      place: location === undefined ? undefined : { name: location },
      online: video !== undefined || wordsOf(member(members, 'hangoutLink')) !== undefined ? true : undefined,
      hosts: host === undefined || host.includes('@') ? undefined : [{ name: host }],
      documents: filled(documents.filter(({ url }) => url !== undefined)),
      url: wordsOf(member(members, 'htmlLink')),
    }, place, origins);
  });
  return draft;
}

const describe = (text: unknown): string | undefined => (typeof text === 'string' && looksLikeHtml(text) ? fromHtml(text) : wordsOf(text));

/** `{"date": …}` is a day; `{"dateTime": …}` an instant, by its own offset, or by the zone beside it or that of the calendar. */
function momentOf(value: unknown, calendarZone: string | undefined): { readonly date: unknown; readonly isDay: boolean } {
  const day = member(value, 'date');
  if (day !== undefined && day !== null) return { date: day, isDay: true };
  const time = member(value, 'dateTime');
  if (wallClock(time) === undefined) return { date: time ?? undefined, isDay: false };
  return { date: zonedTime(time, member(value, 'timeZone') ?? calendarZone) ?? String(time).slice(0, 10), isDay: false };
}

/** The lines of a recurrence (RRULE, EXDATE, RDATE) in words. */
function* recurrenceOf(members: Members): Steps<string | undefined> {
  const lines = entriesIn(member(members, 'recurrence')).filter((line) => typeof line === 'string');
  const days = (name: string): Steps<readonly string[]> => flatMapped(lines, (line) => (line.startsWith(name) ? line.slice(line.lastIndexOf(':') + 1).split(',') : []));
  const rule = lines.find((line) => /^RRULE/i.test(line));
  const [without, also] = [yield* days('EXDATE'), yield* days('RDATE')];
  return sayRule(rule === undefined ? undefined : ruleOf(rule), without, also);
}
