import type { Localization } from '../../kit/format.js';
import type { MessageKey } from '../../kit/i18n.js';
import type { ProposalCounts } from '../../layout/proposal-counts.js';

type Said = readonly (readonly [value: string, message: MessageKey])[];

const kinds: Said = [
  ['proposal', 'count.proposals'],
  ['takeaway', 'proposals.count.takeaway'],
  ['lesson', 'proposals.count.lesson'],
  ['message', 'proposals.count.message'],
];

const fates: Said = [
  ['taken-up', 'proposals.takenUp'],
  ['merged', 'proposals.merged'],
  ['changed', 'proposals.changed'],
  ['not-pursued', 'proposals.notPursued'],
];

/** "26 proposals and 4 lessons from 17 sessions; 11 taken up, 18 without a recorded answer." */
export function proposalSentence(counts: ProposalCounts, localization: Localization): string {
  const { t } = localization;
  const say = (message: MessageKey, count: number) => (count ? [t(message, { count })] : []);
  const of = (value: string) => counts.kinds.get(value) ?? 0;
  const known = new Set(kinds.map(([kind]) => kind));
  const others = [...counts.kinds].reduce((sum, [kind, count]) => sum + (kind === '' || known.has(kind) ? 0 : count), 0);
  // What has no kind is what the collection is called.
  const listed = [...kinds.flatMap(([kind, message]) => say(message, kind === 'proposal' ? of(kind) + of('') : of(kind))), ...say('proposals.count.other', others)];
  const things = localization.list(listed) || t('count.proposals', { count: 0 });
  const from = counts.sessions ? t('proposals.fromSessions', { things, count: counts.sessions }) : things;
  const what = [...fates.flatMap(([status, message]) => say(message, counts.statuses.get(status) ?? 0)), ...say('proposals.unanswered', counts.unanswered)];
  return what.length ? t('proposals.sentenceFates', { things: from, fates: what.join(t('list.separator')) }) : t('proposals.sentence', { things: from });
}
