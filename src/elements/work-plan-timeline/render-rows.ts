import { html, nothing, svg, type TemplateResult } from 'lit';
import { bdi, isolated, said } from '../../kit/bdi.js';
import type { Output } from '../../model/feed.js';
import { nameOf } from '../../kit/record-name.js';
import type { TimeScale } from '../../layout/time-axis.js';
import type { TimelineRow } from '../../layout/timeline.js';
import type { Bar } from '../../layout/timeline-bars.js';
import { rowMarks, selectionMark, stateGlyph } from '../../layout/timeline-marks.js';
import { notePlace } from '../../layout/timeline-notes.js';
import { barOfRow } from '../../layout/timeline-row-bars.js';
import type { RowRange } from '../../layout/virtual-rows.js';
import { renderMarks } from './marks.js';
import { gridLines, type MeasureText } from './render-axis.js';
import type { TimelineTree } from './timeline-tree.js';
import { noteOf, stateCounts, stateText, timeText, titleOf, type WordContext } from './words.js';

/** Height of the part of a row in which its bar lies, px. */
export const barRow = 32;

export interface RowsModel {
  readonly words: WordContext;
  readonly tree: TimelineTree;
  readonly range: RowRange;
  readonly scale: TimeScale;
  readonly measure: MeasureText;
  readonly selected: string | null;
  readonly lit: ReadonlySet<string>;
  /** Index of the row that has the Tab stop, and whether its time cell has it. */
  readonly active: number;
  readonly inTime: boolean;
}

/** The rows in view, and the one with the Tab stop wherever it is, since focus would be lost with it. */
export function renderRows(model: RowsModel): TemplateResult {
  const { tree: { rows }, range: { first, last }, active } = model;
  const indexes = Array.from({ length: last - first }, (_, i) => first + i);
  if (active < first && active >= 0) indexes.unshift(active);
  if (active >= last && active < rows.length) indexes.push(active);
  return html`${indexes.map((index) => renderRow(index, index < first || index >= last, model))}`;
}

function renderRow(index: number, away: boolean, model: RowsModel): TemplateResult {
  const { tree, words, selected, lit, active, inTime } = model;
  const row = tree.rows.at(index)!;
  const bar = barOfRow(row, tree.source);
  const title = titleOf(row, words);
  const isSelected = selected === row.id;
  const here = index === active;
  return html`<div
    role="row" class="row level-${row.level} ${row.kind} ${isSelected ? 'selected' : ''} ${lit.has(row.id) ? 'lit' : ''} ${away ? 'away' : ''}"
    data-index=${index} aria-rowindex=${index + 2} aria-level=${row.level} aria-posinset=${row.posinset} aria-setsize=${row.holder.children}
    aria-expanded=${row.children ? row.expanded : nothing} aria-selected=${isSelected} tabindex=${here && !inTime ? 0 : -1}
  >
    <div role="rowheader" class="title">
      <span class="twisty"></span>
      <div class="words">${bdi(title, 'name')}${renderMeta(row, bar, words)}</div>
    </div>
    <div role="gridcell" class="time" aria-label=${row.kind === 'priority' ? nothing : timeText(bar, words.localization)} tabindex=${here && inTime ? 0 : -1}>
      ${row.kind === 'priority' ? nothing : renderBar(row, bar, isSelected || lit.has(row.id), model)}
    </div>
  </div>`;
}

function renderBar(row: TimelineRow, bar: Bar, onThread: boolean, { scale, measure, words: { localization } }: RowsModel): TemplateResult {
  const note = notePlace(noteOf(bar, localization), bar, scale, measure);
  const thread = onThread && row.level > 2 ? selectionMark(bar, scale, barRow) : undefined;
  return html`<svg class="bar" width=${scale.width} height=${barRow} aria-hidden="true">
    ${renderMarks(thread ? [...rowMarks(bar, scale, barRow), thread] : rowMarks(bar, scale, barRow))}
    ${note ? svg`<text x=${scale.rtl ? scale.width - note.along : note.along} y=${barRow / 2 + 4}>${note.words}</text>` : nothing}
  </svg>`;
}

function renderMeta(row: TimelineRow, bar: Bar, context: WordContext): TemplateResult | typeof nothing {
  const { localization } = context;
  const { t } = localization;
  const join = (words: readonly string[]): string => words.filter(Boolean).join(' · ');
  if (bar.kind === 'milestone' || row.kind === 'priority') return nothing;
  if (bar.kind === 'group') {
    const counts = stateCounts(bar.states, localization);
    const status = row.kind === 'workPlan' && row.record.status ? localization.word('status', row.record.status) : '';
    const period = row.kind === 'workPlan' ? localization.dateRange(row.record.start, row.record.end) : '';
    const outputs = bar.outputs ? t('count.outputs', { count: bar.outputs }) : '';
    // A plan's counts stand in the sentence above, and of outputs of which nothing was reported each says so.
    const known = row.kind === 'outcome' && bar.states.size > (bar.states.has('unknown') ? 1 : 0) ? localization.list(counts) : '';
    return html`<div class="meta">${join([period, status, outputs && known ? `${outputs}: ${known}` : outputs])}</div>`;
  }
  const share = bar.progress === undefined ? '' : localization.percent(bar.progress);
  return html`<div class="meta">
    <svg class="glyph" width="20" height="12" viewBox="0 6 24 12" aria-hidden="true">${renderMarks([stateGlyph(bar.state, 0, 12)])}</svg>${said(join([stateText(bar, context), share]), context.feedLanguage)}${renderLeads(row.kind === 'output' ? row.record : undefined, context)}
  </div>${bar.changes ? html`<div class="meta changes">${context.changeText?.(bar.changes, context)}</div>` : nothing}`;
}

function renderLeads(output: Output | undefined, { localization, records, feedLanguage }: WordContext): TemplateResult | typeof nothing {
  if (!output?.leads?.length) return nothing;
  const names = output.leads.map((id) => {
    const entry = records.get(id);
    return entry ? nameOf(entry.record, localization, feedLanguage) : { text: id };
  });
  return html` · ${said(names.map(isolated).join(localization.t('list.separator')), feedLanguage)}`;
}

/** Hairlines of the periods, and the place for what must come first before what (see `link-layer.ts`). */
export function renderGround(scale: TimeScale): TemplateResult {
  const lines = gridLines(scale);
  return html`<svg class="ground" width=${scale.width} aria-hidden="true">
    <path class="m low" d=${lines.low}></path><path class="m high" d=${lines.high}></path><g class="links"></g>
  </svg>`;
}
