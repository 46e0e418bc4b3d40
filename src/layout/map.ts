import { isSmall } from './map-inside.js';
import { classOf } from './map-choropleth.js';
import { placeLabels } from './map-labels.js';
import { pathsAt } from './map-paths.js';
import type { CountClass } from './map-choropleth.js';
import type { Cluster } from './map-clusters.js';
import type { CountryShape, Geometry } from './map-geometry.js';
import type { Points } from './map-places.js';
import type { Frame, View } from './map-projection.js';
import type { PatternName } from './pattern.js';
import type { Mark, Paint, PathMark, Role, Scene } from './scene.js';

/** What a map of the world shows. Everything but the geometry and where it is seen from may be absent. */
export interface MapContent {
  readonly geometry: Geometry;
  readonly view: View;
  readonly frame: Frame;
  /** Records by country, and the classes that they fall into. */
  readonly counts?: ReadonlyMap<string, number>;
  readonly classes?: readonly CountClass[];
  /** Countries with a commitment, such as pathfinders, and the pattern of each. */
  readonly commitments?: ReadonlyMap<string, PatternName>;
  /** Marks in pixels over the land and under the clusters, such as corridors. */
  readonly between?: readonly Mark[];
  readonly points?: Points;
  readonly clusters?: readonly Cluster[];
  readonly selected?: MapSelection;
  /** Codes of countries whose names are wanted before those of others. */
  readonly named?: readonly string[];
  /** Code of the country that the pointer or the focus is on. */
  readonly hovered?: string;
  readonly labels?: MapLabels;
  /** Draws the coasts of a small scale at any, while those of a large one are made. */
  readonly isRough?: boolean | undefined;
  /** Writes the number of a cluster's records. Default: its digits. */
  readonly formatCount?: (count: number) => string;
}

export interface MapSelection {
  readonly countries?: readonly string[];
  /** Indexes of records; each of their points is marked. */
  readonly records?: ReadonlySet<number>;
}

export interface MapLabels {
  /** A country's name in the reader's language. */
  name(this: void, code: string): string;
  /** Width in pixels of a text at a size. */
  measure(this: void, text: string, size: number): number;
  readonly direction?: 'ltr' | 'rtl';
}

/** Radius of the dot of a small country, and of one that has records. */
const DOT = 1.5;
const COUNTED_DOT = 3;
/** Type size of a cluster's number, in pixels. */
const NUMBER = 12;

const within = (x: number, y: number, { width, height }: Frame, margin: number): boolean =>
  x >= -margin && y >= -margin && x <= width + margin && y <= height + margin;

/**
 * The scene of a map. Land, its colours, borders and coasts lie in one group in the plane's units
 * and are the same objects from call to call, so that a painter can keep what it made of them; all else is in pixels.
 */
export function mapScene(content: MapContent): Scene {
  const { geometry, view, frame } = content;
  const marks: Mark[] = [{ type: 'group', k: view.k, tx: view.x, ty: view.y, clip: [0, 0, frame.width, frame.height], marks: landMarks(content) }];
  for (const country of geometry.countries) marks.push(...dotMarks(country, content));
  marks.push(...(content.between ?? []));
  for (const cluster of content.clusters ?? []) marks.push(...clusterMarks(cluster, content));
  marks.push(...selectionMarks(content), ...placeLabels(content));
  return { width: frame.width, height: frame.height, marks };
}

/** The paint of a country by its count: its class's step, or none when it has no records. */
function paintOf(code: string, { counts, classes }: MapContent): Role | undefined {
  const found = classes && classOf(classes, counts?.get(code) ?? 0);
  return found && `step-${found.step}`;
}

/** Over the colour of its count, so that both can be read. */
const commitment = (pattern: PatternName, over: Role = 'land'): Paint => ({ pattern, role: 'ink', over });

function landMarks(content: MapContent): Mark[] {
  const { geometry, view, commitments, selected, hovered, isRough } = content;
  const paths = pathsAt(geometry, isRough ? 0 : view.k);
  const drawn = (...lines: readonly PathMark[]): PathMark[] => lines.filter(({ d }) => d !== '');
  const marks: Mark[] = drawn(paths.land, paths.areas);
  for (const country of geometry.countries) {
    if (country.rings.length === 0) continue;
    const paint = paintOf(country.code, content);
    const pattern = commitments?.get(country.code);
    if (pattern) marks.push(paths.fill(country, commitment(pattern, paint)));
    else if (paint) marks.push(paths.fill(country, paint));
  }
  marks.push(...drawn(paths.borders, paths.disputedBorders, paths.coast));
  for (const country of geometry.countries) {
    if (country.rings.length === 0) continue;
    if (selected?.countries?.includes(country.code)) marks.push(paths.outline(country, 2));
    else if (country.code === hovered) marks.push(paths.outline(country, 1));
  }
  return marks;
}

/** The dot of a country that is too small to see, so that every state is on the map at any size. */
function dotMarks(country: CountryShape, content: MapContent): Mark[] {
  const { view, frame, commitments, selected, hovered } = content;
  if (!isSmall(country, view.k)) return [];
  const x = country.point[0] * view.k + view.x;
  const y = country.point[1] * view.k + view.y;
  if (!within(x, y, frame, COUNTED_DOT)) return [];
  const paint = paintOf(country.code, content);
  const committed = commitments?.has(country.code) ?? false;
  const { code } = country;
  const marks: Mark[] = [paint || committed
    ? { type: 'circle', x, y, r: COUNTED_DOT, fill: paint ?? 'land', stroke: committed ? 'ink' : 'border', key: code }
    : { type: 'circle', x, y, r: DOT, fill: 'land-strong', key: code }];
  const isSelected = selected?.countries?.includes(code) ?? false;
  if (isSelected || code === hovered) {
    marks.push({ type: 'circle', x, y, r: COUNTED_DOT + 4, fill: 'none', stroke: 'accent', width: isSelected ? 2 : 1, key: code });
  }
  return marks;
}

function clusterMarks({ x, y, r, records, point }: Cluster, { points, formatCount = String }: MapContent): Mark[] {
  const key = `point:${point}`;
  if (records === 1) {
    // A hollow marker stands for its country or region, a full one for an exact place.
    const exact = (points?.precision[point] ?? 0) === 0;
    return [{ type: 'circle', x, y, r, fill: exact ? 'ink' : 'surface', stroke: exact ? 'surface' : 'ink', width: exact ? 1 : 2, key }];
  }
  return [
    { type: 'circle', x, y, r: r + 1, fill: 'surface' },
    { type: 'circle', x, y, r: r - 0.75, fill: 'surface', stroke: 'ink', width: 1.5, key },
    { type: 'text', x, y: y + NUMBER * 0.35, text: formatCount(records), size: NUMBER, weight: 600, anchor: 'middle', fill: 'ink' },
  ];
}

/** The thread's ring around each marker or cluster that holds a point of a selected record. */
function selectionMarks({ selected, points, clusters = [], view, frame }: MapContent): Mark[] {
  const records = selected?.records;
  if (!records?.size || !points) return [];
  const marks: Mark[] = [];
  const ringed = new Set<Cluster>();
  for (let i = 0; i < points.count; i++) {
    if (!records.has(points.record[i] ?? -1)) continue;
    const x = (points.x[i] ?? 0) * view.k + view.x;
    const y = (points.y[i] ?? 0) * view.k + view.y;
    if (!within(x, y, frame, 0)) continue;
    const home = clusters.find((cluster) => {
      const [x0, y0, x1, y1] = cluster.extent;
      const [px, py] = [points.x[i] ?? 0, points.y[i] ?? 0];
      return px >= x0 && px <= x1 && py >= y0 && py <= y1 && cluster.members().includes(i);
    });
    if (home && ringed.has(home)) continue;
    if (home) ringed.add(home);
    marks.push({ type: 'circle', x: home?.x ?? x, y: home?.y ?? y, r: (home?.r ?? 5) + 4, fill: 'none', stroke: 'accent', width: 2, key: 'selected' });
  }
  return marks;
}
