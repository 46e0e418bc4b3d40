/** Small multiples: one panel for each country, all with the same scales. */
import type { Observed } from './chart-data.js';
import { axisMarks, dayRange, frameOf, letters, textMark, tickRoom, valueRange, valueScale, type ChartText, type Milestones } from './chart-frame.js';
import { trackOf, type Drawn, type Track } from './chart-lines.js';
import { milestoneMarks } from './chart-milestones.js';
import { groupMarks, styleOf, usualStep } from './chart-path.js';
import { latestOf, type Slice } from './chart-slice.js';
import type { Mark } from './scene.js';
import { fitText } from './text-fit.js';

export interface Panel {
  readonly label: string;
  readonly slice: Slice;
}

export interface PanelModel extends Milestones {
  readonly observed: Observed;
  readonly panels: readonly Panel[];
  readonly text: ChartText;
  readonly width: number;
}

const gap = 20;
const leastWidth = 150;
const panelHeight = 104;
const titleHeight = 22;
const axisHeight = 30;

export function drawPanels(model: PanelModel): Drawn {
  const { observed, panels, text, width } = model;
  const inner = width - 10;
  const slices = panels.map(({ slice }) => slice);
  const scale = valueScale(valueRange(observed, slices, model) ?? [0, 1], 2);
  const days = dayRange(observed, slices, model) ?? [0, 1];
  const ticks = tickRoom(scale, text);
  const columns = Math.max(1, Math.min(panels.length, Math.floor((inner - ticks + gap) / (leastWidth + gap))));
  const across = Math.min(320, (inner - ticks - gap * (columns - 1)) / columns);
  const usual = usualStep(observed, slices.flatMap(({ groups }) => groups));
  const rows = Math.ceil(panels.length / columns);
  const rowHeight = titleHeight + panelHeight + axisHeight;
  const marks: Mark[] = [];
  const tracks: Track[] = [];
  // Where each panel has one group, all are drawn alike: the title says which it is.
  const isPlain = slices.every(({ groups }) => groups.length <= 1);
  panels.forEach(({ label, slice }, index) => {
    const column = index % columns;
    const left = ticks + column * (across + gap);
    const top = Math.floor(index / columns) * rowHeight + titleHeight;
    const frame = frameOf({ left, top, right: left + across, bottom: top + panelHeight }, days, scale);
    const newest = isPlain && slice.groups[0] ? latestOf(observed, slice.groups[0]) : undefined;
    const value = newest === undefined ? '' : text.value(observed.values[newest]!);
    const room = across - (value ? text.measure(value, letters, 600) + 8 : 0);
    marks.push(
      ...axisMarks(frame, text, { values: column === 0, times: true, gap: Math.max(44, across * 0.45) }),
      textMark(left, top - 9, fitText(label, room, (part) => text.measure(part, letters, 600)), { weight: 600 }),
      ...(value ? [textMark(left + across, top - 9, value, { anchor: 'end', fill: 'muted' })] : []),
      ...milestoneMarks(model, frame),
    );
    for (const group of slice.groups) {
      marks.push(...groupMarks(observed, isPlain ? { ...group, code: 1 } : group, frame, usual, styleOf(isPlain ? 1 : group.code, isPlain)));
      tracks.push({ ...trackOf(observed, group, frame), label });
    }
  });
  return { scene: { width, height: rows * rowHeight - 4, marks }, tracks, needsKey: !isPlain, slices };
}
