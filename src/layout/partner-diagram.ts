/**
 * Who takes part in an initiative: it stands in the middle, or above where the page is narrow, and the organisations around it under the
 * names of their roles, each at the end of a line of its own. Every name has its own row, so that none can meet another.
 */
import { groupGap, groupLine, memberRow, partnersHeight, partnerSides, sideHeights, topBlock, type Piece } from './partner-sides.js';
import type { Mark, Scene, TextMark } from './scene.js';
import type { TextMeasurer } from './text-fit.js';
import { wrapText } from './text-wrap.js';

export interface PartnerMember {
  readonly name: string;
  /** Language of the name, where that is not the picture's. */
  readonly lang?: string | undefined;
  /** Of its record, where it has one. */
  readonly id?: string | undefined;
}

/** Organisations with one role. */
export interface PartnerGroup {
  readonly label: string;
  readonly lang?: string | undefined;
  readonly members: readonly PartnerMember[];
}

export interface PartnerOptions {
  /** Px. */
  readonly width: number;
  /** All below the initiative, in one column. */
  readonly narrow: boolean;
  readonly title: string;
  readonly titleLang?: string | undefined;
  readonly measure: TextMeasurer;
  readonly locale: string;
  readonly rtl?: boolean;
  /** "and 12 more". */
  readonly more: (count: number) => string;
  /** Id of the selected organisation. */
  readonly selected?: string | null;
}

/** Where a member's name stands, to be pressed. */
export interface PartnerTarget {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

const textSize = 13;
const lineHeight = 16;
const smallSize = 12;
/** Shares of the width: the initiative, and the way of the lines on either side of it. */
const middleShare = 0.27;
const wayShare = 0.08;
const dot = 3;
const clear = 8;

const round = (value: number): number => Math.round(value * 10) / 10;

/** Draws the groups around the title. Its height is the one of `partnersHeight`. */
export function partnerDiagram(groups: readonly PartnerGroup[], options: PartnerOptions): { readonly scene: Scene; readonly targets: readonly PartnerTarget[] } {
  const { width, narrow, title, titleLang, measure, locale, rtl = false, more, selected } = options;
  const sizes = groups.map(({ members }) => members.length);
  const height = partnersHeight(sizes, narrow);
  const sides = partnerSides(sizes, narrow);
  const [links, words]: [Mark[], Mark[]] = [[], []];
  const targets: PartnerTarget[] = [];
  /** Px from the left, of px in the reading direction. */
  const x = (along: number): number => round(rtl ? width - along : along);
  const write = (along: number, y: number, text: string, style: Partial<TextMark> = {}): void => {
    words.push({ type: 'text', x: x(along), y: round(y), text, size: textSize, fill: 'ink', direction: rtl ? 'rtl' : 'ltr', ...style });
  };
  const lines = (text: string, room: number, most: number, weight: 400 | 600 = 400): string[] => wrapText(text, room, most, (part) => measure(part, textSize, weight), locale);

  const titleLines = narrow ? lines(title, width, 3, 600) : lines(title, width * middleShare, 5, 600);
  const half = Math.max(20, ...titleLines.map((line) => measure(line, textSize, 600) / 2));
  const middle = { from: width / 2 - half, to: width / 2 + half, y: narrow ? topBlock - 14 : height / 2 };

  /** One side: a group's name and its members, with a line from the initiative to each. */
  const side = (pieces: readonly Piece[], top: number, isStart: boolean): void => {
    const root = narrow ? 7 : isStart ? middle.from - clear : middle.to + clear;
    // The names stand in line, however short the title is.
    const outer = width * (middleShare / 2 + wayShare) + clear;
    const at = narrow ? 28 : isStart ? width / 2 - outer : width / 2 + outer;
    const text = isStart ? at - clear : at + clear;
    const room = isStart ? text : width - text;
    const style: Partial<TextMark> = isStart ? { anchor: 'end' } : {};
    let y = top;
    for (const { group, from, to, more: left } of pieces) {
      const { label, lang: labelLang, members } = groups[group]!;
      write(text, y + 15, lines(label, room, 1)[0] ?? '', { size: smallSize, fill: 'muted', lang: labelLang, ...style });
      y += groupLine;
      const rows = [...members.slice(from, to), ...(left ? [{ name: more(left) }] : [])];
      rows.forEach(({ name, lang, id }: PartnerMember, index) => {
        const centre = y + memberRow / 2;
        const isMore = index === to - from;
        const isSelected = id !== undefined && id === selected;
        const bend = (root + at) / 2;
        const way = narrow
          ? `M${x(root)} ${middle.y}V${round(centre - 8)}Q${x(root)} ${round(centre)} ${x(root + 8)} ${round(centre)}H${x(at)}`
          : `M${x(root)} ${round(middle.y)}C${x(bend)} ${round(middle.y)} ${x(bend)} ${round(centre)} ${x(at)} ${round(centre)}`;
        links.push({ type: 'path', d: way, fill: 'none', stroke: isSelected ? 'accent' : 'coast', width: isSelected ? 2 : 1, ...(isMore && { dash: [2, 3] }) });
        words.push({ type: 'circle', x: x(at), y: round(centre), r: dot, fill: isMore ? 'surface' : isSelected ? 'accent' : 'ink', ...(isMore && { stroke: 'ink' as const }) });
        const wrapped = lines(name, room, 2);
        wrapped.forEach((line, n) => write(text, centre + (n - (wrapped.length - 1) / 2) * lineHeight + textSize * 0.35, line, { ...style, lang, ...(isMore && { fill: 'muted' as const }) }));
        if (id !== undefined) {
          const widest = Math.max(...wrapped.map((line) => measure(line, textSize)), 24);
          const start = isStart ? text - widest : text;
          targets.push({ id, x: x(rtl ? start + widest : start), y: round(y + 3), w: round(widest), h: memberRow - 6 });
        }
        y += memberRow;
      });
      y += groupGap;
    }
  };

  const [startHeight, endHeight] = sideHeights(sides);
  side(sides.start, (height - startHeight) / 2, true);
  side(sides.end, narrow ? topBlock : (height - endHeight) / 2, false);
  writeTitle();
  return { scene: { width, height, marks: [...links, ...words] }, targets };

  function writeTitle(): void {
    const block = titleLines.length * lineHeight;
    const first = narrow ? 14 : middle.y - block / 2 + textSize * 0.85;
    titleLines.forEach((line, n) => write(narrow ? 0 : width / 2, first + n * lineHeight, line, { weight: 600, lang: titleLang, ...(!narrow && { anchor: 'middle' }) }));
    if (narrow) {
      words.push({ type: 'line', x1: x(0), x2: x(14), y1: middle.y, y2: middle.y, stroke: 'ink', width: 1.5 });
      return;
    }
    for (const [edge, pieces] of [[middle.from - clear, sides.start], [middle.to + clear, sides.end]] as const) {
      if (pieces.length) words.push({ type: 'line', x1: x(edge), x2: x(edge), y1: round(middle.y - block / 2 - 4), y2: round(middle.y + block / 2 + 4), stroke: 'ink', width: 1.5 });
    }
  }
}
