import type { BaseRecord, CountryCode, FeedDate, Reference, Text } from './record.js';

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
