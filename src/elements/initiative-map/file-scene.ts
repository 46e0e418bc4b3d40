import type { Localization } from '../../kit/format.js';
import { mapParts } from '../../kit/locales/en/map-parts.js';
import { inkOnStep } from '../../kit/palette.js';
import { clusterAt } from '../../layout/map-clusters.js';
import { home, type Frame, type View } from '../../layout/map-projection.js';
import { corridorMarks } from '../../layout/map-corridors.js';
import { mapScene } from '../../layout/map.js';
import type { Mark, Scene } from '../../layout/scene.js';
import type { Atlas } from './atlas.js';
import type { Drawn } from './initiative-map.draw.js';
import { mapKey, type KeyItem } from './map-legend.js';

/** Type size, line height and swatch, in pixels. */
const size = 14;
const line = 26;
const swatch = 14;

/**
 * The map for a file: what the window shows, as wide as asked for, with the key below. A window that shows the whole map, or none
 * yet, gives the whole map.
 */
export function fileScene(atlas: Atlas, drawn: Drawn, camera: { readonly frame: Frame; readonly view: View }, width: number, localization: Localization, direction: 'ltr' | 'rtl'): Scene {
  const { geometry } = atlas;
  const [x0, y0, x1, y1] = geometry.extent;
  const seen = camera.frame.width > 0 && camera.view.k > home(camera.frame).k * 1.001;
  const height = Math.round(width * (seen ? camera.frame.height / camera.frame.width : Math.min(1.5, (y1 - y0) / (x1 - x0))));
  const frame: Frame = { ...camera.frame, width, height, extent: geometry.extent };
  const share = width / camera.frame.width;
  const view = seen ? { k: camera.view.k * share, x: camera.view.x * share, y: camera.view.y * share } : home(frame);
  const clusters = clusterAt(atlas.points, view, frame, atlas.shownPoints);
  const between = corridorMarks(atlas.corridors, { geometry, view, selected: drawn.selected });
  const map = mapScene({ ...drawn, hovered: undefined, geometry, view, frame, clusters, between });
  const key = keyMarks(mapKey(atlas, localization), localization, width, height + 16, direction, drawn.labels!.measure);
  return { width, height: height + 16 + key.height, marks: [{ type: 'group', k: 1, tx: 0, ty: 0, clip: [0, 0, width, height], marks: map.marks }, ...key.marks] };
}

/** The key in rows that fill the width, from the side where reading begins. */
function keyMarks(items: readonly KeyItem[], localization: Localization, width: number, top: number, direction: 'ltr' | 'rtl', measure: (text: string, size: number) => number): { marks: Mark[]; height: number } {
  const marks: Mark[] = [];
  let [x, y] = [0, top];
  /** Room of a width in the row, or in the next; its left edge. */
  const room = (wanted: number): number => {
    if (x > 0 && x + wanted > width) [x, y] = [0, y + line];
    const left = direction === 'rtl' ? width - x - wanted : x;
    x += wanted;
    return left;
  };
  const write = (text: string, left: number, wanted: number): void => {
    marks.push({ type: 'text', x: direction === 'rtl' ? left + wanted : left, y: y + size, text, size, fill: 'ink', direction });
  };
  // Measured at 12 px in semibold by the map; a little more than is needed.
  const widthOf = (text: string): number => (measure(text, 12) * size) / 12 + 4;
  const steps = items.filter(({ sign }) => sign === 'step');
  if (steps.length) {
    const title = localization.say(mapParts)('map.perCountry');
    write(title, room(widthOf(title) + 8), widthOf(title));
    for (const { step = 1, text } of steps) {
      const wanted = Math.max(40, widthOf(text) + 12);
      const left = room(wanted);
      marks.push({ type: 'rect', x: left, y, w: wanted, h: 20, fill: `step-${step}` });
      marks.push({ type: 'text', x: left + wanted / 2, y: y + size, text, size, anchor: 'middle', fill: inkOnStep(step) });
    }
    x += 24;
  }
  for (const { sign, text } of items) {
    if (sign === 'step') continue;
    const wanted = swatch + 10 + widthOf(text);
    const left = room(wanted);
    const at = direction === 'rtl' ? left + wanted - swatch : left;
    marks.push(...signMarks(sign, at, y + 3, direction));
    write(text, direction === 'rtl' ? left : left + swatch + 10, wanted - swatch - 10);
    x += 20;
  }
  return { marks, height: y + line - top };
}

function signMarks(sign: Exclude<KeyItem['sign'], 'step'>, x: number, y: number, direction: 'ltr' | 'rtl'): Mark[] {
  const [cx, cy] = [x + swatch / 2, y + swatch / 2];
  switch (sign) {
    case 'exact': return [{ type: 'circle', x: cx, y: cy, r: 5, fill: 'ink' }];
    case 'coarse': return [{ type: 'circle', x: cx, y: cy, r: 5, fill: 'surface', stroke: 'ink', width: 2 }];
    case 'several': return [{ type: 'circle', x: cx, y: cy, r: 8, fill: 'surface', stroke: 'ink', width: 1.5 }, { type: 'text', x: cx, y: cy + 4, text: '2', size: 12, weight: 600, anchor: 'middle', fill: 'ink', direction }];
    case 'corridor': return [{ type: 'line', x1: x, y1: cy, x2: x + swatch - 4, y2: cy, stroke: 'ink', width: 1.5 }, { type: 'path', d: `M${x + swatch} ${cy}l-7 -3.5v7Z`, fill: 'ink' }];
    case 'disputed': return [{ type: 'rect', x, y, w: swatch, h: swatch, fill: { pattern: 'hatch', role: 'hatch' }, stroke: 'border', dash: [3, 2] }];
    default: return [{ type: 'rect', x, y, w: swatch, h: swatch, fill: { pattern: sign, role: 'ink', over: 'land' }, stroke: 'border' }];
  }
}
