import { calendarDay, dayNumber } from '../../../model/dates.js';
import { readDate } from '../../read/dates.js';
import { mapped, type Steps } from '../../turns.js';

/** How often there is a value: every year, half-year, third of a year, quarter, month, week or day. */
export type Rhythm = 'A' | 'S' | 'T' | 'Q' | 'M' | 'W' | 'D';

export interface Period {
  /** The year, the month or day in which the period begins, or the day. */
  readonly date: string;
  readonly rhythm: Rhythm;
  /** True for a period of several years, which is dated by its first. */
  readonly isLong?: true;
}

/** Months of a part of the year, by the letters that are used for it: S and H half-years (also B), Q and K quarters, T thirds. */
const lengths: Readonly<Record<string, number>> = { S: 6, H: 6, B: 6, T: 4, Q: 3, K: 3 };
const two = (part: number): string => String(part).padStart(2, '0');

function partOfYear(year: string, letter: string, number: number): Period | undefined {
  const length = lengths[letter]!;
  if (number < 1 || number > 12 / length) return undefined;
  return { date: `${year}-${two((number - 1) * length + 1)}`, rhythm: length === 6 ? 'S' : length === 4 ? 'T' : 'Q' };
}

/** The Monday of a week of ISO 8601: the week of 4 January is the first. */
function week(year: string, number: number): Period | undefined {
  if (number < 1 || number > 53) return undefined;
  const fourth = dayNumber(Number(year), 1, 4);
  // Day 0 of the count, 1970-01-01, was a Thursday.
  const monday = fourth - ((((fourth + 3) % 7) + 7) % 7) + (number - 1) * 7;
  return { date: isoDay(monday), rhythm: 'W' };
}

function isoDay(number: number): string {
  const { year, month, day } = calendarDay(number);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/**
 * A period as statistics write it: `2019`, `2019.0`, `YR2019`, `2019-Q1`, `2019Q1`, `Q1 2019`, `2019-S1`, `2019-T2`, `2019-M05`, `201905`, `2019-05`, `2019-W07`, `2019-D134`,
 * days and date-times, `2014/15`, `2013-2017`, `2019-01-01/P1Y` (SDMX 2.1, part 6, section 4.2).
 * `2019-T1` is a third of a year, as there; `2019T1` and `T1 2019` are a `trimestre`, which is a quarter.
 */
export function readPeriod(value: string | number): Period | undefined {
  const text = typeof value === 'string' && value.length > 60 ? '' : String(value).trim().toUpperCase().replace(/\s+/g, ' ');
  const year = /^(?:YR|FY ?)?(\d{4})(?:\.0+|-?A1?)?$/.exec(text);
  if (year) return { date: year[1]!, rhythm: 'A' };
  const month = /^(\d{4})(?:[-/ ]| - )?M?(0[1-9]|1[0-2])$/.exec(text) ?? /^(\d{4})[- ]?M([1-9])$/.exec(text);
  if (month) return { date: `${month[1]}-${two(Number(month[2]))}`, rhythm: 'M' };
  const part = /^(\d{4}) ?(-?) ?([SHBTQK])(\d)$/.exec(text);
  if (part) return partOfYear(part[1]!, part[3] === 'T' && part[2] === '' ? 'Q' : part[3]!, Number(part[4]));
  const turned = /^([SHBTQK]) ?(\d)[ /-]+(\d{4})$/.exec(text);
  if (turned) return partOfYear(turned[3]!, turned[1] === 'T' ? 'Q' : turned[1]!, Number(turned[2]));
  const weekly = /^(\d{4}) ?-?[WU](\d{1,2})$/.exec(text);
  if (weekly) return week(weekly[1]!, Number(weekly[2]));
  const ordinal = /^(\d{4})-D(\d{3})$/.exec(text);
  if (ordinal && Number(ordinal[2]) >= 1 && Number(ordinal[2]) <= 366) return { date: isoDay(dayNumber(Number(ordinal[1]), 1, 1) + Number(ordinal[2]) - 1), rhythm: 'D' };
  return years(text) ?? named(text) ?? day(text);
}

/** Several years (`2013-2017`, `2014/15`), or a year that begins on some day (`2019-04-01/P1Y`). */
function years(text: string): Period | undefined {
  const span = /^(\d{4}) ?[-–/:] ?(?:\d\d)?(\d\d)$/.exec(text);
  if (span) return { date: span[1]!, rhythm: 'A', isLong: true };
  const lasting = /^(\d{4})(?:-(\d\d)(?:-\d\d(?:T[\d:.Z]{0,20})?)?)?\/P(\d{1,3})([YMD])$/.exec(text);
  if (!lasting) return undefined;
  const [, first, monthOfYear, count, unit] = lasting;
  if (unit === 'Y') return { date: first!, rhythm: 'A', ...(Number(count) > 1 && { isLong: true }) };
  const rhythms: Readonly<Record<string, Rhythm>> = { '1M': 'M', '3M': 'Q', '4M': 'T', '6M': 'S', '12M': 'A', '7D': 'W', '1D': 'D' };
  const rhythm = rhythms[`${Number(count)}${unit}`];
  if (unit === 'M' && rhythm) return { date: rhythm === 'A' ? first! : `${first}-${monthOfYear ?? '01'}`, rhythm };
  return rhythm && monthOfYear !== undefined ? { date: text.slice(0, 10), rhythm } : undefined;
}

const months = 'JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC';

/** Months by their English names: `SEP 1999`, `1999 September`, and the three that a rolling value is for, `Mar-May 1993`. */
function named(text: string): Period | undefined {
  const found = /^(?:(\d{4}) ?)?([A-Z]{3})[A-Z]{0,6}(?: ?[-–] ?([A-Z]{3})[A-Z]{0,6})?(?:[ -]?(\d{4}))?$/.exec(text);
  const year = found?.[1] ?? found?.[4];
  const [first, last] = [months.indexOf(found?.[2] ?? '-'), found?.[3] === undefined ? undefined : months.indexOf(found[3])];
  if (year === undefined || first < 0 || first % 3 !== 0 || (last !== undefined && (last < 0 || last % 3 !== 0))) return undefined;
  const length = last === undefined ? 1 : ((last - first) / 3 + 12) % 12 + 1;
  return { date: `${year}-${two(first / 3 + 1)}`, rhythm: length === 1 ? 'M' : length === 3 ? 'Q' : length === 6 ? 'S' : 'T' };
}

function day(text: string): Period | undefined {
  const date = readDate(text);
  if (!date) return undefined;
  return { date: date.slice(0, 10), rhythm: date.length >= 10 ? 'D' : date.length === 7 ? 'M' : 'A' };
}

/** A reference to a note after a period is none of it: `2019/20 [Note 5]`, `2021 (p)`, `2020*`. */
const withoutNote = (text: string): string => (text.length < 60 ? text.replace(/(?<=\d)\s*(?:\[[^[\]]{1,20}\]|\([a-z]{1,3}\)|\*{1,3})\s*$/iu, '') : text);

/**
 * Whether years that are written with two more figures (`2009/10`, `2010/11`) are those of accounts or schools, and no months: each names the year after its own, and
 * there are several, or they are written with a stroke.
 */
function areSplitYears(parts: readonly (RegExpExecArray | null)[]): boolean {
  const found = parts.filter((part) => part !== null);
  return found.length > 0 && found.every((part) => part[2]!.length === 2 && (Number(part[1]) + 1) % 100 === Number(part[2])) && (new Set(found.map((part) => part[1])).size > 1 || found[0]![0].includes('/'));
}

/**
 * Reads the periods of one dimension, each by its index when it is asked for, since there may be very many. Numbered parts of years (`2005-1`, `2005 - 4`) are told from its name and from all of them: quarters where the
 * fourth is the last, half-years where its name says so, years of accounts where each names the year after it (`2009/10`), else months.
 */
export function* periodReader(texts: readonly string[], name: string): Steps<(index: number) => Period | undefined> {
  const numbered = /^\s*(\d{4}) ?[-/.] ?(\d{1,2})\s*$/;
  const plain = yield* mapped(texts, withoutNote);
  const parts = yield* mapped(plain, (text) => (text.length < 20 ? numbered.exec(text) : null));
  if (areSplitYears(parts)) return (index) => (parts[index] ? { date: parts[index][1]!, rhythm: 'A', isLong: true } : readPeriod(plain[index]!));
  const found = parts.flatMap((part) => (part ? [part[2]!] : []));
  const last = found.reduce((most, part) => Math.max(most, Number(part)), 0);
  const isPadded = found.some((part) => part.startsWith('0'));
  const isQuarterly = /quart|trimes|kvart|квартал|тоқсан|ربع|季/i.test(name);
  const letter = isPadded || last > 4 ? 'M' : isQuarterly || last === 4 ? 'Q' : /semes|half|полуг|半年|نصف/i.test(name) && last <= 2 ? 'S' : 'M';
  return (index) => {
    const part = parts[index];
    if (!part || Number(part[2]) > 12 || Number(part[2]) < 1) return readPeriod(plain[index]!);
    return letter === 'M' ? { date: `${part[1]}-${two(Number(part[2]))}`, rhythm: 'M' } : partOfYear(part[1]!, letter, Number(part[2]));
  };
}
