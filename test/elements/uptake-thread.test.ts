import '../../src/bundles/ct-uptake-thread.js';
import '../../src/bundles/ct-proposal-list.js';
import { expect, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { CtUptakeThread } from '../../src/elements/uptake-thread/uptake-thread.js';
import { isAwaiting } from '../../src/kit/lazy.js';
import { examples, manyThreads, meeting } from '../../stories/uptake-thread.examples.js';
import { renderExample, settleExample } from '../../stories/render.js';
import { until } from '../helpers/page.js';

const pages: HTMLElement[] = [];

async function show(feed: unknown, attributes: Record<string, string> = {}, page: { direction?: 'ltr' | 'rtl'; width?: number; locale?: string } = {}): Promise<CtUptakeThread> {
  const example = { name: 'a test', tag: 'ct-uptake-thread', feed, attributes, locale: 'en', width: 1000, ...page };
  const place = renderExample(example);
  document.body.append(place);
  pages.push(place);
  await settleExample(place, example);
  return place.firstElementChild as CtUptakeThread;
}

afterEach(() => pages.splice(0).forEach((page) => page.remove()));

const all = <T extends HTMLElement = HTMLElement>(host: CtUptakeThread, selector: string) => [...host.shadowRoot!.querySelectorAll<T>(selector)];
const one = <T extends HTMLElement = HTMLElement>(host: CtUptakeThread, selector: string) => host.shadowRoot!.querySelector<T>(selector)!;
const words = (element: Element | null | undefined) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const faces = (host: CtUptakeThread, kind: string) => all(host, `.${kind} .face`).map(words);
const named = (host: CtUptakeThread, text: string) => all(host, '.item, .row').find((item) => words(item.querySelector('.face')).includes(text))!;
const label = (item: Element) => (item.querySelector('button') ?? item).getAttribute('aria-label')!;
const focused = (host: CtUptakeThread) => words(host.shadowRoot!.activeElement?.querySelector('.face') ?? host.shadowRoot!.activeElement);

async function settled(host: CtUptakeThread): Promise<void> {
  for (let turn = 0; turn < 3; turn++) {
    await until(() => !isAwaiting(host), 'its parts are here');
    await host.updateComplete;
    await nextFrame();
  }
}

async function click(host: CtUptakeThread, item: HTMLElement): Promise<void> {
  (item.querySelector('button') ?? item).click();
  await settled(host);
}

async function press(host: CtUptakeThread, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    await sendKeys({ press: key });
    await settled(host);
  }
}

describe('ct-uptake-thread', () => {
  it('is drawn in a place of no width, and again in one that has some', async () => {
    const place = document.createElement('div');
    place.style.setProperty('width', '0');
    place.style.setProperty('overflow', 'hidden');
    const host = document.createElement('ct-uptake-thread');
    Object.assign(host, { loading: 'eager', data: meeting });
    place.append(host);
    document.body.append(place);
    pages.push(place);
    await host.ready;
    await settled(host);
    expect(host.isUpdatePending).to.equal(false);
    place.style.setProperty('width', '1000px');
    await until(() => faces(host, 'proposal').length > 0 && one(host, '.scroll').clientWidth > 800, 'it has its columns');
  });

  describe('says', () => {
    it('in a sentence what became of those that ask for an answer, and how many ask for none', async () => {
      const host = await show(meeting);
      expect(words(one(host, '.scope'))).to.equal('2 of 8 proposals were taken up, 1 merged, 1 changed, 1 not pursued, 1 with the ministry; 2 have no recorded answer. 3 takeaways, lessons and messages ask for none.');
    });

    it('what the filter leaves', async () => {
      const host = await show(meeting, { filter: 'session:mines' });
      expect(words(one(host, '.scope'))).to.equal('1 of 3 proposals was taken up, 1 not pursued; 1 has no recorded answer.');
    });

    it('counts that add up to what is shown', async () => {
      const host = await show(meeting);
      expect(words(one(host, '.sums'))).to.equal('Taken up 2+Merged 1+Changed 1+Not pursued 1+with the ministry 1+No answer recorded 2+Asks for no answer 3 = 11 shown');
      const numbers = all(host, '.sum .number').map((number) => Number(words(number)));
      expect(numbers.reduce((sum, number) => sum + number, 0)).to.equal(host.shownRecords.length);
    });
  });

  describe('in columns', () => {
    it('shows what was said, proposed, planned, done and measured, under headings with counts', async () => {
      const host = await show(meeting);
      expect(all(host, '.head b').map(words)).to.deep.equal(['3 sessions', '11 proposals', '3 outputs', '3 initiatives', '2 indicators']);
      expect(faces(host, 'event')).to.deep.equal(['Meeting on supply chains']);
      expect(faces(host, 'session')).to.deep.equal(['Session on mines', 'Session on ships', 'Session on hiring', 'The event as a whole']);
      expect(faces(host, 'output')).to.deep.equal(['A survey of small mines in two regions', 'A public register of recruitment agencies', 'A manual for inspectors']);
      expect(faces(host, 'initiative')).to.deep.equal(['Counting at the pit', 'Schools beside mines', 'Agencies in the open']);
      expect(all(host, '.initiative .line').map(words)).to.deep.equal(['Ghana, Mali', 'Mali', 'Nepal']);
      expect(all(host, '.note').map(words)).to.deep.equal(['1 more without a proposal', 'No proposal recorded', '1 more, tied to no output or indicator', '1 more, tied to no output or initiative']);
    });

    it('shows the same proposals as the table', async () => {
      const host = await show(meeting);
      const shown = new Set(all(host, '.item.proposal .face').map((face) => words(face).replace(words(face.querySelector('b')), '').trim()));
      host.view = 'table';
      await settled(host);
      await until(() => all(host, 'tbody tr').length > 0);
      expect(new Set(all(host, 'tbody th').map(words))).to.deep.equal(shown);
    });

    it('says the status of each by sign and word, with the reason where there is one', async () => {
      const host = await show(meeting);
      const status = (text: string) => {
        const item = named(host, text);
        return [item.querySelector('.mark')!.className, words(item.querySelector('.face b')), words(item.querySelector('.line'))];
      };
      expect(status('Count children')).to.deep.equal(['mark is-taken-up', 'Taken up', '']);
      expect(status('Visit mines')).to.deep.equal(['mark is-not-pursued', 'Not pursued', 'Inspectors have no right of entry without a warrant.']);
      expect(status('Publish the names')).to.deep.equal(['mark is-merged', 'Merged', 'Merged into Keep one public register of agencies, owners and vessels.']);
      expect(status('Ask the embassies')).to.deep.equal(['mark is-other', 'with the ministry', '']);
      expect(status('Pay premiums')).to.deep.equal(['mark is-proposed', 'No answer recorded', '']);
      expect(status('Les contrats')).to.deep.equal(['mark is-unanswered', 'No answer recorded', '']);
      expect(status('seldom talk')).to.deep.equal(['mark is-none', 'Lesson', '']);
    });

    it('names each item with kind, text, status and links each way', async () => {
      const host = await show(meeting);
      expect(label(named(host, 'Count children'))).to.equal('Proposal: Taken up. Count children and adults at small mines, with figures for women and men. Links: 1 back, 1 onwards.');
      expect(label(named(host, 'A survey'))).to.equal('Output: A survey of small mines in two regions. Under way, 40% done. Links: 1 back, 3 onwards.');
      expect(label(named(host, 'Session on mines'))).to.contain('Taken up 1, Not pursued 1, No answer recorded 1');
    });

    it('folds columns away that hold nothing', async () => {
      const host = await show({ commonthread: '1', proposals: [{ id: 'a', text: 'One', kind: 'proposal' }] });
      expect(all(host, '.head b').map(words)).to.deep.equal(['0 sessions', '1 proposal']);
      expect(faces(host, 'session')).to.deep.equal(['No session recorded']);
    });

    it('gives texts of another language their language', async () => {
      const host = await show(meeting);
      expect(all(host, '.proposal .face bdi[lang]').map((face) => face.lang)).to.deep.equal(['fr']);
    });

    it('begins names where their own language begins, be it the page’s or another', async () => {
      const feed = (title: string) => ({ commonthread: '1', events: [{ id: 'e', title, sessions: [{ id: 's', title }] }], proposals: [{ id: 'p', text: title, session: 's', event: 'e' }] });
      const directions = async (title: string) => all(await show(feed(title), {}, { locale: 'ar', direction: 'rtl' }), ':is(.event, .session) .face').map((face) => getComputedStyle(face).direction);
      expect(await directions('ورشة العمل')).to.deep.equal(['rtl', 'rtl']);
      expect(await directions('Workshop')).to.deep.equal(['ltr', 'ltr']);
    });

    it('sets only what is of another language apart from the line that it is in', async () => {
      const host = await show({
        commonthread: '1', language: 'en',
        proposals: [{ id: 'a', text: 'Train inspectors.', status: 'not-pursued', reason: 'Too few.' }, { id: 'b', text: 'Teach inspectors.', status: 'merged', mergedInto: 'a' }],
      }, {}, { locale: 'ar', direction: 'rtl' });
      const pieces = (text: string) => [...named(host, text).querySelector('.line')!.childNodes].flatMap((node) => (node instanceof HTMLElement ? [`${node.lang}: ${words(node)}`] : node instanceof Text && words(node.parentElement) && node.data.trim() ? [node.data] : []));
      expect(pieces('Teach')).to.deep.equal(['دُمج في ', 'en: Train inspectors.']);
      expect(pieces('Train')).to.deep.equal(['en: Too few.']);
      expect(label(named(host, 'Teach'))).to.contain('دُمج في Train inspectors');
    });

    it('cuts the name of what a proposal was merged into at its own end, in either direction', async () => {
      const text = 'Keep one public register of agencies, owners and vessels, open to all, in every port. '.repeat(3);
      const host = await show({ commonthread: '1', language: 'en', proposals: [{ id: 'a', text, status: 'taken-up' }, { id: 'b', text: 'Teach.', status: 'merged', mergedInto: 'a' }] }, {}, { locale: 'ar', direction: 'rtl' });
      const line = named(host, 'Teach').querySelector<HTMLElement>('.line')!;
      const name = line.querySelector('bdi')!;
      const [outer, inner] = [line.getBoundingClientRect(), name.getBoundingClientRect()];
      expect(name.scrollWidth).to.be.above(name.clientWidth);
      expect(inner.left).to.be.at.least(outer.left - 1);
      expect(getComputedStyle(name).direction).to.equal('ltr');
      const range = document.createRange();
      const letters = [...name.childNodes].find((node) => node instanceof Text && node.data)!;
      range.setStart(letters, 0);
      range.setEnd(letters, 4);
      expect(range.getBoundingClientRect().left).to.be.at.least(inner.left - 1);
    });
  });

  describe('follows a thread', () => {
    it('both ways from what is pressed, in lines and in words', async () => {
      const host = await show(meeting);
      await click(host, named(host, 'Count children'));
      await until(() => one(host, '.telling'));
      expect(host.selected).to.equal('m1');
      expect(all(host, '.item.lit .face').map(words)).to.deep.equal([
        'Meeting on supply chains', 'Session on mines', 'Taken up Count children and adults at small mines, with figures for women and men.',
        'A survey of small mines in two regions', 'Counting at the pit', 'Schools beside mines', 'Regions surveyed', 'Pupils who left the mines',
      ]);
      expect(words(one(host, '.told'))).to.equal('From Session on mines: proposal “Count children and adults at small mines, with figures for women and men.”, taken up by output “A survey of small mines in two regions”, delivered by 2 initiatives in Ghana and Mali; measured by 2 indicators.');
      expect(one(host, '.links .lit').getAttribute('d')).to.match(/^M/);
    });

    it('from an indicator back to the room', async () => {
      const host = await show(meeting, { record: 'pupils' });
      await settled(host);
      expect(all(host, '.item.lit .face').map(words)).to.include.members(['Session on mines', 'A survey of small mines in two regions', 'Schools beside mines']);
      expect(all(host, '.item.lit .face').map(words)).not.to.include('Counting at the pit');
    });

    it('to the proposal that one was merged into', async () => {
      const host = await show(meeting, { record: 's2' });
      await until(() => one(host, '.telling'));
      expect(words(one(host, '.told'))).to.contain('merged into “Keep one public register of agencies, owners and vessels.”');
      expect(named(host, 'Keep one public register').classList.contains('lit')).to.equal(true);
    });

    it('and lets go of it', async () => {
      const host = await show(meeting, { record: 'm1' });
      await click(host, named(host, 'Count children'));
      expect(host.selected).to.equal(null);
      expect(all(host, '.lit.item')).to.have.length(0);
    });

    it('in step with the other elements of the group', async () => {
      const host = await show(meeting, { group: 'thread-test' });
      const list = document.createElement('ct-proposal-list');
      list.group = 'thread-test';
      list.loading = 'eager';
      host.parentElement!.append(list);
      await list.ready;
      await click(host, named(host, 'A public register'));
      expect(list.selected).to.equal('register');
      list.select('m3');
      await until(() => named(host, 'Visit mines').classList.contains('selected'));
      await click(host, all(host, '.sum').find((sum) => words(sum).startsWith('Not pursued'))!);
      expect(list.filters).to.deep.equal({ status: ['not-pursued'] });
      await until(() => list.shownRecords.length === 1);
    });

    it('brings a proposal out of its fold, and into view', async () => {
      const host = await show(manyThreads(2000));
      host.select('p1999');
      await settled(host);
      await until(() => named(host, '(number 2000)'));
      const [item, box] = [named(host, '(number 2000)').getBoundingClientRect(), one(host, '.scroll').getBoundingClientRect()];
      expect(item.top).to.be.at.least(box.top);
      expect(item.bottom).to.be.at.most(box.bottom);
    });
  });

  it('keeps its size while details are read, which stand below it', async () => {
    const host = await show(meeting, {}, { width: 1100 });
    const before = one(host, '.scroll').getBoundingClientRect();
    await click(host, named(host, 'Count children'));
    await until(() => one(host, '.aside'));
    const [after, details] = [one(host, '.scroll'), one(host, '.aside')].map((part) => part.getBoundingClientRect()) as [DOMRect, DOMRect];
    expect(after.width).to.equal(before.width);
    expect(details.top).to.be.at.least(after.bottom);
    expect(details.width).to.equal(one(host, '.body').getBoundingClientRect().width);
  });

  describe('filters', () => {
    it('by a part of the sum, and the chain follows', async () => {
      const host = await show(meeting);
      await click(host, all(host, '.sum')[0]!);
      await until(() => host.shownRecords.length === 2);
      await settled(host);
      expect(faces(host, 'output')).to.deep.equal(['A survey of small mines in two regions', 'A public register of recruitment agencies']);
      expect(words(one(host, '.sums'))).to.equal('Taken up 2 = 2 shown');
      await click(host, one(host, '.sum'));
      await until(() => host.shownRecords.length === 11);
    });

    for (const [word, expected] of [['No answer recorded', ['h3', 'm2']], ['Asks for no answer', ['h2', 's3', 'x1']]] as const) {
      it(`by “${word}”, which no single status stands for`, async () => {
        const host = await show(meeting);
        await click(host, all(host, '.sum').find((sum) => words(sum).startsWith(word))!);
        await until(() => host.shownRecords.length === expected.length);
        expect(host.shownRecords.map(({ id }) => id).sort()).to.deep.equal(expected);
        await settled(host);
        expect(one(host, '.sum').getAttribute('aria-pressed')).to.equal('true');
      });
    }
  });

  describe('by keyboard', () => {
    it('has two Tab stops, goes along links, selects and lets go', async () => {
      const host = await show(meeting);
      expect(all(host, '.thread-picture [tabindex="0"]')).to.have.length(2);
      one(host, '.item [tabindex="0"]').focus();
      await press(host, 'ArrowDown');
      expect(focused(host)).to.equal('Session on mines');
      await press(host, 'ArrowRight');
      expect(focused(host)).to.contain('Count children');
      await press(host, 'ArrowRight', 'ArrowRight', 'ArrowDown');
      expect(focused(host)).to.equal('Schools beside mines');
      await press(host, 'ArrowRight');
      expect(focused(host)).to.equal('Pupils who left the mines');
      await press(host, 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft');
      expect(focused(host)).to.equal('Session on mines');
      await press(host, 'End');
      expect(focused(host)).to.equal('The event as a whole');
      await press(host, 'Home', 'ArrowDown', 'Enter');
      expect(host.selected).to.equal('mines');
      await until(() => host.shadowRoot!.activeElement?.closest('.aside'));
      await press(host, 'Escape');
      expect(host.selected).to.equal(null);
      expect(focused(host)).to.equal('Session on mines');
    });

    it('goes the other way where reading does', async () => {
      const host = await show(meeting, {}, { direction: 'rtl' });
      named(host, 'Session on mines').querySelector('button')!.focus();
      await press(host, 'ArrowLeft');
      expect(focused(host)).to.contain('Count children');
      const [session, output] = [named(host, 'Session on mines'), named(host, 'A survey')].map((item) => item.getBoundingClientRect().left) as [number, number];
      expect(session).to.be.greaterThan(output);
    });

    it('cuts a text that reads the other way beside the word before it, where its ellipsis is seen', async () => {
      const host = await show(meeting, {}, { direction: 'rtl', locale: 'ar' });
      const told = all(host, '.item.proposal .face').filter((face) => face.querySelector('b'));
      expect(told).to.have.length.above(1);
      for (const face of told) {
        const [word, text] = [...face.children].map((part) => part.getBoundingClientRect()) as [DOMRect, DOMRect];
        expect(text.right, words(face)).to.be.at.most(word.left);
        expect(text.bottom, words(face)).to.be.at.most(face.getBoundingClientRect().bottom);
        expect(getComputedStyle(face.lastElementChild!).paddingRight, words(face)).not.to.equal('0px');
      }
    });

    it('unfolds a session and keeps the focus on what comes out', async () => {
      const host = await show(manyThreads(2000));
      const fold = one(host, '.fold');
      expect(words(fold)).to.match(/^40 proposals: /);
      fold.querySelector('button')!.focus();
      await settled(host);
      await press(host, 'Enter');
      await until(() => all(host, '.item.proposal').length > 0);
      expect(focused(host)).to.match(/number \d+/);
    });

    it('moves within the sum', async () => {
      const host = await show(meeting);
      one(host, '.sum[tabindex="0"]').focus();
      await press(host, 'ArrowRight');
      expect(words(host.shadowRoot!.activeElement)).to.equal('Merged 1');
    });

    it('stays on the part of the sum by which it filters, also where it is the only one left', async () => {
      const host = await show(meeting);
      one(host, '.sum[tabindex="0"]').focus();
      await press(host, 'End', 'Enter');
      await until(() => all(host, '.sum').length === 1);
      await settled(host);
      expect(words(host.shadowRoot!.activeElement)).to.equal('Asks for no answer 3');
      await press(host, 'Enter');
      await until(() => all(host, '.sum').length === 7);
      await settled(host);
      expect(words(host.shadowRoot!.activeElement)).to.equal('Asks for no answer 3');
    });
  });

  describe('where it is narrow', () => {
    const rows = (host: CtUptakeThread) => all(host, '.row').map((row) => `${row.ariaLevel} ${words(row.querySelector('.face'))}`);

    it('keeps room for a session above its proposals, whether its name takes one line or two', async () => {
      const titles = ['Working Group on Mining', 'Women and wages', 'Mines, mills and more', 'Working Group on Minimum Wages', 'Thematic Panel on what ministries may do about it'];
      const { events, proposals } = meeting as { events: object[]; proposals: object[] };
      const feed = {
        ...(meeting as object),
        events: [{ id: 'long', title: 'Workshop', sessions: titles.map((title, index) => ({ id: `long${index}`, title })) }, ...events],
        proposals: [...titles.map((title, index) => ({ id: `of${index}`, text: `Proposal of ${title}`, session: `long${index}`, event: 'long' })), ...proposals],
      };
      for (const width of [560, 644, 700]) {
        const host = await show(feed, { style: '--ct-font: Arial, sans-serif; --ct-uptake-thread-size: 1600px' }, { width });
        const sessions = all(host, '.session');
        expect(sessions.length).to.be.at.least(titles.length);
        expect(one(host, '.merged'), `the form at ${width} px`).to.exist;
        for (const session of sessions) {
          const bottom = Math.max(...[...session.querySelector('button')!.children].map((part) => part.getBoundingClientRect().bottom));
          expect(bottom, `${words(session)} at ${width} px`).to.be.at.most(session.getBoundingClientRect().bottom + 1);
        }
      }
    });

    it('is a tree of the same records', async () => {
      const host = await show(meeting, { record: 'm1' }, { width: 320 });
      await settled(host);
      expect(one(host, '.rows').getAttribute('role')).to.equal('tree');
      expect(rows(host).slice(0, 8)).to.deep.equal([
        '1 Meeting on supply chains', '2 Session on mines', '3 Taken up Count children and adults at small mines, with figures for women and men.', '4 A survey of small mines in two regions',
        '5 Counting at the pit', '5 Schools beside mines', '6 Pupils who left the mines', '5 Regions surveyed',
      ]);
      expect(host.scrollWidth).to.be.at.most(320);
    });

    it('fades where it goes on below its box, and neither at its end nor over what has the focus', async () => {
      const host = await show(manyThreads(200, 4), {}, { width: 320 });
      const box = one(host, '.scroll');
      const edge = (): number => box.getBoundingClientRect().bottom;
      const fade = getComputedStyle(box, '::after');
      expect(box.scrollHeight).to.be.greaterThan(box.clientHeight + 100);
      expect([fade.position, fade.content.includes('↓')]).to.deep.equal(['sticky', true]);
      all(host, '.row[tabindex="0"]')[0]!.focus();
      await settled(host);
      await press(host, ...Array.from({ length: 12 }, () => 'ArrowDown'));
      const row = host.shadowRoot!.activeElement!.getBoundingClientRect();
      expect(row.bottom).to.be.at.most(edge() - parseFloat(fade.height));
      box.scrollTop = box.scrollHeight;
      await settled(host);
      const bottom = Math.max(...all(host, '.row').map((each) => each.getBoundingClientRect().bottom));
      expect(edge() - bottom).to.be.within(parseFloat(fade.height) - 1, parseFloat(fade.height) + 1);
      expect(getComputedStyle(one(host, '.canvas'), '::after').height).to.equal(fade.height);
    });

    it('opens, closes and walks by key, and selects', async () => {
      const host = await show(meeting, {}, { width: 320 });
      expect(all(host, '.row[tabindex="0"]')).to.have.length(1);
      named(host, 'A survey').focus();
      await settled(host);
      expect(named(host, 'A survey').ariaExpanded).to.equal('false');
      await press(host, 'ArrowRight', 'ArrowRight');
      expect(focused(host)).to.equal('Counting at the pit');
      await press(host, 'ArrowLeft');
      expect(focused(host)).to.equal('A survey of small mines in two regions');
      await press(host, 'ArrowLeft');
      expect(named(host, 'Counting at the pit')).to.equal(undefined);
      await press(host, 'Enter');
      expect(host.selected).to.equal('survey');
    });

    it('is turned by a press on its sign, and selected by one on its text', async () => {
      const host = await show(meeting, {}, { width: 320 });
      await click(host, named(host, 'Session on mines').querySelector<HTMLElement>('.turn')!);
      expect(named(host, 'Session on mines').ariaExpanded).to.equal('false');
      expect(host.selected).to.equal(null);
      await click(host, named(host, 'Session on mines'));
      expect(host.selected).to.equal('mines');
    });
  });

  describe('by date', () => {
    it('tells outputs as they were known, and says what cannot be known', async () => {
      const host = await show(meeting, { 'as-of': '2024-07-31' });
      expect(words(named(host, 'A survey').querySelector('.line'))).to.equal('Under way, 10% done');
      expect(words(one(host, '.scope'))).to.contain('Outputs as they were known on July 31, 2024. Proposals carry no dates of their own');
      host.asOf = '2024-01-01';
      await settled(host);
      expect(words(named(host, 'A survey').querySelector('.line'))).to.equal('not known on that date');
      expect(words(named(host, 'Meeting on').querySelector('.line'))).to.equal('Later, February 6, 2024');
    });

    it('tells what has changed since', async () => {
      const host = await show(meeting, { since: '2024-07-01' });
      expect(words(named(host, 'A survey').querySelector('.line'))).to.equal('Under way, 40% done, changed: 10%, now 40%');
      expect(words(one(host, '.scope'))).to.contain('Since July 1, 2024, 1 of 3 outputs has changed.');
    });
  });

  it('has the list for paper at hand once the page has come to rest', async () => {
    const host = await show(meeting, { record: 'm1' });
    let lit: readonly string[] = [];
    await until(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('tree-form')), 'it is loaded');
    // It has come without anything being printed; what it imports may be on its way still.
    await until(() => {
      window.dispatchEvent(new Event('beforeprint'));
      const rows = all(host, '.row.proposal').length;
      lit = all(host, '.row.lit .face').map(words);
      window.dispatchEvent(new Event('afterprint'));
      return rows === 11;
    });
    await settled(host);
    expect(lit).to.include('Session on mines').and.not.to.include('The event as a whole');
  });

  it('prints everything as an indented list', async () => {
    const host = await show(manyThreads(100));
    window.dispatchEvent(new Event('beforeprint'));
    expect(all(host, ':is(.item, .row).proposal'), 'until the list has been loaded, the columns in full').to.have.length(100);
    await until(() => all(host, '.row').length > 0);
    window.dispatchEvent(new Event('afterprint'));
    await settled(host);
    window.dispatchEvent(new Event('beforeprint'));
    expect(all(host, '.row.proposal')).to.have.length(100);
    expect(all(host, '.row.output .by').map(words)).to.include('Taken up by');
    window.dispatchEvent(new Event('afterprint'));
    await settled(host);
    expect(all(host, '.column')).to.have.length(5);
  });

  it('keeps 100,000 proposals to few nodes', async () => {
    const host = await show(manyThreads(100_000));
    expect(all(host, '*').length).to.be.at.most(500);
    const box = one(host, '.scroll');
    box.scrollTop = box.scrollHeight / 2;
    box.dispatchEvent(new Event('scroll'));
    await settled(host);
    expect(all(host, '*').length).to.be.at.most(500);
    expect(all(host, '.session').length).to.be.greaterThan(3);
  });

  it('shows markup as text, and survives references to nowhere and words of a prototype', async () => {
    const markup = '<img src=x onerror="window.ran = true">';
    const host = await show({
      commonthread: '1',
      events: [{ id: 'e', title: markup, sessions: [{ id: 's', title: markup }] }],
      workPlans: [{ id: 'w', title: 'W', outcomes: [{ id: 'oc', title: 'O', outputs: [{ id: '__proto__', title: markup, status: 'constructor' }] }] }],
      proposals: [{ id: 'a', text: markup, session: 's', status: 'toString', outputs: ['__proto__', 'gone'], mergedInto: 'a' }, { id: 'b', text: '', session: 'nowhere', mergedInto: 'gone', status: 'merged' }],
    });
    expect(faces(host, 'session')).to.deep.equal([markup, 'nowhere']);
    expect(faces(host, 'output')).to.deep.equal([markup]);
    expect(words(named(host, 'toString'))).to.contain(markup);
    expect(all(host, 'img')).to.have.length(0);
    expect('ran' in window).to.equal(false);
  });

  it('has a picture for files, as columns and as a list', async () => {
    const host = await show(meeting, { record: 'm1' });
    await settled(host);
    for (const width of [1000, 700, 360]) {
      const { marks, height } = await host.scene(width);
      expect(height).to.be.greaterThan(200);
      const text = marks.flatMap((mark) => (mark.type === 'text' ? [mark.text] : [])).join(' ');
      expect(text).to.contain('Session on mines').and.to.contain('Schools beside mines').and.to.contain('Pupils');
    }
    expect(await (await host.exportAs('svg')).text()).to.contain('Session on mines');
  });

  it('is empty without proposals, and says so', async () => {
    const place = renderExample({ name: 'none', tag: 'ct-uptake-thread', feed: { commonthread: '1', events: meeting.events }, locale: 'en' });
    document.body.append(place);
    pages.push(place);
    const host = place.firstElementChild as CtUptakeThread;
    await host.ready;
    expect(host.status).to.equal('empty');
    await until(() => words(one(host, '[part="visual"]')).includes('proposals'));
  });

  it('draws itself to an end where it is hidden or taken away meanwhile', async () => {
    const host = await show(meeting, { style: 'display: none' });
    host.select('m1');
    await settled(host);
    host.style.display = '';
    await until(() => all(host, '.item.lit').length > 0);
    host.select('pupils');
    host.remove();
    await settled(host);
    expect(host.selected).to.equal('pupils');
  });

  it('can begin as a table', async () => {
    const host = await show(meeting, { view: 'table' });
    expect(all(host, 'tbody tr')).to.have.length(11);
    expect(examples.some(({ attributes }) => attributes?.['view'] === 'table')).to.equal(true);
  });
});
