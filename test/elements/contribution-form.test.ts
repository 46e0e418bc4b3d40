import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/elements/contribution-form/define.js';
import type { CtContributionForm } from '../../src/elements/contribution-form/contribution-form.js';
import { CtSubmitEvent, CtSubmittedEvent } from '../../src/kit/submit-events.js';
import { allInside, button, focused, heard, inside, quiet, settle, until, useNetwork, wordsOf } from '../helpers/page.js';

type Field = HTMLInputElement & HTMLSelectElement;
const fieldAt = (form: Element, at: string): Field => {
  const found = allInside<Field>(form, '[data-at]').find(({ dataset }) => dataset['at'] === at);
  if (!found) throw new Error(`There is no field ${at}: ${wordsOf(form).slice(0, 500)}`);
  return found;
};
const labelled = (form: Element, at: string): string => fieldAt(form, at).labels?.[0]?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const describedIn = (form: Element, at: string): string => (fieldAt(form, at).getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean).map((id) => form.shadowRoot!.getElementById(id)!.textContent!.replace(/\s+/g, ' ').trim()).join(' | ');

/** Types as a person does: at the place, key by key. */
async function type(form: Element, at: string, text: string): Promise<void> {
  fieldAt(form, at).focus();
  await sendKeys({ type: text });
}
/** Has a value typed, without the keys, where they are not what the test is about. */
async function put(form: CtContributionForm, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [at, value] of Object.entries(values)) {
    const field = fieldAt(form, at);
    field.value = value;
    field.dispatchEvent(new Event(field.localName === 'select' ? 'change' : 'input', { bubbles: true }));
  }
  await form.updateComplete;
}
async function press(form: CtContributionForm): Promise<void> {
  inside(form, 'button[type=submit]').click();
  await settle();
}
const drawn = async (template: ReturnType<typeof html>): Promise<CtContributionForm> => {
  const found = await fixture<HTMLElement>(template);
  const form = found.localName === 'ct-contribution-form' ? (found as CtContributionForm) : found.querySelector('ct-contribution-form')!;
  await form.ready;
  return form;
};
const shown = (form: Element, selector: string): boolean => allInside(form, selector).length > 0;
const faults = (form: Element): string[] => allInside(form, '.summary li').map((item) => item.textContent!.replace(/\s+/g, ' ').trim());
const small = { type: 'object', required: ['a'], properties: { a: { type: 'string', title: 'First', minLength: 3 }, b: { type: 'string', title: 'Second' }, rows: { type: 'array', title: 'Rows', items: { type: 'string' } } } };

describe('ct-contribution-form', () => {
  const network = useNetwork();
  const { warnings } = quiet();
  const posted = (address: string): { body: unknown; key: string; options: RequestInit }[] => network.requestsTo(address).map(({ options }) => ({ body: JSON.parse(String(options.body)), key: (options.headers as Record<string, string>)['Idempotency-Key']!, options }));

  describe('asks', () => {
    it('for an initiative where the page gives no schema, with the library’s own names', async () => {
      const form = await drawn(html`<ct-contribution-form action="/x"></ct-contribution-form>`);
      expect(form.status).to.equal('ready');
      expect(labelled(form, '/title')).to.equal('Title (required)');
      // White space beside a marker of Lit is no part of a name in Chromium: the space belongs to the words.
      expect(inside(form, 'label[for] .muted').textContent).to.equal(' (required)');
      expect(['/summary', '/kind', '/status', '/contact', '/url', '/start', '/end'].map((at) => labelled(form, at))).to.deep.equal(['Summary', 'Kind', 'Status', 'Contact', 'Website', 'Start', 'End']);
      expect(allInside(form, 'legend').map((each) => each.textContent!.trim())).to.deep.equal(['Issues', 'Sectors', 'Countries', 'Organisations', 'Budget', 'Objectives', 'Beneficiaries', 'Outcomes', 'Activities']);
      expect(Array.from(fieldAt(form, '/status').options, ({ text }) => text)).to.deep.equal(['Choose', 'Planned', 'Active', 'Completed', 'Suspended', 'Cancelled']);
      expect(describedIn(form, '/start')).to.equal('A year, a month or a day: 2019, 2019\u201105 or 2019\u201105\u201114.');
    });

    it('for an address and consent as a newsletter', async () => {
      const form = await drawn(html`<ct-contribution-form preset="newsletter" action="/x"></ct-contribution-form>`);
      const email = fieldAt(form, '/email');
      expect([email.autocomplete, email.inputMode, email.type, fieldAt(form, '/consent').type]).to.deep.equal(['email', 'email', 'text', 'checkbox']);
      expect(inside(form, 'form').hasAttribute('novalidate')).to.equal(true);
    });

    it('and names a question that is a sentence without its full stop', async () => {
      const form = await drawn(html`<ct-contribution-form preset="newsletter" action="/x"></ct-contribution-form>`);
      await press(form);
      await until(() => shown(form, '.summary'), 'it says what is missing');
      expect(faults(form)[1]).to.equal('I agree to receive news by e-mail. I can end this at any time: Tick this to go on.');
    });

    it('for what a schema says: as a property, inside the tag, or from its address alone', async () => {
      const own = await drawn(html`<ct-contribution-form .schema=${small}></ct-contribution-form>`);
      expect(allInside<HTMLLabelElement>(own, 'label[for]').map((label) => label.textContent!.trim())).to.deep.equal(['First (required)', 'Second']);
      const inline = await drawn(html`<ct-contribution-form><script type="application/json" data-schema>{"type": "object", "properties": {"in": {"type": "string", "title": "Inside"}}}</script></ct-contribution-form>`);
      expect(labelled(inline, '/in')).to.equal('Inside');
      const address = network.address({ $defs: { part: small } });
      const fetched = await drawn(html`<ct-contribution-form schema="${address}#/$defs/part" credentials="include"></ct-contribution-form>`);
      expect(labelled(fetched, '/a')).to.equal('First (required)');
      expect(network.asked.map(({ url, options }) => [new URL(url).pathname, options.credentials, options.referrerPolicy])).to.deep.equal([[address, 'include', 'strict-origin-when-cross-origin']]);
    });

    it('in the reader’s language, and changes it without losing a word', async () => {
      const page = await fixture<HTMLElement>(html`<div lang="fr"><ct-contribution-form action="/x"></ct-contribution-form></div>`);
      const form = page.querySelector('ct-contribution-form')!;
      await form.ready;
      expect(labelled(form, '/title')).to.equal('Titre (obligatoire)');
      await put(form, { '/title': 'Des écoles', '/countries/0': 'Côte d’Ivoire' });
      await press(form);
      page.lang = 'ar';
      await until(() => inside(form, '.base').lang === 'ar', 'it speaks Arabic');
      await settle();
      expect([inside(form, '.base').dir, fieldAt(form, '/title').value, fieldAt(form, '/countries/0').value]).to.deep.equal(['rtl', 'Des écoles', 'Côte d’Ivoire']);
      expect(form.status).to.equal('ready');
    });

    it('nothing where the schema has no fields, says why where it cannot be had, and tries again', async () => {
      const empty = await drawn(html`<ct-contribution-form .schema=${{ type: 'object' }}></ct-contribution-form>`);
      expect(empty.status).to.equal('empty');
      expect(empty.problems.length).to.equal(0);
      const address = network.address(new Response('no', { status: 404 }), small);
      const errors: string[] = [];
      const holder = await fixture<HTMLElement>(html`<div></div>`);
      holder.addEventListener('ct-error', ({ kind, status }) => errors.push(`${kind} ${status}`));
      const form = document.createElement('ct-contribution-form');
      form.setAttribute('schema', address);
      form.textContent = 'Write to us.';
      holder.append(form);
      await form.ready;
      expect([form.status, errors, form.matches(':state(error)')]).to.deep.equal(['error', ['http 404'], true]);
      await until(() => wordsOf(form).includes('Try again'), 'it offers to try again');
      button(form, 'Try again').click();
      await until(() => form.status === 'ready', 'it is ready');
      expect(labelled(form, '/a')).to.equal('First (required)');
      expect(warnings.filter((words) => words.includes(address))).to.have.length(1);
    });

    it('as before where a newer schema cannot be had', async () => {
      const form = await drawn(html`<ct-contribution-form schema=${network.address(small, new Response('no', { status: 404 }))}></ct-contribution-form>`);
      await put(form, { '/b': 'kept' });
      await form.reload();
      expect([form.status, fieldAt(form, '/b').value]).to.deep.equal(['stale', 'kept']);
      await until(() => shown(form, '.notice'), 'it says so');
    });

    it('nothing of what stands in a schema but text', async () => {
      const markup = '<img src=x onerror="window.hacked=1">';
      const form = await drawn(html`<ct-contribution-form action="javascript:window.hacked=1" heading=${markup} .schema=${{
        type: 'object', title: markup, description: markup, required: [markup], 'x-ct-submit': markup,
        properties: { [markup]: { type: 'string', title: markup, description: markup, pattern: '(', examples: [markup], 'x-ct-section': markup }, e: { enum: [markup], title: { en: markup, 'x"y': 'z' } }, l: { type: 'array', title: markup, items: { type: 'object', properties: { x: { type: 'string', title: { en: {} } } } } } },
      }}></ct-contribution-form>`);
      await press(form);
      expect(allInside(form, 'img, script, iframe, [onerror]')).to.have.length(0);
      expect((window as { hacked?: unknown }).hacked).to.equal(undefined);
      expect(inside<HTMLButtonElement>(form, 'button[type=submit]').disabled).to.equal(true);
    });
  });

  describe('keeps what was typed', () => {
    it('when it is moved in the page, drawn anew, or given another schema and back', async () => {
      const page = await fixture<HTMLElement>(html`<div><section></section><aside></aside></div>`);
      const form = document.createElement('ct-contribution-form');
      form.schema = small;
      page.firstElementChild!.append(form);
      await form.ready;
      await put(form, { '/a': 'one', '/b': 'two', '/rows/0': 'three' });
      page.lastElementChild!.append(form);
      form.theme = 'dark';
      await settle();
      const values = (): string[] => allInside<Field>(form, '.fields .input').map(({ value }) => value);
      expect(values()).to.deep.equal(['one', 'two', 'three']);
      form.schema = { type: 'object', properties: { rows: { type: 'string' }, b: { type: 'array', items: { type: 'string' } } } };
      await form.ready;
      expect(values()).to.deep.equal(['three', 'two']);
      form.schema = small;
      await form.ready;
      expect(values()).to.deep.equal(['one', 'two', 'three']);
    });

    it('for another schema that comes while it is being sent', async () => {
      const address = network.address('held');
      const other = { type: 'object', properties: { a: { type: 'string' }, c: { type: 'string' } } };
      const form = await drawn(html`<ct-contribution-form action=${address} .schema=${other}></ct-contribution-form>`);
      await put(form, { '/c': 'not sent yet' });
      form.schema = small;
      await form.ready;
      await put(form, { '/a': 'sent' });
      await press(form);
      await until(() => network.asked.length, 'it is sent');
      form.schema = other;
      await form.ready;
      network.asked[0]!.answer({});
      await until(() => shown(form, '.thanks'), 'thanks are said');
      button(form, 'Send another').click();
      await settle();
      expect([fieldAt(form, '/a').value, fieldAt(form, '/c').value]).to.deep.equal(['', 'not sent yet']);
    });

    it('and stores none of it', async () => {
      const form = await drawn(html`<ct-contribution-form .schema=${small}></ct-contribution-form>`);
      const before = [localStorage.length, sessionStorage.length, document.cookie];
      await put(form, { '/a': 'secret' });
      expect([localStorage.length, sessionStorage.length, document.cookie]).to.deep.equal(before);
    });
  });

  describe('has rows', () => {
    it('that are added and taken away by key, with the focus where one goes on', async () => {
      const form = await drawn(html`<ct-contribution-form .schema=${small}></ct-contribution-form>`);
      await type(form, '/rows/0', 'one');
      await sendKeys({ press: 'Tab' });
      expect(focused()!.textContent!.replace(/\s+/g, ' ').trim()).to.equal('Add another entry to Rows');
      await sendKeys({ press: 'Enter' });
      await settle();
      expect(focused()).to.equal(fieldAt(form, '/rows/1'));
      expect(focused()!.getAttribute('aria-label')).to.equal('Rows 2');
      await sendKeys({ type: 'two' });
      fieldAt(form, '/rows/0').focus();
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Enter' });
      await settle();
      expect([focused(), fieldAt(form, '/rows/0').value, allInside(form, '.rows .input').length]).to.deep.equal([fieldAt(form, '/rows/0'), 'two', 1]);
    });

    it('of several fields, down to none', async () => {
      const form = await drawn(html`<ct-contribution-form action="/x"></ct-contribution-form>`);
      const set = fieldAt(form, '/organisations');
      set.querySelector<HTMLElement>('.add')!.click();
      await settle();
      expect(focused()).to.equal(fieldAt(form, '/organisations/0/name'));
      expect(inside(form, '.many legend').textContent!.trim()).to.equal('Organisation 1');
      set.querySelector<HTMLElement>('.many > .plain')!.click();
      await settle();
      expect([focused()!.classList.contains('add'), allInside(form, '.many').length]).to.deep.equal([true, 0]);
    });

    it('for countries, by any name that people use', async () => {
      const address = network.address({});
      const form = await drawn(html`<ct-contribution-form action=${address}></ct-contribution-form>`);
      await put(form, { '/title': 'T', '/countries/0': 'ghana' });
      fieldAt(form, '/countries').querySelector<HTMLElement>('.add')!.click();
      await settle();
      await put(form, { '/countries/1': 'Elfenbeinküste' });
      await press(form);
      await until(() => shown(form, '.summary'), 'the unknown one is said');
      expect(faults(form)).to.deep.equal(['Country 2: This country is not known. Choose it from the list, or write its name in another way.']);
      const options = (): number => allInside(form, '#offered-country option').length;
      expect(fieldAt(form, '/countries/0').getAttribute('list')).to.equal('offered-country');
      fieldAt(form, '/title').focus();
      await settle();
      expect(options()).to.equal(0);
      fieldAt(form, '/countries/1').focus();
      await settle();
      expect(options()).to.be.greaterThan(240);
      expect(allInside(form, '*').length).to.be.at.most(500);
      await put(form, { '/countries/1': 'Costa de Marfil' });
      await press(form);
      await until(() => shown(form, '.thanks'), 'it is taken');
      expect((posted(address)[0]!.body as { countries: string[] }).countries).to.deep.equal(['GH', 'CI']);
    });

    it('and has the list of countries in one piece: some browsers show it anew for each word that comes later', async () => {
      const form = await drawn(html`<ct-contribution-form action="/x"></ct-contribution-form>`);
      fieldAt(form, '/title').focus();
      await until(() => shown(form, '#offered-country'), 'the list is there');
      const grown: Node[] = [];
      const watch = new MutationObserver((changes) => grown.push(...changes.map(({ target }) => target).filter((target) => target instanceof HTMLDataListElement)));
      watch.observe(form.shadowRoot!, { childList: true, subtree: true });
      fieldAt(form, '/countries/0').focus();
      await until(() => shown(form, '#offered-country option'), 'countries are offered');
      await settle();
      watch.disconnect();
      expect(grown.length).to.equal(0);
    });
  });

  describe('offers words of the feed', () => {
    it('in the reader’s language, and posts those of the feed', async () => {
      const address = network.address({});
      const form = await drawn(html`<ct-contribution-form locale="fr" action=${address}></ct-contribution-form>`);
      fieldAt(form, '/title').focus();
      await until(() => fieldAt(form, '/sectors/0').getAttribute('list') === 'offered-sector', 'the lists are there');
      const offered = allInside<HTMLOptionElement>(form, '#offered-sector option').map(({ value }) => value);
      expect(offered.slice(0, 3)).to.deep.equal(['agriculture', 'cacao', 'café']);
      await put(form, { '/title': 'Cantines', '/kind': 'projet', '/issues/0': 'travail des enfants', '/sectors/0': 'Cacao' });
      fieldAt(form, '/sectors').querySelector<HTMLElement>('.add')!.click();
      await settle();
      await put(form, { '/sectors/1': 'vanille' });
      await press(form);
      await until(() => shown(form, '.thanks'), 'it is taken');
      const { kind, issues, sectors } = posted(address)[0]!.body as Record<string, unknown>;
      expect({ kind, issues, sectors }).to.deep.equal({ kind: 'project', issues: ['child labour'], sectors: ['cocoa', 'vanille'] });
    });

    it('of a schema of the page’s own before those of the library', async () => {
      const form = await drawn(html`<ct-contribution-form action="/x" .schema=${{ type: 'object', properties: { s: { type: 'string', 'x-ct-format': 'sector', examples: ['vanilla'] } } }}></ct-contribution-form>`);
      fieldAt(form, '/s').focus();
      await until(() => shown(form, '#offered-sector'), 'the part that offers is there');
      const { list } = fieldAt(form, '/s');
      expect([...list!.options].map(({ value }) => value)).to.deep.equal(['vanilla']);
    });
  });

  describe('checks', () => {
    it('on sending, and leads from a summary that has the focus to each field', async () => {
      const address = network.address({});
      const form = await drawn(html`<ct-contribution-form action=${address} .schema=${small}></ct-contribution-form>`);
      await type(form, '/a', 'x');
      await sendKeys({ press: 'Enter' });
      await until(() => shown(form, '.summary'), 'it says what is wrong');
      await settle();
      expect(focused()).to.equal(inside(form, '.summary'));
      expect(wordsOf(form, '#summary')).to.equal('1 answer has to be put right');
      expect(faults(form)).to.deep.equal(['First: Write at least 3 characters; so far there are 1.']);
      expect([fieldAt(form, '/a').getAttribute('aria-invalid'), describedIn(form, '/a')]).to.deep.equal(['true', 'Error: Write at least 3 characters; so far there are 1.']);
      expect(form.matches(':state(faulty)')).to.equal(true);
      const { href } = location;
      await sendKeys({ press: 'Tab' });
      expect(focused()!.localName).to.equal('a');
      await sendKeys({ press: 'Enter' });
      expect(focused()).to.equal(fieldAt(form, '/a'));
      expect([location.href, network.asked.length]).to.deep.equal([href, 0]);
    });

    it('while it is being put right, and only what was wrong', async () => {
      const form = await drawn(html`<ct-contribution-form action="/x" .schema=${{ ...small, required: ['a', 'b'] }}></ct-contribution-form>`);
      await press(form);
      await until(() => faults(form).length === 2, 'both are missed');
      await type(form, '/a', 'ab');
      await form.updateComplete;
      expect(describedIn(form, '/a')).to.equal('Error: Write at least 3 characters; so far there are 2.');
      await sendKeys({ type: 'c' });
      await form.updateComplete;
      expect([fieldAt(form, '/a').getAttribute('aria-invalid'), fieldAt(form, '/a').getAttribute('aria-describedby')]).to.deep.equal([null, null]);
      expect(faults(form)).to.deep.equal(['First: put right', 'Second: Fill this in.']);
      await put(form, { '/b': 'x' });
      expect(wordsOf(form, '#summary')).to.equal('All is put right. You can send it now.');
      expect(focused()).to.equal(fieldAt(form, '/a'));
    });

    it('rows by their place, also when one before them goes', async () => {
      const schema = { type: 'object', properties: { rows: { type: 'array', title: 'Dates', items: { type: 'string', format: 'date' } } } };
      const form = await drawn(html`<ct-contribution-form action="/x" .schema=${schema}></ct-contribution-form>`);
      inside(form, '.add').click();
      await settle();
      await put(form, { '/rows/0': '2019-05-14', '/rows/1': 'soon' });
      await press(form);
      await until(() => shown(form, '.summary'), 'it says what is wrong');
      expect(faults(form)).to.deep.equal(['Dates 2: Write a day of the calendar, such as 2019\u201105\u201114.']);
      allInside(form, '.row .plain')[0]!.click();
      await settle();
      expect([faults(form), fieldAt(form, '/rows/0').getAttribute('aria-invalid')]).to.deep.equal([['Dates 1: Write a day of the calendar, such as 2019\u201105\u201114.'], 'true']);
    });

    it('and says no more of what another schema does not ask for', async () => {
      const form = await drawn(html`<ct-contribution-form action="/x" .schema=${{ ...small, required: ['a', 'b'] }}></ct-contribution-form>`);
      await press(form);
      await until(() => faults(form).length === 2, 'both are missed');
      form.schema = { type: 'object', required: ['b'], properties: { b: { type: 'string', title: 'Second' } } };
      await form.ready;
      expect(faults(form)).to.deep.equal(['Second: Fill this in.']);
      form.schema = { type: 'object', properties: { c: { type: 'string' } } };
      await form.ready;
      expect([shown(form, '.summary'), form.matches(':state(faulty)')]).to.deep.equal([false, false]);
    });

    it('times, and posts them with their zone', async () => {
      const address = network.address({});
      const form = await drawn(html`<ct-contribution-form action=${address} .schema=${{ type: 'object', properties: { when: { type: 'string', title: 'When', format: 'date-time' } } }}></ct-contribution-form>`);
      expect(describedIn(form, '/when')).to.equal('Day and time where you are: 2019\u201105\u201114 14:30.');
      await put(form, { '/when': 'tomorrow' });
      await press(form);
      await until(() => shown(form, '.summary'), 'it says what is wrong');
      expect(faults(form)).to.deep.equal(['When: Write a day and a time, such as 2019\u201105\u201114 14:30.']);
      await put(form, { '/when': '2019-05-14 14:30' });
      await press(form);
      await until(() => posted(address).length === 1, 'it is sent');
      const { when } = posted(address)[0]!.body as { readonly when: string };
      expect([/^2019-05-14T14:30:00(Z|[+-]\d\d:\d\d)$/.test(when), Date.parse(when)]).to.deep.equal([true, new Date(2019, 4, 14, 14, 30).getTime()]);
    });

    it('without bubbles of the browser, and never by a script', async () => {
      const form = await drawn(html`<ct-contribution-form action="/x" .schema=${small}></ct-contribution-form>`);
      expect(allInside(form, '[required], [pattern], [maxlength], [type=email], [type=url], [type=number]')).to.have.length(0);
      expect('submit' in form).to.equal(false);
    });
  });

  describe('sends', () => {
    it('JSON to its action, thanks, and is empty only then', async () => {
      const address = network.address('held');
      const form = await drawn(html`<ct-contribution-form action=${address} credentials="include" .schema=${small}></ct-contribution-form>`);
      const submits = heard(form, 'ct-submit');
      const taken = heard(form, 'ct-submitted');
      await type(form, '/a', 'hello');
      await sendKeys({ press: 'Enter' });
      await until(() => network.asked.length, 'it is sent');
      await settle();
      expect(submits[0]).to.be.instanceOf(CtSubmitEvent);
      expect([submits[0]!.body, submits[0]!.bubbles, submits[0]!.composed, submits[0]!.cancelable]).to.deep.equal([{ a: 'hello' }, true, true, true]);
      const [{ url, options }] = network.asked as [(typeof network.asked)[0]];
      expect([new URL(url).pathname, options.method, options.credentials, options.referrerPolicy, options.body]).to.deep.equal([address, 'POST', 'include', 'strict-origin-when-cross-origin', '{"a":"hello"}']);
      const send = inside<HTMLButtonElement>(form, 'button[type=submit]');
      expect([send.textContent!.trim(), send.getAttribute('aria-disabled'), inside(form, 'form').getAttribute('aria-busy'), wordsOf(form, '.said'), focused() === send, form.matches(':state(sending)'), inside(form, '.fields').inert])
        .to.deep.equal(['Sending…', 'true', 'true', 'Sending…', true, true, true]);
      await press(form);
      inside<HTMLFormElement>(form, 'form').requestSubmit();
      await settle();
      expect([network.asked.length, submits.length]).to.deep.equal([1, 1]);
      network.asked[0]!.answer({ id: 7 }, { status: 201 });
      await until(() => shown(form, '.thanks'), 'thanks are said');
      await settle();
      expect(taken[0]).to.be.instanceOf(CtSubmittedEvent);
      expect([taken[0]!.response, focused() === inside(form, '.thanks'), form.matches(':state(sent)'), form.draft['a']]).to.deep.equal([{ id: 7 }, true, true, '']);
      button(form, 'Send another').click();
      await settle();
      expect([focused(), fieldAt(form, '/a').value, form.matches(':state(sent)')]).to.deep.equal([fieldAt(form, '/a'), '', false]);
    });

    it('an initiative that a feed can take as it is, with an id that stays through every try', async () => {
      const address = network.address(new Response('', { status: 500 }), {});
      const form = await drawn(html`<ct-contribution-form action=${address}></ct-contribution-form>`);
      await put(form, { '/title': 'Kitchens', '/start': '2024-9', '/status': 'active' });
      await press(form);
      await until(() => shown(form, '.summary'), 'it failed');
      await press(form);
      await until(() => shown(form, '.thanks'), 'it is taken');
      const [first, second] = posted(address);
      expect(second!.body).to.deep.equal(first!.body);
      const { id, ...rest } = first!.body as { id: string };
      expect(rest).to.deep.equal({ title: 'Kitchens', start: '2024-09', status: 'active' });
      expect(id).to.match(/^[\da-f-]{32,36}$/);
      button(form, 'Share another initiative').click();
      await settle();
      await put(form, { '/title': 'Kitchens' });
      await press(form);
      await until(() => posted(address).length === 3, 'another is sent');
      expect((posted(address)[2]!.body as { id: string }).id).to.not.equal(id);
    });

    it('the same with the same key, and something else with another', async () => {
      const address = network.address(new Response('', { status: 503 }), new Response('', { status: 503 }), new Response('', { status: 503 }), {});
      const form = await drawn(html`<ct-contribution-form action=${address} .schema=${small}></ct-contribution-form>`);
      await put(form, { '/a': 'one' });
      for (const count of [1, 2]) {
        await press(form);
        await until(() => posted(address).length === count && shown(form, '.summary'), 'it failed');
      }
      await put(form, { '/b': 'two' });
      await press(form);
      await until(() => posted(address).length === 3, 'it is sent again');
      const keys = posted(address).map(({ key }) => key);
      expect([keys[0] === keys[1], keys[1] === keys[2], keys[0]!.length > 20]).to.deep.equal([true, false, true]);
    });

    it('nothing where the page handles it itself, and is emptied by the page', async () => {
      const address = network.address({});
      const form = await drawn(html`<ct-contribution-form action=${address} .schema=${small}></ct-contribution-form>`);
      form.addEventListener('ct-submit', (event) => event.preventDefault());
      await put(form, { '/a': 'mine' });
      await press(form);
      expect([network.asked.length, fieldAt(form, '/a').value, inside(form, 'button[type=submit]').getAttribute('aria-disabled')]).to.deep.equal([0, 'mine', null]);
      form.reset();
      await form.updateComplete;
      expect(fieldAt(form, '/a').value).to.equal('');
    });

    it('what a page adds on the way', async () => {
      const address = network.address({});
      const form = await drawn(html`<ct-contribution-form action=${address} .schema=${small}></ct-contribution-form>`);
      form.addEventListener('ct-submit', ({ body }) => (body['from'] = 'a page'));
      await put(form, { '/a': 'mine' });
      await press(form);
      await until(() => network.asked.length, 'it is sent');
      expect(posted(address)[0]!.body).to.deep.equal({ a: 'mine', from: 'a page' });
    });

    it('not where it has no address of the web, and says so', async () => {
      for (const action of [null, '', 'javascript:alert(1)', 'mailto:a@b.org', 'https://user:pass@example.org/']) {
        const form = await drawn(html`<ct-contribution-form .schema=${small}></ct-contribution-form>`);
        if (action !== null) form.setAttribute('action', action);
        await until(() => wordsOf(form).includes('For the owner of this page'), `it says so of ${action}`);
        expect(inside<HTMLButtonElement>(form, 'button[type=submit]').disabled).to.equal(true);
        expect(wordsOf(form)).to.include('This form cannot be sent at the moment.');
      }
    });

    it('not at once what fills in the field that nobody sees, and loses none of it', async () => {
      const address = network.address({});
      const form = await drawn(html`<ct-contribution-form action=${address} .schema=${small}></ct-contribution-form>`);
      const trap = inside<HTMLInputElement>(form, '.trap input');
      expect([trap.tabIndex, trap.autocomplete, inside(form, '.trap').getAttribute('aria-hidden'), inside(form, '.trap').inert]).to.deep.equal([-1, 'off', 'true', true]);
      await put(form, { '/a': 'real' });
      trap.value = 'http://spam.example';
      await press(form);
      await until(() => wordsOf(form).includes('A hidden field was filled in'), 'it says so');
      expect(network.asked).to.have.length(0);
      await press(form);
      await until(() => shown(form, '.thanks'), 'the second press is a person’s');
      expect(posted(address)[0]!.body).to.deep.equal({ a: 'real' });
    });
  });

  describe('tells what came of it', () => {
    const failed = async (reply: Response | string, values: Readonly<Record<string, string>> = { '/a': 'mine' }): Promise<CtContributionForm> => {
      const form = await drawn(html`<ct-contribution-form action=${network.address(reply)} .schema=${small}></ct-contribution-form>`);
      await put(form, values);
      await press(form);
      await until(() => shown(form, '.summary'), 'it says so');
      await settle();
      return form;
    };

    it('at the fields that a server names, and above them what is left', async () => {
      const problem = { type: 'about:blank', title: 'Not usable', errors: [{ pointer: '#/a', detail: '<b>Taken</b>' }, { pointer: '#/rows/0', detail: 'Which?' }, { pointer: '#/nowhere', detail: 'A licence is missing.' }] };
      const form = await drawn(html`<ct-contribution-form action=${network.address(new Response(JSON.stringify(problem), { status: 422, headers: { 'Content-Type': 'application/problem+json', 'Content-Language': 'de' } }))} .schema=${small}></ct-contribution-form>`);
      inside(form, '.add').click();
      await settle();
      await put(form, { '/a': 'mine', '/rows/1': 'second' });
      await press(form);
      await until(() => shown(form, '.summary'), 'it says so');
      expect(wordsOf(form, '.summary')).to.include('The server cannot use it as it is.').and.to.include('A licence is missing.').and.not.to.include('Not usable');
      expect(faults(form)).to.deep.equal(['First: <b>Taken</b>', 'Rows 2: Which?']);
      expect(inside(form, '.fault bdi').lang).to.equal('de');
      expect(fieldAt(form, '/rows/1').getAttribute('aria-invalid')).to.equal('true');
      await put(form, { '/a': 'other' });
      expect(faults(form)).to.deep.equal(['First: put right', 'Rows 2: Which?']);
    });

    it('in words for each status, and keeps what was typed', async () => {
      const words: Readonly<Record<number, string>> = {
        400: 'The server did not take it (400).', 401: 'The server does not allow it.', 403: 'The server does not allow it.', 404: 'There is nothing at the address', 409: 'The server has this already.',
        413: 'It is longer than the server allows.', 422: 'The server cannot use it as it is.', 429: 'The server is asked too much', 500: 'Something is wrong at the server (500).', 503: 'Something is wrong at the server (503).',
      };
      for (const [status, said] of Object.entries(words)) {
        const form = await failed(new Response('<p>no', { status: Number(status) }));
        expect(wordsOf(form, '.summary'), status).to.include(said).and.to.include('What you have written is kept.').and.to.include('For the owner of this page');
        expect([fieldAt(form, '/a').value, focused() === inside(form, '.summary')]).to.deep.equal(['mine', true]);
      }
    });

    it('in our words beside what the server says of this one, and in its words for a status that we have none for', async () => {
      const said = async (status: number, problem: object): Promise<readonly string[]> => {
        const form = await failed(new Response(JSON.stringify(problem), { status, headers: { 'Content-Type': 'application/problem+json', 'Content-Language': 'de' } }));
        return [...form.shadowRoot!.querySelectorAll('.summary > p')].slice(0, -1).map((each) => `${each.querySelector('bdi')?.lang ?? 'ours'}: ${each.textContent}`);
      };
      const ours = 'ours: It is longer than the server allows. Please shorten it.';
      expect(await said(413, { title: 'Too large' })).to.deep.equal([ours]);
      expect(await said(413, { title: 'Too large', detail: 'At most 2 MB.' })).to.deep.equal([ours, 'de: At most 2 MB.']);
      expect(await said(429, { title: 'slow' })).to.deep.equal(['ours: The server is asked too much at the moment.']);
      expect(await said(418, { title: 'A teapot' })).to.deep.equal(['de: A teapot']);
    });

    it('to the page as well', async () => {
      const form = await drawn(html`<ct-contribution-form action=${network.address(new Response('', { status: 503 }))} .schema=${small}></ct-contribution-form>`);
      const errors = heard(form, 'ct-error');
      await put(form, { '/a': 'mine' });
      await press(form);
      await until(() => errors.length, 'the page hears of it');
      expect([errors[0]!.kind, errors[0]!.status, errors[0]!.retryable]).to.deep.equal(['http', 503, true]);
    });

    it('when it may be sent again, and lets it be sent no sooner', async () => {
      const address = network.address(new Response('', { status: 429, headers: { 'Retry-After': '1' } }), {});
      const form = await drawn(html`<ct-contribution-form action=${address} .schema=${small}></ct-contribution-form>`);
      await put(form, { '/a': 'mine' });
      await press(form);
      await until(() => shown(form, '.summary'), 'it says so');
      expect([wordsOf(form, '.said'), inside(form, 'button[type=submit]').getAttribute('aria-disabled'), inside(form, '.send [aria-hidden]').textContent, inside(form, '.said').matches('.visually-hidden')]).to.deep.equal(['You can send again in 1 second.', 'true', 'You can send again in 1 second.', true]);
      await press(form);
      expect(network.asked).to.have.length(1);
      await until(() => wordsOf(form, '.said') === 'You can send again now.', 'the time is over');
      expect(inside(form, 'button[type=submit]').getAttribute('aria-disabled')).to.equal(null);
      await press(form);
      await until(() => shown(form, '.thanks'), 'it is taken');
    });

    it('that it is not known whether it has arrived, where no answer comes in time', async () => {
      const address = network.address('held', {});
      const form = await drawn(html`<ct-contribution-form action=${address} timeout="0.05" .schema=${small}></ct-contribution-form>`);
      await put(form, { '/a': 'mine' });
      await press(form);
      await until(() => shown(form, '.summary'), 'it says so');
      expect(wordsOf(form, '.summary')).to.include('It is not known whether it has arrived').and.to.include('The server did not answer in time.').and.to.include('the server can tell that it is the same');
      await press(form);
      await until(() => shown(form, '.thanks'), 'it is taken');
      expect(new Set(posted(address).map(({ key }) => key)).size).to.equal(1);
    });

    it('that it left the page before the answer, and does not wait for it', async () => {
      const address = network.address('held');
      const form = await drawn(html`<ct-contribution-form action=${address} .schema=${small}></ct-contribution-form>`);
      const place = form.parentElement!;
      await put(form, { '/a': 'mine' });
      await press(form);
      await until(() => network.asked.length, 'it is sent');
      form.remove();
      await settle();
      expect(network.asked[0]!.options.signal!.aborted).to.equal(true);
      place.append(form);
      await settle();
      expect(wordsOf(form, '.summary')).to.include('The form left the page before the server had answered.');
      expect([fieldAt(form, '/a').value, form.matches(':state(sending)')]).to.deep.equal(['mine', false]);
    });

    it('that the reader is offline, and when no longer', async () => {
      Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
      try {
        const form = await failed('held');
        expect([wordsOf(form, '.summary').includes('You are offline.'), network.asked.length]).to.deep.equal([true, 0]);
        Reflect.deleteProperty(navigator, 'onLine');
        window.dispatchEvent(new Event('online'));
        await form.updateComplete;
        expect([wordsOf(form, '.said'), network.asked.length]).to.deep.equal(['You are online again and can send now.', 0]);
        expect(wordsOf(form, '.summary')).to.include('You are online again').and.not.to.include('You are offline.');
      } finally {
        Reflect.deleteProperty(navigator, 'onLine');
      }
    });
  });
});
