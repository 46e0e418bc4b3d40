import type { Coordinates } from './places.js';

/** Turns coordinates of a spatial reference into degrees. */
export type Unproject = (x: number, y: number) => Coordinates | undefined;

const degree = 180 / Math.PI;
const second = 1 / 3600 / degree;

/** An ellipsoid with how its datum lies in WGS 84, where that is more than a metre away. */
export interface Datum {
  /** Semi-major axis in metres. */
  readonly axis: number;
  readonly flattening: number;
  /** Seven parameters of Helmert (position vector): metres, seconds of arc, parts per million; the last four may be left out where they are 0. */
  readonly shift?: readonly [x: number, y: number, z: number, ...rotation: readonly number[]];
}

/** GRS 80 differs from it by less than a millimetre. */
export const wgs84: Datum = { axis: 6_378_137, flattening: 1 / 298.257223563 };

const eccentricity = ({ flattening }: Datum): number => flattening * (2 - flattening);

/** Degrees of WGS 84 from radians on a datum, by way of geocentric coordinates; heights are none. Source: EPSG Guidance Note 7-2, sections 2.2.1 and 2.4.3. */
function onEarth(datum: Datum, phi: number, lambda: number): Coordinates {
  const { axis, shift } = datum;
  if (!shift) return { lat: phi * degree, lon: lambda * degree };
  const e2 = eccentricity(datum);
  const n = axis / Math.sqrt(1 - e2 * Math.sin(phi) ** 2);
  const [x, y, z] = [n * Math.cos(phi) * Math.cos(lambda), n * Math.cos(phi) * Math.sin(lambda), n * (1 - e2) * Math.sin(phi)];
  const [dx, dy, dz, rx = 0, ry = 0, rz = 0, ppm = 0] = shift;
  const [a, b, c, scale] = [rx * second, ry * second, rz * second, 1 + ppm / 1e6];
  const [east, north, up] = [dx + scale * (x - c * y + b * z), dy + scale * (c * x + y - a * z), dz + scale * (-b * x + a * y + z)];
  const own = eccentricity(wgs84);
  const aside = Math.hypot(east, north);
  let lat = Math.atan2(up, aside * (1 - own));
  for (let step = 0; step < 5; step++) lat = Math.atan2(up + (own * wgs84.axis * Math.sin(lat)) / Math.sqrt(1 - own * Math.sin(lat) ** 2), aside);
  return { lat: lat * degree, lon: Math.atan2(north, east) * degree };
}

/** Latitude whose isometric latitude is `-ln(t)`. Source: Snyder, formula 7-9. */
function fromIsometric(t: number, e2: number): number {
  const e = Math.sqrt(e2);
  let phi = Math.PI / 2 - 2 * Math.atan(t);
  for (let step = 0; step < 8; step++) phi = Math.PI / 2 - 2 * Math.atan(t * ((1 - e * Math.sin(phi)) / (1 + e * Math.sin(phi))) ** (e / 2));
  return phi;
}

/** Snyder's formula 15-9. */
const isometric = (phi: number, e2: number): number => Math.tan(Math.PI / 4 - phi / 2) / ((1 - Math.sqrt(e2) * Math.sin(phi)) / (1 + Math.sqrt(e2) * Math.sin(phi))) ** (Math.sqrt(e2) / 2);

/** Length of the meridian from the equator. Source: Snyder, formula 3-21. */
const meridian = ({ axis }: Datum, e2: number, phi: number): number =>
  axis * ((1 - e2 / 4 - (3 * e2 ** 2) / 64 - (5 * e2 ** 3) / 256) * phi - ((3 * e2) / 8 + (3 * e2 ** 2) / 32 + (45 * e2 ** 3) / 1024) * Math.sin(2 * phi) + ((15 * e2 ** 2) / 256 + (45 * e2 ** 3) / 1024) * Math.sin(4 * phi) - ((35 * e2 ** 3) / 3072) * Math.sin(6 * phi));

/** Where the origin of a plane lies: degrees, and the metres that are added to what is measured from it. */
export interface Origin {
  readonly lat: number;
  readonly lon: number;
  readonly east: number;
  readonly north: number;
}

/** Transverse Mercator, to less than a metre within some 5° of its meridian. Source: J. P. Snyder, Map Projections: A Working Manual (1987), formulas 8-12 to 8-21. */
export function fromTransverseMercator(origin: Origin, scale: number, datum: Datum = wgs84): Unproject {
  const { axis } = datum;
  const e2 = eccentricity(datum);
  const ep2 = e2 / (1 - e2);
  const e1 = (1 - Math.sqrt(1 - e2)) / (1 + Math.sqrt(1 - e2));
  const m0 = meridian(datum, e2, origin.lat / degree);
  return (easting, northing) => {
    const m = m0 + (northing - origin.north) / scale;
    const mu = m / (axis * (1 - e2 / 4 - (3 * e2 ** 2) / 64 - (5 * e2 ** 3) / 256));
    const phi = mu + ((3 * e1) / 2 - (27 * e1 ** 3) / 32) * Math.sin(2 * mu) + ((21 * e1 ** 2) / 16 - (55 * e1 ** 4) / 32) * Math.sin(4 * mu) + ((151 * e1 ** 3) / 96) * Math.sin(6 * mu) + ((1097 * e1 ** 4) / 512) * Math.sin(8 * mu);
    const [sin, cos, tan] = [Math.sin(phi), Math.cos(phi), Math.tan(phi)];
    const c = ep2 * cos ** 2;
    const t = tan ** 2;
    const n = axis / Math.sqrt(1 - e2 * sin ** 2);
    const r = (axis * (1 - e2)) / (1 - e2 * sin ** 2) ** 1.5;
    const d = (easting - origin.east) / (n * scale);
    const lat = phi - ((n * tan) / r) * (d ** 2 / 2 - ((5 + 3 * t + 10 * c - 4 * c ** 2 - 9 * ep2) * d ** 4) / 24 + ((61 + 90 * t + 298 * c + 45 * t ** 2 - 252 * ep2 - 3 * c ** 2) * d ** 6) / 720);
    const lon = (d - ((1 + 2 * t + c) * d ** 3) / 6 + ((5 - 2 * c + 28 * t - 3 * c ** 2 + 8 * ep2 + 24 * t ** 2) * d ** 5) / 120) / cos;
    return onEarth(datum, lat, lon + origin.lon / degree);
  };
}

/** Lambert's conformal conic with two parallels. Source: Snyder, formulas 15-1 to 15-11. */
export function fromLambert(origin: Origin, parallels: readonly [number, number], datum: Datum = wgs84): Unproject {
  const { axis } = datum;
  const e2 = eccentricity(datum);
  const [first, other] = parallels.map((angle) => angle / degree) as [number, number];
  const width = (phi: number): number => Math.cos(phi) / Math.sqrt(1 - e2 * Math.sin(phi) ** 2);
  const n = (Math.log(width(first)) - Math.log(width(other))) / (Math.log(isometric(first, e2)) - Math.log(isometric(other, e2)));
  const f = width(first) / (n * isometric(first, e2) ** n);
  // At the pole the cone has its tip.
  const rho0 = origin.lat === 90 ? 0 : axis * f * isometric(origin.lat / degree, e2) ** n;
  return (easting, northing) => {
    const [x, y] = [easting - origin.east, rho0 - (northing - origin.north)];
    const rho = Math.sign(n) * Math.hypot(x, y);
    return onEarth(datum, fromIsometric((rho / (axis * f)) ** (1 / n), e2), Math.atan2(Math.sign(n) * x, Math.sign(n) * y) / n + origin.lon / degree);
  };
}

/** Snyder's formula 3-12. */
const authalic = (phi: number, e2: number): number => {
  const [e, sin] = [Math.sqrt(e2), Math.sin(phi)];
  return (1 - e2) * (sin / (1 - e2 * sin ** 2) - (1 / (2 * e)) * Math.log((1 - e * sin) / (1 + e * sin)));
};

/** Latitude from the authalic one. Source: Snyder, formula 3-18. */
const fromAuthalic = (beta: number, e2: number): number =>
  beta + (e2 / 3 + (31 * e2 ** 2) / 180 + (517 * e2 ** 3) / 5040) * Math.sin(2 * beta) + ((23 * e2 ** 2) / 360 + (251 * e2 ** 3) / 3780) * Math.sin(4 * beta) + ((761 * e2 ** 3) / 45360) * Math.sin(6 * beta);

/** Lambert's azimuthal equal-area projection, oblique. Source: Snyder, formulas 24-17 to 24-30. */
export function fromEqualArea(origin: Origin): Unproject {
  const { axis } = wgs84;
  const e2 = eccentricity(wgs84);
  const pole = authalic(Math.PI / 2, e2);
  const radius = axis * Math.sqrt(pole / 2);
  const phi0 = origin.lat / degree;
  const beta0 = Math.asin(authalic(phi0, e2) / pole);
  const d = (axis * Math.cos(phi0)) / Math.sqrt(1 - e2 * Math.sin(phi0) ** 2) / (radius * Math.cos(beta0));
  return (easting, northing) => {
    const [x, y] = [(easting - origin.east) / d, (northing - origin.north) * d];
    const rho = Math.hypot(x, y);
    if (rho === 0) return { lat: origin.lat, lon: origin.lon };
    if (rho > 2 * radius) return undefined;
    const c = 2 * Math.asin(rho / (2 * radius));
    const beta = Math.asin(Math.cos(c) * Math.sin(beta0) + (y * Math.sin(c) * Math.cos(beta0)) / rho);
    return onEarth(wgs84, fromAuthalic(beta, e2), origin.lon / degree + Math.atan2(x * Math.sin(c), rho * Math.cos(beta0) * Math.cos(c) - y * Math.sin(beta0) * Math.sin(c)));
  };
}

/** Albers' equal-area conic. Source: Snyder, formulas 14-1 to 14-21. */
export function fromAlbers(origin: Origin, parallels: readonly [number, number]): Unproject {
  const { axis } = wgs84;
  const e2 = eccentricity(wgs84);
  const [first, other] = parallels.map((angle) => angle / degree) as [number, number];
  const width2 = (phi: number): number => Math.cos(phi) ** 2 / (1 - e2 * Math.sin(phi) ** 2);
  const n = (width2(first) - width2(other)) / (authalic(other, e2) - authalic(first, e2));
  const c = width2(first) + n * authalic(first, e2);
  const rho0 = (axis * Math.sqrt(c - n * authalic(origin.lat / degree, e2))) / n;
  const pole = authalic(Math.PI / 2, e2);
  return (easting, northing) => {
    const [x, y] = [easting - origin.east, rho0 - (northing - origin.north)];
    const beta = Math.asin((c - (Math.hypot(x, y) * n / axis) ** 2) / n / pole);
    return Number.isNaN(beta) ? undefined : onEarth(wgs84, fromAuthalic(beta, e2), Math.atan2(Math.sign(n) * x, Math.sign(n) * y) / n + origin.lon / degree);
  };
}

/** Mercator on the ellipsoid. Source: Snyder, formulas 7-9 and 7-12. */
export const fromEllipsoidalMercator: Unproject = (x, y) => onEarth(wgs84, fromIsometric(Math.exp(-y / wgs84.axis), eccentricity(wgs84)), x / wgs84.axis);

/** Switzerland's plane, by the approximate formulas of its office of topography (swisstopo), to a metre; `east` and `north` are those of Bern. */
export const fromSwiss = (east: number, north: number): Unproject => (easting, northing) => {
  const [y, x] = [(easting - east) / 1e6, (northing - north) / 1e6];
  const lon = 2.6779094 + 4.728982 * y + 0.791484 * y * x + 0.1306 * y * x ** 2 - 0.0436 * y ** 3;
  const lat = 16.9023892 + 3.238272 * x - 0.270978 * y ** 2 - 0.002528 * x ** 2 - 0.0447 * y ** 2 * x - 0.014 * x ** 3;
  return { lat: (lat * 100) / 36, lon: (lon * 100) / 36 };
};

/** Powers of both distances from Amersfoort with their factors, in seconds of arc. */
const dutchLat: readonly (readonly [number, number, number])[] = [[0, 1, 3235.65389], [2, 0, -32.58297], [0, 2, -0.2475], [2, 1, -0.84978], [0, 3, -0.0655], [2, 2, -0.01709], [1, 0, -0.00738], [4, 0, 0.0053], [2, 3, -0.00039], [4, 1, 0.00033], [1, 1, -0.00012]];
const dutchLon: readonly (readonly [number, number, number])[] = [[1, 0, 5260.52916], [1, 1, 105.94684], [1, 2, 2.45656], [3, 0, -0.81885], [1, 3, 0.05594], [3, 1, -0.05607], [0, 1, 0.01199], [3, 2, -0.00256], [1, 4, 0.00128], [0, 2, 0.00022], [2, 0, -0.00022], [5, 0, 0.00026]];

/** The Dutch plane (RD New), by the approximation of F. H. Schreutelkamp and G. L. Strang van Hees (Geodesia, 2001), to less than a metre. */
export const fromDutch: Unproject = (easting, northing) => {
  const [x, y] = [(easting - 155_000) / 1e5, (northing - 463_000) / 1e5];
  const sum = (terms: readonly (readonly [number, number, number])[]): number => terms.reduce((total, [p, q, factor]) => total + factor * x ** p * y ** q, 0) / 3600;
  return { lat: 52.1551744 + sum(dutchLat), lon: 5.38720621 + sum(dutchLon) };
};
