/** A map of the places of one initiative: its countries with what lies around them, its places by name and the way of its corridor. */
import type { Initiative, Location } from '../model/feed.js';
import { clusterAt } from './map-clusters.js';
import { corridorMarks, corridorsOf } from './map-corridors.js';
import { extentAround } from './map-extent.js';
import type { Extent, Geometry, Shape } from './map-geometry.js';
import { projectRecords } from './map-places.js';
import { fitTo, home, visibleExtent, type Frame, type Projection, type View } from './map-projection.js';
import { mapScene, type MapLabels } from './map.js';
import type { Mark, Scene, TextMark } from './scene.js';

export interface ProfileMapOptions {
  /** Px. */
  readonly width: number;
  readonly height: number;
  readonly labels: MapLabels;
  /** A place's name in the reader's language; undefined for none. */
  readonly placeName: (place: Location) => string | undefined;
  /** Its language, where that is not the picture's. */
  readonly placeLang?: (place: Location) => string | undefined;
}

/** Px to a unit of the plane (some 40 km) at most: closer, the built-in coasts are too plain, and one would not know where one is. */
const closest = 5;
/** Part of the window around what is shown. */
const around = 0.24;
const labelSize = 12;
const labelHeight = 16;
const mostNamed = 8;

const meets = ([a0, b0, a1, b1]: Extent, [c0, d0, c1, d1]: Extent): boolean => a0 <= c1 && c0 <= a1 && b0 <= d1 && d0 <= b1;

function extentOf(line: Float32Array): Extent {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i + 1 < line.length; i += 2) {
    [x0, x1] = [Math.min(x0, line[i]!), Math.max(x1, line[i]!)];
    [y0, y1] = [Math.min(y0, line[i + 1]!), Math.max(y1, line[i + 1]!)];
  }
  return [x0, y0, x1, y1];
}

/** Only what meets an extent, so that a page does not hold the outlines of the whole world for one country. */
function cropped(geometry: Geometry, extent: Extent): Geometry {
  const shapes = <T extends Shape>(list: readonly T[]): T[] => list.filter((shape) => meets(shape.extent, extent));
  const lines = (list: readonly Float32Array[]): Float32Array[] => list.filter((line) => meets(extentOf(line), extent));
  return {
    ...geometry, countries: shapes(geometry.countries), areas: shapes(geometry.areas),
    borders: lines(geometry.borders), disputedBorders: lines(geometry.disputedBorders), coast: lines(geometry.coast),
  };
}

/** Names of places beside their points, where they meet no other name. */
function nameMarks(places: readonly Location[], projection: Projection, view: View, frame: Frame, taken: Extent[], { labels, placeName, placeLang }: ProfileMapOptions): TextMark[] {
  return places.slice(0, mostNamed).flatMap((place): TextMark[] => {
    const text = placeName(place);
    if (!text || place.lat === undefined || place.lon === undefined || place.precision === 'country') return [];
    const [px, py] = projection.project(place.lon, place.lat);
    const [x, y] = [px * view.k + view.x, py * view.k + view.y];
    const width = labels.measure(text, labelSize);
    for (const [left, middle] of [[x + 9, y], [x - 9 - width, y], [x - width / 2, y - 16], [x - width / 2, y + 16]] as const) {
      const box: Extent = [left, middle - labelHeight / 2, left + width, middle + labelHeight / 2];
      if (box[0] < 0 || box[2] > frame.width || box[1] < 0 || box[3] > frame.height || taken.some((other) => meets(other, box))) continue;
      taken.push(box);
      return [{ type: 'text', x: left + width / 2, y: middle + labelSize * 0.35, text, size: labelSize, anchor: 'middle', fill: 'ink', halo: true, direction: labels.direction ?? 'ltr', lang: placeLang?.(place) }];
    }
    return [];
  });
}

/** Draws the map. Undefined where nothing of the initiative is on it. */
export function profileMap(initiative: Pick<Initiative, 'countries' | 'corridor' | 'locations'>, geometry: Geometry, projection: Projection, options: ProfileMapOptions): Scene | undefined {
  const { width, height, labels } = options;
  const places = (initiative.locations ?? []).filter(({ lat, lon }) => lat !== undefined && lon !== undefined);
  const countries = [...new Set([...(initiative.countries ?? []), ...(initiative.corridor ?? [])])];
  // A country that is coloured needs no marker that says so again.
  const points = projectRecords(places.length ? [{ ...initiative, locations: places }] : [], geometry, projection);
  const extent = extentAround(geometry, countries, points, Array.from(points.x, (_, index) => index));
  if (!extent) return undefined;
  const frame: Frame = { width, height, extent: geometry.extent, maxZoom: 1e3 };
  const view = fitTo(extent, frame, Math.min(width, height) * around, closest / home(frame).k);
  const shown = cropped(geometry, visibleExtent(view, frame, 8));
  const clusters = clusterAt(points, view, frame);
  const scene = mapScene({
    geometry: shown, view, frame, points, clusters, labels, named: countries,
    counts: new Map(countries.map((code) => [code, 1])), classes: [{ step: 2, from: 1, to: 1 }],
    between: corridorMarks(corridorsOf([initiative]), { geometry, view }),
  });
  const boxes = scene.marks.flatMap((mark): Extent[] => {
    if (mark.type !== 'text') return [];
    const half = labels.measure(mark.text, mark.size) / 2;
    return [[mark.x - half, mark.y - labelHeight, mark.x + half, mark.y + labelHeight / 4]];
  });
  boxes.push(...clusters.map(({ x, y, r }): Extent => [x - r, y - r, x + r, y + r]));
  const names: Mark[] = nameMarks(places, projection, view, frame, boxes, options);
  return { ...scene, marks: [{ type: 'group', k: 1, tx: 0, ty: 0, clip: [0, 0, width, height], marks: [...scene.marks, ...names] }] };
}
