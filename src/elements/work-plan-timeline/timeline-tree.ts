import type { WorkPlan } from '../../model/feed.js';
import { rowsOfOutputs, timelineRows, type TimelineRow } from '../../layout/timeline.js';
import type { BarOptions } from '../../layout/timeline-bars.js';
import type { BarSource } from '../../layout/timeline-row-bars.js';
import { surveyed, tallyOf, type Survey, type Tally } from '../../layout/timeline-survey.js';

const nothing = surveyed([], { today: 0 });

/** The rows of the plans as they stand open or closed. Outputs begin closed: their milestones stand on their bars. */
export class TimelineTree {
  rows: readonly TimelineRow[] = [];
  /** The row of each output, by its number; -1 where it has none. */
  rowOf: Int32Array = new Int32Array();
  /** What the bars of the rows are made from. */
  source: BarSource = { survey: nothing, options: { today: 0 } };
  /** What the shown outputs come to, and which signs their bars bear. */
  tally: Tally = tallyOf(nothing, undefined);
  /** One of the rows depends on another. */
  hasLinks = false;
  plans: readonly WorkPlan[] = [];
  /** Ids of plans and outcomes that the reader has closed, and of outputs that he or she has opened: they stay so when the data is another. */
  turned: ReadonlySet<string> = new Set();
  #found = 0;

  /** Takes in what was read of all outputs. */
  take(plans: readonly WorkPlan[], survey: Survey, options: BarOptions): void {
    this.plans = plans;
    this.source = { survey, options };
  }

  /** Leaves the outputs that are shown; all where nothing is filtered. */
  show(shown: Uint8Array | undefined): void {
    // A filter leaves what was read of all outputs as it is, and with 100,000 of them that is most of the work.
    this.source = { ...this.source, shown };
    this.tally = tallyOf(this.source.survey, shown);
    this.arrange();
  }

  /** Index of a row, or -1 where it is not among the rows. */
  indexOf(id: string | undefined): number {
    if (this.rows[this.#found]?.id !== id) this.#found = id === undefined ? -1 : this.rows.findIndex((row) => row.id === id);
    return this.#found;
  }

  /** Makes the rows anew. */
  arrange(): void {
    const { survey, shown } = this.source;
    this.rows = timelineRows(this.plans, { isOpen: (id, isOutput) => this.turned.has(id) === isOutput, shown });
    this.rowOf = rowsOfOutputs(this.rows, survey.outputs.length);
    this.hasLinks = survey.before.some((before, i) => this.rowOf[before]! >= 0 && this.rowOf[survey.after[i]!]! >= 0);
  }
}
