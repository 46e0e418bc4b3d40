import { answerAt, type Answer } from './answers.js';
import type { Example, ExampleElement } from './render.js';

const tag = 'ct-contribution-form';
const taken = (): string => answerAt([{ status: 201, body: { id: 'c1' } }]);

const nextFrame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));
const root = (element: HTMLElement): ShadowRoot => element.shadowRoot!;
const control = (element: HTMLElement, at: string): HTMLInputElement => [...root(element).querySelectorAll<HTMLInputElement>('[data-at]')].find(({ dataset }) => dataset['at'] === at)!;

/** Types into fields as a reader does. A key is a JSON Pointer. */
function fill(element: HTMLElement, values: Readonly<Record<string, string | boolean>>): void {
  for (const [at, value] of Object.entries(values)) {
    const field = control(element, at);
    if (typeof value === 'boolean') field.checked = value;
    else field.value = value;
    field.dispatchEvent(new Event(field.localName === 'select' || typeof value === 'boolean' ? 'change' : 'input', { bubbles: true }));
  }
}

async function wait(element: HTMLElement, selector: string): Promise<void> {
  for (let frame = 0; frame < 300 && !root(element).querySelector(selector); frame++) await nextFrame();
  await nextFrame();
}

/** Presses the button, after what is given has been typed, and waits for what comes of it. */
const sending = (values: Readonly<Record<string, string | boolean>>, outcome: string, answers?: readonly Answer[]) => async (element: HTMLElement & ExampleElement): Promise<void> => {
  if (answers) element.setAttribute('action', answerAt(answers));
  await element.updateComplete;
  fill(element, values);
  root(element).querySelector('form')!.requestSubmit();
  await wait(element, outcome);
  // A ring around the summary is for those who are there, not for pictures.
  (root(element).activeElement as HTMLElement | null)?.blur();
};

const good = { '/title': 'School kitchens in the cocoa villages', '/summary': 'Meals at twelve schools, so that children come and stay. Run by the growers’ own cooperative.', '/kind': 'project', '/start': '2024-09' };
const goodAddress = { '/email': 'ama@example.org', '/consent': true };

/** A form of an alliance's own: whatever a JSON Schema asks for. */
const reportSchema = {
  title: { en: 'Report of a visit', fr: 'Compte rendu de visite' },
  description: { en: 'For members who have visited a site. It takes about five minutes.', fr: 'Pour les membres qui ont visité un site. Comptez cinq minutes.' },
  type: 'object',
  required: ['site', 'day', 'country', 'findings', 'people'],
  properties: {
    name: { type: 'string', title: { en: 'Your name', fr: 'Votre nom' } },
    email: { type: 'string', format: 'email', title: { en: 'Your e-mail address', fr: 'Votre adresse électronique' } },
    site: { $ref: '#/$defs/line', title: { en: 'Site', fr: 'Site' }, 'x-ct-section': { en: 'The visit', fr: 'La visite' } },
    country: { type: 'string', 'x-ct-format': 'country', title: { en: 'Country', fr: 'Pays' } },
    day: { type: 'string', format: 'date', title: { en: 'Day of the visit', fr: 'Jour de la visite' } },
    people: { type: 'integer', minimum: 1, maximum: 500, title: { en: 'People you spoke with', fr: 'Personnes rencontrées' } },
    findings: {
      type: 'array', minItems: 1, uniqueItems: true, title: { en: 'What you found', fr: 'Constats' },
      items: { oneOf: [{ const: 'ages', title: { en: 'Ages are not checked', fr: 'L’âge n’est pas vérifié' } }, { const: 'papers', title: { en: 'Papers are kept by the employer', fr: 'L’employeur garde les papiers' } }, { const: 'none', title: { en: 'Nothing of concern', fr: 'Rien à signaler' } }] },
    },
    weight: { type: 'number', exclusiveMinimum: 0, title: { en: 'Heaviest load carried, in kilograms', fr: 'Charge la plus lourde, en kilogrammes' } },
    lot: { type: 'string', pattern: '^[A-Z]{2}-\\d{4}$', title: { en: 'Number of the lot', fr: 'Numéro du lot' }, description: { en: 'Two letters and four digits: GH-2041.', fr: 'Deux lettres et quatre chiffres : GH-2041.' } },
    steps: { type: 'array', title: { en: 'Steps agreed', fr: 'Mesures convenues' }, items: { type: 'object', required: ['what'], properties: { what: { $ref: '#/$defs/line', title: { en: 'What', fr: 'Quoi' } }, by: { type: 'string', 'x-ct-format': 'partial-date', title: { en: 'By when', fr: 'Échéance' } } } } },
    remarks: { type: 'string', maxLength: 2000, title: { en: 'Remarks', fr: 'Observations' } },
  },
  $defs: { line: { type: 'string', minLength: 3, maxLength: 120 } },
};

const refused: Answer = {
  status: 422, type: 'application/problem+json', headers: { 'Content-Language': 'en' },
  body: {
    type: 'https://example.org/problems/not-usable', title: 'The initiative cannot be used as it is.',
    errors: [{ pointer: '#/title', detail: 'There is an initiative of this title already; please tell them apart.' }, { pointer: '#/start', detail: 'The register begins in 2025.' }, { pointer: '#/licence', detail: 'Everything shared is published under CC BY 4.0.' }],
  },
};

export const examples: readonly Example[] = [
  { name: 'An initiative', tag, locale: 'en', attributes: { action: taken(), heading: 'Share an initiative' } },
  {
    name: 'Filled in', tag, locale: 'en', attributes: { action: taken(), heading: 'Share an initiative' },
    prepare: async (element) => {
      fill(element, { ...good, '/status': 'active', '/sectors/0': 'cocoa', '/countries/0': 'Ghana', '/url': 'example.org/kitchens' });
      for (const name of ['/countries', '/organisations']) control(element, name).querySelector<HTMLButtonElement>('.add')!.click();
      await wait(element, '#f-8-0');
      await element.updateComplete;
      fill(element, { '/countries/1': 'Côte d’Ivoire', '/organisations/0/name': 'Growers’ cooperative', '/organisations/0/role': 'lead' });
      (root(element).activeElement as HTMLElement | null)?.blur();
    },
  },
  { name: 'Answers to put right', tag, locale: 'en', attributes: { action: taken(), heading: 'Share an initiative' }, prepare: sending({ '/summary': 'Meals at twelve schools.', '/start': 'last spring', '/url': 'not an address', '/countries/0': 'Atlantis' }, '[part=summary]') },
  {
    name: 'Some of them put right', tag, locale: 'en', attributes: { action: taken() },
    prepare: async (element) => {
      await sending({ '/start': 'last spring' }, '[part=summary]')(element);
      fill(element, { '/title': 'School kitchens' });
      await element.updateComplete;
    },
  },
  { name: 'Sending', tag, locale: 'en', prepare: sending(good, '[aria-busy=true]', ['never']) },
  { name: 'Taken, with thanks', tag, locale: 'en', attributes: { heading: 'Share an initiative' }, prepare: sending(good, '[part=thanks]', [{ status: 201, body: { id: 'c1' } }]) },
  { name: 'The server refuses answers', tag, locale: 'en', prepare: sending(good, '[part=summary]', [refused]) },
  { name: 'The server has it already', tag, locale: 'en', prepare: sending(good, '[part=summary]', [{ status: 409, body: '' }]) },
  { name: 'Too many at once', tag, locale: 'en', prepare: sending(good, '[part=summary]', [{ status: 429, headers: { 'Retry-After': '900' }, body: '' }]) },
  { name: 'Wrong at the server', tag, locale: 'en', prepare: sending(good, '[part=summary]', [{ status: 500, body: 'oops', type: 'text/plain' }]) },
  { name: 'No answer that the page may read', tag, locale: 'en', prepare: sending(good, '[part=summary]', ['broken']) },
  {
    name: 'Offline', tag, locale: 'en', attributes: { action: taken() },
    prepare: async (element) => {
      const own = Object.getOwnPropertyDescriptor(navigator, 'onLine');
      Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
      try {
        await sending(good, '[part=summary]')(element);
      } finally {
        if (own) Object.defineProperty(navigator, 'onLine', own);
        else Reflect.deleteProperty(navigator, 'onLine');
      }
    },
  },
  { name: 'Without an address to send to', tag, locale: 'en', attributes: { heading: 'Share an initiative' } },
  { name: 'Newsletter', tag, locale: 'en', attributes: { preset: 'newsletter', action: taken(), heading: 'News of the alliance' } },
  { name: 'Newsletter without consent', tag, locale: 'en', attributes: { preset: 'newsletter', action: taken(), heading: 'News of the alliance' }, prepare: sending({ '/email': 'ama.example.org' }, '[part=summary]') },
  { name: 'Newsletter, subscribed', tag, locale: 'en', attributes: { preset: 'newsletter', heading: 'News of the alliance' }, prepare: sending(goodAddress, '[part=thanks]', [{ status: 202, body: '' }]) },
  { name: 'Schema of one’s own', tag, locale: 'en', attributes: { action: taken() }, properties: { schema: reportSchema } },
  { name: 'Schema of one’s own, in French, to put right', tag, locale: 'fr', attributes: { action: taken() }, properties: { schema: reportSchema }, prepare: sending({ '/people': '0', '/lot': 'gh2041', '/weight': '1,5' }, '[part=summary]') },
  { name: 'Dark', tag, locale: 'en', theme: 'dark', attributes: { action: taken(), heading: 'Share an initiative' }, prepare: sending({ '/start': 'last spring' }, '[part=summary]') },
  { name: 'Narrow', tag, locale: 'en', width: 320, attributes: { action: taken(), heading: 'Share an initiative' }, prepare: sending({ '/start': 'last spring', '/countries/0': 'Atlantis' }, '[part=summary]') },
  { name: 'In Arabic, from right to left', tag, locale: 'ar', direction: 'rtl', attributes: { action: taken(), heading: 'شاركوا مبادرة' }, prepare: sending({ '/summary': 'وجبات في اثنتي عشرة مدرسة.', '/start': '٢٠٢٤', '/end': '٢٠١٩' }, '[part=summary]') },
  { name: 'In French', tag, locale: 'fr', attributes: { action: taken(), heading: 'Partager une initiative' } },
  { name: 'The schema is loading', tag, locale: 'en', state: 'loading', attributes: { action: taken(), schema: answerAt(['never']) }, fallback: 'Write to us at the address below.' },
  { name: 'The schema has no fields', tag, locale: 'en', state: 'empty', attributes: { action: taken() }, properties: { schema: { type: 'object' } } },
  { name: 'The schema is not there', tag, locale: 'en', state: 'error', attributes: { action: taken(), schema: answerAt([{ status: 404, body: 'no' }]) } },
  {
    name: 'A newer schema could not be had', tag, locale: 'en', state: 'stale', attributes: { action: taken() },
    prepare: async (element) => {
      element.setAttribute('schema', answerAt([{ body: reportSchema }, { status: 404, body: 'no' }]));
      await element.updateComplete;
      await element.ready;
      await element.reload!();
    },
  },
];
