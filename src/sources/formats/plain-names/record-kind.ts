import type { Row } from '../../payload.js';
import { wallClock } from '../../read/local-time.js';
import { valueAt } from './cells.js';
import type { Column } from './columns.js';
import { areOrganisations, nameColumn, sayThatTheyAre } from './organisations.js';
import { firstWords } from './values.js';
import type { Meaning } from './words.js';

/** What the records of an endpoint are shown as. */
export type Kind = 'initiatives' | 'events' | 'proposals' | 'indicators' | 'organisations';

/** Events have a day and something that only gatherings have; indicators have values over time; proposals have votes; organisations have names and sites, and no work. */
export function kindOfRecords(columns: readonly Column[], unused: readonly string[], rows: readonly Row[]): Kind {
  const has = (...meanings: readonly Meaning[]): boolean => meanings.every((meaning) => columns.some((column) => column.meaning === meaning));
  const names = columns.map(({ path }) => path.toLowerCase()).join(' ');
  if (sayThatTheyAre(rows) && nameColumn(columns)) return 'organisations';
  if (has('value') && (has('year') || has('start')) && (has('indicator') || has('countries') || has('sex') || !has('title'))) return 'indicators';
  const list = listOf(rows[0]);
  if (has('start') && (/(?:^|_|[a-z])events?$|^(?:meetings|webinars|workshops|seminars|eventos|r[ée]unions|мероприятия)$/iu.test(list) || has('host') || /event|venue|session|meeting/.test(names) || /event|meeting/i.test(String(rows[0]?.wrapper?.['type'] ?? '')) || isOfGatherings(unused) || areGatherings(columns, rows) || ((has('place') || has('lat')) && areShort(columns, rows)))) return 'events';
  const areCalledProposals = /(?:^|_|[a-z])(?:proposals?|petitions?|propuestas?|propostas?|peticiones)$/i;
  if (has('title') && ((has('votes') && ((!has('lat') && !has('countries')) || areCalledProposals.test(list))) || areCalledProposals.test(String(rows[0]?.wrapper?.['type'] ?? '')))) return 'proposals';
  return areOrganisations(columns, unused, rows) ? 'organisations' : 'initiatives';
}

/** What the list of the records is called, where that says anything: `proposals` of `proposals.edges`, `organizedEvents` of `organizedEvents.elements`. */
function listOf(row: Row | undefined): string {
  let place = row?.place.around;
  while (place && (typeof place.key === 'number' || /^(?:node|edges|nodes|elements|items|results|data|list|hits|records|rows|entries|docs|event)$/.test(place.key))) place = place.around;
  return String(place?.key ?? '').slice(0, 100);
}

/** Whether members that mean nothing to us speak of gatherings all the same: of whole days, of timings and how to attend, or more than one of meetings or venues. */
const isOfGatherings = (unused: readonly string[]): boolean =>
  unused.some((path) => /^(?:(?:is_?)?(?:all|full)_?day(?:_?event)?|timings|attendance_?mode|cfp_?(?:url|end_?date))$/i.test(path)) || unused.filter((path) => /^(?:is_?)?(?:event|meeting|venue|agenda|rsvp)(?:[_ A-Z]|$)/.test(path) || /^(?:is)?(?:Event|Meeting|Venue|Agenda|Rsvp)/.test(path)).length > 1;

/** Hours within which what begins and ends at times of day is a gathering, and no work. */
const longest = 36;

/** Milliseconds of the clock of a time of day, as a text or a number of seconds or milliseconds; undefined for a day alone. */
function clockOf(value: unknown): number | undefined {
  if (typeof value === 'number') return value > 1e11 ? value : value > 1e8 ? value * 1000 : undefined;
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(value) ? wallClock(value.slice(0, /^.{16}:/.test(value) ? 19 : 16)) : undefined;
}

/** Whether most records that begin and end at a time of day end within hours. */
function areShort(columns: readonly Column[], rows: readonly Row[]): boolean {
  const [start, end] = (['start', 'end'] as const).map((meaning) => columns.find((column) => column.meaning === meaning)?.path);
  if (start === undefined || end === undefined) return false;
  const lengths = rows.slice(0, 200).map((row) => (clockOf(valueAt(row, end)) ?? NaN) - (clockOf(valueAt(row, start)) ?? NaN)).filter((length) => !Number.isNaN(length));
  return lengths.length > 0 && lengths.filter((length) => length > 0 && length <= longest * 3_600_000).length * 2 > lengths.length;
}

/** Whether most records say themselves that they are gatherings. */
function areGatherings(columns: readonly Column[], rows: readonly Row[]): boolean {
  const path = columns.find(({ meaning }) => meaning === 'kind')?.path;
  if (path === undefined) return false;
  const kinds = rows.slice(0, 200).flatMap((row) => firstWords(valueAt(row, path)));
  return kinds.filter((kind) => /^(?:event|meeting|webinar|conference|seminar|workshop)s?$/i.test(kind)).length > kinds.length / 2;
}
