import { isolated, within } from '../../kit/bdi.js';
import { stated, type Observed } from '../../layout/chart-data.js';
import { firstOf, latestOf, type Slice } from '../../layout/chart-slice.js';
import type { Indicator } from '../../model/feed.js';
import type { ChartWords } from './chart-words.js';
import type * as splitParts from './splits.js';

/** An indicator, and what is drawn of it. */
export interface Found {
  readonly indicator: Indicator;
  readonly observed: Observed;
  readonly slice: Slice;
  readonly words: ChartWords;
  /** What is needed where the series has dimensions. */
  readonly splits: typeof splitParts | undefined;
}

/** Binary fractions leave crumbs in differences: 0.3 - 0.1 is no 0.19999999999999998. */
export const difference = (a: number, b: number): number => Number((a - b).toPrecision(12));

/** The latest value of what stands for all. Undefined where there is none. */
function latestWhole({ observed, slice: { headline } }: Found): number | undefined {
  return headline && latestOf(observed, headline.group);
}

/** What is left to the target, in words: how far, or that it is reached. Undefined where there is nothing to compare. */
export function gapWords(found: Found): string | undefined {
  const { indicator: { target, direction }, observed, slice, words } = found;
  const row = latestWhole(found);
  if (row === undefined || target?.value === undefined || !slice.headline!.isWhole) return undefined;
  const { t } = words.localization;
  const left = difference(target.value, observed.values[row]!);
  const change = words.change(left);
  if (direction) return (direction === 'up' ? left : -left) > 0 ? t('chart.toGo', { change }) : t('chart.reached');
  return left === 0 ? t('chart.atTarget') : t(left > 0 ? 'chart.belowTarget' : 'chart.aboveTarget', { change });
}

/** Why there is no value: none is reported, none passes the filter, or none may be told. */
export function noneWords({ observed: { list, states }, slice: { groups, filtered }, words: { localization: { t } } }: Found): string {
  const isHidden = groups.some(({ rows }) => rows.some((row) => states[row] === stated.suppressed));
  return t(isHidden ? 'chart.hidden' : list.length && !filtered ? 'chart.noneShown' : 'chart.noValue');
}

/** What the data says: the latest value with its date and the change since the baseline, women against men, and what is left to the target. */
export function findingText(found: Found): string {
  const { indicator: { target }, words, splits } = found;
  const { t } = words.localization;
  const comma = t('list.separator');
  const aim: string[] = [];
  if (target?.value !== undefined) {
    const value = words.amount(target.value);
    aim.push(target.date ? t('chart.targetBy', { value, date: words.date(target.date) }) : t('chart.targetOnly', { value }));
    const gap = gapWords(found);
    if (gap) aim.push(gap);
  }
  const headline = headlineWords(found);
  const split = splits?.splitWords(found, headline.length > 0) ?? [];
  const said = headline.length || split.length ? [headline, split] : [[noneWords(found)]];
  const held = splits?.heldWords(found) ?? [];
  const title = held.length ? t('chart.held', { title: isolated(words.title), held: held.join(comma) }) : isolated(words.title);
  return t('chart.finding', { title, what: [...said, aim].filter(({ length }) => length).map((parts) => parts.join(comma)).join(t('list.semicolon')) });
}

export function dated(words: ChartWords, value: string, date: string | undefined): string {
  const { t } = words.localization;
  return date ? t('chart.in', { value, date: words.date(date) }) : t('chart.undated', { value });
}

/** The latest value, and the change since the baseline, or since the first value where there is none. */
function headlineWords(found: Found): string[] {
  const { indicator: { baseline }, observed: { list, values }, observed, slice: { by, headline }, words } = found;
  const latest = latestWhole(found);
  if (latest === undefined) return [];
  const now = list[latest]!;
  const said = dated(words, words.amount(values[latest]!), now.date);
  const value = headline!.isTotal ? said : `${within(words.named(by, headline!.group.key))} ${said}`;
  const first = firstOf(observed, headline!.group);
  if (first === undefined) return [value];
  const since = baseline?.value !== undefined && baseline.date !== undefined && headline!.isWhole ? baseline : list[first]!;
  if (since.date === undefined || typeof since.value !== 'number' || since.date === now.date) return [value];
  const step = difference(values[latest]!, since.value);
  const date = words.date(since.date);
  const { t } = words.localization;
  return [value, step === 0 ? t('chart.same', { date }) : t(step > 0 ? 'chart.up' : 'chart.down', { change: words.change(step), date })];
}
