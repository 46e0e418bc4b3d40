import type { Dataset } from '../../kit/dataset.js';
import type { Localization } from '../../kit/format.js';
import { countProposals } from '../../layout/proposal-counts.js';
import { ProposalRows } from '../../layout/proposal-rows.js';
import { proposalStatusOrder } from '../../layout/proposal-status.js';
import type { ProposalSummary, ValueColumn } from '../../layout/proposals.js';
import type { Proposal } from '../../model/feed.js';
import type { FacetCount } from '../../query/table.js';
import { groupsBy, type Grouping } from './grouping.js';
import type { OwnColumns } from './own-columns.js';
import { proposalSentence } from './sentence.js';

/** What the list draws: made anew when data, filter, language, grouping or order are others, and not for each scroll. */
export interface Arrangement {
  readonly grouping: Grouping;
  readonly rows: ProposalRows;
  /** The records that rows are indexes of: those of the feed on show, also while the next one is being filtered. */
  readonly records: readonly Proposal[];
  /** Counts of the statuses, each as if it alone were chosen. */
  readonly statuses: readonly FacetCount[];
  /** Statuses of the shown proposals, in order. */
  readonly present: readonly string[];
  readonly sentence: string;
  /** The bars of so many lines, counted when they are drawn. */
  readonly summaries: Map<number, ProposalSummary>;
}

export interface ArrangementSource {
  readonly data: Dataset;
  readonly localization: Localization;
  readonly columns: OwnColumns;
  readonly grouping: Grouping;
  /** Values to group by; undefined for no groups. */
  readonly column: ValueColumn | undefined;
  /** The shown records, in the order wanted. */
  readonly rows: Uint32Array;
  /** Counts of the statuses where a filter on them is in force: without one they are those of the rows. */
  readonly statuses: readonly FacetCount[] | undefined;
}

export function arrangementOf({ data, localization, columns, grouping, column, rows, statuses }: ArrangementSource): Arrangement {
  const status = columns.get('status')!;
  const counts = countProposals(rows, { session: columns.get('session')!, kind: columns.get('kind')!, status });
  const groups = column ? groupsBy(grouping, rows, column, data, localization) : rows.length ? [{ key: '', count: rows.length, indexes: rows }] : [];
  const counted = statuses ?? status.values.map((value) => ({ value, count: counts.statuses.get(value) ?? 0 }));
  return {
    grouping,
    rows: new ProposalRows(groups, column !== undefined),
    records: data.records('proposal') as readonly Proposal[],
    statuses: [...counted].sort((a, b) => place(a.value) - place(b.value)),
    present: [...counts.statuses.keys()].sort((a, b) => place(a) - place(b)),
    sentence: proposalSentence(counts, localization),
    summaries: new Map(),
  };
}

/** Place of a status among statuses: those that we know first, then the feed's own, and none last. */
function place(status: string): number {
  const known = proposalStatusOrder.indexOf(status);
  return known < 0 ? proposalStatusOrder.length - 1.5 : known;
}
