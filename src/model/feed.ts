/**
 * The feed, version 1: what alliances say, plan and do, as plain readonly records.
 *
 * These types describe a feed *after* reading (see `schema.ts`): every member that is
 * present is good. Unknown members of a record are kept; read them through an index
 * type of your own. The JSON Schema in `schema/` is the source of truth.
 */

/** Text in one language, or in several: language tag (BCP 47) to string. */
export type Text = string | Readonly<Record<string, string>>;

/** ISO 8601 calendar date of any precision (`2003`, `2019-05`, `2019-05-14`) or a date-time with a zone. Never an instant unless it has a zone. */
export type FeedDate = string;

/** ISO 3166-1 alpha-2 code, or, where the feed's value is not known to us, the value as it came. */
export type CountryCode = string;

/** Id of another record of the same document. */
export type Reference = string;

export interface Source {
  readonly title?: Text;
  readonly url?: string;
  readonly date?: FeedDate;
  /** Where in the source, such as a page or a heading. */
  readonly section?: Text;
}

/** The source of one record: its own description, or a short text. */
export type RecordSource = Source | Text;

export interface BaseRecord {
  readonly id: string;
  readonly source?: RecordSource;
}

export interface Organisation extends BaseRecord {
  readonly name: Text;
  readonly kind?: string;
  readonly country?: CountryCode;
  readonly url?: string;
  readonly summary?: Text;
}

/** An organisation's part in something: by id, or by name where it has no record. */
export interface Participation {
  readonly id?: Reference;
  readonly name?: Text;
  readonly role?: string;
}

export type LocationPrecision = 'exact' | 'region' | 'country';

export interface Location {
  readonly name?: Text;
  /** Degrees north, -90 to 90. */
  readonly lat?: number;
  /** Degrees east, -180 to 180. */
  readonly lon?: number;
  readonly precision?: LocationPrecision;
}

export interface Activity {
  readonly title?: Text;
  readonly text?: Text;
}

export interface Budget {
  readonly value?: number;
  /** ISO 4217 code. */
  readonly currency?: string;
}

export interface Initiative extends BaseRecord {
  readonly title: Text;
  readonly summary?: Text;
  readonly kind?: string;
  readonly status?: string;
  readonly issues?: readonly string[];
  readonly sectors?: readonly string[];
  readonly countries?: readonly CountryCode[];
  readonly locations?: readonly Location[];
  /** From one country to another, such as a recruitment corridor. */
  readonly corridor?: readonly CountryCode[];
  readonly organisations?: readonly Participation[];
  readonly start?: FeedDate;
  readonly end?: FeedDate;
  readonly objectives?: readonly Text[];
  readonly beneficiaries?: readonly Text[];
  readonly outcomes?: readonly Text[];
  readonly activities?: readonly Activity[];
  readonly budget?: Budget;
  readonly url?: string;
  readonly contact?: Text;
  readonly outputs?: readonly Reference[];
  readonly indicators?: readonly Reference[];
  /** Why the outputs above are said to be delivered by it, or what else is to be known. */
  readonly note?: Text;
}

export interface Milestone {
  readonly title?: Text;
  readonly date?: FeedDate;
  readonly done?: boolean;
}

/** One dated state of an output: what was reported on `date`. */
export interface HistoryEntry {
  readonly date: FeedDate;
  /** 0 to 1. */
  readonly progress?: number;
  readonly status?: string;
  readonly end?: FeedDate;
}

export interface Output extends BaseRecord {
  readonly title: Text;
  readonly summary?: Text;
  readonly start?: FeedDate;
  readonly end?: FeedDate;
  readonly actualStart?: FeedDate;
  readonly actualEnd?: FeedDate;
  readonly status?: string;
  /** 0 to 1. */
  readonly progress?: number;
  readonly history?: readonly HistoryEntry[];
  readonly leads?: readonly Reference[];
  readonly partners?: readonly Reference[];
  readonly countries?: readonly CountryCode[];
  readonly sectors?: readonly string[];
  readonly milestones?: readonly Milestone[];
  readonly dependsOn?: readonly Reference[];
  readonly proposals?: readonly Reference[];
  readonly indicators?: readonly Reference[];
  /** Why the proposals above are said to have been taken up. */
  readonly note?: Text;
}

export interface Outcome extends BaseRecord {
  readonly title: Text;
  readonly outputs?: readonly Output[];
}

export interface WorkPlan extends BaseRecord {
  readonly title: Text;
  readonly start?: FeedDate;
  readonly end?: FeedDate;
  readonly status?: string;
  readonly priorities?: readonly Text[];
  readonly crossCutting?: readonly Text[];
  readonly outcomes?: readonly Outcome[];
  /** The event that drafted or reviewed the plan. */
  readonly event?: Reference;
}

export type ProposalKind = 'proposal' | 'takeaway' | 'lesson' | 'message';
export type ProposalStatus = 'proposed' | 'taken-up' | 'merged' | 'changed' | 'not-pursued';

export interface Proposal extends BaseRecord {
  readonly text: Text;
  readonly kind?: ProposalKind | (string & {});
  readonly event?: Reference;
  readonly session?: Reference;
  readonly themes?: readonly string[];
  readonly sectors?: readonly string[];
  readonly countries?: readonly CountryCode[];
  readonly status?: ProposalStatus | (string & {});
  readonly outputs?: readonly Reference[];
  readonly mergedInto?: Reference;
  readonly reason?: Text;
  /** Why the outputs above are said to have taken this up. */
  readonly note?: Text;
}

export type SessionKind = 'plenary' | 'panel' | 'working-group' | 'breakout' | 'ceremony' | 'spotlight';

export interface Session extends BaseRecord {
  readonly title: Text;
  readonly kind?: SessionKind | (string & {});
  /** Day of the event, from 1. */
  readonly day?: number;
  readonly track?: Text;
  readonly start?: FeedDate;
  readonly end?: FeedDate;
  readonly room?: Text;
  readonly summary?: Text;
  readonly speakers?: readonly Text[];
  readonly organisations?: readonly (Participation | Reference)[];
  /** Ids of the proposals that the session made. */
  readonly outcomes?: readonly Reference[];
  /** Countries whose experience was discussed. */
  readonly countries?: readonly CountryCode[];
  readonly sectors?: readonly string[];
}

export interface Place {
  readonly name?: Text;
  readonly country?: CountryCode;
  readonly lat?: number;
  readonly lon?: number;
}

export interface ParticipantGroup {
  readonly group?: Text;
  readonly count?: number;
}

export interface Participants {
  readonly count?: number;
  readonly countries?: number | readonly CountryCode[];
  readonly groups?: readonly ParticipantGroup[];
}

export interface DocumentLink {
  readonly title?: Text;
  readonly url?: string;
}

export interface EventRecord extends BaseRecord {
  readonly title: Text;
  readonly summary?: Text;
  readonly start?: FeedDate;
  readonly end?: FeedDate;
  /** IANA zone of the place. */
  readonly timeZone?: string;
  readonly place?: Place;
  readonly online?: boolean;
  readonly hosts?: readonly (Participation | Reference)[];
  readonly funders?: readonly (Participation | Reference)[];
  /** Who took part. */
  readonly organisations?: readonly (Participation | Reference)[];
  readonly participants?: Participants;
  readonly sessions?: readonly Session[];
  readonly documents?: readonly DocumentLink[];
  readonly views?: number;
  readonly url?: string;
}

export interface Observation {
  readonly date?: FeedDate;
  readonly value?: number | null;
  readonly country?: CountryCode;
  readonly sex?: string;
  readonly age?: string;
  readonly tier?: string;
  readonly status?: 'final' | 'estimate' | 'suppressed' | (string & {});
}

export interface DatedValue {
  readonly date?: FeedDate;
  readonly value?: number;
}

export interface Indicator extends BaseRecord {
  readonly title: Text;
  readonly unit?: Text;
  readonly direction?: 'up' | 'down';
  readonly baseline?: DatedValue;
  readonly target?: DatedValue;
  readonly series?: readonly Observation[];
  /** What is to be known to read the values. */
  readonly note?: Text;
}

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
