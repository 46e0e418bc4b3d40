/**
 * A work plan as a list of rows: plan, outcomes, outputs and milestones, each below the one
 * that holds it, with what a tree grid must tell about its place (`aria-level`, `aria-posinset` …).
 * The dates are in `timeline-bars.ts`, the drawing in `timeline-marks.ts`.
 */
import type { Milestone, Outcome, Output, Text, WorkPlan } from '../model/feed.js';

interface RowPlace {
  /** Its place among all rows, from 0. */
  readonly index: number;
  /** Unique among the rows: the record's id, or one made from the holder's for priorities and milestones. */
  readonly id: string;
  /** From 1. */
  readonly level: number;
  /** Place among the rows that are shown under the same parent, from 1, and how many those are. */
  readonly posinset: number;
  readonly setsize: number;
  /** Index of the parent's row; -1 for a plan. */
  readonly parent: number;
  readonly expandable: boolean;
  readonly expanded: boolean;
  readonly plan: WorkPlan;
  /** Numbers, among all outputs in the feed's order, of the first that the row stands for and of the one after the last. Hidden ones are among them. */
  readonly first: number;
  readonly last: number;
}

export type TimelineRow = RowPlace & (
  | { readonly kind: 'workPlan'; readonly record: WorkPlan }
  | { readonly kind: 'priority'; readonly record: Text }
  | { readonly kind: 'outcome'; readonly record: Outcome }
  | { readonly kind: 'output'; readonly record: Output }
  | { readonly kind: 'milestone'; readonly record: Milestone; readonly output: Output }
);

const levels = { workPlan: 1, priority: 2, outcome: 2, output: 3, milestone: 4 } as const;

/** A row of 100,000, of which a screen shows thirty: what follows from the rows above it is worked out when it is asked for. */
class Row {
  constructor(
    readonly index: number, readonly kind: TimelineRow['kind'], readonly record: TimelineRow['record'],
    /** The row above that holds it; plans have one in common that is not shown. */
    readonly holder: Row | undefined,
    readonly posinset: number,
    /** Shown rows below it, which may be closed. */
    public children: number,
    readonly expanded: boolean, readonly first: number, readonly last: number,
  ) {}

  get id(): string {
    return this.kind === 'priority' || this.kind === 'milestone' ? `${this.holder!.id}#${this.posinset}` : (this.record as Output).id;
  }

  get level(): number {
    return levels[this.kind];
  }

  get setsize(): number {
    return this.holder!.children;
  }

  get parent(): number {
    return this.holder!.index;
  }

  get expandable(): boolean {
    return this.children > 0;
  }

  get plan(): WorkPlan {
    return this.kind === 'workPlan' ? this.record as WorkPlan : this.holder!.plan;
  }

  get output(): Output {
    return this.holder!.record as Output;
  }
}

export interface TimelineRowOptions {
  /** Whether the row of a plan, an outcome or an output is open; all are when absent. */
  readonly isOpen?: (id: string, isOutput: boolean) => boolean;
  /**
   * For each output in the feed's order 1 where the filter leaves it; absent when nothing is filtered. Plans and outcomes appear with
   * their outputs; a plan that has no outcomes has nothing to filter and stays.
   */
  readonly shown?: Uint8Array | undefined;
}

/** Rows of the plans in the feed's order, without those inside a closed one. A plan without outcomes has its priorities as rows. */
export function timelineRows(plans: readonly WorkPlan[], { isOpen = () => true, shown }: TimelineRowOptions = {}): readonly TimelineRow[] {
  const rows: Row[] = [];
  const top = new Row(-1, 'workPlan', '', undefined, 1, 0, true, 0, 0);
  const add = (kind: TimelineRow['kind'], record: TimelineRow['record'], holder: Row, posinset: number, children: number, expanded: boolean, first: number, last: number): Row => {
    const row = new Row(rows.length, kind, record, holder, posinset, children, expanded && children > 0, first, last);
    rows.push(row);
    return row;
  };
  const addOutputs = ({ outputs = [] }: Outcome, holder: Row): void => {
    let place = 0;
    outputs.forEach((output, i) => {
      const number = holder.first + i;
      if (shown && !shown[number]) return;
      const milestones = output.milestones ?? [];
      const row = add('output', output, holder, ++place, milestones.length, milestones.length > 0 && isOpen(output.id, true), number, number + 1);
      if (row.expanded) milestones.forEach((milestone, j) => add('milestone', milestone, row, j + 1, 0, false, number, number));
    });
  };
  let number = 0;
  for (const plan of plans) {
    const { outcomes = [], priorities = [] } = plan;
    const begun = number;
    const visible = outcomes.map((outcome) => {
      const first = number;
      number += outcome.outputs?.length ?? 0;
      const count = shown ? shown.subarray(first, number).reduce((sum, each) => sum + each, 0) : number - first;
      return { outcome, first, last: number, count };
    }).filter(({ count }) => count || !shown);
    if (outcomes.length && !visible.length) continue;
    const below = outcomes.length ? visible.length : priorities.length;
    const row = add('workPlan', plan, top, ++top.children, below, isOpen(plan.id, false), begun, number);
    if (!row.expanded) continue;
    if (!outcomes.length) priorities.forEach((priority, i) => add('priority', priority, row, i + 1, 0, false, begun, begun));
    visible.forEach(({ outcome, first, last, count }, i) => {
      const own = add('outcome', outcome, row, i + 1, count, isOpen(outcome.id, false), first, last);
      if (own.expanded) addOutputs(outcome, own);
    });
  }
  return rows as unknown as TimelineRow[];
}

/** The row of each output, by its number in the feed's order; -1 where it has none. */
export function rowsOfOutputs(rows: readonly TimelineRow[], outputs: number): Int32Array {
  const rowOf = new Int32Array(outputs).fill(-1);
  for (const { kind, first, index } of rows) if (kind === 'output') rowOf[first] = index;
  return rowOf;
}
