import { Lazy } from '../../kit/lazy.js';
import type { Drawn, LineModel } from '../../layout/chart-lines.js';
import type { ChartText } from '../../layout/chart-marks.js';
import type { ChartView } from './chart-view.js';

export type Form = 'line' | 'bar' | 'panels' | 'parity' | 'figure';

/** What every form is drawn from. */
export interface FormModel extends Omit<LineModel, 'under' | 'height' | 'text'> {
  readonly text: ChartText;
}

/** Draws a view in its form; `most` is the greatest number of bars or panels. */
export type DrawForm = (view: ChartView, model: FormModel, most: number) => Drawn;

export interface FormPart {
  readonly drawForm: DrawForm;
}

/** Values over time; also the small pictures beside figures. */
export const timeForm = new Lazy(() => import('./time-form.js'));

/** The part that draws each form: a page loads those that it shows. */
export const forms: Readonly<Record<Form, Lazy<FormPart>>> = {
  line: timeForm, panels: timeForm, parity: timeForm, bar: new Lazy(() => import('./bar-form.js')), figure: new Lazy(() => import('./figure-form.js')),
};
