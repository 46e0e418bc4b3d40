/** What was known of an output on a day, and what has changed in it since another. Proposals have no dates, so nothing is said of theirs. */
import type { FeedDate, Output } from '../model/feed.js';
import { knownNow, knownOn, reportsOf, type Report } from './timeline-report.js';
import { daysOf } from './timeline-span.js';

export interface OutputChanges {
  /** The first report of it came since. */
  readonly isNew: boolean;
  readonly status?: readonly [string | undefined, string | undefined] | undefined;
  readonly progress?: readonly [number | undefined, number | undefined] | undefined;
  readonly end?: readonly [FeedDate | undefined, FeedDate | undefined] | undefined;
}

export interface DatedOutput {
  readonly known: Report;
  /** Undefined where nothing has changed, or no day was asked about. */
  readonly changes: OutputChanges | undefined;
}

/** `asOf` and `since` are day numbers; without `asOf` it is what is known now. */
export function outputOn(output: Output, asOf: number | undefined, since: number | undefined): DatedOutput {
  const reports = reportsOf(output);
  const known = asOf === undefined ? knownNow(output, reports) : knownOn(output, reports, asOf);
  if (since === undefined || !reports.length) return { known, changes: undefined };
  const then = knownOn(output, reports, since);
  const until = asOf ?? Infinity;
  const changed = <T>(before: T, after: T): readonly [T, T] | undefined => (before === after ? undefined : [before, after]);
  const status = changed(then.status, known.status);
  const progress = changed(then.progress, known.progress);
  const end = daysOf(then.end)?.to === daysOf(known.end)?.to ? undefined : changed(then.end, known.end);
  const isNew = reports[0]!.day > since && reports[0]!.day <= until;
  return { known, changes: status || progress || end || isNew ? { isNew, status, progress, end } : undefined };
}
