import { Lazy } from '../../kit/lazy.js';
import type { Drawn, LineModel } from '../../layout/chart-lines.js';
import type { FigureText } from '../../layout/chart-text.js';
import type { Mark } from '../../layout/scene.js';
import type { ChartView } from './chart-view.js';

export type Form = 'line' | 'bar' | 'panels' | 'parity' | 'figure';

/** What every form is drawn from. */
export interface FormModel extends Omit<LineModel, 'under' | 'height' | 'text'> {
  readonly text: FigureText;
}

/** Draws a view in its form; `most` is the greatest number of bars or panels. */
export type DrawForm = (view: ChartView, model: FormModel, most: number) => Drawn;

export interface FormPart {
  readonly drawForm: DrawForm;
  /** Draws the marks that the form is made of as SVG. */
  readonly drawMarks: (marks: readonly Mark[]) => unknown;
}

/** Values over time; also the small pictures beside figures. */
export const timeForm = new Lazy(() => import('./time-form.js'));

const forms: Readonly<Record<Form | 'aimed', Lazy<FormPart>>> = {
  line: timeForm, panels: timeForm, parity: timeForm, bar: new Lazy(() => import('./bar-form.js')), figure: new Lazy(() => import('./figure-form.js')),
  aimed: new Lazy(() => import('./aimed-form.js')),
};

/** The part that draws a view: a page loads those that it shows. Most single figures have neither baseline nor target. */
export const formOf = ({ form, milestones: { baseline, target } }: ChartView): Lazy<FormPart> => forms[form === 'figure' && (baseline ?? target) ? 'aimed' : form];
