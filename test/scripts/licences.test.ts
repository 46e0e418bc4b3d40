import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { billOfMaterials, licencesOf } from '../../scripts/licences.mjs';

const root = mkdtempSync(join(tmpdir(), 'licences-'));
const module = (name: string, file = 'index.js'): string => join(root, 'node_modules', name, file);
function install(name: string, licence?: string): void {
  mkdirSync(join(root, 'node_modules', name), { recursive: true });
  writeFileSync(module(name, 'package.json'), JSON.stringify({ name, version: '1.2.3', license: 'ISC', homepage: `https://example.org/${name}` }));
  if (licence !== undefined) writeFileSync(module(name, 'LICENCE.md'), licence);
}
after(() => rmSync(root, { recursive: true }));

describe('the notices of bundled packages', () => {
  install('@scope/lines', 'Lines: keep this notice.');
  install('circles', 'Circles: keep this one.');
  install('bare');
  const modules = [module('circles'), module('circles', 'deep/other.js'), join(root, 'src/own.ts'), module('@scope/lines')];

  it('hold each package once, scoped ones too, with its licence in full', () => {
    const text = licencesOf(modules);
    assert.equal(text.match(/keep this notice\./g)?.length, 1);
    assert.equal(text.match(/circles 1\.2\.3 \(ISC\)/g)?.length, 1);
    assert.ok(text.includes('@scope/lines 1.2.3 (ISC)\nhttps://example.org/@scope/lines'));
    assert.ok(!text.includes('own.ts'));
  });

  it('cannot be made for a package without a licence file', () => {
    assert.throws(() => licencesOf([module('bare')]), /bare 1\.2\.3 has no licence file/);
  });

  it('stand in a bill of materials by package URL', () => {
    const bill = JSON.parse(billOfMaterials(modules, { name: 'own', version: '9.0.0', license: 'MIT' })) as { components: { purl: string }[] };
    assert.deepEqual(bill.components.map(({ purl }) => purl), ['pkg:npm/%40scope/lines@1.2.3', 'pkg:npm/circles@1.2.3']);
  });
});
