import { at, below, isObject, member, type Members, type Row } from '../payload.js';
import { wordsOf } from '../read/texts.js';
import { eachInSteps, eachRow, mapped, type Steps } from '../turns.js';
import { rowsOf, type Envelope } from './envelope.js';

/** A pair of GeoJSON, longitude first. */
type Pair = readonly [lon: number, lat: number];

function pairOf(value: unknown): Pair | undefined {
  const [lon, lat] = [member(value, 'lon'), member(value, 'lat')];
  return typeof lon === 'number' && typeof lat === 'number' ? [lon, lat] : undefined;
}

/** The corners of a thing that has bounds and no middle. */
function cornersOf(bounds: unknown): readonly Pair[] {
  return [pairOf({ lon: member(bounds, 'minlon'), lat: member(bounds, 'minlat') }), pairOf({ lon: member(bounds, 'maxlon'), lat: member(bounds, 'maxlat') })].filter((pair) => pair !== undefined);
}

/** A geometry of GeoJSON: a point of a node, all that is known of where a way or a relation is. */
function* geometryOf(element: Members, nodes: ReadonlyMap<unknown, Pair>): Steps<Members | undefined> {
  const own = pairOf(element);
  if (own) return { type: 'Point', coordinates: own };
  const centre = pairOf(member(element, 'center'));
  const points: Pair[] = centre ? [centre] : [...cornersOf(member(element, 'bounds'))];
  for (const list of centre ? [] : [member(element, 'geometry'), member(element, 'nodes')]) {
    const found = Array.isArray(list) ? yield* mapped(list as readonly unknown[], (entry) => pairOf(entry) ?? nodes.get(entry)) : [];
    for (const pair of found) if (pair) points.push(pair);
  }
  return points.length > 0 ? { type: 'MultiPoint', coordinates: points } : undefined;
}

/** OpenStreetMap as Overpass and its own interface answer (`{"elements": [{"type": "node", "tags": {…}}]}`). What has no tags is the shape of something else, and no record. */
export const overpass: Envelope = {
  name: 'openstreetmap',
  detect(json) {
    const elements = member(json, 'elements');
    if (!Array.isArray(elements)) return 'it has no list elements';
    const first = elements.slice(0, 10);
    const areElements = first.every((element) => /^(?:node|way|relation|area)$/.test(wordsOf(member(element, 'type'))?.slice(0, 20) ?? '') && member(element, 'id') !== undefined);
    return areElements && (first.length > 0 || member(json, 'osm3s') !== undefined) ? 0.95 : 'its elements are no nodes, ways or relations';
  },
  async open(json, root, turns) {
    const { rows: elements, problems } = await rowsOf(member(json, 'elements') as readonly unknown[], below(root, 'elements'), turns);
    const nodes = new Map<unknown, Pair>();
    await eachRow(elements, turns, ({ members }) => {
      const pair = member(members, 'type') === 'node' ? pairOf(members) : undefined;
      if (pair) nodes.set(member(members, 'id'), pair);
    });
    const rows: Row[] = [];
    await eachInSteps(elements, turns, function* ({ members, place }) {
      const tags = member(members, 'tags');
      if (!isObject(tags)) return;
      const id = `${wordsOf(member(members, 'type')) ?? 'element'}/${wordsOf(at(members, 'id')) ?? ''}`;
      rows.push({ members: tags, place: below(place, 'tags'), wrapper: { ...members, id, geometry: yield* geometryOf(members, nodes) }, wrapperPlace: place });
    });
    return { rows, problems };
  },
};
