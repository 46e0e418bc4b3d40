export * from './viewport.js';

/** From degrees to a plane 1000 units wide: x to the right, y down. */
export interface Projection {
  readonly width: number;
  readonly height: number;
  project(this: void, lon: number, lat: number): [x: number, y: number];
}

const RADIANS = Math.PI / 180;
const [A1, A2, A3, A4] = [1.340264, -0.081106, 0.000893, 0.003796];
const M = Math.sqrt(3) / 2;
/** Height of the parametric latitude above the equator, by its square, and how fast it grows. Written without powers, which cost ten times as much. */
const rise = (angle: number, square = angle * angle): number => angle * (A1 + A2 * square + square * square * square * (A3 + A4 * square));
const slope = (angle: number, square = angle * angle): number => A1 + 3 * A2 * square + square * square * square * (7 * A3 + 9 * A4 * square);
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
};
