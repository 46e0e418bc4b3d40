import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { countsIn, formatExamples } from '../../../scripts/format-examples.mjs';
import { isObject, type Members } from '../../../src/sources/payload.js';
import { envelopes, findEnvelope } from '../../../src/sources/envelopes/index.js';
import { vocabularies } from '../../../src/sources/formats/list.js';
import { readPayload } from './read-payload.js';

const root = new URL('../../../docs/', import.meta.url);
/** Bytes that a picture of an example may have, and all of them together. */
const largest = 25_000;
const largestOfAll = 1_000_000;
/** Envelopes that only one vocabulary has; its own section shows them. */
const ofVocabularies = new Set('reliefweb un-sdg hpc hpc-flows elasticsearch-like arcgis json-feed iati-dflat iati-xml iati-datastore-1 the-events-calendar google-list wikirate ror json-ld-graph hxl meta-and-rows unesco-uis'.split(' '));
/** Examples of services that share an envelope with others. */
const sharedEnvelopes: Readonly<Record<string, string>> = { 'socrata-download': 'columns-and-rows', strapi: 'json-api' };

const payloadOf = async (name: string): Promise<unknown> => JSON.parse(await readFile(new URL(`examples/${name}.json`, root), 'utf8')) as unknown;

/** Whether a value holds another one: lists their entries in order, objects their members. */
function holds(whole: unknown, part: unknown): boolean {
  if (Array.isArray(part)) {
    if (!Array.isArray(whole)) return false;
    let at = 0;
    return part.every((entry) => {
      while (at < whole.length && !holds(whole[at], entry)) at++;
      return at++ < whole.length;
    });
  }
  if (!isObject(part)) return whole === part;
  return isObject(whole) && Object.entries(part).every(([name, value]) => holds(whole[name], value));
}

/** Whether a value holds another one anywhere in it. */
function holdsSomewhere(whole: unknown, part: unknown): boolean {
  return holds(whole, part) || (typeof whole === 'object' && whole !== null && Object.values(whole as Members).some((inner) => holdsSomewhere(inner, part)));
}

describe('the examples of docs/formats.md', async () => {
  const text = await readFile(new URL('formats.md', root), 'utf8');
  const sections = text.split(/^##+ /m).slice(1);
  const sectionOf = (heading: string): string => sections.find((section) => section.startsWith(`${heading}\n`))!;
  const examples = formatExamples(text);
  const files = (await readdir(new URL('examples/', root), { recursive: true })).filter((name) => name.endsWith('.json')).map((name) => name.replace(/\.json$/, ''));

  it('are all in the text, and every tag with an element stands in a section with one', () => {
    assert.deepEqual(files.filter((name) => !text.includes(`(examples/${name}.json)`)), []);
    assert.deepEqual(sections.filter((section) => section.includes('```html\n') && !section.startsWith('Portals') && !section.startsWith('Databases') && !section.startsWith('Maps')).map((section) => section.split('\n', 1)[0]), examples.map(({ heading }) => heading));
  });

  for (const example of examples) {
    const { name, heading, format, element, src, tag, claim } = example;
    it(`${name} is read by the vocabulary of its section, and becomes what the section says`, async () => {
      const mapping = /data-mapping>([^<]*)</.exec(tag)?.[1];
      const read = await readPayload(await payloadOf(name), mapping === undefined ? {} : { mapping });
      assert.equal(read.format, mapping === undefined ? format : 'mapping');
      assert.deepEqual(read.problems.filter(({ severity }) => severity === 'error'), []);
      const { events, proposals, initiatives, organisations, indicators } = read.feed;
      const found = Object.entries({ events, proposals, initiatives, organisations, indicators }).map(([kind, records]) => [kind, records.length] as const).filter(([, many]) => many > 0);
      assert.deepEqual(countsIn(claim), Object.fromEntries(found));
    });

    it(`${name} has a picture of a few bytes, a tag to paste, and says who has it, what is seen and what is not read`, async () => {
      const section = sectionOf(heading);
      const picture = `pictures/formats/${name}.png`;
      assert.match(section, new RegExp(`!\\[[^\\]]{20,}\\]\\(${picture.replaceAll('.', '\\.')}\\)`));
      assert.ok((await stat(new URL(picture, root))).size <= largest);
      assert.match(element, /^ct-/);
      assert.ok(/^https:\/\/[\w.-]+\/[!-~]+$/.test(src), src);
      for (const words of ['**From**', '**You see**', '**Not read**']) assert.ok(section.includes(words), `${heading} has no ${words}`);
    });

    it(`${name} holds the record that the section shows`, async () => {
      const payload = await payloadOf(name);
      for (const [, record] of sectionOf(heading).matchAll(/```json\n([^`]*)```/g)) assert.ok(holdsSomewhere(payload, JSON.parse(record!)), record);
    });
  }

  it('have pictures that are no more than a megabyte, and none that nobody shows', async () => {
    const pictures = (await readdir(new URL('pictures/formats/', root), { recursive: true })).filter((name) => name.endsWith('.png'));
    assert.deepEqual(pictures.filter((name) => !text.includes(`(pictures/formats/${name})`)), []);
    const sizes = await Promise.all(pictures.map(async (name) => (await stat(new URL(`pictures/formats/${name}`, root))).size));
    assert.ok(sizes.reduce((all, size) => all + size, 0) <= largestOfAll);
  });

  it('are there for every vocabulary', () => {
    const named = new Set(examples.map(({ format }) => format));
    assert.deepEqual(vocabularies.map(({ name }) => name).filter((name) => name !== 'projected-geojson' && !named.has(name)), []);
    assert.ok(text.includes('`projected-geojson`'));
  });

  it('are there for every envelope, each in the envelope of its name', async () => {
    const shown = files.filter((name) => name.startsWith('envelopes/')).map((name) => name.slice('envelopes/'.length));
    const expected = envelopes.map(({ name }) => name).filter((name) => !ofVocabularies.has(name));
    assert.deepEqual(expected.filter((name) => !shown.includes(name)), []);
    for (const name of shown) {
      const payload = await payloadOf(`envelopes/${name}`);
      const { envelope } = await findEnvelope(payload, { now: () => 0 });
      assert.equal(envelope?.name, sharedEnvelopes[name] ?? name);
      const { feed, format, problems } = await readPayload(payload);
      assert.equal(format, 'plain-names');
      assert.ok(feed.initiatives.length + feed.proposals.length + feed.events.length > 0, name);
      assert.deepEqual(problems, [], name);
    }
  });

  it('have a tag to paste for each service of a table, with an address that is one', () => {
    const rows = Array.from(text.matchAll(/^\| ([^|]+) \| \[answer\]\(examples\/([\w./-]+)\.json\) \|/gm), ([, service, name]) => ({ service: service!, name: name! }));
    const tags = Array.from(text.matchAll(/^<!-- (.*) -->\n<ct-[a-z-]+ src="([^"]*)"/gm), ([, service, src]) => ({ service: service!.replace(/, through a proxy.*/, ''), src: src! }));
    const drawn = examples.filter(({ name }) => name.startsWith('envelopes/')).map(({ name }) => name);
    assert.deepEqual(rows.filter(({ service, name }) => !drawn.includes(name) && !tags.some((tag) => tag.service === service)), []);
    assert.deepEqual(tags.filter(({ service }) => !rows.some((row) => row.service === service)), []);
    for (const { src } of tags) assert.match(new URL(src).protocol, /^https:$/);
    for (const { name } of rows) assert.ok(existsSync(new URL(`examples/${name}.json`, root)));
  });

  it('has a mapping of five lines that puts its payload on the map', async () => {
    const mapping = /data-mapping>([^<]*)</.exec(sectionOf('A mapping'))![1]!;
    const { feed, problems } = await readPayload(await payloadOf('mapping'), { mapping });
    assert.deepEqual(feed.initiatives.slice(0, 1).map(({ id, title, countries, start, locations }) => ({ id, title, countries, start, locations })), [
      { id: '7', title: 'Clubs de lecture', countries: ['CI'], start: '2023-02-13', locations: [{ lat: 6.82, lon: -5.28 }] },
    ]);
    assert.deepEqual(problems, []);
  });
});
