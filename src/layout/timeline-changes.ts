/** What changed in an output between two days. */
import type { Changes, OutputBar } from './timeline-bars.js';
import type { DatedReport, Report } from './timeline-report.js';
import { daysOf } from './timeline-span.js';

export interface Between {
  /** Day numbers: changes count that came after the first, up to the last. */
  readonly since: number;
  readonly now: number;
  /** What was known on each of the two. */
  readonly then: Report;
  readonly known: Report;
  readonly reports: readonly DatedReport[];
}

const changed = <T>(before: T, after: T): readonly [T, T] | undefined => (before === after ? undefined : [before, after]);

/** Undefined where nothing changed. `before` and `after` are the output's bars as of the two days. */
export function changesOf(before: OutputBar, after: OutputBar, { since, now, then, known, reports }: Between): Changes | undefined {
  const progress = changed(before.progress, known.progress);
  const status = changed(then.status, known.status);
  const end = daysOf(then.end)?.to === daysOf(known.end)?.to ? undefined : changed(then.end, known.end);
  const states = changed(before.state, after.state);
  const milestones = after.milestones.filter(({ done, span }) => done && span && span.to - 1 > since && span.to - 1 <= now).length;
  const isNew = reports.length > 0 && reports[0]!.day > since && reports[0]!.day <= now;
  if (!progress && !status && !end && !states && !milestones && !isNew) return undefined;
  return { ...(progress && { progress }), ...(status && { status }), ...(end && { end }), ...(states && { state: states }), isNew, milestones };
}
