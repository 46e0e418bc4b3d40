import { html, nothing, type TemplateResult } from 'lit';
import type { Indicator } from '../model/feed.js';
import type { Entry, Link } from '../model/thread.js';
import { bdi } from './bdi.js';
import { fieldsOf, labelOf, type FieldContext } from './fields.js';
import type { MessageKey } from './i18n.js';
import { detail } from './locales/en/detail.js';
import { nameOf } from './record-name.js';
import { renderParts } from './parts.js';
import { renderSeries } from './series-table.js';

export interface DetailModel {
  readonly entry: Entry;
  readonly context: FieldContext;
  readonly headingLevel: number;
  readonly select: (id: string | null) => void;
}

/** Text of unknown members is cut here: it is for the curious, and a feed may hold megabytes. */
const mostOfUnknown = 500;

/** Every field that a record holds, and what it is tied to, in both directions. */
export function renderDetail({ entry, context, headingLevel, select }: DetailModel): TemplateResult {
  const { localization, thread, feedLanguage } = context;
  const t = localization.say(detail);
  const { record, kind } = entry;
  const fields = fieldsOf[kind];
  const name = nameOf(record, localization, feedLanguage);
  const known = new Set(['id', ...fields.map(({ key }) => key)]);
  // What the library does not know could tell a place that must not be told.
  const isOpen = (context.precision ?? 'exact') === 'exact';
  const others = Object.entries(record as unknown as Record<string, unknown>).filter(([key]) => isOpen || known.has(key)).filter(([key, value]) => !known.has(key) && value !== null && value !== undefined && !nested.has(key));
  return html`<div class="detail" @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && select(null)} @click=${(event: Event) => {
    const ref = (event.target as Element).closest('[data-ref]');
    if (ref) select(ref.getAttribute('data-ref'));
  }}>
    <div class="detail-head">
      <p class="tiny muted">${t(`kind.${kind}`)}</p>
      <button type="button" class="button plain close" aria-label=${t('detail.close')} @click=${() => select(null)}>${t('detail.closeShort')}</button>
    </div>
    <div class="detail-title" role="heading" aria-level=${headingLevel + 1} tabindex="-1">${bdi(name)}</div>
    ${renderThread(thread.links(record.id), context)}
    <dl>
      ${fields.slice(1).map((field) => {
        const parts = field.linked ? [] : field.parts(record, context);
        if (!parts.length) return nothing;
        // Many values are a table, of the latest.
        if (field.key === 'series' && parts.length > 1) return html`<div><dt>${labelOf(field, localization)}</dt><dd>${renderSeries(record as Indicator, context)}</dd></div>`;
        const list = parts.length > 1 && parts.some(({ text }) => text.length > 40);
        return html`<div><dt>${labelOf(field, localization)}</dt><dd>${list
          ? html`<ul>${parts.map((part) => html`<li>${renderParts([part], context)}</li>`)}</ul>`
          : renderParts(parts, context)}</dd></div>`;
      })}
      ${others.map(([key, value]) => html`<div><dt><bdi>${key}</bdi></dt><dd><bdi lang=${(typeof value === 'string' ? localization.text(value, feedLanguage)?.lang : undefined) ?? nothing}>${plainOf(value)}</bdi></dd></div>`)}
      <div><dt>${t('detail.id')}</dt><dd><bdi>${record.id}</bdi></dd></div>
    </dl>
  </div>`;
}

/** Members that hold records of their own, which the thread shows. */
const nested = new Set(['outcomes', 'outputs', 'sessions']);

function plainOf(value: unknown): string {
  let text: string;
  try {
    text = typeof value === 'string' ? value : JSON.stringify(value) ?? '';
  } catch {
    // Data of a script may hold what JSON does not: itself, or a bigint.
    text = String(value);
  }
  return text.length > mostOfUnknown ? `${text.slice(0, mostOfUnknown)}…` : text;
}

/** The links grouped by what they mean, towards the room first and towards the country last. */
function renderThread(links: readonly Link[], context: FieldContext): TemplateResult | typeof nothing {
  if (!links.length) return nothing;
  const { localization, thread, feedLanguage } = context;
  const t = localization.say(detail);
  const groups = new Map<string, Link[]>();
  const order = { up: 0, side: 1, down: 2 };
  for (const link of [...links].sort((a, b) => order[a.direction] - order[b.direction])) {
    const key = t(`relation.${link.relation}.${link.direction === 'side' ? link.kind : link.direction}` as MessageKey);
    const group = groups.get(key);
    if (group) group.push(link);
    else groups.set(key, [link]);
  }
  return html`<nav class="thread-links" aria-label=${t('detail.thread')}>
    ${Array.from(groups, ([label, group]) => html`<div class=${group[0].direction}>
      <span class="tiny muted">${label}</span>
      <ul>${group.map(({ id }) => {
        const linked = thread.get(id);
        const name = linked ? nameOf(linked.record, localization, feedLanguage) : { text: id };
        return html`<li>${renderParts([{ ...name, ref: id }], context)}</li>`;
      })}</ul>
    </div>`)}
  </nav>`;
}
