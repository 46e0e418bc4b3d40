import { stated } from '../../layout/chart-data.js';
import { drawFigure, type FigureModel } from '../../layout/chart-figure.js';
import { latestOf } from '../../layout/chart-slice.js';
import type { Mark } from '../../layout/scene.js';
import type { ChartView } from './chart-view.js';
import { drawText } from './draw-text.js';
import type { DrawForm, FormModel } from './forms.js';
import { noneWords } from './finding.js';

/** What a figure is drawn from: the unit, the date and what stands in the place of a value are in words. */
export function figureModel<T extends FormModel>(view: ChartView, model: T): T & FigureModel {
  const { observed, slice: { groups: [group] } } = model;
  const { words, words: { localization: { t, locale } } } = view;
  const row = group && latestOf(observed, group);
  const date = row === undefined ? undefined : observed.list[row]!.date;
  const about = row === undefined ? [] : [date ? words.date(date) : t('chart.noDate'), ...(observed.states[row] === stated.estimate ? [t('chart.estimate')] : [])];
  const none = noneWords(view);
  return { ...model, unit: words.unit.text, about: about.join(t('list.separator')), none: none.charAt(0).toLocaleUpperCase(locale) + none.slice(1), locale };
}

/** One value, large, with its date. */
export const drawForm: DrawForm = (view, model) => drawFigure(figureModel(view, model));

/** A figure is text and nothing else. */
export const drawMarks = (marks: readonly Mark[]): unknown => marks.map((mark) => mark.type === 'text' && drawText(mark));
