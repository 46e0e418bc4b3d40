/** What is said of a value beside another: an earlier one, or the target. */
import { firstOf } from '../../layout/chart-first.js';
import type { Milestone, Milestones } from '../../layout/chart-text.js';
import { extent, parseDate } from '../../model/dates.js';
import type { DatedValue, Indicator } from '../../model/feed.js';
import { latestWhole, type Found } from './finding.js';

/** Binary fractions leave crumbs in differences: 0.3 - 0.1 is no 0.19999999999999998. */
export const difference = (a: number, b: number): number => Number((a - b).toPrecision(12));

/** A difference: points where the unit is a percentage, else a number in the unit that is named nearby. */
export function changeWords({ indicator: { unit }, words }: Found, value: number): string {
  const size = Math.abs(value);
  const amount = words.number(size);
  const isPercent = /^\s*(%|per ?cent)/i.test(typeof unit === 'object' ? Object.values(unit).join(' ') : unit ?? '');
  return isPercent ? words.localization.t('chart.points', { amount, count: size }) : amount;
}

/** What is left to the target, in words: how far, or that it is reached. Undefined where there is nothing to compare. */
export function gapWords(found: Found): string | undefined {
  const { indicator: { target, direction }, observed, slice, words } = found;
  const row = latestWhole(found);
  if (row === undefined || target?.value === undefined || !slice.headline!.isWhole) return undefined;
  const { t } = words.localization;
  const left = difference(target.value, observed.values[row]!);
  const change = changeWords(found, left);
  if (direction) return (direction === 'up' ? left : -left) > 0 ? t('chart.toGo', { change }) : t('chart.reached');
  return left === 0 ? t('chart.atTarget') : t(left > 0 ? 'chart.belowTarget' : 'chart.aboveTarget', { change });
}

/** The target, and what is left to it. */
export function aimWords(found: Found): readonly string[] {
  const { indicator: { target }, words } = found;
  if (target?.value === undefined) return [];
  const { t } = words.localization;
  const value = words.amount(target.value);
  const aim = target.date ? t('chart.targetBy', { value, date: words.date(target.date) }) : t('chart.targetOnly', { value });
  const gap = gapWords(found);
  return gap ? [aim, gap] : [aim];
}

/** The change of the latest value since the baseline, or since the first value where there is none. */
export function sinceWords(found: Found, latest: number): readonly string[] {
  const { indicator: { baseline }, observed: { list, values }, observed, slice: { headline }, words } = found;
  const first = firstOf(observed, headline!.group);
  if (first === undefined) return [];
  const since = baseline?.value !== undefined && baseline.date !== undefined && headline!.isWhole ? baseline : list[first]!;
  if (since.date === undefined || typeof since.value !== 'number' || since.date === list[latest]!.date) return [];
  const step = difference(values[latest]!, since.value);
  const date = words.date(since.date);
  const { t } = words.localization;
  return [step === 0 ? t('chart.same', { date }) : t(step > 0 ? 'chart.up' : 'chart.down', { change: changeWords(found, step), date })];
}

/** Baseline and target with the days that their dates cover. */
export const milestonesOf = ({ baseline, target }: Indicator): Milestones => ({ baseline: milestoneOf(baseline), target: milestoneOf(target) });

function milestoneOf(dated: DatedValue | undefined): Milestone | undefined {
  if (dated?.value === undefined) return undefined;
  const date = parseDate(dated.date);
  if (!date) return { value: dated.value };
  const [from, to] = extent(date);
  return { value: dated.value, from, to, middle: (from + to) / 2 };
}
