import type { Dataset } from '../../kit/dataset.js';
import { tableOf } from '../../kit/engine.js';
import type { Localization } from '../../kit/format.js';
import { nextTurn, pauseBySlices } from '../../kit/page.js';
import { foldName, neighboursOf, type Network } from '../../layout/network-graph.js';
import { plain } from '../../model/text.js';
import { filterValues, withFilter, type Filters } from '../../query/filters.js';
import { fold, queryWords } from '../../query/fold.js';
import { inSlices, Work } from '../../query/work.js';

export interface NodeFilter {
  readonly network: Network;
  readonly data: Dataset;
  readonly localization: Localization;
  readonly filters: Filters;
  readonly search: string;
  /** Organisations that filter and search leave, as the element has them. */
  readonly rows: Uint32Array;
}

/**
 * 1 for each node that filter and search leave. Organisations are the element's own shown records. Initiatives, events and outputs are those that match
 * themselves; where nothing in the filter is about them, those that a shown organisation is in. Organisations without a record are shown
 * with what they are in, and found by their names.
 */
export async function shownNodes({ network, data, localization, filters, search, rows }: NodeFilter): Promise<Uint8Array> {
  const { nodes } = network;
  const shown = new Uint8Array(nodes.length);
  // Organisations come first among the nodes, in the feed's order.
  for (const row of rows) shown[row] = 1;
  const hasShown = (node: number): boolean => neighboursOf(network, node).some((other) => shown[other]);
  const pause = pauseBySlices();
  const each = (look: (node: number) => void): Promise<void> => new Work(inSlices(nodes.length, look)).finishInSlices(pause);
  for (const kind of ['initiative', 'event', 'output'] as const) {
    const table = tableOf(data, { kind, localization, precision: 'exact' });
    const { records } = table;
    // Kinds of organisations are words of their own: who chooses the UN does not ask for initiatives of the kind "un".
    const kinds = filterValues(filters, 'kind');
    if (kinds.length) await table.prepare({ facets: ['kind'] }, pause);
    const own = kinds.some((value) => table.column('kind')?.codeOf.has(value)) ? filters : withFilter(filters, 'kind', []);
    const isAbout = search.trim() !== '' || Object.keys(own).some((name) => table.facets.includes(name));
    await table.prepare({ filters: own, search }, pause);
    const matching = new Uint8Array(records.length);
    for (const row of table.filter({ filters: own, search }).rows) matching[row] = 1;
    // Nodes of a kind stand in the order of its records, some of which are no nodes.
    let row = -1;
    await each((node) => {
      const { kind: nodeKind, record } = nodes[node]!;
      if (nodeKind !== kind) return;
      do row++; while (row < records.length && records[row] !== record);
      if (matching[row] && (isAbout || hasShown(node))) shown[node] = 1;
    });
  }
  const words = queryWords(search);
  await each((node) => {
    const { kind, record, name } = nodes[node]!;
    if (kind !== 'organisation' || record) return;
    const text = fold(foldName(plain(name)));
    const isTied = !Object.keys(filters).length || (filterValues(filters, 'kind').every((value) => value === '') && hasShown(node));
    if (isTied && words.every((word) => text.includes(word))) shown[node] = 1;
  });
  // What is drawn of it has a turn of its own.
  await nextTurn();
  return shown;
}
