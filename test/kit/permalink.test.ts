import { expect, fixture, html } from '@open-wc/testing';
import { fragmentWith } from '../../src/kit/permalink.js';
import { smallFeed, type SmallList } from '../helpers/small-list.js';
import { allInside, button, heard, inside, quiet, settle, until, useNetwork } from '../helpers/page.js';

const picked = (host: Element): string[] => allInside(host, '.pick').map((pick) => pick.dataset['id']!);
const drawn = async (template: unknown = html`<small-list permalink="v" loading="eager" .data=${smallFeed()}></small-list>`): Promise<SmallList> => {
  const list = await fixture<SmallList>(template as ReturnType<typeof html>);
  await list.ready;
  return list;
};
const state = (key = 'v'): Record<string, string> => {
  const pair = location.hash.slice(1).split('&').find((each) => each.startsWith(`${key}=`));
  return Object.fromEntries(new URLSearchParams(decodeURIComponent((pair ?? '').slice(key.length + 1))));
};
const startAt = (hash: string): void => history.replaceState(null, '', location.pathname + location.search + hash);

describe('the link to a view', () => {
  const network = useNetwork();
  quiet();
  beforeEach(() => startAt(''));
  after(() => startAt(''));

  it('is left alone without a permalink, and while nothing has changed', async () => {
    startAt('#chapter');
    await drawn(html`<small-list loading="eager" filter="country:GH" .data=${smallFeed()}></small-list>`);
    const list = await drawn(html`<small-list permalink="v" loading="eager" filter="country:GH" record="i1" view="table" .data=${smallFeed()}></small-list>`);
    await settle();
    expect(location.hash).to.equal('#chapter');
    list.select(null);
    expect(location.hash).to.not.equal('#chapter');
  });

  it('holds filters, search, selection and view, beside what else is in the fragment', async () => {
    startAt('#other=1&chapter');
    const list = await drawn();
    list.filters = { country: ['GH', 'NP'], sector: ['a, b'] };
    list.search = 'é & #';
    list.select('i2');
    list.view = 'table';
    await settle();
    expect(location.hash).to.match(/^#other=1&chapter&v=/);
    expect(state()).to.deep.equal({ f: 'country:GH,NP sector:a%2C%20b', q: 'é & #', s: 'i2', 'small-list': 'table' });
    list.filters = {};
    list.search = '';
    list.select(null);
    list.view = 'chart';
    await settle();
    expect(location.hash).to.equal('#other=1&chapter');
  });

  it('brings the view back, before anything else is shown', async () => {
    startAt(`#x&v=${encodeURIComponent('f=country:np&q=kiln&s=i3&small-list=table')}`);
    const page = await fixture<HTMLElement>(html`<div></div>`);
    const rows: number[] = [];
    page.addEventListener('ct-load', (event) => rows.push((event.target as SmallList).shownRecords.length));
    const list = document.createElement('small-list');
    Object.assign(list, { permalink: 'v', loading: 'eager', data: smallFeed(), filters: { country: ['GH'] }, record: 'i1' });
    page.append(list);
    await list.ready;
    expect([list.filters, list.search, list.selected, list.view]).to.deep.equal([{ country: ['NP'] }, 'kiln', 'i3', 'table']);
    expect(rows).to.deep.equal([1]);
    expect(allInside(list, 'tbody tr')).to.have.length(1);
    expect(location.hash).to.equal(`#x&v=${encodeURIComponent('f=country:np&q=kiln&s=i3&small-list=table')}`);
  });

  it('is taken back by Back and given again by Forward; typing makes no entries', async () => {
    const list = await drawn(html`<small-list permalink="v" loading="eager" filter="country:GH" .data=${smallFeed()}></small-list>`);
    const entries = history.length;
    list.filters = { country: ['NP'] };
    const search = inside<HTMLInputElement>(list, 'input.search');
    for (const typed of ['w', 'we']) {
      search.value = typed;
      search.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    await settle();
    button(list, 'Table').click();
    await settle();
    expect(history.length).to.equal(entries + 2);
    const filters = heard(list, 'ct-filter');
    history.back();
    await until(() => list.view === 'chart', 'Back takes the table back');
    expect([list.filters, list.search]).to.deep.equal([{ country: ['NP'] }, 'we']);
    history.back();
    await until(() => list.search === '', 'Back takes the rest back');
    await settle();
    expect(picked(list)).to.deep.equal(['i1', 'i2']);
    expect(filters.map(({ count }) => count)).to.deep.equal([2]);
    history.forward();
    await until(() => list.search === 'we', 'Forward gives it again');
    expect(list.filters).to.deep.equal({ country: ['NP'] });
    history.back();
    await until(() => list.search === '', 'and Back again');
  });

  it('does not load the feed again', async () => {
    const address = network.address(smallFeed());
    const list = await drawn(html`<small-list permalink="v" loading="eager" src=${`.${address}`}></small-list>`);
    const loads = heard(list, 'ct-load');
    list.filters = { country: ['NP'] };
    await settle();
    expect(location.hash).to.not.equal('');
    list.search = 'kiln';
    await settle();
    expect([loads.length, network.asked.length]).to.deep.equal([0, 1]);
  });

  it('that is mangled or foreign shows the start', async () => {
    for (const hash of ['#v=%E0%A4%A', '#v=%00%FF', '#v', '#v=', '#v=f%3D%3A%3A%2C%2C%22%26s%3D__proto__']) {
      startAt(hash);
      const list = await drawn();
      expect(picked(list), hash).to.have.length(5);
      list.remove();
    }
  });

  it('is followed when the reader opens another one on the page', async () => {
    const list = await drawn();
    location.hash = `v=${encodeURIComponent('s=i4')}`;
    await until(() => list.selected === 'i4', 'the other link is shown');
    expect(state()).to.deep.equal({ s: 'i4' });
  });

  it('holds one state for a group, and each one’s own view', async () => {
    startAt(`#v=${encodeURIComponent('f=country:GH')}`);
    const page = await fixture(html`<div><small-list group="perma" permalink="v" loading="eager" .data=${smallFeed()}></small-list><small-list group="perma" loading="eager" filter="country:NP"></small-list></div>`);
    const [one, two] = Array.from(page.querySelectorAll('small-list')) as [SmallList, SmallList];
    await Promise.all([one.ready, two.ready]);
    await settle();
    expect([picked(one), picked(two)]).to.deep.equal([['i1', 'i2'], ['i1', 'i2']]);
    two.select('i2');
    expect(state()).to.deep.equal({ f: 'country:GH', s: 'i2' });
  });

  it('is kept under another key when the key is another, and no longer once it is taken away or the element has left', async () => {
    const list = await drawn();
    list.permalink = 'w';
    await settle();
    list.select('i1');
    expect([state('v'), state('w')]).to.deep.equal([{}, { s: 'i1' }]);
    list.permalink = undefined;
    await settle();
    list.select('i2');
    expect(state('w')).to.deep.equal({ s: 'i1' });
    list.permalink = 'w';
    await settle();
    list.remove();
    list.select('i3');
    expect(state('w')).to.deep.equal({ s: 'i1' });
  });

  it('is listened for no longer once the element has left, at whatever moment that was', async () => {
    await drawn();
    const { addEventListener, removeEventListener } = window;
    const listeners = new Set<unknown>();
    window.addEventListener = (...args: Parameters<typeof addEventListener>) => {
      if (args[0] === 'popstate' || args[0] === 'hashchange') listeners.add(args[1]);
      addEventListener.apply(window, args);
    };
    window.removeEventListener = (...args: Parameters<typeof removeEventListener>) => {
      listeners.delete(args[1]);
      removeEventListener.apply(window, args);
    };
    try {
      const page = await fixture<HTMLElement>(html`<div></div>`);
      for (let turns = 0; turns < 12; turns++) {
        const list = document.createElement('small-list');
        Object.assign(list, { permalink: 'v', loading: 'eager', data: smallFeed() });
        page.append(list);
        await list.updateComplete;
        for (let turn = 0; turn < turns; turn++) await Promise.resolve();
        list.remove();
      }
      await settle();
      expect(listeners.size).to.equal(0);
    } finally {
      Object.assign(window, { addEventListener, removeEventListener });
    }
  });

  it('is offered for copying', async () => {
    const list = await drawn();
    list.select('i1');
    button(list, 'Share').click();
    await until(() => allInside(list, '#popup-share li').length, 'the menu is open');
    expect(allInside(list, '#popup-share li').map((item) => item.textContent!.trim())).to.deep.equal(['Copy link to this view', 'Copy embed code']);
    const original = Object.getOwnPropertyDescriptor(Navigator.prototype, 'clipboard')!;
    const copied: string[] = [];
    let refuse = false;
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: (text: string) => (refuse ? Promise.reject(new Error('no')) : Promise.resolve(copied.push(text))) } });
    try {
      button(list, 'Copy link to this view').click();
      await until(() => inside(list, '#popup-share [role=status]').textContent!.includes('Copied.'), 'it is said');
      expect(copied).to.deep.equal([location.href]);
      refuse = true;
      button(list, 'Copy embed code').click();
      await until(() => allInside(list, '#popup-share textarea').length, 'the text is shown to be copied by hand');
      const code = inside<HTMLTextAreaElement>(list, 'textarea').value;
      expect(code).to.match(/^<script type="module" src="[^"]*commonthread\.js"><\/script>\n<small-list [^>]*><\/small-list>$/);
      expect(code).to.not.include('permalink');
    } finally {
      Object.defineProperty(Navigator.prototype, 'clipboard', original);
      delete (navigator as { clipboard?: unknown }).clipboard;
    }
  });
});

describe('fragmentWith', () => {
  it('sets, replaces and takes away one key, and keeps the rest as it was', () => {
    expect(fragmentWith('', 'v', 'f=a:b')).to.equal('#v=f%3Da%3Ab');
    expect(fragmentWith('#a=1&v=x&b', 'v', 'y&z')).to.equal('#a=1&b&v=y%26z');
    expect(fragmentWith('#v=x', 'v', '')).to.equal('');
    expect(fragmentWith('#/route?x=1', 'v', 'q')).to.equal('#/route?x=1&v=q');
    expect(fragmentWith('#view=1', 'v', 'q')).to.equal('#view=1&v=q');
    expect(fragmentWith('#', 'a b', 'q')).to.equal('#a%20b=q');
  });
});
