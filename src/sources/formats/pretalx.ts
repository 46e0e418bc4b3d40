import { Draft, type Origins } from '../draft.js';
import { at, isObject, member, type Members, type Payload } from '../payload.js';
import { distinct, filled, listOf, wordsOf } from '../read/texts.js';
import { paragraphs } from '../read/wording.js';
import { eachRow } from '../turns.js';
import type { ReadContext } from './index.js';
import { daysOfSessions } from './session-days.js';

const origins: Origins = { id: 'code', kind: 'submission_type', start: 'slot.start', end: 'slot.end', room: 'slot.room', summary: 'abstract' };

/** States of what was sent in and is no part of the programme. */
const refused = /^(?:rejected|withdrawn|cancell?ed|draft|deleted)$/i;

/** A name as pretalx gives it: plain, by language, of an object, or its number alone, which names nothing. */
function nameOf(value: unknown): unknown {
  if (typeof value === 'string') return wordsOf(value);
  if (!isObject(value)) return undefined;
  const name = Object.hasOwn(value, 'name') ? value['name'] : value;
  return typeof name === 'string' ? wordsOf(name) : isObject(name) && Object.values(name).every((text) => typeof text === 'string') ? name : undefined;
}

const plain = (value: unknown): string | undefined => { const name = nameOf(value); return typeof name === 'string' ? name : isObject(name) ? wordsOf(Object.values(name)[0]) : undefined; };

/**
 * What was sent in to a conference, as the interface of pretalx lists it (`/api/events/EVENT/submissions/`, `/talks/`): the sessions of one event, since it does not say which. What was refused or taken back is
 * left out, and counted in a problem.
 */
export async function read(payload: Payload, context: ReadContext): Promise<Draft> {
  const draft = new Draft();
  const sessions: Record<string, unknown>[] = [];
  let out = 0;
  await eachRow(payload.rows, context, ({ members, place }) => {
    if (refused.test(wordsOf(members['state']) ?? '')) {
      out++;
      return;
    }
    const session = sessionOf(members);
    if (session['title'] === undefined) draft.report(place, ['title'], 'Expected a session with a title, met none; left out.', 'error', wordsOf(members['code']));
    else sessions.push(draft.mark(session, place, origins));
  });
  if (payload.rows.length === 0) return draft;
  const list = payload.rows[0]!.place.around ?? { key: '' };
  draft.add('events', { id: 'pretalx', title: 'Sessions', ...daysOfSessions(sessions, draft, list), sessions: filled(sessions) }, list, {});
  draft.report(list, [], 'Expected the name of the event, met its sessions alone; called “Sessions”. The address …/schedule/export/schedule.json has both.');
  if (out > 0) draft.report(list, [], `Expected sessions of the programme, met ${out} of ${payload.rows.length} that were refused or taken back; left out.`);
  return draft;
}

function sessionOf(members: Members): Record<string, unknown> {
  const slot = isObject(members['slot']) ? members['slot'] : listOf(members['slots']).find(isObject);
  const session = {
    id: wordsOf(members['code']), title: wordsOf(members['title']), kind: plain(members['submission_type'])?.toLowerCase(), track: plain(members['track']),
    start: wordsOf(member(slot, 'start')), end: wordsOf(member(slot, 'end')), room: nameOf(member(slot, 'room')),
    summary: paragraphs(...distinct([wordsOf(members['abstract']), wordsOf(members['description'])])),
    speakers: filled(distinct(listOf(members['speakers']).map((speaker) => wordsOf(at(speaker, 'name'))))),
  };
  return Object.fromEntries(Object.entries(session).filter(([, value]) => value !== undefined));
}
