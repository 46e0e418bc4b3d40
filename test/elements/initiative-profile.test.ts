import '../../src/bundles/ct-initiative-profile.js';
import { expect, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { isAwaiting } from '../../src/kit/lazy.js';
import type { CtInitiativeProfile } from '../../src/elements/initiative-profile/initiative-profile.js';
import { examples, manyInitiatives, projects } from '../../stories/initiative-profile.examples.js';
import { renderExample, settleExample, type Example } from '../../stories/render.js';
import { until } from '../helpers/page.js';

const pages: HTMLElement[] = [];

async function place(example: Example): Promise<CtInitiativeProfile> {
  const page = renderExample(example);
  document.body.append(page);
  pages.push(page);
  await settleExample(page, example);
  const profile = page.firstElementChild as CtInitiativeProfile;
  await settled(profile);
  return profile;
}

const show = (feed: unknown, attributes: Record<string, string> = {}, page: { direction?: 'ltr' | 'rtl'; width?: number; locale?: string; beside?: readonly Example[] } = {}) =>
  place({ name: 'a test', tag: 'ct-initiative-profile', feed, attributes, locale: 'en', ...page });
const showExample = (name: string) => place(examples.find((each) => each.name === name)!);

afterEach(() => pages.splice(0).forEach((page) => page.remove()));

const all = <T extends Element = HTMLElement>(profile: CtInitiativeProfile, selector: string) => [...profile.shadowRoot!.querySelectorAll<T>(selector)];
const one = <T extends Element = HTMLElement>(profile: CtInitiativeProfile, selector: string) => profile.shadowRoot!.querySelector<T>(selector)!;
/** Text as it is read: without the marks that keep directions apart. */
const words = (element: Element | null | undefined) => (element?.textContent ?? '').replace(/[\u2068\u2069]/g, '').replace(/\s+/g, ' ').trim();
const title = (profile: CtInitiativeProfile) => words(one(profile, '.title'));
const facts = (profile: CtInitiativeProfile) => new Map(all(profile, '.fact').map((fact) => [words(fact.querySelector('dt')), words(fact.querySelector('dd'))]));
const headings = (profile: CtInitiativeProfile) => all(profile, '.section-heading').map(words);
const section = (profile: CtInitiativeProfile, heading: string) => all(profile, '.section').find((each) => words(each.querySelector('.section-heading')) === heading)!;

/** Drawn again, with the parts that come after the text. */
async function settled(profile: CtInitiativeProfile): Promise<void> {
  for (let turn = 0; turn < 3; turn++) {
    await until(() => !isAwaiting(profile));
    await profile.updateComplete;
    await nextFrame();
  }
}

async function press(profile: CtInitiativeProfile, selector: string): Promise<void> {
  one<HTMLElement>(profile, selector).click();
  await settled(profile);
}

describe('ct-initiative-profile', () => {
  it('shows what another group has once it is moved there, also where that is less', async () => {
    const page = document.createElement('div');
    const make = (group: string, data?: unknown) => {
      const profile = document.createElement('ct-initiative-profile');
      Object.assign(profile, { loading: 'eager', group, data });
      page.append(profile);
      return profile;
    };
    const one = { commonthread: '1', initiatives: [{ id: 'only', title: 'The only one', countries: ['GH'] }] };
    const many = { commonthread: '1', initiatives: [1, 2, 3].map((number) => ({ id: `i${number}`, title: `Number ${number}`, countries: ['NP', 'GH'].slice(0, 4 - number) })) };
    many.initiatives[2]!.countries = ['CI'];
    const [, , moved] = [make('many', many), make('one', one), make('many')];
    document.body.append(page);
    pages.push(page);
    await Promise.all([...page.children].map((each) => (each as CtInitiativeProfile).ready));
    moved.filters = { country: ['CI'] };
    await settled(moved);
    expect(title(moved)).to.equal('Number 3');
    moved.group = 'one';
    // It rejects where the update throws.
    await moved.updateComplete;
    await settled(moved);
    expect([moved.status, title(moved)]).to.deep.equal(['ready', 'The only one']);
  });

  describe('shows', () => {
    it('the whole record, and says in a sentence who does what where and when', async () => {
      const profile = await show(projects);
      expect(title(profile)).to.equal('Schools in place of farms');
      expect(words(one(profile, '.finding'))).to.equal('Project by Centre for Decent Work in Supply Chains with Ministry of Labour, Federation of Cocoa and Garment Workers, and 2 others on child labour and schooling in Ghana and Côte d’Ivoire, funded by Development Fund, March 2022 to 2025; status: Active.');
      const told = facts(profile);
      expect(told.get('Funder')).to.equal('Development Fund');
      expect(told.get('Period')).to.equal('March 2022 to 2025');
      expect(told.get('Budget')).to.equal('USD 2,400,000');
      expect(told.get('Identifier')).to.equal('schools');
      expect(told.get('Partners')).to.include('Federation of Cocoa and Garment Workers').and.to.include('Associations of parents');
      expect(headings(profile)).to.deep.equal(['Objectives', 'Beneficiaries', 'Activities', 'Outcomes', 'Who takes part', 'In time', 'Outputs that it helps to deliver', 'Note', 'Indicators', 'Where it comes from']);
      expect(one(profile, '.absent')).to.equal(null);
    });

    it('what is not known once, and no heading without anything below it', async () => {
      const profile = await show(projects, { record: 'tool' });
      expect(words(one(profile, '.absent'))).to.equal('The source gives no dates, status, place, organisations, or budget.');
      expect(headings(profile)).to.deep.equal([]);
      expect([...facts(profile).keys()]).to.deep.equal(['Identifier']);
    });

    it('outputs with their status, indicators with their latest value, and the thread back to sessions', async () => {
      const profile = await show(projects);
      expect(words(section(profile, 'Outputs that it helps to deliver'))).to.include('A survey of work on farms in two regions Under way · 40% done · June 2022 to June 2023').and.to.include('Status not reported · dates not set');
      expect(words(section(profile, 'Indicators'))).to.include('7,350 children (2023)').and.to.include('Target 12,000 children (2025)').and.to.include('No value reported');
      expect(words(section(profile, 'Where it comes from'))).to.include('Working group on data').and.to.include('Publish the names of agencies. merged into one that was taken up');
    });

    it('a map with its disclaimer where there is a place, and none where there is not', async () => {
      const profile = await show(projects);
      expect(one(profile, '.map svg').getAttribute('aria-label')).to.equal('Map of Ghana, Côte d’Ivoire, Kumasi, and Daloa');
      expect(words(one(profile, '.disclaimer'))).to.include('no opinion').and.to.include('Based on UN Geodata');
      const tool = await show(projects, { record: 'tool' });
      expect(one(tool, '.map')).to.equal(null);
      expect(one(tool, '.disclaimer')).to.equal(null);
    });

    it('pictures when they are about to be seen, and not before', async () => {
      const above = document.createElement('div');
      above.style.blockSize = '10000px';
      document.body.prepend(above);
      try {
        const profile = await show(projects, { loading: 'eager' });
        expect(headings(profile)).to.include('Where it comes from').and.not.to.include('Who takes part');
        above.remove();
        await until(() => headings(profile).includes('Who takes part'));
        expect(headings(profile)).to.include('In time');
      } finally {
        above.remove();
      }
    });

    it('words and addresses of a contact as one text of one direction', async () => {
      const profile = await show({ commonthread: '1', language: 'en', initiatives: [{ id: 'a', title: 'A', contact: 'Desk <desk@example.org>, or call' }] }, {}, { locale: 'ar', direction: 'rtl' });
      const link = one<HTMLAnchorElement>(profile, '.fact-sheet a');
      const whole = link.closest('bdi')!;
      expect([whole.lang, words(whole), link.getAttribute('href')]).to.deep.equal(['en', 'Desk <desk@example.org>, or call', 'mailto:desk@example.org']);
      expect(whole.querySelectorAll('bdi')).to.have.length(0);
      const box = (node: Node, from: number) => {
        const range = document.createRange();
        range.setStart(node, from);
        range.setEnd(node, from + 1);
        return range.getBoundingClientRect();
      };
      const text = [...whole.childNodes].find((node): node is Text => node instanceof Text && node.data.includes('<'))!;
      expect(box(text, text.data.indexOf('<')).left).to.be.above(box(text, 0).left);
    });

    it('shares as a chart writes them in each language', async () => {
      const feed = { commonthread: '1', initiatives: [{ id: 'a', title: 'A', indicators: ['k'] }], indicators: [{ id: 'k', title: 'Enrolment', unit: '%', series: [{ date: '2019', value: 13.25 }] }] };
      const share = async (locale: string) => words(one(await show(feed, {}, { locale }), '.about-indicators .item-text'));
      expect(await share('en')).to.equal('13.25% (2019)');
      expect(await share('fr')).to.equal('13,25 % (2019)');
    });

    it('mail addresses as links, and no address that a browser would run', async () => {
      const profile = await show({ commonthread: '1', initiatives: [{ id: 'a', title: '<img src=x onerror=alert(1)>', url: 'javascript:alert(1)', contact: 'javascript:alert(1) or a.b@example.org', status: '__proto__', organisations: [{ name: '', role: 'constructor' }, { id: 'nobody', role: 'partner' }], outputs: ['gone'], indicators: ['a'] }] });
      expect(all<HTMLAnchorElement>(profile, '.fact-sheet a').map((link) => link.getAttribute('href'))).to.deep.equal(['mailto:a.b@example.org']);
      expect(title(profile)).to.equal('<img src=x onerror=alert(1)>');
      expect(facts(profile).get('Partner')).to.equal('nobody');
      expect(words(section(profile, 'Output that it helps to deliver'))).to.include('gone');
    });
  });

  describe('goes', () => {
    it('from one to the next and back, and says where it is', async () => {
      const profile = await show(projects);
      expect(one(profile, '.previous').getAttribute('aria-disabled')).to.equal('true');
      await press(profile, '.next');
      expect(title(profile)).to.equal('Fair recruitment from Nepal to Jordan');
      expect(words(one(profile, '.place'))).to.equal('2 of 4');
      expect(words(one(profile, '[role="status"]'))).to.equal('2 of 4: Fair recruitment from Nepal to Jordan');
      await press(profile, '.previous');
      expect(title(profile)).to.equal('Schools in place of farms');
      expect(profile.selected).to.equal('schools');
    });

    it('to every shown initiative by its list', async () => {
      const profile = await show(projects, { filter: 'sector:garment,fishing' });
      const list = one<HTMLSelectElement>(profile, 'select');
      expect([...list.options].map(({ value }) => value)).to.deep.equal(profile.shownRecords.map(({ id }) => id));
      list.value = 'ended';
      list.dispatchEvent(new Event('change'));
      await settled(profile);
      expect(title(profile)).to.equal('Inspection of fishing ports');
    });

    it('to one of thousands by typing a part of its name, with the keyboard alone', async () => {
      const profile = await show(manyInitiatives(3000));
      one(profile, '.finder input').focus();
      await settled(profile);
      await sendKeys({ type: 'district 2999' });
      await until(() => all(profile, '[role="option"]').length === 1);
      await sendKeys({ press: 'Enter' });
      await settled(profile);
      expect(title(profile)).to.equal('Training in district 2999'.replace('Training', words(one(profile, '.title')).split(' in ')[0]!));
      expect(profile.selected).to.equal('i2998');
      expect(one(profile, '.finder input').getAttribute('aria-expanded')).to.equal('false');
    });
  });

  describe('follows the selection', () => {
    it('to an initiative that is selected, without details beside it', async () => {
      const profile = await show(projects);
      profile.select('ended');
      await settled(profile);
      expect(title(profile)).to.equal('Inspection of fishing ports');
      expect(one(profile, '.aside')).to.equal(null);
    });

    it('and stays at the initiative whose output is pressed, with the details of the output', async () => {
      const profile = await show(projects, { record: 'corridor' });
      await press(profile, '[data-ref="register"]');
      expect(profile.selected).to.equal('register');
      expect(title(profile)).to.equal('Fair recruitment from Nepal to Jordan');
      expect(words(one(profile, '.detail-title'))).to.equal('A public register of farms and of recruitment agencies');
    });

    it('to the initiatives on the thread of another record, and from one to the other', async () => {
      const profile = await showExample('On the thread of a proposal');
      expect(words(one(profile, '.on-thread p'))).to.equal('2 initiatives are on the thread of “Keep one public register of farms and agencies.”:');
      await press(profile, '[data-stay="corridor"]');
      expect(title(profile)).to.equal('Fair recruitment from Nepal to Jordan');
      expect(profile.selected).to.equal('p2');
    });

    it('and says where a selected record has none', async () => {
      const profile = await showExample('A selected record without initiatives');
      expect(words(one(profile, '.on-thread'))).to.equal('No initiative is on the thread of “Visit mines without notice.”.');
    });
  });

  it('filters the group by a country that is pressed', async () => {
    const profile = await show(projects);
    await press(profile, '[data-facet="country"][data-value="CI"]');
    expect(profile.filters).to.deep.equal({ country: ['CI'] });
    expect(words(one(profile, '.scope'))).to.equal('1 of 4 initiatives.');
    expect(one(profile, '[data-facet="country"][data-value="CI"]').getAttribute('aria-pressed')).to.equal('true');
  });

  it('opens the rest of a long list, and keeps the focus there', async () => {
    const profile = await showExample('Many partners');
    const before = all(profile, '.fact li').length;
    one(profile, '[data-open="role member"]').focus();
    await sendKeys({ press: 'Enter' });
    await settled(profile);
    expect(all(profile, '.fact li').length - before).to.equal(48);
    expect(profile.shadowRoot!.activeElement?.className).to.include('fact');
  });

  it('lets go of the selection with Escape', async () => {
    const profile = await show(projects, { record: 'schools' });
    one(profile, '.next').focus();
    await sendKeys({ press: 'Escape' });
    await settled(profile);
    expect(profile.selected).to.equal(null);
    expect(title(profile)).to.equal('Schools in place of farms');
  });

  it('has one row of its table for each shown initiative', async () => {
    const profile = await show(projects, { view: 'table' });
    await until(() => all(profile, 'tbody tr').length > 0);
    expect(all(profile, 'tbody tr')).to.have.length(profile.shownRecords.length);
  });

  it('says the same of a picture in a file, and all shown initiatives in data', async () => {
    const profile = await show(projects);
    const svg = await (await profile.exportAs('svg')).text();
    for (const text of ['Schools in place of farms', 'Kumasi', 'School meals', 'Where it comes from', 'Based on UN Geodata', '1 of 4 initiatives']) expect(svg).to.include(text);
    const json = JSON.parse(await (await profile.exportAs('json')).text()) as { initiatives: { id: string }[] };
    expect(json.initiatives.map(({ id }) => id)).to.deep.equal(['schools', 'corridor', 'tool', 'ended']);
  });

  for (const width of [320, 620, 1100]) {
    it(`fits into ${width} pixels`, async () => {
      const profile = await show(projects, {}, { width });
      const [box] = [profile.getBoundingClientRect()];
      const outside = all(profile, '.profile *').filter((each) => !each.closest('svg') && !each.closest('.visually-hidden') && each.getBoundingClientRect().right > box.right + 1);
      expect(outside.map((each) => each.className)).to.deep.equal([]);
    });
  }

  it('mirrors from right to left, in Arabic', async () => {
    const profile = await showExample('Arabic, right to left');
    expect(one(profile, '.facts').getBoundingClientRect().left).to.be.greaterThan(one(profile, '.text').getBoundingClientRect().left);
    // Browsers differ in the digits that they write Arabic with.
    const finding = words(one(profile, '.finding')).replace(/[٠-٩]/g, (digit) => String('٠١٢٣٤٥٦٧٨٩'.indexOf(digit)));
    expect(finding).to.equal('مشروع من تنفيذ وزارة العمل بمشاركة اتحاد العمال بشأن التوظيف العادل في نيبال والأردن، بتمويل من منظمة العمل الدولية، منذ يونيو 2021؛ الحالة: نشط.');
  });

  it('keeps to few nodes', async () => {
    const profile = await show(manyInitiatives(3000));
    expect(all(profile, '*').length).to.be.below(500);
  });
});
