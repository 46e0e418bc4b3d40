import type { Geometry } from './map-geometry.js';
import { pathsAt, type MapPaths } from './map-paths.js';

const made = new WeakSet<MapPaths>();

/**
 * Makes the paths for a large scale part by part, with a pause before each, since all of them take longer than a frame. Undefined where that has been done, and for a small scale, at
 * which every map is drawn first.
 */
export function refine(geometry: Geometry, k: number, pause: () => Promise<void>): Promise<void> | undefined {
  const paths = pathsAt(geometry, k);
  return paths === pathsAt(geometry, 0) || made.has(paths) ? undefined : makeParts(paths, pause);
}

async function makeParts(paths: MapPaths, pause: () => Promise<void>): Promise<void> {
  for (const part of ['land', 'areas', 'borders', 'disputedBorders', 'coast'] as const) {
    await pause();
    void paths[part];
  }
  made.add(paths);
}
