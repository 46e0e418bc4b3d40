import type { Row } from '../../payload.js';
import { DateColumns, isEitherWay, readDate } from '../../read/dates.js';
import { dayBefore, wallClock, withOffset, zonedTime } from '../../read/local-time.js';
import { isEmpty, valueAt } from './cells.js';
import { isSilent } from './stand-ins.js';
import { zoneOf } from './values.js';
import { yearsIn } from './years.js';

type End = 'start' | 'end';

/** Members that say that something lasts whole days. */
const flagsOfWholeDays = ['isAllDay', 'allDay', 'all_day', 'is_all_day', 'allday'];

const withTime = /^.{0,30}\d[T ]\d\d:\d\d/;
const atMidnight = /[T ]00:00(?::00(?:\.0+)?)?$/;
const dayAndTime = /^\d{4}-\d\d-\d\d[T ]/;
const midnight = /^[T ]00:00(?::00(?:\.0+)?)?(?:Z|[+-]\d\d:?\d\d)?$/;

/** Where a time stands, and what is said beside it. */
interface TimeColumn {
  readonly path: string;
  /** That it is one of whole days. */
  readonly flags: readonly string[];
  /** Its zone: `timeZone` in the same object, `startTimeZoneOffset` beside `startDateTime`, as Trumba has it, or `_EventTimezone` beside `_EventStartDate`. */
  readonly zones: readonly string[];
  /** The time of the day and its zone, where the column is a day, as Indico has them: `{"date": "2024-05-01", "time": "09:00:00", "tz": "Europe/Zurich"}`, or `start_date` with `start_time`. */
  readonly parts: { readonly time: string; readonly zones: readonly string[] } | undefined;
}

function timeColumn(path: string): TimeColumn {
  const around = path.slice(0, path.lastIndexOf('.') + 1);
  return {
    path,
    flags: [...new Set([...flagsOfWholeDays, ...flagsOfWholeDays.map((name) => `${around}${name}`)])],
    zones: [`${around}timeZone`, ...(/DateTime$/.test(path) ? [path.replace(/DateTime$/, 'TimeZoneOffset')] : []), ...(/(?:Start|End)Date$/.test(path) ? [path.replace(/(?:Start|End)Date$/, 'Timezone')] : [])],
    parts: /date$/i.test(path) ? { time: path.replace(/date$/, 'time').replace(/Date$/, 'Time'), zones: [`${around}tz`, `${around}timezone`] } : undefined,
  };
}

/** When the things of a table begin and end, by the columns that tell so and by what stands beside them. */
export class Times {
  /** Where each end stands, the surest first. */
  readonly #columns: Readonly<Record<End, readonly TimeColumn[]>>;
  readonly #dates = new DateColumns();
  #unclear = 0;
  #firstUnclear: string | undefined;
  #zoneless = 0;
  #firstZoneless: string | undefined;

  constructor({ start, end }: Readonly<Record<End, readonly string[]>>) {
    this.#columns = { start: start.map(timeColumn), end: end.map(timeColumn) };
  }

  /** Looks at the times of a row, to tell how those of the table are written. To be called for all rows before any is read. */
  see(row: Row): void {
    for (const end of ['start', 'end'] as const) for (const { path } of this.#columns[end]) this.#dates.see(path, valueAt(row, path));
  }

  /** Dates that may be read either way and were left out. */
  get unclear(): { readonly count: number; readonly first: string | undefined } {
    return { count: this.#unclear, first: this.#firstUnclear };
  }

  /** Times of which no zone is known, so that only their day is told. */
  get zoneless(): { readonly count: number; readonly first: string | undefined } {
    return { count: this.#zoneless, first: this.#firstZoneless };
  }

  /** When a row begins or ends; what is no date is given back as it came, so that the model's reader says what is wrong with it. */
  read(row: Row, end: End): string | undefined {
    const column = this.#column(row, end);
    const value = column && valueAt(row, column.path);
    const years = this.#columns.end.length === 0 || end === 'start' ? yearsIn(this.#value(row, 'start')) : undefined;
    if (years) return years[end];
    // Odoo writes `false` so that there is none.
    if (column === undefined || value === false || isEmpty(value)) return undefined;
    // Most times say their zone themselves, so that none has to be looked for.
    const zoned = typeof value === 'string' && withTime.test(value) && wallClock(value) !== undefined && !atMidnight.test(value.trim()) ? zonedTime(value, zoneOf(row) ?? firstAt(row, column.zones)) : undefined;
    if (zoned !== undefined) return zoned;
    // Meetup counts milliseconds and says beside them how far its clocks are from UTC, so that midnight there is no day in disguise.
    const shift = typeof value === 'number' && value > 1e11 ? valueAt(row, 'utc_offset') : undefined;
    if (typeof shift === 'number' && shift % 60_000 === 0 && Math.abs(shift) <= 14 * 3_600_000) return withOffset((value as number) + shift, shift / 60_000);
    const told = this.#wholeDay(row, end, value, column) ?? partedTime(row, value, column);
    if (told !== undefined) return told;
    const date = readDate(value, this.#dates.orderOf(column.path));
    if (date !== undefined) {
      if (date?.length === 10 && typeof value === 'string' && withTime.test(value) && !atMidnight.test(value.trim())) {
        this.#zoneless++;
        this.#firstZoneless ??= value;
      }
      return date ?? undefined;
    }
    if (!isEitherWay(value)) return value as string;
    this.#unclear++;
    this.#firstUnclear ??= value;
    return undefined;
  }

  /** The first column of an end that tells it of a row. */
  #column(row: Row, end: End): TimeColumn | undefined {
    const columns = this.#columns[end];
    return columns.length < 2 ? columns[0] : columns.find(({ path }) => !isSilent(end, valueAt(row, path))) ?? columns[0];
  }

  #value(row: Row, end: End): unknown {
    const column = this.#column(row, end);
    return column && valueAt(row, column.path);
  }

  /** The day of a time of what lasts whole days; what ends at the midnight after another day lasts until the day before, as Outlook and iCalendar have it. */
  #wholeDay(row: Row, end: End, value: unknown, { flags }: TimeColumn): string | undefined {
    if (typeof value !== 'string' || !dayAndTime.test(value) || !flags.some((name) => valueAt(row, name) === true)) return undefined;
    const day = value.slice(0, 10);
    const start = end === 'end' && midnight.test(value.slice(10)) ? this.#value(row, 'start') : undefined;
    return typeof start === 'string' && start.slice(0, 10) < day ? dayBefore(day) : day;
  }
}

/** A day with its time of day and its zone beside it. */
function partedTime(row: Row, day: unknown, { parts }: TimeColumn): string | undefined {
  if (parts === undefined || typeof day !== 'string' || day.length !== 10) return undefined;
  const time = valueAt(row, parts.time);
  return typeof time === 'string' && /^\d\d:\d\d/.test(time) ? zonedTime(`${day}T${time}`, firstAt(row, parts.zones) ?? zoneOf(row)) : undefined;
}

/** The first value that is there, at any of some paths. */
function firstAt(row: Row, paths: readonly string[]): unknown {
  for (const path of paths) {
    const found = valueAt(row, path);
    if (found !== undefined && found !== null) return found;
  }
  return undefined;
}
