import { chartParts } from '../../kit/locales/en/chart-parts.js';
import { drawBars } from '../../layout/chart-bars.js';
import { stated } from '../../layout/chart-data.js';
import { drawFigure } from '../../layout/chart-figure.js';
import type { ChartText } from '../../layout/chart-frame.js';
import type { Drawn } from '../../layout/chart-lines.js';
import { drawPanels, type Panel } from '../../layout/chart-panels.js';
import { latestOf } from '../../layout/chart-slice.js';
import { sliceOf } from '../../layout/chart-split.js';
import type { ChartView } from './chart-view.js';
import { noneWords } from './finding.js';

interface FormModel {
  readonly text: ChartText;
  readonly width: number;
}

/** How many bars or panels there are, shown or not. */
export function partsOf({ slice: { by, groups, held }, form }: ChartView): number {
  const countries = held.find(({ dimension }) => dimension === 'country')?.choices ?? [];
  return form === 'panels' && by !== undefined && by !== 'country' && countries.length > 1 ? countries.length : groups.length;
}

/** The panels of small multiples: the countries that there are, else the groups of the split. */
function panelsOf(view: ChartView, most: number): readonly Panel[] {
  const { slice, words, observed } = view;
  const { by, groups, held } = slice;
  const countries = held.find(({ dimension }) => dimension === 'country')?.choices ?? [];
  if (countries.length < 2) {
    const named = groups.map((group) => ({ label: words.label(by, group.key), slice: { ...slice, groups: [group], filtered: group.rows.length } }));
    return named.sort((a, b) => words.localization.collator.compare(a.label, b.label)).slice(0, most);
  }
  const picks = Object.fromEntries(held.map(({ dimension, value }) => [dimension, value]));
  const named = countries.map((country) => ({ country, label: words.label('country', country) })).sort((a, b) => words.localization.collator.compare(a.label, b.label));
  return named.slice(0, most).map(({ country, label }) => ({ label, slice: sliceOf(observed, { by: by ?? 'none', filters: { country: [country] }, picks: { ...picks, country } }) }));
}

/** Draws what is not a line over time. */
export function drawForm(view: ChartView, model: FormModel, gap: string | undefined, most: number): Drawn {
  const { observed, slice, words, milestones, form } = view;
  const { t, locale } = words.localization;
  const parts = { observed, slice, ...milestones, ...model };
  if (form === 'panels') return drawPanels({ ...parts, panels: panelsOf(view, most) });
  const missing = (isSuppressed: boolean): string => t(isSuppressed ? 'chart.suppressed' : 'chart.noValue');
  if (form === 'bar') return drawBars({ ...parts, most, date: (text) => words.date(text), missing });
  const [group] = slice.groups;
  const row = group && latestOf(observed, group);
  const date = row === undefined ? undefined : observed.list[row]!.date;
  const about = row === undefined ? [] : [date ? words.date(date) : t('chart.noDate'), ...(observed.states[row] === stated.estimate ? [words.localization.say(chartParts)('chart.estimate')] : [])];
  const none = noneWords(view);
  return drawFigure({ ...parts, unit: words.unit, about: about.join(t('list.separator')), none: none.charAt(0).toLocaleUpperCase(locale) + none.slice(1), gap, locale });
}
