import { asksNone, otherFate, unanswered } from '../../layout/uptake-fates.js';
import type { UptakeView } from '../../layout/uptake-view.js';
import type { UptakeGraph } from '../../layout/uptake.js';
import { filterValues, sameFilters, withFilter, type Filters } from '../../query/filters.js';

/** True of what no single status stands for. */
const isMixed = (fate: string): boolean => fate === unanswered || fate === asksNone;

/** The filter that leaves exactly the proposals of a fate. What is unanswered has the status `proposed`, or none where one is due. */
export function filterOf(fate: string, { graph }: UptakeView, filters: Filters): Filters {
  if (!isMixed(fate) && fate !== otherFate) return withFilter(filters, 'status', [fate]);
  const { kinds, statuses } = membersOf(fate, graph);
  const byStatus = withFilter(filters, 'status', statuses);
  return isMixed(fate) && statuses.includes('') ? withFilter(byStatus, 'kind', kinds) : byStatus;
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
    graph.records.proposal.forEach(({ kind = '', status = '' }, i) => {
      if (graph.fateOf[i] !== code) return;
      kinds.add(kind);
      statuses.add(status);
    });
    byFate.set(fate, (members = { kinds: [...kinds], statuses: [...statuses] }));
  }
  return members;
}

/** Whether the filter is exactly that of a fate. */
export function isChosen(fate: string, view: UptakeView, filters: Filters): boolean {
  return filterValues(filters, 'status').length > 0 && sameFilters(filters, filterOf(fate, view, filters));
}

/** The filters after a press: chosen, or let go of. */
export function toggledFate(fate: string, view: UptakeView, filters: Filters): Filters {
  if (!isChosen(fate, view, filters)) return filterOf(fate, view, filters);
  const without = withFilter(filters, 'status', []);
  return isMixed(fate) ? withFilter(without, 'kind', []) : without;
}

