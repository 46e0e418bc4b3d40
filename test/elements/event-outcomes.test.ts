import '../../src/bundles/ct-event-outcomes.js';
import { expect, nextFrame, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { isAwaiting } from '../../src/kit/lazy.js';
import { hostOf } from '../../src/kit/export/ics.js';
import type { CtEventOutcomes } from '../../src/elements/event-outcomes/event-outcomes.js';
import { conference, manyEvents } from '../../stories/event-outcomes.examples.js';
import { renderExample, settleExample } from '../../stories/render.js';
import { allInside, button, focused, heard, inside, until, wordsOf } from '../helpers/page.js';

const pages: HTMLElement[] = [];

async function show(feed: unknown, attributes: Record<string, string> = {}, page: { direction?: 'ltr' | 'rtl'; width?: number; locale?: string; state?: 'empty' } = {}): Promise<CtEventOutcomes> {
  const example = { name: 'a test', tag: 'ct-event-outcomes', feed, attributes, locale: 'en', ...page };
  const place = renderExample(example);
  document.body.append(place);
  pages.push(place);
  await settleExample(place, example);
  return place.firstElementChild as CtEventOutcomes;
}

afterEach(() => pages.splice(0).forEach((page) => page.remove()));

/** Drawn again, with the parts that it asked for. */
async function settled(element: CtEventOutcomes): Promise<void> {
  await element.updateComplete;
  await until(() => !isAwaiting(element));
  await element.updateComplete;
  await nextFrame();
}

async function press(element: CtEventOutcomes, key: string): Promise<void> {
  await sendKeys({ press: key });
  await settled(element);
}

const words = (element: Element | null | undefined) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const sessions = (element: CtEventOutcomes) => allInside(element, '.session-title').map(words);
const outcomes = (element: CtEventOutcomes) => allInside(element, '.outcome .text').map(words);
const titles = (element: CtEventOutcomes) => allInside(element, '.event .text').map(words);
const click = async (element: CtEventOutcomes, target: HTMLElement) => {
  target.click();
  await settled(element);
};
const minimal = (event: Record<string, unknown>, more: Record<string, unknown> = {}) => ({ commonthread: '1', events: [{ id: 'e', title: 'Event', ...event }], ...more });

describe('ct-event-outcomes', () => {
  for (const width of [320, 1280]) it(`breaks very long words of an event, at a width of ${width}`, async () => {
    const long = 'W'.repeat(300);
    const sessions = [{ id: 's', title: long, start: '2024-05-01T09:00:00Z', summary: long }];
    const proposals = [{ id: 'p', text: long, event: 'e', session: 's', status: 'not-pursued', reason: long }];
    const element = await show(minimal({ title: long, hosts: [{ name: long }], sessions }, { proposals }), {}, { width });
    const edge = element.getBoundingClientRect().right;
    for (const each of allInside(element, '.page bdi')) expect(each.getBoundingClientRect().right, each.parentElement!.className).to.be.at.most(edge);
    if (width > 1000) expect(inside(element, '.title bdi').getBoundingClientRect().right).to.be.below(inside(element, '.facts').getBoundingClientRect().left);
  });

  it('tells the days of times in the zone that the event names, as the times beside them, and as they are written without one', async () => {
    const days = async (event: Record<string, unknown>) => allInside(await show(minimal(event)), '.when > span').map(words);
    const times = { start: '2024-12-31T23:59:00Z', end: '2025-01-01T00:30:00Z' };
    const [day, time] = await days({ ...times, timeZone: 'Pacific/Kiritimati' });
    expect(day).to.equal('January 1, 2025');
    expect(time).to.match(/^Jan 1, 1:59/);
    expect((await days({ ...times, timeZone: 'Pacific/Honolulu' }))[0]).to.equal('December 31, 2024');
    expect((await days(times))[0]).to.equal('December 31, 2024 – January 1, 2025');
    expect((await days({ ...times, timeZone: 'Nowhere/None' }))[0]).to.equal('December 31, 2024 – January 1, 2025');
    expect((await days({ start: '2024-12-31', end: '2025-01-01', timeZone: 'Pacific/Kiritimati' }))[0]).to.equal('December 31, 2024 – January 1, 2025');
  });

  it('names groups of participants in the page’s language where their word is one of the vocabulary, and else as the feed has them', async () => {
    const groups = [{ group: 'government', count: 4 }, { group: 'Local press', count: 2 }, { group: 'civil-society' }];
    const element = await show({ ...minimal({ participants: { groups } }), language: 'en' }, {}, { locale: 'fr' });
    const shown = (selector: string) => allInside(element, selector).map((name) => [name.lang, words(name)]);
    expect(shown('.bars bdi')).to.deep.equal([['', 'Gouvernement'], ['en', 'Local press']]);
    expect(shown('.facts .run bdi')).to.deep.equal([['', 'Société civile']]);
    element.view = 'table';
    await until(() => allInside(element, 'tbody tr').length > 0);
    expect(wordsOf(element, 'tbody tr')).to.contain('Gouvernement 4, Local press 2, Société civile');
  });

  it('sets the name of an output apart from how far it has come', async () => {
    const output = { id: 'o', title: 'Output one', status: 'under-way', progress: 0.4 };
    const element = await show({
      ...minimal({ sessions: [{ id: 's', title: 'S', outcomes: ['p'] }] }), language: 'en', workPlans: [{ id: 'w', outcomes: [{ id: 'c', outputs: [output] }] }], proposals: [{ id: 'p', text: 'P', status: 'taken-up', outputs: ['o'] }],
    }, {}, { locale: 'ar', direction: 'rtl' });
    const name = allInside(element, '.fate bdi').find((each) => words(each).startsWith('Output'))!;
    expect([name.lang, words(name)]).to.deep.equal(['en', 'Output one']);
    expect(words(name.parentElement)).to.match(/^Output one \(.+، نسبة الإنجاز .+\)$/);
  });

  describe('as a list', () => {
    it('has the events as they took place, those without a date last and said so', async () => {
      const element = await show(conference);
      expect(titles(element)).to.deep.equal(['Founding meeting', 'Webinar on contracts', 'Conference on fishing and forced labour', 'Breakout talks']);
      expect(allInside(element, '.event > p:first-child').map(words)).to.deep.equal(['2017 (month not given)', 'November 2023 (day not given)', 'February 6 – 7, 2024', 'Date not given']);
      expect(wordsOf(element, '.scope')).to.equal('4 events; 1 without a date; 5 proposals, 1 takeaway, 1 lesson, and 1 cross-cutting message in 10 sessions; 1 taken up, 1 merged, 1 changed, 1 not pursued, 1 without a recorded answer.');
    });

    it('opens an event, goes to the next, and back to all', async () => {
      const element = await show(conference);
      const selected = heard(element, 'ct-select');
      await click(element, button(element, 'Webinar on contracts'));
      expect(wordsOf(element, '.title')).to.equal('Webinar on contracts');
      expect(focused()).to.equal(inside(element, '.title'));
      await click(element, inside(element, '.next'));
      expect(wordsOf(element, '.title')).to.equal('Conference on fishing and forced labour');
      expect(selected.map(({ id }) => id)).to.deep.equal(['webinar', 'conference']);
      await click(element, button(element, 'All events'));
      expect(titles(element)).to.have.length(4);
      expect(words(focused())).to.equal('Conference on fishing and forced labour');
      expect(selected.at(-1)!.id).to.equal(null);
    });

    it('opens no details of what the page tells already', async () => {
      const element = await show(conference, { record: 'conference' });
      expect(element.shadowRoot!.querySelector('[part~="detail"]')).to.equal(null);
      await click(element, button(element, 'What crews say'));
      await until(() => element.shadowRoot!.querySelector('[part~="detail"]'));
      expect(wordsOf(element, '.title')).to.equal('Conference on fishing and forced labour');
    });

    it('keeps few of many in the page, and reaches all', async () => {
      const element = await show(manyEvents(1000));
      expect(allInside(element, '*').length).to.be.below(520);
      const seen = new Set(titles(element));
      for (let turn = 0; turn < 30 && !button(element, 'Later in the list').disabled; turn++) {
        await click(element, button(element, 'Later in the list'));
        titles(element).forEach((title) => seen.add(title));
      }
      expect(seen.size).to.equal(1000);
      expect(element.records).to.have.length(1000);
    });

    it('many read in slices as it has few, and what a filter leaves of them', async () => {
      const few = await show(manyEvents(400));
      const element = await show(manyEvents(4000, 1));
      expect(element.summary()).to.match(/^4,000 events; 400 without a date; 8,000 proposals in 4,000 sessions; /);
      expect(titles(element)[0]).to.equal(titles(few)[0]);
      const heard = oneEvent(element, 'ct-filter');
      element.search = '"meeting 400"';
      await heard;
      expect(element.summary()).to.match(/^2 events; /);
    });
  });

  describe('shows of an event', () => {
    it('all that the feed says of it', async () => {
      const element = await show(conference, { record: 'conference' });
      const facts = new Map(allInside(element, '.facts > div').map((fact) => [words(fact.querySelector('dt')), words(fact.querySelector('dd'))]));
      expect(facts.get('Hosts')).to.equal('Ministry of Labour');
      expect(facts.get('Funders')).to.equal('Fund for Decent Work');
      expect(facts.get('Participants')).to.equal('120 people, Ghana and Côte d’Ivoire Governments48 Workers40 Employers32 Press(numbers not given)');
      expect(facts.get('Organisations · Participant')).to.equal('Union of Dock Workers');
      expect(facts.get('Organisations')).to.equal('Guests from two ports');
      expect(facts.get('Documents')).to.equal('ReportRecording of day 1Minutes (not published)');
      expect(facts.get('Plans drafted here')).to.equal('Work plan 2024-25');
      expect(facts.get('Views')).to.equal('1,204');
      expect(facts.get('Source')).to.equal('Report of the conference, Programme');
      expect(allInside(element, '.when > span').map(words)).to.deep.equal(['February 6 – 7, 2024', 'Takoradi, Ghana', 'Online']);
    });

    it('every session and every outcome', async () => {
      const element = await show(conference, { record: 'conference' });
      expect(sessions(element)).to.deep.equal(['Opening', 'What crews say', 'Inspection in ports', 'A call from another port', 'Closing plenary', 'A walk through the harbour']);
      expect(outcomes(element)).to.have.members(conference.proposals.filter(({ id }) => id !== 't1').map(({ text }) => text));
      expect(wordsOf(element, '.own .outcome')).to.equal('Gender runs through all of this, and each group should say how.');
    });

    it('what became of each outcome, with a way to where it went', async () => {
      const element = await show(conference, { record: 'conference' });
      const fate = (start: string) => words(allInside(element, '.outcome').find((each) => words(each).startsWith(start))?.querySelector('.fate'));
      expect(fate('Count')).to.equal('Taken up A survey of landing sites in two ports (Under way, 40% done)');
      expect(fate('Publish')).to.equal('Merged into Count landing sites, with figures for women and men.');
      expect(fate('Visit')).to.equal('Not pursued · Inspectors have no right of entry without a warrant.');
      expect(fate('Let crews')).to.equal('Proposal · Changed · A text message reaches more ports than a call.');
      expect(fate('Port inspectors')).to.equal('Lesson');
      expect(fate('Meet again')).to.equal('Proposed, no answer recorded');
      await click(element, inside(element, '.fate [data-id="survey"]'));
      expect(element.selected).to.equal('survey');
      expect(wordsOf(element, '.title')).to.equal('Conference on fishing and forced labour');
    });

    it('kinds of session by word and by shape, those that are unknown too', async () => {
      const element = await show(conference, { record: 'conference' });
      expect(allInside(element, '.session [data-facet="kind"]').map(words)).to.deep.equal(['Ceremony', 'Panel', 'Working group', 'Spotlight', 'Plenary', 'excursion']);
      expect(allInside(element, '.shape').at(-1)!.className.trim()).to.equal('shape');
    });

    it('the event of a session or of a proposal that is selected elsewhere', async () => {
      for (const id of ['crews', 'p2', 'g1']) {
        const element = await show(conference);
        element.select(id);
        await settled(element);
        expect(wordsOf(element, '.title'), id).to.equal('Conference on fishing and forced labour');
        expect(allInside(element, '.selected').length, id).to.equal(1);
      }
    });

    it('safe links only, and markup as text', async () => {
      const markup = '<img src=x onerror="window.ran = true">';
      const element = await show(minimal({ title: markup, summary: markup, url: 'javascript:alert(1)', documents: [{ title: markup, url: 'data:text/html,x' }, { url: 'https://example.org/a' }], sessions: [{ id: 's', title: markup, kind: markup, room: markup, speakers: [markup] }] }));
      expect(allInside(element, '.page a').map((link) => link.getAttribute('href'))).to.deep.equal(['https://example.org/a']);
      expect(allInside(element, 'img')).to.have.length(0);
      expect(wordsOf(element, '.title')).to.equal(markup);
      expect('ran' in window).to.equal(false);
    });

    it('long agendas in parts, whole on paper, and as far as what is selected', async () => {
      const element = await show(manyEvents(1, 500));
      expect(allInside(element, '*').length).to.be.below(560);
      const first = sessions(element).length;
      await click(element, allInside(element, 'button').find((each) => words(each).startsWith('Show more ('))!);
      expect(sessions(element).length).to.be.above(first);
      window.dispatchEvent(new Event('beforeprint'));
      expect(sessions(element)).to.have.length(500);
      expect(outcomes(element)).to.have.length(1000);
      window.dispatchEvent(new Event('afterprint'));
      await settled(element);
      element.select('e0-s300');
      await settled(element);
      expect(allInside(element, '.session.selected')).to.have.length(1);
    });
  });

  describe('draws of a long agenda', () => {
    const workshop = manyEvents(1, 15);
    const long = async () => {
      const element = await show(workshop, { record: 'e0' });
      await until(() => outcomes(element).length < 30);
      return element;
    };

    it('the headings of all sessions, and what came of those near what is seen, at the same height', async () => {
      const element = await long();
      expect(sessions(element)).to.have.length(15);
      expect(allInside(element, '*').length).to.be.below(500);
      expect(allInside(element, '.outcomes-name').map(words)).to.deep.equal(Array.from({ length: 15 }, () => '2 proposals'));
      const last = allInside(element, '.session').at(-1)!;
      expect(last.offsetHeight).to.be.above(200);
      last.scrollIntoView();
      await until(() => last.querySelectorAll('.outcome').length === 2);
      // The first has the Tab stop, and stays.
      const second = allInside(element, '.session')[1]!;
      await until(() => !second.querySelector('.outcome'));
      const height = second.offsetHeight;
      second.scrollIntoView();
      await until(() => second.querySelector('.outcome'));
      expect(Math.abs(second.offsetHeight - height)).to.be.below(1);
    });

    it('all for who goes through it by keys', async () => {
      const element = await long();
      inside(element, '.session .text').focus();
      await press(element, 'End');
      expect(words(focused())).to.equal(words(allInside(element, '.outcome .text').at(-1)));
      expect(outcomes(element)).to.have.length(30);
    });

    it('all for who is about to search the page, and on paper', async () => {
      const element = await long();
      window.dispatchEvent(new Event('beforeprint'));
      expect(outcomes(element)).to.have.length(30);
      window.dispatchEvent(new Event('afterprint'));
      await until(() => outcomes(element).length < 30);
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'f', ctrlKey: true }));
      expect(outcomes(element)).to.have.length(30);
    });

    it('what is selected, wherever it is, and what has the focus', async () => {
      const element = await long();
      element.select('e0-s14-b');
      await settled(element);
      expect(words(inside(element, '.outcome.selected'))).to.contain(workshop.proposals.at(-1)!.text);
      const first = inside(element, '.session .outcome .text');
      first.focus();
      allInside(element, '.session').at(-1)!.scrollIntoView();
      await until(() => !allInside(element, '.session')[3]!.querySelector('.outcome'));
      expect(focused()).to.equal(first);
    });
  });

  describe('dates and times', () => {
    it('are on the day that the feed writes, in the event’s zone by name', async () => {
      const element = await show(conference, { record: 'conference' });
      expect(wordsOf(element, '.agenda-head')).to.contain('Greenwich Mean Time (Africa/Accra)');
      expect(allInside(element, '.day-name').map(words)).to.deep.equal(['Day 1 · Tuesday, February 6', 'Day 2 · Wednesday, February 7']);
      expect(allInside(element, '.session .about-part').map(words)).to.include.members(['10:00 – 11:30 AM', 'Feb 7, 2:30 AM', 'given as 9:30 PM UTC−05:00']);
    });

    it('are those of another zone where the page or the reader asks for it', async () => {
      const element = await show(conference, { record: 'conference', 'time-zone': 'Asia/Tokyo' });
      expect(wordsOf(element, '.agenda-head')).to.contain('Japan Standard Time (Asia/Tokyo)');
      expect(allInside(element, '.session .about-part').map(words)).to.include('7:00 – 8:30 PM');
      element.timeZone = 'event';
      await settled(element);
      await click(element, button(element, 'Show in my time zone'));
      expect(element.timeZone).to.equal('viewer');
      await click(element, button(element, 'Show as at the event'));
      expect(element.timeZone).to.equal('event');
    });

    it('say that days are those of the event where times are not', async () => {
      const feed = minimal({ start: '2024-12-31T23:00:00Z', end: '2025-01-01T01:00:00Z', timeZone: 'Pacific/Kiritimati', sessions: [{ id: 's', title: 'S', start: '2024-12-31T23:00:00Z' }] });
      const element = await show(feed, { 'time-zone': 'America/Lima' });
      expect(allInside(element, '.when > span, .day-name').map(words)).to.deep.equal(['January 1, 2025', 'Dec 31, 6:00 – 8:00 PM', 'Wednesday, January 1']);
      expect(allInside(element, '.session .about-part').map(words)).to.deep.equal(['Dec 31, 6:00 PM']);
      expect(wordsOf(element, '.agenda-head .small')).to.match(/; days as at the event$/);
      element.timeZone = 'event';
      await settled(element);
      expect(wordsOf(element, '.agenda-head .small')).to.not.contain('days');
    });

    it('count days in the event’s zone', async () => {
      const element = await show(minimal({ start: '2024-12-31T23:00:00Z', end: '2025-01-01T09:59:00Z', timeZone: 'Pacific/Kiritimati', sessions: [{ id: 'a', title: 'A', day: 1 }, { id: 'b', title: 'B', day: 1, room: 'R' }] }));
      expect(allInside(element, '.day-name').map(words)).to.deep.equal(['Day 1 · Wednesday, January 1']);
    });

    it('are as written where the event names no zone, each with its offset', async () => {
      const element = await show(minimal({ start: '2024-02-06', sessions: [{ id: 's', title: 'S', start: '2024-02-06T23:30-05:00' }] }));
      expect(allInside(element, '.session .about-part').map(words)).to.deep.equal(['11:30 PM UTC−05:00']);
      expect(wordsOf(element, '.agenda-head .small')).to.equal('Times as the programme gives them');
      expect(allInside(element, '.day-name').map(words)).to.deep.equal(['Tuesday, February 6']);
    });

    it('offer no zones where no session has a time', async () => {
      const element = await show(conference, { record: 'talks' });
      expect(allInside(element, '[data-zone]')).to.have.length(0);
      expect(allInside(element, '.day-name').map(words)).to.deep.equal(['Day 1', 'Day 2']);
      expect(allInside(element, '.column-name').map(words)).to.deep.equal(['A', 'B', 'A', 'B']);
    });
  });

  describe('filters and search', () => {
    it('narrow the sessions of an event, until the reader wants all', async () => {
      const element = await show(conference, { record: 'conference', filter: 'kind:panel,plenary' });
      await until(() => sessions(element).length === 2);
      expect(sessions(element)).to.deep.equal(['What crews say', 'Closing plenary']);
      expect(wordsOf(element, '.scope')).to.contain('2 of 6 sessions fit the filter');
      await click(element, button(element, 'Show all 6'));
      expect(sessions(element)).to.have.length(6);
    });

    it('leave the sessions alone where it is the event that fits', async () => {
      const element = await show(conference, { record: 'conference', filter: 'organisation:ministry' });
      await settled(element);
      expect(sessions(element)).to.have.length(6);
    });

    it('find sessions and outcomes, and mark what is found', async () => {
      const element = await show(conference, { search: 'satellite' });
      await until(() => allInside(element, 'mark').length);
      expect(sessions(element)).to.deep.equal(['What crews say']);
      expect(words(inside(element, 'mark'))).to.equal('satellite');
    });

    it('are set for the group by a press on a kind, a country or a sector', async () => {
      const element = await show(conference, { record: 'conference' });
      await click(element, inside(element, '[data-facet="sector"]'));
      expect(element.filters).to.deep.equal({ sector: ['fishing'] });
      await until(() => sessions(element).length === 2);
    });

    it('that hide the opened event show what is left', async () => {
      const element = await show(conference, { record: 'conference' });
      element.filters = { country: ['DE'] };
      await until(() => wordsOf(element, '.page').includes('Founding meeting'));
      expect(element.shownRecords.map(({ id }) => id)).to.deep.equal(['founding']);
    });
  });

  describe('by keyboard', () => {
    it('is two stops of the Tab key, with arrows inside each', async () => {
      const element = await show(conference, { record: 'conference', 'without-toolbar': '', 'without-filters': '' });
      const stops = allInside(element, '.page :is(button, a)').filter(({ tabIndex }) => tabIndex === 0);
      expect(stops).to.have.length(2);
      stops[1]!.focus();
      expect(words(focused())).to.equal('Show in my time zone');
      await press(element, 'ArrowDown');
      await press(element, 'ArrowDown');
      expect(words(focused())).to.equal('Opening');
      await press(element, 'Enter');
      expect(element.selected).to.equal('opening');
      expect(allInside(element, '.page :is(button, a)').filter(({ tabIndex }) => tabIndex === 0)).to.have.length(2);
    });

    it('goes to the ends, mirrors its arrows from right to left, and lets go with Escape', async () => {
      const element = await show(conference, { record: 'conference' }, { direction: 'rtl' });
      const text = (id: string) => inside(element, `.text[data-id="${id}"]`);
      text('crews').focus();
      await press(element, 'End');
      expect(focused()).to.equal(text('g1'));
      await press(element, 'ArrowRight');
      expect(focused()).not.to.equal(text('g1'));
      await press(element, 'ArrowLeft');
      expect(focused()).to.equal(text('g1'));
      await press(element, 'Escape');
      expect(element.selected).to.equal(null);
      expect(wordsOf(element, '.title')).to.equal('Conference on fishing and forced labour');
    });

    it('keeps the focus on what it was on when the data comes anew', async () => {
      const element = await show(conference, { record: 'conference' });
      inside(element, '.text[data-id="p1"]').focus();
      const again = structuredClone(conference);
      again.events[0]!.sessions!.unshift({ id: 'new', title: 'New', kind: 'panel', day: 1, start: '2024-02-06T08:00+00:00' } as never);
      element.data = again;
      await element.ready;
      await settled(element);
      expect((focused() as HTMLElement).dataset['id']).to.equal('p1');
    });
  });

  it('lights the thread of what is selected', async () => {
    const element = await show(conference, { record: 'conference' });
    element.select('survey');
    await until(() => allInside(element, '.outcome.lit').length);
    expect(allInside(element, '.outcome.lit .text').map(words)).to.include('Count landing sites, with figures for women and men.');
    expect(allInside(element, '.session.lit .session-title').map(words)).to.deep.equal(['Inspection in ports']);
    expect(allInside(element, '.outcome:not(.lit)').length).to.be.above(3);
  });

  it('has a table of the same events', async () => {
    const element = await show(conference, { view: 'table' });
    await until(() => allInside(element, 'tbody tr').length);
    const rows = allInside(element, 'tbody tr th, tbody tr td:first-child').map(words);
    expect(new Set(rows)).to.deep.equal(new Set(['Conference on fishing and forced labour', 'Founding meeting', 'Breakout talks', 'Webinar on contracts']));
  });

  it('is empty without events, and says so', async () => {
    const element = await show({ commonthread: '1', proposals: [{ id: 'p', text: 'Alone' }] }, {}, { state: 'empty' });
    await settled(element);
    expect(wordsOf(element)).to.contain('no events');
  });

  describe('calendar files', () => {
    /** Lines of a calendar as a program reads them: unfolded, with names and values. Says what is wrong with it. */
    const read = (text: string) => {
      expect(text.endsWith('\r\n')).to.equal(true);
      for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length, line).to.be.at.most(75);
      expect(text.replace(/\r\n/g, '')).not.to.match(/[\r\n]/);
      const lines = text.replace(/\r\n[ \t]/g, '').split('\r\n').filter(Boolean).map((line) => line.match(/^([A-Z-]+)((?:;[^:]+)?):(.*)$/)!.slice(1) as [string, string, string]);
      const events: Map<string, string>[] = [];
      for (const [name, parameters, value] of lines) {
        if (name === 'BEGIN' && value === 'VEVENT') events.push(new Map());
        else if (events.length && name !== 'END') events.at(-1)!.set(name, parameters ? `${parameters.slice(1)}:${value}` : value);
        if (['SUMMARY', 'DESCRIPTION', 'LOCATION'].includes(name)) expect(value.replace(/\\[\\;,n]/g, ''), value).not.to.match(/[\\;,]/);
      }
      for (const event of events) expect(event.get('DTSTAMP')).to.match(/^\d{8}T\d{6}Z$/);
      return events;
    };
    const calendar = async (element: CtEventOutcomes) => read(await (await element.exportAs('ics')).text());

    it('hold each event and each session that has a date', async () => {
      const found = await calendar(await show(conference));
      expect(found.map((event) => event.get('SUMMARY'))).to.deep.equal(['Founding meeting', 'Webinar on contracts', 'Conference on fishing and forced labour', 'Opening', 'What crews say', 'Inspection in ports', 'A call from another port', 'Closing plenary', 'A walk through the harbour']);
      const by = (title: string) => found.find((event) => event.get('SUMMARY') === title)!;
      expect(by('Conference on fishing and forced labour').get('DTSTART')).to.equal('VALUE=DATE:20240206');
      expect(by('Conference on fishing and forced labour').get('DTEND')).to.equal('VALUE=DATE:20240208');
      expect(by('Webinar on contracts').get('DTEND')).to.equal('VALUE=DATE:20231201');
      expect(by('A call from another port').get('DTSTART')).to.equal('20240207T023000Z');
      expect(by('A walk through the harbour').get('DTSTART')).to.match(/^VALUE=DATE:2024020[67]$/);
      expect(by('What crews say').get('DTEND')).to.equal('20240206T113000Z');
      expect(by('What crews say').get('LOCATION')).to.equal('Main hall\\, Takoradi\\, Ghana');
    });

    it('name each thing once and the same in every copy', async () => {
      const ids = async () => (await calendar(await show(conference))).map((event) => event.get('UID'));
      const first = await ids();
      expect(new Set(first).size).to.equal(first.length);
      expect(await ids()).to.deep.equal(first);
    });

    it('name each thing by where the data comes from, and by the page only where that is all there is', async () => {
      const ids = async (event: Record<string, unknown>, more: Record<string, unknown> = {}) => (await calendar(await show(minimal({ start: '2024-05-14', sessions: [{ id: 's', title: 'S', start: '2024-05-14' }], ...event }, more)))).map((each) => each.get('UID'));
      const source = { source: { title: 'Publisher', url: 'https://feeds.example.net/all' } };
      expect(await ids({ url: 'https://example.org/meeting' }, source)).to.deep.equal(['e@feeds.example.net', 's@feeds.example.net']);
      expect(await ids({ url: 'https://example.org/meeting' })).to.deep.equal(['e@example.org', 's@example.org']);
      expect(await ids({ url: 'mailto:a@example.org' })).to.deep.equal([`e@${location.host}`, `s@${location.host}`]);
      const { feedData } = await show(minimal({}));
      const { feed, loaded } = feedData!;
      expect(hostOf({ feed, loaded: { ...loaded, url: 'https://api.example.org/feed.json' } }, 'https://example.org/meeting')).to.equal('api.example.org');
    });

    it('have a session that has only the number of its day on that day, as the agenda', async () => {
      const element = await show(minimal({ start: '2019-12-31', end: '2020-01-01', sessions: [{ id: 'a', title: 'First', day: 1 }, { id: 'b', title: 'Second', day: 2 }, { id: 'c', title: 'Some time' }] }));
      expect(allInside(element, '.day-name').map(words)[1]).to.equal('Day 2 · Wednesday, January 1');
      const found = await calendar(element);
      expect(found.map((each) => `${each.get('SUMMARY')} ${each.get('DTSTART')} ${each.get('DTEND')}`)).to.deep.equal(['Event VALUE=DATE:20191231 VALUE=DATE:20200102', 'First VALUE=DATE:20191231 VALUE=DATE:20200101', 'Second VALUE=DATE:20200101 VALUE=DATE:20200102']);
      expect(allInside(element, '[data-calendar]').map((each) => each.getAttribute('data-calendar'))).to.include('b').and.not.to.include('c');
    });

    it('survive long and hostile texts', async () => {
      const [found] = await calendar(await show(minimal({ title: `${'Ö;,\\ \u{1F41F}'.repeat(40)}\nBEGIN:VEVENT`, summary: '\ud800\u0007END:VCALENDAR\r\nX', start: '2024' })));
      expect(found!.get('DTSTART')).to.equal('VALUE=DATE:20240101');
      expect(found!.get('SUMMARY')).to.contain('\\nBEGIN:VEVENT');
    });

    it('of one event or session come from a button beside it', async () => {
      const element = await show(conference, { record: 'conference' });
      const saved: string[] = [];
      const stop = (event: Event) => {
        const link = event.composedPath()[0];
        if (!(link instanceof HTMLAnchorElement) || !link.download) return;
        saved.push(link.download);
        event.preventDefault();
      };
      const real = HTMLAnchorElement.prototype.click;
      HTMLAnchorElement.prototype.click = function click() {
        this.addEventListener('click', stop, { once: true });
        real.call(this);
      };
      try {
        button(element, 'Add to calendar').click();
        await until(() => saved.length === 1);
        button(element, 'Add to calendar: Closing plenary').click();
        await until(() => saved.length === 2);
      } finally {
        HTMLAnchorElement.prototype.click = real;
      }
      expect(saved).to.deep.equal(['Conference-on-fishing-and-forced-labour.ics', 'Closing-plenary.ics']);
    });
  });

  it('gives its shown events to search engines, and puts nothing into the page', async () => {
    const element = await show(conference, { filter: 'country:GH' });
    await until(() => element.shownRecords.length === 1);
    expect(element.jsonLd).to.have.length(1);
    expect(element.jsonLd[0]).to.include({ '@type': 'Event', name: 'Conference on fishing and forced labour', startDate: '2024-02-06', endDate: '2024-02-07', eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode' });
    expect(element.jsonLd[0]!['subEvent']).to.have.length(6);
    expect(document.querySelector('script[type="application/ld+json"]')).to.equal(null);
  });

  it('draws a picture of the agenda with its outcomes, and one of the list', async () => {
    const svg = await (await (await show(conference, { record: 'conference' })).exportAs('svg')).text();
    for (const wanted of ['Inspection in ports', 'Visit ships without notice.', 'Outcomes of the event as a whole']) expect(svg).to.contain(wanted);
    const list = await (await (await show(conference)).exportAs('svg')).text();
    for (const wanted of ['Founding meeting', 'Breakout talks', 'Date not given']) expect(list).to.contain(wanted);
  });
});
