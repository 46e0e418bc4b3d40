import type { Localization } from '../../kit/format.js';
import { pauseBySlices } from '../../kit/page.js';
import { proposalStatusOrder } from '../../layout/proposal-status.js';
import { groupProposals, type ValueColumn } from '../../layout/proposals.js';
import type { Proposal } from '../../model/feed.js';
import { collatedRows, sortColumn, sortRows, type SortColumn, type SortDefinition } from '../../query/sort.js';
import { Work } from '../../query/work.js';

const orders = new WeakMap<readonly Proposal[], Map<string, Work<SortColumn>>>();

/** Rows in the order of their texts as the reader sees them. Undefined while the order of very many is being found, in slices; `found` is then called. */
export function sortByText(rows: Uint32Array, records: readonly Proposal[], localization: Localization, language: string | undefined, found: () => void): Uint32Array | undefined {
  const definition: SortDefinition<Proposal> = { name: 'text', type: 'text', value: (record) => localization.text(record.text, language)?.text };
  const { locale, collator } = localization;
  let byLocale = orders.get(records);
  if (!byLocale) orders.set(records, (byLocale = new Map()));
  let work = byLocale.get(locale);
  if (!work) byLocale.set(locale, (work = new Work(sortColumn(records, definition))));
  if (rows.length > collatedRows && !work.done) {
    void work.finishInSlices(pauseBySlices()).then(found);
    return undefined;
  }
  return sortRows(rows, records, definition, false, collator.compare, () => work.finish());
}

/** The same rows by status; within a status they keep their order. */
export function sortByStatus(rows: Uint32Array, status: ValueColumn): Uint32Array {
  const sorted = new Uint32Array(rows.length);
  groupProposals(rows, status, proposalStatusOrder).reduce((at, { indexes }) => {
    sorted.set(indexes, at);
    return at + indexes.length;
  }, 0);
  return sorted;
}
