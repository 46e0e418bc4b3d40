import type { Mark, Scene, TextMark } from '../../layout/scene.js';
import { wrapText } from '../../layout/text-wrap.js';
import { tableMarks } from './table-marks.js';
import type { ExportRequest } from './request.js';
import { labelled } from './request.js';

/** Width of a text in CSS pixels. */
export type Measure = (text: string, size: number, weight: 400 | 600) => number;

/** Width of a picture in a file, in CSS pixels, and the space around what is in it. */
export const fileWidth = 1200;
const margin = 32;

/**
 * The picture as it stands in a file: the heading and the filter above it; source, date, licence, and disclaimer below.
 * The scene keeps its own width; a wider one widens the file.
 */
export const framedScene = async (request: ExportRequest, measure: Measure): Promise<Scene> => {
  const { about, direction, locale } = request;
  const inner = fileWidth - 2 * margin;
  const picture = await request.scene?.(inner);
  const width = Math.max(fileWidth, (picture?.width ?? 0) + 2 * margin);
  const marks: Mark[] = [];
  let y = margin;

  const write = (text: string | undefined, size: number, style: Pick<TextMark, 'weight' | 'fill'>, most: number): void => {
    if (!text) return;
    for (const line of wrapText(text, Math.min(inner, size * 60), most, (part) => measure(part, size, style.weight ?? 400), locale)) {
      marks.push({ type: 'text', x: direction === 'rtl' ? width - margin : margin, y: y + size, text: line, size, direction, ...style });
      y += Math.round(size * 1.4);
    }
  };

  write(about.title, 28, { weight: 600, fill: 'ink' }, 3);
  y += 4;
  write(about.count, 18, { fill: 'ink' }, 2);
  write(labelled(request, 'filter'), 16, { fill: 'muted' }, 4);
  y += 16;
  if (picture) {
    const frame = [0, 0, picture.width, picture.height] as const;
    const left = direction === 'rtl' ? width - margin - picture.width : margin;
    marks.push({ type: 'group', k: 1, tx: left, ty: y, marks: [{ type: 'group', k: 1, tx: 0, ty: 0, clip: frame, marks: picture.marks }] });
    y += picture.height;
  } else {
    const table = tableMarks(request.rows, inner, direction, (text, room) =>
      wrapText(text, room, 3, (part) => measure(part, 14, 400), locale));
    marks.push({ type: 'group', k: 1, tx: margin, ty: y, marks: table.marks });
    y += table.height;
  }
  y += 24;
  marks.push({ type: 'line', x1: margin, y1: y, x2: width - margin, y2: y, stroke: 'rule' });
  y += 12;
  for (const line of [labelled(request, 'source', 'date', 'licence'), about.disclaimer, about.url]) write(line, 14, { fill: 'muted' }, 6);
  const height = Math.ceil(y + margin - 8);
  return { width, height, marks: [{ type: 'rect', x: 0, y: 0, w: width, h: height, fill: 'surface' }, ...inTheirDirections(marks, direction)] };
};

/** Letters of scripts that are written from right to left. */
const rtlLetters = /[\u0590-\u08ff\ufb1d-\ufefc]/;

/**
 * Lines that have letters of the other direction only are set apart (U+2068 and U+2069), so that a full stop or an ellipsis stands at the line's own end, and not
 * where the reader's language ends.
 */
function inTheirDirections(marks: readonly Mark[], direction: 'ltr' | 'rtl'): readonly Mark[] {
  return marks.map((mark) => {
    if (mark.type === 'group') return { ...mark, marks: inTheirDirections(mark.marks, direction) };
    if (mark.type !== 'text' || !/\p{L}/u.test(mark.text)) return mark;
    return rtlLetters.test(mark.text) === ((mark.direction ?? direction) === 'rtl') ? mark : { ...mark, text: `\u2068${mark.text}\u2069` };
  });
}
