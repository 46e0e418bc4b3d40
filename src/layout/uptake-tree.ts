/** The thread as an indented list: what was said, and under each what came of it. A record that several lead to stands under each of them. */
import { degree } from './uptake-order.js';
import type { UptakeView } from './uptake-view.js';
import type { Ties, UptakeRecords } from './uptake.js';

export type TreeKind = 'event' | 'session' | 'proposal' | 'fold' | 'merged' | 'output' | 'initiative' | 'indicator' | 'loose' | 'untied';

export interface TreeRow {
  /** The way from the top, so that each place of a record is told from its others. */
  readonly path: string;
  readonly kind: TreeKind;
  /** Number of the proposal, output …; of a session, an event or a fold, that of its group in the view. */
  readonly index: number;
  /** From 1. */
  readonly level: number;
  /** Place among its siblings, from 1, of so many. */
  readonly place: number;
  readonly size: number;
  /** Undefined where there is nothing below. */
  readonly isOpen: boolean | undefined;
}

/** What a row is to the one above it; undefined where its level says that, and for records that nothing led to. */
export function relationOf({ kind, level, path }: TreeRow): 'merged' | 'output' | 'initiative' | 'indicator' | undefined {
  const isLoose = level === 2 && /^(?:loose|untied) /.test(path);
  return (kind === 'merged' || kind === 'output' || kind === 'initiative' || kind === 'indicator') && !isLoose ? kind : undefined;
}

/** Whether what is below a row is shown. */
export type IsOpen = (path: string, kind: TreeKind, index: number) => boolean;

interface Node {
  readonly kind: TreeKind;
  readonly index: number;
  readonly key: string;
  readonly below: (() => readonly Node[]) | undefined;
}

/** The rows of what is open, in order. Only what is open is walked. */
export function treeRows(view: UptakeView, isOpen: IsOpen): TreeRow[] {
  const { graph } = view;
  const { records, ties } = graph;
  const node = (kind: TreeKind, index: number, key: string, below: readonly Node[] | (() => readonly Node[])): Node =>
    ({ kind, index, key: `${kind} ${key}`, below: typeof below === 'function' ? below : below.length ? () => below : undefined });
  const ends = ({ on: { offsets, to }, to: kind }: Ties, i: number, below: (end: number) => readonly Node[], as: TreeKind = kind): Node[] =>
    Array.from(to.subarray(offsets[i], offsets[i + 1]), (end) => node(as, end, records[kind as keyof UptakeRecords][end]!.id, below(end)));
  const nothing = () => [];
  const belowInitiative = (n: number) => ends(ties.measured, n, nothing);
  const belowOutput = (o: number) => [...ends(ties.delivered, o, belowInitiative), ...ends(ties.indicated, o, nothing)];
  // The other proposal is named and not followed, so that proposals merged into each other end here.
  const proposal = (i: number): Node => node('proposal', i, records.proposal[i]!.id, [...ends(ties.merged, i, nothing, 'merged'), ...ends(ties.taken, i, belowOutput)]);

  const top: Node[] = [];
  for (let g = 0; g < view.groups.length;) {
    const { event } = graph.groups[view.groups[g]!.group]!;
    const sessions: Node[] = [];
    const first = g;
    do {
      const each = view.groups[g]!;
      const index = g;
      sessions.push(node('session', index, graph.groups[each.group]!.id, () => [
        ...each.single.map(proposal), ...(each.folded.length || each.isUnfolded ? [node('fold', index, '', [])] : []),
      ]));
      g++;
    } while (g < view.groups.length && event !== undefined && graph.groups[view.groups[g]!.group]!.event === event);
    if (event === undefined) top.push(...sessions);
    else top.push(node('event', first, event, sessions));
  }
  const addLoose = (kind: 'loose' | 'untied', numbers: readonly number[], to: Ties, of: 'output' | 'initiative', below: (i: number) => readonly Node[]): void => {
    const loose = numbers.filter((i) => !degree(to.back, i));
    if (loose.length) top.push(node(kind, loose.length, '', loose.map((i) => node(of, i, records[of][i]!.id, below(i)))));
  };
  if (view.total === records.proposal.length) addLoose('loose', view.outputs, ties.taken, 'output', belowOutput);
  addLoose('untied', view.initiatives, ties.delivered, 'initiative', belowInitiative);

  const rows: TreeRow[] = [];
  const walk = (nodes: readonly Node[], level: number, above: string): void => nodes.forEach(({ kind, index, key, below }, at) => {
    const path = above ? `${above}/${key}` : key;
    const open = below && isOpen(path, kind, index);
    rows.push({ path, kind, index, level, place: at + 1, size: nodes.length, isOpen: open });
    if (open) walk(below(), level + 1, path);
  });
  walk(top, 1, '');
  return rows;
}
