import type { WorkPlan } from '../../model/feed.js';
import type { Entries } from '../../model/entries.js';
import { expandableIds, timelineRows, type TimelineRow } from '../../layout/timeline.js';
import { barReader, type BarOptions, type BarReader, type OutputBar } from '../../layout/timeline-bars.js';
import type { TimeScale } from '../../layout/time-axis.js';
import { dependencies, type Dependencies } from '../../layout/timeline-links.js';
import { rowBars, timelineExtent, type RowBars } from '../../layout/timeline-row-bars.js';

const none: readonly TimelineRow[] = [];

/** The rows of the plans as they stand open or closed, with their bars. Outputs begin closed: their milestones stand on their bars. */
export class TimelineTree {
  rows: readonly TimelineRow[] = none;
  bars: RowBars = { bars: [], from: new Float64Array(), to: new Float64Array() };
  links: Dependencies = dependencies(none);
  /** First day, and day after the last, of all that the plans hold. */
  extent: { readonly from: number; readonly to: number } | undefined;
  #plans: readonly WorkPlan[] = [];
  #shown: ReadonlySet<string> | undefined;
  #read: BarReader = barReader({ today: 0 });
  #collapsed = new Set<string>();
  /** Outputs that have been closed once, so that new data does not close again what the reader opened. */
  #met = new Set<string>();
  #indexes: Map<string, number> | undefined;
  #density: { readonly read: BarReader; readonly rows: unknown; readonly width: number; readonly rtl: boolean; readonly path: string; readonly most: number } | undefined;

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
  }

  /** Index of a row, or -1 where it is not among the rows. */
  indexOf(id: string): number {
    this.#indexes ??= new Map(this.rows.map((row, index) => [row.id, index]));
    return this.#indexes.get(id) ?? -1;
  }

  /** Bars of the outputs that are shown, whether their rows are open or not. */
  *outputBars(): Generator<OutputBar> {
    for (const row of this.rows) if (row.kind === 'workPlan') for (const output of row.outputs) yield this.#read(output, row.plan);
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
    if (before && before.read === this.#read && before.rows === this.rows && before.width === scale.width && before.rtl === scale.rtl) return before;
    const step = 3;
    const change = new Float64Array(Math.ceil(scale.width / step) + 2);
    for (const { planned, undated } of this.outputBars()) {
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
    this.#density = { read: this.#read, rows: this.rows, width: scale.width, rtl: scale.rtl, path, most };
    return this.#density;
  }

  #arrange(): void {
    this.rows = timelineRows(this.#plans, { collapsed: this.#collapsed, shown: this.#shown });
    this.bars = rowBars(this.rows, this.#read);
    this.links = dependencies(this.rows);
    this.#indexes = undefined;
  }
}
