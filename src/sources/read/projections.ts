import { fromAlbers, fromDutch, fromEllipsoidalMercator, fromEqualArea, fromLambert, fromSwiss, fromTransverseMercator, wgs84, type Datum, type Origin, type Unproject } from './projection-formulas.js';

export type { Unproject } from './projection-formulas.js';

const degree = 180 / Math.PI;
const { axis } = wgs84;

const asDegrees: Unproject = (x, y) => ({ lat: y, lon: x });

/** Web Mercator (EPSG:3857): a sphere. Source: EPSG Guidance Note 7-2, section “Popular Visualisation Pseudo Mercator”. */
const fromMercator: Unproject = (x, y) => ({ lat: (2 * Math.atan(Math.exp(y / axis)) - Math.PI / 2) * degree, lon: (x / axis) * degree });

const origin = (lat: number, lon: number, east: number, north: number): Origin => ({ lat, lon, east, north });

/** Universal Transverse Mercator. */
const fromUtm = (zone: number, isSouth: boolean, datum?: Datum): Unproject => fromTransverseMercator(origin(0, zone * 6 - 183, 500_000, isSouth ? 10_000_000 : 0), 0.9996, datum);

/** Ellipsoids of older surveys and where they lie, from the EPSG registry: to some metres, which no map of ours shows. */
const airy: Datum = { axis: 6_377_563.396, flattening: 1 / 299.3249646, shift: [446.448, -125.157, 542.06, 0.1502, 0.247, 0.8421, -20.4894] };
const irish: Datum = { axis: 6_377_340.189, flattening: 1 / 299.3249646, shift: [482.5, -130.6, 564.6, -1.042, -0.214, -0.631, 8.15] };
const belgian: Datum = { axis: 6_378_388, flattening: 1 / 297, shift: [-106.8686, 52.2978, -103.7239, 0.3366, -0.457, 1.8422, -1.2747] };
const pulkovo: Datum = { axis: 6_378_245, flattening: 1 / 298.3, shift: [23.92, -141.27, -80.9, 0, 0.35, 0.82, -0.12] };
const clarke = (...shift: readonly [number, number, number]): Datum => ({ axis: 6_378_249.145, flattening: 1 / 293.465, shift });
const international: Datum = { axis: 6_378_388, flattening: 1 / 297, shift: [-288, 175, -376] };
const philippine: Datum = { axis: 6_378_206.4, flattening: 1 / 294.978698213898, shift: [-127.62, -67.24, -47.04, 3.068, -4.903, -1.578, -1.06] };

/** Planes of countries and of continents, by their numbers; each is made when it is asked for. */
const planes: ReadonlyMap<number, () => Unproject> = new Map<number, () => Unproject>([
  [27700, () => fromTransverseMercator(origin(49, -2, 400_000, -100_000), 0.9996012717, airy)],
  [29902, () => fromTransverseMercator(origin(53.5, -8, 200_000, 250_000), 1.000035, irish)],
  [29903, () => fromTransverseMercator(origin(53.5, -8, 200_000, 250_000), 1.000035, irish)],
  [2157, () => fromTransverseMercator(origin(53.5, -8, 600_000, 750_000), 0.99982)],
  [2193, () => fromTransverseMercator(origin(0, 173, 1_600_000, 10_000_000), 0.9996)],
  [3067, () => fromUtm(35, false)],
  [3006, () => fromUtm(33, false)],
  [2180, () => fromTransverseMercator(origin(0, 19, 500_000, -5_300_000), 0.9993)],
  [3346, () => fromTransverseMercator(origin(0, 24, 500_000, 0), 0.9998)],
  [3763, () => fromTransverseMercator(origin(39.66825833333333, -8.133108333333334, 0, 0), 1)],
  [9377, () => fromTransverseMercator(origin(4, -73, 5_000_000, 2_000_000), 0.9992)],
  [3116, () => fromTransverseMercator(origin(4.596200416666666, -74.07750791666666, 1_000_000, 1_000_000), 1)],
  [3414, () => fromTransverseMercator(origin(1.366666666666667, 103.8333333333333, 28_001.642, 38_744.572), 1)],
  [2154, () => fromLambert(origin(46.5, 3, 700_000, 6_600_000), [49, 44])],
  [3034, () => fromLambert(origin(52, 10, 4_000_000, 2_800_000), [35, 65])],
  [3978, () => fromLambert(origin(49, -95, 0, 0), [49, 77])],
  [3347, () => fromLambert(origin(63.390675, -91.86666666666666, 6_200_000, 3_000_000), [49, 77])],
  [31370, () => fromLambert(origin(90, 4.367486666666666, 150_000.013, 5_400_088.438), [51.16666723333333, 49.8333339], belgian)],
  [3812, () => fromLambert(origin(50.797815, 4.359215833333333, 649_328, 665_262), [49.83333333333334, 51.16666666666666])],
  [102004, () => fromLambert(origin(39, -96, 0, 0), [33, 45])],
  [3035, () => fromEqualArea(origin(52, 10, 4_321_000, 3_210_000))],
  [5070, () => fromAlbers(origin(23, -96, 0, 0), [29.5, 45.5])],
  [102003, () => fromAlbers(origin(37.5, -96, 0, 0), [29.5, 45.5])],
  [102022, () => fromAlbers(origin(0, 25, 0, 0), [20, -23])],
  [3395, () => fromEllipsoidalMercator],
  [28992, () => fromDutch],
  [2056, () => fromSwiss(2_600_000, 1_200_000)],
  [21781, () => fromSwiss(600_000, 200_000)],
]);

/** Ranges of numbers whose last digits are zones: of UTM, or of the planes of Gauss and Krüger and of the Philippines. */
const zones: readonly (readonly [first: number, last: number, of: (number: number) => Unproject])[] = [
  [32601, 32660, (number) => fromUtm(number - 32600, false)],
  [32701, 32760, (number) => fromUtm(number - 32700, true)],
  [25828, 25838, (number) => fromUtm(number - 25800, false)],
  [26901, 26923, (number) => fromUtm(number - 26900, false)],
  [31965, 31976, (number) => fromUtm(number - 31954, false)],
  [31977, 31985, (number) => fromUtm(number - 31960, true)],
  // Map Grid of Australia on GDA94 and GDA2020.
  [28348, 28358, (number) => fromUtm(number - 28300, true)],
  [7846, 7859, (number) => fromUtm(number - 7800, true)],
  // Arc 1960 in Kenya, Uganda and Tanzania, Adindan in Ethiopia and Sudan, Minna in Nigeria, PSAD56 in the Andes.
  [21035, 21037, (number) => fromUtm(number - 21000, true, clarke(-160, -6, -302))],
  [21095, 21097, (number) => fromUtm(number - 21060, false, clarke(-160, -6, -302))],
  [20135, 20138, (number) => fromUtm(number - 20100, false, clarke(-166, -15, 204))],
  [26331, 26332, (number) => fromUtm(number - 26300, false, clarke(-92, -93, 122))],
  [24817, 24821, (number) => fromUtm(number - 24800, false, international)],
  [24877, 24882, (number) => fromUtm(number - 24860, true, international)],
  // Pulkovo 1942: the number of the zone stands before the easting.
  [28402, 28432, (number) => fromTransverseMercator(origin(0, (number - 28400) * 6 - 3, (number - 28400) * 1_000_000 + 500_000, 0), 1, pulkovo)],
  [3121, 3125, (number) => fromTransverseMercator(origin(0, 117 + (number - 3121) * 2, 500_000, 0), 0.99995, philippine)],
];

/** Length of the equator in the units of a spatial reference that goes around the whole earth; infinite for the others. */
export const circleOf = (number: number): number => (geographic.has(number) ? 360 : mercator.has(number) ? 2 * Math.PI * axis : Infinity);

/** Geographic references that differ from WGS 84 by a few metres at most, which no map of ours shows. */
const geographic: ReadonlySet<number> = new Set([4326, 4979, 4258, 4269, 4490, 4617, 4674, 4283, 4167, 4612, 6318, 7844, 104199]);
const mercator: ReadonlySet<number> = new Set([3857, 3785, 3587, 102100, 102113, 900913]);

/**
 * How the coordinates of a spatial reference become degrees, by its number in the EPSG or Esri registry: geographic ones, Web Mercator, the zones of UTM on WGS 84, ETRS89,
 * NAD83, SIRGAS 2000, GDA and some older surveys, and the planes of countries that are met most. Undefined for all others.
 */
export function unprojection(number: number): Unproject | undefined {
  if (geographic.has(number)) return asDegrees;
  if (mercator.has(number)) return fromMercator;
  const known = made.get(number);
  if (known) return known;
  const plane = planeOf(number);
  if (plane) made.set(number, plane);
  return plane;
}

/** Planes by their numbers, since each feature of a payload may name its own. */
const made = new Map<number, Unproject>();
const planeOf = (number: number): Unproject | undefined => planes.get(number)?.() ?? zones.find(([first, last]) => number >= first && number <= last)?.[2](number);

const names: ReadonlyMap<number, string> = new Map([
  [54009, 'World Mollweide'], [54030, 'World Robinson'], [54034, 'World Cylindrical Equal Area'], [4284, 'Pulkovo 1942'], [28191, 'Palestine 1923 / Palestine Grid'], [22700, 'Deir ez Zor / Levant Zone'], [5514, 'S-JTSK / Krovak East North'], [23700, 'HD72 / EOV'], [2039, 'Israel 1993 / Israeli TM Grid'], [5880, 'SIRGAS 2000 / Brazil Polyconic'],
]);

/** A spatial reference for a message: its number, and its name where we know it. */
export const referenceName = (number: number): string => `${number}${names.has(number) ? ` (${names.get(number)})` : ''}`;
