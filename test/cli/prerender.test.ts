import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { parseArguments, UsageError } from '../../cli/arguments.js';
import { prerender } from '../../cli/prerender.js';

type Element = DefaultTreeAdapterTypes.Element;

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'commonthread-pages-'));
  await writeFile(join(folder, 'feed.json'), JSON.stringify(feed));
});
after(() => rm(folder, { recursive: true }));

const feed = {
  commonthread: '1', title: 'An alliance', language: 'en', updated: '2025-03', licence: 'CC BY 4.0', source: { title: 'Its report', url: 'https://alliance.example/report' },
  organisations: [{ id: 'g', name: 'Ministry of Mines', kind: 'government', country: 'GH' }],
  initiatives: [
    { id: 'a', title: { en: 'Schools near the mines', fr: 'Des écoles près des mines' }, countries: ['GH'], sectors: ['mining'], status: 'active', url: 'https://alliance.example/a',
      organisations: [{ id: 'g', role: 'lead' }], locations: [{ name: 'Tarkwa', lat: 5.3, lon: -1.99 }], start: '2021-05' },
    { id: 'b', title: 'Fair boats', countries: ['TH'], sectors: ['fishing'], url: 'javascript:alert(1)' },
  ],
  workPlans: [{ id: 'w', title: 'Plan', outcomes: [{ id: 'c', title: 'Outcome one', outputs: [{ id: 'o', title: 'Inspectors trained', progress: 0.4 }] }] }],
  proposals: [{ id: 'p', text: 'Train inspectors.', status: 'taken-up', outputs: ['o'], session: 's' }],
  events: [
    { id: 'e', title: 'Workshop', start: '2024-02-19', place: { name: 'Accra', country: 'GH' }, sessions: [{ id: 's', title: 'Room of the mines', kind: 'working-group', day: 1 }] },
    { id: 'f', title: 'Meeting </script><script>alert(1)</script>' },
  ],
  indicators: [
    { id: 'i', title: 'Children at school', unit: 'children', series: [{ date: '2020', value: 12 }, { date: '2021', value: 7, country: 'GH', status: 'suppressed' }] },
    { id: 'j', title: 'Inspectors', target: { date: '2030', value: 99 } },
  ],
};

let pages = 0;

/** Prerenders a page; its status, what came of it, and what was said. */
async function run(page: string | Uint8Array, ...options: readonly string[]) {
  const path = join(folder, `page-${pages++}.html`);
  await writeFile(path, page);
  const written = { out: '', error: '' };
  const output = { out: (text: string) => void (written.out += text), error: (text: string) => void (written.error += text), progress: () => {} };
  const status = await prerender(parseArguments(['prerender', path, ...options]), output);
  return { status, path, ...written };
}

function elementsOf(page: string, test: (element: Element) => boolean = () => true): readonly Element[] {
  const found: Element[] = [];
  const walk = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node && test(node)) found.push(node);
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parse(page));
  return found;
}

const textOf = (node: DefaultTreeAdapterTypes.Node): string => ('value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '');
const named = (page: string, name: string): readonly Element[] => elementsOf(page, ({ tagName }) => tagName === name);
const rowsOf = (page: string): readonly (readonly string[])[] => named(page, 'tr').map((row) => row.childNodes.map(textOf));

describe('commonthread prerender', () => {
  it('writes the records of a tag into it as a table, and leaves the rest of the page as it is', async () => {
    const [before_, after_] = ['\ufeff<!DOCTYPE html>\r\n<title>é &amp; è</title>\r\n<P CLASS=x>Text<br/></P>\r\n<ct-initiative-map src="feed.json?v=2"><p>Soon.</p>', '</ct-initiative-map>\r\n<!-- end -->'];
    const { status, out, error } = await run(before_ + after_);
    assert.equal(status, 0);
    assert.ok(out.startsWith(before_) && out.endsWith(after_));
    assert.deepEqual(rowsOf(out).map((row) => row[0]), ['Title', 'Schools near the mines', 'Fair boats']);
    const [caption] = named(out, 'caption');
    assert.match(textOf(caption!), /: 2 of 2$/);
    assert.match(out, /<th scope="row"><a href="https:\/\/alliance\.example\/a" rel="noopener">/);
    assert.match(out, /Source: <a href="https:\/\/alliance\.example\/report" rel="noopener"><bdi>Its report<\/bdi><\/a>/);
    assert.match(error, /:4 {2}ct-initiative-map {2}2 of 2 records of the kind initiative/);
  });

  it('replaces what it has written before', async () => {
    const first = await run('<ct-proposal-list src="feed.json"></ct-proposal-list><div data-ct="work-plan-timeline" data-src="feed.json"></div>');
    const second = await run(first.out);
    assert.equal(second.out, first.out);
    assert.equal(named(first.out, 'table').length, 2);
  });

  it('writes into the file with --write, and into several', async () => {
    const tag = '<ct-proposal-list src="feed.json"></ct-proposal-list>';
    const other = join(folder, 'other.html');
    await writeFile(other, tag);
    const { path, out } = await run(tag, other, '--write');
    assert.equal(out, '');
    assert.match(await readFile(path, 'utf8'), /Train inspectors\./);
    assert.equal(await readFile(path, 'utf8'), await readFile(other, 'utf8'));
  });

  it('speaks the language of the tag, and marks what is in another', async () => {
    const { out } = await run('<html lang="fr"><ct-initiative-map src="feed.json"></ct-initiative-map><ct-proposal-list src="feed.json" locale="ar"></ct-proposal-list>');
    assert.match(out, /<div data-prerendered="commonthread" lang="fr" dir="ltr">/);
    assert.match(out, /<bdi>Des écoles près des mines<\/bdi>/);
    assert.match(out, /<bdi lang="en">Fair boats<\/bdi>/);
    assert.match(out, /<bdi>Thaïlande<\/bdi>/);
    assert.match(out, /<div data-prerendered="commonthread" lang="ar" dir="rtl">/);
  });

  it('reads for a tag what its collection or its group brings, with their filter', async () => {
    const { out, error } = await run(`<ct-collection src="feed.json" filter="country:GH"><div><ct-initiative-map></ct-initiative-map></div></ct-collection>
      <ct-filters group="g" search="boats"></ct-filters><ct-stakeholder-network group="g"></ct-stakeholder-network><ct-coverage-matrix group="g" src="feed.json"></ct-coverage-matrix>
      <ct-uptake-thread></ct-uptake-thread>`);
    assert.match(error, /ct-initiative-map {2}1 of 2/);
    assert.match(error, /ct-stakeholder-network {2}0 of 1/);
    assert.match(error, /ct-coverage-matrix {2}1 of 2/);
    assert.match(error, /ct-uptake-thread {2}has no src/);
    assert.deepEqual(rowsOf(out).map((row) => row[0]).filter((name) => name !== 'Title'), ['Schools near the mines', 'Fair boats']);
  });

  it('tells a place no more exactly than the tag may', async () => {
    const exact = await run('<ct-initiative-map src="feed.json"></ct-initiative-map>');
    assert.match(exact.out, /Tarkwa<\/bdi> \(5\.3°, -1\.99°\)/);
    const { out } = await run('<ct-initiative-map src="feed.json" precision="country"></ct-initiative-map>');
    assert.doesNotMatch(out, /Tarkwa|5\.3|1\.99/);
    // Nor is there a column for it.
    const headings = (page: string): readonly string[] => named(page, 'th').map(textOf);
    assert.deepEqual([exact.out, out].map((page) => headings(page).includes('Places')), [true, false]);
  });

  it('writes an event with its sessions, what came of them, and its description for search engines', async () => {
    const { out } = await run('<ct-event-outcomes src="feed.json" record="s" heading="Outcomes"></ct-event-outcomes>');
    assert.deepEqual([...named(out, 'h2'), ...named(out, 'h3')].map(textOf), ['Outcomes', 'Workshop']);
    assert.deepEqual(named(out, 'li').map((item) => textOf(item).trim()).at(-1), 'Train inspectors. (Taken up)');
    assert.match(textOf(named(out, 'li')[0]!), /Room of the mines\s+Kind: Working group; Day: 1/);
    const [script] = named(out, 'script');
    assert.deepEqual(script!.attrs, [{ name: 'type', value: 'application/ld+json' }]);
    const event = JSON.parse(textOf(script!)) as { name: string; startDate: string; subEvent: unknown[] };
    assert.deepEqual([event.name, event.startDate, event.subEvent.length], ['Workshop', '2024-02-19', 1]);
  });

  it('writes several events as a table, with the sessions of each', async () => {
    const { out } = await run('<ct-event-outcomes src="feed.json"></ct-event-outcomes>');
    assert.deepEqual(rowsOf(out).map((row) => row[0]), ['Title', 'Workshop', 'Meeting </script><script>alert(1)</script>']);
    assert.deepEqual(named(out, 'h2').map(textOf), ['Workshop']);
    assert.equal((JSON.parse(textOf(named(out, 'script')[0]!)) as unknown[]).length, 2);
    assert.equal(named(out, 'script').length, 1, 'no text of the feed has become a script');
  });

  it('writes an initiative with all that is known of it', async () => {
    const { out } = await run('<ct-initiative-profile src="feed.json" record="b"></ct-initiative-profile>');
    assert.deepEqual(named(out, 'h2').map(textOf), ['Fair boats']);
    assert.deepEqual(named(out, 'dt').map(textOf), ['Sectors', 'Countries']);
    assert.doesNotMatch(out, /javascript/);
  });

  it('writes the values of indicators, and tells none that is suppressed', async () => {
    const { out } = await run('<ct-indicator-chart src="feed.json"></ct-indicator-chart>');
    assert.deepEqual(rowsOf(out).map((row) => row.slice(0, 1).concat(row.slice(3))), [
      ['Title', 'Date', 'Country', 'Value', 'Status'],
      ['Children at school', '2020', '', '12', ''],
      ['Children at school', '2021', 'Ghana', 'no value', 'Suppressed'],
      ['Inspectors', '', '', 'no value', ''],
    ]);
    const one = await run('<ct-indicator-chart src="feed.json" indicator="i"></ct-indicator-chart>');
    assert.deepEqual(rowsOf(one.out).map((row) => row[0]), ['Date', '2020', '2021']);
    assert.match(one.out, /<caption>Values of <bdi>Children at school<\/bdi><\/caption>/);
    assert.doesNotMatch(one.out, />7</);
  });

  it('leaves a tag as it is where its feed cannot be read, writes the others, and ends with 1', async () => {
    const old = '<div data-prerendered="commonthread" lang="en" dir="ltr">of last week</div>';
    const { status, out, error } = await run(`<ct-initiative-map src="gone.json">${old}</ct-initiative-map><ct-proposal-list src="feed.json"></ct-proposal-list>`);
    assert.equal(status, 1);
    assert.match(error, /ct-initiative-map {2}not read \(network\).*gone\.json/);
    assert.ok(out.includes(old));
    assert.equal(named(out, 'table').length, 1);
  });

  it('says what is no address, and goes on with the others', async () => {
    const { status, out, error } = await run('<ct-initiative-map src="javascript:alert(1)"></ct-initiative-map><ct-initiative-map src="%E0%A4%A.json"></ct-initiative-map><ct-initiative-map src="http://["></ct-initiative-map><base href="http://["><ct-proposal-list src="feed.json"></ct-proposal-list>');
    assert.equal(status, 1);
    assert.deepEqual(error.match(/Expected an http or https address or a path, met "[^"]+"/g)?.length, 3);
    assert.equal(named(out, 'table').length, 1);
  });

  it('says where a tag is not closed, and does not guess where it ends', async () => {
    const page = '<div>\n<ct-initiative-map src="feed.json"/>\n<p>More';
    const { status, out, error } = await run(page);
    assert.deepEqual([status, out], [1, page]);
    assert.match(error, /:2 {2}ct-initiative-map {2}Expected <\/ct-initiative-map>/);
  });

  it('says that a table cannot stand in a paragraph', async () => {
    const page = '<p><ct-initiative-map src="feed.json"></ct-initiative-map></p>';
    const { status, out, error } = await run(page);
    assert.deepEqual([status, out], [1, page]);
    assert.match(error, /outside a <p>.*Put it into a <div>/);
  });

  it('takes away what it had written where the feed has no such records any more', async () => {
    await writeFile(join(folder, 'none.json'), '{"commonthread":"1"}');
    const { status, out } = await run('<ct-initiative-map src="none.json"><div data-prerendered="commonthread">old</div></ct-initiative-map>');
    assert.deepEqual([status, out], [0, '<ct-initiative-map src="none.json"></ct-initiative-map>']);
  });

  it('writes so many rows, and says of how many', async () => {
    const { out } = await run('<ct-initiative-map src="feed.json"></ct-initiative-map>', '--rows', '1');
    assert.equal(named(out, 'tr').length, 2);
    assert.match(textOf(named(out, 'caption')[0]!), /: 1 of 2$/);
  });

  it('looks for addresses that begin with / in --root, and reads a mapping in the page or beside it', async () => {
    await writeFile(join(folder, 'odd.json'), '{"rows": [{"k": "1", "v": "One"}]}');
    const mapping = '{"records": "$.rows[*]", "fields": {"id": "$.k", "title": "$.v"}}';
    await writeFile(join(folder, 'mapping.json'), mapping);
    const { out, error } = await run(`<ct-initiative-map src="/odd.json"><script type="application/json" data-mapping>${mapping}</script></ct-initiative-map>
      <ct-initiative-map src="odd.json" mapping="/mapping.json"></ct-initiative-map>`, '--root', folder);
    assert.deepEqual(rowsOf(out).map((row) => row[0]), ['Title', 'One', 'Title', 'One'], error);
  });

  it('does not touch a page that is not UTF-8', async () => {
    const { status, out, error } = await run(Buffer.from('<p>\xe9</p><ct-initiative-map src="feed.json"></ct-initiative-map>', 'latin1'), '--write');
    assert.deepEqual([status, out], [1, '']);
    assert.match(error, /Expected a page in UTF-8/);
  });

  it('keeps every text a text', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('<img src=x onerror=alert(1)>', '"><script>', '</script>', '<!--', ']]>', '\ud800', '&lt;', '\u0000')), { maxLength: 4 }), async (pieces) => {
      const title = `A${pieces.join('')}Z`;
      await writeFile(join(folder, 'any.json'), JSON.stringify({ commonthread: '1', title, initiatives: [{ id: 'a', title, url: title }], events: [{ id: 'e', title, summary: title }] }));
      const { out } = await run('<ct-initiative-map src="any.json"></ct-initiative-map><ct-event-outcomes src="any.json"></ct-event-outcomes>');
      assert.deepEqual([...new Set(elementsOf(out).map(({ tagName }) => tagName))].filter((name) => !/^(html|head|body|ct-.*|div|table|caption|thead|tbody|tr|th|td|bdi|a|p|h2|dl|dt|dd|script)$/.test(name)), []);
      assert.deepEqual(elementsOf(out).flatMap(({ attrs }) => attrs.map(({ name }) => name)).filter((name) => !/^(src|data-prerendered|lang|dir|scope|href|rel|type)$/.test(name)), []);
      const plain = (text: string) => text.replace(/\r\n?/g, '\n').replace(/(?![\t\n\r])[\p{Cc}\p{Cs}]/gu, '\ufffd').trim();
      assert.equal(plain(textOf(named(out, 'th').find(({ attrs }) => attrs[0]?.value === 'row')!)), plain(title));
      assert.equal((JSON.parse(textOf(named(out, 'script')[0]!)) as { name: string }).name.length > 0, true);
    }), { numRuns: 40 });
  });

  describe('with the address of the page', () => {
    let server: Server;
    let base: string;
    before(async () => {
      server = createServer((request, response) => {
        if (request.url === '/site/feed.json') response.end(JSON.stringify(feed));
        else response.writeHead(404).end();
      });
      await new Promise<void>((done) => server.listen(0, done));
      base = `http://localhost:${(server.address() as AddressInfo).port}/site/page.html`;
    });
    after(() => new Promise((done) => server.close(done)));

    it('asks for the feeds from there', async () => {
      const { status, out, error } = await run('<ct-initiative-map src="feed.json"></ct-initiative-map><ct-proposal-list src="/feed.json"></ct-proposal-list>', '--base', base);
      assert.equal(status, 1);
      assert.equal(named(out, 'table').length, 1);
      assert.match(error, /ct-proposal-list {2}not read \(http\).*404/);
    });

    it('and goes by what the page says itself', async () => {
      const { out } = await run(`<base href="${base}"><ct-initiative-map src="feed.json"></ct-initiative-map>`);
      assert.equal(named(out, 'table').length, 1);
    });
  });

  it('refuses a command that cannot be meant', () => {
    for (const given of [['prerender'], ['prerender', 'a.html', 'b.html'], ['prerender', '-', '--write'], ['prerender', 'a.html', '--json'], ['validate', 'a.json', '--write'], ['prerender', 'a.html', '--rows', '0'], ['prerender', 'a.html', '--base', 'example.org'], ['prerender', 'a.html', '--base', 'http://[']]) {
      assert.throws(() => parseArguments(given), UsageError, given.join(' '));
    }
  });
});
