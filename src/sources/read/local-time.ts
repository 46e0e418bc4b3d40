import { calendarDay, dayLength, dayNumber, daysInMonth } from '../../model/dates.js';
import { windowsZones } from './windows-zones.js';

const pattern = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?)?$/;
const fixed = /^(?:Z|UTC|GMT|(?:UTC|GMT)?([+-])(\d{1,2})(?::?([0-5]\d)|\.(\d{1,2}))?)$/i;

/** Milliseconds of a wall clock (`2024-05-01T09:30:00` or with a space) as if it stood in UTC; a date alone is its midnight. Undefined for what is none. */
export function wallClock(text: unknown): number | undefined {
  const match = typeof text === 'string' && text.length <= 40 ? pattern.exec(text.trim()) : null;
  if (!match) return undefined;
  const [year, month, day, hours, minutes, seconds] = match.slice(1).map((part: string | undefined) => Number(part ?? 0)) as [number, number, number, number, number, number];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month) || hours > 23 || minutes > 59 || seconds > 59) return undefined;
  return dayNumber(year, month, day) * dayLength + ((hours * 60 + minutes) * 60 + seconds) * 1000;
}

const two = (part: number): string => String(part).padStart(2, '0');

/** The calendar date of a wall clock's milliseconds. */
export function dateOfClock(milliseconds: number): string {
  const { year, month, day } = calendarDay(milliseconds / dayLength);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** A date-time from a wall clock's milliseconds and its offset from UTC in minutes. */
export function withOffset(milliseconds: number, offset: number): string {
  const seconds = Math.floor((milliseconds - Math.floor(milliseconds / dayLength) * dayLength) / 1000);
  const time = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  const size = Math.abs(offset);
  const zone = offset === 0 ? 'Z' : `${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
  return `${dateOfClock(milliseconds)}T${time}${zone}`;
}

/** Formatters of zones that were asked for; undefined for what is no zone. */
const clocks = new Map<string, Intl.DateTimeFormat | undefined>();
const mostClocks = 100;

function clockOf(zone: string): Intl.DateTimeFormat | undefined {
  if (clocks.has(zone)) return clocks.get(zone);
  if (clocks.size >= mostClocks) clocks.clear();
  let clock: Intl.DateTimeFormat | undefined;
  try {
    clock = new Intl.DateTimeFormat('en-US', {
      timeZone: zone, calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
    });
  } catch (error) {
    // A name that this engine does not know is no zone to us; anything else is a fault of ours.
    if (!(error instanceof RangeError)) throw error;
  }
  clocks.set(zone, clock);
  return clock;
}

/** Minutes ahead of UTC at an instant. */
function offsetAt(clock: Intl.DateTimeFormat, instant: number): number {
  const parts = new Map(clock.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const [year, month, day, hours, minutes, seconds] = ['year', 'month', 'day', 'hour', 'minute', 'second'].map((type) => parts.get(type as Intl.DateTimeFormatPartTypes) ?? 0) as [number, number, number, number, number, number];
  const shownClock = dayNumber(year, month, day) * dayLength + ((hours * 60 + minutes) * 60 + seconds) * 1000;
  return Math.round((shownClock - Math.floor(instant / 1000) * 1000) / 60_000);
}

const offsets = new WeakMap<Intl.DateTimeFormat, Map<number, number>>();
const mostDays = 20_000;

/** Minutes ahead of UTC where a day of UTC begins, by its number. */
function offsetOn(clock: Intl.DateTimeFormat, day: number): number {
  let known = offsets.get(clock);
  if (!known || known.size >= mostDays) offsets.set(clock, (known = new Map()));
  let offset = known.get(day);
  if (offset === undefined) known.set(day, (offset = offsetAt(clock, day * dayLength)));
  return offset;
}

/** The zone by the name that this library uses: IANA names, and those of Windows turned into such. Undefined where it is unknown. */
export function knownZone(zone: unknown): string | undefined {
  const text = typeof zone === 'string' && zone.length <= 80 ? zone.trim() : '';
  if (text === '' || fixed.test(text)) return undefined;
  const name = windowsZones.get(text) ?? text;
  return clockOf(name) ? name : undefined;
}

/**
 * Minutes ahead of UTC of a wall clock in a zone: an IANA name, a Windows name, or an offset such as `UTC+5.5`. A time that the clock
 * shows twice is its first, and one that it leaves out is counted with the offset before the change (RFC 5545, section 3.3.5).
 */
export function offsetOf(milliseconds: number, zone: unknown): number | undefined {
  const match = typeof zone === 'string' && zone.length <= 80 ? fixed.exec(zone.trim()) : null;
  if (match) {
    const minutes = Number(match[2] ?? 0) * 60 + Number(match[3] ?? 0) + Math.round(Number(`0.${match[4] ?? 0}`) * 60);
    return minutes > 14 * 60 ? undefined : minutes === 0 ? 0 : match[1] === '-' ? -minutes : minutes;
  }
  const clock = clockOf(knownZone(zone) ?? ' ');
  if (!clock || Math.abs(milliseconds) > 8e15) return undefined;
  // By whole days, since events share them, and asking the engine takes long.
  const today = Math.floor(milliseconds / dayLength);
  const [before, after] = [offsetOn(clock, today - 1), offsetOn(clock, today + 2)];
  if (before === after) return before;
  const holds = (offset: number): boolean => offsetAt(clock, milliseconds - offset * 60_000) === offset;
  return holds(before) || !holds(after) ? before : after;
}

/** A local date-time of a zone as a date-time with its offset; undefined where either is not known. */
export function zonedTime(local: unknown, zone: unknown): string | undefined {
  const clock = wallClock(local);
  const offset = clock === undefined ? undefined : offsetOf(clock, zone);
  return clock === undefined || offset === undefined ? undefined : withOffset(clock, offset);
}

const durationPattern = /^([-+])?P(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,8})S)?)?$/;

/** Milliseconds of a duration of weeks, days and times (RFC 5545, section 3.3.6; ISO 8601 without months and years). */
export function durationOf(text: unknown): number | undefined {
  const match = typeof text === 'string' && text.length <= 40 ? durationPattern.exec(text.trim()) : null;
  if (!match || !/\d/.test(match[0])) return undefined;
  const [weeks, days, hours, minutes, seconds] = match.slice(2).map((part: string | undefined) => Number(part ?? 0)) as [number, number, number, number, number];
  return (((weeks * 7 + days) * 24 + hours) * 3600 + minutes * 60 + seconds) * (match[1] === '-' ? -1000 : 1000);
}

/** The day before a date: the last day of what ends, exclusively, on the next. */
export function dayBefore(date: string): string {
  const clock = wallClock(date);
  return clock === undefined ? date : dateOfClock(clock - dayLength);
}
