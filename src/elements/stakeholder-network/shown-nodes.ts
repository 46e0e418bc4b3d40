import type { Dataset } from '../../kit/dataset.js';
import { tableOf } from '../../kit/engine.js';
import type { Localization } from '../../kit/format.js';
import { pauseBySlices } from '../../kit/page.js';
import { foldName, neighboursOf, type Network } from '../../layout/network-graph.js';
import { plain } from '../../model/text.js';
import { filterValues, withFilter, type Filters } from '../../query/filters.js';
import { fold, queryWords } from '../../query/fold.js';

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
  for (const kind of ['initiative', 'event', 'output'] as const) {
    const table = tableOf(data, kind, localization);
    // Kinds of organisations are words of their own: who chooses the UN does not ask for initiatives of the kind "un".
    const kinds = filterValues(filters, 'kind');
    const own = kinds.some((value) => table.column('kind')?.codeOf.has(value)) ? filters : withFilter(filters, 'kind', []);
    const isAbout = search.trim() !== '' || Object.keys(own).some((name) => table.facets.includes(name));
    await table.prepare({ filters: own, search }, pauseBySlices());
    const matching = new Set(Array.from(table.filter({ filters: own, search }).rows, (row) => table.records[row]));
    for (const [node, { kind: nodeKind, record }] of nodes.entries()) {
      if (nodeKind === kind && record && matching.has(record) && (isAbout || hasShown(node))) shown[node] = 1;
    }
  }
  const words = queryWords(search);
  for (const [node, { kind, record, name }] of nodes.entries()) {
    if (kind !== 'organisation' || record) continue;
    const text = fold(foldName(plain(name)));
    const isTied = !Object.keys(filters).length || (filterValues(filters, 'kind').every((value) => value === '') && hasShown(node));
    if (isTied && words.every((word) => text.includes(word))) shown[node] = 1;
  }
  return shown;
}
