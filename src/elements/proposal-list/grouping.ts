import type { Localization } from '../../kit/format.js';
import { proposalStatusOrder } from '../../layout/proposal-status.js';
import { groupProposals, type ProposalGroup, type ValueColumn } from '../../layout/proposals.js';
import type { Feed, Proposal } from '../../model/feed.js';
import type { Dataset } from '../../kit/dataset.js';

/** What the list can be grouped by, `none` last. */
export const groupings = ['session', 'event', 'theme', 'sector', 'country', 'status', 'none'] as const;
export type Grouping = (typeof groupings)[number];

/** Those of which a record can stand in several groups. */
export const severalGroups: ReadonlySet<string> = new Set(['theme', 'sector', 'country']);

const some = (feed: Feed, has: (record: Proposal) => unknown): boolean => feed.proposals.some(has);
const filled = (list: readonly unknown[] | undefined): boolean => !!list?.length;

/** The groupings that tell something apart in a feed. Reads members and not columns, which for a large feed take long to build. */
export function groupingsOf(feed: Feed): readonly Grouping[] {
  const sessions = feed.events.flatMap((event) => event.sessions ?? []);
  const session = some(feed, (record) => record.session) || sessions.some(({ outcomes }) => filled(outcomes));
  const there: Readonly<Record<Grouping, boolean>> = {
    session,
    event: session || some(feed, (record) => record.event),
    theme: some(feed, (record) => filled(record.themes)),
    sector: some(feed, (record) => filled(record.sectors)) || sessions.some(({ sectors }) => filled(sectors)),
    country: some(feed, (record) => filled(record.countries)) || sessions.some(({ countries }) => filled(countries)),
    status: some(feed, (record) => record.status),
    none: true,
  };
  return groupings.filter((name) => there[name]);
}

/** Groups in the order that the reader knows (sessions and events as they took place, countries by name), else the largest first. */
export function groupsBy(by: Grouping, rows: Uint32Array, column: ValueColumn, data: Dataset, localization: Localization): ProposalGroup[] {
  switch (by) {
    case 'session':
    case 'event': return groupProposals(rows, column, data.records(by).map(({ id }) => id));
    case 'status': return groupProposals(rows, column, proposalStatusOrder);
    case 'country': return groupProposals(rows, column, column.values.filter(Boolean).sort((a, b) => localization.collator.compare(localization.country(a), localization.country(b))));
    default: return groupProposals(rows, column).sort((a, b) => Number(a.key === '') - Number(b.key === '') || b.count - a.count);
  }
}
