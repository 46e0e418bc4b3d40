import { expect, fixture, html } from '@open-wc/testing';
import { CtErrorEvent, CtFilterEvent, CtLoadEvent, CtSelectEvent, CtViewEvent } from '../../src/kit/events.js';
import { smallFeed, type SmallList } from '../helpers/small-list.js';
import { allInside, button, heard, inside, notFound, quiet, settle, useNetwork, until } from '../helpers/page.js';

const drawn = async (template: unknown = html`<small-list loading="eager" .data=${smallFeed()}></small-list>`): Promise<SmallList> => {
  const list = await fixture<SmallList>(template as ReturnType<typeof html>);
  await list.ready;
  return list;
};

describe('events', () => {
  const network = useNetwork();
  const { warnings } = quiet();

  it('ct-load bubbles out of shadow roots with records and problems, once per load', async () => {
    const page = await fixture<HTMLElement>(html`<div></div>`);
    const shell = document.createElement('div');
    shell.attachShadow({ mode: 'open' });
    page.append(shell);
    const loads = heard(page, 'ct-load');
    const list = document.createElement('small-list');
    const feed = smallFeed();
    feed.initiatives[0]!['end'] = 'never';
    Object.assign(list, { loading: 'eager', src: network.address(feed) });
    shell.shadowRoot!.append(list);
    await list.ready;
    expect(loads).to.have.length(1);
    expect(loads[0]).to.be.instanceOf(CtLoadEvent);
    expect([loads[0]!.bubbles, loads[0]!.composed, loads[0]!.cancelable]).to.deep.equal([true, true, false]);
    expect(loads[0]!.records).to.equal(list.records);
    expect(loads[0]!.problems.map(({ path }) => path)).to.deep.equal(['/initiatives/0/end']);
    expect(loads[0]!.stale).to.equal(false);
    list.view = 'table';
    list.filters = { country: ['GH'] };
    await settle();
    expect(loads).to.have.length(1);
    await list.reload();
    expect(loads).to.have.length(2);
  });

  it('ct-load comes when the picture stands', async () => {
    const seen: number[] = [];
    const page = await fixture<HTMLElement>(html`<div></div>`);
    page.addEventListener('ct-load', (event) => seen.push(allInside(event.target as Element, '.pick').length));
    const list = document.createElement('small-list');
    Object.assign(list, { loading: 'eager', data: smallFeed() });
    page.append(list);
    await list.ready;
    expect(seen).to.deep.equal([5]);
  });

  it('ct-error says kind, status, address and whether to try again', async () => {
    const page = await fixture<HTMLElement>(html`<div></div>`);
    const errors = heard(page, 'ct-error');
    const address = network.address(notFound());
    const list = document.createElement('small-list');
    Object.assign(list, { loading: 'eager', src: address });
    page.append(list);
    await list.ready;
    expect(errors).to.have.length(1);
    expect(errors[0]).to.be.instanceOf(CtErrorEvent);
    const { kind, status, url, message, retryable } = errors[0]!;
    expect({ kind, status, url, retryable }).to.deep.equal({ kind: 'http', status: 404, url: new URL(address, location.href).href, retryable: false });
    expect(message).to.include('404');
    await list.reload();
    expect(errors).to.have.length(2);
    expect(warnings.filter((warning) => warning.includes(address))).to.have.length(1, 'one warning per cause');
  });

  it('ct-filter for a reader, a script and an attribute: once per change, with what is shown', async () => {
    const list = await drawn();
    const events = heard(list, 'ct-filter');
    const last = (): unknown => {
      const { filters, search, count } = events.at(-1)!;
      return [events.length, filters, search, count];
    };
    list.filters = { country: ['NP'] };
    await settle();
    expect(events[0]).to.be.instanceOf(CtFilterEvent);
    expect(last()).to.deep.equal([1, { country: ['NP'] }, '', 2]);
    list.setAttribute('filter', 'country:NP');
    await settle();
    expect(events).to.have.length(1, 'the same again is no change');
    list.setAttribute('filter', 'sector:bricks');
    await settle();
    expect(last()).to.deep.equal([2, { sector: ['bricks'] }, '', 1]);
    const search = inside<HTMLInputElement>(list, 'input.search');
    search.value = 'boat';
    search.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await settle();
    expect(last()).to.deep.equal([3, { sector: ['bricks'] }, 'boat', 0]);
    button(list, 'Remove filter: Sector, bricks').click();
    await settle();
    expect(last()).to.deep.equal([4, {}, 'boat', 1]);
  });

  it('ct-filter comes when the change is drawn', async () => {
    const list = await drawn();
    let drawnThen = -1;
    list.addEventListener('ct-filter', () => (drawnThen = allInside(list, '.pick').length));
    list.filters = { country: ['NP'] };
    await settle();
    expect(drawnThen).to.equal(2);
  });

  it('ct-filter is not told of what holds from the start', async () => {
    const page = await fixture<HTMLElement>(html`<div></div>`);
    const events = [heard(page, 'ct-filter'), heard(page, 'ct-view')];
    const list = document.createElement('small-list');
    list.setAttribute('filter', 'country:GH');
    list.setAttribute('view', 'table');
    Object.assign(list, { loading: 'eager', data: smallFeed() });
    page.append(list);
    await list.ready;
    await settle();
    expect(events).to.deep.equal([[], []]);
  });

  it('ct-select for a reader, a script and an attribute, with the record', async () => {
    const feed = smallFeed();
    const list = await drawn(html`<small-list loading="eager" .data=${feed}></small-list>`);
    const events = heard(document, 'ct-select');
    button(list, 'Kiln inspections').click();
    list.select('i3');
    list.setAttribute('record', 'i1');
    await settle();
    list.select('nobody');
    list.select(null);
    expect(events.map(({ id, kind, record }) => [id, kind, record])).to.deep.equal([
      ['i3', 'initiative', feed.initiatives[2]], ['i1', 'initiative', feed.initiatives[0]], ['nobody', undefined, undefined], [null, undefined, undefined],
    ]);
    expect(events[0]).to.be.instanceOf(CtSelectEvent);
  });

  it('ct-filter for a filter that is set together with other data', async () => {
    const list = await drawn();
    const events = heard(list, 'ct-filter');
    list.filters = { country: ['NP'] };
    list.data = smallFeed();
    await list.ready;
    await settle();
    expect(events.map(({ filters, count }) => [filters, count])).to.deep.equal([[{ country: ['NP'] }, 2]]);
    list.data = smallFeed();
    await list.ready;
    await settle();
    expect(events).to.have.length(1, 'other data alone is no change of the filter');
  });

  it('ct-select waits for the record where it is selected before the data is here, and is not told again when the element is moved', async () => {
    const page = await fixture<HTMLElement>(html`<div></div>`);
    const events = heard(page, 'ct-select');
    const list = document.createElement('small-list');
    const address = network.address('held', smallFeed());
    list.setAttribute('record', 'i2');
    Object.assign(list, { loading: 'eager', src: address });
    page.append(list);
    await until(() => network.asked.length, 'the address is asked');
    expect(events).to.have.length(0);
    network.asked[0]!.answer(smallFeed());
    await list.ready;
    expect(events.map(({ id, kind, record }) => [id, kind, record])).to.deep.equal([['i2', 'initiative', list.records[1]]]);
    list.remove();
    page.append(list);
    await list.ready;
    await settle();
    expect(events).to.have.length(1);
    list.src = network.address(notFound());
    await list.ready;
    list.select('i3');
    expect(events.map(({ id, record }) => [id, record?.id])).to.deep.equal([['i2', 'i2'], ['i3', undefined]]);
  });

  it('ct-view for a reader, a script and an attribute', async () => {
    const list = await drawn();
    const events = heard(document, 'ct-view');
    button(list, 'Table').click();
    await settle();
    button(list, 'Table').click();
    await settle();
    list.view = 'chart';
    await settle();
    list.setAttribute('view', 'table');
    await settle();
    expect(events.map(({ view }) => view)).to.deep.equal(['table', 'chart', 'table']);
    expect(events[0]).to.be.instanceOf(CtViewEvent);
    expect(button(list, 'Table').getAttribute('aria-pressed')).to.equal('true');
  });
});

describe('what a screen reader is told', () => {
  const network = useNetwork();
  quiet();
  const said = (list: Element): string => inside(list, '.visually-hidden[role=status]').textContent!.trim();

  it('is each change of the filter, and nothing on a reload', async () => {
    const list = await drawn(html`<small-list loading="eager" src=${network.address(smallFeed(), smallFeed(), smallFeed())}></small-list>`);
    expect(said(list)).to.equal('');
    const told: string[] = [];
    const observer = new MutationObserver(() => told.push(said(list)));
    observer.observe(inside(list, '.visually-hidden[role=status]'), { characterData: true, childList: true, subtree: true });
    list.filters = { country: ['GH'] };
    await settle();
    await list.reload();
    await list.reload();
    await settle();
    expect(told).to.deep.equal(['2 of 5 shown.']);
    list.filters = {};
    await settle();
    expect(told).to.deep.equal(['2 of 5 shown.', '5 of 5 shown.']);
    observer.disconnect();
  });

  it('an error is an alert, and none is made for an older copy', async () => {
    const list = await drawn(html`<small-list loading="eager" src=${network.address(smallFeed(), notFound())}></small-list>`);
    await list.reload();
    expect(list.status).to.equal('stale');
    expect(allInside(list, '[role=alert]')).to.have.length(0);
    const failed = await drawn(html`<small-list loading="eager" src=${network.address(notFound())}></small-list>`);
    await until(() => allInside(failed, '[role=alert]').length, 'the error is an alert');
  });
});
