import { html, nothing, type TemplateResult } from 'lit';
import { bdi } from './bdi.js';
import type { FieldContext, Part } from './fields.js';
import { safeUrl } from './safe-url.js';

/** Parts as text in a row, with links and references to other records; `data-ref` says which. Of several with references each has a line, unless all have to keep to one. */
export function renderParts(parts: readonly Part[], { localization }: Pick<FieldContext, 'localization'>, inOneLine = false): TemplateResult | typeof nothing {
  if (!parts.length) return nothing;
  const separator = localization.t('list.separator');
  if (inOneLine || parts.length < 2 || parts.every(({ ref }) => ref === undefined)) return html`${parts.map((part, index) => html`${index ? separator : nothing}${renderPart(part)}`)}`;
  return html`${parts.map((part, index) => html`<span class="each">${renderPart(part)}${index < parts.length - 1 ? html`<span class="visually-hidden">${separator}</span>` : nothing}</span>`)}`;
}

export function renderPart(part: Part): TemplateResult {
  const text = html`${bdi(part)}${part.after}`;
  if (part.ref !== undefined) return html`<button type="button" class="ref link" data-ref=${part.ref}>${text}</button>`;
  const url = part.href === undefined ? undefined : safeUrl(part.href);
  return url === undefined ? text : html`<a class="link" href=${url} rel="noopener">${text}</a>`;
}
