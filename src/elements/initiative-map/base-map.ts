import { Lazy } from '../../kit/lazy.js';
import { decodeGeometry } from '../../layout/map-geometry.js';
import { equalEarth } from '../../layout/map-projection.js';
import type { BaseMap } from './atlas.js';

/** The built-in map, decoded once for all elements of a page. */
export const builtInMap = new Lazy<BaseMap>(() => import('./geometry/world.js').then(({ world }) => ({ geometry: decodeGeometry(world), projection: equalEarth })));
