import type { Camera } from '../../kit/camera.js';
import { readPalette, paintScene } from '../../kit/paint.js';
import { lightPalette } from '../../kit/palette.js';
import { clusterAt, type Cluster } from '../../layout/map-clusters.js';
import { corridorMarks, corridorPath } from '../../layout/map-corridors.js';
import { mapScene, type MapContent } from '../../layout/map.js';
import type { Atlas } from './atlas.js';

/** A thing on the map that can be reached, pressed and described. */
export type Mark =
  | { readonly kind: 'cluster'; readonly key: string; readonly x: number; readonly y: number; readonly r: number; readonly cluster: Cluster }
  | { readonly kind: 'country'; readonly key: string; readonly x: number; readonly y: number; readonly r: number; readonly code: string }
  | { readonly kind: 'corridor'; readonly key: string; readonly x: number; readonly y: number; readonly r: number; readonly index: number };

/** So many marks at most can be reached on the picture; the list of places holds the rest. */
const mostMarks = 110;
/** Least radius of what is pressed. */
const target = 12;

export type Drawn = Omit<MapContent, 'geometry' | 'view' | 'frame' | 'clusters' | 'between'>;

/** Paints what the camera sees and says what can be pressed there. Nothing is painted while the window has no size. */
export function drawMap(host: HTMLElement, canvas: HTMLCanvasElement, atlas: Atlas, { view, frame }: Camera, drawn: Drawn, printing: boolean): Mark[] {
  if (frame.width < 1 || frame.height < 1) return [];
  const clusters = clusterAt(atlas.points, view, frame, atlas.shownPoints);
  const { geometry, corridors } = atlas;
  const between = corridorMarks(corridors, { geometry, view, selected: drawn.selected });
  const scene = mapScene({ ...drawn, geometry, view, frame, clusters, between });
  const pixelRatio = printing ? 2 : Math.min(2, Math.max(1, devicePixelRatio));
  const [width, height] = [Math.round(frame.width * pixelRatio), Math.round(frame.height * pixelRatio)];
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  const ctx = canvas.getContext('2d');
  const font = getComputedStyle(canvas).fontFamily;
  // Without a canvas, as some browsers have it that resist fingerprinting, the marks and the list of places still work.
  if (ctx) paintScene(ctx, scene, printing ? lightPalette : readPalette(host), { pixelRatio, font, direction: 'ltr' });
  return marksOf(atlas, clusters, { view, frame });
}

function marksOf(atlas: Atlas, clusters: readonly Cluster[], { view, frame }: Pick<Camera, 'view' | 'frame'>): Mark[] {
  const marks: Mark[] = [];
  const inside = (x: number, y: number): boolean => x >= 0 && y >= 0 && x <= frame.width && y <= frame.height;
  for (const cluster of clusters) {
    const { x, y, r, count, point } = cluster;
    if (inside(x, y) && marks.length < mostMarks) marks.push({ kind: 'cluster', key: `${point}:${count}`, x, y, r: Math.max(r, target), cluster });
  }
  const isFree = (x: number, y: number): boolean => marks.length < mostMarks && inside(x, y) && !marks.some((mark) => Math.hypot(mark.x - x, mark.y - y) < mark.r + target);
  atlas.corridors.forEach((corridor, index) => {
    const [x, y] = corridorPath(corridor, atlas.geometry, view)?.middle ?? [NaN, NaN];
    if (isFree(x, y)) marks.push({ kind: 'corridor', key: `${corridor.from} ${corridor.to} ${corridor.records.length}`, x, y, r: target, index });
  });
  for (const country of atlas.geometry.countries) {
    if (!atlas.commitments.has(country.code)) continue;
    const [x, y] = [country.point[0] * view.k + view.x, country.point[1] * view.k + view.y];
    if (isFree(x, y)) marks.push({ kind: 'country', key: country.code, x, y, r: target, code: country.code });
  }
  return marks;
}

/** Measures as the canvas writes, and keeps what it measured. */
export function textMeasure(canvas: HTMLCanvasElement): (text: string, size: number) => number {
  const widths = new Map<string, number>();
  let ctx: CanvasRenderingContext2D | null | undefined;
  return (text, size) => {
    let width = widths.get(text);
    if (width === undefined) {
      ctx ??= document.createElement('canvas').getContext('2d');
      if (!ctx) return (text.length * size) / 2;
      ctx.font = `600 ${size}px ${getComputedStyle(canvas).fontFamily}`;
      widths.set(text, (width = ctx.measureText(text).width));
    }
    return width;
  };
}
