/** Where the words beside a bar go, px in the reading direction from the start of the time axis. */
import { fitText } from './text-fit.js';
import type { TimeScale } from './time-axis.js';
import type { Bar } from './timeline-bars.js';

export interface NotePlace {
  readonly along: number;
  readonly words: string;
}

/** Links leave a bar with 8 px, so the words begin behind that. */
const room = 12;

/** After the bar's end, else before its start, else inside; at the beginning where there is no bar. Undefined where nothing fits. */
export function notePlace(words: string, bar: Bar, scale: TimeScale, measure: (text: string) => number): NotePlace | undefined {
  if (!words) return undefined;
  const span = bar.kind === 'milestone' ? bar.span : bar.planned;
  const along = (day: number): number => Math.min(scale.width, Math.max(0, (day - scale.from) * scale.pixelsPerDay));
  const from = span ? along(span.from) : 0;
  const overdue = bar.kind === 'output' && bar.overdueTo !== undefined ? along(bar.overdueTo) : 0;
  const to = span ? Math.max(along(span.to), overdue) : 0;
  const width = measure(words);
  if (span && (bar.kind !== 'output' || !bar.undated)) {
    if (to + room + width <= scale.width) return { along: to + room, words };
    if (from - room - width >= 0) return { along: from - room - width, words };
  }
  const fitted = fitText(words, scale.width - from - room, measure);
  return fitted ? { along: from + room, words: fitted } : undefined;
}
