import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chance, heaviest, isOver, measure, reach, remark } from '../../scripts/size.mjs';

const chunk = (modules: string[], imports: string[] = [], dynamicImports: string[] = [], entry = false) => ({ entry, imports, dynamicImports, modules: Object.fromEntries(modules.map((id) => [id, 100])) });
const graph = {
  'ct-map.js': chunk(['src/bundles/ct-map.ts'], ['map.js'], [], true),
  'ct-list.js': chunk(['src/bundles/ct-list.ts'], ['list.js'], [], true),
  'all.js': chunk(['src/bundles/all.ts'], ['map.js', 'list.js'], [], true),
  'index.js': chunk(['src/index.ts'], ['list.js'], [], true),
  'map.js': chunk(['src/elements/map/map.ts'], ['kit.js'], ['world.js']),
  'list.js': chunk(['src/elements/list/list.ts'], ['kit.js']),
  'kit.js': chunk(['src/kit/element.ts'], [], ['reader.js', 'table.js']),
  'reader.js': chunk(['src/sources/formats/own.ts'], ['text.js']),
  'text.js': chunk(['src/model/text.ts']),
  'table.js': chunk(['src/kit/table.ts']),
  'world.js': chunk(['src/geometry/world.ts']),
};
/** Each file weighs a power of ten of its own, so that a sum shows which files are in it. */
const weights: Record<string, number> = { 'ct-map.js': 1, 'ct-list.js': 1, 'all.js': 1, 'index.js': 1, 'map.js': 10, 'list.js': 100, 'kit.js': 1000, 'reader.js': 10_000, 'text.js': 100_000, 'table.js': 1_000_000, 'world.js': 10_000_000 };
const weigh = (file: string): number => weights[file] ?? Number.NaN;
const budget = { drawn: { '*': ['formats/own'], 'ct-map': ['geometry/world'] }, geometry: ['geometry/'], limits: { 'ct-map': 10_111_011, element: 111_100, all: 200_000 } };

describe('the size of what is loaded', () => {
  it('follows static imports, and dynamic ones when asked', () => {
    assert.deepEqual([...reach(graph, ['ct-list.js'])].sort(), ['ct-list.js', 'kit.js', 'list.js']);
    assert.deepEqual([...reach(graph, ['ct-list.js'], true)].sort(), ['ct-list.js', 'kit.js', 'list.js', 'reader.js', 'table.js', 'text.js']);
  });

  it('counts each file once, with what is needed to draw, and leaves geometry out of the sum of all', () => {
    const rows = Object.fromEntries(measure(graph, budget, weigh).map(({ entry, loaded, drawn }) => [entry, [loaded, drawn]]));
    assert.deepEqual(rows, { 'ct-map': [1011, 10_111_011], 'ct-list': [1101, 111_101], all: [1111, 111_111], index: [1101, 1101] });
  });

  it('holds an element to its own limit or to that of every element, and says which is over', () => {
    const over = measure(graph, budget, weigh).filter(isOver).map(({ entry }) => entry);
    assert.deepEqual(over, ['ct-list']);
  });

  it('lets an element stand above its goal up to its ceiling, and says so', () => {
    const list = (ceilings: Record<string, number>) => measure(graph, { ...budget, ceilings }, weigh).find(({ entry }) => entry === 'ct-list')!;
    assert.equal(isOver(list({ 'ct-list': 111_101 })), false);
    assert.match(remark(list({ 'ct-list': 111_101 })), /over the goal, below its ceiling of 108\.5/);
    assert.equal(isOver(list({ 'ct-list': 111_101 - chance })), false, 'names of chunks change with every build');
    assert.equal(isOver(list({ 'ct-list': 111_100 - chance })), true);
    assert.equal(remark(list({ 'ct-list': 111_100 - chance })), '  over');
  });

  it('says when a ceiling is no longer needed', () => {
    const map = measure(graph, { ...budget, ceilings: { 'ct-map': 20_000_000 } }, weigh).find(({ entry }) => entry === 'ct-map')!;
    assert.equal(remark(map), '  has reached its goal and needs no ceiling');
    assert.equal(remark({ ...map, ceiling: undefined }), '');
  });

  it('does not count geometry that the entry cannot come to', () => {
    const list = measure(graph, { ...budget, drawn: { '*': ['formats/own', 'geometry/world'] } }, weigh).find(({ entry }) => entry === 'ct-list');
    assert.equal(list?.drawn, 111_101);
  });

  it('shares the bytes of a chunk among its modules, heaviest first', () => {
    const two = { 'a.js': { entry: true, imports: [], dynamicImports: [], modules: { small: 1, large: 3 } }, 'b.js': { entry: true, imports: [], dynamicImports: [], modules: { other: 9 } } };
    assert.deepEqual(heaviest(two, ['a.js', 'b.js'], (file) => (file === 'a.js' ? 100 : 50)), [['large', 75], ['other', 50], ['small', 25]]);
  });

  it('refuses a budget that names what no build holds', () => {
    assert.throws(() => measure(graph, { ...budget, geometry: ['atlas/'] }, weigh), /atlas\//);
  });
});
