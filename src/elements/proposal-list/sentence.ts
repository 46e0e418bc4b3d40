import type { Localization } from '../../kit/format.js';
import type { MessageKey } from '../../kit/i18n.js';
import type { Proposal } from '../../model/feed.js';
import type { ValueColumn } from '../../layout/proposals.js';
import { awaitsAnswer } from './proposal-status.js';

const kinds: readonly (readonly [kind: string, message: MessageKey])[] = [
  ['proposal', 'count.proposals'],
  ['takeaway', 'proposals.count.takeaway'],
  ['lesson', 'proposals.count.lesson'],
  ['message', 'proposals.count.message'],
  ['', 'proposals.count.other'],
];

const fates: readonly (readonly [status: string, message: MessageKey])[] = [
  ['taken-up', 'proposals.takenUp'],
  ['merged', 'proposals.merged'],
  ['changed', 'proposals.changed'],
  ['not-pursued', 'proposals.notPursued'],
  ['', 'proposals.unanswered'],
];

/** "26 proposals and 4 lessons from 17 sessions; 11 taken up, 18 without a recorded answer.", of the records at `rows`. */
export function proposalSentence(records: readonly Proposal[], rows: Uint32Array, sessions: ValueColumn, localization: Localization): string {
  const { t } = localization;
  const byKind = new Map<string, number>();
  const byFate = new Map<string, number>();
  const bySession = new Uint8Array(sessions.values.length);
  const add = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  const known = new Set(kinds.map(([kind]) => kind));
  for (const row of rows) {
    const record = records[row]!;
    // What has no kind is what the collection is called.
    const { kind = 'proposal', status = '' } = record;
    add(byKind, known.has(kind) ? kind : '');
    if (awaitsAnswer(record)) add(byFate, '');
    else if (status) add(byFate, status);
    for (let at = sessions.offsets[row]!; at < sessions.offsets[row + 1]!; at++) bySession[sessions.codes[at]!] = 1;
  }
  const said = (messages: typeof kinds, counts: ReadonlyMap<string, number>) =>
    messages.filter(([key]) => counts.get(key)).map(([key, message]) => t(message, { count: counts.get(key)! }));
  const listed = localization.list(said(kinds, byKind)) || t('count.proposals', { count: 0 });
  const from = bySession.reduce((sum, seen, code) => sum + (seen && sessions.values[code] !== '' ? 1 : 0), 0);
  const things = from ? t('proposals.fromSessions', { things: listed, count: from }) : listed;
  const what = said(fates, byFate).join(t('list.separator'));
  return what ? t('proposals.sentenceFates', { things, fates: what }) : t('proposals.sentence', { things });
}
