import { drawOnNumberLine } from '../../layout/chart-number-line.js';
import { formText } from './form-text.js';
import { figureModel } from './figure-form.js';
import type { DrawForm } from './forms.js';

export { messages } from './beyond.js';
export { drawMarks } from './indicator-chart.draw.js';

/** One value, large, with its date, and where it stands between baseline and target. */
export const drawForm: DrawForm = (view, model) => drawOnNumberLine({ ...figureModel(view, model), text: formText(view, model.text) });
