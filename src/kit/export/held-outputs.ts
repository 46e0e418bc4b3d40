import type { AnyRecord, WorkPlan } from '../../model/feed.js';

/**
 * The work plans with these outputs alone, so that a file is a feed that can be loaded again: a feed has no outputs but in their
 * plans. Plans and outcomes that have none of them are left out, unless these are all outputs that there are.
 */
export function plansWith(outputs: readonly AnyRecord[], plans: readonly WorkPlan[], isAll: boolean): readonly WorkPlan[] {
  if (isAll) return plans;
  const kept = new Set(outputs);
  return plans.flatMap((plan) => {
    const outcomes = plan.outcomes?.flatMap((outcome) => {
      const left = outcome.outputs?.filter((output) => kept.has(output)) ?? [];
      return left.length ? [{ ...outcome, outputs: left }] : [];
    }) ?? [];
    return outcomes.length ? [{ ...plan, outcomes }] : [];
  });
}
