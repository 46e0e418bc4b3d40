import { calendarDay } from '../../model/dates.js';
import type { Text } from '../../model/feed.js';
import type { Entries } from '../../model/entries.js';
import type { Localization, ShownText } from '../../kit/format.js';
import { within } from '../../kit/bdi.js';
import { nameOf } from '../../kit/record-name.js';
import type { Period } from '../../layout/time-axis.js';
import type { TimelineRow } from '../../layout/timeline.js';
import type { Bar, Changes, OutputBar } from '../../layout/timeline-bars.js';
import type { EndPrecision, Span } from '../../layout/timeline-span.js';
import { stateOfWord, type WorkState } from '../../layout/timeline-status.js';

/** What it takes to write about a row. */
export interface WordContext {
  readonly localization: Localization;
  readonly records: Pick<Entries, 'get'>;
  readonly feedLanguage: string | undefined;
  /** The `since` date, where changes are asked for. */
  readonly since: string | undefined;
  /** Writes what has changed since then. */
  readonly changeText?: ((changes: Changes, context: WordContext) => string) | undefined;
}

export function titleOf(row: TimelineRow, { localization, feedLanguage }: WordContext): ShownText {
  const untitled = { text: row.kind === 'milestone' ? localization.t('plan.milestone') : row.id };
  const written = (text: Text | undefined): ShownText => {
    const shown = localization.text(text, feedLanguage);
    return shown?.text ? shown : untitled;
  };
  if (row.kind === 'priority') return written(row.record);
  return row.kind === 'milestone' ? written(row.record.title) : nameOf(row.record, localization, feedLanguage);
}

export function stateLabel(state: WorkState, { t }: Localization): string {
  return state === 'unknown' ? t('plan.notReported') : state === 'cancelled' ? t('plan.status.cancelled') : t(`word.status.${state}`);
}

/** Our word for the state; the feed's own beside it where it says something else. */
export function stateText({ state, status }: OutputBar, { localization, feedLanguage }: Pick<WordContext, 'localization' | 'feedLanguage'>): string {
  const label = stateLabel(state, localization);
  if (status === undefined) return label;
  const word = within(localization.named('status', status, feedLanguage));
  if (state === 'unknown' || stateOfWord(status) === state) return word;
  return localization.t('plan.stateAndWord', { state: label, word });
}

/** A day as precisely as it is known. */
export function dayText(day: number, precision: EndPrecision, localization: Localization, month: 'short' | 'long' = 'long'): string {
  const { year, month: number, day: dayOfMonth } = calendarDay(day);
  return localization.calendar(year, number, dayOfMonth, { year: 'numeric', ...(precision !== 'year' && { month }), ...(precision === 'day' && { day: 'numeric' }) });
}

/** First and last day, but no end that another date stands in for. */
function spanText({ from, to, fromPrecision, toPrecision }: Span, localization: Localization): string {
  const start = fromPrecision === 'open' ? undefined : dayText(from, fromPrecision, localization);
  const end = toPrecision === 'open' ? undefined : dayText(to - 1, toPrecision, localization);
  const { t } = localization;
  if (start && end) return start === end ? start : t('date.range', { start, end });
  return start ? t('date.from', { start }) : t('date.until', { end: end ?? '' });
}

/** The few words that stand beside a bar. */
export function noteOf(bar: Bar, localization: Localization): string {
  const { t } = localization;
  if (bar.kind === 'group') return '';
  if (bar.kind === 'milestone') {
    const { span, done, late } = bar;
    const words = [span ? spanText(span, localization) : t('plan.dateNotSet'), done ? t('plan.done') : late ? t('plan.missed') : ''];
    return words.filter(Boolean).join(t('list.separator'));
  }
  const words: string[] = [];
  if (bar.undated) words.push(t('plan.datesNotSet'));
  if (bar.overdueTo !== undefined && bar.planned) {
    const date = dayText(bar.planned.to - 1, bar.planned.toPrecision, localization, 'short');
    words.push(t(bar.state === 'unknown' ? 'plan.notReportedDone' : 'plan.due', { date }));
  }
  if (bar.slippedFrom !== undefined) words.push(t('plan.firstDue', { date: dayText(bar.slippedFrom - 1, 'day', localization, 'short') }));
  return words.join(t('list.separator'));
}

/** All that a row's bar shows, in words. */
export function timeText(bar: Bar, localization: Localization): string {
  const { t } = localization;
  if (bar.kind === 'milestone') return noteOf(bar, localization);
  const words: string[] = [];
  if (bar.planned && !bar.undated) words.push(t('plan.planned', { dates: spanText(bar.planned, localization) }));
  if (bar.kind === 'group') return words[0] ?? t('plan.datesNotSet');
  if (bar.actual) {
    const { actual } = bar;
    words.push(t('plan.actual', {
      dates: actual.toPrecision === 'open' ? t('plan.ongoing', { start: spanText({ ...actual, toPrecision: 'open' }, localization) }) : spanText(actual, localization),
    }));
  }
  if (bar.progress !== undefined) words.push(t('plan.progress', { share: localization.percent(bar.progress) }));
  return [...words, noteOf(bar, localization)].filter(Boolean).join(t('list.separator'));
}

/** What a reader asks first comes first. */
const told: readonly WorkState[] = ['done', 'under-way', 'late', 'not-started', 'cancelled', 'unknown'];

/** How many outputs stand where: "5 done", "3 under way". */
export function stateCounts(states: ReadonlyMap<WorkState, number>, localization: Localization): string[] {
  return told.flatMap((state) => {
    const count = states.get(state);
    return count ? [localization.t(`plan.count.${state}`, { count })] : [];
  });
}

/** Names of a period, the longest first. Months name their year where no band of years stands above them. */
export function periodTexts({ unit, year, month = 1, quarter = 1, dayOfMonth = 1 }: Period, isUpper: boolean, localization: Localization): readonly string[] {
  const write = (options: Intl.DateTimeFormatOptions): string => localization.calendar(year, month, dayOfMonth, options);
  switch (unit) {
    case 'year': return [write({ year: 'numeric' })];
    case 'half': return [localization.t('plan.half', { half: quarter < 3 ? 1 : 2 })];
    case 'quarter': return [localization.t('plan.quarter', { quarter })];
    case 'month': return isUpper
      ? [write({ month: 'long', year: 'numeric' }), write({ month: 'short', year: 'numeric' }), write({ month: 'short' })]
      : [write({ month: 'long' }), write({ month: 'short' }), write({ month: 'narrow' })];
    default: return [write({ day: 'numeric' })];
  }
}
