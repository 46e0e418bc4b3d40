import { expect, fixture, html } from '@open-wc/testing';
import { longFeed, smallFeed, type SmallList } from '../helpers/small-list.js';
import { allInside, button, heard, inside, quiet, settle, useNetwork, until, wordsOf } from '../helpers/page.js';

const picked = (host: Element): string[] => allInside(host, '.pick').map((pick) => pick.textContent!.trim());
const drawn = async (template: unknown): Promise<SmallList> => {
  const list = await fixture<SmallList>(template as ReturnType<typeof html>);
  await list.ready;
  return list;
};

/** A place far below what can be seen. */
function farDown(): HTMLElement {
  const place = document.createElement('div');
  place.style.setProperty('margin-top', '5000px');
  document.body.append(place);
  return place;
}

describe('what a page can set on an element', () => {
  const network = useNetwork();
  quiet();

  it('src: the records at the address, resolved against the page', async () => {
    const address = network.address(smallFeed());
    const list = await drawn(html`<small-list loading="eager" src=${`.${address}`}></small-list>`);
    expect(list.status).to.equal('ready');
    expect(picked(list)).to.have.length(5);
    expect(network.asked[0]!.url).to.equal(new URL(`.${address}`, document.baseURI).href);
  });

  it('src: another one aborts the request in flight, and its late answer is dropped', async () => {
    const first = network.address('held');
    const second = network.address({ ...smallFeed(), initiatives: [{ id: 'z', title: 'The later one' }] });
    const list = await fixture<SmallList>(html`<small-list loading="eager" src=${first}></small-list>`);
    await until(() => network.requestsTo(first).length, 'the first address is asked');
    const [request] = network.requestsTo(first);
    list.src = second;
    await list.ready;
    expect(request!.options.signal!.aborted).to.equal(true);
    request!.answer(smallFeed());
    await settle();
    expect(picked(list)).to.deep.equal(['The later one']);
  });

  it('data: wins over src, and null is as good as none', async () => {
    const address = network.address({ ...smallFeed(), initiatives: [{ id: 'z', title: 'By address' }] });
    const list = await drawn(html`<small-list loading="eager" src=${address} .data=${smallFeed()}></small-list>`);
    expect(picked(list)).to.have.length(5);
    expect(network.requestsTo(address)).to.have.length(0);
    list.data = null;
    await list.ready;
    expect(picked(list)).to.deep.equal(['By address']);
  });

  it('ready: another promise for each load, also right after another src is set', async () => {
    const list = await drawn(html`<small-list loading="eager" src=${network.address(smallFeed())}></small-list>`);
    const before = list.ready;
    list.src = network.address({ commonthread: '1', initiatives: [{ id: 'z', title: 'Second' }] });
    const after = list.ready;
    expect(after).to.not.equal(before);
    await after;
    expect(picked(list)).to.deep.equal(['Second']);
    list.src = network.address({ commonthread: '1', initiatives: [{ id: 'z', title: 'Third' }] });
    await list.ready;
    expect(picked(list)).to.deep.equal(['Third']);
  });

  it('ready: settles and does not reject when there is an error', async () => {
    const list = await drawn(html`<small-list loading="eager" src=${network.address(new Response('no', { status: 404 }))}></small-list>`);
    expect(list.status).to.equal('error');
    expect(wordsOf(list)).to.include('There is nothing at the address of the data (404).');
  });

  it('record: selects, and its details stand open', async () => {
    const list = await drawn(html`<small-list loading="eager" record="i2" .data=${smallFeed()}></small-list>`);
    expect(wordsOf(list, '[part=detail]')).to.include('Boat registry');
    list.record = 'i3';
    await list.updateComplete;
    expect(wordsOf(list, '[part=detail]')).to.include('Kiln inspections');
  });

  it('filter and filters are two sides of one thing', async () => {
    const list = await drawn(html`<small-list loading="eager" filter="country:GH,CI status:active" .data=${smallFeed()}></small-list>`);
    expect(list.filters).to.deep.equal({ country: ['GH', 'CI'], status: ['active'] });
    expect(picked(list)).to.deep.equal(['Cocoa classrooms']);
    list.filters = { sector: ['bricks', 'fishing'] };
    await list.updateComplete;
    expect(picked(list)).to.deep.equal(['Boat registry', 'Kiln inspections']);
    list.setAttribute('filter', 'status:planned');
    await list.updateComplete;
    expect(picked(list)).to.deep.equal(['Boat registry']);
    list.removeAttribute('filter');
    await list.updateComplete;
    expect(picked(list)).to.have.length(5);
  });

  it('filter: a country in small letters is the same country', async () => {
    const list = await drawn(html`<small-list loading="eager" filter="country:np" .data=${smallFeed()}></small-list>`);
    expect(list.filters).to.deep.equal({ country: ['NP'] });
    expect(picked(list)).to.deep.equal(['Kiln inspections', 'Weavers at home']);
  });

  it('filter: on a facet that the kind does not have leaves it alone', async () => {
    const list = await drawn(html`<small-list loading="eager" filter="theme:finance __proto__:x constructor:y" .data=${smallFeed()}></small-list>`);
    expect(picked(list)).to.have.length(5);
  });

  it('search: in titles, country names and organisations, whatever the accents', async () => {
    const list = await drawn(html`<small-list loading="eager" search="growers" .data=${smallFeed()}></small-list>`);
    expect(picked(list)).to.deep.equal(['Cocoa classrooms']);
    list.search = 'Nepál';
    await list.updateComplete;
    expect(picked(list)).to.deep.equal(['Kiln inspections', 'Weavers at home']);
    list.setAttribute('search', 'sans');
    await list.updateComplete;
    expect(picked(list)).to.deep.equal(['Nowhere yet']);
    list.removeAttribute('search');
    await list.updateComplete;
    expect(list.search).to.equal('');
    expect(picked(list)).to.have.length(5);
  });

  it('view: the table is there when the element is ready', async () => {
    const list = await drawn(html`<small-list loading="eager" view="table" .data=${smallFeed()}></small-list>`);
    expect(allInside(list, 'table[part=table] tbody tr')).to.have.length(5);
    list.view = 'chart';
    await list.updateComplete;
    expect(allInside(list, 'table')).to.have.length(0);
    expect(picked(list)).to.have.length(5);
  });

  it('heading and heading-level: a heading of that level, from 2 to 6', async () => {
    const list = await drawn(html`<small-list loading="eager" heading="What is <done>" .data=${smallFeed()}></small-list>`);
    expect(wordsOf(list, 'h2')).to.equal('What is <done>');
    for (const [given, level] of [['3', 3], ['6', 6], ['9', 6], ['1', 2], ['many', 2]] as const) {
      list.setAttribute('heading-level', given);
      await list.updateComplete;
      expect(wordsOf(list, `h${level}`), given).to.equal('What is <done>');
    }
    list.removeAttribute('heading');
    await list.updateComplete;
    expect(allInside(list, '.heading')).to.have.length(0);
  });

  it('theme: of the page, or its own', async () => {
    const list = await drawn(html`<small-list loading="eager" .data=${smallFeed()}></small-list>`);
    const surface = (): string => getComputedStyle(inside(list, '.base')).backgroundColor;
    list.theme = 'light';
    await list.updateComplete;
    const light = surface();
    list.theme = 'dark';
    await list.updateComplete;
    expect(surface()).to.not.equal(light);
    expect(getComputedStyle(list).colorScheme).to.equal('dark');
  });

  it('locale: its own, else the nearest lang, also when that changes', async () => {
    const page = await fixture<HTMLElement>(html`<div lang="ar" dir="ltr"><p><small-list loading="eager" .data=${smallFeed()}></small-list></p></div>`);
    const list = page.querySelector('small-list')!;
    await list.ready;
    expect(inside(list, '.base').lang).to.equal('ar');
    expect(inside(list, '.base').dir).to.equal('ltr');
    page.removeAttribute('dir');
    await until(() => inside(list, '.base').dir === 'rtl', 'Arabic runs from right to left');
    page.lang = 'en-GB';
    await until(() => inside(list, '.base').lang === 'en-GB', 'the page is English');
    expect(inside(list, '.base').dir).to.equal('ltr');
    list.locale = 'fr';
    await until(() => inside(list, '.base').lang === 'fr', 'the element is French');
    list.removeAttribute('locale');
    list.locale = undefined;
    await until(() => inside(list, '.base').lang === 'en-GB', 'the element follows the page again');
  });

  it('locale: one that nobody speaks is English, and a mangled one too', async () => {
    for (const lang of ['tlh', '!!', 'x'.repeat(5000), 'en_GB']) {
      const list = await drawn(html`<small-list loading="eager" locale=${lang} .data=${smallFeed()}></small-list>`);
      expect(inside(list, '.base').lang.slice(0, 2), lang.slice(0, 10)).to.equal('en');
      expect(wordsOf(list, '.scope')).to.equal('5 initiatives');
    }
  });

  it('time-zone: a date-time in the zone that the page names, a calendar date in none', async () => {
    const feed = { commonthread: '1', initiatives: [{ id: 'a', title: 'A', start: '2024-01-01T00:30:00Z', end: '2024-01-01' }] };
    const list = await drawn(html`<small-list loading="eager" locale="en-GB" view="table" time-zone="Asia/Tokyo" .data=${feed}></small-list>`);
    expect(wordsOf(list, 'tbody')).to.match(/1 Jan 2024, 09:30 GMT\+9/).and.to.include('1 January 2024');
    list.timeZone = 'viewer';
    await list.updateComplete;
    expect(wordsOf(list, 'tbody')).to.match(/31 Dec 2023, 16:30/).and.to.include('1 January 2024');
    list.timeZone = 'Mars/Olympus';
    await list.updateComplete;
    expect(wordsOf(list, 'tbody')).to.match(/1 Jan 2024, 00:30 UTC/);
  });

  it('loading: lazy asks when the element comes near the viewport, also one that was not displayed', async () => {
    const address = network.address(smallFeed());
    const page = await fixture(html`<div><div></div><small-list src=${address}></small-list></div>`, { parentNode: farDown() });
    const list = page.querySelector('small-list')!;
    await settle();
    expect(list.status).to.equal('idle');
    expect(network.asked).to.have.length(0);
    list.scrollIntoView();
    await list.ready;
    expect(picked(list)).to.have.length(5);

    const around = document.createElement('div');
    around.hidden = true;
    document.body.append(around);
    const hidden = await fixture<SmallList>(html`<small-list src=${network.address(smallFeed())}></small-list>`, { parentNode: around });
    await settle();
    expect(hidden.status).to.equal('idle');
    around.hidden = false;
    // Only some browsers keep in sight what was in sight.
    hidden.scrollIntoView();
    await hidden.ready;
    expect(hidden.status).to.equal('ready');
  });

  it('loading: eager asks at once, wherever the element is', async () => {
    const hidden = await drawn(html`<small-list loading="eager" hidden src=${network.address(smallFeed())}></small-list>`);
    expect(hidden.status).to.equal('ready');
  });

  it('downloads: the kinds named, in the menu’s own order; none for an empty text', async () => {
    const list = await drawn(html`<small-list loading="eager" .data=${smallFeed()}></small-list>`);
    const offered = async (): Promise<string[]> => {
      button(list, 'Download').click();
      await until(() => allInside(list, '#popup-download li').length, 'the menu is open');
      const kinds = allInside(list, '#popup-download li').map((item) => item.textContent!.trim());
      button(list, 'Download').click();
      await list.updateComplete;
      return kinds;
    };
    expect(await offered()).to.deep.equal(['Image (PNG)', 'Drawing (SVG)', 'Table (CSV)', 'Data (JSON)']);
    list.downloads = 'json  csv exe';
    await list.updateComplete;
    expect(await offered()).to.deep.equal(['Table (CSV)', 'Data (JSON)']);
    list.setAttribute('downloads', '');
    await list.updateComplete;
    expect(() => button(list, 'Download')).to.throw('There are 0 buttons');
  });

  it('without-toolbar, without-filters, without-search, without-attribution leave those out', async () => {
    const list = await drawn(html`<small-list loading="eager" .data=${smallFeed()}></small-list>`);
    const there = (selector: string): boolean => allInside(list, selector).length > 0;
    expect([there('[part=toolbar]'), there('[part=filters]'), there('input[type=search]')]).to.deep.equal([true, true, true]);
    expect(wordsOf(list, '[part=footer]')).to.include('Made with Common Thread');
    for (const name of ['without-toolbar', 'without-search', 'without-attribution']) list.setAttribute(name, '');
    await list.updateComplete;
    expect([there('[part=toolbar]'), there('[part=filters]'), there('input[type=search]')]).to.deep.equal([false, true, false]);
    expect(wordsOf(list, '[part=footer]')).to.not.include('Made with');
    expect(wordsOf(list, '[part=footer]')).to.include('The registry');
    list.withoutFilters = true;
    await list.updateComplete;
    expect(there('[part=filters]')).to.equal(false);
  });

  it('credentials: omitted unless the page says otherwise', async () => {
    const sent = async (credentials?: string): Promise<unknown> => {
      const address = network.address(smallFeed());
      const list = await fixture<SmallList>(html`<small-list loading="eager" src=${address}></small-list>`);
      if (credentials) list.setAttribute('credentials', credentials);
      await list.ready;
      return network.requestsTo(address).at(-1)!.options.credentials;
    };
    expect(await sent()).to.equal('omit');
    expect(await sent('include')).to.equal('include');
    expect(await sent('same-origin')).to.equal('same-origin');
  });

  it('facets: those named, in that order, and none that the kind does not have', async () => {
    const list = await drawn(html`<small-list loading="eager" facets="status nonsense  country" .data=${smallFeed()}></small-list>`);
    expect(allInside(list, '[data-popup] > button').map((each) => each.textContent!.trim()).slice(-2)).to.deep.equal(['Status', 'Country']);
    list.facets = '';
    await list.updateComplete;
    expect(allInside(list, '[part=filters] [data-popup]')).to.have.length(0);
  });

  it('max-records: keeps so many and says how many there were', async () => {
    const list = await drawn(html`<small-list loading="eager" max-records="2" .data=${smallFeed()}></small-list>`);
    expect(list.records).to.have.length(2);
    await until(() => wordsOf(list).includes('Only'), 'it is said what was left out');
    expect(wordsOf(list, '.notice')).to.match(/^Only \d+ of 5 are shown\.$/);
  });

  it('facets and downloads: with commas too, and each once', async () => {
    const list = await drawn(html`<small-list loading="eager" facets="sector,country sector" .data=${smallFeed()}></small-list>`);
    expect(list.shownFacets).to.deep.equal(['sector', 'country']);
    list.downloads = 'json, csv';
    await list.updateComplete;
    button(list, 'Download').click();
    await until(() => allInside(list, '#popup-download li').length, 'the menu is open');
    expect(allInside(list, '#popup-download li').map((item) => item.textContent!.trim())).to.deep.equal(['Table (CSV)', 'Data (JSON)']);
  });

  it('values that mean nothing are as good as none', async () => {
    const list = await drawn(html`<small-list loading="eager" max-records="-1" format="" credentials="never" .src=${new URL(network.address(smallFeed()), location.href)}></small-list>`);
    expect([list.status, picked(list).length, network.asked[0]!.options.credentials]).to.deep.equal(['ready', 5, 'omit']);
    Object.assign(list, { format: null, credentials: null, maxRecords: null, src: network.address(smallFeed()) });
    await list.ready;
    expect([list.status, picked(list).length, network.asked[1]!.options.credentials]).to.deep.equal(['ready', 5, 'omit']);
    Object.assign(list, { search: 2019, facets: ['country'], downloads: ['csv'] });
    await settle();
    expect([list.search, list.shownFacets]).to.deep.equal(['2019', ['country']]);
  });

  it('mapping: one that cannot be is an error, and leaves nothing loading', async () => {
    const circle: Record<string, unknown> = { records: '$.data[*]' };
    circle['fields'] = circle;
    const list = await drawn(html`<small-list loading="eager" .mapping=${circle} src=${network.address(smallFeed())}></small-list>`);
    expect(list.status).to.equal('error');
  });

  it('attributes that are taken away leave what they stood for as it is without them', async () => {
    const list = await drawn(html`<small-list
      loading="eager" format="commonthread" view="table" credentials="include" time-zone="viewer" theme="dark" timeout="5" refresh="60" max-records="3" src=${network.address(smallFeed())}
    ></small-list>`);
    for (const name of ['format', 'view', 'credentials', 'time-zone', 'theme', 'timeout', 'refresh', 'max-records']) list.removeAttribute(name);
    await settle();
    await list.ready;
    expect(list.status).to.equal('ready');
    expect(list.records).to.have.length(5);
    expect([list.format, list.view, list.credentials, list.timeZone, list.theme]).to.deep.equal(['auto', 'chart', 'omit', 'event', 'auto']);
    expect(network.asked.at(-1)!.options.credentials).to.equal('omit');
  });

  it('properties that were set before the element was defined count', async () => {
    const early = document.createElement('small-list-later') as SmallList;
    Object.assign(early, { data: smallFeed(), filters: { country: ['NP'] }, search: 'kiln', loading: 'eager' });
    document.body.append(early);
    const { defineSmallList } = await import('../helpers/small-list.js');
    defineSmallList('small-list-later');
    await early.ready;
    expect(picked(early)).to.deep.equal(['Kiln inspections']);
    early.remove();
  });
});

describe('what a page can ask an element', () => {
  const network = useNetwork();
  quiet();

  it('records, shownRecords and problems', async () => {
    const feed = smallFeed();
    feed.initiatives[2]!['start'] = 'soon';
    const list = await drawn(html`<small-list loading="eager" filter="country:NP" .data=${feed}></small-list>`);
    expect(list.records.map(({ id }) => id)).to.deep.equal(['i1', 'i2', 'i3', 'i4', 'i5']);
    expect(list.shownRecords.map(({ id }) => id)).to.deep.equal(['i3', 'i4']);
    expect(list.records[0]).to.equal(feed.initiatives[0], 'a good record is the very object that came');
    expect(list.problems.map(({ path, record }) => ({ path, record }))).to.deep.equal([{ path: '/initiatives/2/start', record: 'i3' }]);
    await until(() => wordsOf(list).includes('1 detail of the data could not be used'), 'the footer says so');
  });

  it('reload asks the server again, and settles', async () => {
    const address = network.address(smallFeed(), { commonthread: '1', initiatives: [{ id: 'z', title: 'Newer' }] });
    const list = await drawn(html`<small-list loading="eager" src=${address}></small-list>`);
    const before = list.ready;
    await list.reload();
    expect(list.ready).to.not.equal(before);
    expect(picked(list)).to.deep.equal(['Newer']);
    expect(network.requestsTo(address)).to.have.length(2);
  });

  it('reload of an element without a source settles too', async () => {
    const list = await fixture<SmallList>(html`<small-list></small-list>`);
    await list.reload();
    expect(list.status).to.equal('idle');
  });

  it('select a record, and none', async () => {
    const list = await drawn(html`<small-list loading="eager" .data=${smallFeed()}></small-list>`);
    const selections = heard(list, 'ct-select');
    list.select('i4');
    await until(() => allInside(list, '[part=detail]').length, 'the details are open');
    expect(wordsOf(list, '[part=detail]')).to.include('Weavers at home');
    list.select(null);
    await list.updateComplete;
    expect(allInside(list, '[part=detail]')).to.have.length(0);
    expect(selections.map(({ id, kind }) => [id, kind])).to.deep.equal([['i4', 'initiative'], [null, undefined]]);
  });

  it('shownRecords: those that there are, also while it is found out which of other data are shown', async () => {
    const list = await drawn(html`<small-list loading="eager" filter="country:GH" .data=${longFeed(9000)}></small-list>`);
    expect(list.shownRecords).to.have.length(3000);
    list.data = longFeed(6000);
    await until(() => list.records.length === 6000, 'the other data is here');
    await list.updateComplete;
    expect(list.shownRecords.every((record) => record !== undefined)).to.equal(true);
    await list.ready;
    expect(list.shownRecords).to.have.length(2000);
  });

  it('exportAs: each kind is a file of the shown records', async () => {
    const list = await drawn(html`<small-list loading="eager" filter="country:NP" .data=${smallFeed()}></small-list>`);
    const svg = await list.exportAs('svg');
    expect(svg.type).to.equal('image/svg+xml');
    expect(await svg.text()).to.match(/^(<\?xml[^>]*>\s*)?<svg /).and.to.include('Kiln inspections').and.to.include('Weavers at home').and.not.to.include('Boat registry');
    const csv = await (await list.exportAs('csv')).text();
    expect(csv).to.match(/^\uFEFF?Identifier,Title,/);
    expect(csv.split('\r\n').slice(1, 3).map((line) => line.split(',').slice(0, 2).join())).to.deep.equal(['i3,Kiln inspections', 'i4,Weavers at home']);
    const json = JSON.parse(await (await list.exportAs('json')).text()) as { commonthread: string; initiatives: { id: string }[] };
    expect(json.commonthread).to.equal('1');
    expect(json.initiatives.map(({ id }) => id)).to.deep.equal(['i3', 'i4']);
    const png = new Uint8Array(await (await list.exportAs('png')).arrayBuffer());
    expect([...png.slice(0, 8)]).to.deep.equal([137, 80, 78, 71, 13, 10, 26, 10]);
    expect(png.length).to.be.greaterThan(1000);
  });

  it('exportAs: rejects with a RangeError for a kind that the element does not make, at once', async () => {
    const list = await fixture<SmallList>(html`<small-list></small-list>`);
    let error: unknown;
    await list.exportAs('ics').catch((reason: unknown) => (error = reason));
    expect(error).to.be.instanceOf(RangeError);
  });

  it('exportAs: loads what has not been loaded, and rejects where there is nothing to load', async () => {
    const page = await fixture(html`<div><small-list .data=${smallFeed()}></small-list></div>`, { parentNode: farDown() });
    const list = page.querySelector('small-list')!;
    expect(await (await list.exportAs('csv')).text()).to.include('Boat registry');
    const empty = await fixture<SmallList>(html`<small-list></small-list>`);
    let error: unknown;
    await empty.exportAs('csv').catch((reason: unknown) => (error = reason));
    expect(String(error)).to.include('nothing to put into a file');
  });

  it('a long feed is filtered without a word of it getting lost', async () => {
    const list = await drawn(html`<small-list loading="eager" view="table" .data=${longFeed(5000)}></small-list>`);
    const events = heard(list, 'ct-filter');
    list.filters = { country: ['NP'] };
    await until(() => events.length, 'the filter is in force');
    expect(events[0]!.count).to.equal(1667);
    expect(list.shownRecords).to.have.length(1667);
  });
});
