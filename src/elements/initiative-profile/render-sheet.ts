import { html, nothing, type TemplateResult } from 'lit';
import { bdi, said } from '../../kit/bdi.js';
import { facetLabel } from '../../kit/facet-labels.js';
import { safeUrl } from '../../kit/safe-url.js';
import type { WorkState } from '../../layout/timeline-status.js';
import type { Filters } from '../../query/filters.js';
import type { Fact, FactPart, Item, Section, Sheet } from './sheet.js';
import type { SheetContext } from './sheet-context.js';

export interface SheetModel extends SheetContext {
  readonly sheet: Sheet;
  readonly finding: string;
  /** Level of the title; sections are one below. */
  readonly level: number;
  readonly selected: string | null;
  readonly lit: ReadonlySet<string>;
  readonly filters: Filters;
  /** Keys of the long lists that the reader has opened; on paper all are. */
  readonly opened: ReadonlySet<string>;
  readonly printing: boolean;
  /** What a status looks like; absent while that is on its way. */
  readonly stateOf: ((word: string) => WorkState) | undefined;
  /** The map of its places; undefined where there is none to draw. */
  readonly map: unknown;
  /** What follows the facts and the text. */
  readonly further: { readonly facts: unknown; readonly text: unknown } | undefined;
}

/** Entries of a list at once; the rest is a press away. */
const most = 12;
/** Texts are cut here, so that one field of many megabytes does not hold up the page. */
const longestText = 50_000;

/** The fact sheet: title and finding, facts at the side, and the text. */
export function renderSheet(model: SheetModel): TemplateResult {
  const { sheet, finding, level, selected, lit, map, further } = model;
  const { title, kind, summary, sections, absent, record } = sheet;
  return html`<article class="fact-sheet" aria-labelledby="profile-title">
    <header class="head ${lit.has(record.id) ? (selected === record.id ? 'lit selected' : 'lit') : ''}">
      ${kind ? html`<p class="kind small muted">${shown(kind)}</p>` : nothing}
      <div class="title" id="profile-title" role="heading" aria-level=${level}>${shown(title)}</div>
      <p class="finding">${said(finding, model.feedLanguage)}</p>
    </header>
    <div class="facts">
      ${map === undefined ? nothing : html`<div class="map">${map}</div>`}
      <dl class="small">${sheet.facts.map((fact) => renderFact(fact, model))}${further?.facts}</dl>
      ${absent ? html`<p class="absent small muted">${absent}</p>` : nothing}
    </div>
    <div class="text">
      ${summary ? html`<p class="summary">${shown(summary)}</p>` : nothing}
      ${sections.map((section) => renderSection(section, model))}
      ${further?.text}
    </div>
  </article>`;
}

function shown({ text, lang, within }: FactPart): TemplateResult {
  const words = text.length > longestText ? `${text.slice(0, longestText)}…` : text;
  return within ? said(words, within) : bdi({ text: words, lang });
}

export function renderFact({ key, term, lang, parts, status }: Fact, model: SheetModel): TemplateResult {
  const { t } = model.localization;
  // Names and phrases stand on lines of their own; words and countries follow each other.
  const isList = (key === 'locations' || key === 'issues' || key.startsWith('role')) && parts.length > 1;
  // Words and addresses of a contact are one text, with one direction.
  const [listed, more] = firstOf(parts, key, model);
  return html`<div class="fact ${key === 'id' ? 'muted' : ''}" tabindex="-1"><dt>${bdi({ text: term, lang })}</dt><dd>${status ? html`<span part="mark" class="sign swatch is-${model.stateOf?.(status) ?? ''}"></span>` : nothing}${isList
    ? html`<ul>${listed.map((part) => html`<li>${renderPart(part, model)}</li>`)}</ul>`
    : key === 'contact' ? bdi(parts[0]!, undefined, listed.map((part) => renderPart(part, model)))
    : listed.map((part, index) => html`${index ? t('list.separator') : nothing}${renderPart(part, model)}`)}${more}</dd></div>`;
}

/** The first of a long list, and a button for the rest. */
function firstOf<T>(list: readonly T[], key: string, { opened, printing, localization }: SheetModel): readonly [readonly T[], unknown] {
  if (list.length <= most + 1 || printing || opened.has(key)) return [list, nothing];
  return [list.slice(0, most), html` <button type="button" class="ref link unprinted" data-open=${key}>${localization.t('profile.showAll', { count: list.length })}</button>`];
}

function renderPart(part: FactPart, model: SheetModel): TemplateResult {
  const { ref, facet, value = '', href } = part;
  const text = html`${shown(part)}${part.after}`;
  const { selected, filters, localization } = model;
  if (ref !== undefined) return html`<button type="button" class="ref link ${ref === selected ? 'thread' : ''}" aria-current=${ref === selected ? 'true' : nothing} data-ref=${ref}>${text}</button>`;
  if (facet !== undefined) {
    const isOn = filters[facet]?.includes(value) ?? false;
    return html`<button type="button" class="ref facet ${isOn ? 'thread' : ''}" aria-pressed=${isOn} title=${localization.t('profile.filterBy', { facet: facetLabel(facet, localization), value: part.text })} data-facet=${facet} data-value=${value}>${text}</button>`;
  }
  const url = href === undefined ? undefined : safeUrl(href);
  if (url === undefined) return text;
  // An address that is its own text is not written out a second time on paper.
  return html`<a class="link ${href!.endsWith(part.text) ? 'is-written' : ''}" href=${url} rel="noopener">${text}</a>`;
}

export function renderSection({ key, heading, items }: Section, model: SheetModel): TemplateResult {
  const [listed, more] = firstOf(items, key, model);
  const single = items.length === 1 && !items[0]!.head;
  return html`<section class="section about-${key}" tabindex="-1">
    <div class="section-heading" role="heading" aria-level=${Math.min(6, model.level + 1)}>${heading}</div>
    ${single ? html`<p>${shown(items[0]!.text!)}</p>` : html`<ul class=${items.some(({ head }) => head) ? 'plain' : ''}>${listed.map((item) => html`<li>${renderItem(item, model)}</li>`)}</ul>${more}`}
  </section>`;
}

function renderItem({ head, text, notes, state }: Item, model: SheetModel): TemplateResult {
  return html`${head ? html`<span class="item-head">${state ? html`<span part="mark" class="sign swatch is-${state}"></span>` : nothing}<span>${renderPart(head, model)}</span></span> ` : nothing}${
    text ? html`<span class="item-text">${shown(text)}</span>` : nothing}${
    notes?.length ? html`<span class="item-notes small muted">${notes.map((part, index) => html`${index ? ' · ' : nothing}${renderPart(part, model)}`)}</span>` : nothing}`;
}
