import { within } from '../../kit/bdi.js';
import type { ShownText } from '../../kit/format.js';
import { stated, type Dimension } from '../../layout/chart-data.js';
import { parityOf } from '../../layout/chart-parity.js';
import { latestOf, type Slice } from '../../layout/chart-slice.js';
import { sexOf } from '../../layout/chart-split.js';
import type { ChartView } from './chart-view.js';
import type { ChartWords } from './chart-words.js';
import { changeWords, difference } from './comparing.js';
import { dated, type Found } from './finding.js';

export { chartSplits as messages } from '../../kit/locales/en/chart-splits.js';
export { betweenMarks, parityOf } from '../../layout/chart-parity.js';
export { sliceOf } from '../../layout/chart-split.js';

/** True for an age group that lies wholly below 18: `5-17`, `<18`, `7`. */
function isYoung(age: string): boolean {
  const [, isBelow, from, to = from] = /^(<|under )?(\d+)(?:\D{1,4}(\d+))?( years)?$/i.exec(age) ?? [];
  return Number(to) < (isBelow ? 19 : 18);
}

/** True where all that is shown is of children: girls and boys by name, or ages below 18. */
export function isOfChildren({ by, groups, held }: Slice): boolean {
  if (by === 'sex' && groups.some(({ key }) => /^(?:girls|boys|filles|garçons)$/i.test(key))) return true;
  const ages = by === 'age' ? groups.map(({ key }) => key) : [held.find(({ dimension }) => dimension === 'age')?.value ?? ''];
  return ages.every(isYoung);
}

const children: Partial<Record<string, string>> = { women: 'girls', men: 'boys' };

/** A value of a split: a country, women, an age. Where all is of children, women are girls. */
export function labelOf({ localization, feedLanguage, slice }: ChartWords, by: Dimension | undefined, key: string): ShownText {
  const own = localization.text(key, feedLanguage) ?? { text: localization.t('chart.total') };
  if (by === 'country' && key) return { text: localization.country(key) };
  if (by !== 'sex') return own;
  const sex = sexOf(key);
  const known = `word.sex.${(slice && isOfChildren(slice) && children[sex!]) || key.toLowerCase()}`;
  if (localization.has(known)) return { text: localization.t(known) };
  return sex ? { text: localization.t(`word.sex.${sex}`) } : own;
}

/** Values that were chosen among several: they are part of what is said. */
export function heldWords({ observed: { columns }, slice: { held }, words }: Pick<Found, 'observed' | 'slice' | 'words'>): readonly string[] {
  return held.filter(({ dimension, value }) => value !== '' && columns[dimension].values.length > 2).map(({ dimension, value }) => within(words.named(dimension, value)));
}

/** Women against men; where there is neither that nor a value that stands for all, from the lowest to the highest. Empty where no group has a value. */
export function splitWords(found: Found, hasHeadline: boolean): readonly string[] {
  const sexes = parityWords(found);
  return sexes.length || hasHeadline ? sexes : rangeWords(found);
}

/** "women 90, men 98 in 2022, women at 92% of the level of men, a gap of 8". */
function parityWords(found: Found): string[] {
  const { observed: { list, values }, observed, slice, words } = found;
  const last = parityOf(observed, slice)?.at(-1);
  if (!last) return [];
  const { women, men, ratio } = last;
  const { t } = words.localization;
  const value = t(words.keyOf('chart.sexes'), { women: words.short(values[women]!), men: words.short(values[men]!) });
  const both = dated(words, value, list[women]!.date);
  if (ratio === 1) return [both, t(words.keyOf('chart.equal'))];
  // Close to parity, rounding must not say that it has been reached.
  const share = Math.abs(ratio - 1) < 0.01 ? Number((ratio * 100).toPrecision(4)) : Math.round(ratio * 100);
  return [both, t(words.keyOf('chart.share'), { share: words.amount(share, { text: '%' }) }), t('chart.apart', { change: changeWords(found, difference(values[women]!, values[men]!)) })];
}

function rangeWords({ observed: { list, values }, observed, slice, words }: Found): string[] {
  const { t } = words.localization;
  const ends = slice.groups.flatMap((group) => {
    const at = latestOf(observed, group);
    return at === undefined ? [] : [{ name: within(words.named(slice.by, group.key)), value: values[at]!, date: list[at]!.date }];
  });
  if (!ends.length) return [];
  const low = ends.reduce((best, end) => (end.value < best.value ? end : best));
  const high = ends.reduce((best, end) => (end.value > best.value ? end : best));
  if (low === high) return [`${low.name} ${dated(words, words.amount(low.value), low.date)}`];
  const names = { lowest: low.name, highest: high.name };
  if (low.date === high.date) return [dated(words, t('chart.range', { low: words.short(low.value), high: words.amount(high.value), ...names }), low.date)];
  return [t('chart.range', { low: dated(words, words.short(low.value), low.date), high: dated(words, words.amount(high.value), high.date), ...names })];
}

/** The ratios of women to men in the place of the women's values; and for each date at which one of the two may not be told, that there is one. */
export function ratios({ observed, slice: { by, groups }, parity }: Pick<ChartView, 'observed' | 'slice' | 'parity'>): ChartView['drawn'] {
  const { dateOf } = observed;
  const values = new Float64Array(observed.values.length).fill(NaN);
  const states = new Uint8Array(observed.states.length);
  const byDate = new Map<number, number>();
  for (const { women, men, ratio } of parity!) {
    values[women] = ratio;
    states[women] = Math.max(observed.states[women]!, observed.states[men]!) === stated.estimate ? stated.estimate : stated.final;
    byDate.set(dateOf[women]!, women);
  }
  for (const { key, rows: all } of groups) {
    // Neither is a total compared, nor what is not disaggregated.
    if (!/^(wo)?men$/.test(sexOf(key) ?? '')) continue;
    for (const row of all) {
      if (observed.states[row] !== stated.suppressed || byDate.has(dateOf[row]!)) continue;
      states[row] = stated.suppressed;
      byDate.set(dateOf[row]!, row);
    }
  }
  const rows = Uint32Array.from(byDate.values()).sort((a, b) => dateOf[a]! - dateOf[b]!);
  const group = { key: '', code: 1, rows };
  return { observed: { ...observed, values, states }, slice: { by, groups: [group], held: [], splits: [], filtered: rows.length, headline: { group, isTotal: true, isWhole: true } } };
}
