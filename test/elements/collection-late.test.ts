import { expect, fixture, html } from '@open-wc/testing';
import type { CtCollection } from '../../src/elements/collection/collection.js';
import { smallFeed, type SmallList } from '../helpers/small-list.js';
import { allInside, quiet, settle } from '../helpers/page.js';

describe('ct-collection, defined when the widgets inside are long there', () => {
  quiet();

  it('gives them its data, also through shadow roots, and takes what they were told', async () => {
    const page = await fixture<HTMLElement>(html`<ct-collection><small-list loading="eager" filter="country:NP"></small-list><div></div></ct-collection>`);
    const place = page.querySelector('div')!.attachShadow({ mode: 'open' });
    place.append(document.createElement('small-list'));
    Object.assign(page, { data: smallFeed() });
    const lists = [page.querySelector('small-list'), place.querySelector('small-list')] as SmallList[];
    await settle();
    expect(lists.map(({ status }) => status)).to.deep.equal(['idle', 'idle']);
    await import('../../src/elements/collection/define.js');
    await Promise.all(lists.map((list) => list.ready));
    await settle();
    expect((page as CtCollection).filters).to.deep.equal({ country: ['NP'] });
    expect(lists.map((list) => allInside(list, '.pick').map((pick) => pick.dataset['id']))).to.deep.equal([['i3', 'i4'], ['i3', 'i4']]);
  });
});
