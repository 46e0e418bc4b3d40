import { expect, fixture, html } from '@open-wc/testing';
import { smallFeed, type SmallList } from '../helpers/small-list.js';
import { allInside, quiet, settle, until, wordsOf } from '../helpers/page.js';

async function detailsOf(id: string, feed: object = smallFeed(), language?: string): Promise<SmallList> {
  const list = await fixture<SmallList>(html`<small-list loading="eager" .data=${feed}></small-list>`);
  if (language) list.locale = language;
  await list.ready;
  list.act({ selected: id });
  await until(() => allInside(list, '.detail-title').length, 'the details are open');
  await settle();
  return list;
}

/** The links of the thread: heading to names. */
const links = (list: Element): Record<string, string[]> => Object.fromEntries(allInside(list, '.thread-links > div').map((group) => [
  group.querySelector('span')!.textContent!.trim(), Array.from(group.querySelectorAll('li'), (item) => item.textContent!.trim()),
]));
/** The fields: heading to text. */
const fields = (list: Element): Record<string, string> => Object.fromEntries(allInside(list, '.detail dl > div').map((row) => [
  row.querySelector('dt')!.textContent!.trim(), row.querySelector('dd')!.textContent!.replace(/\s+/g, ' ').trim(),
]));

describe('the details of a record', () => {
  quiet();

  it('say what is tied to it by what stands at the other end', async () => {
    expect(links(await detailsOf('i1'))).to.deep.equal({ 'Helps to deliver': ['Twelve schools'], Organisations: ['Growers Union'] });
    expect(links(await detailsOf('o1'))).to.deep.equal({ 'Takes part in': ['Cocoa classrooms'], Leads: ['Twelve schools'], 'Funder of': ['Forum'], 'Spoke in': ['Cocoa session'] });
    expect(links(await detailsOf('o2'))).to.deep.equal({ 'Partner in': ['Twelve schools'], 'Host of': ['Forum'] });
    expect(links(await detailsOf('out1'))).to.deep.equal({ 'Takes up': ['Open schools near farms'], 'Output of': ['Schools open'], Lead: ['Growers Union'], Partners: ['Harbour Trust'], 'Delivered by': ['Cocoa classrooms'] });
    expect(links(await detailsOf('e1'))).to.deep.equal({ Hosts: ['Harbour Trust'], Funders: ['Growers Union'], Sessions: ['Cocoa session'] });
    expect(links(await detailsOf('s1'))).to.deep.equal({ 'Session of': ['Forum'], 'Organisations that spoke': ['Growers Union'], 'Proposals made': ['Open schools near farms'] });
  });

  it('hold every field that it has, unknown ones too, and no other', async () => {
    const feed = { commonthread: '1', initiatives: [{ id: 'a', title: 'A', start: '2020', budget: { value: 1200000, currency: 'XOF' }, colour: 'red', nested: { deep: [1, 2] }, nothing: null }] };
    expect(fields(await detailsOf('a', feed))).to.deep.equal({ Start: '2020', Budget: 'XOF 1,200,000', colour: 'red', nested: '{"deep":[1,2]}', Identifier: 'a' });
  });

  it('link to other records and to the web', async () => {
    const list = await detailsOf('i1');
    expect(fields(list)['Website']).to.equal('https://example.org/one');
    expect(fields(list)['Organisations']).to.equal('Growers Union (Lead)');
    expect(fields(list)['Countries']).to.equal('Ghana, Côte d’Ivoire');
    allInside(list, '.detail .ref').find((ref) => ref.textContent!.includes('Twelve schools'))!.click();
    await settle();
    expect(wordsOf(list, '.detail-title')).to.equal('Twelve schools');
    expect(list.selected).to.equal('out1');
  });

  it('give each of several references a line, with the comma for who listens or copies', async () => {
    const list = await detailsOf('a', { commonthread: '1', organisations: [{ id: 'o1', name: 'Growers' }, { id: 'o2', name: 'Harbour' }], initiatives: [{ id: 'a', title: 'A', organisations: [{ id: 'o1' }, { id: 'o2' }] }] });
    expect(fields(list)['Organisations']).to.equal('Growers, Harbour');
    const [first, second] = allInside(list, '.detail dd .ref').map((ref) => ref.getBoundingClientRect());
    expect(second!.top).to.be.at.least(first!.bottom);
    expect(second!.left).to.equal(first!.left);
  });

  it('tell the language of a word that the reader’s has no word for', async () => {
    const list = await detailsOf('a', { commonthread: '1', language: 'en', initiatives: [{ id: 'a', title: { fr: 'Écoles' }, sectors: ['cocoa', 'widget polishing'] }] }, 'fr');
    await until(() => wordsOf(list, '.detail').includes('cacao'), 'the words are known');
    const said = allInside(list, '.detail dd bdi').map(({ lang, textContent }) => [lang, textContent]);
    expect(said.filter(([, text]) => text !== 'a')).to.deep.equal([['', 'cacao'], ['en', 'widget polishing']]);
  });

  it('say in the reader’s language what stands behind a name in another', async () => {
    const list = await detailsOf('a', { commonthread: '1', language: 'en', initiatives: [{ id: 'a', title: { fr: 'Écoles' }, locations: [{ name: 'Harbour', lat: 1.5, lon: 2 }], organisations: [{ name: 'Growers', role: 'lead' }] }] }, 'fr');
    await until(() => fields(list)['Organisations']?.includes('('), 'the words are known');
    const part = (label: string): string => allInside(list, '.detail dl > div').find((row) => row.textContent!.includes(label))!.querySelector('bdi')!.outerHTML.replace(/<!--.*?-->/g, '');
    expect([part('Organisations'), part('Lieux')]).to.deep.equal(['<bdi lang="en">Growers</bdi>', '<bdi lang="en">Harbour</bdi>']);
    expect(fields(list)['Lieux']).to.equal('Harbour (1,5°, 2°)');
  });

  it('tell the language of a text that is not the reader’s', async () => {
    const list = await detailsOf('a', { commonthread: '1', language: 'es', initiatives: [{ id: 'a', title: 'Escuelas' }] });
    expect(allInside(list, '.detail-title bdi').map(({ lang, textContent }) => [lang, textContent])).to.deep.equal([['es', 'Escuelas']]);
  });

  it('stand below the heading of the element', async () => {
    const list = await detailsOf('i1');
    list.setAttribute('heading-level', '4');
    await list.updateComplete;
    expect(allInside(list, '.detail-title').map((title) => title.getAttribute('aria-level'))).to.deep.equal(['5']);
  });
});
