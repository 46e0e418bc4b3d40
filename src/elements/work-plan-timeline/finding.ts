import type { WorkPlan } from '../../model/feed.js';
import type { Localization } from '../../kit/format.js';
import type { Tally } from '../../layout/timeline-survey.js';
import { stateCounts } from './words.js';

/** What the plans come to, in a sentence: how many outputs stand where. `all` counts outputs whether shown or not. */
export function findingText(plans: readonly WorkPlan[], tally: Tally, all: number, localization: Localization): string {
  const { t } = localization;
  const { outputs: shown, undated, reported } = tally;
  const priorities = plans.reduce((sum, plan) => sum + (plan.outcomes?.length ? 0 : plan.priorities?.length ?? 0), 0);
  const outputs = shown === all ? t('count.outputs', { count: shown }) : t('plan.outputsOf', { count: shown, all });
  const scope = [
    plans.length > 1 ? t('plan.plans', { count: plans.length }) : '',
    priorities ? t('plan.priorities', { count: priorities }) : '',
    all ? outputs : '',
  ].filter(Boolean).join(t('list.separator')) || t('plan.plans', { count: plans.length });
  const counts = [...(reported ? stateCounts(tally.states, localization) : []), ...(undated && shown ? [t('plan.count.undated', { count: undated })] : [])];
  if (shown && !reported && undated === shown) return t('plan.nothingKnown', { scope });
  return counts.length ? t('plan.finding', { scope, states: localization.list(counts) }) : t('plan.scopeOnly', { scope });
}
