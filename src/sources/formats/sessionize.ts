import type { Place } from '../../model/pointer.js';
import { Draft, type Origins } from '../draft.js';
import { below, isObject, kindOf, member, type Members, type Payload } from '../payload.js';
import { readDate } from '../read/dates.js';
import { distinct, filled, listOf, wordsOf } from '../read/texts.js';
import { eachInSteps, eachRow, mapped } from '../turns.js';
import type { ReadContext } from './index.js';
import { daysOfSessions } from './session-days.js';

const origins: Origins = { summary: 'description', start: 'startsAt', end: 'endsAt', room: 'room' };

interface Session {
  readonly members: Members;
  readonly place: Place;
  readonly room?: string | undefined;
}

/**
 * The programme of a conference as Sessionize gives it (`https://sessionize.com/api/v2/KEY/view/All`, `…/Sessions`, `…/GridSmart`): one event with its sessions, with the names of rooms and speakers in place of
 * their numbers. Breaks, which it calls service sessions, are kept. A time without a zone is shown as its day.
 */
export async function read(payload: Payload, context: ReadContext): Promise<Draft> {
  const draft = new Draft();
  const { json } = payload;
  const root = payload.pages[0]!.root;
  const named = async (list: unknown, ...names: readonly string[]): Promise<ReadonlyMap<string, string>> => {
    const byId = new Map<string, string>();
    await eachRow(listOf(list), context, (entry) => {
      const [id, name] = [wordsOf(member(entry, 'id')), names.map((key) => wordsOf(member(entry, key))).find((known) => known !== undefined)];
      if (id !== undefined && name !== undefined) byId.set(id, name);
    });
    return byId;
  };
  const [rooms, speakers] = [await named(member(json, 'rooms'), 'name'), await named(member(json, 'speakers'), 'fullName', 'name')];
  const found: Session[] = [];
  const take = (list: unknown, place: Place, room?: string): Promise<void> => eachRow(listOf(list), context, (entry, index) => {
    if (isObject(entry)) found.push({ members: entry, place: below(place, index), room });
    else draft.report(below(place, index), [], `Expected a session, met ${kindOf(entry)}; left out.`, 'error');
  });
  if (Array.isArray(json)) {
    for (const [index, group] of (json as readonly unknown[]).entries()) {
      await take(member(group, 'sessions'), below(root, index, 'sessions'));
      for (const [position, room] of listOf(member(group, 'rooms')).entries()) await take(member(room, 'sessions'), below(root, index, 'rooms', position, 'sessions'), wordsOf(member(room, 'name')));
    }
  } else await take(member(json, 'sessions'), below(root, 'sessions'));
  const sessions: Record<string, unknown>[] = [];
  await eachInSteps(found, context, function* ({ members, place, room }) {
    const time = (name: string): string | undefined => {
      const given = wordsOf(members[name]);
      const date = readDate(given);
      draft.noteZoneless(given, date, place);
      return date === undefined ? given : date ?? undefined;
    };
    const title = wordsOf(members['title']);
    if (title === undefined) {
      draft.report(place, ['title'], 'Expected a session with a title, met none; left out.', 'error');
      return;
    }
    const people = yield* mapped(listOf(members['speakers']), (speaker) => wordsOf(member(speaker, 'name')) ?? speakers.get(wordsOf(speaker) ?? ''));
    const session = {
      id: wordsOf(members['id']), title, kind: members['isPlenumSession'] === true ? 'plenary' : undefined, start: time('startsAt'), end: time('endsAt'),
      room: wordsOf(members['room']) ?? rooms.get(wordsOf(members['roomId']) ?? '') ?? room, summary: wordsOf(members['description']), speakers: filled(distinct(people)),
    };
    sessions.push(draft.mark(Object.fromEntries(Object.entries(session).filter(([, value]) => value !== undefined)), place, origins));
  });
  draft.add('events', { id: 'sessionize', title: 'Sessions', ...daysOfSessions(sessions, draft, root), sessions: filled(sessions) }, root, {});
  draft.report(root, [], 'Expected the name of the event, met its sessions alone; called “Sessions”. Give the element a heading.');
  return draft;
}
