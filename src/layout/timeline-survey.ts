/** What is known of every output, side by side in the feed's order: all that sums and the axis need, however many there are. */
import type { Output, WorkPlan } from '../model/feed.js';
import { atOnce } from '../model/good-feed.js';
import { barOf, planSpan, type BarOptions } from './timeline-bars.js';
import type { Span } from './timeline-span.js';
import { workStates, type WorkState } from './timeline-status.js';

/** What may be true of an output; `Survey.signs` has one bit for each. */
const signs = ['undated', 'reported', 'changed', 'actual', 'milestones', 'slipped', 'overdue'] as const;
type Sign = (typeof signs)[number];

export interface Survey {
  readonly outputs: readonly Output[];
  /** Indexes into `workStates`. */
  readonly states: Uint8Array;
  readonly signs: Uint8Array;
  /** First day, and day after the last, as planned; NaN where neither the output nor its plan has a date. */
  readonly from: Float64Array;
  readonly to: Float64Array;
  /** First day, and day after the last, of all that the plans hold; undefined when nothing has a date. */
  readonly extent: { readonly from: number; readonly to: number } | undefined;
  /** Outputs by their numbers: `after[i]` depends on `before[i]`. Those that depend on nothing known or on themselves are left out; a cycle is two pairs like any. */
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** Outputs between two chances to pause: about a millisecond of work. */
const step = 512;

/** Reads the outputs of plans; yields now and then, so that the page may have a turn. */
export function* survey(plans: readonly WorkPlan[], options: BarOptions): Generator<void, Survey> {
  const outputs = plans.flatMap(({ outcomes = [] }) => outcomes.flatMap((outcome) => outcome.outputs ?? []));
  const count = outputs.length;
  const [states, found] = [new Uint8Array(count), new Uint8Array(count)];
  const [from, to] = [new Float64Array(count).fill(Number.NaN), new Float64Array(count).fill(Number.NaN)];
  let [first, last] = [Infinity, -Infinity];
  const cover = (span: Span | undefined): void => {
    if (!span) return;
    first = Math.min(first, span.from);
    last = Math.max(last, span.to);
  };
  const waiting: number[] = [];
  const read = (output: Output, plan: WorkPlan, period: Span | undefined, number: number): void => {
    const bar = barOf(output, plan, options, period);
    const { planned, state, milestones } = bar;
    states[number] = workStates.indexOf(state);
    if (planned) {
      from[number] = planned.from;
      to[number] = planned.to;
    }
    cover(planned);
    cover(bar.actual);
    for (const { span } of milestones) cover(span);
    // In the order of `signs`.
    found[number] = (bar.undated ? 1 : 0) | (state !== 'unknown' || bar.progress !== undefined || bar.status !== undefined ? 2 : 0) | (bar.changes ? 4 : 0) | (bar.actual ? 8 : 0)
      | (milestones.some(({ span }) => span) ? 16 : 0) | (bar.slippedFrom === undefined ? 0 : 32) | (bar.overdueTo === undefined ? 0 : 64);
    if (output.dependsOn?.length) waiting.push(number);
  };
  let number = 0;
  for (const plan of plans) {
    const period = planSpan(plan);
    cover(period);
    for (const { outputs: some = [] } of plan.outcomes ?? []) {
      for (const output of some) {
        read(output, plan, period, number++);
        if (number % step === 0) yield;
      }
    }
  }
  const numbers = new Map<string, number>();
  for (const each of waiting) for (const id of outputs[each]!.dependsOn!) numbers.set(id, -1);
  for (number = 0; waiting.length && number < count; number++) {
    const { id } = outputs[number]!;
    if (numbers.has(id)) numbers.set(id, number);
    if (number % step === 0) yield;
  }
  const before: number[] = [];
  const after: number[] = [];
  for (const each of waiting) {
    for (const id of new Set(outputs[each]!.dependsOn)) {
      const place = numbers.get(id)!;
      if (place < 0 || place === each) continue;
      before.push(place);
      after.push(each);
    }
  }
  return { outputs, states, signs: found, from, to, extent: first < last ? { from: first, to: last } : undefined, before, after };
}

/** A survey at one go. */
export function surveyed(plans: readonly WorkPlan[], options: BarOptions): Survey {
  return atOnce(survey(plans, options));
}

/** How many of the shown outputs have each sign and each state. */
export interface Tally extends Readonly<Record<Sign, number>> {
  readonly outputs: number;
  readonly states: ReadonlyMap<WorkState, number>;
}

/** Counts outputs from one number to another, the last not included. `shown` has 1 for each that counts. */
export function tallyOf({ states, signs: found }: Pick<Survey, 'states' | 'signs'>, shown: Uint8Array | undefined, first = 0, last = states.length): Tally {
  const byState = new Uint32Array(workStates.length);
  /** Outputs with the same signs are counted together, since there are many outputs and few sorts of them. */
  const together = new Uint32Array(1 << signs.length);
  let outputs = 0;
  for (let number = first; number < last; number++) {
    if (shown && !shown[number]) continue;
    outputs++;
    byState[states[number]!]!++;
    together[found[number]!]!++;
  }
  const bySign = signs.map((_, bit) => together.reduce((sum, count, some) => ((some >> bit) & 1 ? sum + count : sum), 0));
  return {
    ...(Object.fromEntries(signs.map((sign, bit) => [sign, bySign[bit]])) as Record<Sign, number>), outputs,
    states: new Map(workStates.flatMap((state, i) => (byState[i] ? [[state, byState[i]]] : []))),
  };
}

/** True for an output that is drawn over the period of its plan, since it has no dates. */
export const isUndated = ({ signs: found }: Survey, number: number): boolean => (found[number]! & 1) > 0;
