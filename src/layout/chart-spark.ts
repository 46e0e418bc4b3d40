/** The course of one group in small, as it stands beside a figure. */
import type { Observed } from './chart-data.js';
import { dayRange, frameOf, valueRange } from './chart-frame.js';
import { groupMarks, usualStep } from './chart-path.js';
import { styleOf } from './chart-marks.js';
import type { Group, Slice } from './chart-slice.js';
import { roundScale } from './number-ticks.js';
import type { Mark } from './scene.js';

/** Marks in a box of `width` by `height` px; undefined where no value has a date. */
export function sparkMarks(observed: Observed, slice: Slice, group: Group, width: number, height: number): readonly Mark[] | undefined {
  const days = dayRange(observed, [slice], {});
  const range = valueRange(observed, [slice], {});
  if (!days || !range) return undefined;
  const frame = frameOf({ left: 2, top: 3, right: width - 2, bottom: height - 3 }, days, roundScale(range[0], range[1], 2));
  return groupMarks(observed, { ...group, code: 1 }, frame, usualStep(observed, [group]), { ...styleOf(1, true), width: 1.5 }, Infinity);
}
