import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('npm run test:feeds', () => {
  it('prints a line for each payload of a folder and fails when one cannot be read', () => {
    const folder = mkdtempSync(join(tmpdir(), 'feeds-'));
    writeFileSync(join(folder, 'good.json'), '{"commonthread": "1", "organisations": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}]}');
    writeFileSync(join(folder, 'cut.json'), '{"commonthread": "1", "organis');
    writeFileSync(join(folder, 'notes.txt'), 'not a feed');
    try {
      const { stdout, status } = spawnSync(process.execPath, ['--import', './scripts/typescript.mjs', 'scripts/test-feeds.mjs', folder], { cwd: root, encoding: 'utf8' });
      const lines = stdout.trim().split('\n');
      assert.equal(lines.length, 3);
      assert.match(lines[0]!, /^cut\.json\s+not read\s+parse\s/);
      assert.match(lines[1]!, /^good\.json\s+commonthread\s+2 organisations\s+0 problems\s+\d+ ms$/);
      assert.equal(lines[2], '1 read, 1 not read');
      assert.equal(status, 1);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
