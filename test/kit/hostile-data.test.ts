import { expect, fixture, html } from '@open-wc/testing';
import { safeUrl } from '../../src/kit/safe-url.js';
import { embedCode } from '../../src/kit/menus.js';
import { smallFeed, type SmallList } from '../helpers/small-list.js';
import { allInside, quiet, settle, until, wordsOf } from '../helpers/page.js';

const markup = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>{{1+1}}${1}';
const drawn = async (template: unknown): Promise<SmallList> => {
  const list = await fixture<SmallList>(template as ReturnType<typeof html>);
  await list.ready;
  return list;
};
const hacked = (): unknown => (window as { hacked?: unknown }).hacked;

describe('data that means harm', () => {
  quiet();

  it('stays text in every place where it is shown', async () => {
    const feed = {
      commonthread: '1', title: markup, language: 'en', licence: markup, updated: markup, source: { title: markup, url: 'javascript:window.hacked=1' },
      organisations: [{ id: 'o', name: markup, url: 'javascript:window.hacked=1' }],
      initiatives: [{
        id: markup, title: markup, summary: markup, status: markup, sectors: [markup], countries: [markup], issues: [markup], organisations: [{ id: 'o', role: markup }],
        locations: [{ name: markup, lat: 1, lon: 1 }], url: ' java\nscript:window.hacked=1', objectives: [markup], contact: markup, source: { title: markup, url: 'data:text/html,x' }, [markup]: markup,
      }],
    };
    const list = await drawn(html`<small-list loading="eager" heading=${markup} filter=${`sector:${encodeURIComponent(markup)}`} search="img" record=${markup} .data=${feed}></small-list>`);
    await settle();
    expect(wordsOf(list, '[part=detail]')).to.include('<script>window.hacked=1</script>');
    list.view = 'table';
    await settle();
    list.act({ selected: 'o' });
    await settle();
    expect(wordsOf(list, '[part=detail]')).to.include('<img src=x onerror="window.hacked=1">');
    for (const text of ['svg', 'csv', 'json'] as const) expect((await list.exportAs(text)).size).to.be.greaterThan(100);
    expect(allInside(list, 'img, script, iframe, [onerror]')).to.have.length(0);
    expect(allInside<HTMLAnchorElement>(list, 'a').map(({ href }) => href)).to.deep.equal([]);
    expect(hacked()).to.equal(undefined);
  });

  it('with keys of prototypes changes no prototype and is shown or left alone', async () => {
    const feed = JSON.parse('{"commonthread":"1","__proto__":{"polluted":1},"initiatives":[{"id":"__proto__","title":"Proto","countries":["__proto__"],"status":"constructor","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}},{"id":"constructor","title":"Constructor","status":"toString"}]}') as object;
    const list = await drawn(html`<small-list loading="eager" view="table" filter="status:constructor,toString __proto__:x" record="__proto__" .data=${feed}></small-list>`);
    await settle();
    expect(allInside(list, 'tbody tr[data-id]')).to.have.length(2);
    expect(wordsOf(list, '[part=detail]')).to.include('Proto');
    expect(({} as { polluted?: unknown }).polluted).to.equal(undefined);
  });

  it('that is huge is cut where it does not matter and kept where it does', async () => {
    const huge = 'x'.repeat(1_000_000);
    const list = await drawn(html`<small-list loading="eager" record="h" .data=${{ commonthread: '1', initiatives: [{ id: 'h', title: 'Huge', extra: huge, summary: `near the start ${huge} end` }] }}></small-list>`);
    await settle();
    const extra = allInside(list, '[part=detail] dd').find((item) => item.textContent!.includes('…'))!;
    expect(extra.textContent!.trim()).to.equal(`${'x'.repeat(500)}…`);
    list.search = 'near';
    await settle();
    expect(list.shownRecords).to.have.length(1);
  });

  it('that holds itself, or what JSON cannot, is shown as far as it goes', async () => {
    const round: Record<string, unknown> = { id: 'r', title: 'Round', big: 10n };
    round['self'] = round;
    const list = await drawn(html`<small-list loading="eager" record="r" .data=${{ commonthread: '1', initiatives: [round] }}></small-list>`);
    await settle();
    expect(list.status).to.equal('ready');
    expect(wordsOf(list, '[part=detail]')).to.include('Round').and.to.include('big10');
  });

  it('with lone surrogates and controls of direction keeps the rest of the page in order', async () => {
    const list = await drawn(html`<small-list loading="eager" .data=${{ commonthread: '1', initiatives: [{ id: 'a', title: '\u202Eevil \uD800 title', countries: ['\uDC00'] }] }}></small-list>`);
    expect(allInside(list, '.pick bdi')).to.have.length(1);
    expect((await list.exportAs('csv')).size).to.be.greaterThan(50);
  });

  it('that is a good link is one, and tells the other side no more than it must', async () => {
    const list = await drawn(html`<small-list loading="eager" record="i1" .data=${smallFeed()}></small-list>`);
    await until(() => allInside(list, '[part=detail] a').length, 'the details are open');
    const [link] = allInside<HTMLAnchorElement>(list, '[part=detail] a');
    expect([link!.getAttribute('href'), link!.rel]).to.deep.equal(['https://example.org/one', 'noopener']);
  });
});

describe('safeUrl', () => {
  it('lets through web and mail addresses and relative ones', () => {
    for (const good of ['https://example.org/a?b#c', 'HTTP://example.org', 'mailto:a@example.org', '/path', 'path/x.html', '?q', '#top', '//example.org/x', 'javascript.html', './javascript:x', '']) {
      expect(safeUrl(good), good).to.equal(good);
    }
  });

  it('stops everything else, however it is spelt', () => {
    const bad = [
      'javascript:alert(1)', 'JaVaScRiPt:alert(1)', ' javascript:alert(1)', '\tjavascript:alert(1)', '\u0000javascript:alert(1)', '\u0001javascript:alert(1)', 'java\tscript:alert(1)',
      'java\nscript:alert(1)', 'java\r\nscript:alert(1)', 'javascript\t:alert(1)', 'javascript://example.org/%0aalert(1)', 'vbscript:x', 'data:text/html,<script>1</script>', 'DATA:text/html;base64,x',
      'blob:https://example.org/x', 'file:///etc/passwd', 'ftp://example.org', 'about:blank', 'view-source:https://example.org', 'filesystem:https://example.org/x', 'intent://x#Intent;end', 'tel:123', 'http://', 'https://[::1',
    ];
    for (const address of bad) expect(safeUrl(address), JSON.stringify(address)).to.equal(undefined);
  });
});

describe('the embed code', () => {
  it('holds the element’s attributes, escaped, with addresses made absolute, and nothing that is of this page', () => {
    const list = document.createElement('small-list');
    for (const [name, value] of Object.entries({ src: '/feed.json?a=1&b="2"', heading: '</small-list><script>1</script>', id: 'x', class: 'y', group: 'g', lang: 'fr', permalink: 'p', onclick: 'x()', 'data-x': '1', 'without-toolbar': '', filter: 'country:GH' })) {
      list.setAttribute(name, value);
    }
    const code = embedCode(list);
    const address = new URL('/feed.json?a=1&b="2"', document.baseURI).href;
    expect(code.split('\n')[1]).to.equal(`<small-list src="${address.replaceAll('&', '&amp;')}" heading="</small-list><script>1</script>" without-toolbar filter="country:GH"></small-list>`);
    list.setAttribute('src', 'http://[');
    expect(embedCode(list)).to.include('src="http://["');
  });
});
