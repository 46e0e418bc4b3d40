import { calendarDay, dayLength, daysInMonth, parseDate } from '../../model/dates.js';
import { withPlainDigits } from './digits.js';

/** How a column writes its dates. */
export type DateOrder = 'day-first' | 'month-first' | 'ambiguous';

const longest = 60;
const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}:\d\d(?::\d\d(?:[.,]\d{1,9})?)?) ?(Z|UTC|GMT|[+-]\d\d:?(?:\d\d)?)?)?$/i;
const slashed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[T ,]+(\d{1,2}:\d\d(?::\d\d(?:\.\d{1,9})?)?) ?(?:[AP]\.?M\.?)?)?$/i;
const yearFirst = /^(\d{4})[/.年](\d{1,2})(?:[/.月](\d{1,2})日?|月)?(?: (\d{1,2}:\d\d(?::\d\d)?))?$/;
const compact = /^(\d{4})(\d\d)(\d\d)$/;
/** `02/2021`, and the `202102` of statistics. */
const monthThenYear = /^(\d{1,2}(?=[/-])|\d\d(?=\.))[/.-](\d{4})$/;
const compactMonth = /^((?:19|20)\d\d)(0[1-9]|1[0-2])$/;
/** `15 Mar 2024`, `15-Mar-2024`, `3 de febrero de 2024`, `5 марта 2024 г.`; `March 2, 2024`; `Mar 2024`; in lower case and without marks. */
const dayMonthYear = /^(\d{1,2})(?:st|nd|rd|th|er|\.)?[\s-]+(?:de |of )?(\p{L}{3,12})\.?,?[\s-]+(?:de |of )?(\d{4})(?:\s?г\.?)?(?:,?\s+(?:at |from |@ )?\d{1,2}:\d\d.{0,30})?$/u;
const monthDayYear = /^(\p{L}{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?:,? (?:at |from |@ )?\d{1,2}:\d\d.{0,30})?$/u;
const monthYear = /^(\p{L}{3,12})\.?,?[\s-]+(?:de )?(\d{4})(?:\s?г\.?)?$/u;
/** How months begin in English, French, Spanish, Portuguese, German and Russian, without marks. */
const monthNames = [/^(?:jan|ene|янв)/, /^(?:feb|fev|фев)/, /^(?:mar(?!di)|мар)/, /^(?:apr|avr|abr|апр)/, /^(?:ma[iy]|ма[ия])/, /^(?:jun|juin|июн)/, /^(?:jul|juil|июл)/, /^(?:aug|aou|ago|авг)/, /^(?:sep|set|сен)/, /^(?:o[ck]t|out|окт)/, /^(?:nov|ноя)/, /^(?:de[cz]|dic|дек)/];
const microsoft = /^\/Date\((-?\d{1,16})(?:[+-]\d{4})?\)\/$/;

/**
 * Whether the dates of a column that are written with slashes, dots or hyphens and the year last have the day or the month first:
 * decided by those of which one number is above 12. `ambiguous` if none is, or if both kinds are met.
 */
export function dateOrder(column: Iterable<unknown>): DateOrder {
  const order = new ColumnOrder();
  for (const value of column) order.see(value);
  return order.found;
}

/** The same for a column of which the values come one by one. */
export class ColumnOrder {
  #dayFirst = false;
  #monthFirst = false;

  see(value: unknown): void {
    const match = typeof value === 'string' && value.length <= longest ? slashed.exec(withPlainDigits(value).trim()) : null;
    if (!match) return;
    // A dot between the numbers is written day first wherever it is used.
    if (Number(match[1]) > 12 || /^\d{1,2}\./.test(match[0])) this.#dayFirst = true;
    if (Number(match[2]) > 12) this.#monthFirst = true;
  }

  get found(): DateOrder {
    return this.#dayFirst === this.#monthFirst ? 'ambiguous' : this.#dayFirst ? 'day-first' : 'month-first';
  }

  /** Whether dates of both kinds were met, so that no other column can say how this one is written. */
  get isMixed(): boolean {
    return this.#dayFirst && this.#monthFirst;
  }
}

/**
 * How the columns of dates of one table are written. A column decides for itself; where none of its dates tells day from month, those of the other columns do, if they
 * agree: all dates of a table are written by the same hand.
 */
export class DateColumns {
  readonly #columns = new Map<string, ColumnOrder>();

  see(name: string, value: unknown): void {
    let column = this.#columns.get(name);
    if (!column) this.#columns.set(name, (column = new ColumnOrder()));
    column.see(value);
  }

  orderOf(name: string): DateOrder {
    const own = this.#columns.get(name);
    if (own && (own.isMixed || own.found !== 'ambiguous')) return own.found;
    const others = new Set([...this.#columns.values()].filter((column) => column.isMixed || column.found !== 'ambiguous').map(({ found }) => found));
    const [only = 'ambiguous'] = others;
    return others.size === 1 ? only : 'ambiguous';
  }
}

/** Whether a text is a date of which day and month may be either number, unless its column says more. */
export function isEitherWay(value: unknown): value is string {
  return typeof value === 'string' && value.length <= longest && slashed.test(withPlainDigits(value).trim()) && readDate(value) === undefined && readDate(value, 'day-first') !== undefined && readDate(value, 'month-first') !== undefined;
}

/** What is said once for all dates of a table that may be read either way. */
export const eitherWay = (count: number, example: string): string =>
  `Expected dates of which one at least tells day from month, met ${count} that could be read either way, such as ${example.trim()}; left out. Write them as year-month-day (2024-06-05), or give a mapping with a pattern.`;

/**
 * A date of a feed (`2019`, `2019-05`, `2019-05-14`, a date-time with its zone) from what other systems write: ISO 8601 with
 * or without zone, `/Date(…)/`, milliseconds or seconds since 1970 (as numbers), `20190514`, `201905`, `05/2019`, `2019/5/14`, `14.05.2019`, `14 May 2019`, and the `datetime` of a `<time>` of HTML. A time without a zone
 * is dropped, since it is no instant. 1900-01-01, 0001-01-01 and 9999-12-31 stand for no date in many systems.
 *
 * @returns the date; `null` for a placeholder; `undefined` for what is no date, or not surely one (`05/06/2019` in an ambiguous column)
 */
export function readDate(value: unknown, order: DateOrder = 'ambiguous'): string | null | undefined {
  const text = typeof value === 'string' && value.startsWith('<') ? /^<time\b[^<>]{0,200}\bdatetime="([^"<>]{4,40})"/.exec(value.slice(0, 300))?.[1] : value;
  const date = typeof text === 'number' ? fromNumber(text) : typeof text === 'string' && text.length <= longest ? fromText(withPlainDigits(text).trim(), order) : undefined;
  return date !== undefined && /^(?:1900-01-01|0001-01-01|0000-|1899-12-3|9999-12-31)/.test(date) ? null : date;
}

function fromText(text: string, order: DateOrder): string | undefined {
  if (parseDate(text)) return text.replace(' ', 'T');
  const stamp = microsoft.exec(text);
  if (stamp) return instant(Number(stamp[1]));
  const isoMatch = iso.exec(text);
  if (isoMatch) {
    const day = dayOf(isoMatch[1], isoMatch[2], isoMatch[3]);
    const [time, zone] = [isoMatch[4], isoMatch[5]];
    const full = day !== undefined && time !== undefined && zone !== undefined ? `${day}T${time.padStart(time.indexOf(':') === 1 ? time.length + 1 : 0, '0')}${/^(?:UTC|GMT)$/i.test(zone) ? 'Z' : zone}` : undefined;
    return full !== undefined && parseDate(full) ? full : day;
  }
  const first = yearFirst.exec(text);
  if (first) return first[3] === undefined ? monthOf(first[1], first[2]) : dayOf(first[1], first[2], first[3]);
  const joined = compact.exec(text);
  if (joined) return dayOf(joined[1], joined[2], joined[3]);
  const month = monthThenYear.exec(text);
  if (month) return monthOf(month[2], month[1]);
  const joinedMonth = compactMonth.exec(text);
  if (joinedMonth) return `${joinedMonth[1]}-${joinedMonth[2]}`;
  const last = slashed.exec(text);
  if (!last) return fromWords(text);
  const [a, b] = [Number(last[1]), Number(last[2])];
  const isDayFirst = order === 'day-first' || (order === 'ambiguous' && (a > 12 || text.charAt(last[1]!.length) === '.'));
  const isMonthFirst = order === 'month-first' || (order === 'ambiguous' && b > 12) || (order === 'ambiguous' && a === b);
  if (isDayFirst === isMonthFirst) return undefined;
  return isDayFirst ? dayOf(last[3], last[2], last[1]) : dayOf(last[3], last[1], last[2]);
}

/** A date with its month in letters, with or without the day of the week before it. */
function fromWords(text: string): string | undefined {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ');
  return fromWordsAlone(plain) ?? fromWordsAlone(plain.replace(/^\p{L}{2,12}[,.]{0,2} /u, ''));
}

function fromWordsAlone(plain: string): string | undefined {
  const number = (name = ''): string => String(monthNames.findIndex((pattern) => pattern.test(name)) + 1);
  const dayFirst = dayMonthYear.exec(plain);
  if (dayFirst) return dayOf(dayFirst[3], number(dayFirst[2]), dayFirst[1]);
  const monthFirst = monthDayYear.exec(plain);
  if (monthFirst) return dayOf(monthFirst[3], number(monthFirst[1]), monthFirst[2]);
  const whole = monthYear.exec(plain);
  return whole ? monthOf(whole[2], number(whole[1])) : undefined;
}

const two = (part: string | number): string => String(part).padStart(2, '0');

function dayOf(year = '', month = '', day = ''): string | undefined {
  const fits = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= daysInMonth(Number(year), Number(month));
  return fits ? `${year}-${two(month)}-${two(day)}` : undefined;
}

const monthOf = (year = '', month = ''): string | undefined => (Number(month) >= 1 && Number(month) <= 12 ? `${year}-${two(month)}` : undefined);

/** A year; a month as six digits and a day as eight; else milliseconds or seconds since 1970, within the years 1971 to 2100. */
function fromNumber(value: number): string | undefined {
  if (!Number.isInteger(value)) return undefined;
  if (value >= 1000 && value <= 2999) return String(value);
  if (compactMonth.test(String(value))) return `${String(value).slice(0, 4)}-${String(value).slice(4)}`;
  if (value >= 19000101 && value <= 21001231) return dayOf(String(value).slice(0, 4), String(value).slice(4, 6), String(value).slice(6));
  if (value >= 31_536_000_000 && value <= 4_102_444_800_000) return instant(value);
  if (value >= 31_536_000 && value <= 4_102_444_800) return instant(value * 1000);
  return undefined;
}

/** Milliseconds since 1970 as a date-time in UTC, or as a calendar date where it is midnight there: such stamps are days in disguise. */
export function instant(milliseconds: number): string | undefined {
  if (!Number.isFinite(milliseconds) || Math.abs(milliseconds) > 8e13) return undefined;
  const { year, month, day } = calendarDay(milliseconds / dayLength);
  if (year < 1 || year > 9999) return undefined;
  const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  const rest = milliseconds - Math.floor(milliseconds / dayLength) * dayLength;
  if (rest === 0) return date;
  const seconds = Math.floor(rest / 1000);
  return `${date}T${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}Z`;
}
