import { calendarDay, extent } from '../../model/dates.js';
import type { PartialDate } from '../../model/dates.js';
import type { Dataset } from '../dataset.js';

/** A dated thing for a calendar. */
export interface CalendarEvent {
  /** Unique in the world and the same in every download: an id of the feed and a host, as `hostOf` gives it. */
  readonly uid: string;
  readonly title: string;
  readonly description?: string;
  readonly start: PartialDate;
  /** The last day, month, or year of it, or the instant at which it ends. */
  readonly end?: PartialDate;
  readonly url?: string;
  readonly location?: string;
}

/**
 * The host that makes the ids of a feed unique in the world and the same in every copy, whichever page it was saved from: that of the feed's source,
 * within which ids are unique, of the address that the feed came from, or of a record's own page, which may be one of a platform that many feeds link to. Only what has none of these has the page's.
 */
export function hostOf({ feed, loaded }: Pick<Dataset, 'feed' | 'loaded'>, url?: string): string {
  for (const address of [feed.source?.url, loaded.url, url]) {
    const host = URL.canParse(address ?? '') && new URL(address!).host;
    if (host) return host;
  }
  return location.host || 'localhost';
}

const encoder = new TextEncoder();

/** A content line folded to 75 octets (RFC 5545, 3.1), never within a character. */
const fold = (line: string): string => {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const length = encoder.encode(character).length;
    if (octets + length > 75) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += length;
  }
  parts.push(part);
  return parts.join('\r\n');
};

/** A value of type TEXT (RFC 5545, 3.3.11): control characters and lone surrogates have no place in it. */
const text = (value: string): string =>
  value
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cs}]|(?!\n)\p{Cc}/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

const isoDigits = (instant: number): string => new Date(instant).toISOString().replace(/\.\d+|[-:]/g, '');

const day = (number: number): string => {
  const date = calendarDay(number);
  return String(date.year).padStart(4, '0') + String(date.month).padStart(2, '0') + String(date.day).padStart(2, '0');
};

/* A URI is not escaped, so it has to be one; an address that a calendar would run is left out. */
const address = (url: string | undefined): string | undefined => {
  try {
    const { protocol, href } = new URL(url ?? '');
    return /^(https?|mailto):$/.test(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
};

/* Both ends are of one type, as the standard asks: instants where both have a time, else whole days with the day after the last. */
const span = ({ start, end }: CalendarEvent): string[] => {
  if (start.time !== undefined && (end === undefined || end.time !== undefined)) {
    const lines = [`DTSTART:${isoDigits(start.time)}`];
    if (end?.time !== undefined && end.time > start.time) lines.push(`DTEND:${isoDigits(end.time)}`);
    return lines;
  }
  const [from, next] = extent(start);
  return [`DTSTART;VALUE=DATE:${day(from)}`, `DTEND;VALUE=DATE:${day(Math.max(next, end ? extent(end)[1] : next))}`];
};

/**
 * A calendar (RFC 5545) of the events. A date of the precision of a month or a year spans all its days; a date-time is written in UTC.
 * @param now when the file is made, in milliseconds since 1970
 */
export const toCalendar = (title: string, events: readonly CalendarEvent[], now: number): string => {
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Common Thread//commonthread 1//EN', 'CALSCALE:GREGORIAN', `X-WR-CALNAME:${text(title)}`];
  for (const event of events) {
    const url = address(event.url);
    lines.push(
      'BEGIN:VEVENT',
      `UID:${text(event.uid)}`,
      `DTSTAMP:${isoDigits(now)}`,
      ...span(event),
      `SUMMARY:${text(event.title)}`,
      ...(event.description ? [`DESCRIPTION:${text(event.description)}`] : []),
      ...(event.location ? [`LOCATION:${text(event.location)}`] : []),
      ...(url ? [`URL:${url}`] : []),
      'END:VEVENT',
    );
  }
  lines.push('END:VCALENDAR', '');
  return lines.map(fold).join('\r\n');
};
