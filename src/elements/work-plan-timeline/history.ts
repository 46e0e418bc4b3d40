import { adopt } from '../../kit/adopt.js';
import { workPlanParts } from '../../kit/locales/en/work-plan-parts.js';
import type { Changes, History } from '../../layout/timeline-bars.js';
import { changesOf } from '../../layout/timeline-changes.js';
import * as reports from '../../layout/timeline-report.js';
import { changeStyles } from './changes.styles.js';
import { stateLabel, type WordContext } from './words.js';

/** Reads what was reported before. */
export const history: History = { ...reports, changesOf };

/** Brings the look of changes. */
export function beginHistory(host: HTMLElement): void {
  adopt(host, changeStyles);
}

/** What changed in an output since the date that was asked about. */
export function changeText(changes: Changes, { localization, since }: WordContext): string {
  const t = localization.say(workPlanParts);
  const words: string[] = [];
  if (changes.isNew) words.push(t('plan.changeNew'));
  const { state, progress, end, milestones } = changes;
  if (state) words.push(t('plan.changeFrom', { before: stateLabel(state[0], localization), after: stateLabel(state[1], localization) }));
  if (progress) {
    const [before, after] = progress.map((share) => (share === undefined ? t('plan.changeNone') : localization.percent(share))) as [string, string];
    words.push(t('plan.changeProgress', { before, after }));
  }
  if (end) {
    const [before, after] = end.map((date) => (date === undefined ? t('plan.changeNone') : localization.date(date))) as [string, string];
    words.push(t('plan.changeEnd', { before, after }));
  }
  if (milestones) words.push(t('plan.changeMilestones', { count: milestones }));
  // A word of the feed may change within one of our states.
  if (changes.status && !state) {
    const [before, after] = changes.status.map((word) => (word === undefined ? t('plan.changeNone') : localization.word('status', word))) as [string, string];
    words.push(t('plan.changeFrom', { before, after }));
  }
  return t('plan.changed', { date: localization.date(since ?? ''), changes: words.join(t('list.separator')) });
}
