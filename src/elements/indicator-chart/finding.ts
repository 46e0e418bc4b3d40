import { isTotal, stated, type Observed } from '../../layout/chart-data.js';
import { firstOf, headlineOf, isWhole, latestOf, parityOf, type Slice } from '../../layout/chart-slice.js';
import type { Indicator } from '../../model/feed.js';
import type { ChartWords } from './chart-words.js';

/** An indicator, and what is drawn of it. */
export interface Found {
  readonly indicator: Indicator;
  readonly observed: Observed;
  readonly slice: Slice;
  readonly words: ChartWords;
}

/** Binary fractions leave crumbs in differences: 0.3 - 0.1 is no 0.19999999999999998. */
const difference = (a: number, b: number): number => Number((a - b).toPrecision(12));

/** What is left to the target, in words: how far, or that it is reached. Undefined where there is nothing to compare. */
export function gapWords({ indicator: { target, direction }, observed, slice, words }: Found): string | undefined {
  const headline = headlineOf(slice);
  const row = headline && latestOf(observed, headline);
  if (row === undefined || target?.value === undefined || !isWhole(observed, slice, headline!)) return undefined;
  const { t } = words.localization;
  const left = difference(target.value, observed.values[row]!);
  const change = words.change(left);
  if (direction) return (direction === 'up' ? left : -left) > 0 ? t('chart.toGo', { change }) : t('chart.reached');
  return left === 0 ? t('chart.atTarget') : t(left > 0 ? 'chart.belowTarget' : 'chart.aboveTarget', { change });
}

/** What the data says: the latest value with its date and the change since the baseline, women against men, and what is left to the target. */
export function findingText(found: Found): string {
  const { indicator: { target }, observed, slice: { held }, words } = found;
  const { t } = words.localization;
  const comma = t('list.separator');
  const aim: string[] = [];
  if (target?.value !== undefined) {
    const value = words.amount(target.value);
    aim.push(target.date ? t('chart.targetBy', { value, date: words.date(target.date) }) : t('chart.targetOnly', { value }));
    const gap = gapWords(found);
    if (gap) aim.push(gap);
  }
  const headline = [...headlineWords(found), ...changeWords(found)];
  const sexes = parityWords(found);
  const said = headline.length || sexes.length ? [headline, sexes] : [rangeWords(found)];
  // Values chosen among several are part of what is said.
  const chosen = held.filter(({ dimension, value }) => value !== '' && observed.columns[dimension].values.length > 2).map(({ dimension, value }) => words.label(dimension, value));
  const title = chosen.length ? t('chart.held', { title: isolated(words), held: chosen.join(comma) }) : isolated(words);
  return t('chart.finding', { title, what: [...said, aim].filter(({ length }) => length).map((parts) => parts.join(comma)).join(t('list.semicolon')) });
}

/** A title of another direction than the sentence must not turn its other words round. */
function isolated({ title, localization: { direction } }: ChartWords): string {
  return /[\u0590-\u08ff]/.test(title) === (direction === 'rtl') ? title : `\u2068${title}\u2069`;
}

function dated(words: ChartWords, value: string, date: string | undefined): string {
  const { t } = words.localization;
  return date ? t('chart.in', { value, date: words.date(date) }) : t('chart.undated', { value });
}

function headlineWords({ observed: { list, values }, observed, slice, words }: Found): string[] {
  const headline = headlineOf(slice);
  const row = headline && latestOf(observed, headline);
  if (row === undefined) return [];
  const value = dated(words, words.amount(values[row]!), list[row]!.date);
  return [isTotal(headline!.key) ? value : `${words.label(slice.by, headline!.key)} ${value}`];
}

/** "women 90, men 98 in 2022, women at 92% of the level of men, a gap of 8". */
function parityWords({ observed: { list, values }, observed, slice, words }: Found): string[] {
  const last = parityOf(observed, slice)?.at(-1);
  if (!last) return [];
  const { women, men, ratio } = last;
  const { t } = words.localization;
  const value = t('chart.sexes', { women: words.short(values[women]!), men: words.short(values[men]!) });
  const both = dated(words, value, list[women]!.date);
  if (ratio === 1) return [both, t('chart.equal')];
  // Close to parity, rounding must not say that it has been reached.
  const share = Math.abs(ratio - 1) < 0.01 ? Number((ratio * 100).toPrecision(4)) : Math.round(ratio * 100);
  return [both, t('chart.share', { share: words.amount(share, '%') }), t('chart.apart', { change: words.change(difference(values[women]!, values[men]!)) })];
}

/** Where no group stands for all: from the lowest to the highest. */
function rangeWords({ observed: { list, values, states }, observed, slice, words }: Found): string[] {
  const { t } = words.localization;
  const ends = slice.groups.flatMap((group) => {
    const at = latestOf(observed, group);
    return at === undefined ? [] : [{ name: words.label(slice.by, group.key), value: values[at]!, date: list[at]!.date }];
  });
  if (!ends.length) {
    const isHidden = slice.groups.some(({ rows }) => rows.some((at) => states[at] === stated.suppressed));
    return [t(isHidden ? 'chart.hidden' : list.length && !slice.filtered ? 'chart.noneShown' : 'chart.noValue')];
  }
  const low = ends.reduce((best, end) => (end.value < best.value ? end : best));
  const high = ends.reduce((best, end) => (end.value > best.value ? end : best));
  if (low === high) return [`${low.name} ${dated(words, words.amount(low.value), low.date)}`];
  const names = { lowest: low.name, highest: high.name };
  if (low.date === high.date) return [dated(words, t('chart.range', { low: words.short(low.value), high: words.amount(high.value), ...names }), low.date)];
  return [t('chart.range', { low: dated(words, words.short(low.value), low.date), high: dated(words, words.amount(high.value), high.date), ...names })];
}

/** Since the baseline, or since the first value where there is none. */
function changeWords({ indicator: { baseline }, observed: { list, values }, observed, slice, words }: Found): string[] {
  const headline = headlineOf(slice);
  const latest = headline && latestOf(observed, headline);
  const first = headline && firstOf(observed, headline);
  if (latest === undefined || first === undefined) return [];
  const { date, value } = baseline?.value !== undefined && baseline.date !== undefined && isWhole(observed, slice, headline!) ? baseline : list[first]!;
  if (date === undefined || typeof value !== 'number' || date === list[latest]!.date) return [];
  const step = difference(values[latest]!, value);
  const { t } = words.localization;
  return [step === 0 ? t('chart.same', { date: words.date(date) }) : t(step > 0 ? 'chart.up' : 'chart.down', { change: words.change(step), date: words.date(date) })];
}
