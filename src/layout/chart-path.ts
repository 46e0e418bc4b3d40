/** Lines, dots and gaps of one group of observations. */
import { stated, type Observed } from './chart-data.js';
import type { Frame } from './chart-frame.js';
import { hatched, short, signOf, type LineStyle } from './chart-marks.js';
import { longestStep, type Group } from './chart-slice.js';
import type { Mark } from './scene.js';

/** A line as path data. Of the points in one column of pixels only those that can be seen are kept: the first, the lowest, the highest, the last. */
export class LinePath {
  d = '';
  #column = NaN;
  #low = 0;
  #high = 0;
  #last = 0;

  move(x: number, y: number): void {
    this.#flush();
    this.d += `M${short(x)} ${short(y)}`;
    this.#begin(x, y);
  }

  line(x: number, y: number): void {
    if (Math.round(x) === this.#column) {
      this.#low = Math.min(this.#low, y);
      this.#high = Math.max(this.#high, y);
      this.#last = y;
      return;
    }
    this.#flush();
    this.d += `L${short(x)} ${short(y)}`;
    this.#begin(x, y);
  }

  end(): string {
    this.#flush();
    this.#column = NaN;
    return this.d;
  }

  #begin(x: number, y: number): void {
    this.#column = Math.round(x);
    this.#low = this.#high = this.#last = y;
  }

  #flush(): void {
    if (this.#low !== this.#high) this.d += `V${short(this.#low)}V${short(this.#high)}V${short(this.#last)}`;
    this.#low = this.#high;
  }
}

/** The usual number of days from one date of a group to the next: the lower median of all such steps. Undefined where there is no step. */
export function usualStep({ middles, dateOf }: Observed, groups: readonly Group[]): number | undefined {
  const counts = new Map<number, number>();
  let total = 0;
  // Steps of one length mostly follow each other: they are counted together.
  let usual = 0;
  let run = 0;
  const addRun = (): void => void (run && counts.set(usual, (counts.get(usual) ?? 0) + run));
  for (const { rows } of groups) {
    let last = -1;
    for (let at = 0; at < rows.length && dateOf[rows[at]!]! < middles.length; at++) {
      const date = dateOf[rows[at]!]!;
      const step = last < 0 || last === date ? 0 : Math.round(middles[date]! - middles[last]!);
      last = date;
      if (step <= 0) continue;
      total++;
      if (step === usual) run++;
      else {
        addRun();
        usual = step;
        run = 1;
      }
    }
  }
  addRun();
  let before = 0;
  return [...counts].sort(([a], [b]) => a - b).find(([, count]) => (before += count) * 2 >= total)?.[0];
}

/** Signs that stand closer than so many px are no longer told apart: then only values on their own have one. */
const signEvery = 6;

/** A group in a frame: whole lines for values, dashed ones to and from estimates, gaps where periods are missing or values are not told. */
export function groupMarks(observed: Observed, { rows, code }: Group, { x, y, left, right, bottom }: Frame, usual: number | undefined, { role, width }: LineStyle, room = signEvery): Mark[] {
  const { dates, middles, dateOf, values, states } = observed;
  const isDense = rows.length > (right - left) / room;
  const lines = [new LinePath(), new LinePath()] as const;
  const spread = new LinePath();
  const dots: [string, string] = ['', ''];
  const dotted = new Set<string>();
  const hidden: [number, number][] = [];
  // The value before, NaN for none. Plain numbers, since an object for each of 100,000 values takes longer than all else.
  let before = NaN;
  let beforeX = 0;
  let beforeY = 0;
  let wasEstimate = false;
  let drawn: number | undefined;
  let isJoined = false;
  let isSpread = false;
  const dot = (estimate: boolean, atX: number, atY: number): void => {
    const key = `${Math.round(atX)} ${Math.round(atY)}`;
    if (!dotted.has(key)) dots[estimate ? 1 : 0] += signOf(code, atX, atY);
    dotted.add(key);
  };
  const endRun = (): void => {
    // A value on its own is a dot, even where no other has one.
    if (!Number.isNaN(before) && !isJoined && isDense) dot(wasEstimate, beforeX, beforeY);
    before = NaN;
    drawn = undefined;
  };
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!;
    const place = dateOf[row]!;
    if (place >= middles.length) break;
    const middle = middles[place]!;
    if (Number.isNaN(values[row])) {
      if (states[row] === stated.suppressed) {
        const last = hidden.at(-1);
        const date = dates[place]!;
        if (last && x(date.from) <= last[1] + 1) last[1] = Math.max(last[1], x(date.to));
        else hidden.push([x(date.from), x(date.to)]);
      }
      if (before !== middle) endRun();
      continue;
    }
    const atX = x(middle);
    const atY = y(values[row]!);
    const isEstimate = states[row] === stated.estimate;
    if (!isDense) dot(isEstimate, atX, atY);
    if (before === middle) {
      // Of several values of one date the line takes the first; the others are shown on a hairline.
      if (!isSpread) spread.move(beforeX, beforeY);
      spread.line(beforeX, atY);
      isSpread = isJoined = true;
      continue;
    }
    // Without a value before, the difference is NaN and no step at all.
    if (usual !== undefined && middle - before <= usual * longestStep) {
      const kind = isEstimate || wasEstimate ? 1 : 0;
      if (drawn !== kind) lines[kind].move(beforeX, beforeY);
      lines[kind].line(atX, atY);
      drawn = kind;
      isJoined = true;
    } else {
      endRun();
      isJoined = false;
    }
    before = middle;
    beforeX = atX;
    beforeY = atY;
    wasEstimate = isEstimate;
    isSpread = false;
  }
  endRun();
  const [whole, dashed] = lines.map((line) => line.end()) as [string, string];
  const marks: Mark[] = [];
  const several = spread.end();
  if (several) marks.push({ type: 'path', d: several, stroke: role, width: 1 });
  if (whole) marks.push({ type: 'path', d: whole, stroke: role, width, fill: 'none' });
  if (dashed) marks.push({ type: 'path', d: dashed, stroke: role, width, dash: [5, 4], fill: 'none' });
  if (dots[0]) marks.push({ type: 'path', d: dots[0], fill: role });
  if (dots[1]) marks.push({ type: 'path', d: dots[1], fill: 'surface', stroke: role, width: 1.5 });
  if (hidden.length) marks.push({ type: 'path', d: hidden.map(([from, to]) => hatched(from, bottom - 9, Math.max(6, to - from), 8)).join(''), stroke: role, width: 1, fill: 'none' });
  return marks;
}
