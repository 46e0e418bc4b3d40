/** What of the thread is on show: what the filter leaves, and which proposals stand on their own and which are folded into their session's. */
import type { UptakeGraph } from './uptake.js';
import { asksNone, inOrder, isAnswered, unanswered, type FateCount } from './uptake-fates.js';
import { degree, type Leads } from './uptake-order.js';

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
  const { proposals, order, starts, fates, fateOf } = graph;
  const isWhole = rows.length === proposals.length;
  const shown = new Uint8Array(proposals.length).fill(isWhole ? 1 : 0);
  if (!isWhole) for (const row of rows) shown[row] = 1;
  const answers = fates.map(isAnswered);
  const counts = new Uint32Array(fates.length);
  for (const row of rows) counts[fateOf[row]!]!++;
  const answered = counts.reduce((sum, count, code) => sum + (answers[code] ? count : 0), 0);
  const isAll = rows.length <= fewProposals;
  const isClosed = answered > fewAnswered;

  let litCount = 0;
  const isLit = new Uint8Array(lit.size ? proposals.length : 0);
  if (lit.size) for (const row of rows) if (lit.has(proposals[row]!.id) && litCount < mostLit) litCount += isLit[row] = 1;

  const groups: GroupView[] = [];
  const groupCounts = new Uint32Array(fates.length);
  for (let group = 0; group + 1 < starts.length; group++) {
    let count = 0;
    groupCounts.fill(0);
    const asked = unfolded.get(graph.groups[group]!.id) ?? 0;
    let room = isAll ? Infinity : asked;
    const single: number[] = [];
    const folded: number[] = [];
    for (let at = starts[group]!; at < starts[group + 1]!; at++) {
      const i = order[at]!;
      if (!shown[i]) continue;
      count++;
      groupCounts[fateOf[i]!]!++;
      if (isLit[i] || (!isClosed && (answers[fateOf[i]!] || degree(graph.toOutputs, i) > 0))) single.push(i);
      else if (room > 0) {
        room--;
        single.push(i);
      } else folded.push(i);
    }
    if (!count) continue;
    // A fold of one takes the place that the one could have.
    if (folded.length === 1 && (!isClosed || count === 1)) single.push(folded.pop()!);
    groups.push({ group, count, fates: inOrder(fates, groupCounts), single, folded, isUnfolded: asked > 0 && asked < Infinity && !isAll });
  }
  const { sessions, outputs, initiatives, indicators } = followed(graph, groups, isWhole, rows);
  return {
    graph, groups, total: rows.length, fates: inOrder(fates, counts), sessions, outputs, initiatives, indicators,
    untied: isWhole ? { session: sessions ? graph.silent : 0, initiative: graph.initiatives.length - initiatives.length, indicator: graph.indicators.length - indicators.length } : { session: 0, initiative: 0, indicator: 0 },
  };
}

/** What the shown proposals lead to; without a filter, all outputs, and whatever is tied to one or to an indicator. */
function followed(graph: UptakeGraph, groups: readonly GroupView[], isWhole: boolean, rows: Uint32Array) {
  const mark = (from: ArrayLike<number>, leads: Leads, marks: Uint8Array) => {
    for (let i = 0; i < from.length; i++) for (let at = leads.offsets[from[i]!]!; at < leads.offsets[from[i]! + 1]!; at++) marks[leads.to[at]!] = 1;
  };
  const marked = (marks: Uint8Array): number[] => {
    const list: number[] = [];
    marks.forEach((mark_, i) => mark_ && list.push(i));
    return list;
  };
  const outputMarks = new Uint8Array(graph.outputs.length);
  if (isWhole) outputMarks.fill(1);
  else mark(rows, graph.toOutputs, outputMarks);
  const outputs = marked(outputMarks);
  const initiativeMarks = new Uint8Array(graph.initiatives.length);
  mark(outputs, graph.toInitiatives, initiativeMarks);
  if (isWhole) graph.initiatives.forEach((_record, i) => degree(graph.measures, i) && (initiativeMarks[i] = 1));
  const initiatives = marked(initiativeMarks);
  const indicatorMarks = new Uint8Array(graph.indicators.length);
  mark(outputs, graph.toIndicators, indicatorMarks);
  mark(initiatives, graph.measures, indicatorMarks);
  return { sessions: groups.filter(({ group }) => graph.groups[group]!.kind === 'session').length, outputs, initiatives, indicators: marked(indicatorMarks) };
}

/** The part of the counts that a sentence says: how many ask for an answer, and what they got. */
export function answerCounts(fates: readonly FateCount[]): { readonly due: number; readonly answers: readonly FateCount[]; readonly unanswered: number; readonly asksNone: number } {
  const of = (wanted: string) => fates.find(({ fate }) => fate === wanted)?.count ?? 0;
  const answers = fates.filter(({ fate }) => isAnswered(fate));
  const open = of(unanswered);
  return { due: answers.reduce((sum, { count }) => sum + count, open), answers, unanswered: open, asksNone: of(asksNone) };
}
