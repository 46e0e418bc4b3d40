import type { Draft } from '../../draft.js';
import { below, isObject, member, type Members, type Row } from '../../payload.js';
import type { ReadContext } from '../index.js';
import { eachRow } from '../../turns.js';

/** Whether a record is what somebody answered to an invitation, with the event inside it, as Meetup has them (`{"response": "yes", "member": {…}, "event": {…}}`). */
const isAnswer = ({ members }: Row): boolean =>
  isObject(member(members, 'event')) && isObject(member(members, 'member') ?? member(members, 'user')) && (typeof member(members, 'response') === 'string' || member(members, 'rsvp_id') !== undefined || typeof member(members, 'rsvp') === 'string');

/** What belongs to the event and stands beside it. */
const beside = ['venue', 'group'];

/**
 * Answers of people to invitations as the events that they were invited to, each once, and said so; who answered what is not shown. Other records stay as they are.
 */
export async function withoutAnswers(rows: readonly Row[], draft: Draft, context: ReadContext): Promise<readonly Row[]> {
  const first = rows.slice(0, 20);
  if (first.filter(isAnswer).length * 2 <= first.length) return rows;
  const events = new Map<string, Row>();
  let answers = 0;
  await eachRow(rows, context, (row) => {
    if (!isAnswer(row)) {
      draft.report(row.place, [], 'Expected the answer of a member to an event, met a record without one of them; left out.', 'error');
      return;
    }
    answers++;
    const event = member(row.members, 'event') as Members;
    const key = JSON.stringify(member(event, 'id') ?? event);
    if (events.has(key)) return;
    const around = beside.filter((name) => !Object.hasOwn(event, name) && member(row.members, name) !== undefined).map((name) => [name, row.members[name]] as const);
    events.set(key, { members: { ...event, ...Object.fromEntries(around) }, place: below(row.place, 'event') });
  });
  draft.report(rows[0]!.place.around ?? rows[0]!.place, [], `Expected events, met ${answers} answers of people to ${events.size === 1 ? 'one' : events.size}; each event is shown once, and nobody who answered. Events with their texts are at their own address, for Meetup …/GROUP/events.`);
  return [...events.values()];
}
