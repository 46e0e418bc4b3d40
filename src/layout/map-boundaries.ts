import { countryFromCode } from '../model/country-forms.js';
import { extentOf, sizeOf } from './map-geometry.js';
import type { Geometry } from './map-geometry.js';
import { equalEarth } from './map-projection.js';
import type { Projection } from './map-projection.js';
import { interiorPoint, oriented, splitLine, splitRing } from './map-rings.js';
import type { Position } from './map-rings.js';

/** An owner's boundaries that cannot be used; the message says what was expected, what was met and what to do. */
export class BoundariesError extends Error {
  override readonly name = 'BoundariesError';
}

/** More than any map for the web needs; beyond, drawing would stall the page. */
const MOST_POINTS = 500_000;
const MOST_FEATURES = 5_000;

/** Members of `properties` that hold a country's code in the data sets in use (Natural Earth, UN, GADM, Eurostat and others). */
const CODE_MEMBERS = ['iso_a2', 'ISO_A2', 'ISO_A2_EH', 'iso2', 'ISO2', 'ISO_2', 'iso_3166_1', 'iso_3166_1_alpha_2', 'ISO3166-1-Alpha-2', 'CNTR_ID',
  'iso_a3', 'ISO_A3', 'ISO_A3_EH', 'iso3', 'ISO3', 'ISO3CD', 'iso3cd', 'ISO3166-1-Alpha-3', 'adm0_a3', 'ADM0_A3', 'GID_0', 'shapeGroup',
  'iso_n3', 'ISO_N3', 'm49', 'M49', 'M49_CD', 'code', 'country_code', 'id'];

/** Plate carrée: for an owner's boundaries that are already drawn for it, such as a small island state's. */
export const equirectangular: Projection = {
  width: 1000,
  height: 500,
  project: (lon, lat) => [500 + (lon * 1000) / 360, 250 - (lat * 1000) / 360],
};

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const own = (value: unknown, member: string): unknown => (isObject(value) && Object.hasOwn(value, member) ? value[member] : undefined);
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A pair of degrees, as a list of one; none for anything else. Heights are left off. */
function positions(value: unknown): Position[] {
  const [lon, lat] = list(value);
  if (typeof lon !== 'number' || typeof lat !== 'number' || !(Math.abs(lon) <= 540) || !(Math.abs(lat) <= 90.5)) return [];
  // Some tools go on beyond the antimeridian, and rounding goes a hair beyond the poles.
  return [[lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon, Math.min(90, Math.max(-90, lat))]];
}

interface Parts {
  readonly code: string | undefined;
  readonly id: string;
  /** Polygons, each of rings, the outer one first. */
  readonly polygons: readonly (readonly (readonly Position[])[])[];
}

interface Shapes {
  readonly parts: readonly Parts[];
  readonly borders: readonly (readonly Position[])[];
  readonly coast: readonly (readonly Position[])[];
}

function identify(feature: unknown): { code: string | undefined; id: string } {
  const candidates = [own(feature, 'id'), ...CODE_MEMBERS.map((member) => own(own(feature, 'properties'), member))]
    .filter((value) => typeof value === 'string' || typeof value === 'number').map(String);
  const code = candidates.map((candidate) => countryFromCode(candidate)).find((found) => found !== undefined);
  return { code, id: (candidates[0] ?? 'no id').slice(0, 40) };
}

/** Polygons of a GeoJSON geometry or a TopoJSON one, whose rings are read by `ring`. */
function polygonsOf(type: unknown, nested: unknown, ring: (value: unknown) => Position[]): Position[][][] {
  const polygons = type === 'Polygon' ? [nested] : type === 'MultiPolygon' ? list(nested) : [];
  return polygons.map((polygon) => list(polygon).map(ring)).filter((rings) => rings.length > 0);
}

/** Counts points, and stops a document that has too many before it stops the page. */
function pointCounter(): (added: number) => void {
  let total = 0;
  return (added) => {
    total += added;
    if (total > MOST_POINTS) throw new BoundariesError(`Expected at most ${MOST_POINTS} points in the boundaries; met more. Simplify them, for instance with mapshaper.org.`);
  };
}

function readGeoJson(features: readonly unknown[]): Shapes {
  const counted = pointCounter();
  const parts = features.map((feature): Parts => {
    const geometry = own(feature, 'geometry');
    const ring = (value: unknown): Position[] => {
      counted(list(value).length);
      return list(value).flatMap(positions);
    };
    return { ...identify(feature), polygons: polygonsOf(own(geometry, 'type'), own(geometry, 'coordinates'), ring) };
  });
  // Without topology, nobody can tell a coast from a border.
  return { parts, borders: parts.flatMap(({ polygons }) => polygons.flat()), coast: [] };
}

function readTopoJson(topology: Json): Shapes {
  const counted = pointCounter();
  const scale = list(own(own(topology, 'transform'), 'scale'));
  const translate = list(own(own(topology, 'transform'), 'translate'));
  const quantised = scale.length === 2 && translate.length === 2;
  const arcs = list(topology['arcs']).map((arc): Position[] => {
    counted(list(arc).length);
    let [x, y] = [0, 0];
    return list(arc).flatMap((pair) => {
      if (!quantised) return positions(pair);
      const [dx, dy] = list(pair);
      x += Number(dx);
      y += Number(dy);
      return positions([x * Number(scale[0]) + Number(translate[0]), y * Number(scale[1]) + Number(translate[1])]);
    });
  });
  const objects = Object.values(isObject(topology['objects']) ? topology['objects'] : {});
  const collection = objects.map((object) => list(own(object, 'geometries'))).sort((a, b) => b.length - a.length)[0] ?? objects;
  if (collection.length > MOST_FEATURES) throw tooManyFeatures(collection.length);

  const users = new Map<number, Set<number>>();
  const parts = (collection.length > 0 ? collection : objects).map((geometry, user): Parts => {
    const ring = (value: unknown): Position[] => list(value).flatMap((reference, i) => {
      if (typeof reference !== 'number' || !Number.isInteger(reference)) return [];
      const index = reference < 0 ? ~reference : reference;
      const line = arcs[index] ?? [];
      counted(line.length);
      users.set(index, (users.get(index) ?? new Set()).add(user));
      const run = reference < 0 ? [...line].reverse() : line;
      return i === 0 ? run : run.slice(1);
    });
    return { ...identify(geometry), polygons: polygonsOf(own(geometry, 'type'), own(geometry, 'arcs'), ring) };
  });
  const usedBy = (wanted: (count: number) => boolean): Position[][] => arcs.filter((_, index) => wanted(users.get(index)?.size ?? 0));
  return { parts, borders: usedBy((count) => count > 1), coast: usedBy((count) => count === 1) };
}

const tooManyFeatures = (met: number): BoundariesError =>
  new BoundariesError(`Expected at most ${MOST_FEATURES} features in the boundaries; met ${met}. Dissolve them by country.`);

/**
 * Reads an owner's boundaries: TopoJSON (its largest collection of geometries) or a GeoJSON
 * FeatureCollection, in degrees. Features are matched to countries by alpha-2, alpha-3 or M49 number in `id` or
 * the usual properties; several of one country are one. A feature of no known country is drawn, but cannot
 * be selected. A top-level `"projection": "equirectangular"` asks for plate carrée; else it is Equal Earth.
 *
 * @throws BoundariesError when nothing in the document can be drawn or no feature is a country.
 */
export function readBoundaries(json: unknown): { geometry: Geometry; projection: Projection } {
  const type = own(json, 'type');
  const features = list(own(json, 'features'));
  if (!isObject(json) || (type !== 'Topology' && type !== 'FeatureCollection')) {
    throw new BoundariesError(`Expected a TopoJSON Topology or a GeoJSON FeatureCollection; met ${isObject(json) ? `type ${JSON.stringify(String(type).slice(0, 40))}` : typeof json}.`);
  }
  if (features.length > MOST_FEATURES) throw tooManyFeatures(features.length);
  const projection = own(json, 'projection') === 'equirectangular' ? equirectangular : equalEarth;
  const { parts, borders, coast } = type === 'Topology' ? readTopoJson(json) : readGeoJson(features);

  const flat = (line: readonly Position[]): Float32Array => Float32Array.from(line.flatMap(([lon, lat]) => projection.project(lon, lat)));
  const lines = (given: readonly (readonly Position[])[]): Float32Array[] => given.flatMap(splitLine).map(flat);
  const ringsByCode = new Map<string, Float32Array[]>();
  const areas: Float32Array[][] = [];
  for (const { code, polygons } of parts) {
    const rings = polygons.flatMap((polygon) => polygon.flatMap((ring, i) => splitRing(ring).map((piece) => oriented(flat(piece), i === 0))));
    if (rings.length === 0) continue;
    if (code === undefined) areas.push(rings);
    else ringsByCode.set(code, [...(ringsByCode.get(code) ?? []), ...rings]);
  }
  if (ringsByCode.size === 0) {
    const ids = parts.slice(0, 5).map(({ id }) => JSON.stringify(id)).join(', ') || 'none';
    throw new BoundariesError(areas.length === 0
      ? 'Expected polygons in degrees of longitude and latitude; met none. Export the boundaries in WGS 84.'
      : `Expected features with ISO 3166-1 alpha-2, alpha-3 or numeric codes in id or properties; met ${ids}.`);
  }
  const countries = [...ringsByCode].map(([code, rings]) => ({ code, rings, extent: extentOf(rings), size: sizeOf(rings), point: interiorPoint(rings) }));
  const all = [...ringsByCode.values(), ...areas].flat();
  return {
    projection,
    geometry: {
      width: projection.width, height: projection.height, extent: extentOf(all), rounding: 0, countries,
      areas: areas.map((rings) => ({ rings, extent: extentOf(rings) })),
      borders: lines(borders), disputedBorders: [], coast: lines(coast),
    },
  };
}
