import type { ChartView } from './chart-view.js';

/** What the picture is made of, in numbers, and the values that other dimensions are held at. */
export function notesText({ words, tally, slice: { held } }: ChartView): string {
  if (!tally) return '';
  const { t } = words.localization;
  const counts = [
    ['values', tally.values], ['estimates', tally.estimates], ['hiddenCount', tally.suppressed], ['emptyCount', tally.empty], ['undatedCount', tally.undated],
    ['several', tally.several], ['rest', tally.rest],
  ] as const;
  const fixed = held.filter(({ value, choices }) => value !== '' && choices.length === 1);
  return [
    ...fixed.map(({ dimension, value }) => words.label(dimension, value)),
    ...(tally.values === 1 && tally.rest === 0 ? counts.slice(1) : counts).filter(([, count]) => count > 0).map(([key, count]) => t(`chart.${key}`, { count })),
  ].join(' · ');
}
