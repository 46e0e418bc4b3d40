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

  /** The first row that shows a record; -1 where none does. */
  rowOf(record: number): number {
    for (let group = 0; group < this.groups.length; group++) {
      const place = this.groups[group]!.indexes.indexOf(record);
      if (place >= 0) return this.#starts[group]! + place + (this.headed ? 1 : 0);
    }
    return -1;
  }

  /** The proposal nearest to a row, seen in a direction first and then in the other; -1 where there is none. Headings are passed over. */
  proposalFrom(row: number, step: 1 | -1): number {
    if (!this.count) return -1;
    const start = Math.min(Math.max(0, row), this.count - 1);
    // No group is empty, so a heading has a proposal right behind it and, unless it is the first row, one right before it.
    if (this.at(start).record >= 0) return start;
    return step < 0 && start > 0 ? start - 1 : start + 1;
  }
}
