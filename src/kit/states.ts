import { html, nothing, type TemplateResult } from 'lit';
import { collections, innerKind, outerKinds } from '../model/collections.js';
import type { Problem, RecordKind } from '../model/feed.js';
import { removeFilter } from '../query/filters.js';
import type { FeedError } from '../sources/errors.js';
import { adopt } from './adopt.js';
import { isolated, said } from './bdi.js';
import type { Dataset } from './dataset.js';
import { facetLabel, valueName } from './facet-labels.js';
import type { FilterModel } from './filter-bar.js';
import type { Localization } from './format.js';
import type { Translate } from './i18n.js';
import { filterWords } from './locales/en/filter-words.js';
import { states } from './locales/en/states.js';
import { statesStyles } from './states.styles.js';

/** The words of the states, with the styles that they are shown in. */
function wordsFor(host: HTMLElement, localization: Localization): Translate {
  adopt(host, statesStyles);
  return localization.say(states);
}

/** A button that takes its own state away must not take the focus with it: that goes to the place of the picture. */
function staying(host: HTMLElement, act: () => void): () => void {
  return () => {
    host.shadowRoot?.querySelector<HTMLElement>('.visual')?.focus();
    act();
  };
}

/** What went wrong, in the visitor's words; the address and the kind for the page's owner. */
export function renderError(host: HTMLElement, error: FeedError, localization: Localization, retry: () => void): TemplateResult {
  const t = wordsFor(host, localization);
  return html`<div class="state" role="alert">
    <p class="state-title">${t('state.errorTitle')}</p>
    <p>${errorInWords(error, localization)}</p>
    <p><button type="button" class="button" @click=${staying(host, retry)}>${t('state.retry')}</button></p>
    <details class="small">
      <summary>${t('state.forOwner')}</summary>
      <p lang="en" dir="ltr">${error.kind}${error.status === undefined ? '' : ` ${error.status}`}: ${error.message}</p>
      ${error.url ? html`<p dir="ltr"><code>${error.url}</code></p>` : nothing}
    </details>
  </div>`;
}

export function errorInWords(error: FeedError, localization: Localization): string {
  const t = localization.say(states);
  if (error.kind === 'http') return error.status === 404 ? t('error.http404') : t('error.http', { status: String(error.status ?? '') });
  return t(`error.${error.kind}`);
}

export function renderEmpty(host: HTMLElement, localization: Localization, things: string): TemplateResult {
  const t = wordsFor(host, localization);
  return html`<div class="state">
    <p class="state-title">${t('state.emptyTitle')}</p>
    <p>${t('state.empty', { things })}</p>
  </div>`;
}

/** Everything is hidden by the filter: says which one to take away. */
export function renderFiltered(host: HTMLElement, model: FilterModel, all: string): TemplateResult {
  const { localization, filters, search, act } = model;
  const t = wordsFor(host, localization);
  const say = localization.say(filterWords);
  return html`<div class="state">
    <p class="state-title">${t('state.filteredTitle')}</p>
    <p>${t('state.filtered', { all })}</p>
    <p class="state-actions">
      ${Object.entries(filters).flatMap(([facet, values]) => values.map((value) => {
        const name = valueName(facet, value, model);
        return html`<button type="button" class="button" @click=${staying(host, () => act({ filters: removeFilter(filters, facet, value) }))}
        ><span>${said(t('state.removeFilter', { filter: say('filters.condition', { facet: facetLabel(facet, localization), values: isolated(name) }) }), name.lang)}</span></button>`;
      }))}
      ${search ? html`<button type="button" class="button" @click=${staying(host, () => act({ search: '' }))}>${say('filters.clearSearch')}</button>` : nothing}
      <button type="button" class="button" @click=${staying(host, () => act({ filters: {}, search: '' }))}>${say('filters.clearAll')}</button>
    </p>
  </div>`;
}

/** The element's own kind of record, and how many of these there are. */
export interface Own {
  readonly kind: RecordKind;
  readonly records: readonly unknown[];
}

/** What was left out of the element's own records: nothing where only other collections were cut. Of records inside others, such as outputs, nobody knows how many there would be. */
function ownLeftOut(partial: NonNullable<Dataset['loaded']['partial']>, { kind, records }: Own): { readonly kept: number; readonly total?: number } | undefined {
  if (!partial.collections) return partial;
  const holds = (outer: RecordKind | undefined): boolean => outer !== undefined && (outer === kind || holds(innerKind(outer)));
  const outer = outerKinds.find(holds)!;
  const cut = partial.collections[collections[outer]];
  return cut && outer !== kind ? { kept: records.length } : cut;
}

/** An element that tells a screen reader what changes; those that share a view do not all say the same. */
interface Speaker {
  announcement?: string;
  readonly viewStore?: object | undefined;
  readonly updateComplete?: Promise<unknown>;
}

/** What was last told, by the view of those that tell it: polling that fails again tells nothing new. */
const told = new WeakMap<object, string>();

function tellOnce(host: HTMLElement & Speaker, text: string): void {
  const key = host.viewStore ?? host;
  if (host.announcement === undefined || told.get(key) === text) return;
  told.set(key, text);
  void host.updateComplete?.then(() => (host.announcement = text));
}

/** The picture is an older copy, or not all of it; `own` is absent where no records are shown. */
export function renderNotices(host: HTMLElement & Speaker, data: { readonly loaded: Pick<Dataset['loaded'], 'partial' | 'loadedAt'> }, fault: FeedError | undefined, localization: Localization, own?: Own): TemplateResult {
  const t = wordsFor(host, localization);
  const { loadedAt } = data.loaded;
  const partial = own && data.loaded.partial && ownLeftOut(data.loaded.partial, own);
  const stale = fault && t('state.stale', { date: localization.dateFormat({ dateStyle: 'medium', timeStyle: 'short' }).format(loadedAt), reason: errorInWords(fault, localization) });
  if (stale) tellOnce(host, stale);
  return html`${stale ? html`<p class="notice small">${stale}</p>` : nothing}
    ${partial ? html`<p class="notice small">${partial.total === undefined
      ? t('state.partial', { kept: partial.kept })
      : t('state.partialOf', { kept: partial.kept, total: partial.total })}</p>` : nothing}`;
}

/** Problems listed at once in the footer; the rest is counted. */
const listed = 30;

export function renderProblems(host: HTMLElement, problems: readonly Problem[], localization: Localization): TemplateResult {
  const t = wordsFor(host, localization);
  return html`<details class="problems unprinted">
    <summary>${t('state.problems', { count: problems.length })}</summary>
    <ul lang="en" dir="ltr">${problems.slice(0, listed).map(({ path, message }) => html`<li><code>${path}</code> ${message}</li>`)}</ul>
    ${problems.length > listed ? html`<p>${t('state.problemsMore', { count: problems.length - listed })}</p>` : nothing}
  </details>`;
}
