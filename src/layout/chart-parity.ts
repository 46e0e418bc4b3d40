/** Women against men: their ratio, and the gap between their lines. */
import type { Observed } from './chart-data.js';
import type { Frame } from './chart-frame.js';
import { longestStep, type Group, type Slice } from './chart-slice.js';
import { sexOf } from './chart-split.js';
import type { Mark } from './scene.js';

export interface ParityPoint {
  /** Observations of the two. */
  readonly women: number;
  readonly men: number;
  /** Value of women over value of men. */
  readonly ratio: number;
}

/** Women against men wherever both have a value of one date. Undefined unless the split has one group for each of the two. */
export function parityOf(observed: Observed, { by, groups }: Slice): readonly ParityPoint[] | undefined {
  if (by !== 'sex') return undefined;
  const [women, men] = (['women', 'men'] as const).map((sex) => groups.filter(({ key }) => sexOf(key) === sex));
  if (women!.length !== 1 || men!.length !== 1) return undefined;
  const { values, dateOf } = observed;
  const [ours, theirs] = [firstByDate(observed, women![0]!), firstByDate(observed, men![0]!)];
  const points: ParityPoint[] = [];
  for (let i = 0, j = 0; i < ours.length && j < theirs.length;) {
    const [row, other] = [ours[i]!, theirs[j]!];
    const step = dateOf[row]! - dateOf[other]!;
    if (step <= 0) i++;
    if (step >= 0) j++;
    if (step === 0 && values[other]! > 0 && values[row]! >= 0) points.push({ women: row, men: other, ratio: values[row]! / values[other]! });
  }
  return points;
}

/** The first observation of each date that has a value, by date. */
function firstByDate({ values, dateOf, dates }: Observed, { rows }: Group): Uint32Array {
  const found = new Uint32Array(rows.length);
  let count = 0;
  let last = -1;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!;
    const date = dateOf[row]!;
    if (date === last || Number.isNaN(values[row])) continue;
    if (date === dates.length) break;
    last = date;
    found[count++] = row;
  }
  return found.subarray(0, count);
}

/** The place between the lines of women and men, wherever both go on. Points in one column of pixels are one step of it. */
export function betweenMarks({ middles, dateOf, values }: Observed, parity: readonly ParityPoint[], { x, y }: Frame, usual: number | undefined): Mark[] {
  let d = '';
  const day = ({ women }: ParityPoint): number => middles[dateOf[women]!]!;
  const draw = (from: ParityPoint, to: ParityPoint): void => {
    const at = (row: number): string => y(values[row]!).toFixed(1);
    const [left, right] = [x(day(from)).toFixed(1), x(day(to)).toFixed(1)];
    d += `M${left} ${at(from.women)}L${right} ${at(to.women)}V${at(to.men)}L${left} ${at(from.men)}Z`;
  };
  let [from] = parity;
  let last = from;
  if (usual !== undefined) {
    for (const point of parity) {
      if (day(point) - day(last!) > usual * longestStep) {
        if (from !== last) draw(from!, last!);
        from = point;
      } else if (x(day(point)) - x(day(from!)) >= 1) {
        draw(from!, point);
        from = point;
      }
      last = point;
    }
    if (from && from !== last) draw(from, last!);
  }
  return d ? [{ type: 'path', d, fill: 'land', opacity: 0.7 }] : [];
}
