import { html, nothing, type TemplateResult } from 'lit';
import { bdi } from '../../kit/bdi.js';
import type { Localization } from '../../kit/format.js';
import type { CellState } from '../../layout/matrix.js';
import type { Arrangement } from './arrangement.js';
import type { CtCoverageMatrix } from './coverage-matrix.js';
import { letterOf } from './words.js';

/** States in the order of the key; words of the feed have an entry each instead of `other`. */
export const keyOrder = ['active', 'overlap', 'gap', 'unplaced', 'hidden', 'unreported'] as const satisfies readonly CellState[];

const samples: Partial<Record<CellState, number>> = { active: 1, overlap: 2, gap: 0, unplaced: 1, hidden: 1 };

/** What stands in the sample of a state. */
export function sampleOf(state: CellState, localization: Pick<Localization, 'number'>): string {
  const sample = samples[state];
  const text = sample === undefined ? '' : localization.number(sample);
  return state === 'hidden' ? `(${text})` : text;
}

/** The states that occur, and the marks beside them. */
export function renderKey({ localization, feedData, litCells }: CtCoverageMatrix, { matrix, tally }: Arrangement): TemplateResult {
  const { t } = localization;
  const entry = (look: string, text: unknown, words: unknown): TemplateResult => html`<li><span part="mark" class="cell swatch sample ${look}" aria-hidden="true">${text}</span>${words}</li>`;
  return html`<ul class="key">
    ${keyOrder.filter((state) => tally.states.has(state)).map((state) => entry(`is-${state}`, sampleOf(state, localization), t(`matrix.key.${state}`)))}
    ${tally.states.has('other') ? matrix.words.map((word, index) => entry('is-other', letterOf(index), bdi(localization.text(word, feedData?.feed.language) ?? { text: t('matrix.noWord') }))) : nothing}
    ${matrix.hasReports ? entry('is-active noted', '', t('matrix.key.noted')) : nothing}
    ${tally.isDisputed ? entry('is-active disputed', sampleOf('active', localization), t('matrix.key.disputed')) : nothing}
    ${litCells.size ? html`<li><span class="thread-sample"></span>${t('matrix.key.thread')}</li>` : nothing}
  </ul>`;
}
