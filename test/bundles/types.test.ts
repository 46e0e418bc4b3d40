import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
let folder: string;

before(async () => {
  // A project that has installed the package, and nothing else.
  folder = await mkdtemp(join(tmpdir(), 'ct-consumer-'));
  await mkdir(join(folder, 'node_modules'));
  await symlink(root, join(folder, 'node_modules/commonthread'));
  await writeFile(join(folder, 'package.json'), '{"type": "module"}');
});
after(() => rm(folder, { recursive: true }));

/** What the compiler says of a file that uses the package; empty if nothing. */
async function compile(text: string, moduleResolution: 'bundler' | 'nodenext'): Promise<string> {
  await writeFile(join(folder, 'use.ts'), text);
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({
    compilerOptions: {
      strict: true, noEmit: true, target: 'ES2022', module: moduleResolution === 'bundler' ? 'ESNext' : 'NodeNext', moduleResolution, lib: ['ES2022', 'DOM', 'DOM.Iterable'], types: [], skipLibCheck: false,
    },
    files: ['use.ts'],
  }));
  return spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder], { cwd: folder, encoding: 'utf8' }).stdout.trim();
}

const right = `
import 'commonthread/ct-initiative-map.js';
import 'commonthread/all.js';
import 'commonthread/commonthread.js';
import { readFeed, parseFilters, type CtInitiativeMap, type CtProposalList, type Initiative } from 'commonthread';

const map: CtInitiativeMap = document.createElement('ct-initiative-map');
const list: CtProposalList | null = document.querySelector('ct-proposal-list');
const timeline = document.createElement('ct-work-plan-timeline');
map.data = { commonthread: '1', initiatives: [{ id: 'a', title: { en: 'A', fr: 'B' }, countries: ['GH'] }] };
map.filters = parseFilters('country:GH');
map.src = '/feed.json';
map.addEventListener('ct-select', (event) => { const id: string | null = event.id; console.log(id, event.kind, event.record); });
map.addEventListener('ct-error', ({ kind, retryable }) => { const isNetwork: boolean = kind === 'network'; console.log(isNetwork, retryable); });
map.addEventListener('ct-load', ({ records, problems, stale }) => console.log(records.length, problems.length, stale));
void map.exportAs('png').then((file: Blob) => file.size);
void timeline.ready.then((): void => timeline.select(null));
const status: 'idle' | 'loading' | 'ready' | 'empty' | 'stale' | 'error' | undefined = list?.status;
const first: Initiative | undefined = readFeed(JSON.parse('{}')).feed.initiatives?.[0];
console.log(status, first);
`;

describe('the package’s types', () => {
  for (const resolution of ['bundler', 'nodenext'] as const) {
    it(`let a page’s script compile (${resolution})`, async () => {
      assert.equal(await compile(right, resolution), '');
    });
  }

  it('refuse what the elements do not have', async () => {
    const said = await compile(`
import 'commonthread/ct-proposal-list.js';
const list = document.createElement('ct-proposal-list');
list.view = 7;
void list.exportAs('exe');
list.addEventListener('ct-filter', ({ count }) => count.toUpperCase());
`, 'bundler');
    assert.deepEqual(Array.from(said.matchAll(/use\.ts\((\d+),/g), ([, line]) => Number(line)), [4, 5, 6], said);
  });
});
