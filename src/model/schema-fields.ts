import { parseDate } from './dates.js';
import * as good from './feed-shapes.js';
import { isObject, type Members } from './feed-shapes.js';
import type { Problem, Severity } from './feed.js';
import { pointerTo, type Columns, type Place } from './pointer.js';
import { longestShown, mostProblems, shown } from './problem-text.js';

/**
 * How one member of a record is read. A field gives back the very value that came if it
 * is good, a normalised one, or undefined if nothing of it can be used; in the last two
 * cases it says so. Absent values (undefined, null, an empty string) never come to it.
 */
export type Field = (value: unknown, at: Spot, key: string | number) => unknown;

/** What one reading of a feed keeps. */
export interface Reading {
  readonly problems: Problem[];
  /** Problems beyond the longest list, which are only counted. */
  omitted: number;
  /**
   * Members and entries that may still be read at one go. Below 0 once a value has more: then what comes of that is of no use, and it
   * has to be read in steps.
   */
  left: number;
  /** So many may be after each chance to pause, which is due when less than `enough` is left. */
  readonly most: number;
  readonly enough: number;
  /** Ids so far, and the number of the record that has each, in the order of reading. */
  readonly ids: Map<string, number>;
  /** The last number given to the second and later records with one id. */
  readonly repeats: Map<string, number>;
  readonly resolveCountry: (text: string) => string | undefined;
  /** Answers of `resolveCountry`; an empty string where it had none. */
  readonly countries: Map<string, string>;
  readonly goodDates: Set<string>;
}

/** A place that is being read: an object or a list of the document. */
export interface Spot extends Place {
  readonly around?: Spot;
  readonly reading: Reading;
  /** Id of the record here. */
  id: string | undefined;
  /** Lists of records in this record, which are read before its other members. */
  inner: Map<string, readonly unknown[]> | undefined;
}

export const isAbsent = (value: unknown): boolean => value === undefined || value === null || value === '';

/** The spot of a member or an entry. */
export const under = (around: Spot, key: string | number, columns?: Columns): Spot => ({ around, key, columns, reading: around.reading, id: undefined, inner: undefined });

const mostDates = 50_000;

export const leftOut = 'left out';

/** Reports what was expected at a member (or, without a key, at the place itself), what was met, and what was done. An error if data was left out. */
export function report(at: Spot, key: string | number | undefined, expected: string, met: unknown, done: string): undefined {
  const { problems } = at.reading;
  if (problems.length >= mostProblems) {
    at.reading.omitted++;
    return;
  }
  const severity: Severity = done.startsWith(leftOut) ? 'error' : 'warning';
  let holder: Spot | undefined = at;
  while (holder && holder.id === undefined) holder = holder.around;
  const path = key === undefined ? pointerTo(at) : pointerTo(at, key);
  problems.push({ severity, path, ...(holder && { record: holder.id }), message: `Expected ${expected}, met ${shown(met)}; ${done}.` });
}

export const forbidden: Field = (value, at, key) => report(at, key, 'another name than __proto__', value, leftOut);

/** A string for which `fits` holds; a number is taken as its digits. */
const words = (expected: string, fits: good.Predicate): Field => (value, at, key) => {
  if (fits(value)) return value;
  if (typeof value !== 'number' || !Number.isFinite(value) || !fits(String(value))) return report(at, key, expected, value, leftOut);
  report(at, key, expected, value, 'read as text');
  return String(value);
};

const wordsOfAnyKind = words('text', good.token);
export const token: Field = (value, at, key) => (good.token(value) ? value : wordsOfAnyKind(value, at, key));
export const language = words('a language tag such as pt-BR', good.language);
export const currency = words('a currency code such as USD', good.currency);
export const timeZone = words('a time zone such as Asia/Almaty', good.timeZone);
export const direction = words('up or down', good.direction);
export const precision = words('exact or region or country', good.precision);

const goodUrl = words('an http, https, mailto or relative URL', good.url);
export const url: Field = (value, at, key) => {
  const trimmed = typeof value === 'string' ? value.trim() : value;
  return trimmed === '' ? undefined : goodUrl(trimmed, at, key);
};

/** Id of another record; also the record's number, or an object that has the id. */
export const reference: Field = (value, at, key) => {
  if (!isObject(value) || !Object.hasOwn(value, 'id') || typeof value.id !== 'string' || !value.id) return token(value, at, key);
  report(at, key, 'an id', value, 'read as the id in it');
  return value.id;
};

export const flag: Field = (value, at, key) => (typeof value === 'boolean' ? value : report(at, key, 'true or false', value, leftOut));

/** A number for which `fits` holds; one written as text is read. */
const numberThat = (expected: string, fits: good.Predicate): Field => (value, at, key) => {
  const read = typeof value === 'string' && value.length <= longestShown && value.trim() ? Number(value) : value;
  if (!fits(read)) {
    const isPercentage = fits === good.share && typeof read === 'number' && read <= 100 && read > 1;
    return report(at, key, expected, value, isPercentage ? `${leftOut} (a percentage has to be divided by 100)` : leftOut);
  }
  if (read !== value) report(at, key, expected, value, 'read as a number');
  return read;
};
export const number = numberThat('a number', good.number);
export const share = numberThat('a number from 0 to 1', good.share);
export const size = numberThat('a number of at least 0', good.size);
export const ordinal = numberThat('a whole number of at least 1', good.ordinal);
/** A number; null says that there is none, and is kept. */
export const numberOrNull: Field = (value, at, key) => number(value, at, key);

const dateForms = 'a date such as 2019, 2019-05, 2019-05-14 or 2019-05-14T09:00+02:00';
const withoutZone = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d[\d:.,]*$/;

/** A date that the calendar has. A date-time without a zone is no instant: its day is kept. */
export const date: Field = (value, at, key) => {
  const { goodDates } = at.reading;
  if (goodDates.has(value as string)) return value;
  if (parseDate(value)) {
    if (goodDates.size < mostDates) goodDates.add(value as string);
    return value;
  }
  const spelled = typeof value === 'number' ? String(value) : value;
  const day = typeof spelled === 'string' && spelled.length <= longestShown && withoutZone.test(spelled) ? spelled.slice(0, 10) : spelled;
  if (!parseDate(day)) return report(at, key, dateForms, value, leftOut);
  report(at, key, dateForms, value, day === spelled ? 'read as a year' : 'its day kept, as the time has no zone');
  return day;
};

/** A country in any form that `resolveCountry` knows, as its alpha-2 code; any other text is kept as it came. */
export const country: Field = (value, at, key) => {
  const given = typeof value === 'number' ? String(value) : value;
  if (typeof given !== 'string') return report(at, key, 'a country code', value, leftOut);
  const { countries, resolveCountry } = at.reading;
  let code = countries.get(given);
  if (code === undefined) countries.set(given, (code = resolveCountry(given) ?? ''));
  if (!code) report(at, key, 'a country code of ISO 3166-1', value, 'kept as it is');
  return code || given;
};

/** True for an alpha-2 code that this reading has met before. */
export const isKnownCode = (value: unknown, { countries }: Reading): boolean => typeof value === 'string' && value !== '' && countries.get(value) === value;

/** Degrees north and east belong together: neither is of use without the other. */
export function checkCoordinates(read: Members, at: Spot): Members {
  const { lat, lon } = read as { lat?: number; lon?: number };
  if (lat === undefined && lon === undefined) return read;
  if (lat === undefined || lon === undefined) report(at, lat === undefined ? 'lon' : 'lat', 'lat and lon together', lat ?? lon, leftOut);
  else {
    const latFits = Math.abs(lat) <= 90;
    if (latFits && Math.abs(lon) <= 180) return read;
    const swapped = !latFits && Math.abs(lon) <= 90 && Math.abs(lat) <= 180;
    report(at, latFits ? 'lon' : 'lat', latFits ? 'degrees east from -180 to 180' : 'degrees north from -90 to 90', latFits ? lon : lat,
      `${leftOut} with the other coordinate${swapped ? ' (lat and lon may be swapped)' : ''}`);
  }
  const { lat: _lat, lon: _lon, ...rest } = read;
  return rest;
}
