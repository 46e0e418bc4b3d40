import type { Entries } from '../model/entries.js';
import type { Proposal } from '../model/feed.js';
import { sessionsOf } from '../model/proposal-links.js';

const none: readonly string[] = [];
const one = (value: string | undefined): readonly string[] => (value === undefined ? none : [value]);

/** The facets of proposals that need no thread: a list can be grouped and counted by them before anything is filtered. */
export const proposalFacets = {
  theme: (record: Proposal) => record.themes ?? none,
  status: (record: Proposal) => one(record.status),
  kind: (record: Proposal) => one(record.kind),
  session: sessionsOf,
} satisfies Record<string, (record: Proposal, entries: Entries) => readonly string[]>;
