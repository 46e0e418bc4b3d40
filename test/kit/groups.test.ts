import { expect, fixture, html } from '@open-wc/testing';
import { ViewStore } from '../../src/kit/view-state.js';
import { pageRegistry } from '../../src/kit/registry.js';
import { defineSmallList, smallFeed, type SmallList } from '../helpers/small-list.js';
import { allInside, button, heard, quiet, settle, useNetwork, until } from '../helpers/page.js';

const picked = (host: Element): string[] => allInside(host, '.pick').map((pick) => pick.dataset['id']!);
const lists = (page: Element): SmallList[] => Array.from(page.querySelectorAll('small-list'));
const ready = (page: Element): Promise<unknown> => Promise.all(lists(page).map((list) => list.ready));

describe('widgets of one group', () => {
  const network = useNetwork();
  quiet();

  it('share data, filters, search and selection, with one request and no script of the page', async () => {
    const address = network.address(smallFeed());
    const page = await fixture(html`<div>
      <small-list loading="eager" group="a"></small-list>
      <small-list loading="eager" group="a" src=${address} filter="country:NP"></small-list>
      <small-list loading="eager" group="b" .data=${smallFeed()}></small-list>
    </div>`);
    await ready(page);
    const [one, two, other] = lists(page) as [SmallList, SmallList, SmallList];
    expect(picked(one)).to.deep.equal(['i3', 'i4']);
    expect(picked(two)).to.deep.equal(['i3', 'i4']);
    expect(picked(other)).to.have.length(5);
    one.search = 'kiln';
    two.select('i3');
    await settle();
    expect([two.search, one.selected, picked(two)]).to.deep.equal(['kiln', 'i3', ['i3']]);
    expect([other.search, other.selected]).to.deep.equal(['', null]);
    expect(network.requestsTo(address)).to.have.length(1);
  });

  it('tell of a change once each, wherever it was made', async () => {
    const page = await fixture(html`<div><small-list loading="eager" group="c" .data=${smallFeed()}></small-list><small-list loading="eager" group="c"></small-list></div>`);
    await ready(page);
    const [one, two] = lists(page) as [SmallList, SmallList];
    const filters = [heard(one, 'ct-filter'), heard(two, 'ct-filter')];
    const selections = [heard(one, 'ct-select'), heard(two, 'ct-select')];
    button(one, 'Boat registry').click();
    two.filters = { country: ['GH'] };
    await settle();
    expect(filters.map((events) => events.map(({ count }) => count))).to.deep.equal([[2], [2]]);
    expect(selections.map((events) => events.map(({ id }) => id))).to.deep.equal([['i2'], ['i2']]);
  });

  it('open the details where the reader pressed, and only there', async () => {
    const page = await fixture(html`<div><small-list loading="eager" group="d" .data=${smallFeed()}></small-list><small-list loading="eager" group="d"></small-list></div>`);
    await ready(page);
    const [one, two] = lists(page) as [SmallList, SmallList];
    button(two, 'Boat registry').click();
    await until(() => allInside(two, '.detail-title').length, 'the details are open');
    expect(allInside(one, '.detail-title')).to.have.length(0);
    expect(button(one, 'Boat registry').getAttribute('aria-pressed')).to.equal('true');
  });

  it('may be connected in any order, and the first in the page that has data gives it', async () => {
    const named = (name: string): object => ({ commonthread: '1', initiatives: [{ id: name, title: name }] });
    const page = await fixture<HTMLElement>(html`<div></div>`);
    const make = (data?: object): SmallList => {
      const list = document.createElement('small-list');
      Object.assign(list, { group: 'e', loading: 'eager', data });
      return list;
    };
    const [follower, second, first] = [make(), make(named('second')), make(named('first'))];
    page.append(follower);
    await settle();
    expect(follower.status).to.equal('idle');
    page.append(second);
    await follower.ready;
    expect(picked(follower)).to.deep.equal(['second']);
    page.prepend(first);
    await settle();
    expect(picked(follower)).to.deep.equal(['first']);
    first.remove();
    await settle();
    expect(picked(follower)).to.deep.equal(['second']);
    second.remove();
    await settle();
    expect(follower.status).to.equal('idle');
  });

  it('may be defined in any order', async () => {
    const page = await fixture<HTMLElement>(html`<div>
      <small-list-early group="f" loading="eager" search="kiln"></small-list-early>
      <small-list-late group="f" loading="eager" filter="status:completed"></small-list-late>
    </div>`);
    const [early, late] = Array.from(page.children) as [SmallList, SmallList];
    Object.assign(late, { data: smallFeed() });
    defineSmallList('small-list-early');
    await settle();
    defineSmallList('small-list-late');
    await Promise.all([early.ready, late.ready]);
    await settle();
    for (const list of [early, late]) expect([list.filters, list.search, picked(list)]).to.deep.equal([{ status: ['completed'] }, 'kiln', ['i3']]);
  });

  it('keep the group when the src of the only one changes, and forget it when the last leaves', async () => {
    const page = await fixture<HTMLElement>(html`<div><small-list loading="eager" group="g" src=${network.address(smallFeed())}></small-list></div>`);
    const [one] = lists(page) as [SmallList];
    await one.ready;
    one.src = network.address(smallFeed());
    await one.ready;
    const two = document.createElement('small-list');
    Object.assign(two, { group: 'g', loading: 'eager' });
    page.append(two);
    await two.ready;
    one.select('i1');
    expect(two.selected).to.equal('i1');
    expect(pageRegistry().groups.has('g')).to.equal(true);
    one.remove();
    two.remove();
    expect(pageRegistry().groups.has('g')).to.equal(false);
  });

  it('follow another group when told, and what it shows', async () => {
    const page = await fixture(html`<div>
      <small-list loading="eager" group="h" .data=${smallFeed()} filter="country:GH"></small-list>
      <small-list loading="eager" group="i" .data=${{ commonthread: '1', initiatives: [{ id: 'x', title: 'X' }] }}></small-list>
      <small-list loading="eager" group="h"></small-list>
    </div>`);
    await ready(page);
    const [, , third] = lists(page) as [SmallList, SmallList, SmallList];
    third.group = 'i';
    await settle();
    expect(picked(third)).to.deep.equal(['x']);
    expect(third.filters).to.deep.equal({});
  });

  it('that is taken out and put back takes up what the others show by then', async () => {
    const page = await fixture<HTMLElement>(html`<div><small-list loading="eager" group="j" .data=${smallFeed()} filter="country:GH"></small-list><small-list loading="eager" group="j"></small-list></div>`);
    await ready(page);
    const [one, two] = lists(page) as [SmallList, SmallList];
    two.remove();
    one.filters = { country: ['NP'] };
    page.append(two);
    await settle();
    expect(one.filters).to.deep.equal({ country: ['NP'] });
    expect(picked(two)).to.deep.equal(['i3', 'i4']);
  });

  it('that is moved alone keeps its filters', async () => {
    const page = await fixture<HTMLElement>(html`<div><small-list loading="eager" group="k" .data=${smallFeed()} filter="country:GH"></small-list><p></p></div>`);
    await ready(page);
    const [list] = lists(page) as [SmallList];
    page.querySelector('p')!.append(list);
    await list.ready;
    await settle();
    expect(picked(list)).to.deep.equal(['i1', 'i2']);
  });
});

describe('a view store', () => {
  it('tells of a change once, and never of an equal value', () => {
    const store = new ViewStore();
    const told: unknown[] = [];
    const leave = store.subscribe((now, before, origin) => told.push([now.filters, before.search, origin]));
    const origin = {};
    store.update({ filters: { country: ['GH', 'NP'] } }, origin);
    store.update({ filters: { country: ['NP', 'GH'] } });
    store.update({ search: '' });
    store.update({ selected: null });
    expect(told).to.deep.equal([[{ country: ['GH', 'NP'] }, '', origin]]);
    leave();
    store.update({ search: 'x' });
    expect(told).to.have.length(1);
  });

  it('survives a listener that leaves while it is told', () => {
    const store = new ViewStore();
    let heardBySecond = 0;
    const leave = store.subscribe(() => leave());
    store.subscribe(() => (heardBySecond += 1));
    store.update({ search: 'x' });
    expect(heardBySecond).to.equal(1);
  });
});
