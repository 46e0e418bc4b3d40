import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { parseArguments, UsageError } from '../../cli/arguments.js';
import { convert } from '../../cli/convert.js';
import { validate } from '../../cli/validate.js';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'commonthread-cli-'));
});
after(() => rm(folder, { recursive: true }));

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

/** Runs a command and gives its status and what it wrote. */
async function run(...given: readonly string[]) {
  const written = { out: '', error: '' };
  const output = { out: (text: string) => void (written.out += text), error: (text: string) => void (written.error += text), progress: () => {} };
  const parsed = parseArguments(given);
  return { status: await (parsed.command === 'convert' ? convert : validate)(parsed, output), ...written };
}

const rows = JSON.stringify([{ id: 'a', titre: 'Écoles', pays: 'Togo', debut: '2020' }]);

describe('commonthread validate', () => {
  it('says what was recognised, and ends with 0 where nothing is wrong', async () => {
    const { status, out } = await run('validate', await file('good.json', rows));
    assert.equal(status, 0);
    assert.match(out, /plain-names in bare-array/);
    assert.match(out, /initiatives\s+1\n/);
    assert.match(out, /titre\s+initiatives\.title/);
    assert.match(out, /0 errors, 0 warnings/);
  });

  it('lists problems with their places, and ends with 1 where there are errors', async () => {
    const { status, out } = await run('validate', await file('bad.json', JSON.stringify({ commonthread: '1', initiatives: [{ id: 'a', title: 'A', start: 'never' }] })));
    assert.equal(status, 1);
    assert.match(out, /error\s+\/initiatives\/0\/start\s+Expected a date/);
    assert.match(out, /1 error, 0 warnings/);
  });

  it('says why there is no answer, of which browsers are silent', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    server.close();
    const { status, out } = await run('validate', `http://127.0.0.1:${port}/feed.json`);
    assert.equal(status, 1);
    assert.match(out, /not read \(network\)  No answer from http:\/\/127\.0\.0\.1:\d+\/feed\.json: .*ECONNREFUSED.*Check the address/);
    assert.doesNotMatch(out, /CORS|browser/);
  });

  it('says which addresses it reads', async () => {
    assert.match((await run('validate', 'ftp://example.org/feed.json')).out, /not read \(network\)  Expected a path, or an address with http or https, met ftp:\/\/example\.org\/feed\.json\. Addresses with ftp are not read: save what is there/);
    assert.match((await run('validate', 'file:///feed.json')).out, /give the path alone/);
  });

  it('reads UTF-16 with a byte order mark', async () => {
    const { status, out } = await run('validate', await file('wide.json', Buffer.from(`\ufeff${rows}`, 'utf16le')));
    assert.deepEqual([status, /initiatives\s+1/.test(out)], [0, true]);
  });

  it('writes one JSON document for machines, with what could not be read', async () => {
    const { status, out } = await run('validate', '--json', await file('good.json', rows), join(folder, 'missing.json'), await file('broken.json', '{"a": }'));
    assert.equal(status, 1);
    const reports = JSON.parse(out) as { format?: string; records?: unknown; error?: { kind: string } }[];
    assert.deepEqual(reports.map(({ format, records, error }) => format ? [format, records] : error?.kind), [['plain-names', { initiatives: 1 }], 'network', 'parse']);
  });

  it('reads with a mapping document', async () => {
    const mapping = await file('mapping.json', '{"records": "$.rows[*]", "fields": {"id": "$.k", "title": "$.v"}}');
    const { status, out } = await run('validate', '--mapping', mapping, await file('odd.json', '{"rows": [{"k": "1", "v": "One"}], "others": [{}]}'));
    assert.deepEqual([status, /format\s+mapping/.test(out), /initiatives\s+1\n/.test(out)], [0, true, true]);
  });
});

describe('commonthread convert', () => {
  it('says what was left out', async () => {
    const { status, error } = await run('convert', '--max-records', '1', await file('long.json', '[{"id": "a", "title": "One", "country": "GH"}, {"id": "b", "title": "Two", "country": "TG"}]'));
    assert.equal(status, 0);
    assert.match(error, /^left out {2}1 records kept/m);
  });

  it('says of a file that holds null what it holds', async () => {
    assert.match((await run('convert', await file('null.json', 'null'))).error, /met null/);
  });

  it('writes version 1 of our own format, which reads as it was read', async () => {
    const { status, out } = await run('convert', await file('good.json', rows));
    assert.equal(status, 0);
    const feed = { commonthread: '1', initiatives: [{ id: 'a', title: 'Écoles', start: '2020', countries: ['TG'] }] };
    assert.deepEqual(JSON.parse(out), feed);
    assert.deepEqual(JSON.parse((await run('convert', '--json', await file('again.json', out))).out), feed);
  });

  it('says why a feed cannot be read', async () => {
    const { status, out, error } = await run('convert', await file('strange.json', '[{"qux": 1}]'));
    assert.deepEqual([status, out], [1, '']);
    assert.match(error, /not read \(format\).*qux/);
  });
});

describe('a wrong command', () => {
  it('is refused with what was expected', () => {
    for (const given of [[], ['mend', 'a'], ['validate'], ['convert', 'a', 'b'], ['validate', 'a', '--max-records', '0'], ['validate', 'a', '--colour']]) assert.throws(() => parseArguments(given), UsageError);
    assert.equal(parseArguments(['--help']).command, 'help');
  });
});
