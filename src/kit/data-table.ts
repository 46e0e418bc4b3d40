import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { AnyRecord } from '../model/feed.js';
import { sortColumn, sortRows, type SortColumn, type SortDefinition } from '../query/sort.js';
import { Work } from '../query/work.js';
import { bdi } from './bdi.js';
import { labelOf, plainValue, type Field, type FieldContext, type Part } from './fields.js';
import { table as tableMessages } from './locales/en/table.js';
import { renderParts } from './parts.js';

export interface TableModel {
  readonly title: string;
  readonly records: readonly AnyRecord[];
  readonly rows: Uint32Array;
  readonly fields: readonly Field[];
  readonly context: FieldContext;
  readonly selected: string | null;
  /** Ids on the thread of the selected record. */
  readonly lit: ReadonlySet<string>;
  readonly select: (id: string | null) => void;
  /** Paper has no scrolling: every row is drawn. */
  readonly printing: boolean;
}

/** Up to this number every row is in the page; beyond it the rows in view and some around them. */
const wholeUpTo = 2000;
/** Pixels of a row when only those in view are drawn; such rows keep to one line. */
const rowHeight = 37;
const overscan = 20;

/** The records as a real table: a header that sorts, a row to select, every field of the list. */
export class DataTable {
  #host: ReactiveControllerHost & HTMLElement;
  #sort: { readonly key: string; readonly descending: boolean } | undefined;
  #sorted: { readonly rows: Uint32Array; readonly of: Uint32Array; readonly sort: unknown } | undefined;
  #columns = new WeakMap<readonly AnyRecord[], Map<string, SortColumn>>();
  #first = 0;
  #visible = 60;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
  }

  render(model: TableModel): TemplateResult {
    const { fields, context: { localization }, records } = model;
    const t = localization.say(tableMessages);
    const rows = this.#order(model);
    const whole = rows.length <= wholeUpTo || model.printing;
    const first = whole ? 0 : Math.max(0, Math.min(this.#first, rows.length - this.#visible) - overscan);
    const last = whole ? rows.length : Math.min(rows.length, first + this.#visible + 2 * overscan);
    const caption = t('table.caption', { title: model.title, shown: rows.length, all: records.length });
    const spacer = (count: number) => (count > 0 ? html`<tbody aria-hidden="true"><tr><td class="spacer" colspan=${fields.length + 1} height=${count * rowHeight}></td></tr></tbody>` : nothing);
    return html`<div class="table-scroll" role="region" tabindex="0" aria-label=${t('table.scroll')} @scroll=${whole ? nothing : this.#scrolled}>
      <table part="table" class="table ${whole ? '' : 'windowed'}" aria-rowcount=${rows.length + 1}>
        <caption class="visually-hidden">${caption}</caption>
        <thead><tr aria-rowindex="1">${fields.map((field) => this.#renderHeading(field, labelOf(field, localization)))}</tr></thead>
        ${spacer(first)}
        <tbody @click=${(event: Event) => this.#clicked(event, model)}>
          ${Array.from(rows.subarray(first, last), (row, index) => this.#renderRow(records[row], first + index, model, whole))}
        </tbody>
        ${spacer(rows.length - last)}
      </table>
    </div>`;
  }

  #renderHeading(field: Field, label: string): TemplateResult {
    const sort = this.#sort?.key === field.key ? this.#sort : undefined;
    const order = sort ? (sort.descending ? 'descending' : 'ascending') : 'none';
    return html`<th scope="col" aria-sort=${order}><button type="button" class="sort" @click=${() => {
      this.#sort = sort?.descending ? undefined : { key: field.key, descending: sort !== undefined };
      this.#host.requestUpdate();
    }}>${label}</button></th>`;
  }

  #renderRow(record: AnyRecord, index: number, { fields, context, selected, lit }: TableModel, whole: boolean): TemplateResult {
    const { id } = record;
    const cell = (field: Field, parts: TemplateResult | typeof nothing) => {
      const side = field.sort === 'number' ? 'number' : '';
      return html`<td class=${side}>${parts}</td>`;
    };
    return html`<tr data-id=${id} aria-rowindex=${index + 2} aria-selected=${selected === id} class=${lit.has(id) ? 'lit' : ''}>
      ${fields.map((field, column) => {
        const parts = field.parts(record, context);
        if (column > 0) return cell(field, renderParts(parts, context, !whole));
        return html`<th scope="row"><button type="button" class="row-select" data-select=${id} aria-pressed=${selected === id}>${nameParts(parts, id)}</button></th>`;
      })}
    </tr>`;
  }

  #clicked(event: Event, { select, selected }: TableModel): void {
    const target = event.target as Element;
    const link = target.closest('[data-ref]');
    if (link) return select(link.getAttribute('data-ref'));
    if (target.closest('a')) return;
    const id = target.closest('tr')?.getAttribute('data-id') ?? null;
    select(id === selected ? null : id);
  }

  #scrolled = (event: Event): void => {
    const box = event.currentTarget as HTMLElement;
    const first = Math.floor(box.scrollTop / rowHeight);
    this.#visible = Math.ceil(box.clientHeight / rowHeight);
    if (Math.abs(first - this.#first) < overscan / 2) return;
    this.#first = first;
    this.#host.requestUpdate();
  };

  /** The rows in the order that the reader has asked for; kept until rows or order change. */
  #order({ rows, records, fields, context }: TableModel): Uint32Array {
    const sort = this.#sort;
    const field = sort && fields.find(({ key }) => key === sort.key);
    if (!sort || !field) return rows;
    if (this.#sorted?.of === rows && this.#sorted.sort === sort) return this.#sorted.rows;
    const definition = sortDefinition(field, context);
    const sorted = sortRows(rows, records, definition, sort.descending, context.localization.collator.compare, () => this.#column(records, definition));
    this.#sorted = { rows: sorted, of: rows, sort };
    return sorted;
  }

  #column(records: readonly AnyRecord[], definition: SortDefinition<AnyRecord>): SortColumn {
    let columns = this.#columns.get(records);
    if (!columns) this.#columns.set(records, (columns = new Map()));
    let column = columns.get(definition.name);
    if (!column) columns.set(definition.name, (column = new Work(sortColumn(records, definition)).finish()));
    return column;
  }
}

function nameParts(parts: readonly Part[], id: string): TemplateResult {
  const [name] = parts;
  return name ? html`${bdi(name)}` : html`<bdi>${id}</bdi>`;
}

/** Numbers and dates are ordered by the feed's own value; texts by what the reader sees. */
function sortDefinition(field: Field, context: FieldContext): SortDefinition<AnyRecord> {
  const type = field.sort ?? 'text';
  return {
    name: field.key,
    type,
    value: (record) => (type === 'text' ? plainValue(field, record, context) : (record as unknown as Readonly<Record<string, string | number | undefined>>)[field.key]),
  };
}
