import type { WorkPlan } from '../../model/feed.js';
import type { Entries } from '../../model/entries.js';
import { expandableIds, timelineRows, type TimelineRow } from '../../layout/timeline.js';
import { barReader, type BarOptions, type BarReader, type OutputBar } from '../../layout/timeline-bars.js';
import type { TimeScale } from '../../layout/time-axis.js';
import { dependencies, type Dependencies } from '../../layout/timeline-links.js';
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
  links: Dependencies = dependencies(none);
  tally: Tally = tallyOf([]);
  /** First day, and day after the last, of all that the plans hold. */
  extent: { readonly from: number; readonly to: number } | undefined;
  #plans: readonly WorkPlan[] = [];
  #shown: ReadonlySet<string> | undefined;
  #read: BarReader = barReader({ today: 0 });
  #collapsed = new Set<string>();
  /** Outputs that have been closed once, so that new data does not close again what the reader opened. */
  #met = new Set<string>();
  #indexes: Map<string, number> | undefined;
  /** Bars of the outputs that are shown, whether their rows are open or not. */
  #outputs: readonly OutputBar[] = [];
  #density: { readonly width: number; readonly rtl: boolean; readonly path: string; readonly most: number } | undefined;

  read(plans: readonly WorkPlan[], shown: ReadonlySet<string> | undefined, options: BarOptions): void {
    this.#plans = plans;
    this.#shown = shown;
    this.#read = barReader(options);
    for (const id of expandableIds(plans, ['output'])) {
      if (!this.#met.has(id)) this.#collapsed.add(id);
      this.#met.add(id);
    }
    this.extent = timelineExtent(plans, this.#read);
    this.#arrange();
    // Closed rows count as well: a plan stands for all its outputs.
    this.#outputs = this.rows.flatMap((row) => (row.kind === 'workPlan' ? row.outputs.map((output) => this.#read(output, row.plan)) : []));
    this.tally = tallyOf(this.#outputs);
    this.#density = undefined;
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

  /**
   * How many outputs are planned at each time of a scale, as path data, in which the most reach the height in px. Those without dates
   * count nowhere; where none has dates, `most` is 0.
   */
  density(scale: TimeScale, height: number): { readonly path: string; readonly most: number } {
    const before = this.#density;
    if (before && before.width === scale.width && before.rtl === scale.rtl) return before;
    const step = 3;
    const change = new Float64Array(Math.ceil(scale.width / step) + 2);
    for (const { planned, undated } of this.#outputs) {
      if (!planned || undated) continue;
      const [a, b] = [scale.position(planned.from), scale.position(planned.to)];
      const from = Math.max(0, Math.floor(Math.min(a, b) / step));
      const to = Math.max(from + 1, Math.ceil(Math.max(a, b) / step));
      change[from] = change[from]! + 1;
      if (to < change.length) change[to] = change[to]! - 1;
    }
    const counts: number[] = [];
    let count = 0;
    for (let i = 0; i < change.length - 1; i++) counts.push((count += change[i]!));
    const most = Math.max(0, ...counts);
    const path = `M0 ${height}${counts.map((each, i) => `V${Math.round((1 - each / (most || 1)) * height * 10) / 10}H${Math.min(scale.width, (i + 1) * step)}`).join('')}V${height}Z`;
    this.#density = { width: scale.width, rtl: scale.rtl, path, most };
    return this.#density;
  }

  #arrange(): void {
    this.rows = timelineRows(this.#plans, { collapsed: this.#collapsed, shown: this.#shown });
    this.bars = rowBars(this.rows, this.#read);
    this.links = dependencies(this.rows);
    this.#indexes = undefined;
  }
}

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
