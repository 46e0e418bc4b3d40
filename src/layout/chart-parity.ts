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
  const { values, dateOf, dates } = observed;
  const firstByDate = ({ rows }: Group): Map<number, number> => {
    const found = new Map<number, number>();
    for (const row of rows) if (!Number.isNaN(values[row]) && dateOf[row]! < dates.length && !found.has(dateOf[row]!)) found.set(dateOf[row]!, row);
    return found;
  };
  const others = firstByDate(men![0]!);
  return [...firstByDate(women![0]!)].flatMap(([date, row]) => {
    const other = others.get(date);
    if (other === undefined || values[other]! <= 0 || values[row]! < 0) return [];
    return [{ women: row, men: other, ratio: values[row]! / values[other]! }];
  });
}

/** The place between the lines of women and men, wherever both go on. */
export function betweenMarks({ dates, dateOf, values }: Observed, parity: readonly ParityPoint[], { x, y }: Frame, usual: number | undefined): Mark[] {
  let d = '';
  parity.forEach(({ women, men }, index) => {
    const before = parity[index - 1];
    if (!before || usual === undefined) return;
    const [from, to] = [before.women, women].map((row) => dates[dateOf[row]!]!.middle) as [number, number];
    if (to - from > usual * longestStep) return;
    const at = (row: number): string => y(values[row]!).toFixed(1);
    d += `M${x(from).toFixed(1)} ${at(before.women)}L${x(to).toFixed(1)} ${at(women)}V${at(men)}L${x(from).toFixed(1)} ${at(before.men)}Z`;
  });
  return d ? [{ type: 'path', d, fill: 'land', opacity: 0.7 }] : [];
}
