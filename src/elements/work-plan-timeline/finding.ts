import type { WorkPlan } from '../../model/feed.js';
import type { Localization } from '../../kit/format.js';
import type { Tally } from '../../layout/timeline-survey.js';
import { stateCounts } from './words.js';

export interface Finding {
  readonly plans: readonly WorkPlan[];
  readonly tally: Tally;
  /** How many outputs there are, shown or not. */
  readonly all: number;
  readonly asOf: string | undefined;
  readonly since: string | undefined;
}

/** What the plans come to, in a sentence or two: how many outputs stand where, and what has changed. */
export function findingText({ plans, tally, all, asOf, since }: Finding, localization: Localization): string {
  const { t } = localization;
  const { outputs: shown, undated, reported, changed } = tally;
  const priorities = plans.reduce((sum, plan) => sum + (plan.outcomes?.length ? 0 : plan.priorities?.length ?? 0), 0);
  const separator = t('list.separator');
  const outputs = shown === all ? t('count.outputs', { count: shown }) : t('plan.outputsOf', { count: shown, all });
  const scope = [
    plans.length > 1 ? t('plan.plans', { count: plans.length }) : '',
    priorities ? t('plan.priorities', { count: priorities }) : '',
    all ? outputs : '',
  ].filter(Boolean).join(separator) || t('plan.plans', { count: plans.length });
  const counts = [...(reported ? stateCounts(tally.states, localization) : []), ...(undated && shown ? [t('plan.count.undated', { count: undated })] : [])];
  let finding = t('plan.scopeOnly', { scope });
  if (shown && !reported && undated === shown) finding = t('plan.nothingKnown', { scope });
  else if (counts.length) finding = t('plan.finding', { scope, states: localization.list(counts) });
  if (asOf) finding = t('plan.asOf', { date: localization.date(asOf), finding });
  if (!since || !shown) return finding;
  const date = localization.date(since);
  return `${finding} ${changed ? t('plan.changedCount', { count: changed, date }) : t('plan.changedNone', { date })}`;
}
