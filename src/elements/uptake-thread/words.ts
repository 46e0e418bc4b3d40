import type { Localization, ShownText } from '../../kit/format.js';
import { cut, statusClass, type ProposalContext } from '../../kit/proposal-status.js';
import { nameOf } from '../../kit/record-name.js';
import type { UptakeKind } from '../../layout/uptake-columns.js';
import { asksNone, fateOf, inOrder, otherFate, unanswered, type FateCount } from '../../layout/uptake-fates.js';
import type { TreeKind } from '../../layout/uptake-tree.js';
import type { UptakeView } from '../../layout/uptake-view.js';
import type { AnyRecord, Output, Proposal } from '../../model/feed.js';

/** What an output is told to be at the date that is shown, and what has changed; the feed's own words where no date is asked for. */
export interface OutputState {
  readonly status?: string | undefined;
  readonly progress?: number | undefined;
  readonly note?: string | undefined;
}

export interface ThreadContext extends ProposalContext {
  readonly view: UptakeView;
  readonly outputState: (output: Output) => OutputState;
  /** What is to be said of an event, such as that it came after the date that is shown. */
  readonly eventNote: (id: string) => string | undefined;
}

/** A text; where only a name in it may be of another language, what stands before that, and the name. */
export interface Line extends ShownText {
  readonly before?: string;
  readonly name?: ShownText;
}

/** A row in words. */
export interface ItemWords {
  /** Undefined for what is no record. */
  readonly id?: string | undefined;
  readonly name: ShownText;
  /** Class of the sign of a status, and its word. */
  readonly sign?: string;
  readonly word?: ShownText;
  /** A quieter line below. */
  readonly line?: Line | undefined;
  readonly counts?: readonly FateCount[];
}

/** What became of a proposal as a word. */
export function fateName(fate: string, localization: Localization, feedLanguage?: string): ShownText {
  return fate === asksNone || fate === otherFate ? { text: localization.t(fate === asksNone ? 'uptake.none' : 'proposals.otherStatus') } : localization.named('status', fate, feedLanguage);
}

export function fateClass(fate: string): string {
  if (fate === asksNone) return 'is-none';
  return statusClass(fate === unanswered ? 'proposed' : fate);
}

const named = (record: AnyRecord, { localization, feedLanguage }: ProposalContext) => ({ id: record.id, name: cut(nameOf(record, localization, feedLanguage)) });

export function partsInWords(fates: readonly FateCount[], localization: Localization): string {
  return fates.map(({ fate, count }) => localization.t('uptake.part', { status: fateName(fate, localization).text, count })).join(localization.t('list.separator'));
}

/** Counts of what is folded away. */
function foldedCounts({ view: { graph, groups } }: ThreadContext, index: number): FateCount[] {
  const counts = new Uint32Array(graph.fates.length);
  for (const i of groups[index]!.folded) counts[graph.fateOf[i]!]!++;
  return inOrder(graph.fates, counts);
}

/** The reason of a proposal that was not pursued or was changed; what else became of one is told by its links. */
export function reasonOf({ status, reason, note, mergedInto }: Proposal, { localization, feedLanguage, entries }: ProposalContext): Line | undefined {
  if (status === 'not-pursued' || status === 'changed') {
    const because = localization.text(reason ?? note, feedLanguage);
    if (because) return cut(because);
    return status === 'changed' ? undefined : { text: localization.t('proposals.noReason') };
  }
  if (mergedInto === undefined) return undefined;
  const other = entries.get(mergedInto);
  const name = other ? cut(nameOf(other.record, localization, feedLanguage)) : { text: mergedInto };
  const before = `${localization.t('proposals.mergedInto')} `;
  return { text: before + name.text, before, name };
}

function ofProposal(proposal: Proposal, context: ThreadContext): ItemWords {
  const { localization, feedLanguage } = context;
  const { status = '', kind = '' } = proposal;
  const fate = fateOf(kind, status);
  return {
    ...named(proposal, context),
    sign: fate === asksNone ? 'is-none' : statusClass(status),
    word: fate === asksNone ? localization.named('kind', kind, feedLanguage) : localization.named('status', fate, feedLanguage),
    line: reasonOf(proposal, context),
  };
}

/** A word of the feed that stands alone is in its language; beside words of ours, the line is in ours. */
function outputLine(output: Output, { outputState, localization, feedLanguage }: ThreadContext): Line | undefined {
  const { status, progress, note } = outputState(output);
  const word = status ? localization.named('status', status, feedLanguage) : undefined;
  const ours = [progress !== undefined && localization.t('proposals.progress', { share: localization.percent(progress) }), note].filter(Boolean);
  return ours.length ? { text: [word?.text, ...ours].filter(Boolean).join(localization.t('list.separator')) } : word;
}

/** What a row says. Texts of the feed come with their language. */
export function wordsOf(kind: UptakeKind | TreeKind, index: number, context: ThreadContext): ItemWords {
  const { localization, entries, view: { graph: { groups: all, records }, groups } } = context;
  const { t } = localization;
  const line = (text: string | undefined) => (text ? { line: { text } } : {});
  switch (kind) {
    case 'event': {
      const id = all[groups[index]!.group]!.event!;
      return { ...named(entries.get(id)!.record, context), ...line(context.eventNote(id)) };
    }
    case 'session': {
      const { fates: counts, group } = groups[index]!;
      const { id, kind: of } = all[group]!;
      const entry = entries.get(id);
      if (of === 'none') return { name: { text: t('uptake.noSession') }, counts };
      if (of === 'event' && entry) return { id, name: { text: t('uptake.wholeEvent') }, counts };
      return { ...(entry?.kind === of ? named(entry.record, context) : { name: { text: id } }), counts };
    }
    case 'proposal': case 'merged': return ofProposal(records.proposal[index]!, context);
    case 'fold': {
      const { folded: { length: count }, single } = groups[index]!;
      if (!count) return { name: { text: t('uptake.fewer') } };
      const counts = foldedCounts(context, index);
      const parts = counts.length === 1 ? fateName(counts[0]!.fate, localization).text.toLocaleLowerCase(localization.locale) : partsInWords(counts, localization);
      return { name: { text: single.length ? t('uptake.more', { count, parts }) : t('uptake.folded', { things: t('count.proposals', { count }), parts }) } };
    }
    case 'output': return { ...named(records.output[index]!, context), line: outputLine(records.output[index]!, context) };
    case 'initiative': {
      const record = records.initiative[index]!;
      return { ...named(record, context), ...line(record.countries?.map((code) => localization.country(code)).join(t('list.separator'))) };
    }
    case 'indicator': return named(records.indicator[index]!, context);
    case 'loose': return { name: { text: t('uptake.loose.output') } };
    case 'untied': return { name: { text: t('uptake.loose.initiative') } };
    // What the columns leave out or lack is said by `noteText`.
    case 'note': return { name: { text: '' } };
  }
}

/** Word of the status, text, and what else is said of a record, in one. */
export function whole({ name, word, line, counts }: ItemWords, localization: Localization): string {
  return [word?.text, name.text, line?.text, counts && partsInWords(counts, localization)].flatMap((part) => (part ? [part.replace(/\.$/, '')] : [])).join('. ');
}

/** Lines that a text is likely to take in a width, px, with letters of a size. */
export function linesOf(text: string, width: number, size: number): number {
  const start = text.slice(0, 400);
  // Letters of scripts that are written without spaces are twice as wide.
  const letters = start.length + (start.match(/[\u2e80-\uffdc]/g)?.length ?? 0);
  return Math.ceil(letters / Math.max(6, width / (size * 0.54)));
}
