/**
 * The thread as linked columns: where each record stands, and what it is tied to. What was said keeps its order from the top; outputs,
 * initiatives and indicators stand as near to what they are linked to as they can without overlap.
 */
import type { UptakeView } from './uptake-view.js';
import type { Leads } from './uptake-order.js';

export type UptakeKind = 'event' | 'session' | 'proposal' | 'fold' | 'output' | 'initiative' | 'indicator' | 'note';
/** Columns in the order of the thread. */
export const columnKinds = ['session', 'proposal', 'output', 'initiative', 'indicator'] as const;
export type ColumnKind = (typeof columnKinds)[number];

/** Heights of rows, px. */
export interface UptakeMetrics {
  readonly event: number;
  readonly session: number;
  /** A proposal's by its number: one that says why it was not pursued has a line more. */
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
  /** Items that it is tied to, towards the room and towards the country, in their order. */
  readonly back: UptakeItem[];
  readonly on: UptakeItem[];
}

export interface UptakeLink {
  readonly from: UptakeItem;
  readonly to: UptakeItem;
  /** Ties that run together here. */
  readonly count: number;
}

export interface UptakeColumns {
  /** The columns that hold something, each from the top. */
  readonly columns: readonly { readonly kind: ColumnKind; readonly items: readonly UptakeItem[] }[];
  readonly links: readonly UptakeLink[];
  readonly height: number;
}

/**
 * Tops of boxes of given heights that keep their order, do not overlap, begin at or below 0, and move as little as possible from where they
 * want their centres to be, by least squares: isotonic regression by pooling adjacent violators (Barlow and others,
 * "Statistical inference under order restrictions", 1972).
 */
export function placeNear(centres: readonly number[], heights: readonly number[], gap: number): number[] {
  const pools: { sum: number; count: number }[] = [];
  const before: number[] = [];
  let stacked = 0;
  centres.forEach((centre, i) => {
    before.push(stacked);
    let pool = { sum: centre - heights[i]! / 2 - stacked, count: 1 };
    stacked += heights[i]! + gap;
    for (let last = pools.at(-1); last && last.sum / last.count >= pool.sum / pool.count; last = pools.at(-1)) {
      pool = { sum: last.sum + pool.sum, count: last.count + pool.count };
      pools.pop();
    }
    pools.push(pool);
  });
  const tops = pools.flatMap(({ sum, count }) => Array<number>(count).fill(Math.max(0, sum / count)));
  return tops.map((top, i) => Math.round(top + before[i]!));
}

/** `isMerged` puts sessions above their proposals, in one column. */
export function uptakeColumns(view: UptakeView, metrics: UptakeMetrics, isMerged: boolean): UptakeColumns {
  const { graph } = view;
  const lists: Record<ColumnKind, UptakeItem[]> = { session: [], proposal: [], output: [], initiative: [], indicator: [] };
  const links: UptakeLink[] = [];
  const add = (column: ColumnKind, kind: UptakeKind, index: number, y: number, h: number): UptakeItem => {
    const item: UptakeItem = { kind, column, index, y, h, back: [], on: [] };
    lists[column].push(item);
    return item;
  };
  const tie = (from: UptakeItem, to: UptakeItem, count = 1): void => {
    links.push({ from, to, count });
    from.on.push(to);
    to.back.push(from);
  };

  // What was said.
  /** Where each proposal stands, on its own or in a fold. */
  const placed: (UptakeItem | undefined)[] = Array.from({ length: graph.proposals.length });
  const said: ColumnKind = isMerged ? 'proposal' : 'session';
  let y = 0;
  let event: string | undefined;
  view.groups.forEach((each, index) => {
    const group = graph.groups[each.group]!;
    if (group.event !== undefined && group.event !== event) {
      add(said, 'event', index, y, metrics.event);
      y += metrics.event;
    }
    event = group.event;
    const session = add(said, 'session', index, y, metrics.session);
    if (isMerged) y += metrics.session;
    const top = y;
    for (const proposal of each.single) {
      const item = add('proposal', 'proposal', proposal, y, metrics.proposal(proposal));
      placed[proposal] = item;
      tie(session, item);
      y += item.h;
    }
    if (each.folded.length || each.isUnfolded) {
      const item = add('proposal', 'fold', index, y, metrics.fold);
      for (const proposal of each.folded) placed[proposal] = item;
      if (each.folded.length) tie(session, item, each.folded.length);
      y += metrics.fold;
    }
    y = Math.max(y, isMerged ? 0 : top + metrics.session) + metrics.gap;
  });
  const note = (column: ColumnKind, count: number, at: number) => count > 0 && add(column, 'note', count, at, metrics.note);
  if (!isMerged) note('session', view.untied.session, y);

  // What was done.
  const place = (column: 'output' | 'initiative' | 'indicator', numbers: readonly number[], sources: readonly { readonly leads: Leads; readonly from: readonly (UptakeItem | undefined)[] }[], untied: number): (UptakeItem | undefined)[] => {
    const ties = new Map<number, Map<UptakeItem, number>>(numbers.map((number) => [number, new Map()]));
    for (const { leads, from } of sources) {
      from.forEach((item, number) => {
        if (!item) return;
        for (let at = leads.offsets[number]!; at < leads.offsets[number + 1]!; at++) {
          const of = ties.get(leads.to[at]!);
          of?.set(item, (of.get(item) ?? 0) + 1);
        }
      });
    }
    const centre = (of: ReadonlyMap<UptakeItem, number>): number => {
      let sum = 0;
      let count = 0;
      for (const [item, weight] of of) {
        sum += (item.y + item.h / 2) * weight;
        count += weight;
      }
      return sum / count;
    };
    const tied = numbers.filter((number) => ties.get(number)!.size);
    const loose = numbers.filter((number) => !ties.get(number)!.size);
    const h = metrics.output;
    const tops = placeNear(tied.map((number) => centre(ties.get(number)!)), tied.map(() => h), metrics.gap);
    const items: (UptakeItem | undefined)[] = [];
    tied.forEach((number, i) => {
      const item = add(column, column, number, tops[i]!, h);
      items[number] = item;
      for (const [from, count] of ties.get(number)!) tie(from, item, count);
    });
    let bottom = tied.length ? tops.at(-1)! + h + 3 * metrics.gap : 0;
    if (loose.length) {
      // Absence is said above those that it holds for.
      add(column, 'note', 0, bottom, metrics.note);
      bottom += metrics.note;
    }
    for (const number of loose) {
      items[number] = add(column, column, number, bottom, h);
      bottom += h + metrics.gap;
    }
    note(column, untied, bottom);
    return items;
  };
  const outputs = place('output', view.outputs, [{ leads: graph.toOutputs, from: placed }], 0);
  const initiatives = place('initiative', view.initiatives, [{ leads: graph.toInitiatives, from: outputs }], view.untied.initiative);
  place('indicator', view.indicators, [{ leads: graph.measures, from: initiatives }, { leads: graph.toIndicators, from: outputs }], view.untied.indicator);

  // What went into another proposal.
  const merged = new Map<UptakeItem, Map<UptakeItem, number>>();
  for (let proposal = 0; proposal < placed.length; proposal++) {
    const [item, to] = [placed[proposal], placed[graph.mergedInto[proposal]!]];
    if (!item || !to || to === item) continue;
    const of = merged.get(item) ?? new Map<UptakeItem, number>();
    merged.set(item, of.set(to, (of.get(to) ?? 0) + 1));
  }
  for (const [from, of] of merged) for (const [to, count] of of) tie(from, to, count);

  const columns = columnKinds.flatMap((kind) => (lists[kind].length ? [{ kind, items: lists[kind] }] : []));
  const height = Math.max(0, ...columns.map(({ items }) => items.at(-1)!.y + items.at(-1)!.h));
  return { columns, links, height };
}
