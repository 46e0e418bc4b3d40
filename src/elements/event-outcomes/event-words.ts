import { html, nothing, type TemplateResult } from 'lit';
import { bdi } from '../../kit/bdi.js';
import type { Localization, ShownText } from '../../kit/format.js';
import type * as finder from '../../kit/found-text.js';
import { countsInWords } from '../../kit/proposal-sentence.js';
import type { ProposalContext } from '../../kit/proposal-status.js';
import { cut, nameOf } from '../../kit/record-name.js';
import type { OutcomeCounts, Outcomes } from '../../layout/event-outcomes.js';
import { dayLength, dayNumber, parseDate, type PartialDate } from '../../model/dates.js';
import type { EventRecord, Place, Session, Text } from '../../model/feed.js';
import { dayIn } from '../../model/time-zones.js';
import type { Filters } from '../../query/filters.js';
import type { SessionTimes } from './session-times.js';

/** What an event is written with. */
export interface EventContext extends ProposalContext {
  readonly outcomes: Outcomes;
  readonly selected: string | null;
  /** Ids on the thread of what is selected; empty where that is the event itself, since then everything is. */
  readonly lit: ReadonlySet<string>;
  readonly search: string;
  /** Marks what is searched for; loaded with the first search. */
  readonly finder: typeof finder | undefined;
  /** Says when sessions are; loaded where one has a time. */
  readonly times: SessionTimes | undefined;
  /** Level of the event's heading. */
  readonly level: number;
  /** Whether calendar files are offered. */
  readonly withCalendar: boolean;
  /** Filters in force, for what filters when it is pressed. */
  readonly filters: Filters;
}

/** A text of the feed, isolated and in its language, with what the search has found in it marked. */
export function shown(text: ShownText, { search, finder }: Pick<EventContext, 'search' | 'finder'>): TemplateResult {
  return bdi(text, undefined, search ? finder?.markedPieces(text.text, search) : undefined);
}

/** A text in the reader's language, cut if it is endless; nothing where there is none. */
export function said(text: Text | undefined, { localization, feedLanguage }: ProposalContext): ShownText | undefined {
  const found = localization.text(text, feedLanguage);
  return found?.text ? cut(found) : undefined;
}

export function titleOf(record: EventRecord | Session, { localization, feedLanguage }: ProposalContext): ShownText {
  return cut(nameOf(record, localization, feedLanguage));
}

/** The same with the name in its language. */
export function renderPlace(place: Place | undefined, context: ProposalContext): TemplateResult | typeof nothing {
  const name = said(place?.name, context);
  const country = place?.country && context.localization.country(place.country);
  return name || country ? html`${name && html`${bdi(name)}`}${name && country ? context.localization.t('list.separator') : nothing}${country}` : nothing;
}

export function placeName(place: Place | undefined, context: ProposalContext): string {
  const name = said(place?.name, context)?.text;
  return [name, place?.country && context.localization.country(place.country)].filter(Boolean).join(context.localization.t('list.separator'));
}

/**
 * When an event is, as precisely as the feed says and no more: "May 14 – 15, 2019", "June 2017 (day not given)". Calendar dates are
 * formatted from their own parts, so they are the same day everywhere; date-times are told by the day in the zone that the event names, as
 * the times beside them are, and by the day that is written in them where it names none.
 */
export function datesInWords(event: Pick<EventRecord, 'start' | 'end' | 'timeZone'>, localization: Localization): string {
  const { timeZone } = event;
  const [start, end] = [writtenIn(event.start, timeZone), writtenIn(event.end, timeZone)];
  const [from, to] = [parseDate(start), parseDate(end)];
  const only = from ?? to;
  if (!only) return localization.t('events.undated');
  if (from && to && from.day !== undefined && to.day !== undefined) {
    const format = localization.dateFormat({ timeZone: 'UTC', dateStyle: 'long' });
    return dayAt(from) < dayAt(to) ? format.formatRange(dayAt(from), dayAt(to)) : format.format(dayAt(from));
  }
  const words = from && to ? localization.dateRange(start, end) : only === from ? localization.date(start!) : localization.dateRange(undefined, end);
  const precision = [from, to].find((date) => date?.day === undefined && date)?.precision;
  return precision === 'month' ? localization.t('events.dayNone', { date: words }) : precision === 'year' ? localization.t('events.monthNone', { date: words }) : words;
}

/** A date that tells a day as a calendar date, in the event's zone; any other text as it is. */
function writtenIn(text: string | undefined, zone: string | undefined): string | undefined {
  const day = dayIn(text, zone);
  return day === undefined ? text : new Date(day * dayLength).toISOString().slice(0, 10);
}

/** Noon of the day, in UTC, so that no zone's rules can move it. */
const dayAt = ({ year, month = 1, day = 1 }: PartialDate): Date => new Date((dayNumber(year, month, day) + 0.5) * dayLength);

export interface CountedEvents {
  /** Undefined for one event that is open. */
  readonly events: number | undefined;
  readonly undated: number;
  readonly sessions: number;
  /** Sessions that the filter leaves; undefined where it leaves all. */
  readonly fitting: number | undefined;
  /** Outcomes, and how they count. */
  readonly made: number;
  readonly counts: OutcomeCounts;
}

/** "14 sessions; 45 proposals in all; 11 taken up, 30 without a recorded answer." What is not there is not said. */
export function eventSentence({ events, undated, sessions, fitting, made, counts }: CountedEvents, localization: Localization): string {
  const { t } = localization;
  const { things, fates } = countsInWords(counts, localization);
  const held = !made ? sessions && t('events.sessions', { count: sessions }) : sessions ? t('events.inSessions', { things, count: sessions }) : things;
  const parts = [
    events !== undefined && t('events.count', { count: events }),
    undated > 0 && t('events.withoutDate', { count: undated }),
    held || (events === undefined && t('events.nothing')),
    fitting !== undefined && t('events.fitting', { count: fitting, all: sessions }),
    made > 0 && fates,
  ].filter(Boolean);
  const text = parts.join(t('list.semicolon'));
  return `${text.charAt(0).toLocaleUpperCase(localization.locale)}${text.slice(1)}${t('events.stop')}`;
}
