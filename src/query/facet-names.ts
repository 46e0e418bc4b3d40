import type { RecordKind } from '../model/feed.js';

/** Names of each kind's facets, for what need not load the facets themselves. `facets.ts` says what they hold; a test keeps both in step. */
export const facetNames: Readonly<Record<RecordKind, readonly string[]>> = {
  initiative: ['country', 'sector', 'issue', 'status', 'kind', 'organisation', 'role'],
  workPlan: ['status'],
  outcome: ['plan'],
  output: ['country', 'sector', 'status', 'lead', 'organisation', 'plan', 'outcome'],
  proposal: ['country', 'sector', 'theme', 'status', 'kind', 'session', 'event', 'track'],
  session: ['country', 'sector', 'kind', 'track', 'day', 'organisation', 'event'],
  event: ['country', 'kind', 'track', 'day', 'sector', 'organisation'],
  organisation: ['kind', 'country', 'sector', 'issue', 'role'],
  indicator: ['country', 'sex', 'age', 'tier'],
};
