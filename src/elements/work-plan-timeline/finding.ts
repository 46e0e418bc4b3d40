import type { WorkPlan } from '../../model/feed.js';
import type { WorkState } from '../../layout/timeline-status.js';
import type { OutputBar } from '../../layout/timeline-bars.js';
import type { Localization } from '../../kit/format.js';
import { stateCounts } from './words.js';

export interface Finding {
  readonly plans: readonly WorkPlan[];
  /** Bars of the outputs shown, and how many outputs there are in all. */
  readonly bars: Iterable<OutputBar>;
  readonly all: number;
  readonly asOf: string | undefined;
  readonly since: string | undefined;
}

/** What the plans come to, in a sentence or two: how many outputs stand where, and what has changed. */
export function findingText({ plans, bars, all, asOf, since }: Finding, localization: Localization): string {
  const { t, list } = { t: localization.t, list: (items: readonly string[]) => localization.list(items) };
  const states = new Map<WorkState, number>();
  let [shown, undated, reported, changed] = [0, 0, 0, 0];
  for (const bar of bars) {
    shown++;
    states.set(bar.state, (states.get(bar.state) ?? 0) + 1);
    if (bar.undated) undated++;
    if (bar.state !== 'unknown' || bar.progress !== undefined || bar.status !== undefined) reported++;
    if (bar.changes) changed++;
  }
  const priorities = plans.reduce((sum, plan) => sum + (plan.outcomes?.length ? 0 : plan.priorities?.length ?? 0), 0);
  const separator = t('list.separator');
  const outputs = shown === all ? t('count.outputs', { count: shown }) : t('plan.outputsOf', { count: shown, all });
  const scope = [
    plans.length > 1 ? t('plan.plans', { count: plans.length }) : '',
    priorities ? t('plan.priorities', { count: priorities }) : '',
    all ? outputs : '',
  ].filter(Boolean).join(separator) || t('plan.plans', { count: plans.length });
  const counts = [...(reported ? stateCounts(states, localization) : []), ...(undated && shown ? [t('plan.count.undated', { count: undated })] : [])];
  let finding = t('plan.scopeOnly', { scope });
  if (shown && !reported && undated === shown) finding = t('plan.nothingKnown', { scope });
  else if (counts.length) finding = t('plan.finding', { scope, states: list(counts) });
  if (asOf) finding = t('plan.asOf', { date: localization.date(asOf), finding });
  if (!since || !shown) return finding;
  const date = localization.date(since);
  return `${finding} ${changed ? t('plan.changedCount', { count: changed, date }) : t('plan.changedNone', { date })}`;
}
