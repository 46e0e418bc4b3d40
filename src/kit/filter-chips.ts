import { html, nothing, type TemplateResult } from 'lit';
import { removeFilter } from '../query/filters.js';
import { adopt } from './adopt.js';
import { facetLabel, valueName } from './facet-labels.js';
import { knowWords } from './feed-words.js';
import type { FilterModel } from './filter-bar.js';
import { chipStyles } from './filter-chips.styles.js';
import { filterWords } from './locales/en/filter-words.js';

/** The filters in force, each as a chip that takes it away, and a button that clears all. */
export function renderChips(host: HTMLElement, model: FilterModel): TemplateResult {
  adopt(host, chipStyles);
  keepHeight(host);
  knowWords(model.localization);
  const t = model.localization.say(filterWords);
  return html`<div class="chips">
    ${Object.entries(model.filters).flatMap(([facet, values]) => values.map((value) => renderChip(facet, value, model)))}
    <button type="button" class="button plain" aria-keyshortcuts="Escape" @click=${() => clear(host, model)}>${t('filters.clearAll')}</button>
  </div>`;
}

/** The first chips make room above a picture, which keeps its height, and with that its scale: what stands below the element gives way. */
function keepHeight({ shadowRoot }: HTMLElement): void {
  const sheet = shadowRoot?.querySelector<HTMLElement>('.base:not(.waiting) > .sheet:not(:has(.chips))');
  const kept = sheet?.querySelector<HTMLElement>('.beside .window') ?? sheet?.querySelector<HTMLElement>('.body');
  if (kept) sheet!.style.setProperty('--_kept', `${kept.offsetHeight}px`);
}

function renderChip(facet: string, value: string, model: FilterModel): TemplateResult {
  const { localization, act, filters } = model;
  const { text, lang } = valueName(facet, value, model);
  return html`<button
    type="button" class="chip remove"
    aria-label=${localization.say(filterWords)('filters.remove', { facet: facetLabel(facet, localization), value: text })}
    @click=${(event: Event) => {
      keepFocus(event.currentTarget as HTMLElement);
      act({ filters: removeFilter(filters, facet, value) });
    }}
  ><bdi lang=${lang ?? nothing}>${text}</bdi></button>`;
}

function clear(host: HTMLElement, { act }: FilterModel): void {
  const first = host.shadowRoot?.querySelector<HTMLElement>('.filter-bar .controls :is(input, button)');
  act({ filters: {}, search: '', selected: null });
  first?.focus();
}

/** Focus must not be lost with the chip that is taken away: it goes to the next one, or back to the bar. */
function keepFocus(chip: HTMLElement): void {
  const next = chip.nextElementSibling?.matches('.chip') ? chip : chip.previousElementSibling;
  const bar = chip.closest('.filter-bar');
  ((next ?? bar?.querySelector('.controls :is(input, button)')) as HTMLElement | null)?.focus();
}
