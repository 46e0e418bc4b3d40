/** The bars of rows: those of outputs and milestones, and what plans and outcomes come to. */
import type { TimelineRow } from './timeline.js';
import { barOf, planSpan, type Bar, type BarOptions, type GroupBar } from './timeline-bars.js';
import type { Span } from './timeline-span.js';
import { isUndated, tallyOf, type Survey } from './timeline-survey.js';

/** All that bars are made from. `shown` has 1 for each output that the filter leaves. */
export interface BarSource {
  readonly survey: Survey;
  readonly options: BarOptions;
  readonly shown?: Uint8Array | undefined;
}

/** From the first to the last day of the shown outputs of a row that have dates. */
function daysBelow({ first, last, plan }: TimelineRow, { survey, options, shown }: BarSource): Span | undefined {
  const { from, to, outputs } = survey;
  let [earliest, latest] = [-1, -1];
  for (let number = first; number < last; number++) {
    if ((shown && !shown[number]) || isUndated(survey, number)) continue;
    if (earliest < 0 || from[number]! < from[earliest]!) earliest = number;
    if (latest < 0 || to[number]! > to[latest]!) latest = number;
  }
  if (earliest < 0) return undefined;
  const [start, end] = [earliest, latest].map((number) => barOf(outputs[number]!, plan, options).planned!) as [Span, Span];
  return { ...end, from: start.from, certainFrom: start.certainFrom, fromPrecision: start.fromPrecision };
}

/** The plan's own period where it has one; else, and for outcomes, from the first to the last day of the shown outputs. */
function groupBar(row: TimelineRow, source: BarSource): GroupBar {
  const { outputs, states } = tallyOf(source.survey, source.shown, row.first, row.last);
  const own = planSpan(row.plan);
  const dated = daysBelow(row, source);
  const isOutcome = row.kind === 'outcome';
  const planned = isOutcome ? dated ?? (outputs ? own : undefined) : own ?? dated;
  return { kind: 'group', level: row.level, planned, undated: !(isOutcome ? dated : planned), outputs, states };
}

/** The bar of a row, made when it is drawn. */
export function barOfRow(row: TimelineRow, source: BarSource): Bar {
  if (row.kind === 'output') return barOf(row.record, row.plan, source.options);
  // A milestone's row is the only child of its kind: its place among them is its place in the record.
  if (row.kind === 'milestone') return barOf(row.holder.record, row.plan, source.options).milestones[row.posinset - 1]!;
  return groupBar(row, source);
}
