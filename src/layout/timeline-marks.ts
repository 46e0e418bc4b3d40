/**
 * The marks of one row of the timeline, in px from the left end of the time axis and from the top
 * of the row. Screen, print and export all draw these. Everything lies within the width of the scale.
 *
 * Shape says the state before colour does: not started hollow, under way filled as far as it
 * has come, done full, late with a notch at its end, cancelled struck through, unknown dashed. A date known
 * only to the year or month, or not at all, leaves its end of the bar open and dotted.
 */
import type { Mark, Paint, Role } from './scene.js';
import { TimeScale } from './time-axis.js';
import type { Bar, GroupBar, MilestoneBar, OutputBar } from './timeline-bars.js';
import type { Span } from './timeline-span.js';
import type { WorkState } from './timeline-status.js';

/** How the scale's days become px: `along` runs in the reading direction, `x` from the left. */
interface Line {
  readonly scale: TimeScale;
  along(day: number): number;
  x(along: number): number;
}

const lineOf = (scale: TimeScale): Line => ({
  scale,
  along: (day) => (day - scale.from) * scale.pixelsPerDay,
  x: (along) => (scale.rtl ? scale.width - along : along),
});

const round = (value: number): number => Math.round(value * 100) / 100;

/** The colour role of a state. What was cancelled steps back. */
export const stateRole = (state: WorkState): Role => (state === 'cancelled' ? 'muted' : `status-${state}`);

/** Height of a bar in a row of a height, px. */
export const barHeight = (rowHeight: number): number => Math.max(6, Math.round(rowHeight * 0.42));

/** Longest piece of an end that is drawn as uncertain, px; and the shortest that can be seen. */
const softLength = 12;
const visibleSoftness = 3;
const notchDepth = 6;

/** What a stretch looks like on a line: its ends within the line, and how its ends are drawn. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly soft: readonly [number, number];
  /** Whether the stretch ends here, or is cut off by the end of the line. */
  readonly closed: readonly [boolean, boolean];
}

function stretch(span: Span, line: Line): Stretch | undefined {
  const a = line.along(span.from);
  const b = line.along(span.to);
  if (b <= 0 || a >= line.scale.width) return undefined;
  const from = Math.max(0, a);
  const to = Math.min(line.scale.width, Math.max(b, a + 1));
  const length = Math.min(softLength, (b - a) / 3, to - from);
  const softness = (days: number, open: boolean): number => {
    const pixels = open ? length : Math.min(days * line.scale.pixelsPerDay, length);
    return pixels < visibleSoftness ? 0 : pixels;
  };
  return {
    from, to, closed: [a >= 0, b <= line.scale.width],
    soft: [
      a < 0 ? 0 : softness(span.certainFrom - span.from, span.fromPrecision === 'open'),
      b > line.scale.width ? 0 : softness(span.to - span.certainTo, span.toPrecision === 'open'),
    ],
  };
}

/** Outline of a bar: closed ends have an edge, soft ones run out in dots, cut ones go on beyond the line. */
function outline(line: Line, part: Stretch, top: number, bottom: number, role: Role, look: { dash?: readonly number[]; notch?: boolean; fill?: Paint; open?: boolean }): Mark[] {
  const x = (along: number): number => round(line.x(along));
  const a = part.from + part.soft[0];
  const b = part.to - part.soft[1];
  const hasStart = part.closed[0] && part.soft[0] === 0 && !look.open;
  const hasEnd = part.closed[1] && part.soft[1] === 0 && !look.open;
  const middle = (top + bottom) / 2;
  const notch = look.notch && hasEnd ? Math.min(notchDepth, (b - a) / 2) : 0;
  const end = notch ? `L${x(b - notch)} ${middle}L${x(b)} ${bottom}` : hasEnd ? `V${bottom}` : `M${x(b)} ${bottom}`;
  const d = `M${x(a)} ${top}H${x(b)}${end}H${x(a)}${hasStart ? `V${top}` : ''}`;
  const area = `M${x(part.from)} ${top}H${x(b)}${notch ? `L${x(b - notch)} ${middle}L${x(b)} ${bottom}` : `H${x(part.to)}V${bottom}`}H${x(part.from)}Z`;
  const marks: Mark[] = [{ type: 'path', d: area, fill: look.fill ?? 'surface' }, { type: 'path', d, stroke: role, width: 1.5, ...(look.dash && { dash: look.dash }) }];
  const dots = [part.soft[0] && `M${x(a)} ${top}H${x(part.from)}M${x(a)} ${bottom}H${x(part.from)}`, part.soft[1] && `M${x(b)} ${top}H${x(part.to)}M${x(b)} ${bottom}H${x(part.to)}`];
  const soft = dots.filter(Boolean).join('');
  if (soft) marks.push({ type: 'path', d: soft, stroke: role, width: 1.5, dash: [1.5, 2.5] });
  return marks;
}

function box(line: Line, from: number, to: number, y: number, h: number, fill: Paint): Mark {
  // Both ends are rounded, and not the length, so that the box ends where other marks end.
  const [left, right] = [round(line.x(line.scale.rtl ? to : from)), round(line.x(line.scale.rtl ? from : to))];
  return { type: 'rect', x: left, y, w: round(Math.max(0, right - left)), h, fill };
}

/** The part of a stretch of days that is on the line, px along it. */
function within(line: Line, from: number, to: number): readonly [number, number] | undefined {
  const a = Math.max(0, line.along(from));
  const b = Math.min(line.scale.width, line.along(to));
  return a < b ? [a, b] : undefined;
}

function outputMarks(bar: OutputBar, line: Line, rowHeight: number): Mark[] {
  const { planned, state } = bar;
  const height = barHeight(rowHeight);
  const top = Math.round((rowHeight - height) / 2);
  const bottom = top + height;
  const role = bar.undated ? 'muted' : stateRole(state);
  const part = planned && stretch(planned, line);
  const marks: Mark[] = [];
  if (planned && part) {
    const dash = bar.undated ? [2, 4] : state === 'unknown' ? [5, 3] : undefined;
    const full = state === 'done' && !bar.undated;
    marks.push(...outline(line, bar.undated ? { ...part, soft: [0, 0] } : part, top, bottom, role, { ...(dash && { dash }), notch: bar.late, open: bar.undated, fill: full ? role : 'surface' }));
    if (!full) marks.push(...progressMarks(bar, planned, line, top, height));
    if (state === 'cancelled') marks.push({ type: 'line', x1: round(line.x(part.from)), x2: round(line.x(part.to)), y1: (top + bottom) / 2, y2: (top + bottom) / 2, stroke: role, width: 1.5 });
  }
  const actual = bar.actual && within(line, bar.actual.from, bar.actual.to);
  if (actual) marks.push(box(line, actual[0], actual[1], bottom + 2, 3, 'ink'));
  if (planned) marks.push(...lateMarks(bar, planned, line, top, bottom));
  for (const milestone of bar.milestones) marks.push(...diamond(milestone, line, rowHeight));
  return marks;
}

/** Work under way of which no progress was reported is filled in its lower half, over its whole length. */
function progressMarks({ progress, state, undated }: OutputBar, planned: Span, line: Line, top: number, height: number): Mark[] {
  const role = stateRole(state);
  if (progress === undefined) {
    const whole = state === 'under-way' && !undated ? within(line, planned.from, planned.to) : undefined;
    return whole ? [box(line, whole[0], whole[1], top + height / 2, height / 2 - 1, { pattern: 'hatch', role })] : [];
  }
  const part = within(line, planned.from, planned.from + progress * (planned.to - planned.from));
  return part ? [box(line, part[0], part[1], top + 3, height - 6, role)] : [];
}

/** A dotted line over the days that work is overdue, and a tick where it was first to end. */
function lateMarks(bar: OutputBar, planned: Span, line: Line, top: number, bottom: number): Mark[] {
  const marks: Mark[] = [];
  const middle = (top + bottom) / 2;
  const overdue = bar.overdueTo === undefined ? undefined : within(line, planned.to, bar.overdueTo);
  if (overdue) marks.push({ type: 'line', x1: round(line.x(overdue[0])), x2: round(line.x(overdue[1])), y1: middle, y2: middle, stroke: stateRole('late'), width: 1.5, dash: [2, 3] });
  if (bar.slippedFrom !== undefined) {
    const at = line.along(bar.slippedFrom);
    if (at >= 0 && at <= line.scale.width) marks.push({ type: 'line', x1: round(line.x(at)), x2: round(line.x(at)), y1: top - 3, y2: bottom + 3, stroke: 'ink', width: 1.5 });
  }
  return marks;
}

const milestoneRole = ({ done, late }: MilestoneBar): Role => stateRole(done ? 'done' : late ? 'late' : 'not-started');

/** In the middle of the days that its date covers; full when done, with a stroke through it when late. */
function diamond(milestone: MilestoneBar, line: Line, rowHeight: number): Mark[] {
  if (!milestone.span) return [];
  const along = line.along((milestone.span.from + milestone.span.to) / 2);
  const r = Math.min(6, rowHeight / 4);
  if (along < r || along > line.scale.width - r) return [];
  const [x, y] = [round(line.x(along)), rowHeight / 2];
  const role = milestoneRole(milestone);
  const d = `M${round(x - r)} ${y}L${x} ${y - r}L${round(x + r)} ${y}L${x} ${y + r}Z`;
  // The edge in the ground's colour keeps it apart from a bar of its own colour.
  const marks: Mark[] = [{ type: 'path', d, stroke: 'surface', width: 5 }, { type: 'path', d, fill: milestone.done ? role : 'surface', stroke: role, width: 1.5 }];
  if (milestone.late) marks.push({ type: 'line', x1: x, x2: x, y1: y - r, y2: y + r, stroke: role, width: 1.5 });
  return marks;
}

/** A milestone's own row: its diamond, over a dotted line where its date covers more than the diamond does. */
function milestoneMarks(milestone: MilestoneBar, line: Line, rowHeight: number): Mark[] {
  const marks = diamond(milestone, line, rowHeight);
  const spread = milestone.span && within(line, milestone.span.from, milestone.span.to);
  if (!spread || spread[1] - spread[0] <= rowHeight) return marks;
  const y = rowHeight / 2;
  return [{ type: 'line', x1: round(line.x(spread[0])), x2: round(line.x(spread[1])), y1: y, y2: y, stroke: milestoneRole(milestone), dash: [1.5, 2.5] }, ...marks];
}

/** A thin bracket over the period; dashed where nothing below it has a date. */
function groupMarks({ planned, undated, level }: GroupBar, line: Line, rowHeight: number): Mark[] {
  const part = planned && stretch(planned, line);
  if (!part) return [];
  const y = Math.round(rowHeight / 2) + 0.5;
  const x = (along: number): number => round(line.x(along));
  const hook = (closed: boolean): string => (closed && !undated ? 'v5m0-5' : '');
  return [{
    type: 'path', d: `M${x(part.from)} ${y}${hook(part.closed[0])}H${x(part.to)}${hook(part.closed[1])}`,
    stroke: level === 1 ? 'ink' : 'muted', width: 2, ...(undated && { dash: [2, 4] }),
  }];
}

/** All marks of a row's bar, without words. */
export function rowMarks(bar: Bar, scale: TimeScale, rowHeight: number): Mark[] {
  const line = lineOf(scale);
  if (bar.kind === 'output') return outputMarks(bar, line, rowHeight);
  return bar.kind === 'milestone' ? milestoneMarks(bar, line, rowHeight) : groupMarks(bar, line, rowHeight);
}

/** The thread around the bar of the selected row: 2 px in the accent colour. Nothing when the bar is not in view. */
export function selectionMark(bar: Bar, scale: TimeScale, rowHeight: number): Mark | undefined {
  const span = bar.kind === 'milestone' ? bar.span : bar.planned;
  const line = lineOf(scale);
  const part = span && within(line, span.from, span.to);
  if (!part) return undefined;
  const h = barHeight(rowHeight) + 14;
  const [from, to] = [Math.max(1, part[0] - 4), Math.min(scale.width - 1, part[1] + 4)];
  return { type: 'rect', x: round(line.x(scale.rtl ? to : from)), y: (rowHeight - h) / 2, w: round(to - from), h, r: 2, fill: 'none', stroke: 'accent', width: 2 };
}

/** A small bar in the shape of a state, for the key and for lists: 10 px high, its left end at `x` and its middle at `y`. */
export function stateGlyph(state: WorkState, x: number, y: number, { width = 24, rtl = false } = {}): Mark {
  const rowHeight = 24;
  const days: Span = { from: 1, to: 23, certainFrom: 1, certainTo: 23, fromPrecision: 'day', toPrecision: 'day' };
  const bar: OutputBar = {
    kind: 'output', planned: days, undated: false, actual: undefined, state, status: undefined, late: state === 'late', overdueTo: undefined,
    progress: state === 'under-way' || state === 'late' ? 0.5 : undefined, slippedFrom: undefined, milestones: [], changes: undefined,
  };
  return { type: 'group', k: 1, tx: x, ty: y - rowHeight / 2, marks: rowMarks(bar, new TimeScale(0, 24, width, rtl), rowHeight) };
}
