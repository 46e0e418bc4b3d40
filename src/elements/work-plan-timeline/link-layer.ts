import { nothing, render, svg, type TemplateResult } from 'lit';
import { linkPaths, type LinkPath, type RowPlaces } from '../../layout/timeline-links.js';
import { barRow } from './render-rows.js';
import type { TimelineGrid } from './timeline-grid.js';

/** Px from the top of the first row to the top of another, and its height. */
export interface DrawnPlaces {
  readonly offsetOf: (row: number) => number;
  readonly heightOf: (row: number) => number;
}

/** Draws behind the rows what must come first before what: the links of the selected output in the accent colour. */
export function drawLinks({ tree, time: { scale }, narrow, range, hands }: TimelineGrid, rows: HTMLElement, selected: string | null): void {
  const layer = rows.querySelector<SVGElement>('.links');
  if (!layer) return;
  const { offsetOf, heightOf } = hands.now?.places ?? drawnPlaces(rows);
  const places: RowPlaces = {
    top: offsetOf,
    bottom: (row) => offsetOf(row) + heightOf(row),
    middle: (row) => offsetOf(row) + (narrow ? heightOf(row) - barRow / 2 - 4 : heightOf(row) / 2),
  };
  const chosen = selected === null ? -1 : tree.indexOf(selected);
  const paths = linkPaths(tree.source.survey, tree.rows.rowOf, scale, places, range.first, range.last);
  const isChosen = ({ before, after }: LinkPath): boolean => before === chosen || after === chosen;
  const draw = (list: readonly LinkPath[], style: string): TemplateResult | typeof nothing => (list.length
    ? svg`<path class="m s-${style} link-line" d=${list.map(({ d }) => d).join('')}></path><path class="m f-${style}" d=${list.map(({ head }) => head).join('')}></path>`
    : nothing);
  render(svg`${draw(paths.filter((link) => !isChosen(link)), 'muted')}${draw(paths.filter(isChosen), 'accent')}`, layer as unknown as HTMLElement);
}

/** Where the first rows lie, while no more are drawn; those below are taken to be as high as the last. */
function drawnPlaces(rows: HTMLElement): DrawnPlaces {
  const top = rows.getBoundingClientRect().top;
  const drawn = Array.from(rows.querySelectorAll('.row'), (row) => row.getBoundingClientRect());
  const last = drawn.at(-1);
  const height = last?.height ?? 0;
  return {
    offsetOf: (row) => (drawn[row] ? drawn[row].top - top : last ? last.bottom - top + (row - drawn.length) * height : 0),
    heightOf: (row) => drawn[row]?.height ?? height,
  };
}
