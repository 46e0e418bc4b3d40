import type { Place } from '../../model/pointer.js';
import { Draft } from '../draft.js';
import { at, below, isObject, kindOf, member, type Members, type Payload } from '../payload.js';
import { knownZone, wallClock, withOffset } from '../read/local-time.js';
import { distinct, filled, wordsOf } from '../read/texts.js';
import { entriesIn, paragraphs } from '../read/wording.js';
import { eachRow } from '../turns.js';
import type { ReadContext } from './index.js';
import { daysOfSessions } from './session-days.js';

const origins = { id: 'acronym', timeZone: 'time_zone_name' };
const sessionOrigins = { id: 'guid', kind: 'type', start: 'date', end: 'duration', summary: 'abstract', speakers: 'persons', 'source/url': 'url' };

interface Talk {
  readonly members: Members;
  readonly place: Place;
  readonly room?: string | undefined;
  readonly day?: number | undefined;
}

/**
 * The schedule of a conference as frab, pretalx, the hub and wafer export it (`schedule.json`, c3voc.de/schedule): one event and its sessions. Version 1 keeps talks by day and room,
 * version 2 in one list.
 */
export async function read(payload: Payload, context: ReadContext): Promise<Draft> {
  const draft = new Draft();
  const schedule = member(payload.json, 'schedule');
  const conference = member(schedule, 'conference');
  const top: Place = below({ key: '' }, 'schedule');
  const place = below(top, 'conference');
  const sessions: Record<string, unknown>[] = [];
  await eachRow(talksOf(schedule, top, draft), context, (talk) => {
    const session = sessionOf(talk);
    if (session['title'] === undefined) draft.report(talk.place, [], 'Expected a talk with a title, met none; left out.', 'error');
    else sessions.push(draft.mark(session, talk.place, sessionOrigins));
  });
  const title = wordsOf(member(conference, 'title')) ?? wordsOf(member(conference, 'acronym'));
  const [start, end] = [wordsOf(member(conference, 'start')), wordsOf(member(conference, 'end'))];
  draft.add('events', {
    id: wordsOf(member(conference, 'acronym')) ?? title, title, ...(start === undefined && end === undefined ? daysOfSessions(sessions, draft, place) : { start, end }),
    timeZone: knownZone(member(conference, 'time_zone_name')), url: wordsOf(member(conference, 'url')) ?? wordsOf(member(schedule, 'base_url')), sessions: filled(sessions),
  }, place, origins);
  return draft;
}

function talksOf(schedule: unknown, top: Place, draft: Draft): readonly Talk[] {
  const talks: Talk[] = [];
  const add = (entry: unknown, place: Place, room?: string, day?: number): void => {
    if (isObject(entry)) talks.push({ members: entry, place, room, day });
    else draft.report(place, [], `Expected a talk, met ${kindOf(entry)}; left out.`, 'error');
  };
  entriesIn(member(schedule, 'events')).forEach((entry, index) => add(entry, below(top, 'events', index)));
  entriesIn(at(schedule, 'conference.days')).forEach((day, index) => {
    const rooms = member(day, 'rooms');
    const number = member(day, 'index');
    for (const name of isObject(rooms) ? Object.keys(rooms) : []) {
      entriesIn(member(rooms, name)).forEach((entry, position) => add(entry, below(top, 'conference', 'days', index, 'rooms', name, position), name, typeof number === 'number' && number > 0 ? number : index + 1));
    }
  });
  return talks;
}

function sessionOf({ members, room, day }: Talk): Record<string, unknown> {
  const text = (name: string): string | undefined => wordsOf(member(members, name));
  // In version 1 the time of day alone is called start, and the date has the time too.
  const start = text('date') ?? text('start');
  const kind = text('type')?.toLowerCase();
  const url = text('url');
  const people = [...entriesIn(member(members, 'persons')), ...entriesIn(member(members, 'participants'))].map((person) => ['public_name', 'full_public_name', 'name'].map((name) => wordsOf(member(person, name))).find((found) => found !== undefined));
  const session = {
    id: text('guid') ?? text('code') ?? text('id'), title: text('title'), kind: kind === 'other' ? undefined : kind, day, track: wordsOf(at(members, 'track.name')) ?? text('track') ?? wordsOf(at(members, 'track.slug')),
    start, end: endOf(start, text('duration')) ?? text('end'), room: wordsOf(at(members, 'room.name')) ?? text('room') ?? room,
    summary: paragraphs(...distinct([text('subtitle'), text('abstract'), text('description')])), speakers: filled(distinct(people)), source: url === undefined ? undefined : { url },
  };
  return Object.fromEntries(Object.entries(session).filter(([, value]) => value !== undefined));
}

/** When a talk of some hours and minutes (`01:30`, or days before them) ends, with the offset of its start. */
function endOf(start: string | undefined, duration: string | undefined): string | undefined {
  const began = /^(.{16,30}?)(Z|[+-]\d\d:\d\d)$/.exec(start?.slice(0, 40) ?? '');
  const lasts = /^(?:(\d{1,2}):)?(\d{1,2}):([0-5]\d)$/.exec(duration?.slice(0, 20) ?? '');
  const clock = wallClock(began?.[1]);
  if (!began || !lasts || clock === undefined) return undefined;
  const minutes = (Number(lasts[1] ?? 0) * 24 + Number(lasts[2])) * 60 + Number(lasts[3]);
  const zone = /^([+-])(\d\d):(\d\d)$/.exec(began[2]!);
  const offset = zone ? (Number(zone[2]) * 60 + Number(zone[3])) * (zone[1] === '-' ? -1 : 1) : 0;
  return withOffset(clock + minutes * 60_000, offset);
}
