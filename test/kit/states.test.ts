import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import '../helpers/examples.js';
import { smallFeed, type SmallList } from '../helpers/small-list.js';
import { allInside, button, inside, notFound, quiet, settle, until, useNetwork, wordsOf, type Reply } from '../helpers/page.js';

const make = (template: unknown): Promise<SmallList> => fixture<SmallList>(template as ReturnType<typeof html>);
const drawn = async (template: unknown): Promise<SmallList> => {
  const list = await make(template);
  await list.ready;
  return list;
};
const states = ['idle', 'loading', 'ready', 'empty', 'stale', 'error'];
/** The custom states that the element is in. */
const matching = (list: Element): string[] => states.filter((state) => list.matches(`:state(${state})`));
const isDisplayed = (element: Element): boolean => (element as HTMLElement).checkVisibility() && element.getClientRects().length > 0;

describe('status and custom state', () => {
  const network = useNetwork();
  quiet();

  it('go from idle over loading to ready', async () => {
    const address = network.address('held');
    const list = await make(html`<small-list></small-list>`);
    expect([list.status, matching(list)]).to.deep.equal(['idle', ['idle']]);
    Object.assign(list, { src: address, loading: 'eager' });
    await until(() => network.asked.length, 'the address is asked');
    await list.updateComplete;
    expect([list.status, matching(list)]).to.deep.equal(['loading', ['loading']]);
    expect(inside(list, '.visual').getAttribute('aria-busy')).to.equal('true');
    expect(wordsOf(list)).to.include('Loading…');
    network.asked[0]!.answer(smallFeed());
    await list.ready;
    expect([list.status, matching(list)]).to.deep.equal(['ready', ['ready']]);
    expect(inside(list, '.visual').getAttribute('aria-busy')).to.equal('false');
  });

  it('are told by a promise of its own for each load; that of a load given up settles with the next', async () => {
    const list = document.createElement('small-list');
    Object.assign(list, { loading: 'eager', src: network.address('held') });
    (await fixture<HTMLElement>(html`<div></div>`)).append(list);
    await until(() => list.status === 'loading', 'it loads');
    const first = list.ready;
    list.src = network.address(smallFeed());
    await list.updateComplete;
    const second = list.ready;
    expect(second).not.to.equal(first);
    await first;
    expect(list.status).to.equal('ready');
    await second;
    expect(list.ready).to.equal(second);
  });

  it('are empty where the feed has nothing of the kind, in words', async () => {
    for (const feed of [{ commonthread: '1' }, { commonthread: '1', initiatives: [] }, { commonthread: '1', proposals: [{ id: 'p', text: 'Other things' }] }]) {
      const list = await drawn(html`<small-list loading="eager" .data=${feed}></small-list>`);
      expect([list.status, matching(list)]).to.deep.equal(['empty', ['empty']]);
      expect(wordsOf(list, '.visual')).to.equal('Nothing to show yet The data was read, and it holds no initiatives.');
    }
  });

  it('are ready and not empty where a filter hides everything, which is said with what to remove', async () => {
    const list = await drawn(html`<small-list loading="eager" filter="country:GH" search="zebra" .data=${smallFeed()}></small-list>`);
    expect(list.status).to.equal('ready');
    expect(wordsOf(list, '.visual')).to.include('All 5 initiatives are hidden by the filter.').and.to.include('Remove “Country: Ghana”').and.to.include('Clear search');
    // No blanks between what is ours and the name.
    expect(button(list, 'Remove “Country: Ghana”').innerText).to.equal('Remove “Country: Ghana”');
    button(list, 'Clear search').click();
    await list.updateComplete;
    expect(allInside(list, '.pick')).to.have.length(2);
  });

  it('say how many of its own records an element leaves out, and nothing where only others are left out', async () => {
    const notices = async (most: number): Promise<string[]> => {
      const feed = { ...smallFeed(), proposals: Array.from({ length: 9 }, (_, index) => ({ id: `p${index}`, text: `Proposal ${index}` })) };
      const list = await drawn(html`<small-list loading="eager" max-records=${most} .data=${feed}></small-list>`);
      await list.updateComplete;
      return allInside(list, '.notice').map((notice) => notice.textContent.trim());
    };
    expect(await notices(3)).to.deep.equal(['Only 3 of 5 are shown.']);
    expect(await notices(5)).to.deep.equal([]);
  });

  it('are stale after a failed reload: the picture stays, with its date and the reason, until a good one comes', async () => {
    const list = await drawn(html`<small-list loading="eager" src=${network.address(smallFeed(), notFound(), { commonthread: '1', initiatives: [{ id: 'z', title: 'Newer' }] })}></small-list>`);
    await list.reload();
    expect([list.status, matching(list)]).to.deep.equal(['stale', ['stale']]);
    expect(allInside(list, '.pick')).to.have.length(5);
    const year = String(new Date().getFullYear());
    expect(wordsOf(list, '.notice')).to.match(/^This is the copy of .+\. A newer one could not be loaded: There is nothing at the address of the data \(404\)\.$/).and.to.include(year);
    await list.updateComplete;
    expect(wordsOf(list, '[role=status]')).to.equal(wordsOf(list, '.notice'));
    await list.reload();
    expect([list.status, matching(list), wordsOf(list, '.picture')]).to.deep.equal(['ready', ['ready'], 'Newer']);
    expect(allInside(list, '.notice')).to.have.length(0);
  });

  const failures: readonly (readonly [string, Reply | undefined, string, object?])[] = [
    ['http', new Response('', { status: 403 }), 'The server answered with an error (403).'],
    ['http', new Response('', { status: 404 }), 'There is nothing at the address of the data (404).'],
    ['content-type', new Response('<!doctype html><title>Sign in</title><p>Please</p>', { headers: { 'Content-Type': 'text/html' } }), 'The address leads to a web page, not to data.'],
    ['parse', '{"initiatives": [', 'The data is damaged: it is not valid JSON.'],
    ['format', { nothing: 'known' }, 'The data is in a form that is not known here.'],
    ['format', smallFeed(), 'The data is in a form that is not known here.', { format: 'no-such-format' }],
    ['network', undefined, 'The data could not be fetched. The address may be wrong, or the server does not allow this page to read it.', { src: 'ftp://example.org/feed.json' }],
  ];
  for (const [kind, reply, words, settings] of failures) {
    it(`are error for ${kind}, “${words}”, with the kind and a new try`, async () => {
      const address = reply === undefined ? '' : network.address(reply, smallFeed());
      const list = document.createElement('small-list');
      const page = await fixture<HTMLElement>(html`<div></div>`);
      let seen: string | undefined;
      page.addEventListener('ct-error', (event) => (seen = event.kind));
      Object.assign(list, { loading: 'eager', src: address, ...settings });
      page.append(list);
      await list.ready;
      expect([list.status, matching(list), seen]).to.deep.equal(['error', ['error'], kind]);
      expect(wordsOf(list, '[role=alert]')).to.include('This could not be shown').and.to.include(words);
      expect(wordsOf(list, '[role=alert] details')).to.match(new RegExp(`^For the owner of this page ${kind}`));
      if (reply === undefined || settings) return;
      button(list, 'Try again').click();
      await until(() => list.status === 'ready', 'the next try is good');
      expect(allInside(list, '[role=alert]')).to.have.length(0);
    });
  }

  it('are error for a time-out, after the seconds that the page says', async () => {
    const list = await drawn(html`<small-list loading="eager" timeout="0.05" src=${network.address('held')}></small-list>`);
    expect(list.status).to.equal('error');
    expect(wordsOf(list, '[role=alert]')).to.include('The server took too long to answer.').and.to.include('timeout');
  });

  it('offer what another page needs to know of the details in error: in English and from left to right', async () => {
    const page = await fixture<HTMLElement>(html`<div lang="ar"><small-list loading="eager" src=${network.address(notFound())}></small-list></div>`);
    const list = page.querySelector('small-list')!;
    await list.ready;
    const owner = inside(list, '[role=alert] details p');
    expect([owner.lang, owner.dir]).to.deep.equal(['en', 'ltr']);
  });
});

describe('what the page puts inside', () => {
  const network = useNetwork();
  quiet();

  it('as fallback, stands until the element is drawn and is hidden afterwards', async () => {
    const address = network.address('held');
    const list = await make(html`<small-list loading="eager" src=${address}><p>Read the <a href="#report">report</a>.</p></small-list>`);
    const fallback = list.querySelector('p')!;
    await until(() => network.asked.length, 'the address is asked');
    expect(isDisplayed(fallback)).to.equal(true);
    network.asked[0]!.answer(smallFeed());
    await list.ready;
    expect(isDisplayed(fallback)).to.equal(false);
  });

  it('as fallback, stands while the reader’s language is on its way', async () => {
    const list = document.createElement('small-list');
    list.textContent = 'Plain text.';
    list.setAttribute('locale', 'fr');
    Object.assign(list, { loading: 'eager', data: smallFeed() });
    const page = await fixture<HTMLElement>(html`<div></div>`);
    page.append(list);
    await list.updateComplete;
    expect(allInside(list, 'slot:not([name])').length + allInside(list, '.pick').length).to.be.greaterThan(0);
    await list.ready;
    expect(allInside(list, '.pick')).to.have.length(5);
  });

  it('in the slots heading, loading, empty, error and footer, takes the place of the element’s own', async () => {
    const filled = html`<h3 slot="heading">Ours</h3><p slot="loading">Wait</p><p slot="empty">Nothing yet</p><p slot="error">Sorry</p><p slot="footer">Foot</p>`;
    const seen = (list: Element): string[] => Array.from(list.children).filter(isDisplayed).map((child) => child.textContent!);
    const waiting = await make(html`<small-list heading="Theirs" loading="eager" src=${network.address('held')}>${filled}</small-list>`);
    await settle();
    // Nothing stands below the heading that would move when the picture comes.
    expect(seen(waiting)).to.deep.equal(['Ours', 'Wait']);
    const empty = await drawn(html`<small-list loading="eager" .data=${{ commonthread: '1' }}>${filled}</small-list>`);
    expect(seen(empty)).to.deep.equal(['Ours', 'Nothing yet', 'Foot']);
    const failed = await drawn(html`<small-list loading="eager" src=${network.address(notFound())}>${filled}</small-list>`);
    expect(seen(failed)).to.deep.equal(['Ours', 'Sorry', 'Foot']);
    const ready = await drawn(html`<small-list loading="eager" .data=${smallFeed()}>${filled}</small-list>`);
    expect(seen(ready)).to.deep.equal(['Ours', 'Foot']);
  });

  it('has the sentence below a heading and the buttons on middle widths, and beside the buttons where there is no heading', async () => {
    const places: string[] = [];
    for (const [heading, slotted] of [['Heading', ''], ['', 'Heading'], ['', '']]) {
      const page = await fixture<HTMLElement>(html`<div style="width: 700px"><small-list heading=${heading} loading="eager" .data=${smallFeed()}>${slotted ? html`<h2 slot="heading">${slotted}</h2>` : ''}</small-list></div>`);
      const list = page.firstElementChild as SmallList;
      await list.ready;
      places.push(inside(list, '.scope').getBoundingClientRect().top < inside(list, '.toolbar').getBoundingClientRect().bottom ? 'beside' : 'below');
    }
    expect(places).to.deep.equal(['below', 'below', 'beside']);
  });

  it('can style the parts', async () => {
    const list = await drawn(html`<small-list heading="Parts" view="table" record="i1" loading="eager" .data=${smallFeed()}></small-list>`);
    for (const part of ['base', 'header', 'toolbar', 'filters', 'visual', 'table', 'detail', 'footer']) expect(allInside(list, `[part~=${part}]`), part).to.have.length(1);
  });

  it('does not move: the element is as high before loading as after it', async () => {
    for (const attributes of [{}, { heading: 'A heading' }, { view: 'table' }, { filter: 'country:GH' }]) {
      const list = document.createElement('small-list');
      for (const [name, value] of Object.entries({ loading: 'eager', src: network.address('held'), ...attributes })) list.setAttribute(name, value);
      const page = await fixture<HTMLElement>(html`<div></div>`);
      const heights = new Set<number>();
      const observer = new ResizeObserver(() => heights.add(list.getBoundingClientRect().height));
      page.append(list);
      observer.observe(list);
      await settle();
      network.asked.at(-1)!.answer(smallFeed());
      await list.ready;
      await settle();
      observer.disconnect();
      expect([...heights].filter((height) => height > 0), JSON.stringify(attributes)).to.have.length(1);
    }
  });
});

describe('axe', () => {
  const network = useNetwork();
  quiet();
  const feed = { ...smallFeed(), initiatives: [...smallFeed().initiatives, { id: 'bad', title: 'Bad', start: 'x' }] };
  const examples: Readonly<Record<string, () => Promise<SmallList>>> = {
    loading: async () => make(html`<small-list heading="H" loading="eager" src=${network.address('held')}></small-list>`),
    ready: () => drawn(html`<small-list heading="H" loading="eager" filter="country:GH" .data=${feed}></small-list>`),
    'with a facet open': async () => {
      const list = await drawn(html`<small-list heading="H" loading="eager" .data=${feed}></small-list>`);
      button(list, 'Country').click();
      await until(() => allInside(list, '#popup-country li').length, 'the values are listed');
      return list;
    },
    'with a menu open': async () => {
      const list = await drawn(html`<small-list heading="H" loading="eager" .data=${feed}></small-list>`);
      button(list, 'Share').click();
      await until(() => allInside(list, '#popup-share li').length, 'the menu is open');
      return list;
    },
    'as a table with details': () => drawn(html`<small-list heading="H" heading-level="3" loading="eager" view="table" record="i1" .data=${feed}></small-list>`),
    'with organisation details': async () => {
      const list = await drawn(html`<small-list heading="H" loading="eager" record="i1" .data=${feed}></small-list>`);
      list.act({ selected: 'o1' });
      await settle();
      return list;
    },
    empty: () => drawn(html`<small-list heading="H" loading="eager" .data=${{ commonthread: '1' }}></small-list>`),
    'filtered to nothing': () => drawn(html`<small-list heading="H" loading="eager" filter="sector:none" .data=${feed}></small-list>`),
    error: () => drawn(html`<small-list heading="H" loading="eager" src=${network.address(notFound())}></small-list>`),
    stale: async () => {
      const list = await drawn(html`<small-list heading="H" loading="eager" src=${network.address(smallFeed(), notFound())}></small-list>`);
      await list.reload();
      return list;
    },
    partial: () => drawn(html`<small-list heading="H" loading="eager" max-records="2" .data=${feed}></small-list>`),
    'from right to left': () => drawn(html`<small-list heading="H" dir="rtl" loading="eager" view="table" record="i1" .data=${feed}></small-list>`),
  };
  const statuses: Readonly<Record<string, string>> = { loading: 'loading', empty: 'empty', error: 'error', stale: 'stale' };
  for (const colorScheme of ['light', 'dark'] as const) {
    describe(`finds nothing wrong in ${colorScheme}, when the element is`, () => {
      before(() => emulateMedia({ colorScheme, reducedMotion: 'reduce' }));
      after(() => emulateMedia({ colorScheme: 'light' }));
      for (const [name, show] of Object.entries(examples)) {
        it(name, async () => {
          const list = await show();
          expect(list.status).to.equal(name in statuses ? statuses[name] : 'ready');
          list.parentElement!.style.setProperty('color-scheme', colorScheme);
          await settle();
          const { violations } = await window.axe.run(list, { resultTypes: ['violations'] });
          expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} at ${String(target)}: ${failureSummary ?? ''}`))).to.deep.equal([]);
        });
      }
    });
  }
});
