import { proposalFrom } from '../../layout/proposal-row-search.js';
import type { ProposalRows } from '../../layout/proposal-rows.js';

/** The row that a key goes to from another; undefined for a key that goes nowhere. `page` gives the row that lies a page away. */
export function rowForKey(key: string, list: ProposalRows, from: number, page: (step: 1 | -1) => number): number | undefined {
  switch (key) {
    case 'ArrowDown': return from >= list.count - 1 ? from : proposalFrom(list, from + 1, 1);
    case 'ArrowUp': return proposalFrom(list, from - 1, -1);
    case 'PageDown': return proposalFrom(list, page(1), 1);
    case 'PageUp': return proposalFrom(list, page(-1), -1);
    case 'Home': return proposalFrom(list, 0, 1);
    case 'End': return proposalFrom(list, list.count - 1, -1);
    default: return undefined;
  }
}
