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

/** From so many pixels to a unit on, countries without records are named as well, for orientation. */
const CLOSE = 2.2;

/** and from so many on, islands that are smaller than their names. */
const ISLANDS = 7;

/** Where a name may stand above or below its country's point; the last is taken at any price. */
const shifts = [0, LINE + 4, -LINE - 4, 2 * LINE, -2 * LINE, 0];

/** How much a name is wanted: at any price, moved into sight where there is room, in ink where it fits, or in a quieter tone. */
type Rank = 'must' | 'wanted' | 'counted' | 'other';

/**
 * Names of countries, where there is room: first the one pointed at, the selected ones and those wanted, then those
 * with records, most first, and on a map drawn large the others. A name that would touch a cluster, another name or the edge is
 * left out, but for the one pointed at, which is there in any case. Without `labels` there are none.
 */
export function placeLabels(content: MapContent): TextMark[] {
  const { geometry, view, frame, labels, selected, named: wanted = [], hovered, counts } = content;
  if (!labels) return [];
  const taken: Extent[] = (content.clusters ?? []).map(({ x, y, r }) => [x - r, y - r, x + r, y + r]);
  const marks: TextMark[] = [];
  const named = new Set<string>();
  const wantedFirst = new Set(wanted);

  const place = (country: CountryShape | undefined, rank: Rank): void => {
    if (!country || named.has(country.code) || !inSight(country.extent, content)) return;
    const { code, point, extent } = country;
    const isMoved = rank === 'must' || rank === 'wanted';
    const text = labels.name(code);
    const width = labels.measure(text, SIZE);
    // A name that is wider than its country hides others; only the wanted ones may, and any where countries lie far apart.
    if (!isMoved && view.k < ISLANDS && width > (extent[2] - extent[0]) * view.k * 1.2) return;
    const half = width / 2 + ROOM;
    let x = point[0] * view.k + view.x;
    if (isMoved) x = Math.min(Math.max(x, half), Math.max(half, frame.width - half));
    const middle = point[1] * view.k + view.y;
    // A small country would be hidden under its own name, and a long and narrow one that the map is about.
    const isNarrow = wantedFirst.has(code) && width > (extent[2] - extent[0]) * view.k;
    const order = isNarrow || country.size * view.k < LINE * 1.5 ? shifts.slice(1, -1) : shifts;
    for (const shift of order) {
      const y = isMoved ? Math.min(Math.max(middle + shift, LINE), frame.height - LINE / 2) : middle + shift;
      const box: Extent = [x - half, y - LINE / 2 - ROOM, x + half, y + LINE / 2 + ROOM];
      const isFree = box[0] >= 0 && box[1] >= 0 && box[2] <= frame.width && box[3] <= frame.height && !taken.some((other) => overlaps(box, other));
      if (!isFree && !(rank === 'must' && shift === order.at(-1))) continue;
      named.add(code);
      taken.push(box);
      marks.push({ type: 'text', x, y: y + SIZE * 0.35, text, size: SIZE, weight: isMoved ? 600 : 400, anchor: 'middle', fill: rank === 'other' ? 'muted' : 'ink', halo: true, direction: labels.direction });
      return;
    }
  };

  const byCode = new Map(geometry.countries.map((country) => [country.code, country]));
  if (hovered !== undefined) place(byCode.get(hovered), 'must');
  for (const code of [...(selected?.countries ?? []), ...wanted]) place(byCode.get(code), 'wanted');
  const counted = [...(counts ?? [])].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  for (const [code] of counted) place(byCode.get(code), 'counted');
  if (view.k >= CLOSE) for (const country of [...geometry.countries].sort((a, b) => b.size - a.size)) place(country, 'other');
  return marks;
}
