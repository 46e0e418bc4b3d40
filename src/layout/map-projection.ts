export * from './viewport.js';

/** From degrees to a plane 1000 units wide (x to the right, y down) and back. */
export interface Projection {
  readonly width: number;
  readonly height: number;
  project(this: void, lon: number, lat: number): [x: number, y: number];
  /** Degrees; beyond the edge of the world, the nearest that the formula gives. */
  invert(this: void, x: number, y: number): [lon: number, lat: number];
}

const RADIANS = Math.PI / 180;
const [A1, A2, A3, A4] = [1.340264, -0.081106, 0.000893, 0.003796];
const M = Math.sqrt(3) / 2;
/** Height of the parametric latitude above the equator, by its square, and how fast it grows. Written without powers, which cost ten times as much. */
const riseAt = (angle: number, square: number): number => angle * (A1 + A2 * square + square * square * square * (A3 + A4 * square));
const slopeAt = (square: number): number => A1 + 3 * A2 * square + square * square * square * (7 * A3 + 9 * A4 * square);
const rise = (angle: number): number => riseAt(angle, angle * angle);
const slope = (angle: number): number => slopeAt(angle * angle);
const TOP = rise(Math.asin(M));
const SCALE = (500 / Math.PI) * M * A1;

/**
 * Equal Earth (Šavrič, Patterson and Jenny 2018, doi 10.1080/13658816.2018.1504949): areas are
 * true, so that no country looks larger than it is. The built-in geometry is packed in it. Written out here, since it is ten lines
 * and d3-geo, which has it too, weighs more than all the rest of the map.
 */
export const equalEarth: Projection = {
  width: 1000,
  height: 2 * TOP * SCALE,
  project(lon, lat) {
    const angle = Math.asin(M * Math.sin(lat * RADIANS));
    return [500 + (SCALE * lon * RADIANS * Math.cos(angle)) / (M * slope(angle)), (TOP - rise(angle)) * SCALE];
  },
  invert(x, y) {
    const height = TOP - y / SCALE;
    let angle = height;
    // Newton's method; four steps are exact to a metre.
    for (let i = 0; i < 8; i++) angle -= (rise(angle) - height) / slope(angle);
    const lon = ((x - 500) * M * slope(angle)) / (SCALE * Math.cos(angle));
    return [lon / RADIANS, Math.asin(Math.max(-1, Math.min(1, Math.sin(angle) / M))) / RADIANS];
  },
};

/** Plate carrée: for an owner's boundaries that are already drawn for it, such as a small island state's. */
export const equirectangular: Projection = {
  width: 1000,
  height: 500,
  project: (lon, lat) => [500 + (lon * 1000) / 360, 250 - (lat * 1000) / 360],
  invert: (x, y) => [((x - 500) * 360) / 1000, ((250 - y) * 360) / 1000],
};
