import type { Proposal } from '../model/feed.js';
import type { Entries } from '../model/entries.js';
import { outputsOf } from '../model/proposal-links.js';
import type { Localization, ShownText } from './format.js';
import { cut, nameOf } from './record-name.js';
import { awaitsAnswer, proposalStatusOrder } from '../layout/proposal-status.js';

export { cut };

/** What writing a proposal needs. */
export interface ProposalContext {
  readonly localization: Localization;
  readonly entries: Entries;
  readonly feedLanguage: string | undefined;
}

/** What became of a proposal, in words. */
export interface Answer {
  /** Nothing for what asks for no answer and has none, such as a takeaway: it is not said to lack one. */
  readonly words: string;
  /** Their language, where that is not the reader's. */
  readonly lang?: string | undefined;
  /** Names of the outputs, the reason, the proposal that it went into. */
  readonly texts: readonly AnswerText[];
}

/** A text, and the id of the record that it names. */
export interface AnswerText extends ShownText {
  readonly ref?: string;
  /** What follows it in the reader's language: how far an output has come. */
  readonly after?: string;
}

/** The class that draws a status; a word that is not in the vocabulary looks like "other". */
export function statusClass(status: string | null): string {
  if (status === '') return 'is-unanswered';
  return status !== null && proposalStatusOrder.includes(status) ? `is-${status}` : 'is-other';
}

/** A status as a word: the reader's for those that we know, else the feed's own. */
export function statusName(status: string | null, localization: Localization, feedLanguage?: string): ShownText {
  return status ? localization.named('status', status, feedLanguage) : { text: localization.t(status === null ? 'proposals.otherStatus' : 'proposals.noStatus') };
}

export function answerOf(record: Proposal, context: ProposalContext): Answer {
  const { localization, feedLanguage } = context;
  const { t } = localization;
  const { status = '' } = record;
  const because = localization.text(record.reason, feedLanguage) ?? localization.text(record.note, feedLanguage);
  const texts = because ? [cut(because)] : [];
  const { text: words, lang } = localization.named('status', status, feedLanguage);
  switch (status) {
    case '': return { words: awaitsAnswer(record.kind ?? '', '') ? t('proposals.noAnswer') : '', texts: [] };
    case 'proposed': return { words: t('proposals.proposed'), texts: [] };
    case 'taken-up': return { words, texts: takenUpBy(record, context) };
    case 'merged': return record.mergedInto === undefined ? { words, texts } : { words: t('proposals.mergedInto'), texts: [nameById(record.mergedInto, context)] };
    case 'not-pursued': return { words, texts: texts.length ? texts : [{ text: t('proposals.noReason') }] };
    default: return { words, lang, texts: [...takenUpBy(record, context), ...texts] };
  }
}

function nameById(id: string, { entries, localization, feedLanguage }: ProposalContext): AnswerText {
  const entry = entries.get(id);
  return entry ? { ...cut(nameOf(entry.record, localization, feedLanguage)), ref: id } : { text: id };
}

/** The outputs that took a proposal up, whichever end of the link names it, each with how far it has come. */
function takenUpBy(record: Proposal, context: ProposalContext): readonly AnswerText[] {
  const { entries, localization } = context;
  return outputsOf(record, entries).map((id) => {
    const name = nameById(id, context);
    const { progress, status } = (entries.get(id)?.record ?? {}) as { progress?: number; status?: string };
    const state = [status && localization.word('status', status), progress !== undefined && localization.t('proposals.progress', { share: localization.percent(progress) })].filter(Boolean);
    return state.length ? { ...name, after: ` (${state.join(localization.t('list.separator'))})` } : name;
  });
}
