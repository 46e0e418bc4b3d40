import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Localization } from '../../kit/format.js';
import { stateGlyph } from '../../layout/timeline-marks.js';
import { workStates, type WorkState } from '../../layout/timeline-status.js';
import { renderMarks } from './marks.js';
import type { TimelineTree } from './timeline-tree.js';
import { stateLabel } from './words.js';

/** The states and signs that the drawing shows, each with its word. */
export function renderLegend(tree: TimelineTree, localization: Localization): TemplateResult {
  const { t } = localization;
  const { tally } = tree;
  // What has no dates is drawn as such, whatever its state.
  const isDrawn = (state: WorkState): boolean => (tally.states.get(state) ?? 0) > (state === 'unknown' ? tally.undated : 0);
  const item = (drawing: unknown, words: string): TemplateResult => html`<li><svg width="24" height="16" viewBox="0 4 24 16" aria-hidden="true">${drawing}</svg>${words}</li>`;
  const path = (d: string, style: string, dash?: string): TemplateResult => svg`<path class="m ${style}" d=${d} stroke-width="1.5" stroke-dasharray=${dash ?? nothing}></path>`;
  return html`<ul class="key">
    ${workStates.filter(isDrawn).map((state) => item(renderMarks([stateGlyph(state, 0, 12)]), stateLabel(state, localization)))}
    ${tally.undated ? item(path('M0 7H24M0 17H24', 's-muted', '2 4'), t('plan.keyUndated')) : nothing}
    ${tally.actual ? item(svg`<path class="m f-ink" d="M1 11h22v3h-22Z"></path>`, t('plan.keyActual')) : nothing}
    ${tally.milestones ? item(path('M12 6L18 12L12 18L6 12Z', 's-status-done f-status-done'), t('plan.keyMilestone')) : nothing}
    ${tally.overdue ? item(path('M1 12H23', 's-status-late', '2 3'), t('plan.keyOverdue')) : nothing}
    ${tally.slipped ? item(path('M12 4V20', 's-ink'), t('plan.keySlipped')) : nothing}
    ${tree.hasLinks ? item(svg`<path class="m s-muted" d="M1 8H12V16H20"></path><path class="m f-muted" d="M23 16l-4-4v8Z"></path>`, t('plan.keyLinks')) : nothing}
  </ul>`;
}
