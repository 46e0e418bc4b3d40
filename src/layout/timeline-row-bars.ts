/** The bars of a list of rows, and the days that they cover. */
import type { WorkPlan } from '../model/feed.js';
import type { TimelineRow } from './timeline.js';
import { type Bar, type BarReader, type GroupBar, planSpan } from './timeline-bars.js';
import type { Span } from './timeline-span.js';
import type { WorkState } from './timeline-status.js';

export interface RowBars {
  /** One for each row. */
  readonly bars: readonly Bar[];
  /** First day and day after the last that each row's bar covers as planned; NaN where there is none. */
  readonly from: Float64Array;
  readonly to: Float64Array;
}

/** From the earliest start to the latest end of what is added. */
class Union {
  #first: Span | undefined;
  #last: Span | undefined;

  add(span: Span | undefined): void {
    if (!span) return;
    if (!this.#first || span.from < this.#first.from) this.#first = span;
    if (!this.#last || span.to > this.#last.to) this.#last = span;
  }

  get span(): Span | undefined {
    const { from, certainFrom, fromPrecision } = this.#first ?? {};
    return this.#last && { ...this.#last, from: from!, certainFrom: certainFrom!, fromPrecision: fromPrecision! };
  }
}

/** The plan's own period where it has one; else, and for outcomes, from the first to the last day of the shown outputs. */
function groupBar(row: TimelineRow, read: BarReader): GroupBar {
  const states = new Map<WorkState, number>();
  const [dated, undated] = [new Union(), new Union()];
  for (const output of row.outputs) {
    const bar = read(output, row.plan);
    states.set(bar.state, (states.get(bar.state) ?? 0) + 1);
    (bar.undated ? undated : dated).add(bar.planned);
  }
  const own = row.kind === 'outcome' ? undefined : planSpan(row.plan);
  const planned = own ?? dated.span ?? undated.span;
  return { kind: 'group', level: row.level, planned, undated: row.kind === 'outcome' ? !dated.span : planned === undefined, states };
}

function barOfRow(row: TimelineRow, read: BarReader): Bar {
  if (row.kind === 'output') return read(row.record, row.plan);
  // A milestone's row is the only child of its kind: its place among them is its place in the record.
  if (row.kind === 'milestone') return read(row.output, row.plan).milestones[row.posinset - 1]!;
  return groupBar(row, read);
}

/** Bars for rows, in the rows' order. `read` comes from `barReader`. */
export function rowBars(rows: readonly TimelineRow[], read: BarReader): RowBars {
  const from = new Float64Array(rows.length).fill(Number.NaN);
  const to = new Float64Array(rows.length).fill(Number.NaN);
  const bars = rows.map((row, i): Bar => {
    const bar = barOfRow(row, read);
    const span = bar.kind === 'milestone' ? bar.span : bar.planned;
    if (span) {
      from[i] = span.from;
      to[i] = span.to;
    }
    return bar;
  });
  return { bars, from, to };
}

/** First day and day after the last of all that the plans hold, open rows or not. Undefined when nothing has a date. */
export function timelineExtent(plans: readonly WorkPlan[], read: BarReader): { readonly from: number; readonly to: number } | undefined {
  let from = Infinity;
  let to = -Infinity;
  const add = (span: Span | undefined): void => {
    if (!span) return;
    from = Math.min(from, span.from);
    to = Math.max(to, span.to);
  };
  for (const plan of plans) {
    add(planSpan(plan));
    for (const outcome of plan.outcomes ?? []) {
      for (const output of outcome.outputs ?? []) {
        const bar = read(output, plan);
        add(bar.planned);
        add(bar.actual);
        for (const { span } of bar.milestones) add(span);
      }
    }
  }
  return from < to ? { from, to } : undefined;
}

/** How many of the shown outputs changed since the day that the reader was asked about. */
export function changedOutputs(rows: readonly TimelineRow[], read: BarReader): number {
  let count = 0;
  for (const row of rows) if (row.kind === 'workPlan') for (const output of row.outputs) if (read(output, row.plan).changes) count++;
  return count;
}
