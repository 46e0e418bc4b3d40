import { compareDates, parseDate, type PartialDate } from '../model/dates.js';
import type { EventRecord } from '../model/feed.js';

/** Events as they took place, those without a date last and in the feed's order. One that has only an end stands by that. */
export function chronological(events: readonly EventRecord[]): { readonly events: readonly EventRecord[]; readonly undated: number } {
  const dated: { event: EventRecord; date: PartialDate }[] = [];
  const undated: EventRecord[] = [];
  for (const event of events) {
    const date = parseDate(event.start) ?? parseDate(event.end);
    if (date) dated.push({ event, date });
    else undated.push(event);
  }
  dated.sort((a, b) => compareDates(a.date, b.date));
  return { events: [...dated.map(({ event }) => event), ...undated], undated: undated.length };
}
