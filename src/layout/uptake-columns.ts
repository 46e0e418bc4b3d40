/**
 * The thread as linked columns: where each record stands, and what it is tied to. What was said keeps its order from the top; outputs,
 * initiatives and indicators stand as near to what they are linked to as they can without overlap.
 */
import type { LinkedKind, Ties } from './uptake.js';
import type { UptakeView } from './uptake-view.js';

export type UptakeKind = 'event' | 'session' | 'proposal' | 'fold' | 'output' | 'initiative' | 'indicator' | 'note';
/** Columns in the order of the thread. */
export const columnKinds = ['session', 'proposal', 'output', 'initiative', 'indicator'] as const;
export type ColumnKind = (typeof columnKinds)[number];

/** Heights of rows, px. */
export interface UptakeMetrics {
  /** Of an event and of a session by the number of its group in the view, of a proposal by its own: one that says why it was not pursued has a line more. */
  readonly event: (index: number) => number;
  readonly session: (index: number) => number;
  readonly proposal: (index: number) => number;
  readonly fold: number;
  readonly output: number;
  readonly note: number;
  readonly gap: number;
}

export interface UptakeItem {
  readonly kind: UptakeKind;
  readonly column: ColumnKind;
  /** Number of the proposal, output …; of a session, an event or a fold, that of its group in the view. For a note, of what it counts. */
  readonly index: number;
  /** Px from the top. */
  readonly y: number;
  readonly h: number;
}

/** What an item is tied to, and how many ties run together there. */
export interface UptakeTie {
  readonly item: UptakeItem;
  readonly count: number;
}

export interface UptakeColumns {
  /** The columns that hold something, each from the top. */
  readonly columns: readonly { readonly kind: ColumnKind; readonly items: readonly UptakeItem[] }[];
  /** What an item is tied to, towards the country (`on`) or the room (`back`), from the top. It is found out when first asked for: of 100,000 records few are in view. */
  readonly ties: (item: UptakeItem, way: 'on' | 'back') => readonly UptakeTie[];
  readonly height: number;
}

/**
 * Tops of boxes of one height that keep their order, do not overlap, begin at or below 0, and move as little as possible from where they
 * want their centres to be, by least squares: isotonic regression by pooling adjacent violators (Barlow and others,
 * "Statistical inference under order restrictions", 1972).
 */
export function placeNear(centres: readonly number[], height: number, gap: number): number[] {
  const pools: { sum: number; count: number }[] = [];
  centres.forEach((centre, i) => {
    let pool = { sum: centre - height / 2 - i * (height + gap), count: 1 };
    for (let last = pools.at(-1); last && last.sum / last.count >= pool.sum / pool.count; last = pools.at(-1)) {
      pool = { sum: last.sum + pool.sum, count: last.count + pool.count };
      pools.pop();
    }
    pools.push(pool);
  });
  const tops = pools.flatMap(({ sum, count }) => Array<number>(count).fill(Math.max(0, sum / count)));
  return tops.map((top, i) => Math.round(top + i * (height + gap)));
}

/** `isMerged` puts sessions above their proposals, in one column. */
export function uptakeColumns(view: UptakeView, metrics: UptakeMetrics, isMerged: boolean): UptakeColumns {
  const { graph, groups } = view;
  const relations = Object.values(graph.ties);
  const lists: Record<ColumnKind, UptakeItem[]> = { session: [], proposal: [], output: [], initiative: [], indicator: [] };
  /** Where each record stands, by its number; a proposal may stand in a fold. Engines are slow to fill a long list in any order unless they know its length. */
  const placed: Record<LinkedKind, UptakeItem[]> = { session: Array(graph.groups.length), proposal: Array(graph.fateOf.length), output: [], initiative: [], indicator: [] };
  const add = (column: ColumnKind, kind: UptakeKind, index: number, y: number, h: number): UptakeItem => {
    const item: UptakeItem = { kind, column, index, y, h };
    lists[column].push(item);
    return item;
  };
  const note = (column: ColumnKind, count: number, at: number) => count > 0 && add(column, 'note', count, at, metrics.note);

  // What was said.
  const said: ColumnKind = isMerged ? 'proposal' : 'session';
  let y = 0;
  let event: string | undefined;
  groups.forEach(({ group, single, folded, isUnfolded }, index) => {
    const before = event;
    ({ event } = graph.groups[group]!);
    if (event !== undefined && event !== before) y += add(said, 'event', index, y, metrics.event(index)).h;
    const session = add(said, 'session', index, y, metrics.session(index));
    placed.session[group] = session;
    if (isMerged) y += session.h;
    for (const proposal of single) y += (placed.proposal[proposal] = add('proposal', 'proposal', proposal, y, metrics.proposal(proposal))).h;
    if (folded.length || isUnfolded) {
      const fold = add('proposal', 'fold', index, y, metrics.fold);
      for (const proposal of folded) placed.proposal[proposal] = fold;
      y += fold.h;
    }
    y = Math.max(y, session.y + session.h) + metrics.gap;
  });
  if (!isMerged) note('session', view.untied.session, y);

  // What was done.
  const place = (column: 'output' | 'initiative' | 'indicator', numbers: readonly number[], untied: number): void => {
    const [tied, centres, loose]: number[][] = [[], [], []];
    for (const number of numbers) {
      let sum = 0;
      let count = 0;
      for (const { from, to, back } of relations) {
        if (to !== column) continue;
        for (let at = back.offsets[number]!; at < back.offsets[number + 1]!; at++) {
          const item = placed[from][back.to[at]!];
          if (!item) continue;
          sum += item.y + item.h / 2;
          count++;
        }
      }
      if (count) {
        tied!.push(number);
        centres!.push(sum / count);
      } else loose!.push(number);
    }
    const { output: h, gap } = metrics;
    const tops = placeNear(centres!, h, gap);
    tied!.forEach((number, i) => (placed[column][number] = add(column, column, number, tops[i]!, h)));
    let bottom = tied!.length ? tops.at(-1)! + h + 3 * gap : 0;
    if (loose!.length) {
      // Absence is said above those that it holds for.
      bottom += add(column, 'note', 0, bottom, metrics.note).h;
    }
    for (const number of loose!) bottom += (placed[column][number] = add(column, column, number, bottom, h)).h + gap;
    note(column, untied, bottom);
  };
  place('output', view.outputs, 0);
  place('initiative', view.initiatives, view.untied.initiative);
  place('indicator', view.indicators, view.untied.indicator);

  const known = { on: new Map<UptakeItem, readonly UptakeTie[]>(), back: new Map<UptakeItem, readonly UptakeTie[]>() };
  const ties = (item: UptakeItem, way: 'on' | 'back'): readonly UptakeTie[] => {
    let found = known[way].get(item);
    if (!found) known[way].set(item, (found = relations.flatMap((relation) => tiesIn(relation, item, way))));
    return found;
  };
  const tiesIn = (relation: Ties, item: UptakeItem, way: 'on' | 'back'): UptakeTie[] => {
    const { kind, index } = item;
    if ((kind === 'fold' ? 'proposal' : kind) !== (way === 'on' ? relation.from : relation.to)) return [];
    const others = placed[way === 'on' ? relation.to : relation.from];
    const { offsets, to } = relation[way];
    const counts = new Map<UptakeItem, number>();
    for (const number of kind === 'fold' ? groups[index]!.folded : [kind === 'session' ? groups[index]!.group : index]) {
      for (let at = offsets[number]!; at < offsets[number + 1]!; at++) {
        const other = others[to[at]!];
        if (other && other !== item) counts.set(other, (counts.get(other) ?? 0) + 1);
      }
    }
    return Array.from(counts, ([other, count]) => ({ item: other, count })).sort((a, b) => a.item.y - b.item.y);
  };
  const columns = columnKinds.flatMap((kind) => (lists[kind].length ? [{ kind, items: lists[kind] }] : []));
  return { columns, ties, height: Math.max(0, ...columns.map(({ items }) => items.at(-1)!.y + items.at(-1)!.h)) };
}
