/** What the timeline draws for each row: dates, progress and state of outputs, summed up for plans and outcomes. */
import type { FeedDate, Milestone, Output, WorkPlan } from '../model/feed.js';
import type { changesOf } from './timeline-changes.js';
import type * as reporting from './timeline-report.js';
import type { Report } from './timeline-report.js';
import { daysOf, type Span, spanOf } from './timeline-span.js';
import { stateOfWord, type WorkState } from './timeline-status.js';

/** Day numbers. `asOf` is the day whose state is shown, today when absent; `since` asks what changed after that day. */
export interface BarOptions {
  readonly today: number;
  readonly asOf?: number | undefined;
  readonly since?: number | undefined;
  /** Reads what outputs were reported to be before. Without it an output is what its own members say; it is needed for `asOf` and `since` as well. */
  readonly history?: History | undefined;
}

export type History = typeof reporting & { readonly changesOf: typeof changesOf };

/** What changed in an output, as [before, after]; members that did not change are absent. */
export interface Changes {
  readonly progress?: readonly [number | undefined, number | undefined];
  readonly status?: readonly [string | undefined, string | undefined];
  readonly end?: readonly [FeedDate | undefined, FeedDate | undefined];
  readonly state?: readonly [WorkState, WorkState];
  /** The first report on the output came in this time. */
  readonly isNew: boolean;
  /** Milestones done in this time. */
  readonly milestones: number;
}

export interface MilestoneBar {
  readonly kind: 'milestone';
  readonly milestone: Milestone;
  /** Undefined where the date is not set. */
  readonly span: Span | undefined;
  readonly done: boolean;
  readonly late: boolean;
}

export interface OutputBar {
  readonly kind: 'output';
  /** Undefined when neither the output nor its plan has a date. */
  readonly planned: Span | undefined;
  /** Absent dates: `planned` is the plan's period. */
  readonly undated: boolean;
  /** From the actual start to the actual end, or for work that goes on, to the day shown (then `toPrecision` is `open`). */
  readonly actual: Span | undefined;
  /** 0 to 1; undefined where it was not reported. */
  readonly progress: number | undefined;
  readonly state: WorkState;
  /** The feed's own word for the state. */
  readonly status: string | undefined;
  /** The planned end has passed, and the output is not reported done or cancelled; or the feed calls it late. */
  readonly late: boolean;
  /** The day shown, up to which late work is overdue. Undefined when the end has not passed. */
  readonly overdueTo: number | undefined;
  /** End of the first plan, when the planned end has moved to a later day since. */
  readonly slippedFrom: number | undefined;
  /** One for each of the output's milestones, in their order. */
  readonly milestones: readonly MilestoneBar[];
  readonly changes: Changes | undefined;
}

/** A plan, an outcome or a priority: the period of what is below it. */
export interface GroupBar {
  readonly kind: 'group';
  readonly level: number;
  readonly planned: Span | undefined;
  /** Nothing below has dates of its own. */
  readonly undated: boolean;
  /** Shown outputs below, and how many of them stand where. */
  readonly outputs: number;
  readonly states: ReadonlyMap<WorkState, number>;
}

export type Bar = OutputBar | MilestoneBar | GroupBar;

const noMilestones: readonly MilestoneBar[] = [];

/** The plan's own period, if it has one. */
export function planSpan(plan: WorkPlan): Span | undefined {
  return spanOf(daysOf(plan.start), daysOf(plan.end));
}

/** One milestone as of a day. Done ones without a date count only for today: nobody knows since when. */
function milestoneBar(milestone: Milestone, now: number, asOf: number | undefined): MilestoneBar {
  const date = daysOf(milestone.date);
  const done = milestone.done === true && (asOf === undefined || (date !== undefined && date.to - 1 <= asOf));
  return { kind: 'milestone', milestone, span: spanOf(date, date), done, late: !done && date !== undefined && date.to <= now };
}

interface Standing { readonly state: WorkState; readonly late: boolean; readonly overdue: boolean }

/**
 * The state on a day. The feed's word comes first; without a word, actual dates and progress tell, and a start
 * that lies ahead. Work of which nothing was ever reported stays unknown when its end passes: `late`
 * then says that the date has passed, and the shape that nobody said whether it was done.
 */
function standing(output: Output, known: Report, planned: Span | undefined, dated: boolean, now: number, past: boolean): Standing {
  const begun = daysOf(output.actualStart);
  const ended = daysOf(output.actualEnd);
  const hasEnded = ended !== undefined && (past ? ended.to - 1 : ended.from) <= now;
  const hasBegun = begun !== undefined && begun.from <= now;
  let state: WorkState = known.status === undefined ? 'unknown' : stateOfWord(known.status);
  if (hasEnded && state !== 'cancelled') state = 'done';
  else if (past && ended && state === 'done') state = hasBegun || !begun ? 'under-way' : 'not-started';
  else if (past && begun && !hasBegun && state === 'under-way') state = 'not-started';
  else if (known.status === undefined) {
    if ((known.progress ?? 0) >= 1) state = 'done';
    else if (hasBegun || (known.progress ?? 0) > 0) state = 'under-way';
    else if (known.progress === 0 || (dated && planned && planned.fromPrecision !== 'open' && planned.from > now)) state = 'not-started';
  }
  const finished = state === 'done' || state === 'cancelled';
  const overdue = !finished && dated && planned !== undefined && planned.toPrecision !== 'open' && planned.to <= now;
  const late = overdue || state === 'late';
  return { state: overdue && state !== 'unknown' ? 'late' : state, late, overdue };
}

/** A share that a feed gives, brought within 0 to 1. */
export const share = (progress: number | undefined): number | undefined => (progress === undefined ? undefined : Math.min(1, Math.max(0, progress)));

/** An output as it stood on the day shown. `plan` gives the period over which an output without dates is drawn. */
export function barOf(output: Output, plan: WorkPlan, options: BarOptions, period: Span | undefined = planSpan(plan)): OutputBar {
  const { today, asOf, since, history } = options;
  const now = asOf ?? today;
  const reports = history?.reportsOf(output) ?? [];
  const own: Report = { progress: share(output.progress), status: output.status, end: output.end };
  const known = !history ? own : asOf === undefined ? history.knownNow(output, reports) : history.knownOn(output, reports, asOf);
  const start = daysOf(output.start);
  const end = daysOf(known.end);
  const dated = start !== undefined || end !== undefined;
  const planned = dated ? spanOf(start, end, period) : period;
  const { state, late, overdue } = standing(output, known, planned, dated, now, asOf !== undefined);
  const original = history && daysOf(history.originalEnd(output, reports));
  const milestones = output.milestones?.length ? output.milestones.map((milestone) => milestoneBar(milestone, now, asOf)) : noMilestones;
  const bar: OutputBar = {
    kind: 'output', planned, undated: !dated, actual: actualSpan(output, planned, now), state, status: known.status, late,
    // A feed that says "done" now need not repeat it as of then: its progress of 1 is no longer true.
    progress: asOf !== undefined && known.progress === 1 && state !== 'done' ? undefined : known.progress,
    overdueTo: overdue ? now : undefined,
    slippedFrom: original && end && end.to > original.to ? original.to : undefined,
    milestones, changes: undefined,
  };
  if (!history || since === undefined || since >= now) return bar;
  const before = barOf(output, plan, { today: since, asOf: since, history }, period);
  return { ...bar, changes: history.changesOf(before, bar, { since, now, known, then: history.knownOn(output, reports, since), reports }) };
}

function actualSpan(output: Output, planned: Span | undefined, now: number): Span | undefined {
  const begun = daysOf(output.actualStart);
  const ended = daysOf(output.actualEnd);
  if (ended && ended.from <= now) return spanOf(begun, ended, planned);
  if (!begun || begun.from > now) return undefined;
  const to = Math.max(begun.to, now + 1);
  return { from: begun.from, to, certainFrom: begun.to - 1, certainTo: to, fromPrecision: begun.precision, toPrecision: 'open' };
}
