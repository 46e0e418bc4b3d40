import type { ChartView } from './chart-view.js';
import type { Form } from './forms.js';

/** More lines than this in one chart are better in panels of their own. */
const mostLines = 8;

/** Forms that the data can be shown in, and the one that suits it. */
export function formsOf({ indicator, slice: { groups, held }, tally, parity }: Pick<ChartView, 'indicator' | 'slice' | 'tally' | 'parity'>): { readonly forms: readonly Form[]; readonly usual: Form } {
  const { dates } = tally!;
  const isSplit = groups.length > 1;
  const countries = held.find(({ dimension }) => dimension === 'country')?.choices.length ?? 0;
  const hasWay = (indicator.baseline?.date ?? indicator.target?.date) !== undefined;
  const can: Readonly<Record<Form, boolean>> = {
    line: dates > 1 || (dates > 0 && (isSplit || hasWay)), bar: isSplit, panels: dates > 1 && (isSplit || countries > 1),
    parity: (parity?.length ?? 0) > 0, figure: !isSplit,
  };
  const usual = isSplit ? (dates < 2 ? 'bar' : groups.length > mostLines ? 'panels' : 'line') : dates < 2 ? 'figure' : 'line';
  return { forms: (Object.keys(can) as Form[]).filter((form) => can[form]), usual };
}

/** Whether there is a choice of forms or splits, or anything for a key to explain. */
export function needsKey({ indicator: { baseline, target }, forms, slice: { splits, held }, tally }: ChartView): boolean {
  return forms.length > 1 || splits.length > 0 || held.length > 0 || tally!.estimates + tally!.suppressed > 0 || (baseline !== undefined && target !== undefined);
}
