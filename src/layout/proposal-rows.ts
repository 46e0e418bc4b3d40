import type { ProposalGroup } from './proposals.js';

/** One row of the list. */
export interface ProposalRow {
  /** Index of the group that it belongs to. */
  readonly group: number;
  /** Place in the group, from 0; -1 for the group's heading. */
  readonly place: number;
  /** Index of the record; -1 for a heading. */
  readonly record: number;
}

/** Groups laid out as one run of rows: a heading, its proposals, the next heading. A single group without a key has no heading. */
export class ProposalRows {
  readonly groups: readonly ProposalGroup[];
  readonly count: number;
  /** True if each group begins with a heading. */
  readonly headed: boolean;
  /** Row at which each group begins. */
  readonly #starts: Uint32Array;

  constructor(groups: readonly ProposalGroup[], headed: boolean) {
    this.groups = groups;
    this.headed = headed;
    this.#starts = new Uint32Array(groups.length);
    let count = 0;
    groups.forEach(({ indexes }, group) => {
      this.#starts[group] = count;
      count += indexes.length + (headed ? 1 : 0);
    });
    this.count = count;
  }

  /** The row at an index from 0 to `count` - 1. */
  at(row: number): ProposalRow {
    let low = 0;
    let high = this.groups.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= row) low = middle;
      else high = middle - 1;
    }
    const place = row - this.#starts[low]! - (this.headed ? 1 : 0);
    return { group: low, place, record: place < 0 ? -1 : this.groups[low]!.indexes[place]! };
  }

  /** The row of a group's heading, or of its first proposal where there are no headings. */
  startOf(group: number): number {
    return this.#starts[group]!;
  }
}
