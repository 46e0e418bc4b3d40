import { fileName, saveBlob } from '../../kit/export/file.js';
import { hostOf, toCalendar, type CalendarEvent } from '../../kit/export/ics.js';
import { files } from '../../kit/locales/en/files.js';
import { vocabulary } from '../../kit/locales/en/vocabulary.js';
import type { Dataset } from '../../kit/dataset.js';
import type { DataElement } from '../../kit/element.js';
import type { ProposalContext } from '../../kit/proposal-status.js';
import { calendarDay, parseDate } from '../../model/dates.js';
import type { EventRecord, Session } from '../../model/feed.js';
import { sessionDays } from '../../model/session-days.js';
import { placeName, said, titleOf } from './event-words.js';

/**
 * The event and each of its sessions that has a date of its own or a day that the agenda has a date for, for a calendar. One that has only an end stands on that date.
 * @param data that the event is of
 */
export function eventEntries(event: EventRecord, sessions: readonly Session[], data: Pick<Dataset, 'feed' | 'loaded'>, context: ProposalContext): CalendarEvent[] {
  const { localization } = context;
  const host = hostOf(data, event.url);
  localization.learn(vocabulary);
  const place = placeName(event.place, context) || (event.online ? localization.t('events.online') : '');
  const dayOf = sessionDays(event);
  const entry = (record: EventRecord | Session, description: readonly (string | undefined)[], location: string, url?: string, date?: number): CalendarEvent[] => {
    const [start, end] = [parseDate(record.start) ?? (date === undefined ? undefined : { ...calendarDay(date), precision: 'day' as const }), parseDate(record.end)];
    const first = start ?? end;
    if (!first) return [];
    const words = description.filter(Boolean).join('\n');
    return [{ uid: `${record.id}@${host}`, title: titleOf(record, context).text, start: first, ...(start && end && { end }), ...(words && { description: words }), ...(location && { location }), ...(url && { url }) }];
  };
  return [
    ...entry(event, [said(event.summary, context)?.text], place, event.url),
    ...sessions.flatMap((session) => entry(session, [
      titleOf(event, context).text,
      [session.kind && localization.word('kind', session.kind), said(session.track, context)?.text].filter(Boolean).join(' · '),
      (session.speakers ?? []).flatMap((speaker) => said(speaker, context)?.text ?? []).join('; '),
      said(session.summary, context)?.text,
    ], [said(session.room, context)?.text, place].filter(Boolean).join(localization.t('list.separator')), event.url, dayOf(session).date)),
  ];
}

/** Saves the calendar file of one record where the browser saves files, and gives a sentence to say so. */
export function saveEntry(entry: CalendarEvent, { localization, ownerDocument }: DataElement): string {
  const name = fileName(entry.title, 'ics');
  saveBlob(new Blob([toCalendar(entry.title, [entry], Date.now())], { type: 'text/calendar;charset=utf-8' }), name, ownerDocument);
  return localization.say(files)('toolbar.downloaded', { name });
}
