import type { WorkPlan } from '../../model/feed.js';
import { timelineRows, type TimelineRows } from '../../layout/timeline.js';
import type { BarOptions } from '../../layout/timeline-bars.js';
import type { BarSource } from '../../layout/timeline-row-bars.js';
import { surveyed, tallyOf, type Survey, type Tally } from '../../layout/timeline-survey.js';

const nothing = surveyed([], { today: 0 });

/** The rows of the plans as they stand open or closed. Outputs begin closed: their milestones stand on their bars. */
export class TimelineTree {
  rows: TimelineRows = timelineRows([], []);
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
    const { at } = this.rows;
    if (at(this.#found)?.id !== id) this.#found = id === undefined ? -1 : this.#find(id);
    return this.#found;
  }

  #find(id: string): number {
    const { heads, outputs, rowOf, at } = this.rows;
    const head = heads.find((row) => row.id === id);
    if (head) return head.index;
    for (const each of outputs) {
      // The id of a milestone's row begins with that of its output.
      if (!id.startsWith(this.source.survey.outputs[each]!.id)) continue;
      for (let row = at(rowOf[each]!); row?.first === each; row = at(row.index + 1)) if (row.id === id) return row.index;
    }
    return -1;
  }

  /** Makes the rows anew. */
  arrange(): void {
    const { survey: { outputs, before, after }, shown } = this.source;
    const { rowOf } = (this.rows = timelineRows(this.plans, outputs, this.turned, shown));
    this.hasLinks = before.some((each, i) => rowOf[each]! >= 0 && rowOf[after[i]!]! >= 0);
  }
}
