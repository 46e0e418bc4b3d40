import { within } from '../../kit/bdi.js';
import { keyMarks } from '../../layout/chart-key.js';
import type { Mark, Scene } from '../../layout/scene.js';
import type { TextMeasurer } from '../../layout/text-fit.js';
import { wrapText } from '../../layout/text-wrap.js';
import { keyItems, messages } from './around.js';
import { findingText } from './finding.js';
import { formOf } from './forms.js';
import type { CtIndicatorChart } from './indicator-chart.js';
import { notesText } from './notes.js';

/** Bars or panels in a file. */
const most = 60;

/** The chart as it stands in a file: what it finds, its title and unit, the picture, and the key. */
export async function chartScene(host: CtIndicatorChart, width: number, measure: TextMeasurer): Promise<Scene> {
  const { chart: view } = host;
  // Where a filter leaves no indicator, the file says so by what stands around the picture.
  if (!view) return { width, height: 0, marks: [] };
  const { words, indicator: { direction } } = view;
  const { t, locale } = words.localization;
  words.localization.learn(messages);
  const rtl = host.direction === 'rtl';
  const marks: Mark[] = [];
  let y = 0;
  const write = (text: string, size: number, style: { readonly weight?: 600; readonly fill?: 'muted'; readonly lang?: string | undefined } = {}): void => {
    for (const line of wrapText(text, Math.min(width, size * 50), 3, (part) => measure(part, size, style.weight ?? 400), locale)) {
      y += Math.round(size * 1.4);
      marks.push({ type: 'text', x: rtl ? width : 0, y: y - size * 0.3, text: line, size, direction: host.direction, ...style });
    }
  };
  write(findingText(view), 16);
  y += 8;
  write(words.title.text, 16, { weight: 600, lang: words.title.lang });
  const about = [within(words.unit), ...(direction ? [t(`chart.${direction}.better`)] : [])].filter(Boolean).join(' · ');
  if (about) write(about, 14, { fill: 'muted' });
  y += 12;
  const drawn = view.draw(Math.min(width, 900), view.text(measure), await formOf(view).load(), most);
  marks.push({ type: 'group', k: 1, tx: 0, ty: y, marks: drawn.scene.marks });
  y += drawn.scene.height + 12;
  const key = keyMarks(keyItems(view, drawn), width, (text) => measure(text, 12), rtl);
  marks.push({ type: 'group', k: 1, tx: 0, ty: y, marks: key.marks });
  y += key.height;
  write(notesText(view), 12, { fill: 'muted' });
  return { width, height: y + 4, marks };
}
