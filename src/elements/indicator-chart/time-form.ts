import { drawLines } from '../../layout/chart-lines.js';
import type { TimeText } from '../../layout/chart-text.js';
import { drawPanels, type Panel } from '../../layout/chart-panels.js';
import type { ChartView } from './chart-view.js';
import { formText } from './form-text.js';
import type { DrawForm } from './forms.js';

export { messages } from './beyond.js';
export { drawMarks } from './indicator-chart.draw.js';
export { sparkMarks } from '../../layout/chart-spark.js';

/** The panels of small multiples, by name: the countries that there are, else the groups of the split. */
function panelsOf({ slice, words, observed, splits }: ChartView, most: number): { readonly panels: readonly Panel[]; readonly parts: number } {
  const { by, groups, held } = slice;
  const countries = held.find(({ dimension }) => dimension === 'country')?.choices ?? [];
  const sorted = <T extends { readonly label: string }>(named: T[]): T[] => named.sort((a, b) => words.localization.collator.compare(a.label, b.label)).slice(0, most);
  if (countries.length < 2) {
    return { panels: sorted(groups.map((group) => ({ label: words.label(by, group.key), slice: { ...slice, groups: [group], filtered: group.rows.length } }))), parts: groups.length };
  }
  const picks = Object.fromEntries(held.map(({ dimension, value }) => [dimension, value]));
  const panels = sorted(countries.map((country) => ({ country, label: words.label('country', country) })))
    .map(({ country, label }) => ({ label, slice: splits!.sliceOf(observed, { by: by ?? 'none', filters: { country: [country] }, picks: { ...picks, country } }) }));
  return { panels, parts: countries.length };
}

/** What goes over time: lines, the ratio of women to men, or small multiples. */
export const drawForm: DrawForm = (view, given, most) => {
  const { form, observed, parity, splits, words: { localization } } = view;
  const time: TimeText['time'] = ({ unit, year, month = 1, dayOfMonth = 1 }) =>
    localization.calendar(year, month, dayOfMonth, unit === 'year' ? { year: 'numeric' } : unit === 'day' || unit === 'week' ? { day: 'numeric', month: 'short' } : { month: 'short', year: 'numeric' });
  const model = { ...given, text: { ...formText(view, given.text), time } };
  if (form === 'panels') {
    const { panels, parts } = panelsOf(view, most);
    return { ...drawPanels({ ...model, panels }), parts };
  }
  return drawLines({
    ...model,
    ...(form === 'line' && parity && { under: (frame, usual) => splits!.betweenMarks(observed, parity, frame, usual) }),
    height: model.width < 480 ? 300 : 380,
  });
};
