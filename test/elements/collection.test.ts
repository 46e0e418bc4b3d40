import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/collection/define.js';
import type { CtCollection } from '../../src/elements/collection/collection.js';
import { smallFeed, type SmallList } from '../helpers/small-list.js';
import { allInside, button, heard, notFound, quiet, settle, until, useNetwork } from '../helpers/page.js';

const picked = (host: Element): string[] => allInside(host, '.pick').map((pick) => pick.dataset['id']!);
async function collection(template: unknown): Promise<{ page: CtCollection; lists: SmallList[] }> {
  const page = await fixture<CtCollection>(template as ReturnType<typeof html>);
  const lists = Array.from(page.querySelectorAll('small-list'));
  await Promise.all(lists.map((list) => list.ready));
  await settle();
  return { page, lists };
}

describe('ct-collection', () => {
  const network = useNetwork();
  quiet();
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  it('loads one feed for the widgets inside, with one request', async () => {
    const address = network.address(smallFeed());
    const { lists } = await collection(html`<ct-collection src=${address}><p><small-list loading="eager"></small-list></p><small-list loading="eager"></small-list></ct-collection>`);
    expect(lists.map(picked)).to.deep.equal([['i1', 'i2', 'i3', 'i4', 'i5'], ['i1', 'i2', 'i3', 'i4', 'i5']]);
    expect(network.asked).to.have.length(1);
  });

  it('shares filters, search and selection with the widgets inside', async () => {
    const { page, lists } = await collection(html`<ct-collection filter="country:gh" record="i2" .data=${smallFeed()}><small-list loading="eager"></small-list><small-list loading="eager"></small-list></ct-collection>`);
    expect(lists.map(picked)).to.deep.equal([['i1', 'i2'], ['i1', 'i2']]);
    expect(lists.map(({ selected }) => selected)).to.deep.equal(['i2', 'i2']);
    button(lists[0]!, 'Remove filter: Country, Ghana').click();
    await settle();
    expect([page.filters, picked(lists[1]!).length]).to.deep.equal([{}, 5]);
    page.search = 'kiln';
    await settle();
    expect(lists.map(picked)).to.deep.equal([['i3'], ['i3']]);
    page.removeAttribute('search');
    page.setAttribute('search', 'boat');
    page.removeAttribute('search');
    await settle();
    expect(page.search).to.equal('');
    page.select('i5');
    expect(lists.map(({ selected }) => selected)).to.deep.equal(['i5', 'i5']);
  });

  it('leaves a widget with data of its own that data', async () => {
    const own = { commonthread: '1', initiatives: [{ id: 'x', title: 'X', countries: ['GH'] }] };
    const { page, lists } = await collection(html`<ct-collection .data=${smallFeed()}><small-list loading="eager" .data=${own}></small-list><small-list loading="eager"></small-list></ct-collection>`);
    page.filters = { country: ['GH'] };
    await settle();
    expect(lists.map(picked)).to.deep.equal([['x'], ['i1', 'i2']]);
  });

  it('may be defined after the widgets inside, which keep what they were told', async () => {
    const page = document.createElement('div');
    const inner = document.createElement('small-list');
    inner.setAttribute('filter', 'country:NP');
    inner.setAttribute('loading', 'eager');
    // The same order as with a late definition: the widget is connected and drawn before a collection is around it.
    page.append(inner);
    document.body.append(page);
    await settle();
    const outer = document.createElement('ct-collection');
    outer.data = smallFeed();
    page.append(outer);
    outer.append(inner);
    await inner.ready;
    await settle();
    expect([outer.filters, picked(inner)]).to.deep.equal([{ country: ['NP'] }, ['i3', 'i4']]);
    page.remove();
  });

  it('shares the view of a group with widgets outside, and its data', async () => {
    const page = await fixture(html`<div><ct-collection group="around" filter="country:NP" .data=${smallFeed()}><small-list loading="eager"></small-list></ct-collection><small-list loading="eager" group="around"></small-list></div>`);
    const lists = Array.from(page.querySelectorAll('small-list'));
    await Promise.all(lists.map((list) => list.ready));
    await settle();
    expect(lists.map(picked)).to.deep.equal([['i3', 'i4'], ['i3', 'i4']]);
  });

  it('tells of an error once, and of a new try', async () => {
    const page = await fixture<HTMLElement>(html`<div></div>`);
    const errors: EventTarget[] = [];
    page.addEventListener('ct-error', (event) => errors.push(event.target!));
    const outer = document.createElement('ct-collection');
    const inner = document.createElement('small-list');
    inner.setAttribute('loading', 'eager');
    outer.src = network.address(notFound(), smallFeed());
    outer.append(inner);
    page.append(outer);
    await inner.ready;
    expect(errors.filter((target) => target === outer)).to.have.length(1);
    button(inner, 'Try again').click();
    await until(() => inner.status === 'ready', 'the next try is good');
    expect(picked(inner)).to.have.length(5);
  });

  it('takes another src, and null data for none', async () => {
    const { page, lists } = await collection(html`<ct-collection .data=${smallFeed()}><small-list loading="eager"></small-list></ct-collection>`);
    page.data = null;
    page.src = network.address({ commonthread: '1', initiatives: [{ id: 'n', title: 'N' }] });
    await until(() => picked(lists[0]!).join() === 'n', 'the other feed is shown');
  });

  it('keeps its view in the address, and not what the page said of the start', async () => {
    const { page } = await collection(html`<ct-collection permalink="c" filter="country:GH" record="i1" .data=${smallFeed()}><small-list loading="eager"></small-list></ct-collection>`);
    expect(location.hash).to.equal('');
    page.select('i2');
    await until(() => location.hash, 'the address has been written');
    expect(decodeURIComponent(location.hash)).to.equal('#c=s=i2');
    const other = heard(page, 'ct-select');
    history.back();
    await until(() => other.length, 'Back takes it back');
    expect([page.filters, other[0]!.id]).to.deep.equal([{ country: ['GH'] }, 'i1']);
  });

  it('takes no room of its own', async () => {
    const { page } = await collection(html`<ct-collection .data=${smallFeed()}><small-list loading="eager"></small-list></ct-collection>`);
    expect(getComputedStyle(page).display).to.equal('contents');
  });
});
