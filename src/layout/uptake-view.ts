/** What of the thread is on show: what the filter leaves, and which proposals stand on their own and which are folded into their session's. */
import type { UptakeGraph } from './uptake.js';
import { asksNone, inOrder, isAnswered, unanswered, type FateCount } from './uptake-fates.js';
import { degree } from './uptake-order.js';

/** No more proposals than this are all shown at the start. */
const fewProposals = 24;
/** With no more answered ones than this, those are shown and the others folded; with more, sessions show counts only. */
const fewAnswered = 60;
/** No more than this are brought out of their folds because they are on the thread of what is selected. */
const mostLit = 60;
/** So many proposals come out of a fold at a time. */
export const unfolding = 500;

export interface UptakeOptions {
  /** Indexes of the proposals that the filter leaves. */
  readonly rows: Uint32Array;
  /** Ids on the thread of what is selected. */
  readonly lit: ReadonlySet<string>;
  /** How many folded proposals are asked for, by the group's id; without end for all, as on paper. */
  readonly unfolded: { get(id: string): number | undefined };
}

export interface GroupView {
  readonly group: number;
  readonly count: number;
  readonly fates: readonly FateCount[];
  /** Proposals that stand on their own. */
  readonly single: readonly number[];
  readonly folded: readonly number[];
  /** True where the reader has unfolded it, and can fold it again. */
  readonly isUnfolded: boolean;
}

export interface UptakeView {
  readonly graph: UptakeGraph;
  /** Those with a proposal on show. */
  readonly groups: readonly GroupView[];
  readonly total: number;
  readonly fates: readonly FateCount[];
  /** 1 for each proposal on the thread of what is selected. */
  readonly isLit: Uint8Array;
  /** Sessions among the groups. */
  readonly sessions: number;
  /** In the order of drawing; without a filter also those that no proposal led to. */
  readonly outputs: readonly number[];
  readonly initiatives: readonly number[];
  readonly indicators: readonly number[];
  /** How many of the feed's the columns leave out because nothing ties them to the thread; by column, and 0 under a filter. */
  readonly untied: { readonly session: number; readonly initiative: number; readonly indicator: number };
}

export function viewUptake(graph: UptakeGraph, { rows, lit, unfolded }: UptakeOptions): UptakeView {
  const { fates, fateOf, ties: { said, taken } } = graph;
  const isWhole = rows.length === fateOf.length;
  const shown = new Uint8Array(fateOf.length);
  const counts = new Uint32Array(fates.length);
  for (const row of rows) {
    shown[row] = 1;
    counts[fateOf[row]!]!++;
  }
  const answers = fates.map(isAnswered);
  const answered = counts.reduce((sum, count, code) => sum + (answers[code] ? count : 0), 0);
  const isAll = rows.length <= fewProposals;
  const isClosed = answered > fewAnswered;
  const isLit = new Uint8Array(fateOf.length);
  for (const id of lit) {
    const proposal = graph.proposalOf(id);
    if (proposal >= 0) isLit[proposal] = 1;
  }

  let litCount = 0;
  const groups: GroupView[] = [];
  const groupCounts = new Uint32Array(fates.length);
  graph.groups.forEach(({ id }, group) => {
    groupCounts.fill(0);
    const asked = unfolded.get(id) ?? 0;
    let room = isAll ? Infinity : asked;
    const single: number[] = [];
    const folded: number[] = [];
    for (let at = said.on.offsets[group]!; at < said.on.offsets[group + 1]!; at++) {
      const i = said.on.to[at]!;
      if (!shown[i]) continue;
      const fate = fateOf[i]!;
      groupCounts[fate]!++;
      const isOut = (isLit[i] && litCount++ < mostLit) || (!isClosed && (answers[fate] || degree(taken.on, i) > 0));
      (isOut || room-- > 0 ? single : folded).push(i);
    }
    const count = single.length + folded.length;
    if (!count) return;
    // A fold of one takes the place that the one could have.
    if (folded.length === 1 && (!isClosed || count === 1)) single.push(folded.pop()!);
    groups.push({ group, count, fates: inOrder(fates, groupCounts), single, folded, isUnfolded: asked > 0 && asked < Infinity && !isAll });
  });

  // What the shown proposals lead to; without a filter, all outputs, and whatever is tied to one or to an indicator.
  const { ties: { delivered, measured, indicated }, records, drawn } = graph;
  const sessions = groups.filter(({ group }) => graph.groups[group]!.kind === 'session').length;
  const marks = { session: shown, proposal: shown, output: new Uint8Array(records.output.length), initiative: new Uint8Array(records.initiative.length), indicator: new Uint8Array(records.indicator.length) };
  if (isWhole) {
    marks.output.fill(1);
    marks.initiative.forEach((_mark, i) => (marks.initiative[i] = Number(degree(measured.on, i) > 0)));
  }
  for (const { from, to, on: { offsets, to: ends } } of [taken, delivered, measured, indicated]) {
    marks[from].forEach((mark, i) => {
      if (mark) for (let at = offsets[i]!; at < offsets[i + 1]!; at++) marks[to][ends[at]!] = 1;
    });
  }
  const followed = (kind: keyof typeof drawn) => drawn[kind].filter((i) => marks[kind][i]);
  const [outputs, initiatives, indicators] = [followed('output'), followed('initiative'), followed('indicator')];
  const left = (count: number) => (isWhole ? count : 0);
  return {
    graph, groups, total: rows.length, fates: inOrder(fates, counts), isLit, sessions, outputs, initiatives, indicators,
    untied: { session: left(sessions && graph.silent), initiative: left(records.initiative.length - initiatives.length), indicator: left(records.indicator.length - indicators.length) },
  };
}

/** The part of the counts that a sentence says: how many ask for an answer, and what they got. */
export function answerCounts(fates: readonly FateCount[]): { readonly due: number; readonly answers: readonly FateCount[]; readonly unanswered: number; readonly asksNone: number } {
  const of = (wanted: string) => fates.find(({ fate }) => fate === wanted)?.count ?? 0;
  const answers = fates.filter(({ fate }) => isAnswered(fate));
  const open = of(unanswered);
  return { due: answers.reduce((sum, { count }) => sum + count, open), answers, unanswered: open, asksNone: of(asksNone) };
}
