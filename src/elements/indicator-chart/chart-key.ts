import { html, nothing, svg, type TemplateResult } from 'lit';
import { barSign, betweenSign, lineSign, pathSign, ringSign, ruleSign, squareSign, suppressedSign, type KeyItem } from '../../layout/chart-key.js';
import type { ChartView } from './chart-view.js';
import { drawMarks } from './indicator-chart.draw.js';

/** What the key has to say: only what the picture has and does not name itself. */
export function keyItems({ words, tally, form, parity, drawn, milestones: { baseline, target } }: ChartView, needsKey: boolean): readonly KeyItem[] {
  const { slice: { groups, by } } = drawn;
  const { t } = words.localization;
  const isOnly = groups.length === 1;
  const items: KeyItem[] = needsKey ? groups.map(({ key, code }) => ({ sign: lineSign(code, isOnly), name: words.label(by, key) })) : [];
  const add = (is: boolean, sign: KeyItem['sign'], name: string): void => void (is && items.push({ sign, name }));
  add(tally.estimates > 0, form === 'bar' ? barSign : lineSign(1, true, true), t('chart.key.estimate'));
  add(tally.suppressed > 0 && form !== 'figure' && form !== 'parity', suppressedSign, t('chart.key.suppressed'));
  // Panels have no room for names of their own.
  add(form === 'panels' && baseline?.middle !== undefined, squareSign, t('chart.baseline', { value: baseline ? words.number(baseline.value) : '' }));
  add(form === 'panels' && target !== undefined, target?.middle === undefined ? ruleSign : ringSign, t('chart.target', { value: target ? words.number(target.value) : '' }));
  add((form === 'line' || form === 'panels') && baseline?.middle !== undefined && target?.middle !== undefined, pathSign, t('chart.key.path'));
  add(form === 'line' && (parity?.length ?? 0) > 1, betweenSign, t('chart.key.between'));
  return items;
}

export function renderKey(view: ChartView, needsKey: boolean, isLit: boolean): TemplateResult | typeof nothing {
  const items = keyItems(view, needsKey);
  if (!items.length && !isLit) return nothing;
  return html`<ul class="key">
    ${items.map(({ sign, name }) => html`<li><svg class="sample" viewBox="0 0 28 12" aria-hidden="true">${svg`${drawMarks(sign)}`}</svg><bdi>${name}</bdi></li>`)}
    ${isLit ? html`<li><span class="thread-sample"></span>${view.words.localization.t('chart.key.thread')}</li>` : nothing}
  </ul>`;
}

/** What the picture is made of, in numbers, and the values that other dimensions are held at. */
export function notesText({ words, tally, slice: { held } }: ChartView): string {
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
