import type { Localization } from '../../kit/format.js';
import { countsInWords } from '../../kit/proposal-sentence.js';
import type { ProposalCounts } from '../../layout/proposal-counts.js';

/** "26 proposals and 4 lessons from 17 sessions; 11 taken up, 18 without a recorded answer." */
export function proposalSentence(counts: ProposalCounts, localization: Localization): string {
  const { t } = localization;
  const { things, fates } = countsInWords(counts, localization);
  const from = counts.sessions ? t('proposals.fromSessions', { things, count: counts.sessions }) : things;
  return fates ? t('proposals.sentenceFates', { things: from, fates }) : t('proposals.sentence', { things: from });
}
