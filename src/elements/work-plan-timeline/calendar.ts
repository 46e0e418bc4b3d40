import { parseDate } from '../../model/dates.js';
import type { Output } from '../../model/feed.js';
import type { Dataset } from '../../kit/dataset.js';
import { hostOf, type CalendarEvent } from '../../kit/export/ics.js';
import { workPlanParts } from '../../kit/locales/en/work-plan-parts.js';
import { nameOf } from '../../kit/record-name.js';
import type { WordContext } from './words.js';

/** The outputs and milestones that have dates. One that has only a start or an end stands on that date. */
export function planEvents(outputs: readonly Output[], data: Pick<Dataset, 'feed' | 'loaded'>, { localization, records, feedLanguage }: WordContext): CalendarEvent[] {
  const events: CalendarEvent[] = [];
  const host = hostOf(data);
  for (const output of outputs) {
    const title = nameOf(output, localization, feedLanguage).text;
    const [start, end] = [parseDate(output.start), parseDate(output.end)];
    const first = start ?? end;
    const leads = (output.leads ?? []).map((id) => {
      const entry = records.get(id);
      return entry ? nameOf(entry.record, localization, feedLanguage).text : id;
    });
    const said = [output.status && localization.word('status', output.status), output.progress !== undefined && localization.percent(output.progress), ...leads].filter(Boolean);
    const description = said.join(localization.t('list.separator'));
    if (first) events.push({ uid: `${output.id}@${host}`, title, start: first, ...(end && { end }), ...(description && { description }) });
    output.milestones?.forEach((milestone, index) => {
      const date = parseDate(milestone.date);
      if (!date) return;
      const name = localization.text(milestone.title, feedLanguage)?.text || localization.t('plan.milestone');
      events.push({ uid: `${output.id}-milestone-${index + 1}@${host}`, title: localization.say(workPlanParts)('plan.eventMilestone', { title: name, output: title }), start: date });
    });
  }
  return events;
}
