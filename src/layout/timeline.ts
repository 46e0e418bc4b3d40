/**
 * A work plan as a list of rows: plan, outcomes, outputs and milestones, each below the one
 * that holds it, with what a tree grid must tell about its place (`aria-level`, `aria-posinset` …).
 * The dates are in `timeline-bars.ts`, the drawing in `timeline-marks.ts`.
 */
import type { Milestone, Outcome, Output, Text, WorkPlan } from '../model/feed.js';

interface RowPlace {
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
  /** The shown outputs that the row stands for: its own, or all below it, open or not. */
  readonly outputs: readonly Output[];
}

export type TimelineRow = RowPlace & (
  | { readonly kind: 'workPlan'; readonly record: WorkPlan }
  | { readonly kind: 'priority'; readonly record: Text }
  | { readonly kind: 'outcome'; readonly record: Outcome }
  | { readonly kind: 'output'; readonly record: Output }
  | { readonly kind: 'milestone'; readonly record: Milestone; readonly output: Output }
);

export interface TimelineRowOptions {
  /** Ids of rows that are closed. */
  readonly collapsed?: ReadonlySet<string>;
  /**
   * Ids of the outputs that the filter leaves; absent when nothing is filtered. Plans and outcomes appear with
   * their outputs; a plan that has no outcomes has nothing to filter and stays.
   */
  readonly shown?: ReadonlySet<string> | undefined;
}

const none: ReadonlySet<string> = new Set();
const noOutputs: readonly Output[] = [];

/** Rows of the plans in the feed's order, without those inside a closed one. A plan without outcomes has its priorities as rows. */
export function timelineRows(plans: readonly WorkPlan[], { collapsed = none, shown }: TimelineRowOptions = {}): TimelineRow[] {
  const rows: TimelineRow[] = [];
  const visible = plans.map((plan) => ({ plan, outcomes: shownOutcomes(plan, shown) }))
    .filter(({ plan, outcomes }) => outcomes.length > 0 || !plan.outcomes?.length);
  visible.forEach(({ plan, outcomes }, i) => {
    const priorities = plan.outcomes?.length ? [] : plan.priorities ?? [];
    const expandable = outcomes.length + priorities.length > 0;
    const expanded = expandable && !collapsed.has(plan.id);
    const parent = rows.length;
    rows.push({
      kind: 'workPlan', record: plan, id: plan.id, level: 1, posinset: i + 1, setsize: visible.length, parent: -1, expandable, expanded, plan,
      outputs: outcomes.flatMap(({ outputs }) => outputs),
    });
    if (!expanded) return;
    priorities.forEach((record, j) => rows.push({
      kind: 'priority', record, id: `${plan.id}#${j + 1}`, level: 2, posinset: j + 1, setsize: priorities.length, parent,
      expandable: false, expanded: false, plan, outputs: noOutputs,
    }));
    outcomes.forEach(({ outcome, outputs }, j) => addOutcome(rows, plan, outcome, outputs, { posinset: j + 1, setsize: outcomes.length, parent }, collapsed));
  });
  return rows;
}

function shownOutcomes(plan: WorkPlan, shown: ReadonlySet<string> | undefined): { outcome: Outcome; outputs: readonly Output[] }[] {
  const all = (plan.outcomes ?? []).map((outcome) => ({ outcome, outputs: outcome.outputs ?? noOutputs }));
  if (!shown) return all;
  return all.map(({ outcome, outputs }) => ({ outcome, outputs: outputs.filter(({ id }) => shown.has(id)) })).filter(({ outputs }) => outputs.length > 0);
}

function addOutcome(
  rows: TimelineRow[], plan: WorkPlan, outcome: Outcome, outputs: readonly Output[],
  place: Pick<RowPlace, 'posinset' | 'setsize' | 'parent'>, collapsed: ReadonlySet<string>,
): void {
  const expandable = outputs.length > 0;
  const expanded = expandable && !collapsed.has(outcome.id);
  const parent = rows.length;
  rows.push({ kind: 'outcome', record: outcome, id: outcome.id, level: 2, ...place, expandable, expanded, plan, outputs });
  if (!expanded) return;
  outputs.forEach((output, i) => {
    const milestones = output.milestones ?? [];
    const open = milestones.length > 0 && !collapsed.has(output.id);
    const above = rows.length;
    rows.push({
      kind: 'output', record: output, id: output.id, level: 3, posinset: i + 1, setsize: outputs.length, parent, expandable: milestones.length > 0,
      expanded: open, plan, outputs: [output],
    });
    if (!open) return;
    milestones.forEach((record, j) => rows.push({
      kind: 'milestone', record, output, id: `${output.id}#${j + 1}`, level: 4, posinset: j + 1, setsize: milestones.length, parent: above,
      expandable: false, expanded: false, plan, outputs: noOutputs,
    }));
  });
}

/** Ids of the rows that can be closed, down to a level: to close all, or to begin with outputs closed (their milestones stand on their bars). */
export function expandableIds(plans: readonly WorkPlan[], kinds: readonly ('workPlan' | 'outcome' | 'output')[]): Set<string> {
  const ids = new Set<string>();
  for (const plan of plans) {
    if (kinds.includes('workPlan')) ids.add(plan.id);
    for (const outcome of plan.outcomes ?? []) {
      if (kinds.includes('outcome')) ids.add(outcome.id);
      if (kinds.includes('output')) for (const output of outcome.outputs ?? []) if (output.milestones?.length) ids.add(output.id);
    }
  }
  return ids;
}
