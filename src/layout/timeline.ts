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
  /** The row above that holds it: plans have one in common that is not shown, of index -1. */
  readonly holder: TimelineRow;
  /** Place among the rows that are shown under the same holder, from 1. */
  readonly posinset: number;
  /** Shown rows below it, which may be closed. */
  readonly children: number;
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
  | { readonly kind: 'milestone'; readonly record: Milestone; readonly holder: RowPlace & { readonly kind: 'output'; readonly record: Output } }
);

const levels = { workPlan: 1, priority: 2, outcome: 2, output: 3, milestone: 4 } as const;

/** The rows of plans. Of 100,000 a screen shows thirty: those of outputs and milestones are made when they are asked for. */
export interface TimelineRows {
  readonly length: number;
  /** The rows of plans, priorities and outcomes. */
  readonly heads: readonly TimelineRow[];
  /** Numbers of the outputs that have a row, in order. */
  readonly outputs: Uint32Array;
  /** The row of each output, by its number in the feed's order; -1 where it has none. */
  readonly rowOf: Int32Array;
  /** A row, made anew each time; undefined for an index outside. */
  readonly at: (index: number) => TimelineRow | undefined;
}

/** How many of so many rows in order lie at an index or above it. */
function countUpTo(index: number, count: number, indexOf: (i: number) => number): number {
  let low = 0;
  while (low < count) {
    const middle = (low + count) >> 1;
    if (indexOf(middle) > index) count = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Rows of the plans in the feed's order, without those inside a closed one. A plan without outcomes has its priorities as rows.
 * Plans and outcomes appear with their outputs; a plan that has no outcomes has nothing to filter and stays.
 *
 * @param outputs Those of all plans, in order.
 * @param turned Ids of the plans and outcomes that are closed, and of the outputs that are open.
 * @param shown For each output 1 where the filter leaves it; absent when nothing is filtered.
 */
export function timelineRows(plans: readonly WorkPlan[], outputs: readonly Output[], turned: ReadonlySet<string> = new Set(), shown?: Uint8Array): TimelineRows {
  const heads: TimelineRow[] = [];
  const found = new Uint32Array(outputs.length);
  const rowOf = new Int32Array(outputs.length).fill(-1);
  const top = { index: -1, children: 0 };
  let [length, number, drawn] = [0, 0, 0];
  const rowAt = (index: number, kind: TimelineRow['kind'], record: TimelineRow['record'], holder: typeof top, posinset: number, children: number, first: number, last: number): TimelineRow => {
    const id = kind === 'priority' || kind === 'milestone' ? `${(holder as TimelineRow).id}#${posinset}` : (record as Output).id;
    const expanded = children > 0 && turned.has(id) === (kind === 'output');
    const plan = kind === 'workPlan' ? record : (holder as TimelineRow).plan;
    return { index, kind, record, holder, posinset, children, first, last, id, expanded, plan, level: levels[kind] } as TimelineRow;
  };
  const add = (...row: readonly [TimelineRow['kind'], TimelineRow['record'], typeof top, number, number, number, number]): TimelineRow => heads[heads.push(rowAt(length++, ...row)) - 1]!;
  const milestonesOf = (each: number): readonly Milestone[] => outputs[each]!.milestones ?? [];
  for (const plan of plans) {
    const { outcomes = [], priorities = [] } = plan;
    const begun = number;
    const visible: (readonly [Outcome, number, number, number])[] = [];
    for (const outcome of outcomes) {
      const first = number;
      number += outcome.outputs?.length ?? 0;
      let count = number - first;
      for (let each = first; shown && each < number; each++) count -= 1 - shown[each]!;
      if (count || !shown) visible.push([outcome, count, first, number]);
    }
    if (outcomes.length && !visible.length) continue;
    const row = add('workPlan', plan, top, ++top.children, visible.length || priorities.length, begun, number);
    if (!row.expanded) continue;
    if (!outcomes.length) priorities.forEach((priority, i) => add('priority', priority, row, i + 1, 0, begun, begun));
    visible.forEach(([outcome, count, first, last], i) => {
      const { expanded } = add('outcome', outcome, row, i + 1, count, first, last);
      for (let each = first; expanded && each < last; each++) {
        if (shown && !shown[each]) continue;
        found[drawn++] = each;
        rowOf[each] = length++;
        if (turned.size && turned.has(outputs[each]!.id)) length += milestonesOf(each).length;
      }
    });
  }
  const place = (i: number): number => rowOf[found[i]!]!;
  const at = (index: number): TimelineRow | undefined => {
    const head = index < length ? heads[countUpTo(index, heads.length, (i) => heads[i]!.index) - 1] : undefined;
    if (!head || head.index === index) return head;
    const upTo = countUpTo(index, drawn, place);
    const each = found[upTo - 1]!;
    const milestones = milestonesOf(each);
    const row = rowAt(rowOf[each]!, 'output', outputs[each]!, head, upTo - countUpTo(head.index, drawn, place), milestones.length, each, each + 1);
    const below = index - row.index;
    return below ? rowAt(index, 'milestone', milestones[below - 1]!, row, below, 0, each, each) : row;
  };
  return { length, heads, outputs: found.subarray(0, drawn), rowOf, at };
}
