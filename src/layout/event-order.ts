import { compareDates, extent, parseDate, type PartialDate } from '../model/dates.js';
import type { EventRecord } from '../model/feed.js';

/** Events as they took place, those without a date last and in the feed's order. One that has only an end stands by that. */
export function chronological(events: readonly EventRecord[]): { readonly events: readonly EventRecord[]; readonly undated: number } {
  const dated: { event: EventRecord; date: PartialDate; from: number }[] = [];
  const undated: EventRecord[] = [];
  for (const event of events) {
    const date = parseDate(event.start) ?? parseDate(event.end);
    if (date) dated.push({ event, date, from: extent(date)[0] });
    else undated.push(event);
  }
  // Most begin on days of their own, which is told without reckoning either date again.
  dated.sort((a, b) => a.from - b.from || compareDates(a.date, b.date));
  return { events: [...dated.map(({ event }) => event), ...undated], undated: undated.length };
}
