/** The thread as an indented list: what was said, and under each what came of it. A record that several lead to stands under each of them. */
import type { UptakeView } from './uptake-view.js';
import type { Leads } from './uptake-order.js';

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
  const to = (leads: Leads, i: number): number[] => Array.from(leads.to.subarray(leads.offsets[i]!, leads.offsets[i + 1]!));
  const node = (kind: TreeKind, index: number, key: string, below: readonly Node[] | (() => readonly Node[])): Node =>
    ({ kind, index, key: `${kind} ${key}`, below: typeof below === 'function' ? below : below.length ? () => below : undefined });
  const indicators = (leads: Leads, i: number) => to(leads, i).map((d) => node('indicator', d, graph.indicators[d]!.id, []));
  const initiative = (n: number): Node => node('initiative', n, graph.initiatives[n]!.id, indicators(graph.measures, n));
  const output = (o: number): Node => {
    const below = [...to(graph.toInitiatives, o).map(initiative), ...indicators(graph.toIndicators, o)];
    return node('output', o, graph.outputs[o]!.id, below);
  };
  const proposal = (i: number): Node => {
    const other = graph.mergedInto[i]!;
    // The other is named and not followed, so that proposals merged into each other end here.
    return node('proposal', i, graph.proposals[i]!.id, [...(other < 0 ? [] : [node('merged', other, graph.proposals[other]!.id, [])]), ...to(graph.toOutputs, i).map(output)]);
  };

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
  const led = new Set(graph.toOutputs.to);
  const loose = view.outputs.filter((o) => !led.has(o));
  if (loose.length && view.total === graph.proposals.length) top.push(node('loose', loose.length, '', loose.map(output)));
  const delivering = new Set(graph.toInitiatives.to);
  const untied = view.initiatives.filter((n) => !delivering.has(n));
  if (untied.length) top.push(node('untied', untied.length, '', untied.map(initiative)));

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
