import type { DataElement } from '../../kit/element.js';
import { measureWith } from '../../kit/export/measure.js';
import { workPlanParts } from '../../kit/locales/en/work-plan-parts.js';
import type { Scene, TextMark } from '../../layout/scene.js';
import { timelineScene } from '../../layout/timeline-scene.js';
import type { DayMark } from './render-axis.js';
import type { TimelineGrid } from './timeline-grid.js';
import { noteOf, periodTexts, stateLabel, stateText, titleOf, type WordContext } from './words.js';

/** Rows in a picture: more would be taller than what browsers and programs open. */
const mostDrawn = 500;

/** The plan as it stands open, for files. */
export function planScene(host: DataElement, { tree, time }: TimelineGrid, width: number, context: WordContext, mark: DayMark): Scene {
  const { localization, selected } = host;
  const measure = measureWith(getComputedStyle(host.renderRoot.querySelector('.base') ?? host).fontFamily);
  const drawn = Math.min(tree.rows.length, mostDrawn);
  const scene = timelineScene(tree.rows, tree.source, time.scale, {
    rows: [0, drawn],
    width, labelWidth: Math.round(width * 0.42), rowHeight: 32,
    measure: (text, size, weight = 400) => measure(text, size, weight),
    label: (row) => titleOf(row, context).text,
    note: (_row, bar) => (bar.kind !== 'output' ? noteOf(bar, localization)
      : [stateText(bar, context), bar.progress === undefined ? '' : localization.percent(bar.progress), noteOf(bar, localization)].filter(Boolean).join(localization.t('list.separator'))),
    periodTexts: (period, isUpper) => periodTexts(period, isUpper, localization),
    stateLabel: (state) => stateLabel(state, localization),
    withoutAxis: !time.isDated,
    ...(time.isDated && { today: mark }),
    ...(selected !== null && { selected }),
  });
  const left = tree.rows.length - drawn;
  if (!left) return scene;
  const rtl = host.direction === 'rtl';
  const more: TextMark = { type: 'text', x: rtl ? width : 0, y: scene.height + 20, size: 14, text: localization.say(workPlanParts)('plan.more', { count: left }), direction: host.direction, fill: 'ink', weight: 600 };
  return { ...scene, height: scene.height + 28, marks: [...scene.marks, more] };
}
