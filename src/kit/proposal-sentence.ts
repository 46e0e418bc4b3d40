import type { ProposalCounts } from '../layout/proposal-counts.js';
import type { Localization } from './format.js';
import type { MessageKey } from './i18n.js';

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

/** "26 proposals and 4 lessons", and "11 taken up, 18 without a recorded answer", which is empty where nothing is known of any. */
export function countsInWords(counts: Pick<ProposalCounts, 'kinds' | 'statuses' | 'unanswered'>, localization: Localization): { readonly things: string; readonly fates: string } {
  const { t } = localization;
  const say = (message: MessageKey, count: number) => (count ? [t(message, { count })] : []);
  const of = (value: string) => counts.kinds.get(value) ?? 0;
  const known = new Set(kinds.map(([kind]) => kind));
  const others = [...counts.kinds].reduce((sum, [kind, count]) => sum + (kind === '' || known.has(kind) ? 0 : count), 0);
  // What has no kind is what the collection is called.
  const listed = [...kinds.flatMap(([kind, message]) => say(message, kind === 'proposal' ? of(kind) + of('') : of(kind))), ...say('proposals.count.other', others)];
  const what = [...fates.flatMap(([status, message]) => say(message, counts.statuses.get(status) ?? 0)), ...say('proposals.unanswered', counts.unanswered)];
  return { things: localization.list(listed) || t('count.proposals', { count: 0 }), fates: what.join(t('list.separator')) };
}
