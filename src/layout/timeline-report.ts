/** What was known of an output on a day: its own members now, and its dated history before. */
import type { FeedDate, Output } from '../model/feed.js';
import { share } from './timeline-bars.js';
import { daysOf, type DayExtent } from './timeline-span.js';

export interface Report {
  /** 0 to 1. */
  readonly progress?: number | undefined;
  /** As the feed has it. */
  readonly status?: string | undefined;
  /** The end that was planned then. */
  readonly end?: FeedDate | undefined;
}

type Member = keyof Report;
export type DatedReport = Report & { readonly day: number };

const noReports: readonly DatedReport[] = [];

/**
 * The history in order of time. An entry counts from the last day of its date: on 10 June nobody can have
 * known for sure what is dated `2020-06`.
 */
export function reportsOf(output: Output): readonly DatedReport[] {
  if (!output.history?.length) return noReports;
  const reports: DatedReport[] = [];
  for (const entry of output.history) {
    const days = daysOf(entry.date);
    if (days) reports.push({ day: days.to - 1, progress: share(entry.progress), status: entry.status, end: entry.end });
  }
  return reports.sort((a, b) => a.day - b.day);
}

/** The latest value of a member reported up to a day. An entry that leaves a member out says nothing about it. */
function lastOf<K extends Member>(reports: readonly DatedReport[], member: K, day: number): Report[K] {
  for (let i = reports.length - 1; i >= 0; i--) {
    const report = reports[i]!;
    if (report.day <= day && report[member] !== undefined) return report[member];
  }
  return undefined;
}

/** What is known today: the output's own members, and what only its history says. */
export function knownNow(output: Output, reports: readonly DatedReport[]): Report {
  const last = <K extends Member>(member: K): Report[K] => lastOf(reports, member, Infinity);
  return { progress: share(output.progress) ?? last('progress'), status: output.status ?? last('status'), end: laterEnd(last('end'), output.end) };
}

/**
 * What was known on a day: the last report by then. A member that was first reported later was not known. One that
 * the history never has is the output's own, for want of a date.
 */
export function knownOn(output: Output, reports: readonly DatedReport[], day: number): Report {
  const member = <K extends Member>(name: K, own: Report[K]): Report[K] =>
    lastOf(reports, name, day) ?? (lastOf(reports, name, Infinity) === undefined ? own : undefined);
  const end = lastOf(reports, 'end', day) ?? originalEnd(output, reports);
  return { progress: member('progress', share(output.progress)), status: member('status', output.status), end };
}

/**
 * The end that was planned first. Some feeds keep the first plan in the output and later ones in its history,
 * some write over the output; the earlier of the two is the original in both.
 */
export function originalEnd(output: Output, reports: readonly DatedReport[]): FeedDate | undefined {
  const first = reports.find(({ end }) => daysOf(end))?.end;
  const own = daysOf(output.end);
  const reported = daysOf(first);
  if (!own || !reported) return own ? output.end : first;
  return reported.to < own.to ? first : output.end;
}

/** Of what was reported last and what the output says: the later, so that nothing is called late that has a later date. */
function laterEnd(reported: FeedDate | undefined, own: FeedDate | undefined): FeedDate | undefined {
  const a: DayExtent | undefined = daysOf(reported);
  const b = daysOf(own);
  if (!a || !b) return a ? reported : own;
  return a.to > b.to ? reported : own;
}
