import { html, nothing, type TemplateResult } from 'lit';
import type { Localization } from '../../kit/format.js';
import { asksNone, unanswered, type FateCount } from '../../layout/uptake-fates.js';
import type { UptakeGraph } from '../../layout/uptake.js';
import { answerCounts, type UptakeView } from '../../layout/uptake-view.js';
import { filterValues, sameFilters, withFilter, type Filters } from '../../query/filters.js';
import { fateClass, fateName } from './words.js';

/** "11 of 29 proposals were taken up; 18 have no recorded answer. 36 takeaways, lessons and messages ask for none." */
export function findingOf({ fates }: UptakeView, localization: Localization): string {
  const { t } = localization;
  const { due, answers, unanswered: open, asksNone: silent } = answerCounts(fates);
  const sentences: string[] = [];
  if (due) {
    const of = (fate: string) => answers.find((each) => each.fate === fate)?.count ?? 0;
    const all = [
      t('uptake.takenUp', { count: of('taken-up'), proposals: t('count.proposals', { count: due }) }),
      ...answers.filter(({ fate }) => fate !== 'taken-up').map(({ fate, count }) => t('uptake.fate', { count, status: fateName(fate, localization).toLocaleLowerCase(localization.locale) })),
    ].join(t('list.separator'));
    sentences.push(open ? t('uptake.findingOpen', { answers: all, open: t('uptake.unanswered', { count: open }) }) : t('uptake.finding', { answers: all }));
  }
  if (silent) sentences.push(t('uptake.asksNone', { count: silent }));
  return sentences.join(' ');
}

/** The filter that leaves exactly the proposals of a fate. What is unanswered has the status `proposed`, or none where one is due. */
export function filterOf(fate: string, { graph }: UptakeView, filters: Filters): Filters {
  if (fate !== unanswered && fate !== asksNone) return withFilter(filters, 'status', [fate]);
  const { kinds, statuses } = membersOf(fate, graph);
  const byStatus = withFilter(filters, 'status', statuses);
  return statuses.includes('') ? withFilter(byStatus, 'kind', kinds) : byStatus;
}

interface Members {
  readonly kinds: readonly string[];
  readonly statuses: readonly string[];
}

const found = new WeakMap<UptakeGraph, Map<string, Members>>();

/** Kinds and statuses of the proposals of a fate. All of a feed's are looked through, once. */
function membersOf(fate: string, graph: UptakeGraph): Members {
  let byFate = found.get(graph);
  if (!byFate) found.set(graph, (byFate = new Map()));
  let members = byFate.get(fate);
  if (!members) {
    const kinds = new Set<string>();
    const statuses = new Set<string>();
    const code = graph.fates.indexOf(fate);
    graph.proposals.forEach(({ kind = '', status = '' }, i) => {
      if (graph.fateOf[i] !== code) return;
      kinds.add(kind);
      statuses.add(status);
    });
    byFate.set(fate, (members = { kinds: [...kinds], statuses: [...statuses] }));
  }
  return members;
}

export interface SumsModel {
  readonly view: UptakeView;
  readonly filters: Filters;
  readonly localization: Localization;
  /** The fate whose button the Tab key reaches. */
  readonly tabbable: string | undefined;
}

/** What became of all proposals on show, as a sum; each part filters. */
export function renderSums({ view, filters, localization, tabbable }: SumsModel): TemplateResult {
  const { t } = localization;
  const { fates, total } = view;
  const stop = fates.some(({ fate }) => fate === tabbable) ? tabbable : fates[0]?.fate;
  return html`<div class="sums" role="group" aria-label=${t('uptake.sums')}>${fates.map(({ fate, count }, i) => html`${i ? html`<span aria-hidden="true">+</span>` : nothing}<button
      type="button" class="sum" data-fate=${fate} tabindex=${fate === stop ? 0 : -1} aria-pressed=${isChosen(fate, view, filters)}
    ><span part="mark" class="mark ${fateClass(fate)}"></span><bdi>${fateName(fate, localization)}</bdi> <b class="number">${localization.number(count)}</b></button>`)}
    <span class="number">${t('uptake.sum', { count: total })}</span></div>`;
}

function isChosen(fate: string, view: UptakeView, filters: Filters): boolean {
  return filterValues(filters, 'status').length > 0 && sameFilters(filters, filterOf(fate, view, filters));
}

/** The filters after a press: chosen, or let go of. */
export function toggledFate(fate: string, view: UptakeView, filters: Filters): Filters {
  if (!isChosen(fate, view, filters)) return filterOf(fate, view, filters);
  const without = withFilter(filters, 'status', []);
  return fate === asksNone || fate === unanswered ? withFilter(without, 'kind', []) : without;
}

/** The signs beside a session: what became of its proposals, adding up. Its name has them in words, which the figures, being of the style sheet, do not garble. */
export function renderCounts(counts: readonly FateCount[], localization: Localization): TemplateResult {
  return html`<span class="counts number" aria-hidden="true">${counts.map(({ fate, count }) => html`<span class="mark ${fateClass(fate)}"></span><span data-count=${localization.number(count)}></span>`)}</span>`;
}
