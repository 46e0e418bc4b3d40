import { html, nothing, type TemplateResult } from 'lit';
import { bdi } from '../../kit/bdi.js';
import type { Localization, ShownText } from '../../kit/format.js';
import { renderHeading } from '../../kit/frame.js';
import type { Draft, Entry } from './draft.js';
import { choiceLabel, labelOf, shownText } from './field-words.js';
import { offeredFormats, under, type FormField } from './form-fields.js';

/** What is wrong with a field, in words. A server's are its own. */
export interface ShownFault {
  readonly text: ShownText;
  /** True once it has been put right since the last sending. */
  readonly isMended: boolean;
}

/** What the fields need of the form that they are in. `at` is a JSON Pointer into what has been typed. */
export interface FormView {
  readonly localization: Localization;
  /** Level of the headings between fields. */
  readonly sectionLevel: number;
  readonly faultAt: (at: string) => ShownFault | undefined;
  /** True once there are lists to choose from, such as the names of countries. */
  readonly offersWords: boolean;
  readonly edit: (holder: Draft | Entry[], key: string | number, value: Entry, at: string) => void;
  readonly addRow: (rows: Entry[], field: FormField, at: string) => void;
  readonly removeRow: (rows: Entry[], index: number, at: string) => void;
}

/** Where a field stands: what holds its entry, the pointer to it, and an id that is its own. */
interface Spot {
  readonly holder: Draft | Entry[];
  readonly key: string | number;
  readonly at: string;
  readonly id: string;
  /** Number of the row, where it is one of a list. */
  readonly row?: number;
  /** True in a group that may be left empty, and what is required in it with it. */
  readonly isFree?: boolean;
}

const held = ({ holder, key }: Spot): Entry => (holder as Draft)[key]!;

/** The fields of the form or of a group, one below the other. */
export function renderFields(fields: readonly FormField[], holder: Draft, at: string, id: string, view: FormView, isFree = false): readonly unknown[] {
  return fields.map((field, index) => {
    const section = shownText(field.schema['x-ct-section'], view.localization);
    return html`${section ? html`<div class="section">${renderHeading(section.text, view.sectionLevel)}</div>` : nothing}${
      renderField(field, { holder, key: field.name, at: under(at, field.name), id: `${id}-${index}`, isFree }, view)}`;
  });
}

function renderField(field: FormField, spot: Spot, view: FormView): unknown {
  switch (field.kind) {
    case 'fixed': return nothing;
    case 'flag': return renderFlag(field, spot, view);
    case 'group': case 'list': case 'choices': return renderSet(field, spot, view);
    default: return html`<div class=${classOf(spot, view)}>
      <label class="label" for=${spot.id}>${nameOf(field, spot, view)}</label>
      ${renderNotes(field, spot, view)}${renderControl(field, spot, view)}
    </div>`;
  }
}

const isFaulty = ({ at }: Spot, view: FormView): boolean => view.faultAt(at)?.isMended === false;
const classOf = (spot: Spot, view: FormView): string => (isFaulty(spot, view) ? 'field faulty' : 'field');

function nameOf(field: FormField, { row, isFree }: Spot, { localization }: FormView): TemplateResult {
  const { t } = localization;
  return html`${bdi(labelOf(field, localization))}${row === undefined ? nothing : ` ${localization.number(row + 1)}`}${
    field.required && row === undefined && !isFree ? html`<span class="small muted">${` ${t('form.required')}`}</span>` : nothing}`;
}

/** What a browser may fill in of the reader's own, by format; the keyboard to show is called the same. */
const fills: Readonly<Record<string, string>> = { email: 'email', uri: 'url', url: 'url', tel: 'tel' };

const formatOf = ({ schema }: FormField): string | undefined => schema['x-ct-format'] ?? schema.format;

/** The message that says how a format is written. */
const writtenAs = (field: FormField, { localization }: FormView): string | undefined => {
  const key = `form.format.${formatOf(field)}`;
  return localization.has(key) ? key : undefined;
};

const helpOf = (field: FormField, view: FormView): ShownText | undefined => shownText(field.schema.description ?? writtenAs(field, view), view.localization);

function renderNotes(field: FormField, { at, id, row }: Spot, view: FormView): TemplateResult {
  const help = row === undefined ? helpOf(field, view) : undefined;
  const fault = view.faultAt(at);
  return html`${help ? html`<p id="${id}-help" class="help small muted">${bdi(help)}</p>` : nothing}
    ${fault ? html`<p id="${id}-fault" class="fault small" ?hidden=${fault.isMended}><strong>${`${view.localization.t('form.fault')} `}</strong>${bdi(fault.text)}</p>` : nothing}`;
}

/** The ids of what is said of a field beside its name. */
function describedBy(field: FormField, spot: Spot, view: FormView): string | typeof nothing {
  const ids = [spot.row === undefined && helpOf(field, view) && `${spot.id}-help`, isFaulty(spot, view) && `${spot.id}-fault`].filter(Boolean);
  return ids.length ? ids.join(' ') : nothing;
}

function renderControl(field: FormField, spot: Spot, view: FormView): TemplateResult {
  const { id, at, holder, key, row } = spot;
  const { schema, name, kind } = field;
  const { localization } = view;
  const value = String(held(spot));
  const edit = (event: Event): void => view.edit(holder, key, (event.target as HTMLInputElement).value, at);
  const described = describedBy(field, spot, view);
  const invalid = isFaulty(spot, view) ? 'true' : nothing;
  const label = row === undefined ? nothing : localization.t('form.row', { label: labelOf(field, localization).text, number: row + 1 });
  if (kind === 'choice') {
    const shown = field.choices.find((choice) => String(choice.value) === value);
    return html`<div class="control choice" data-value=${shown ? choiceLabel(field, shown, localization).text : ''}><select
      class="input" id=${id} data-at=${at} name=${name} aria-label=${label} aria-describedby=${described} aria-invalid=${invalid} .value=${value} @change=${edit}
    ><option value="">${localization.t('form.choose')}</option>${field.choices.map((choice) => {
      const { text, lang } = choiceLabel(field, choice, localization);
      return html`<option value=${String(choice.value)} lang=${lang ?? nothing} ?selected=${choice === shown}>${text}</option>`;
    })}</select></div>`;
  }
  if (kind === 'long') {
    return html`<div class="control long" data-value=${value}><textarea
      class="input" id=${id} data-at=${at} name=${name} rows="3" dir="auto" aria-label=${label} aria-describedby=${described} aria-invalid=${invalid} .value=${value} @input=${edit}
    ></textarea></div>`;
  }
  const format = formatOf(field) ?? '';
  const usual = Object.hasOwn(fills, format) ? fills[format] : undefined;
  const mode = usual ?? (kind === 'number' ? (schema.type === 'integer' ? 'numeric' : 'decimal') : writtenAs(field, view) && 'text');
  // What belongs to the reader, browsers can fill in; what is a row or within a group is rather of others.
  const fill = schema['x-ct-autocomplete'] ?? (row === undefined && at.lastIndexOf('/') === 0 ? (usual ?? (name === 'name' ? name : undefined)) : undefined);
  const examples = schema.examples ?? [];
  const list = examples.length ? `${id}-examples` : view.offersWords && offeredFormats.includes(format) ? `offered-${format}` : nothing;
  return html`<div class="control ${mode && mode !== 'url' && mode !== 'email' ? 'short' : ''}" data-value=${value}><input
    class="input" id=${id} data-at=${at} name=${name} list=${list} inputmode=${mode ?? nothing} autocomplete=${fill ?? (list === nothing ? nothing : 'off')}
    autocapitalize=${mode ? 'none' : nothing} spellcheck=${mode ? 'false' : nothing} dir=${mode ? 'ltr' : 'auto'} aria-label=${label} aria-describedby=${described} aria-invalid=${invalid}
    .value=${value} @input=${edit}
  >${examples.length ? html`<datalist id=${list}>${examples.map((each) => html`<option value=${each}></option>`)}</datalist>` : nothing}</div>`;
}

function renderFlag(field: FormField, spot: Spot, view: FormView): TemplateResult {
  const { id, at, holder, key } = spot;
  return html`<div class=${classOf(spot, view)}>
    ${renderNotes(field, spot, view)}
    <label class="tick"><input
      type="checkbox" id=${id} data-at=${at} name=${field.name} aria-describedby=${describedBy(field, spot, view)} aria-invalid=${isFaulty(spot, view) ? 'true' : nothing}
      .checked=${held(spot) === true} @change=${(event: Event) => view.edit(holder, key, (event.target as HTMLInputElement).checked, at)}
    ><span>${nameOf(field, spot, view)}</span></label>
  </div>`;
}

/** Fields that belong together: a group, the rows of a list, boxes to tick. */
function renderSet(field: FormField, spot: Spot, view: FormView): TemplateResult {
  const { kind } = field;
  const inside = kind === 'group' ? renderFields(field.fields, held(spot) as Draft, spot.at, spot.id, view, !field.required) : kind === 'list' ? renderRows(field, spot, view) : renderBoxes(field, spot, view);
  const isSmall = kind === 'group' && field.fields.every((each) => each.kind === 'number' || each.kind === 'choice' || each.schema.pattern);
  return html`<fieldset class="${classOf(spot, view)} ${isSmall ? 'beside' : ''}" tabindex="-1" data-at=${spot.at} aria-describedby=${describedBy(field, spot, view)}>
    <legend class="label">${nameOf(field, spot, view)}</legend>
    ${renderNotes(field, spot, view)}
    <div class=${kind === 'group' ? 'group' : 'rows'}>${inside}</div>
  </fieldset>`;
}

function renderBoxes(field: FormField, spot: Spot, view: FormView): unknown {
  const chosen = held(spot) as string[];
  return field.choices.map((choice, index) => {
    const value = String(choice.value);
    const tick = (event: Event): void => view.edit(spot.holder, spot.key, [...chosen.filter((each) => each !== value), ...((event.target as HTMLInputElement).checked ? [value] : [])], spot.at);
    return html`<label class="tick"><input type="checkbox" id="${spot.id}-${index}" .checked=${chosen.includes(value)} @change=${tick}><span>${bdi(choiceLabel(field, choice, view.localization))}</span></label>`;
  });
}

function renderRows(field: FormField, spot: Spot, view: FormView): unknown {
  const { t } = view.localization;
  const item = field.item!;
  const rows = held(spot) as Entry[];
  const label = labelOf(field, view.localization).text;
  return html`${rows.map((_, row) => {
    const inner: Spot = { holder: rows, key: row, row, at: under(spot.at, row), id: `${spot.id}-${row}` };
    const remove = html`<button type="button" class="button plain unprinted" @click=${() => view.removeRow(rows, row, spot.at)}>${t('form.remove')}<span class="visually-hidden"> ${t('form.row', { label: labelOf(item, view.localization).text, number: row + 1 })}</span></button>`;
    if (item.kind === 'group') return html`<div class="row many">${renderSet(item, inner, view)}${remove}</div>`;
    return html`<div class=${classOf(inner, view)}>${renderNotes(item, inner, view)}<div class="row line">${renderControl(item, inner, view)}${rows.length > 1 ? remove : nothing}</div></div>`;
  })}
  <div><button type="button" class="button add unprinted" @click=${() => view.addRow(rows, field, spot.at)}>${t(rows.length ? 'form.another' : 'form.add')}<span class="visually-hidden"> ${t(rows.length ? 'form.anotherTo' : 'form.addTo', { label })}</span></button></div>`;
}
