import { isolated, within } from '../../kit/bdi.js';
import { stated, type Observed } from '../../layout/chart-data.js';
import { latestOf, type Slice } from '../../layout/chart-slice.js';
import type { Indicator } from '../../model/feed.js';
import type * as beyondParts from './beyond.js';
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
  /** What is needed where there is more than one plain value. */
  readonly beyond: typeof beyondParts | undefined;
}

/** The latest value of what stands for all. Undefined where there is none. */
export function latestWhole({ observed, slice: { headline } }: Found): number | undefined {
  return headline && latestOf(observed, headline.group);
}

/** Why there is no value: none is reported, none passes the filter, or none may be told. */
export function noneWords({ observed: { list, states }, slice: { groups, filtered }, words: { localization: { t } } }: Pick<Found, 'observed' | 'slice' | 'words'>): string {
  const isHidden = groups.some(({ rows }) => rows.some((row) => states[row] === stated.suppressed));
  return t(isHidden ? 'chart.hidden' : list.length && !filtered ? 'chart.noneShown' : 'chart.noValue');
}

/** What the data says: the latest value with its date and the change since the baseline, women against men, and what is left to the target. */
export function findingText(found: Found): string {
  const { words, splits, beyond } = found;
  const { t } = words.localization;
  const comma = t('list.separator');
  const aim = beyond?.aimWords(found) ?? [];
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

/** The latest value, and how it has changed. */
function headlineWords(found: Found): readonly string[] {
  const { observed: { list, values }, slice: { by, headline }, words, beyond } = found;
  const latest = latestWhole(found);
  if (latest === undefined) return [];
  const said = dated(words, words.amount(values[latest]!), list[latest]!.date);
  const value = headline!.isTotal ? said : `${within(words.named(by, headline!.group.key))} ${said}`;
  return [value, ...(beyond?.sinceWords(found, latest) ?? [])];
}
