import { drawBars } from '../../layout/chart-bars.js';
import { formText } from './form-text.js';
import type { DrawForm } from './forms.js';

export { messages } from './beyond.js';
export { drawMarks } from './indicator-chart.draw.js';

/** The latest value of each group as a bar. */
export const drawForm: DrawForm = (view, model, most) => {
  const { words } = view;
  return drawBars({ ...model, text: formText(view, model.text), most, date: (text) => words.date(text), missing: (isSuppressed) => words.localization.t(isSuppressed ? 'chart.suppressed' : 'chart.noValue') });
};
