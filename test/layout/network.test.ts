import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { generateFeed } from '../../bench/generate.mjs';
import { networkScene, type NetworkContent } from '../../src/layout/network.js';
import { charge, restLength, settle } from '../../src/layout/network-forces.js';
import { degreeOf, networkSteps, type Network } from '../../src/layout/network-graph.js';
import { groupsOf } from '../../src/layout/network-groups.js';
import { nearNodes, turn } from '../../src/layout/network-near.js';
import { overlapSteps } from '../../src/layout/network-overlaps.js';
import { placeNames } from '../../src/layout/network-labels.js';
import { mostNodes, NetworkPlaces, radiusOf } from '../../src/layout/network-place.js';
import { groupOf, signsOf } from '../../src/layout/network-signs.js';
import type { TextMark } from '../../src/layout/scene.js';
import { home } from '../../src/layout/viewport.js';
import { readFeed } from '../../src/model/schema.js';
import { Work } from '../../src/query/work.js';
import { partners } from '../../stories/stakeholder-network.examples.js';

const networkOf = (document: unknown): Network => new Work(networkSteps(readFeed(document).feed)).finish();
const placesOf = (network: Network, aspect = 1.5): NetworkPlaces => new Work(new NetworkPlaces(network, aspect).steps()).finish();
const nodeOf = ({ nodes }: Network, id: string): number => nodes.findIndex(({ key }) => key === id);
const made = (initiatives: number, organisations: number): unknown => generateFeed({ seed: 4, initiatives, organisations, outputs: 0, proposals: 0, sessions: 0, indicators: 0 });
const all = ({ nodes }: Network): Uint8Array => new Uint8Array(nodes.length).fill(1);

/** Where the nodes are, by key. */
const byKey = ({ nodes }: Network, { x, y }: NetworkPlaces): ReadonlyMap<string, readonly number[]> => new Map(nodes.map(({ key }, node) => [key, [x[node]!, y[node]!]]));

describe('the graph of a feed', () => {
  const network = networkOf(partners);
  const links = (id: string): string[] => {
    const node = nodeOf(network, id);
    return [...network.around.subarray(network.offsets[node], network.offsets[node + 1])].map((link) => {
      const other = network.from[link] === node ? network.to[link]! : network.from[link]!;
      return `${network.nodes[other]!.key.trim()}: ${network.roles[link]!.join(' ')}`;
    });
  };

  it('ties organisations to initiatives, events and outputs, with their parts in them', () => {
    assert.deepEqual(links('boats'), ['agency: implementer funder', 'inspectorate: partner', 'union: partner']);
    assert.deepEqual(links('workshop'), ['ministry: host', 'bank: funder', 'watch: participant', 'college: participant', 'union: participant']);
    assert.deepEqual(links('guide'), ['group: lead', 'inspectorate: partner', 'union: partner']);
  });

  it('makes one node of a name without a record, however it is written', () => {
    const named = network.nodes.filter(({ kind, record }) => kind === 'organisation' && !record);
    assert.deepEqual(named.map(({ name }) => name), ['Parents’ councils']);
    assert.equal(degreeOf(network, network.nodes.indexOf(named[0]!)), 2);
  });

  it('takes a name that a record has, in any of its languages, for that record', () => {
    const merged = networkOf({ commonthread: '1', organisations: [{ id: 'w', name: { en: 'Watch', fr: 'Veille' } }], initiatives: [{ id: 'i', title: 'I', organisations: [{ name: ' veille ' }] }] });
    assert.equal(merged.nodes.length, 2);
    assert.equal(degreeOf(merged, 0), 1);
  });

  it('makes a node of an id that leads nowhere, and nothing of one that leads to another kind of record or of no name', () => {
    const odd = networkOf({ commonthread: '1', initiatives: [{ id: 'i', title: 'I', organisations: [{ id: 'lost' }, { id: 'i' }, { name: '' }, {}, { name: '\ud800' }] }] });
    assert.deepEqual(odd.nodes.map(({ key }) => key.trim()), ['i', 'lost', '\ud800']);
  });

  it('keeps the parts of an organisation that is named twice in one record, each once and in order', () => {
    const twice = networkOf({ commonthread: '1', organisations: [{ id: 'o', name: 'O' }, { id: 'p', name: 'P' }], initiatives: [
      { id: 'i', title: 'I', organisations: [{ id: 'o', role: 'funder' }, { id: 'p' }, { name: 'o', role: 'lead' }, { id: 'o', role: 'funder' }] }, { id: 'j', title: 'J', organisations: [{ id: 'o' }] },
    ] });
    assert.deepEqual(twice.roles, [['funder', 'lead'], [], []]);
    assert.deepEqual([...twice.from], [2, 2, 3]);
  });

  it('leaves out events and outputs that name no organisation, but no initiative', () => {
    const bare = networkOf({ commonthread: '1', initiatives: [{ id: 'i', title: 'I' }], events: [{ id: 'e', title: 'E' }] });
    assert.deepEqual(bare.nodes.map(({ key }) => key), ['i']);
  });

  it('finds initiatives that share an organisation, a country and a sector', () => {
    const overlaps = new Work(overlapSteps(network, all(network))).finish();
    const told = overlaps.map(({ organisation, initiatives, countries, sectors }) => [network.nodes[organisation]!.key, initiatives.map((node) => network.nodes[node]!.key), [...countries], [...sectors]]);
    assert.deepEqual(told, [['growers', ['income', 'cooperatives'], ['CI'], ['cocoa']], ['mill', ['schools', 'income'], ['GH'], ['cocoa']]]);
    const shown = all(network);
    shown[nodeOf(network, 'schools')] = 0;
    assert.equal(new Work(overlapSteps(network, shown)).finish().length, 1);
  });

  it('gives every kind of node a sign that no other kind has', () => {
    const signs = [...signsOf(network.nodes).values()].map(({ shape, fill }) => `${shape} ${fill}`);
    assert.equal(new Set(signs).size, signs.length);
  });
});

describe('places', () => {
  it('are the same to the last bit in every run, and whatever the order of the records', () => {
    const document = made(60, 30) as { organisations: unknown[]; initiatives: unknown[] };
    const network = networkOf(document);
    const places = byKey(network, placesOf(network));
    assert.deepEqual(byKey(network, placesOf(network)), places);
    const shuffled = networkOf({ ...document, organisations: document.organisations.slice().reverse(), initiatives: [...document.initiatives.slice(20), ...document.initiatives.slice(0, 20)] });
    const others = byKey(shuffled, placesOf(shuffled));
    for (const [key, place] of places) assert.deepEqual(others.get(key), place, key);
  });

  it('within a component do not depend on records that are not linked to it', () => {
    const pair = { id: 'i', title: 'I', organisations: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] };
    const organisations = ['a', 'b', 'c'].map((id) => ({ id, name: id.toUpperCase() }));
    const shape = (document: unknown): number[] => {
      const network = networkOf(document);
      const { x, y } = placesOf(network);
      const origin = nodeOf(network, 'i');
      return ['a', 'b', 'c'].flatMap((id) => [x[nodeOf(network, id)]! - x[origin]!, y[nodeOf(network, id)]! - y[origin]!]).map((value) => Number(value.toFixed(9)));
    };
    const alone = { commonthread: '1', organisations, initiatives: [pair] };
    assert.deepEqual(shape({ ...alone, organisations: [{ id: 'x', name: 'X' }, ...organisations], initiatives: [{ id: 'j', title: 'J', organisations: [{ id: 'x' }] }, pair] }), shape(alone));
  });

  it('keep the nodes of a component apart, and components within the extent', () => {
    const network = networkOf(made(80, 40));
    const { x, y, drawn, extent } = placesOf(network);
    for (const a of drawn) {
      const ra = radiusOf(degreeOf(network, a));
      assert.ok(x[a]! - ra >= extent[0] - 1e-6 && x[a]! + ra <= extent[2] + 1e-6 && y[a]! - ra >= extent[1] - 1e-6 && y[a]! + ra <= extent[3] + 1e-6);
      for (const b of drawn) if (a < b) assert.ok(Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!) > (ra + radiusOf(degreeOf(network, b))) * 0.98, `${a} and ${b}`);
    }
  });

  it('are mirrored for readers from right to left', () => {
    const network = networkOf(partners);
    const [plain, mirrored] = [placesOf(network), new Work(new NetworkPlaces(network, 1.5, true).steps()).finish()];
    for (const node of plain.drawn) assert.ok(Math.abs(plain.x[node]! + mirrored.x[node]! - plain.extent[2]) < 1e-9);
  });

  it('are given to the nodes with most links where there are too many', () => {
    const network = networkOf(made(2600, 400));
    const { drawn } = new NetworkPlaces(network, 1);
    assert.equal(drawn.length, mostNodes);
    const left = new Set(drawn);
    const [least, most] = [Math.min(...drawn.map((node) => degreeOf(network, node))), Math.max(...network.nodes.map((_, node) => (left.has(node) ? 0 : degreeOf(network, node))))];
    assert.ok(least >= most);
  });

  it('have an energy as low as exact forces come to', () => {
    const network = networkOf(made(40, 14));
    const own = [...network.nodes.keys()];
    const springs = { count: own.length, from: network.from, to: network.to, radius: own.map((node) => radiusOf(degreeOf(network, node))) };
    const rest = Array.from(network.from, (a, link) => restLength(springs.radius[a]!, springs.radius[network.to[link]!]!, Math.max(degreeOf(network, a), degreeOf(network, network.to[link]!))));
    const place = new Float64Array(2 * own.length);
    new Work(settle(springs, place, 1)).finish();
    const reference = exact(network, rest);
    assert.ok(energy(network, rest, place) <= energy(network, rest, reference) * 1.05, `${energy(network, rest, place)} against ${energy(network, rest, reference)}`);
  });
});

/** What springs hold and repulsion has not yet given away: the lower the more at rest. */
function energy({ from, to, nodes }: Network, rest: readonly number[], place: ArrayLike<number>): number {
  const apart = (a: number, b: number): number => Math.max(1, Math.hypot(place[2 * a]! - place[2 * b]!, place[2 * a + 1]! - place[2 * b + 1]!));
  let sum = 0;
  from.forEach((a, link) => (sum += (apart(a, to[link]!) - rest[link]!) ** 2 / 2));
  for (let a = 0; a < nodes.length; a++) for (let b = a + 1; b < nodes.length; b++) sum += -charge * Math.log(2000 / apart(a, b));
  return sum;
}

/** The same forces without any approximation, from another first placement, for twice as long. */
function exact(network: Network, rest: readonly number[]): Float64Array {
  const { from, to } = network;
  const count = network.nodes.length;
  const place = Float64Array.from({ length: 2 * count }, (_, i) => 300 * (i % 2 ? Math.sin(i * 2.4) : Math.cos(i * 2.4)) * Math.sqrt(i / count));
  const speed = new Float64Array(2 * count);
  let alpha = 1;
  for (let tick = 0; tick < 600; tick++) {
    alpha *= 0.001 ** (1 / 600);
    from.forEach((a, link) => {
      const b = to[link]!;
      const [dx, dy] = [0, 1].map((side) => place[2 * b + side]! + speed[2 * b + side]! - place[2 * a + side]! - speed[2 * a + side]!) as [number, number];
      const length = Math.hypot(dx, dy) || 1e-6;
      const pull = ((length - rest[link]!) / length) * (alpha / Math.min(degreeOf(network, a), degreeOf(network, b)));
      const share = degreeOf(network, a) / (degreeOf(network, a) + degreeOf(network, b));
      for (const [side, way] of [[0, dx], [1, dy]] as const) {
        speed[2 * b + side]! -= way * pull * share;
        speed[2 * a + side]! += way * pull * (1 - share);
      }
    });
    for (let a = 0; a < count; a++) for (let b = 0; b < count; b++) {
      if (a === b) continue;
      const [dx, dy] = [place[2 * b]! - place[2 * a]!, place[2 * b + 1]! - place[2 * a + 1]!];
      const force = (charge * alpha) / Math.max(1, dx * dx + dy * dy);
      speed[2 * a]! += dx * force;
      speed[2 * a + 1]! += dy * force;
    }
    for (let i = 0; i < 2 * count; i++) {
      speed[i] = (speed[i]! - place[i]! * 0.03 * alpha) * 0.6;
      place[i]! += speed[i]!;
    }
  }
  return place;
}

describe('the scene', () => {
  const network = networkOf(partners);
  const places = placesOf(network);
  const signs = signsOf(network.nodes);
  const frame = { width: 900, height: 600, extent: places.extent, maxZoom: 12 };
  const content = (more: Partial<NetworkContent> = {}): NetworkContent => ({
    network, drawn: places.drawn, x: places.x, y: places.y, frame, view: home(frame), shown: all(network), lit: new Set(), direction: 'ltr', ranked: places.drawn,
    signOf: (node) => signs.get(groupOf(network.nodes[node]!))!, formsOf: (node) => [{ lines: [network.nodes[node]!.key.trim()], widths: [7 * network.nodes[node]!.key.length], weight: 400 }], ...more,
  });
  const texts = (more?: Partial<NetworkContent>): TextMark[] => networkScene(content(more)).marks.filter((mark): mark is TextMark => mark.type === 'text');

  it('has a sign for every shown node, and names that touch no other name and stay in the picture', () => {
    const { spots } = networkScene(content());
    assert.equal(spots.length, network.nodes.length);
    const boxes = texts().map(({ text, x, y }) => [x - (7 * text.length) / 2, y - 11, x + (7 * text.length) / 2, y + 3] as const);
    assert.ok(boxes.length > 12, `${boxes.length} names`);
    boxes.forEach((a, i) => {
      assert.ok(a[0] >= 0 && a[1] >= 0 && a[2] <= frame.width && a[3] <= frame.height);
      boxes.slice(i + 1).forEach((b) => assert.ok(a[0] >= b[2] || b[0] >= a[2] || a[1] >= b[3] || b[1] >= a[3]));
    });
  });

  it('names the node that is pointed at in any case', () => {
    const huge = (node: number) => [{ lines: [network.nodes[node]!.key.trim()], widths: [2000], weight: 400 as const }];
    assert.deepEqual(texts({ formsOf: huge }), []);
    assert.deepEqual(texts({ formsOf: huge, active: nodeOf(network, 'law') }).map(({ text }) => text), ['law']);
  });

  it('makes what is hidden faint, and moves nothing', () => {
    const shown = all(network);
    shown[nodeOf(network, 'union')] = 0;
    const [before, after] = [networkScene(content()).spots, networkScene(content({ shown })).spots];
    assert.deepEqual(after, before.filter(({ node }) => node !== nodeOf(network, 'union')));
    assert.ok(!texts({ shown }).some(({ text }) => text === 'union'));
  });

  it('rings what is on the thread', () => {
    const rings = networkScene(content({ lit: new Set([nodeOf(network, 'union'), nodeOf(network, 'boats')]) })).marks.filter(({ type }) => type === 'circle');
    assert.equal(rings.length, 2);
  });
});

describe('neighbourhoods', () => {
  const network = networkOf(partners);
  const keys = (nodes: readonly number[]): string[] => nodes.map((node) => network.nodes[node]!.key.trim()).sort();

  it('are what is one or two links away', () => {
    const middle = nodeOf(network, 'guild');
    assert.deepEqual(keys(nearNodes(network, all(network), middle, 1, false).drawn), ['guild', 'looms']);
    assert.deepEqual(keys(nearNodes(network, all(network), middle, 2, false).drawn), ['bank', 'guild', 'looms']);
  });

  it('leave out what the filter hides, and are mirrored for readers from right to left', () => {
    const shown = all(network);
    shown[nodeOf(network, 'bank')] = 0;
    assert.deepEqual(keys(nearNodes(network, shown, nodeOf(network, 'looms'), 1, false).drawn), ['guild', 'looms']);
    const [ltr, rtl] = [false, true].map((isMirrored) => nearNodes(network, shown, nodeOf(network, 'union'), 2, isMirrored)) as [ReturnType<typeof nearNodes>, ReturnType<typeof nearNodes>];
    for (const node of ltr.drawn) assert.ok(Math.abs(ltr.x[node]! + rtl.x[node]!) < 1e-9);
  });

  it('turn as sine and cosine do', () => {
    for (let share = -1; share <= 2; share += 0.013) {
      const [c, s] = turn(share);
      assert.ok(Math.abs(c - Math.cos(2 * Math.PI * share)) < 1e-6 && Math.abs(s - Math.sin(2 * Math.PI * share)) < 1e-6, `${share}`);
    }
  });
});

describe('groups', () => {
  it('part two cliques that one link joins, the same whatever the order', () => {
    const clique = (name: string) => [1, 2, 3].map((n) => ({ id: `${name}${n}`, title: name, organisations: [1, 2, 3].map((m) => ({ id: `${name}-o${m}` })) }));
    const organisations = ['a', 'b'].flatMap((name) => [1, 2, 3].map((m) => ({ id: `${name}-o${m}`, name: `${name}${m}` })));
    const bridge = { id: 'bridge', title: 'Bridge', organisations: [{ id: 'a-o1' }, { id: 'b-o1' }] };
    const groupsIn = (initiatives: readonly unknown[]): string[] => {
      const network = networkOf({ commonthread: '1', organisations, initiatives });
      const { of } = groupsOf(network, placesOf(network).drawn);
      return ['a', 'b'].map((name) => [...new Set(network.nodes.flatMap(({ key }, node) => (key.startsWith(name) && key !== 'bridge' ? [of[node]!] : [])))].join());
    };
    const found = groupsIn([...clique('a'), ...clique('b'), bridge]);
    assert.deepEqual(found.slice().sort(), ['0', '1']);
    assert.deepEqual(groupsIn([bridge, ...clique('b').reverse(), ...clique('a')]), found);
  });
});

describe('names in a network', () => {
  const frame = { width: 600, height: 300 };
  const hub = { node: 0, x: 300, y: 150, r: 12, isAlone: false };
  const forms = () => [{ lines: ['Child labour project', 'on the lake'], widths: [120, 70], weight: 400 as const }, { lines: ['Lake…'], widths: [40], weight: 400 as const }];
  const place = (others: readonly { readonly x: number; readonly y: number }[], of = hub, side: 'ltr' | 'rtl' = 'ltr') =>
    placeNames([of, ...others.map(({ x, y }, index) => ({ node: index + 1, x, y, r: 4 }))], [of], 0, forms, frame, side).map(({ text, x, y }) => ({ text, x, y }));

  it('begin beside their sign, line under line, and end there where reading ends', () => {
    const [first, second] = place([]);
    assert.equal(first!.x - 60, second!.x - 35);
    assert.ok(first!.x - 60 > hub.x + hub.r);
    const [before, under] = place([], hub, 'rtl');
    assert.equal(before!.x + 60, under!.x + 35);
    assert.ok(before!.x + 60 < hub.x - hub.r);
  });

  it('go round a sign, however small', () => {
    const [first] = place([{ x: 360, y: 150 }]);
    assert.ok(first!.x + 60 < hub.x);
  });

  it('are cut to one line before they cover a sign', () => {
    const ring = [{ x: 390, y: 135 }, { x: 390, y: 165 }, { x: 210, y: 135 }, { x: 210, y: 165 }, { x: 300, y: 190 }, { x: 300, y: 110 }];
    assert.deepEqual(place(ring).map(({ text }) => text), ['Lake…']);
  });

  it('cover no sign, however small, and are left out where they would', () => {
    const near = Array.from({ length: 100 }, (_, index) => ({ x: 200 + (index % 10) * 22, y: 70 + Math.floor(index / 10) * 16 })).filter(({ x, y }) => Math.hypot(x - hub.x, y - hub.y) > 17);
    assert.deepEqual(place(near), []);
  });

  it('are left out where they are cut before they differ, but for the one that is pointed at', () => {
    const vague = (of: number) => [{ lines: ['Organisation…'], widths: [70], weight: 400 as const, isVague: of !== 2 }];
    const spots = [hub, { ...hub, node: 2, x: 100 }, { ...hub, node: 3, x: 500 }];
    const drawn = (must: number) => placeNames(spots, spots, must, vague, frame, 'ltr').map(({ x }) => Math.round(x / 100));
    assert.deepEqual(drawn(0), [2]);
    assert.deepEqual(drawn(1), [4, 2]);
  });

  it('stand after a sign without links, or nowhere', () => {
    const alone = { ...hub, r: 4, isAlone: true };
    assert.equal(place([], alone).length, 2);
    assert.deepEqual(place([{ x: 325, y: 150 }], alone), []);
    // In one line there is room a little lower, or higher.
    const [lower, higher] = [142, 158].map((y) => place([{ x: 325, y }], alone));
    assert.deepEqual([lower, higher].map((marks) => marks!.map(({ text, x }) => [text, x])), [[['Lake…', 328]], [['Lake…', 328]]]);
    assert.equal(lower![0]!.y - higher![0]!.y, 14);
  });
});
