import { valueName } from '../../kit/facet-labels.js';
import { html, nothing, type TemplateResult } from 'lit';
import { adopt } from '../../kit/adopt.js';
import { bdi, said } from '../../kit/bdi.js';
import { fieldContext } from '../../kit/field-context.js';
import { fieldsOf, type FieldContext, type Part } from '../../kit/fields.js';
import { headingLevel, labelContext } from '../../kit/frame.js';
import { matrixDetail } from '../../kit/locales/en/matrix-parts.js';
import { renderPart, renderParts } from '../../kit/parts.js';
import { partsStyles } from '../../kit/parts.styles.js';
import { nameOf } from '../../kit/record-name.js';
import { membersOf } from '../../layout/matrix-members.js';
import type { AnyRecord, Coverage, Initiative } from '../../model/feed.js';
import type { Arrangement } from './arrangement.js';
import { cellState } from './cell-state.js';
import type { CtCoverageMatrix } from './coverage-matrix.js';
import { partStyles } from './parts.styles.js';

/** Initiatives of a cell that are listed before the reader asks for more. */
const listed = 20;

const shownOf = new WeakMap<object, number>();

const field = (key: string): ((record: AnyRecord, context: FieldContext) => readonly Part[]) => fieldsOf.initiative.find((each) => each.key === key)!.parts;
const organisations = field('organisations');
const contact = field('contact');
const source = field('source');

/** What is said about one cell: its initiatives, who to talk to, and what has been reported by whom. Undefined where the matrix no longer has it. */
export function renderCellDetail(host: CtCoverageMatrix, arrangement: Arrangement, opened: { readonly row: string; readonly column: string }): TemplateResult | undefined {
  adopt(host, partStyles);
  adopt(host, partsStyles);
  const { matrix, rowFacet, columnFacet } = arrangement;
  const { localization, feedData } = host;
  const row = matrix.rows.values.indexOf(opened.row);
  const column = matrix.columns.values.indexOf(opened.column);
  if (row < 0 || column < 0 || !feedData) return undefined;
  const t = localization.say(matrixDetail);
  const context = fieldContext(host);
  const members = membersOf(matrix, row, column).map((index) => feedData.feed.initiatives[index]!);
  const reports = matrix.reports(row, column).map((index) => feedData.feed.coverage[index]!);
  const close = (): void => {
    const grid = host.renderRoot.querySelector<HTMLElement>('[data-row][tabindex="0"]');
    host.hands.with((hands) => {
      hands.letGoOfCell();
      grid?.focus();
    });
  };
  const level = headingLevel(host) + 1;
  return html`<section class="about" aria-label=${t('matrix.detail')} @click=${(event: Event) => {
    const ref = (event.target as Element).closest('[data-ref]');
    if (ref) host.act({ selected: ref.getAttribute('data-ref') });
  }} @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && close()}>
    <div class="about-head">
      <div>
        <div class="about-title" role="heading" aria-level=${level}>${bdi(valueName(rowFacet, opened.row, labelContext(host)))} × ${bdi(valueName(columnFacet, opened.column, labelContext(host)))}</div>
        <p class="small">${said(cellState(host, matrix, { row, column }, (text) => text.slice(0, 1).toLocaleUpperCase(localization.locale) + text.slice(1)), feedData.feed.language)}</p>
      </div>
      <button type="button" class="button plain unprinted" @click=${close}>${t('matrix.close')}</button>
    </div>
    ${members.length || reports.length ? html`<div class="about-parts small">
      ${members.length ? renderMembers(host, members, opened, context, level + 1) : nothing}
      ${reports.length ? html`<div>
        <div role="heading" aria-level=${level + 1}>${t('matrix.reports')}</div>
        <ul>${reports.map((report) => renderReport(report, context))}</ul>
      </div>` : nothing}
    </div>` : html`<p class="small">${t('matrix.noneSaid')}</p>`}
  </section>`;
}

/** The initiatives of a cell, each with who takes part in it and in what role. */
function renderMembers(host: CtCoverageMatrix, members: readonly Initiative[], opened: object, context: FieldContext, level: number): TemplateResult {
  const { localization, feedLanguage } = context;
  const t = localization.say(matrixDetail);
  const most = shownOf.get(opened) ?? listed;
  const shown = new Set(host.shownRecords.map(({ id }) => id));
  const several = members.length > 1 ? inSeveral(members, context) : [];
  return html`<div>
    <div role="heading" aria-level=${level}>${t(members.length > 1 ? 'matrix.whoToTalkTo' : 'matrix.initiatives')}</div>
    ${several.length ? html`<p><span class="muted">${t('matrix.inSeveral')}</span> ${renderParts(several, context)}</p>` : nothing}
    <ul>${members.slice(0, most).map((record) => {
      const with_ = organisations(record, context);
      const contacts = contact(record, context);
      return html`<li>
        <div>${renderPart({ ...nameOf(record, localization, feedLanguage), ref: record.id })}${shown.has(record.id) ? nothing : html` <span class="muted">(${t('matrix.isHidden')})</span>`}</div>
        ${with_.length ? html`<div>${renderParts(with_, context)}</div>` : nothing}
        ${contacts.length ? html`<div><span class="muted">${t('matrix.contact')}</span> ${renderParts(contacts, context)}</div>` : nothing}
        ${with_.length || contacts.length ? nothing : html`<div class="muted">${t('matrix.noContact')}</div>`}
      </li>`;
    })}</ul>
    ${members.length > most ? html`<button type="button" class="button" @click=${() => {
      shownOf.set(opened, most * 2);
      host.requestUpdate();
    }}>${t('matrix.showMore', { count: Math.min(most, members.length - most) })}</button>` : nothing}
  </div>`;
}

/** Organisations with a part in more than one of the initiatives. */
function inSeveral(members: readonly Initiative[], { thread, localization, feedLanguage }: FieldContext): Part[] {
  const counts = new Map<string, number>();
  for (const { organisations: list = [] } of members) {
    for (const id of new Set(list.map((each) => each.id))) if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count > 1).flatMap(([id]) => {
    const entry = thread.get(id);
    return entry ? [{ ...nameOf(entry.record, localization, feedLanguage), ref: id }] : [];
  });
}

/** What was reported, in which words, and where it stands. */
function renderReport(report: Coverage, context: FieldContext): TemplateResult {
  const { localization, feedLanguage } = context;
  const t = localization.say(matrixDetail);
  const note = localization.text(report.note, feedLanguage);
  // The field reads the member `source` of any record.
  const from = source(report as unknown as AnyRecord, context);
  const state = report.state === 'gap' ? t('matrix.saysGap') : report.state === 'active' ? t('matrix.saysActive') : report.state ? bdi(localization.text(report.state, feedLanguage)!) : t('matrix.saysNothing');
  return html`<li>
    <div>${state}</div>
    ${note ? html`<div>${bdi(note)}</div>` : nothing}
    <div><span class="muted">${t(from.length ? 'matrix.source' : 'matrix.noSource')}</span> ${renderParts(from, context)}</div>
  </li>`;
}
