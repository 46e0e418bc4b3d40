/**
 * Time along a line: plain days to pixels and back, the periods behind the bars, and ticks.
 *
 * A day is a day number (see `model/dates.ts`) and never an instant, so nothing here depends
 * on a time zone. Labels are the caller's: periods and ticks carry the parts of their date, to be
 * written with `Intl` in the reader's language.
 */
import { calendarDay, dayNumber } from '../model/dates.js';

/** How far an axis may be moved and zoomed: days, and the fewest days to be seen at once. */
export interface TimeLimits {
  readonly from: number;
  readonly to: number;
  readonly minimumDays?: number;
}

/**
 * The days `from` to `to` (not included) over `width` px. Immutable: zooming and panning give a new scale.
 * Time flows in the reading direction: with `rtl` the first day lies at the right end.
 */
export class TimeScale {
  readonly from: number;
  readonly to: number;
  readonly width: number;
  readonly rtl: boolean;

  constructor(from: number, to: number, width: number, rtl = false) {
    this.from = from;
    this.to = to > from ? to : from + 1;
    this.width = Math.max(1, width);
    this.rtl = rtl;
  }

  get pixelsPerDay(): number {
    return this.width / (this.to - this.from);
  }

  /** Px from the left end to the beginning of a day; outside 0 to `width` for a day that is not seen. */
  position(day: number): number {
    const x = (day - this.from) * this.pixelsPerDay;
    return this.rtl ? this.width - x : x;
  }

  /** The day, with its fraction, at px from the left end. */
  invert(x: number): number {
    return this.from + (this.rtl ? this.width - x : x) / this.pixelsPerDay;
  }

  /** The same line over other days, as far as the limits allow: for a brush, in either direction, or "show all". */
  showing(from: number, to: number, limits?: TimeLimits): TimeScale {
    const days = clampDays(Math.abs(to - from), limits);
    let start = (from + to - days) / 2;
    if (limits) start = Math.max(limits.from, Math.min(start, limits.to - days));
    return new TimeScale(start, start + days, this.width, this.rtl);
  }

  resized(width: number, rtl = this.rtl): TimeScale {
    return new TimeScale(this.from, this.to, width, rtl);
  }
}

/** So many days, within what limits allow. */
export function clampDays(days: number, limits: TimeLimits | undefined): number {
  if (!limits) return days;
  return Math.min(Math.max(days, limits.minimumDays ?? 7), limits.to - limits.from);
}

export type PeriodUnit = 'year' | 'half' | 'quarter' | 'month' | 'week' | 'day';

/** A length of calendar time: so many of a unit. */
export interface PeriodStep {
  readonly unit: PeriodUnit;
  readonly every: number;
}

/** Where a period or tick begins. `month` is absent for years, `dayOfMonth` for all but weeks (their Monday) and days. */
export interface PeriodStart {
  readonly unit: PeriodUnit;
  readonly every: number;
  readonly year: number;
  readonly month?: number;
  /** 1 to 4. */
  readonly quarter?: number;
  readonly dayOfMonth?: number;
}

export interface Period extends PeriodStart {
  /** Days, whether seen or not. */
  readonly from: number;
  readonly to: number;
  /** The part that is seen: left edge and width in px. */
  readonly x: number;
  readonly width: number;
}

export interface Tick extends PeriodStart {
  readonly day: number;
  /** Px from the left end. */
  readonly position: number;
}

const monthsIn = { year: 12, half: 6, quarter: 3, month: 1 } as const;
const daysIn: Readonly<Record<PeriodUnit, number>> = { year: 365.2425, half: 182.62, quarter: 91.31, month: 30.44, week: 7, day: 1 };

function* steps(): Generator<PeriodStep> {
  for (const unit of ['day', 'week', 'month', 'quarter', 'half'] as const) yield { unit, every: 1 };
  for (let years = 1; years < 1e9; years *= 10) for (const round of [1, 2, 5]) yield { unit: 'year', every: years * round };
}

function finest(scale: TimeScale, minimum: (unit: PeriodUnit) => number): PeriodStep {
  for (const step of steps()) if (daysIn[step.unit] * step.every * scale.pixelsPerDay >= minimum(step.unit)) return step;
  throw new RangeError('A time scale needs finite days.');
}

/** Months count on from January of year 0. */
const firstDayOfMonth = (months: number): number => dayNumber(Math.floor(months / 12), months - Math.floor(months / 12) * 12 + 1, 1);

/** Beginnings of the periods that are at least partly seen, and the end of the last. Weeks begin on Monday (ISO 8601). */
function boundaries(scale: TimeScale, { unit, every }: PeriodStep): number[] {
  const days: number[] = [];
  if (unit === 'day' || unit === 'week') {
    const length = daysIn[unit] * every;
    // Day 4 is Monday 1970-01-05.
    const first = unit === 'week' ? 4 : 0;
    let day = first + Math.floor((scale.from - first) / length) * length;
    for (; day < scale.to; day += length) days.push(day);
    return [...days, day];
  }
  const length = monthsIn[unit] * every;
  const { year, month } = calendarDay(scale.from);
  let months = Math.floor((year * 12 + month - 1) / length) * length;
  for (; firstDayOfMonth(months) < scale.to; months += length) days.push(firstDayOfMonth(months));
  return [...days, firstDayOfMonth(months)];
}

function startAt(day: number, { unit, every }: PeriodStep): PeriodStart {
  const { year, month, day: dayOfMonth } = calendarDay(day);
  if (unit === 'year') return { unit, every, year };
  const quarter = Math.ceil(month / 3);
  return unit === 'day' || unit === 'week' ? { unit, every, year, month, quarter, dayOfMonth } : { unit, every, year, month, quarter };
}

/** The periods of one length that are at least partly seen, in order of time. They touch and do not overlap. */
export function periods(scale: TimeScale, step: PeriodStep): Period[] {
  const days = boundaries(scale, step);
  return days.slice(0, -1).map((from, i) => {
    const to = days[i + 1]!;
    const a = scale.position(Math.max(from, scale.from));
    const b = scale.position(Math.min(to, scale.to));
    return { ...startAt(from, step), from, to, x: Math.min(a, b), width: Math.abs(b - a) };
  });
}

/** Fewest px at which a period of a unit is worth a band of its own. */
const bandWidth: Readonly<Record<PeriodUnit, number>> = { year: 36, half: 32, quarter: 28, month: 30, week: 44, day: 24 };

/** The two rows of period bands for a scale: the finest that are wide enough, and above them the longer ones that hold them. */
export function bandSteps(scale: TimeScale): { readonly upper?: PeriodStep; readonly lower: PeriodStep } {
  const lower = finest(scale, (unit) => bandWidth[unit]);
  if (lower.unit === 'year') return { lower };
  const upper = lower.unit === 'day' || lower.unit === 'week' ? 'month' : 'year';
  return { upper: { unit: upper, every: 1 }, lower };
}

/** Ticks at round dates, at least `minimum` px apart on average, in order of time. */
export function ticks(scale: TimeScale, minimum = 80): Tick[] {
  const step = finest(scale, () => minimum);
  return boundaries(scale, step)
    .filter((day) => day >= scale.from && day < scale.to)
    .map((day) => ({ ...startAt(day, step), day, position: scale.position(day) }));
}

/** Width in px of a text as it will be drawn. */
export type MeasureText = (text: string) => number;

/** The longest of a period's texts (longest first) that fits its visible part with `padding` px on each side; `''` when none does. */
export function fittingLabel(period: Period, texts: readonly string[], measure: MeasureText, padding = 4): string {
  return texts.find((text) => measure(text) <= period.width - 2 * padding) ?? '';
}

/**
 * Leaves out labels that would touch the one before, and those that would stand out over an end of the
 * line. Labels are centred on their tick; `gap` px stay free between two.
 */
export function thinLabels(marks: readonly Tick[], text: (tick: Tick) => string, measure: MeasureText, scale: TimeScale, gap = 8): { readonly tick: Tick; readonly text: string }[] {
  const kept: { tick: Tick; text: string }[] = [];
  let free = 0;
  for (const tick of marks) {
    const label = text(tick);
    const half = measure(label) / 2;
    const along = scale.rtl ? scale.width - tick.position : tick.position;
    if (along - half < free || along + half > scale.width) continue;
    kept.push({ tick, text: label });
    free = along + half + gap;
  }
  return kept;
}
