/**
 * The feed, version 1: what alliances say, plan and do, as plain readonly records.
 *
 * These types describe a feed *after* reading (see `schema.ts`): every member that is
 * present is good. Unknown members of a record are kept; read them through an index
 * type of your own. The JSON Schema in `schema/` is the source of truth.
 * Each kind of record has a file of its own beside this one; import its types from here.
 */
import type { EventRecord, Session } from './event.js';
import type { Indicator } from './indicator.js';
import type { Initiative } from './initiative.js';
import type { Organisation } from './organisation.js';
import type { Proposal } from './proposal.js';
import type { CountryCode, FeedDate, RecordSource, Source, Text } from './record.js';
import type { Outcome, Output, WorkPlan } from './work-plan.js';

export type * from './event.js';
export type * from './indicator.js';
export type * from './initiative.js';
export type * from './organisation.js';
export type * from './proposal.js';
export type * from './record.js';
export type * from './work-plan.js';

export interface CountryCommitment {
  readonly code: CountryCode;
  readonly commitment?: 'pathfinder' | (string & {});
  readonly since?: FeedDate;
  readonly note?: Text;
  readonly source?: RecordSource;
}

export interface Coverage {
  readonly country: CountryCode;
  readonly sector: string;
  readonly state?: 'gap' | 'active' | (string & {});
  readonly note?: Text;
  readonly source?: RecordSource;
}

/** A feed after reading: every collection is present, empty where the document has none. */
export interface Feed {
  readonly commonthread: string;
  readonly title?: Text;
  readonly description?: Text;
  readonly language?: string;
  readonly updated?: FeedDate;
  readonly licence?: Text;
  readonly source?: Source;
  readonly organisations: readonly Organisation[];
  readonly initiatives: readonly Initiative[];
  readonly workPlans: readonly WorkPlan[];
  readonly proposals: readonly Proposal[];
  readonly events: readonly EventRecord[];
  readonly indicators: readonly Indicator[];
  readonly countries: readonly CountryCommitment[];
  readonly coverage: readonly Coverage[];
}

/** Kinds of record that have an id and can be selected, linked and shown. */
export interface RecordsByKind {
  readonly organisation: Organisation;
  readonly initiative: Initiative;
  readonly workPlan: WorkPlan;
  readonly outcome: Outcome;
  readonly output: Output;
  readonly proposal: Proposal;
  readonly event: EventRecord;
  readonly session: Session;
  readonly indicator: Indicator;
}
export type RecordKind = keyof RecordsByKind;
export type AnyRecord = RecordsByKind[RecordKind];

export type Severity = 'error' | 'warning';

/** One thing in a feed that could not be used as it stood. */
export interface Problem {
  readonly severity: Severity;
  /** JSON Pointer (RFC 6901) into the document as it came. */
  readonly path: string;
  /** Id of the record that holds it, where it has one. */
  readonly record?: string;
  /** What was expected, what was met, and what to do. English; for the feed's owner. */
  readonly message: string;
}
