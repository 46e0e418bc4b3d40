import { html, nothing, svg, type TemplateResult } from 'lit';
import { adopt } from '../../kit/adopt.js';
import { bdi } from '../../kit/bdi.js';
import { facetLabel } from '../../kit/facet-labels.js';
import type { ShownText } from '../../kit/format.js';
import type { Dimension } from '../../layout/chart-data.js';
import { barSign, betweenSign, lineSign, pathSign, ringSign, ruleSign, squareSign, suppressedSign, type KeyItem } from '../../layout/chart-key.js';
import type { Drawn } from '../../layout/chart-lines.js';
import type { Arranger } from './arranger.js';
import { aroundStyles } from './around.styles.js';
import type { ChartView } from './chart-view.js';
import type { Form } from './forms.js';
import { drawMarks } from './indicator-chart.draw.js';

export { chartAround as messages } from '../../kit/locales/en/chart-around.js';

export interface Choose {
  (what: 'by' | 'form', value: string): void;
  (what: 'pick', value: string, dimension: Dimension): void;
}

const select = (label: string, values: readonly (readonly [value: string, name: ShownText])[], current: string, choose: (value: string) => void): TemplateResult =>
  html`<label><span class="small muted">${label}</span> <select class="input" @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>${
    values.map(([value, { text, lang }]) => html`<option value=${value} lang=${lang ?? nothing} .selected=${value === current}>${text}</option>`)}</select></label>`;

/** What the reader chooses: the form, the split, and the values that the other dimensions are held at. */
export function renderControls({ slice: { by, splits, held }, forms, form, words }: ChartView, choose: Choose): TemplateResult | typeof nothing {
  const { localization } = words;
  const { t } = localization;
  // Small multiples show all countries.
  const choices = held.filter(({ dimension, choices: all }) => all.length > 1 && !(form === 'panels' && dimension === 'country'));
  if (forms.length < 2 && !splits.length && !choices.length) return nothing;
  return html`<div class="choices unprinted">
    ${forms.length > 1 ? html`<div class="segments" role="group" aria-label=${t('chart.form')}>${forms.map((each: Form) =>
      html`<button type="button" class="button" aria-pressed=${each === form} @click=${() => choose('form', each)}>${t(each === 'parity' ? words.keyOf('chart.form.parity') : `chart.form.${each}`)}</button>`)}</div>` : nothing}
    ${splits.length ? select(t('chart.by'), [...splits.map((each) => [each, { text: facetLabel(each, localization) }] as const), ['none', { text: t('chart.by.none') }] as const], by ?? 'none', (value) => choose('by', value)) : nothing}
    ${choices.map(({ dimension, value, choices: all }) =>
      select(facetLabel(dimension, localization), all.map((each) => [each, words.named(dimension, each)]), value, (picked) => choose('pick', picked, dimension)))}
  </div>`;
}

/** What the key has to say: only what the picture has and does not name itself. */
export function keyItems({ words, tally, form, parity, drawn, milestones: { baseline, target } }: ChartView, { needsKey, keysBaseline }: Pick<Drawn, 'needsKey' | 'keysBaseline'>): readonly (KeyItem & { readonly lang?: string })[] {
  const { slice: { groups, by } } = drawn;
  const { estimates = 0, suppressed = 0 } = tally ?? {};
  const { t } = words.localization;
  const isOnly = groups.length === 1;
  const items: (KeyItem & { readonly lang?: string })[] = needsKey ? groups.map(({ key, code }) => {
    const { text: name, ...own } = words.named(by, key);
    return { sign: lineSign(code, isOnly), name, ...own };
  }) : [];
  const add = (is: boolean, sign: KeyItem['sign'], name: string): void => void (is && items.push({ sign, name }));
  add(estimates > 0, form === 'bar' ? barSign : lineSign(1, true, true), t('chart.key.estimate'));
  add(suppressed > 0 && form !== 'figure', suppressedSign, t('chart.key.suppressed'));
  // Panels have no room for names of their own, and lines not always for that of the baseline.
  if (baseline && (keysBaseline || form === 'panels')) items.push({ sign: baseline.middle === undefined ? ruleSign : squareSign, name: t('chart.baseline', { value: words.number(baseline.value) }) });
  if (form === 'panels') {
    if (target) items.push({ sign: target.middle === undefined ? ruleSign : ringSign, name: t('chart.target', { value: words.number(target.value) }) });
  }
  add((form === 'line' || form === 'panels') && baseline?.middle !== undefined && target?.middle !== undefined, pathSign, t('chart.key.path'));
  add(form === 'line' && (parity?.length ?? 0) > 1, betweenSign, t(words.keyOf('chart.key.between')));
  return items;
}

/** The key, right below the picture that it explains, in the host that is given its styles. */
export function renderKey(host: HTMLElement, view: ChartView, drawn: Drawn, isLit: boolean): TemplateResult | typeof nothing {
  adopt(host, aroundStyles);
  const items = keyItems(view, drawn);
  if (!items.length && !isLit) return nothing;
  return html`<ul part="legend" class="key small">
    ${items.map(({ sign, name, ...own }) => html`<li><svg class="sample" viewBox="0 0 28 12" aria-hidden="true">${svg`${drawMarks(sign)}`}</svg>${bdi({ text: name, ...own })}</li>`)}
    ${isLit ? html`<li><span class="thread-sample"></span>${view.words.localization.t('chart.key.thread')}</li>` : nothing}
  </ul>`;
}

/** The way to the bars or panels that are not drawn yet. */
export function renderMore({ more, showMore, chart }: Arranger): TemplateResult | typeof nothing {
  return more > 0 ? html`<button type="button" class="button unprinted" @click=${showMore}>${chart!.words.localization.t('chart.more', { count: more })}</button>` : nothing;
}
