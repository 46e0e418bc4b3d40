import { isTotal, stated, type Observed } from '../../layout/chart-data.js';
import { firstOf, headlineOf, latestOf, parityOf, type Slice } from '../../layout/chart-slice.js';
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
  if (row === undefined || target?.value === undefined) return undefined;
  const { t } = words.localization;
  const left = difference(target.value, observed.values[row]!);
  const change = words.change(left);
  if (direction) return (direction === 'up' ? left : -left) > 0 ? t('chart.toGo', { change }) : t('chart.reached');
  return left === 0 ? t('chart.atTarget') : t(left > 0 ? 'chart.belowTarget' : 'chart.aboveTarget', { change });
}

/** What the data says: the latest value with its date, the change since the baseline, women against men, and what is left to the target. */
export function findingText(found: Found): string {
  const { indicator: { target }, words } = found;
  const { t } = words.localization;
  const comma = t('list.separator');
  const said = [...latestWords(found), ...changeWords(found)].join(comma);
  const aim: string[] = [];
  if (target?.value !== undefined) {
    const value = words.amount(target.value);
    aim.push(target.date ? t('chart.targetBy', { value, date: words.date(target.date) }) : t('chart.targetOnly', { value }));
    const gap = gapWords(found);
    if (gap) aim.push(gap);
  }
  const what = [said, aim.join(comma)].filter(Boolean).join(t('list.semicolon'));
  return t('chart.finding', { title: isolated(words), what });
}

/** A title of another direction than the sentence must not turn its other words round. */
function isolated({ title, localization: { direction } }: ChartWords): string {
  return /[\u0590-\u08ff]/.test(title) === (direction === 'rtl') ? title : `\u2068${title}\u2069`;
}

function dated({ observed: { list, values }, words }: Found, row: number): string {
  const { date } = list[row]!;
  const value = words.amount(values[row]!);
  return date ? words.localization.t('chart.in', { value, date: words.date(date) }) : words.localization.t('chart.undated', { value });
}

function latestWords(found: Found): string[] {
  const { observed, slice, words } = found;
  const { values, list, states } = observed;
  const { t } = words.localization;
  const headline = headlineOf(slice);
  const row = headline && latestOf(observed, headline);
  const parity = parityOf(observed, slice)?.at(-1);
  const named = (key: string): string => (isTotal(key) ? '' : `${words.label(slice.by, key)} `);
  const parts: string[] = [];
  if (row !== undefined) parts.push(named(headline!.key) + dated(found, row));
  if (parity) {
    const { women, men, ratio } = parity;
    const value = t('chart.sexes', { women: words.amount(values[women]!), men: words.amount(values[men]!) });
    const { date } = list[women]!;
    parts.push(date === undefined || (row !== undefined && date === list[row]!.date) ? value : t('chart.in', { value, date: words.date(date) }));
    const share = words.amount(Number((ratio * 100).toPrecision(3)), '%');
    parts.push(ratio === 1 ? t('chart.equal') : t('chart.share', { share, change: words.change(difference(values[women]!, values[men]!)) }));
  }
  if (parts.length) return parts;
  const ends = slice.groups.flatMap((group) => {
    const at = latestOf(observed, group);
    return at === undefined ? [] : [{ name: words.label(slice.by, group.key), at, value: values[at]! }];
  });
  if (!ends.length) {
    const isHidden = slice.groups.some(({ rows }) => rows.some((at) => states[at] === stated.suppressed));
    return [t(isHidden ? 'chart.hidden' : list.length && !slice.filtered ? 'chart.noneShown' : 'chart.noValue')];
  }
  const [low, high] = [ends.reduce((best, end) => (end.value < best.value ? end : best)), ends.reduce((best, end) => (end.value > best.value ? end : best))];
  return [low === high ? `${low.name} ${dated(found, low.at)}` : t('chart.range', { low: dated(found, low.at), lowest: low.name, high: dated(found, high.at), highest: high.name })];
}

/** Since the baseline, or since the first value where there is none. */
function changeWords({ indicator: { baseline }, observed: { list, values }, observed, slice, words }: Found): string[] {
  const headline = headlineOf(slice);
  const latest = headline && latestOf(observed, headline);
  const first = headline && firstOf(observed, headline);
  if (latest === undefined || first === undefined) return [];
  const start = baseline?.value !== undefined && baseline.date !== undefined ? baseline : list[first]!;
  const { date, value } = start;
  if (date === undefined || typeof value !== 'number' || date === list[latest]!.date) return [];
  const step = difference(values[latest]!, value);
  const { t } = words.localization;
  return [step === 0 ? t('chart.same', { date: words.date(date) }) : t(step > 0 ? 'chart.up' : 'chart.down', { change: words.change(step), date: words.date(date) })];
}
