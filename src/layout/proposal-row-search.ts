import type { ProposalRows } from './proposal-rows.js';

/** The first row that shows a record; -1 where none does. */
export function rowOf(list: ProposalRows, record: number): number {
  const group = list.groups.findIndex(({ indexes }) => indexes.includes(record));
  return group < 0 ? -1 : list.startOf(group) + list.groups[group]!.indexes.indexOf(record) + (list.headed ? 1 : 0);
}

/** The proposal nearest to a row, seen in a direction first and then in the other; -1 where there is none. Headings are passed over. */
export function proposalFrom(list: ProposalRows, row: number, step: 1 | -1): number {
  if (!list.count) return -1;
  const start = Math.min(Math.max(0, row), list.count - 1);
  // No group is empty, so a heading has a proposal right behind it and, unless it is the first row, one right before it.
  if (list.at(start).record >= 0) return start;
  return step < 0 && start > 0 ? start - 1 : start + 1;
}
