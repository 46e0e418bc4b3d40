import type { RecordKind } from '../model/feed.js';

/** Kinds of which an element is about; the others are seen with these. */
export type ShownKind = Exclude<RecordKind, 'workPlan' | 'outcome' | 'session'>;

/** Names of each kind's facets, for what need not load the facets themselves. `facets.ts` says what they hold; a test keeps both in step. */
export const facetNames: Readonly<Record<ShownKind, readonly string[]>> = {
  initiative: ['country', 'sector', 'issue', 'status', 'kind', 'organisation', 'role'],
  output: ['country', 'sector', 'status', 'lead', 'organisation', 'plan', 'outcome'],
  proposal: ['country', 'sector', 'theme', 'status', 'kind', 'session', 'event', 'track'],
  event: ['country', 'kind', 'track', 'day', 'sector', 'organisation'],
  organisation: ['kind', 'country', 'sector', 'issue', 'role'],
  indicator: ['country', 'sex', 'age', 'tier'],
};
