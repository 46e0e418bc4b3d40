/**
 * The agenda of an event: days, in each day what took place one after the other, and beside each other what was on at the same time.
 * Nothing is invented: where the feed gives no times, sessions keep its order, and those of the same track stand together.
 */
import { parseDate, type PartialDate } from '../model/dates.js';
import type { EventRecord, Session, Text } from '../model/feed.js';
import { sessionDays, type SessionDay } from '../model/session-days.js';
import { plain } from '../model/text.js';

/** Sessions of one track or room, one after the other. */
export interface AgendaColumn {
  /** The track or room; undefined for sessions that have none, or stand alone. */
  readonly name: Text | undefined;
  /** Place among the day's rooms, from 1; 0 where sessions stand without one. */
  readonly at: number;
  readonly sessions: readonly Session[];
}

export interface AgendaSlot {
  /** When it begins; undefined where that is not known. */
  readonly start: PartialDate | undefined;
  /** Beside each other if there are several. */
  readonly columns: readonly AgendaColumn[];
}

export interface AgendaDay extends SessionDay {
  readonly slots: readonly AgendaSlot[];
  /** Rooms beside each other, for a day with times; 0 where there is one or none. */
  readonly rooms: number;
}

interface Dated {
  readonly session: Session;
  readonly start: PartialDate | undefined;
}

/** The days of an event with the given sessions of it, in order; sessions of no day come last. */
export function agendaOf(event: EventRecord, sessions: readonly Session[] = event.sessions ?? []): readonly AgendaDay[] {
  // Of all sessions: a filter changes no date.
  const dayOf = sessionDays(event);
  const groups = new Map<string, SessionDay & { readonly sessions: Dated[] }>();
  for (const session of sessions) {
    const { day, date } = dayOf(session);
    const key = day === undefined ? `date ${date}` : `day ${day}`;
    let group = groups.get(key);
    if (!group) groups.set(key, (group = { day, date, sessions: [] }));
    group.sessions.push({ session, start: parseDate(session.start) });
  }
  return [...groups.values()].sort(compareDays).map(({ day, date, sessions: ofDay }) => {
    const timed = ofDay.some(({ start }) => start?.time !== undefined);
    return { day, date, ...(timed ? timedSlots(ofDay) : { slots: trackSlots(ofDay), rooms: 0 }) };
  });
}

function compareDays(a: SessionDay, b: SessionDay): number {
  if (a.date !== undefined && b.date !== undefined) return a.date - b.date;
  const place = ({ day, date }: SessionDay): number => day ?? (date === undefined ? Infinity : Number.MAX_VALUE);
  return place(a) === place(b) ? 0 : place(a) - place(b);
}

/** By time, and at one time by room; what has no time comes last. */
function timedSlots(sessions: readonly Dated[]): { slots: readonly AgendaSlot[]; rooms: number } {
  const byTime = new Map<number, Dated[]>();
  const untimed: Dated[] = [];
  for (const each of sessions) {
    const time = each.start?.time;
    if (time === undefined) untimed.push(each);
    else byTime.set(time, [...(byTime.get(time) ?? []), each]);
  }
  const roomOf = ({ room, track }: Session): Text | undefined => room ?? track;
  const rooms: string[] = [];
  for (const slot of byTime.values()) {
    if (slot.length > 1) for (const { session } of slot) {
      const room = plain(roomOf(session));
      if (!rooms.includes(room)) rooms.push(room);
    }
  }
  const slots = [...byTime].sort(([a], [b]) => a - b).map(([, slot]): AgendaSlot => {
    const { start } = slot[0]!;
    if (slot.length === 1) return { start, columns: [{ name: undefined, at: 0, sessions: [slot[0]!.session] }] };
    const columns = columnsBy(slot, roomOf).map((column) => ({ ...column, at: rooms.indexOf(plain(column.name)) + 1 }));
    return { start, columns: columns.sort((a, b) => a.at - b.at) };
  });
  return { slots: [...slots, ...trackSlots(untimed)], rooms: rooms.length > 1 ? rooms.length : 0 };
}

/** In the feed's order: sessions without a track take the whole width, and a run of sessions with tracks has a column for each. */
function trackSlots(sessions: readonly Dated[]): readonly AgendaSlot[] {
  const slots: AgendaSlot[] = [];
  let run: Dated[] = [];
  const end = (): void => {
    if (run.length) slots.push({ start: undefined, columns: columnsBy(run, ({ track }) => track) });
    run = [];
  };
  for (const each of sessions) {
    if (plain(each.session.track)) {
      run.push(each);
      continue;
    }
    end();
    slots.push({ start: undefined, columns: [{ name: undefined, at: 0, sessions: [each.session] }] });
  }
  end();
  return slots;
}

function columnsBy(sessions: readonly Dated[], nameOf: (session: Session) => Text | undefined): AgendaColumn[] {
  const columns = new Map<string, { name: Text | undefined; at: number; sessions: Session[] }>();
  for (const { session } of sessions) {
    const name = nameOf(session);
    const column = columns.get(plain(name));
    if (column) column.sessions.push(session);
    else columns.set(plain(name), { name, at: 0, sessions: [session] });
  }
  return [...columns.values()];
}

/**
 * The first days, slots and sessions of an agenda, until `most` is spent; `cost` says what a session takes. The first session is always
 * there, and so is everything up to the session `upTo`.
 */
export function beginningOf(days: readonly AgendaDay[], most: number, cost: (session: Session) => number, upTo?: string): { readonly days: readonly AgendaDay[]; readonly left: number } {
  let spent = 0;
  let left = 0;
  let wanted = upTo !== undefined && days.some(({ slots }) => slots.some(({ columns }) => columns.some(({ sessions }) => sessions.some(({ id }) => id === upTo))));
  const take = (session: Session): boolean => {
    const fits = wanted || spent === 0 || spent + cost(session) <= most;
    if (session.id === upTo) wanted = false;
    // Once one is left out, so are all after it: an agenda has no holes.
    spent = fits ? spent + cost(session) : Infinity;
    if (!fits) left++;
    return fits;
  };
  const kept = days.map((day) => ({
    ...day,
    slots: day.slots.map((slot) => ({
      ...slot, columns: slot.columns.map((column) => ({ ...column, sessions: column.sessions.filter(take) })).filter(({ sessions }) => sessions.length),
    })).filter(({ columns }) => columns.length),
  })).filter(({ slots }) => slots.length);
  return { days: kept, left };
}
