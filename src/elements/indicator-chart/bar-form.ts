import { drawBars } from '../../layout/chart-bars.js';
import type { DrawForm } from './forms.js';

/** The latest value of each group as a bar. */
export const drawForm: DrawForm = ({ words }, model, most) =>
  drawBars({ ...model, most, date: (text) => words.date(text), missing: (isSuppressed) => words.localization.t(isSuppressed ? 'chart.suppressed' : 'chart.noValue') });
