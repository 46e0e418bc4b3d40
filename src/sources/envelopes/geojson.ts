import { at, below, isObject, kindOf, member } from '../payload.js';
import { byTransferLimit, usual, firstOf } from '../paging/next.js';
import type { Detection } from '../formats/index.js';
import { isGeometry } from '../read/places.js';
import { count, rowsOf, type Envelope } from './envelope.js';

const isFeature = (value: unknown): boolean => isObject(value) && member(value, 'type') === 'Feature' && (isObject(member(value, 'properties')) || isObject(member(value, 'geometry')));

/** A feature that leaves out its type. */
const isNamelessFeature = (value: unknown): boolean => isObject(value) && member(value, 'type') === undefined && isGeometry(member(value, 'geometry')) && isObject(member(value, 'properties'));

/** GeoJSON (RFC 7946): a collection of features, a bare list of them, or one alone. */
export const geojson: Envelope = {
  name: 'geojson',
  detect(json): Detection {
    if (isFeature(json) || isNamelessFeature(json)) return 1;
    const features = Array.isArray(json) ? json : member(json, 'features');
    if (!Array.isArray(features)) return `it has no list of features, and is ${kindOf(json)}`;
    if (!Array.isArray(json) && member(json, 'type') === 'FeatureCollection') return 1;
    return features.slice(0, 10).some(isFeature) ? 0.95 : 'its first entries are no features';
  },
  async open(json, root, turns) {
    // A feature may have no properties (RFC 7946, section 3.2); its own members are none.
    const unwrap = { inner: 'properties', orNone: true };
    if (!Array.isArray(json) && !Array.isArray(member(json, 'features'))) return rowsOf([json], root, turns, unwrap);
    const [list, place] = Array.isArray(json) ? [json as readonly unknown[], root] : [member(json, 'features') as readonly unknown[], below(root, 'features')];
    const total = count(at(json, 'numberMatched')) ?? count(at(json, 'totalFeatures'));
    return { ...(await rowsOf(list, place, turns, unwrap)), total };
  },
  next: firstOf(byTransferLimit, usual),
};
