import '../../src/bundles/ct-proposal-list.js';
import { aTimeout, expect, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { isAwaiting } from '../../src/kit/lazy.js';
import type { CtProposalList } from '../../src/elements/proposal-list/proposal-list.js';
import { examples, manyProposals, workshop } from '../../stories/proposal-list.examples.js';
import { renderExample, settleExample } from '../../stories/render.js';
import { until } from '../helpers/page.js';

const pages: HTMLElement[] = [];

async function show(feed: unknown, attributes: Record<string, string> = {}, page: { direction?: 'ltr' | 'rtl'; width?: number } = {}): Promise<CtProposalList> {
  const example = { name: 'a test', tag: 'ct-proposal-list', feed, attributes, locale: 'en', ...page };
  const place = renderExample(example);
  document.body.append(place);
  pages.push(place);
  await settleExample(place, example);
  return place.firstElementChild as CtProposalList;
}

async function showExample(name: string): Promise<CtProposalList> {
  const example = examples.find((each) => each.name === name)!;
  const place = renderExample(example);
  document.body.append(place);
  pages.push(place);
  await settleExample(place, example);
  return place.firstElementChild as CtProposalList;
}

afterEach(() => pages.splice(0).forEach((page) => page.remove()));

const all = <T extends HTMLElement = HTMLElement>(list: CtProposalList, selector: string) => [...list.shadowRoot!.querySelectorAll<T>(selector)];
const one = <T extends HTMLElement = HTMLElement>(list: CtProposalList, selector: string) => list.shadowRoot!.querySelector<T>(selector)!;
/** Text as it is read: what is hidden from sight alone counts, runs of space do not. */
const words = (element: Element | null | undefined) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const items = (list: CtProposalList) => all(list, '.item');
const texts = (list: CtProposalList) => all(list, '.item .text').map(words);
const headings = (list: CtProposalList) => all(list, '[role="heading"][aria-level="3"]').map((heading) => words(heading.querySelector('bdi')));
const focused = (list: CtProposalList) => words(list.shadowRoot!.activeElement);

/** Drawn again, with what answers keys and scrolling there. */
async function settled(list: CtProposalList): Promise<void> {
  await until(() => !isAwaiting(list));
  await list.updateComplete;
  await nextFrame();
  await list.updateComplete;
}

async function press(list: CtProposalList, key: string): Promise<void> {
  await sendKeys({ press: key });
  await settled(list);
}

async function choose(list: CtProposalList, label: string, value: string): Promise<void> {
  const select = all<HTMLSelectElement>(list, '.order select').find((each) => words(each.parentElement).startsWith(label))!;
  select.value = value;
  select.dispatchEvent(new Event('change'));
  await settled(list);
}

describe('ct-proposal-list', () => {
  describe('says in a sentence', () => {
    it('what there is, from where, and what became of it', async () => {
      const list = await show(workshop);
      expect(words(one(list, '.scope'))).to.equal('7 proposals, 1 takeaway, 1 lesson, and 1 cross-cutting message from 3 sessions; 2 taken up, 1 merged, 1 changed, 1 not pursued, 2 without a recorded answer.');
    });

    it('what the filter leaves', async () => {
      const list = await show(workshop, { filter: 'session:recruitment' });
      expect(words(one(list, '.scope'))).to.equal('2 proposals and 1 takeaway from 1 session; 1 taken up, 1 without a recorded answer.');
    });

    it('how many there are when nothing more is known', async () => {
      const list = await show({ commonthread: '1', proposals: [{ id: 'a', text: 'One', kind: 'takeaway' }, { id: 'b', text: 'Two', kind: 'a slogan' }] });
      expect(words(one(list, '.scope'))).to.equal('1 takeaway and 1 other.');
    });
  });

  describe('shows', () => {
    it('each proposal with what became of it', async () => {
      const list = await show(workshop, { 'group-by': 'none' });
      const answers = new Map(items(list).map((item) => [words(item.querySelector('.text')), words(item.querySelector('.answer'))]));
      expect([...answers.keys()]).to.deep.equal(workshop.proposals.map(({ text }) => (typeof text === 'string' ? text : 'en' in text ? text.en : text.fr)));
      const answer = (start: string) => [...answers].find(([text]) => text.startsWith(start))![1];
      expect(answer('Count')).to.equal('Taken up A survey of small mines in two regions (Under way, 40% done)');
      expect(answer('Pay')).to.equal('Proposed, no answer recorded');
      expect(answer('Visit')).to.equal('Not pursued Inspectors have no right of entry without a warrant.');
      expect(answer('Let crews')).to.equal('Changed A text message reaches more ports than a call.');
      expect(answer('Publish')).to.equal('Merged into Keep one public register of agencies, owners and vessels.');
      expect(answer('Port inspectors'), 'a lesson asks for no answer').to.equal('');
      expect(answer('Les contrats')).to.equal('No answer recorded');
    });

    it('an output that names the proposal, where the proposal does not name the output', async () => {
      const list = await show({
        commonthread: '1', proposals: [{ id: 'p', text: 'Do it', status: 'taken-up' }],
        workPlans: [{ id: 'w', title: 'Plan', outcomes: [{ id: 'o', title: 'Outcome', outputs: [{ id: 'x', title: 'It is done', proposals: ['p'] }] }] }],
      });
      expect(words(one(list, '.answer'))).to.equal('Taken up It is done');
    });

    it('texts of another language with that language', async () => {
      const list = await show(workshop, { 'group-by': 'none' });
      const languages = items(list).map((item) => item.querySelector('.text bdi')!.getAttribute('lang'));
      expect(languages.filter((language) => language !== null)).to.deep.equal(['fr']);
    });

    it('words that the reader’s language has none for with that of the feed', async () => {
      const feed = { commonthread: '1', language: 'en', proposals: [{ id: 'p', text: { fr: 'Écoles' }, kind: 'proposal', themes: ['net mending'], sectors: ['cocoa'] }, { id: 'q', text: { fr: 'Routes' }, themes: ['other'] }] };
      const example = { name: 'a test', tag: 'ct-proposal-list', feed, attributes: { 'group-by': 'none', filter: 'theme:net mending' }, locale: 'fr' };
      const place = renderExample(example);
      document.body.append(place);
      pages.push(place);
      await settleExample(place, example);
      const list = place.firstElementChild as CtProposalList;
      list.filters = { theme: ['net mending'] };
      await until(() => one(list, '.chip'));
      await settled(list);
      const tagged = (selector: string) => all(list, selector).map((each) => [each.lang, words(each)]);
      expect(tagged('.item .about bdi')).to.deep.equal([['', 'Proposition'], ['en', 'net mending'], ['', 'cacao']]);
      expect(tagged('.chip bdi')).to.deep.equal([['en', 'net mending']]);
    });

    it('markup in texts as text', async () => {
      const markup = '<img src=x onerror="window.ran = true"><script>window.ran = true</script>';
      const list = await show({ commonthread: '1', proposals: [{ id: 'a', text: markup, kind: markup, status: markup, themes: [markup], reason: markup, session: markup }] }, { 'group-by': 'theme', search: 'onerror' });
      expect(words(one(list, '.text'))).to.equal(markup);
      expect(all(list, 'img, script')).to.have.length(0);
      expect('ran' in window).to.equal(false);
    });

    it('words that a prototype has as words like any other', async () => {
      const list = await show({ commonthread: '1', proposals: ['constructor', '__proto__', 'toString'].map((word, index) => ({ id: `p${index}`, text: word, kind: word, status: word, themes: [word] })) }, { 'group-by': 'theme' });
      expect(headings(list)).to.deep.equal(['constructor', '__proto__', 'toString']);
      expect(words(one(list, '.answer'))).to.equal('constructor');
    });

    it('a key of the statuses that are there', async () => {
      const list = await show(workshop, { filter: 'session:mining' });
      expect(all(list, '.key li').map(words)).to.deep.equal(['Taken up: by an output of a work plan', 'Proposed: no answer recorded', 'Not pursued']);
    });
  });

  describe('groups', () => {
    it('by session in the order of the programme, with those of no session last', async () => {
      const list = await show(workshop);
      expect(headings(list)).to.deep.equal(['Working group on mining', 'Working group on fishing', 'Panel on fair recruitment', 'Not given']);
    });

    it('by status, theme and country as the reader chooses', async () => {
      const list = await show(workshop);
      await choose(list, 'Group by', 'status');
      expect(headings(list)).to.deep.equal(['Taken up', 'Merged', 'Changed', 'Proposed', 'Not pursued', 'No status given']);
      await choose(list, 'Group by', 'country');
      expect(headings(list).slice(0, 3)).to.deep.equal(['Côte d’Ivoire', 'Ghana', 'Jordan']);
      await choose(list, 'Group by', 'none');
      expect(headings(list)).to.deep.equal([]);
      expect(items(list)).to.have.length(10);
    });

    it('offers only what tells the records apart', async () => {
      const list = await show({ commonthread: '1', proposals: [{ id: 'a', text: 'One', themes: ['data'] }] });
      expect(all(list, '.order label:first-child option').map(words)).to.deep.equal(['Theme', 'No groups']);
    });

    it('tells each item its place in its group', async () => {
      const list = await show(workshop);
      const places = items(list).slice(0, 4).map((item) => [item.getAttribute('aria-posinset'), item.getAttribute('aria-setsize')]);
      expect(places).to.deep.equal([['1', '3'], ['2', '3'], ['3', '3'], ['1', '3']]);
    });

    it('sorts by text within each group', async () => {
      const list = await show(workshop, { 'group-by': 'none' });
      await choose(list, 'Order', 'text');
      await until(() => texts(list)[1]?.startsWith('Gender'));
      const sorted = texts(list);
      expect(sorted).to.deep.equal([...sorted].sort((a, b) => a.localeCompare(b, 'en')));
      expect(sorted[0]).to.match(/^Count/);
    });

    it('sorts by status within each group', async () => {
      const list = await show(workshop, { 'group-by': 'none', sort: 'status' });
      expect(texts(list).slice(0, 3)).to.deep.equal(['Count children and adults at small mines, with figures for women and men.', 'Keep one public register of agencies, owners and vessels.', 'Publish the names of vessels.']);
    });
  });

  describe('finds', () => {
    it('words without regard to case and accents, and marks them', async () => {
      const list = await show(workshop, { search: 'DÉPART' });
      list.search = 'depart';
      await settled(list);
      await until(() => items(list).length === 1);
      expect(all(list, 'mark').map(words)).to.deep.equal(['départ']);
    });

    it('as the reader types', async () => {
      const list = await show(workshop);
      one(list, 'input[type="search"]').focus();
      await sendKeys({ type: 'vessels' });
      await until(() => items(list).length === 2);
      expect(texts(list)).to.deep.equal(['Publish the names of vessels.', 'Keep one public register of agencies, owners and vessels.']);
      expect(all(list, '.text mark').map(words)).to.deep.equal(['vessels', 'vessels']);
    });

    it('at the first key as at the others, since the search is made ready when the reader turns to it', async () => {
      const list = await show(manyProposals(9000));
      const ready = () => list.table?.ready({ search: 'x' }) === true;
      await until(() => list.table !== undefined);
      expect(ready()).to.equal(false);
      one(list, 'input[type="search"]').focus();
      await until(ready, 'the search is ready');
    });

    it('what an item does not say, and says where', async () => {
      const list = await show({ commonthread: '1', language: 'en', proposals: [{ id: 'a', text: { en: 'Pay fair wages', fr: 'Payer des salaires justes' } }, { id: 'b', text: 'Else' }] }, { search: 'salaires' });
      await until(() => items(list).length === 1);
      expect(words(one(list, '.found'))).to.equal('Payer des salaires justes');
      expect(words(one(list, '.found mark'))).to.equal('salaires');
    });
  });

  describe('filters when pressed', () => {
    it('a status', async () => {
      const list = await show(workshop);
      const changes: unknown[] = [];
      list.addEventListener('ct-filter', (event) => changes.push(event.filters));
      all(list, '.status').find((button) => words(button) === 'Taken up 2')!.click();
      await settled(list);
      await until(() => list.shownRecords.length === 2);
      expect(list.filters).to.deep.equal({ status: ['taken-up'] });
      expect(changes).to.deep.equal([{ status: ['taken-up'] }]);
      expect(all(list, '.status[aria-pressed="true"]').map(words)).to.deep.equal(['Taken up 2']);
    });

    it('a bar, and lets go when pressed again', async () => {
      const list = await show(workshop);
      const bar = () => all(list, '.bar').find((button) => words(button.querySelector('.bar-name')) === 'data')!;
      expect(words(bar().querySelector('.visually-hidden'))).to.equal('3: Taken up 2, Merged 1');
      bar().click();
      await until(() => list.shownRecords.length === 3);
      expect(list.filters).to.deep.equal({ theme: ['data'] });
      bar().click();
      await until(() => list.shownRecords.length === 10);
      expect(list.filters).to.deep.equal({});
    });

    it('a segment, to its row and its status at once', async () => {
      const list = await show(workshop);
      const bar = all(list, '.bar').find((button) => words(button.querySelector('.bar-name')) === 'data')!;
      bar.querySelector<HTMLElement>('[data-status="merged"]')!.click();
      await until(() => list.shownRecords.length === 1);
      expect(list.filters).to.deep.equal({ theme: ['data'], status: ['merged'] });
    });

    it('and is one stop of the Tab key, with arrows inside', async () => {
      const list = await show(workshop);
      const buttons = all(list, '.summary button');
      expect(buttons.filter(({ tabIndex }) => tabIndex === 0)).to.have.length(1);
      buttons[0]!.focus();
      await press(list, 'ArrowRight');
      expect(list.shadowRoot!.activeElement).to.equal(buttons[1]);
      await press(list, 'End');
      expect(list.shadowRoot!.activeElement).to.equal(buttons.at(-1));
      expect(all(list, '.summary button').filter(({ tabIndex }) => tabIndex === 0)).to.deep.equal([buttons.at(-1)]);
      await press(list, 'Home');
      await press(list, 'Enter');
      await until(() => list.shownRecords.length === 2);
      expect(list.filters).to.deep.equal({ status: ['taken-up'] });
      expect(focused(list)).to.equal('Taken up 2');
    });

    it('and keeps the focus on the bar that has it, wherever that goes', async () => {
      const list = await show(workshop);
      const names = () => all(list, '.bar-name').map(words);
      const held = () => words(list.shadowRoot!.activeElement?.querySelector('.bar-name'));
      expect(names().slice(0, 2)).to.deep.equal(['data', 'recruitment']);
      all(list, '.bar')[1]!.focus();
      list.filters = { session: ['recruitment'] };
      await until(() => names()[0] === 'recruitment');
      await settled(list);
      expect(held()).to.equal('recruitment');
      list.filters = {};
      await until(() => names()[0] === 'data');
      await settled(list);
      expect(held()).to.equal('recruitment');
    });

    it('counts that add up: each status as if it alone were chosen', async () => {
      const list = await show(workshop, { filter: 'status:taken-up' });
      const counts = all(list, '.status .number').map((number) => Number(words(number)));
      expect(counts.reduce((sum, count) => sum + count)).to.equal(10);
    });
  });

  describe('by keyboard', () => {
    it('is one stop of the Tab key, and the arrows go from proposal to proposal past headings', async () => {
      const list = await show(workshop);
      expect(all(list, '.item button').filter(({ tabIndex }) => tabIndex === 0)).to.have.length(1);
      one(list, '.item button').focus();
      for (const start of ['Pay', 'Visit', 'Let crews']) {
        await press(list, 'ArrowDown');
        expect(focused(list)).to.match(new RegExp(`^${start}`));
      }
      await press(list, 'ArrowUp');
      expect(focused(list)).to.match(/^Visit/);
      await press(list, 'End');
      expect(focused(list)).to.match(/^Gender/);
      await press(list, 'ArrowDown');
      expect(focused(list)).to.match(/^Gender/);
      await press(list, 'Home');
      expect(focused(list)).to.match(/^Count/);
    });

    it('selects with Enter and Space, and comes back from the details with Escape', async () => {
      const list = await show(workshop);
      const selected: (string | null)[] = [];
      list.addEventListener('ct-select', (event) => selected.push(event.id));
      one(list, '.item button').focus();
      const inDetails = () => list.shadowRoot!.activeElement?.closest('[part="detail"]') != null;
      await press(list, 'Enter');
      await until(inDetails);
      await press(list, 'Escape');
      await until(() => /^Count/.test(focused(list)));
      await press(list, 'ArrowDown');
      await press(list, 'Space');
      expect(all(list, '.item button[aria-pressed="true"]').map(words)).to.deep.equal(['Pay buyers’ premiums to the miners themselves.']);
      await until(inDetails);
      await press(list, 'Escape');
      await until(() => /^Pay/.test(focused(list)));
      expect(selected).to.deep.equal(['m1', null, 'm2', null]);
    });

    it('goes to the end of a long list and back', async () => {
      const list = await show(manyProposals(5000));
      one(list, '.item button').focus();
      await press(list, 'End');
      await until(() => /number 5000/.test(focused(list)));
      await press(list, 'PageUp');
      await settled(list);
      const [, number] = /number (\d+)/.exec(focused(list))!;
      expect(Number(number)).to.be.within(4970, 4998);
      await press(list, 'Home');
      await until(() => /number 1\)/.test(focused(list)));
    });

    it('keeps what has the focus within the box and not under the heading', async () => {
      const list = await show(manyProposals(300));
      one(list, '.item button').focus();
      for (let step = 0; step < 12; step++) await press(list, 'ArrowDown');
      for (let step = 0; step < 7; step++) await press(list, 'ArrowUp');
      const item = list.shadowRoot!.activeElement!.closest('.item')!.getBoundingClientRect();
      const box = one(list, '.scroll').getBoundingClientRect();
      const head = one(list, '.group-head').getBoundingClientRect();
      expect(focused(list)).to.match(/number 6\)/);
      expect(item.top).to.be.at.least(Math.max(box.top, head.bottom) - 1);
      expect(item.bottom).to.be.at.most(box.bottom + 1);
    });
  });

  describe('before what answers is there', () => {
    it('keeps the first keys and answers them in order', async () => {
      const list = await show(manyProposals(300));
      one(list, '.item button').focus();
      const kept = ['ArrowDown', 'ArrowDown', 'ArrowUp'].map((key) => {
        const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true });
        list.shadowRoot!.activeElement!.dispatchEvent(event);
        return event.defaultPrevented;
      });
      expect(kept).to.deep.equal([true, true, true]);
      await settled(list);
      await settled(list);
      expect(focused(list)).to.match(/number 2\)/);
    });

    it('leaves to the browser the keys that are not its own', async () => {
      const list = await show(workshop);
      const pressed = (options: KeyboardEventInit) => {
        const event = new KeyboardEvent('keydown', { bubbles: true, composed: true, cancelable: true, ...options });
        one(list, '.item button').dispatchEvent(event);
        return event.defaultPrevented;
      };
      expect(pressed({ key: 'Tab' })).to.equal(false);
      expect(pressed({ key: 'End', ctrlKey: true })).to.equal(false);
    });

    it('has a box as long as it will be, and fills a box that is taller than the first rows', async () => {
      const list = await show(manyProposals(2000));
      const box = one(list, '.scroll');
      const guessed = box.scrollHeight;
      box.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
      await settled(list);
      await aTimeout(300);
      expect(box.scrollHeight / guessed).to.be.within(0.8, 1.25);
      const tall = await show(manyProposals(2000), { style: '--ct-proposal-list-size: 4000px' });
      await settled(tall);
      const { bottom } = one(tall, '.scroll').getBoundingClientRect();
      await until(() => Math.max(...items(tall).map((item) => item.getBoundingClientRect().bottom)) >= bottom - 2);
    });
  });

  describe('with many records', () => {
    const nodes = (list: CtProposalList) => list.shadowRoot!.querySelectorAll('*').length;

    it('draws at most 500 nodes of 20,000, wherever the box is scrolled to', async () => {
      const list = await show(manyProposals(20_000));
      expect(list.shownRecords).to.have.length(20_000);
      expect(nodes(list)).to.be.at.most(500);
      const box = one(list, '.scroll');
      for (const share of [0.5, 0.9, 0.1, 1]) {
        box.scrollTop = share * (box.scrollHeight - box.clientHeight);
        await aTimeout(50);
        await settled(list);
        expect(nodes(list)).to.be.at.most(500);
        const rows = items(list).map((item) => item.getBoundingClientRect());
        const { top, bottom } = box.getBoundingClientRect();
        expect(Math.min(...rows.map((row) => row.top)), `rows from the top at ${share}`).to.be.at.most(top + 80);
        expect(Math.max(...rows.map((row) => row.bottom)), `rows to the end at ${share}`).to.be.at.least(bottom - 2);
      }
      expect(texts(list).at(-1)).to.match(/number 20000\)/);
    });

    it('says that values are counted, until they are', async () => {
      const list = await show(manyProposals(20_000), { facets: 'country kind' });
      const seen: string[] = [];
      const watch = new MutationObserver(() => seen.push(list.shadowRoot!.querySelector('.popup [role=status], [popover] [role=status]')?.textContent ?? ''));
      watch.observe(list.shadowRoot!, { childList: true, subtree: true, characterData: true });
      [...list.shadowRoot!.querySelectorAll('button')].find((button) => button.textContent.trim() === 'Kind')!.click();
      await until(() => list.shadowRoot!.querySelector('.choice'));
      watch.disconnect();
      expect(seen).to.include('Counting the values…');
      expect(seen.at(-1)).to.equal('');
    });

    it('shows at the middle of the bar what lies in the middle', async () => {
      const list = await show(manyProposals(20_000), { 'group-by': 'none' });
      const box = one(list, '.scroll');
      box.scrollTop = (box.scrollHeight - box.clientHeight) / 2;
      await aTimeout(50);
      await settled(list);
      const numbers = texts(list).map((text) => Number(/number (\d+)/.exec(text)![1]));
      expect(numbers[0]).to.be.within(9500, 10_500);
      expect(numbers).to.deep.equal(numbers.map((_, index) => numbers[0]! + index));
    });

    it('keeps the focus for a row that is scrolled away, and gives it back', async () => {
      const list = await show(manyProposals(2000));
      one(list, '.item button').focus();
      await press(list, 'ArrowDown');
      const box = one(list, '.scroll');
      box.scrollTop = 30_000;
      await aTimeout(50);
      await settled(list);
      expect(list.shadowRoot!.activeElement).to.equal(box);
      box.scrollTop = 0;
      await aTimeout(50);
      await settled(list);
      expect(focused(list)).to.match(/number 2\)/);
    });

    it('brings into view what is selected elsewhere', async () => {
      const list = await show(manyProposals(3000));
      list.select('p2500');
      await settled(list);
      await until(() => all(list, '.item.selected').length === 1);
      await settled(list);
      const item = one(list, '.item.selected').getBoundingClientRect();
      const box = one(list, '.scroll').getBoundingClientRect();
      expect(item.top).to.be.at.least(box.top - 1);
      expect(item.bottom).to.be.at.most(box.bottom + 1);
    });

    it('prints all of them', async () => {
      const list = await show(manyProposals(150));
      expect(items(list).length).to.be.below(60);
      window.dispatchEvent(new Event('beforeprint'));
      expect(items(list)).to.have.length(150);
      window.dispatchEvent(new Event('afterprint'));
      await settled(list);
      expect(items(list).length).to.be.below(60);
    });

    it('cuts a text of a megabyte, and is not held up by it', async () => {
      const list = await show({ commonthread: '1', proposals: [{ id: 'a', text: 'word '.repeat(200_000) }] }, { search: 'word' });
      expect(words(one(list, '.text')).length).to.be.within(1900, 2001);
    });
  });

  describe('selection', () => {
    it('of a pressed item is shown with its details, and ends when it is pressed again', async () => {
      const list = await show(workshop);
      items(list)[1]!.querySelector<HTMLElement>('.answer')!.click();
      await until(() => one(list, '[part="detail"]') !== null);
      expect(words(one(list, '[part="detail"] .detail-title'))).to.equal('Pay buyers’ premiums to the miners themselves.');
      items(list)[1]!.querySelector<HTMLElement>('button')!.click();
      await settled(list);
      expect(list.selected).to.equal(null);
    });

    it('has its details beside the list, as high as the list', async () => {
      const list = await show(workshop, {}, { width: 1100 });
      one(list, '.item .text').click();
      await until(() => one(list, '.aside'));
      await settled(list);
      expect(Math.round(one(list, '.aside').getBoundingClientRect().height)).to.equal(Math.round(one(list, '.visual').getBoundingClientRect().height));
    });

    it('lights its thread in every widget of the group', async () => {
      const first = await show(workshop, { group: 'threads' });
      const second = await show(workshop, { group: 'threads', 'group-by': 'none' });
      first.select('mining');
      await until(() => all(second, '.item.lit').length === 3);
      expect(all(second, '.item.lit .text').map((text) => words(text).split(' ')[0])).to.deep.equal(['Count', 'Pay', 'Visit']);
      expect(words(all(second, '.item.lit .about')[0])).to.include('On the thread of what is selected.');
      await until(() => all(first, '.group-head .thread').length === 1);
      expect(words(one(first, '.group-head .thread'))).to.equal('Working group on mining');
    });
  });

  it('has a table of the same records', async () => {
    const list = await show(workshop, { filter: 'theme:data', view: 'table' });
    await until(() => all(list, 'tbody tr[data-id]').length > 0);
    const ids = all(list, 'tbody tr[data-id]').map((row) => row.dataset['id']);
    expect(new Set(ids)).to.deep.equal(new Set(list.shownRecords.map(({ id }) => id)));
    expect(ids).to.have.members(['m1', 'f2', 'r1']);
  });

  it('shows the list for view="chart" too', async () => {
    const list = await show(workshop, { view: 'chart' });
    expect(items(list)).to.have.length(10);
    expect((await show(workshop)).view).to.equal('list');
  });

  it('says which filter hides everything, and takes it away', async () => {
    const list = await showExample('Filtered to nothing');
    await until(() => all(list, '.state').length === 1);
    expect(items(list)).to.have.length(0);
    all(list, '.state button').at(-1)!.click();
    await until(() => items(list).length === 10);
  });

  it('is drawn from right to left, keys and all', async () => {
    const list = await show(workshop, {}, { direction: 'rtl' });
    const item = items(list)[0]!;
    const edge = (selector: string) => item.querySelector(selector)!.getBoundingClientRect();
    expect(edge('.answer .mark').left).to.be.above(edge('.answer-word').left);
    const [first, second] = all(list, '.summary button');
    expect(first!.getBoundingClientRect().right).to.be.above(second!.getBoundingClientRect().right);
    first!.focus();
    await press(list, 'ArrowLeft');
    expect(list.shadowRoot!.activeElement).to.equal(second);
  });

  it('puts the list first and loses nothing at 320 px', async () => {
    const list = await show(workshop, {}, { width: 320 });
    await settled(list);
    expect(list.scrollWidth).to.be.at.most(320);
    const [box, summary] = [one(list, '.scroll'), one(list, '.summary')];
    expect(box.compareDocumentPosition(summary) & Node.DOCUMENT_POSITION_FOLLOWING).to.not.equal(0);
    expect(box.scrollWidth).to.be.at.most(box.clientWidth);
  });

  it('stays where it was when the data comes again', async () => {
    const list = await show(manyProposals(500));
    const box = one(list, '.scroll');
    box.scrollTop = 4000;
    await aTimeout(50);
    await settled(list);
    const before = texts(list)[0];
    list.data = manyProposals(500);
    await settled(list);
    await list.ready;
    await settled(list);
    expect(one(list, '.scroll').scrollTop).to.be.closeTo(4000, 200);
    expect(texts(list)).to.include(before);
  });

  it('makes a picture of what it shows', async () => {
    const list = await show(workshop, { filter: 'session:mining' });
    const svg = await (await list.exportAs('svg')).text();
    expect(svg).to.include('Visit mines without notice.').and.to.include('Working group on mining').and.to.include('Not pursued');
    expect(svg).not.to.include('Panel on fair recruitment');
  });
});
