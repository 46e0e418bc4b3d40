import { adopt } from '../../kit/adopt.js';
import { workPlanParts } from '../../kit/locales/en/work-plan-parts.js';
import type { Localization } from '../../kit/format.js';
import { warnOnce } from '../../kit/registry.js';
import type { Changes, History } from '../../layout/timeline-bars.js';
import { changesOf } from '../../layout/timeline-changes.js';
import * as reports from '../../layout/timeline-report.js';
import { asOfDay, sinceDay } from '../../layout/timeline-span.js';
import type { Tally } from '../../layout/timeline-survey.js';
import { changeStyles } from './changes.styles.js';
import type { DayMark } from './render-axis.js';
import { stateLabel, type WordContext } from './words.js';

/** Reads what was reported before. */
export const history: History = { ...reports, changesOf };

/** Brings the look of changes. */
export function beginHistory(host: HTMLElement): void {
  adopt(host, changeStyles);
}

/** The days that are asked about; one is absent where no date is given, or what is given is none. */
export interface AskedDays {
  readonly asOf?: number | undefined;
  readonly since?: number | undefined;
}

/** Reads the element's dates, and says which is none. */
export function askedDays(host: { readonly asOf?: string; readonly since?: string }): AskedDays {
  const read = (name: string, value: string | undefined, dayOf: typeof asOfDay): number | undefined => {
    const day = value ? dayOf(value) : undefined;
    if (value && day === undefined) warnOnce(`${name} ${value}`, `${name}="${value}" is not a date. Write it as 2021-03-31, 2021-03 or 2021.`);
    return day;
  };
  return { asOf: read('as-of', host.asOf, asOfDay), since: read('since', host.since, sinceDay) };
}

/** The line at the end of the day whose state is shown. */
export function asOfMark(day: number, date: string | undefined, localization: Localization): DayMark {
  return { day: day + 1, text: localization.say(workPlanParts)('plan.asOfMark', { date: localization.date(date!) }) };
}

/** The finding with the day that it holds for, and how much has changed. */
export function datedFinding(finding: string, { asOf, since }: AskedDays, host: { readonly asOf?: string; readonly since?: string }, { outputs, changed }: Tally, localization: Localization): string {
  const t = localization.say(workPlanParts);
  const told = asOf === undefined ? finding : t('plan.asOf', { date: localization.date(host.asOf!), finding });
  if (since === undefined || !outputs) return told;
  const date = localization.date(host.since!);
  return `${told} ${changed ? t('plan.changedCount', { count: changed, date }) : t('plan.changedNone', { date })}`;
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
