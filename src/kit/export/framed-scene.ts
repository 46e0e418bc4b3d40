import type { Mark, Scene, TextMark } from '../../layout/scene.js';
import { tableMarks } from './table-marks.js';
import type { ExportRequest } from './request.js';
import { labelled } from './request.js';

/** Width of a text in CSS pixels. */
export type Measure = (text: string, size: number, weight: 400 | 600) => number;

/** Width of a picture in a file, in CSS pixels, and the space around what is in it. */
export const fileWidth = 1200;
const margin = 32;

/* No line of a picture is longer than this, so a megabyte in a title is cut before it is measured. */
const longest = 2000;

/**
 * Breaks a text into lines no wider than `width`: at spaces, but not at those that hold a number and its unit together; within what
 * is wider than a line, as in a script without spaces, between words, and at last between characters.
 * A text of more than `most` lines ends in an ellipsis.
 */
export const wrapText = (text: string, width: number, most: number, measure: (part: string) => number, locale: string): string[] => {
  const fits = (part: string): boolean => measure(part.trimEnd()) <= width;
  const split = (run: string): string[] => {
    if (fits(run)) return [run];
    const words: string[] = [];
    for (const { segment, isWordLike } of new Intl.Segmenter(locale, { granularity: 'word' }).segment(run)) {
      // No line begins with a full stop.
      if (isWordLike || !words.length) words.push(segment);
      else words[words.length - 1] += segment;
    }
    return words.flatMap((word) => (fits(word) ? [word] : [...word]));
  };
  const words = (text.slice(0, longest).replace(/[ \t\r\n]+/g, ' ').trim().match(/[^ ]+ ?/g) ?? []).flatMap(split);
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    if (line && !fits(line + word)) {
      lines.push(line.trimEnd());
      line = word.trimStart();
    } else line += word;
  }
  if (line.trim()) lines.push(line.trimEnd());
  if (lines.length <= most && text.length <= longest) return lines;
  const kept = lines.slice(0, most);
  kept[kept.length - 1] += '…';
  return kept;
};

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
  return { width, height, marks: [{ type: 'rect', x: 0, y: 0, w: width, h: height, fill: 'surface' }, ...marks] };
};
