import { Lazy } from '../../kit/lazy.js';
import { decodeGeometry } from '../../layout/map-geometry.js';
import { equalEarth } from '../../layout/map-projection.js';
import { FeedError } from '../../sources/errors.js';
import type { BaseMap } from './atlas.js';
import type { BoundariesRequest } from './own-boundaries.js';

/** The built-in map, decoded once for all elements of a page. */
export const builtIn = new Lazy<BaseMap>(() => import('./geometry/world.js').then(({ world }) => ({ geometry: decodeGeometry(world), projection: equalEarth })));
/** What is needed only where the owner brings boundaries. */
export const boundaries = new Lazy(() => import('./own-boundaries.js'));

/** A map, and why it is not the one that was asked for. */
export interface LoadedMap {
  readonly map: BaseMap;
  /** Address of the owner's boundaries; undefined for the built-in map. */
  readonly from?: string | undefined;
  readonly error?: FeedError | undefined;
}

/** The owner's boundaries where there are any and they can be used, else the built-in map. */
export async function loadMap(request: Omit<BoundariesRequest, 'url'> & { readonly url: string | undefined }): Promise<LoadedMap> {
  const { url } = request;
  if (!url) return { map: await builtIn.load() };
  try {
    const { loadBoundaries } = await boundaries.load();
    return { map: await loadBoundaries({ ...request, url }), from: url };
  } catch (reason) {
    if (!(reason instanceof FeedError)) throw reason;
    return { map: await builtIn.load(), error: reason };
  }
}
