import type { WorkPlan } from '../../model/feed.js';
import type { Entries } from '../../model/entries.js';
import { expandableIds, timelineRows, type TimelineRow } from '../../layout/timeline.js';
import { barReader, type BarOptions, type BarReader, type OutputBar } from '../../layout/timeline-bars.js';
import { rowBars, timelineExtent, type RowBars } from '../../layout/timeline-row-bars.js';
import type { WorkState } from '../../layout/timeline-status.js';

const none: readonly TimelineRow[] = [];

/** What the shown outputs come to, and which signs their bars bear. */
export interface Tally {
  readonly states: ReadonlyMap<WorkState, number>;
  readonly outputs: number;
  readonly undated: number;
  /** Outputs of which a status or progress was reported. */
  readonly reported: number;
  readonly changed: number;
  readonly actual: boolean;
  readonly milestones: boolean;
  readonly slipped: boolean;
  readonly overdue: boolean;
}

/** The rows of the plans as they stand open or closed, with their bars. Outputs begin closed: their milestones stand on their bars. */
export class TimelineTree {
  rows: readonly TimelineRow[] = none;
  bars: RowBars = { bars: [], from: new Float64Array(), to: new Float64Array() };
  tally: Tally = tallyOf([]);
  /** One of the rows depends on another. */
  hasLinks = false;
  /** First day, and day after the last, of all that the plans hold. */
  extent: { readonly from: number; readonly to: number } | undefined;
  #plans: readonly WorkPlan[] = [];
  #shown: ReadonlySet<string> | undefined;
  #options: BarOptions = { today: 0 };
  #read: BarReader = barReader(this.#options);
  #collapsed = new Set<string>();
  /** Outputs that have been closed once, so that new data does not close again what the reader opened. */
  #met = new Set<string>();
  #indexes: Map<string, number> | undefined;
  /** Bars of the outputs that are shown, whether their rows are open or not. */
  outputs: readonly OutputBar[] = [];

  read(plans: readonly WorkPlan[], shown: ReadonlySet<string> | undefined, options: BarOptions): void {
    this.#shown = shown;
    // A filter leaves the bars of all outputs as they are, and with 100,000 of them they are most of the work.
    if (plans !== this.#plans || !isSame(options, this.#options)) this.#begin(plans, options);
    this.#arrange();
    // Closed rows count as well: a plan stands for all its outputs.
    this.outputs = this.rows.flatMap((row) => (row.kind === 'workPlan' ? row.outputs.map((output) => this.#read(output, row.plan)) : []));
    this.tally = tallyOf(this.outputs);
  }

  /** Index of a row, or -1 where it is not among the rows. */
  indexOf(id: string): number {
    this.#indexes ??= new Map(this.rows.map((row, index) => [row.id, index]));
    return this.#indexes.get(id) ?? -1;
  }

  setOpen(id: string, open: boolean): void {
    if (open) this.#collapsed.delete(id);
    else this.#collapsed.add(id);
    this.#arrange();
  }

  openAll(): void {
    this.#collapsed.clear();
    this.#arrange();
  }

  /** Leaves plans with their outcomes. */
  closeAll(): void {
    this.#collapsed = expandableIds(this.#plans, ['outcome', 'output']);
    this.#arrange();
  }

  get isAllOpen(): boolean {
    return this.#collapsed.size === 0;
  }

  /** Opens what holds a record. */
  reveal(id: string, records: Pick<Entries, 'get'>): void {
    let open = false;
    for (let parent = records.get(id)?.parent; parent !== undefined; parent = records.get(parent)?.parent) open = this.#collapsed.delete(parent) || open;
    if (open) this.#arrange();
  }

  #begin(plans: readonly WorkPlan[], options: BarOptions): void {
    this.#plans = plans;
    this.#options = options;
    this.#read = barReader(options);
    for (const id of expandableIds(plans, ['output'])) {
      if (!this.#met.has(id)) this.#collapsed.add(id);
      this.#met.add(id);
    }
    this.extent = timelineExtent(plans, this.#read);
  }

  #arrange(): void {
    this.rows = timelineRows(this.#plans, { collapsed: this.#collapsed, shown: this.#shown });
    this.bars = rowBars(this.rows, this.#read);
    this.#indexes = undefined;
    this.hasLinks = this.rows.some(({ kind, record, id }) => kind === 'output' && record.dependsOn?.some((first) => first !== id && this.indexOf(first) >= 0));
  }
}

const isSame = (now: BarOptions, before: BarOptions): boolean =>
  now.today === before.today && now.asOf === before.asOf && now.since === before.since && now.history === before.history;

function tallyOf(bars: readonly OutputBar[]): Tally {
  const states = new Map<WorkState, number>();
  const tally = { states, outputs: bars.length, undated: 0, reported: 0, changed: 0, actual: false, milestones: false, slipped: false, overdue: false };
  for (const bar of bars) {
    states.set(bar.state, (states.get(bar.state) ?? 0) + 1);
    if (bar.undated) tally.undated++;
    if (bar.state !== 'unknown' || bar.progress !== undefined || bar.status !== undefined) tally.reported++;
    if (bar.changes) tally.changed++;
    tally.actual ||= bar.actual !== undefined;
    tally.milestones ||= bar.milestones.some(({ span }) => span !== undefined);
    tally.slipped ||= bar.slippedFrom !== undefined;
    tally.overdue ||= bar.overdueTo !== undefined;
  }
  return tally;
}
