import type { AnyRecord, Feed, RecordKind } from './feed.js';

/** The member that holds the records of each kind, in the order in which records are numbered. */
export const collections = {
  organisation: 'organisations', initiative: 'initiatives', workPlan: 'workPlans', outcome: 'outcomes', output: 'outputs', proposal: 'proposals', event: 'events', session: 'sessions',
  indicator: 'indicators',
} as const satisfies Record<RecordKind, string>;

/** The kind of the records that a kind's records hold; all other collections are the feed's own. */
const inners: Partial<Record<RecordKind, RecordKind>> = { workPlan: 'outcome', outcome: 'output', event: 'session' };

const kinds = Object.keys(collections) as RecordKind[];

/** The kind of the records that a kind's records hold, if they hold any. */
export const innerKind = (kind: RecordKind): RecordKind | undefined => inners[kind];

const holderOf = (kind: RecordKind): RecordKind | undefined => kinds.find((holder) => inners[holder] === kind);

/** Kinds of the feed's own collections. */
export const outerKinds = kinds.filter((kind) => !holderOf(kind));

/** The list of records of a kind in a feed or in the record that holds them. */
export const listIn = (holder: Feed | AnyRecord, kind: RecordKind): readonly AnyRecord[] => (holder as unknown as Partial<Record<string, readonly AnyRecord[]>>)[collections[kind]] ?? [];

/** All records of a kind, in the feed's order. */
export function recordsOf(feed: Feed, kind: RecordKind): readonly AnyRecord[] {
  const holder = holderOf(kind);
  return holder ? recordsOf(feed, holder).flatMap((record) => listIn(record, kind)) : listIn(feed, kind);
}
