// Where pack-geometry.mjs gets its shapes from, and how they are cut where a flat map has its edges.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { feature as toFeatures } from 'topojson-client';
import { topology as buildTopology } from 'topojson-server';

const PACKAGE = 'plotly.js@3.7.0';

/** An arc's index, whichever way it is run through. */
export const arcIndex = (reference) => (reference < 0 ? ~reference : reference);

/** The topology of the layer `countries`: from a file, or else from the pinned package. */
function readTopology(path) {
  if (path) return JSON.parse(readFileSync(path, 'utf8'));
  const folder = mkdtempSync(join(tmpdir(), 'geometry-'));
  const [{ filename }] = JSON.parse(execFileSync('npm', ['pack', '--json', PACKAGE], { cwd: folder, encoding: 'utf8' }));
  execFileSync('tar', ['xzf', filename, 'package/dist/plotly-geo-assets.js'], { cwd: folder });
  const module = { exports: {} };
  runInNewContext(readFileSync(join(folder, 'package/dist/plotly-geo-assets.js'), 'utf8'), { module, exports: module.exports, window: {}, self: {} });
  // That file cuts its arcs for coasts, lakes and rivers as well; here only what countries share matters.
  const world = module.exports.topojson.world_50m;
  const { features } = toFeatures(world, world.objects.countries);
  return buildTopology({ countries: { type: 'FeatureCollection', features } }, 1e5);
}

/** Arcs in degrees, without quantisation. */
function inDegrees({ transform: { scale, translate }, arcs, objects }) {
  return {
    type: 'Topology',
    objects,
    arcs: arcs.map((arc) => {
      const at = [0, 0];
      return arc.map(([dx, dy]) => [(at[0] += dx) * scale[0] + translate[0], (at[1] += dy) * scale[1] + translate[1]]);
    }),
  };
}

/** Arcs that run along the antimeridian: edges of polygons, but no coast. */
const seams = new Set();

/**
 * TopoJSON sews up polygons that the antimeridian cuts (Chukotka, Wrangel Island, two islands of Fiji); a map
 * with an edge there has to cut them again. Each goes over it once and comes back once, on one arc.
 */
function cutAtAntimeridian(topology, leftOut) {
  const { arcs } = topology;
  const add = (line) => arcs.push(line) - 1;
  const addSeam = (from, to) => { const index = add([from, to]); seams.add(index); return index; };
  for (const geometry of topology.objects.countries.geometries) {
    if (leftOut.has(geometry.id)) continue;
    for (const polygon of geometry.type === 'Polygon' ? [geometry.arcs] : [...geometry.arcs]) {
      const ring = polygon[0];
      const crossings = (index) => arcs[index].flatMap(([lon], i, arc) => (i > 0 && Math.abs(lon - arc[i - 1][0]) > 180 ? [i] : []));
      const place = ring.findIndex((reference) => crossings(arcIndex(reference)).length > 0);
      if (place < 0) continue;
      const arc = arcs[ring[place]];
      const [out, back, ...more] = crossings(arcIndex(ring[place]));
      if (!arc || back === undefined || more.length > 0 || geometry.type === 'Polygon') throw new Error(`Expected ${geometry.id} to cross the antimeridian twice.`);
      const latitude = (i) => (Math.abs(arc[i][0]) === 180 ? arc[i][1] : arc[i - 1][1]);
      const side = Math.sign(arc[0][0]) * 180;
      const [leave, enter] = [[side, latitude(out)], [side, latitude(back)]];
      const near = [add([...arc.slice(0, out), leave]), addSeam(leave, enter), add([enter, ...arc.slice(back)])];
      const [there, thence] = [[-side, latitude(out)], [-side, latitude(back)]];
      ring.splice(place, 1, ...near);
      geometry.arcs.push([[add([there, ...arc.slice(out, back), thence]), addSeam(thence, there)]]);
    }
  }
  return topology;
}

/**
 * Countries in degrees, not quantised and cut at the antimeridian, and the arcs that the cuts made.
 * Features whose ids are left out are not cut.
 */
export function readCountries(path, leftOut) {
  return { topology: cutAtAntimeridian(inDegrees(readTopology(path)), leftOut), seams };
}
