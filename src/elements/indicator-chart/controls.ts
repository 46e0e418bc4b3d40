import { html, nothing, type TemplateResult } from 'lit';
import { facetLabel } from '../../kit/facet-labels.js';
import type { Dimension } from '../../layout/chart-data.js';
import type { ChartView, Form } from './chart-view.js';

export interface Choose {
  (what: 'by' | 'form', value: string): void;
  (what: 'pick', value: string, dimension: Dimension): void;
}

const select = (label: string, values: readonly (readonly [value: string, name: string])[], current: string, choose: (value: string) => void): TemplateResult =>
  html`<label><span class="small muted">${label}</span> <select class="input" @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>${
    values.map(([value, name]) => html`<option value=${value} .selected=${value === current}>${name}</option>`)}</select></label>`;

/** What the reader chooses: the form, the split, and the values that the other dimensions are held at. */
export function renderControls({ slice: { by, splits, held }, forms, form, words }: ChartView, choose: Choose): TemplateResult | typeof nothing {
  const { localization } = words;
  const { t } = localization;
  // Small multiples show all countries.
  const choices = held.filter(({ dimension, choices: all }) => all.length > 1 && !(form === 'panels' && dimension === 'country'));
  if (forms.length < 2 && !splits.length && !choices.length) return nothing;
  return html`<div class="tools unprinted">
    ${forms.length > 1 ? html`<div class="segments" role="group" aria-label=${t('chart.form')}>${forms.map((each: Form) =>
      html`<button type="button" class="button" aria-pressed=${each === form} @click=${() => choose('form', each)}>${t(`chart.form.${each}`)}</button>`)}</div>` : nothing}
    ${splits.length ? select(t('chart.by'), [...splits.map((each) => [each, facetLabel(each, localization)] as const), ['none', t('chart.by.none')] as const], by ?? 'none', (value) => choose('by', value)) : nothing}
    ${choices.map(({ dimension, value, choices: all }) =>
      select(facetLabel(dimension, localization), all.map((each) => [each, words.label(dimension, each)]), value, (picked) => choose('pick', picked, dimension)))}
  </div>`;
}
