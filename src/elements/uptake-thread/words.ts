import type { Localization, ShownText } from '../../kit/format.js';
import { cut, statusClass, type ProposalContext } from '../../kit/proposal-status.js';
import { nameOf } from '../../kit/record-name.js';
import type { UptakeItem, UptakeKind } from '../../layout/uptake-columns.js';
import { asksNone, unanswered, type FateCount } from '../../layout/uptake-fates.js';
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

/** A row in words. */
export interface ItemWords {
  /** Undefined for what is no record. */
  readonly id?: string | undefined;
  readonly name: ShownText;
  /** Class of the sign of a status, and its word. */
  readonly sign?: string;
  readonly word?: string;
  /** A quieter line below. */
  readonly line?: ShownText;
  readonly counts?: readonly FateCount[];
}

/** What became of a proposal as a word. */
export function fateName(fate: string, localization: Localization): string {
  return fate === asksNone ? localization.t('uptake.none') : localization.word('status', fate);
}

export function fateClass(fate: string): string {
  if (fate === asksNone) return 'is-none';
  return statusClass(fate === unanswered ? 'proposed' : fate);
}

const named = (record: AnyRecord, { localization, feedLanguage }: ProposalContext) => ({ id: record.id, name: cut(nameOf(record, localization, feedLanguage)) });

export function partsInWords(fates: readonly FateCount[], localization: Localization): string {
  return fates.map(({ fate, count }) => localization.t('uptake.part', { status: fateName(fate, localization), count })).join(localization.t('list.separator'));
}

/** Counts of what is folded away: those of the group without those that stand on their own. */
function foldedCounts({ view: { graph, groups } }: ThreadContext, index: number): FateCount[] {
  const { fates, single } = groups[index]!;
  const left = new Map(fates.map(({ fate, count }) => [fate, count]));
  for (const i of single) {
    const fate = graph.fates[graph.fateOf[i]!]!;
    left.set(fate, left.get(fate)! - 1);
  }
  return fates.map(({ fate }) => ({ fate, count: left.get(fate)! })).filter(({ count }) => count > 0);
}

/** The reason of a proposal that was not pursued or was changed; what else became of one is told by its links. */
export function reasonOf(proposal: Proposal, { localization, feedLanguage, entries }: ProposalContext): ShownText | undefined {
  if (proposal.status === 'not-pursued' || proposal.status === 'changed') {
    const reason = localization.text(proposal.reason ?? proposal.note, feedLanguage);
    return reason ? cut(reason) : proposal.status === 'not-pursued' ? { text: localization.t('proposals.noReason') } : undefined;
  }
  if (proposal.status !== 'merged' && proposal.mergedInto === undefined) return undefined;
  const { mergedInto } = proposal;
  const other = mergedInto === undefined ? undefined : entries.get(mergedInto);
  if (mergedInto === undefined) return undefined;
  const name = other ? nameOf(other.record, localization, feedLanguage) : { text: mergedInto };
  return cut({ ...name, text: `${localization.t('proposals.mergedInto')} ${name.text}` });
}

function ofProposal(proposal: Proposal, context: ThreadContext): ItemWords {
  const { localization, view: { graph } } = context;
  const { status = '', kind = '' } = proposal;
  const fate = graph.fates.length ? status : '';
  const asks = fate !== '' || kind === '' || kind === 'proposal';
  const line = reasonOf(proposal, context);
  return {
    ...named(proposal, context),
    sign: asks ? statusClass(status) : 'is-none',
    word: !asks ? localization.word('kind', kind) : status === '' || status === 'proposed' ? localization.word('status', unanswered) : localization.word('status', status),
    ...(line && { line }),
  };
}

export function outputLine(output: Output, { outputState, localization }: ThreadContext): string {
  const { status, progress, note } = outputState(output);
  return [status && localization.word('status', status), progress !== undefined && localization.t('proposals.progress', { share: localization.percent(progress) }), note]
    .filter(Boolean).join(localization.t('list.separator'));
}

/** What a row says. Texts of the feed come with their language. */
export function wordsOf(kind: UptakeKind | TreeKind, index: number, context: ThreadContext): ItemWords {
  const { localization, entries, view } = context;
  const { t } = localization;
  const { graph, groups } = view;
  const line = (text: string | undefined) => (text ? { line: { text } } : {});
  switch (kind) {
    case 'event': {
      const id = graph.groups[groups[index]!.group]!.event!;
      return { ...named(entries.get(id)!.record, context), ...line(context.eventNote(id)) };
    }
    case 'session': {
      const { fates, group } = groups[index]!;
      const { id, kind: of } = graph.groups[group]!;
      if (of === 'none') return { name: { text: t('uptake.noSession') }, counts: fates };
      const entry = entries.get(id);
      if (of === 'event' && entry) return { id, name: { text: t('uptake.wholeEvent') }, counts: fates };
      return { ...(entry?.kind === of ? named(entry.record, context) : { name: { text: id } }), counts: fates };
    }
    case 'proposal': case 'merged': return ofProposal(graph.proposals[index]!, context);
    case 'fold': {
      const { folded, single } = groups[index]!;
      if (!folded.length) return { name: { text: t('uptake.fewer') } };
      const counts = foldedCounts(context, index);
      const parts = counts.length === 1 ? fateName(counts[0]!.fate, localization).toLocaleLowerCase(localization.locale) : partsInWords(counts, localization);
      const count = folded.length;
      return { name: { text: single.length ? t('uptake.more', { count, parts }) : t('uptake.folded', { things: t('count.proposals', { count }), parts }) } };
    }
    case 'output': return { ...named(graph.outputs[index]!, context), ...line(outputLine(graph.outputs[index]!, context)) };
    case 'initiative': {
      const record = graph.initiatives[index]!;
      return { ...named(record, context), ...line(record.countries?.map((code) => localization.country(code)).join(t('list.separator'))) };
    }
    case 'indicator': return named(graph.indicators[index]!, context);
    case 'loose': return { name: { text: t('uptake.loose.output') } };
    case 'untied': return { name: { text: t('uptake.loose.initiative') } };
    // What the columns leave out or lack is said by `noteText`.
    case 'note': return { name: { text: '' } };
  }
}

/** What a column says of records that are not tied: how many it leaves out, or, with 0, what those below it lack. */
export function noteText({ column, index }: UptakeItem, { t }: Localization): string {
  if (index) return t(`uptake.untied.${column as 'session' | 'initiative' | 'indicator'}`, { count: index });
  return t(column === 'output' ? 'uptake.loose.output' : 'uptake.loose.initiative');
}

/** Word of the status, text, and what else is said of a record, in one. */
function whole({ name, word, line, counts }: ItemWords, localization: Localization): string {
  return [word, name.text, line?.text, counts && partsInWords(counts, localization)].flatMap((part) => (part ? [part.replace(/\.$/, '')] : [])).join('. ');
}

/** A row of the columns as a screen reader says it: kind, text, status and how many links each way. */
export function labelOf(item: UptakeItem, words: ItemWords, localization: Localization): string {
  const { t } = localization;
  const text = whole(words, localization);
  if (item.kind === 'fold') return text;
  return t('uptake.item', { kind: t(`uptake.kind.${item.kind as 'event'}`), text, back: item.back.length, on: item.on.length });
}

/** A row of the list: what it is to the one above it, or its kind, and its text. Its level says the rest. */
export function rowLabel(kind: TreeKind, by: string, words: ItemWords, localization: Localization): string {
  const key = `uptake.kind.${kind}`;
  const things = by || (localization.has(key) ? localization.t(key) : '');
  const parts = whole(words, localization);
  return things ? localization.t('uptake.folded', { things, parts }) : parts;
}
