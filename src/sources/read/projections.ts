import type { Coordinates } from './places.js';

/** Turns coordinates of a spatial reference into degrees. */
export type Unproject = (x: number, y: number) => Coordinates | undefined;

const degree = 180 / Math.PI;
/** Semi-major axis in metres and flattening of WGS 84; GRS 80 differs by less than a millimetre. */
const axis = 6_378_137;
const flattening = 1 / 298.257223563;

const asDegrees: Unproject = (x, y) => ({ lat: y, lon: x });

/** Web Mercator (EPSG:3857): a sphere. Source: EPSG Guidance Note 7-2, section “Popular Visualisation Pseudo Mercator”. */
const fromMercator: Unproject = (x, y) => ({ lat: (2 * Math.atan(Math.exp(y / axis)) - Math.PI / 2) * degree, lon: (x / axis) * degree });

/** Universal Transverse Mercator, inverse, to less than a metre within a zone. Source: J. P. Snyder, Map Projections: A Working Manual (1987), formulas 8-12 to 8-21. */
function fromUtm(zone: number, isSouth: boolean): Unproject {
  const e2 = flattening * (2 - flattening);
  const ep2 = e2 / (1 - e2);
  const e1 = (1 - Math.sqrt(1 - e2)) / (1 + Math.sqrt(1 - e2));
  return (easting, northing) => {
    const scale = 0.9996;
    const m = (northing - (isSouth ? 10_000_000 : 0)) / scale;
    const mu = m / (axis * (1 - e2 / 4 - (3 * e2 ** 2) / 64 - (5 * e2 ** 3) / 256));
    const phi = mu + ((3 * e1) / 2 - (27 * e1 ** 3) / 32) * Math.sin(2 * mu) + ((21 * e1 ** 2) / 16 - (55 * e1 ** 4) / 32) * Math.sin(4 * mu) + ((151 * e1 ** 3) / 96) * Math.sin(6 * mu) + ((1097 * e1 ** 4) / 512) * Math.sin(8 * mu);
    const [sin, cos, tan] = [Math.sin(phi), Math.cos(phi), Math.tan(phi)];
    const c = ep2 * cos ** 2;
    const t = tan ** 2;
    const n = axis / Math.sqrt(1 - e2 * sin ** 2);
    const r = (axis * (1 - e2)) / (1 - e2 * sin ** 2) ** 1.5;
    const d = (easting - 500_000) / (n * scale);
    const lat = phi - ((n * tan) / r) * (d ** 2 / 2 - ((5 + 3 * t + 10 * c - 4 * c ** 2 - 9 * ep2) * d ** 4) / 24 + ((61 + 90 * t + 298 * c + 45 * t ** 2 - 252 * ep2 - 3 * c ** 2) * d ** 6) / 720);
    const lon = (d - ((1 + 2 * t + c) * d ** 3) / 6 + ((5 - 2 * c + 28 * t - 3 * c ** 2 + 8 * ep2 + 24 * t ** 2) * d ** 5) / 120) / cos;
    return { lat: lat * degree, lon: lon * degree + zone * 6 - 183 };
  };
}

/** Length of the equator in the units of a spatial reference that goes around the whole earth; infinite for the others. */
export const circleOf = (number: number): number => (geographic.has(number) ? 360 : mercator.has(number) ? 2 * Math.PI * axis : Infinity);

/** Geographic references that differ from WGS 84 by a few metres at most, which no map of ours shows. */
const geographic: ReadonlySet<number> = new Set([4326, 4979, 4258, 4269, 4490, 4617, 4674, 4283, 4167, 4612, 6318, 7844, 104199]);
const mercator: ReadonlySet<number> = new Set([3857, 3785, 3587, 102100, 102113, 900913]);

/**
 * How the coordinates of a spatial reference become degrees, by its number in the EPSG or Esri registry: geographic ones, Web Mercator and the zones of UTM on WGS 84, ETRS89,
 * NAD83, SIRGAS 2000 and, in Australia, GDA. Undefined for all others.
 */
export function unprojection(number: number): Unproject | undefined {
  if (geographic.has(number)) return asDegrees;
  if (mercator.has(number)) return fromMercator;
  if (number >= 32601 && number <= 32660) return fromUtm(number - 32600, false);
  if (number >= 32701 && number <= 32760) return fromUtm(number - 32700, true);
  if (number >= 25828 && number <= 25838) return fromUtm(number - 25800, false);
  if (number >= 26901 && number <= 26923) return fromUtm(number - 26900, false);
  if (number >= 31965 && number <= 31976) return fromUtm(number - 31954, false);
  if (number >= 31977 && number <= 31985) return fromUtm(number - 31960, true);
  // Map Grid of Australia on GDA94 and GDA2020.
  if (number >= 28348 && number <= 28358) return fromUtm(number - 28300, true);
  if (number >= 7846 && number <= 7859) return fromUtm(number - 7800, true);
  return undefined;
}

const names: ReadonlyMap<number, string> = new Map([
  [2154, 'RGF93 / Lambert-93'], [27700, 'British National Grid'], [28992, 'Amersfoort / RD New'], [31370, 'Belgian Lambert 72'], [3035, 'ETRS89 / LAEA Europe'], [3034, 'ETRS89 / LCC Europe'], [2056, 'CH1903+ / LV95'], [21781, 'CH1903 / LV03'],
  [5070, 'NAD83 / Conus Albers'], [102003, 'USA Contiguous Albers Equal Area Conic'], [54009, 'World Mollweide'], [54030, 'World Robinson'], [54034, 'World Cylindrical Equal Area'], [3978, 'NAD83 / Canada Atlas Lambert'], [3395, 'WGS 84 / World Mercator'],
  [2193, 'NZGD2000 / New Zealand Transverse Mercator'], [3067, 'ETRS89 / TM35FIN'], [3006, 'SWEREF99 TM'], [4284, 'Pulkovo 1942'], [28191, 'Palestine 1923 / Palestine Grid'], [22700, 'Deir ez Zor / Levant Zone'],
]);

/** A spatial reference for a message: its number, and its name where we know it. */
export const referenceName = (number: number): string => `${number}${names.has(number) ? ` (${names.get(number)})` : ''}`;
