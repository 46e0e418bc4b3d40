import type { MapContent } from './map.js';
import type { CountryShape, Extent } from './map-geometry.js';
import type { TextMark } from './scene.js';

/** Type size in pixels: the smallest that the library uses. */
const SIZE = 12;
/** Line height, and room kept around a label. */
const LINE = 16;
const ROOM = 3;

const overlaps = (a: Extent, b: Extent): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/** Whether any of an extent is on the screen. */
const inSight = ([x0, y0, x1, y1]: Extent, { view: { k, x, y }, frame }: MapContent): boolean =>
  x1 * k + x >= 0 && x0 * k + x <= frame.width && y1 * k + y >= 0 && y0 * k + y <= frame.height;

/**
 * Names of countries, where there is room: first the one pointed at and the selected one, then those
 * with records, most first. A name that would touch a cluster, another name or the edge is left out,
 * but for the first two, which are moved into the frame. Without `labels` there are none.
 */
export function placeLabels(content: MapContent): TextMark[] {
  const { geometry, view, frame, labels, selected, hovered, counts } = content;
  if (!labels) return [];
  const taken: Extent[] = (content.clusters ?? []).map(({ x, y, r }) => [x - r, y - r, x + r, y + r]);
  const marks: TextMark[] = [];

  const place = ({ code, point, extent }: CountryShape, wanted: boolean): void => {
    const text = labels.name(code);
    const width = labels.measure(text, SIZE);
    // A name that is wider than its country hides others; only the wanted ones may.
    if (!wanted && width > (extent[2] - extent[0]) * view.k * 1.2) return;
    const half = width / 2 + ROOM;
    let x = point[0] * view.k + view.x;
    if (wanted && !inSight(extent, content)) return;
    if (wanted) x = Math.min(Math.max(x, half), Math.max(half, frame.width - half));
    const middle = point[1] * view.k + view.y;
    for (const shift of [0, LINE + 4, -LINE - 4]) {
      const y = wanted ? Math.min(Math.max(middle + shift, LINE), frame.height - LINE / 2) : middle + shift;
      const box: Extent = [x - half, y - LINE / 2 - ROOM, x + half, y + LINE / 2 + ROOM];
      const outside = box[0] < 0 || box[1] < 0 || box[2] > frame.width || box[3] > frame.height;
      if (!wanted && (outside || taken.some((other) => overlaps(box, other)))) continue;
      if (wanted && shift >= 0 && taken.some((other) => overlaps(box, other))) continue;
      taken.push(box);
      marks.push({ type: 'text', x, y: y + SIZE * 0.35, text, size: SIZE, weight: wanted ? 600 : 400, anchor: 'middle', fill: 'ink', halo: true, direction: labels.direction });
      return;
    }
  };

  const first = [...new Set([hovered, ...(selected?.countries ?? [])])].filter((code) => code !== undefined);
  const byCode = new Map(geometry.countries.map((country) => [country.code, country]));
  for (const code of first) {
    const country = byCode.get(code ?? '');
    if (country) place(country, true);
  }
  const rest = [...(counts ?? [])].filter(([code]) => !first.includes(code)).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  for (const [code] of rest) {
    const country = byCode.get(code);
    if (country) place(country, false);
  }
  return marks;
}
