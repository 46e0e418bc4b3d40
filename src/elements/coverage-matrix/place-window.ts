import type { ShownText } from '../../kit/format.js';
import type { MatrixWindow } from '../../layout/matrix-window.js';
import type { Arrangement } from './arrangement.js';

/** So many letters of a column's name are shown on a slant; of a row's, on two lines. */
const longestSlanted = 24;
const longestName = 30;
/** Px of a letter, of the rows' names with their totals, and of the widest cell, as near as it takes to choose between slanted and upright names. */
const letter = 7.2;
const besideCells = 230;
const widestCell = 112;
const narrowestUpright = 60;

/** True if the names of columns cannot stand side by side above a matrix of so many px. */
export function measureBox(names: readonly ShownText[], width: number): boolean {
  const longestWord = names.reduce((most, { text }) => text.split(/[\s-]+/).reduce((longest, word) => Math.max(longest, word.length), most), 0);
  const needed = Math.max(narrowestUpright, longestWord * letter + 8);
  return needed > widestCell || needed * names.length > width - besideCells;
}

/** Tells the style sheet how much there is and which part of it is drawn: places follow from that. Without a window all is. */
export function placeWindow(box: HTMLElement, { lines, columns, rowNames, columnNames }: Arrangement, window: MatrixWindow | undefined): void {
  const longest = (names: readonly ShownText[], most: number): number => Math.min(most, Math.max(4, ...names.map(({ text }) => text.length)));
  const measures: Record<string, number> = {
    '--_n': columns.length,
    '--_label': longest(columnNames, longestSlanted),
    '--_names': longest(rowNames, longestName),
    '--_above': window?.top ?? 0,
    '--_below': window ? lines.length - window.bottom : 0,
    '--_before': window?.start ?? 0,
  };
  for (const each of box.parentElement!.querySelectorAll<HTMLElement>('.box')) {
    for (const [name, value] of Object.entries(measures)) each.style.setProperty(name, String(value));
  }
  for (const total of box.parentElement!.querySelectorAll<HTMLElement>('[data-share]')) total.style.setProperty('--_share', `${Number(total.dataset['share']) * 100}%`);
}
