import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { vocabularies } from '../../../src/sources/formats/list.js';
import { readPayload } from './read-payload.js';

const root = new URL('../../../docs/', import.meta.url);
/** Examples of envelopes, and the vocabulary that reads them. */
const inEnvelopes: Readonly<Record<string, string>> = { airtable: 'plain-names', ckan: 'plain-names', geojson: 'plain-names', 'google-sheets': 'plain-names', 'json-api': 'plain-names' };

describe('the examples of docs/formats.md', async () => {
  const names = (await readdir(new URL('examples/', root))).map((name) => name.replace(/\.json$/, ''));
  const text = await readFile(new URL('formats.md', root), 'utf8');

  for (const name of names) {
    it(`${name} is read as it says, without an error`, async () => {
      const { feed, format, problems } = await readPayload(JSON.parse(await readFile(new URL(`examples/${name}.json`, root), 'utf8')));
      assert.equal(format, inEnvelopes[name] ?? name);
      assert.ok(Object.values(feed).some((records) => Array.isArray(records) && records.length > 0));
      assert.deepEqual(problems.filter(({ severity }) => severity === 'error'), []);
      assert.ok(text.includes(`(examples/${name}.json)`));
    });
  }

  it('are there for every format, each with a tag to paste', () => {
    for (const { name } of vocabularies.filter((entry) => entry.name !== 'projected-geojson')) {
      const section = text.split(/^## /m).find((part) => part.includes(`format="${name}"`));
      assert.match(section ?? `no section of ${name}`, /```html\n<ct-/);
      assert.match(section!, /\(examples\//);
      assert.match(section!, /!\[|It looks like \[/);
    }
  });

  it('has a mapping of five lines that puts its payload on the map', async () => {
    const section = text.split('## A mapping')[1]!;
    const mapping = /data-mapping>([^<]*)</.exec(section)![1]!;
    const payload = /```json\n([^`]*)```/.exec(section)![1]!;
    const { feed, problems } = await readPayload(JSON.parse(payload), { mapping });
    assert.deepEqual(feed.initiatives.map(({ id, title, countries, start, locations }) => ({ id, title, countries, start, locations })), [
      { id: '7', title: 'Clubs de lecture', countries: ['CI'], start: '2023-02-13', locations: [{ lat: 6.82, lon: -5.28 }] },
    ]);
    assert.deepEqual(problems, []);
  });
});
