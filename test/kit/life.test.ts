import { expect, fixture, html } from '@open-wc/testing';
import { defineElement, pageRegistry } from '../../src/kit/registry.js';
import { SmallList, smallFeed } from '../helpers/small-list.js';
import { allInside, button, heard, inside, quiet, settle, until, useNetwork, wordsOf } from '../helpers/page.js';

const picked = (host: Element): string[] => allInside(host, '.pick').map((pick) => pick.dataset['id']!);

/** Counts listeners on what outlives an element, while `act` runs. */
async function listenersLeft(act: () => Promise<void>): Promise<string[]> {
  const listening = new Map<string, number>();
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const seen = new Map<unknown, Map<unknown, string>>();
  const outlives = (target: EventTarget): boolean => target === window || target === document || target === document.body || target === document.documentElement;
  EventTarget.prototype.addEventListener = function (this: EventTarget, type: string, listener: EventListenerOrEventListenerObject | null, options?: AddEventListenerOptions | boolean) {
    if (outlives(this ?? window) && listener) {
      const known = seen.get(listener) ?? new Map<unknown, string>();
      seen.set(listener, known);
      if (!known.has(type)) listening.set(type, (listening.get(type) ?? 0) + 1);
      known.set(type, type);
    }
    return addEventListener.call(this, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (this: EventTarget, type: string, listener: EventListenerOrEventListenerObject | null, options?: EventListenerOptions | boolean) {
    if (outlives(this ?? window) && seen.get(listener)?.delete(type)) listening.set(type, listening.get(type)! - 1);
    return removeEventListener.call(this, type, listener, options);
  };
  try {
    await act();
  } finally {
    Object.assign(EventTarget.prototype, { addEventListener, removeEventListener });
  }
  return Array.from(listening).flatMap(([type, count]) => (count > 0 ? [`${count} × ${type}`] : []));
}

describe('an element that comes and goes', () => {
  const network = useNetwork();
  quiet();

  it('leaves no listener and no group behind, in 200 turns', async () => {
    const page = await fixture<HTMLElement>(html`<div></div>`);
    const list = document.createElement('small-list');
    Object.assign(list, { group: 'coming-and-going', permalink: 'cg', loading: 'eager', data: smallFeed(), filters: { country: ['GH'] } });
    const left = await listenersLeft(async () => {
      for (let turn = 0; turn < 200; turn++) {
        page.append(list);
        if (turn % 20 === 0) {
          await list.ready;
          button(list, 'Country 1').click();
          await settle();
        }
        list.remove();
      }
      await settle();
    });
    expect(left).to.deep.equal([]);
    expect(pageRegistry().groups.has('coming-and-going')).to.equal(false);
    page.append(list);
    await list.ready;
    await settle();
    expect(picked(list)).to.deep.equal(['i1', 'i2']);
  });

  it('aborts its request when it leaves, and asks again when it is back', async () => {
    const address = network.address('held', smallFeed());
    const page = await fixture<HTMLElement>(html`<div><small-list loading="eager" src=${address}></small-list></div>`);
    const list = page.querySelector('small-list')!;
    await until(() => network.asked.length, 'the address is asked');
    const errors = heard(list, 'ct-error');
    list.remove();
    await settle();
    expect(network.asked[0]!.options.signal!.aborted).to.equal(true);
    expect(list.status).to.equal('idle');
    page.append(list);
    await list.ready;
    expect([list.status, errors.length, network.asked.length]).to.deep.equal(['ready', 0, 2]);
  });

  it('keeps its filter, selection and view when it is moved', async () => {
    const page = await fixture<HTMLElement>(html`<div><small-list loading="eager" src=${network.address(smallFeed())}></small-list><section></section></div>`);
    const list = page.querySelector('small-list')!;
    await list.ready;
    list.filters = { country: ['NP'] };
    list.select('i4');
    list.view = 'table';
    await settle();
    page.querySelector('section')!.append(list);
    await list.ready;
    await settle();
    expect([list.filters, list.selected, list.view]).to.deep.equal([{ country: ['NP'] }, 'i4', 'table']);
    expect(allInside(list, 'tbody tr[data-id]')).to.have.length(2);
    expect(network.asked).to.have.length(1);
  });

  it('can be cloned: the clone goes by its attributes', async () => {
    const page = await fixture<HTMLElement>(html`<div><small-list loading="eager" filter="country:NP" heading="One" src=${network.address(smallFeed())}></small-list></div>`);
    const list = page.querySelector('small-list')!;
    await list.ready;
    const clone = list.cloneNode(true) as SmallList;
    page.append(clone);
    await clone.ready;
    await settle();
    expect(picked(clone)).to.deep.equal(['i3', 'i4']);
    expect(wordsOf(clone, 'h2')).to.equal('One');
    clone.filters = {};
    await settle();
    expect(picked(list)).to.deep.equal(['i3', 'i4']);
  });

  it('works in another’s shadow root and in a template that is taken over from another document', async () => {
    const page = await fixture<HTMLElement>(html`<div></div>`);
    const other = document.implementation.createHTMLDocument();
    const list = other.createElement('small-list') as SmallList;
    list.setAttribute('loading', 'eager');
    list.setAttribute('src', network.address(smallFeed()));
    const root = page.attachShadow({ mode: 'closed' });
    root.append(list);
    await until(() => list.status === 'ready', 'it is drawn');
    expect(picked(list)).to.have.length(5);
  });

  it('puts nothing outside its shadow root but what is its own', async () => {
    const before = { names: Object.getOwnPropertyNames(window).length, head: document.head.childElementCount, body: document.body.attributes.length };
    const page = await fixture<HTMLElement>(html`<div><small-list loading="eager" heading="One" .data=${smallFeed()}></small-list></div>`);
    const list = page.querySelector('small-list')!;
    await list.ready;
    button(list, 'Table').click();
    await settle();
    expect({ names: Object.getOwnPropertyNames(window).length, head: document.head.childElementCount, body: document.body.attributes.length }).to.deep.equal(before);
    expect(list.getAttributeNames().sort()).to.deep.equal(['heading', 'loading']);
    expect(list.childElementCount).to.equal(0);
    expect(Object.getOwnPropertySymbols(window).filter((symbol) => symbol.description?.startsWith('commonthread'))).to.have.length(1);
  });
});

describe('a library that is loaded twice', () => {
  const { warnings } = quiet();

  it('throws nothing, leaves the first class in place, and warns once', () => {
    const first = customElements.get('small-list');
    for (let times = 0; times < 3; times++) defineElement('small-list', class extends SmallList {});
    defineElement('small-list', first!);
    expect(customElements.get('small-list')).to.equal(first);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.match(/already has version .+ Load the library once\.$/);
  });
});

describe('a page that is hard to live in', () => {
  quiet();

  it('may unset all styles: text stays to be seen', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { all: unset !important; }');
    document.adoptedStyleSheets.push(sheet);
    try {
      const list = await fixture<SmallList>(html`<small-list loading="eager" heading="Seen" theme="dark" .data=${smallFeed()}></small-list>`);
      await list.ready;
      const pick = inside(list, '.pick').getBoundingClientRect();
      expect(pick.width).to.be.greaterThan(50);
      expect(pick.height).to.be.at.least(24);
      const base = getComputedStyle(inside(list, '.base'));
      expect([base.display, base.color !== base.backgroundColor, parseFloat(base.fontSize) >= 14]).to.deep.equal(['block', true, true]);
    } finally {
      document.adoptedStyleSheets.pop();
    }
  });

  it('may have added to the prototypes of arrays and objects, as libraries once did', async () => {
    const arrays = Array.prototype as unknown as Record<string, unknown>;
    const objects = Object.prototype as unknown as Record<string, unknown>;
    arrays['each'] = () => 'added';
    arrays['toJSON'] = undefined;
    objects['extend'] = () => 'added';
    try {
      const list = await fixture<SmallList>(html`<small-list loading="eager" filter="country:NP" record="i3" .data=${smallFeed()}></small-list>`);
      await list.ready;
      expect(picked(list)).to.deep.equal(['i3', 'i4']);
      expect(wordsOf(list)).to.not.include('added');
      list.view = 'table';
      await settle();
      expect(allInside(list, 'tbody tr[data-id]')).to.have.length(2);
      expect(await (await list.exportAs('csv')).text()).to.include('Kiln inspections').and.to.not.include('added');
    } finally {
      delete arrays['each'];
      delete arrays['toJSON'];
      delete objects['extend'];
    }
  });

  it('may be of any width, from nothing to very wide', async () => {
    const page = await fixture<HTMLElement>(html`<div><small-list loading="eager" heading="Narrow" .data=${smallFeed()}></small-list></div>`);
    const list = page.querySelector('small-list')!;
    await list.ready;
    for (const width of ['0px', '320px', '5000px']) {
      page.style.setProperty('width', width);
      await settle();
      expect(list.status).to.equal('ready');
      if (width === '320px') expect(inside(list, '.base').scrollWidth).to.be.at.most(320);
    }
  });
});
