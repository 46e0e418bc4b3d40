import { bdi } from './bdi.js';
import { valueName } from './facet-labels.js';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { toggleFilter } from '../query/filters.js';
import { fold } from '../query/fold.js';
import { adopt } from './adopt.js';
import { knowWords } from './feed-words.js';
import { popupStyles } from './popup.styles.js';
import { facetList as facetListMessages } from './locales/en/facet-list.js';
import type { FilterModel } from './filter-bar.js';

type Host = ReactiveControllerHost & HTMLElement;

/** What is typed in each bar to find a value in the open list. */
const typed = new WeakMap<Host, string>();

/** Values listed at once; the rest is found by typing. */
const most = 60;
/** Shorter lists can be read at a glance and need no field to find things in. */
const readAtAGlance = 8;

/** The values of one facet with their counts, the greatest first. Those in force are always among them, however few records they have. It says so while they are counted. */
export function renderFacetList(host: Host, facet: string, label: string, model: FilterModel): TemplateResult {
  adopt(host, popupStyles);
  knowWords(model.localization);
  const { filters, localization } = model;
  const find = typed.get(host) ?? '';
  const t = localization.say(facetListMessages);
  const chosen = new Set(filters[facet] ?? []);
  const counts = model.counts(facet);
  if (!counts) return html`<p class="small muted" role="status">${t('filters.counting')}</p>`;
  const values = counts
    .filter(({ value, count }) => count > 0 || chosen.has(value))
    .map(({ value, count }) => ({ value, count, name: valueName(facet, value, model) }))
    .sort((a, b) => b.count - a.count || localization.collator.compare(a.name.text, b.name.text));
  const wanted = fold(find.trim());
  const found = wanted ? values.filter(({ name }) => fold(name.text).includes(wanted)) : values;
  const listed = found.filter(({ value }, index) => index < most || chosen.has(value));
  return html`
    ${values.length > readAtAGlance ? html`<input
      class="input" type="search" autocomplete="off" aria-label=${t('filters.find', { facet: label })} placeholder=${t('filters.find', { facet: label })}
      .value=${find} @input=${(event: InputEvent) => {
        typed.set(host, (event.target as HTMLInputElement).value);
        host.requestUpdate();
      }}
    >` : nothing}
    <div role="group" aria-label=${label}><ul class="choices">
      ${listed.map(({ value, count, name }) => html`<li><label class="choice">
        <input type="checkbox" .checked=${chosen.has(value)} @change=${() => model.act({ filters: toggleFilter(filters, facet, value) })}>
        ${bdi(name)}
        <span class="number muted">${localization.number(count)}</span>
      </label></li>`)}
    </ul></div>
    ${found.length === 0 ? html`<p class="small muted">${t('filters.none', { text: find })}</p>` : nothing}
    ${found.length > listed.length ? html`<p class="small muted">${t('filters.more', { count: found.length - listed.length })}</p>` : nothing}
  `;
}
