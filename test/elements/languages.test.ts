import '../../src/bundles/all.js';
import { expect } from '@open-wc/testing';
import { vocabulary } from '../../src/kit/locales/en/vocabulary.js';
import type { Example } from '../../stories/render.js';
import { allExamples, withExample } from '../helpers/examples.js';

/** Stands at the end of each word of the feed, so that a piece of a text is known for one as well; with an end and a start of what `isolated` writes, which may not take a word out of its language. */
const sign = '\u0298';
const end = `\u2069\u2068${sign}`;
/** Members that hold texts; and words that are shown as they came where the reader's language has none for them. */
const texts = /^(title|name|text|summary|description|note|licence|unit|section|track|room|speakers|group|reason|contact|objectives|beneficiaries|outcomes|priorities|crossCutting|source)$/;
const words = /^(sectors?|issues|role|commitment|themes|status)$/;
const ours = new Set(Object.keys(vocabulary).map((key) => key.split('.').at(-1)));
/** Examples with more data than this show nothing here that the others do not. */
const most = 1_000_000;

/** A feed with every word of its own signed, said to be in another language. */
function signed(value: unknown, member = '', holder = ''): unknown {
  if (typeof value === 'string') {
    // The outcomes of a session are references.
    if (texts.test(member) && !(member === 'outcomes' && holder === 'sessions')) return value.replace(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu, (word) => word + end);
    return words.test(member) && !ours.has(value) ? value + end : value;
  }
  if (Array.isArray(value)) return value.map((each) => signed(each, member, holder));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  // Of a text in several languages the first is as good as any.
  if (texts.test(member) && entries.length > 0 && entries.every(([tag, text]) => /^[a-z]{2}(-|$)/.test(tag) && typeof text === 'string')) return signed(entries[0]![1], member, holder);
  return Object.fromEntries(entries.map(([name, each]) => [name, signed(each, name, member || holder)]));
}

const languageOf = ({ locale = 'en' }: Example): string => locale.split('-')[0]!;

const otherThan = (example: Example): string => (languageOf(example) === 'fr' ? 'ar' : 'fr');

/** The example with its feed in a language that is not the page's; undefined where it has no feed of ours that could be, or filters by a word that is signed. */
function foreign(example: Example): Example | undefined {
  const { feed } = example;
  if (typeof feed !== 'object' || feed === null || !('commonthread' in feed) || example.attributes?.['filter'] !== undefined || example.prepare) return undefined;
  try {
    if (JSON.stringify(feed).length > most) return undefined;
  } catch {
    // What is no JSON, such as a feed that holds itself, is an example of something else.
    return undefined;
  }
  const of = (other: Example): Example => ({ ...other, ...(other.feed === undefined ? {} : { feed: { ...(signed(other.feed) as object), language: otherThan(example) } }) });
  return { ...of(example), ...(example.beside && { beside: example.beside.map(of) }), ...(example.children && { children: example.children.map(of) }) };
}

const around = (node: Element): Element | null => node.assignedSlot ?? node.parentElement ?? (node.getRootNode() as Partial<ShadowRoot>).host ?? null;

function nearestLang(start: Element): string {
  for (let at: Element | null = start; at; at = around(at)) if (at.hasAttribute('lang')) return at.getAttribute('lang')!.split('-')[0]!;
  return '';
}

/** Words of the feed that say to be of the page's language. What a screen reader is told is one string and can be of one language only; so are words in pictures that are hidden from it. */
function misread(root: ParentNode, page: string): string[] {
  return Array.from(root.querySelectorAll('*')).flatMap((element) => {
    const own = Array.from(element.childNodes).filter((node) => node instanceof Text).map(({ data }) => data.replace(/\s+/g, ' ').trim()).filter((text) => text.includes(sign));
    const isTold = element.closest('[role=status], svg[aria-hidden=true]') !== null;
    const found = own.length > 0 && !isTold && nearestLang(element) === page ? [`<${element.localName} class="${element.getAttribute('class') ?? ''}">: ${own.join(' … ').slice(0, 120)}`] : [];
    return [...found, ...(element.shadowRoot ? misread(element.shadowRoot, page) : [])];
  });
}

/** Words of the feed as `signed` left them; within a sentence of ours `isolated` takes the marks of direction out. */
const signedWord = new RegExp(`[\\p{L}\\p{N}][\\p{L}\\p{N}’'-]*(?:\u2069\u2068)?${sign}`, 'gu');

/** Words that say to be of the feed's language and stand nowhere in it, which is given in small letters: those of ours beside a name in its element as well. */
function mistaken(root: ParentNode, language: string, feed: string): string[] {
  return Array.from(root.querySelectorAll('*')).flatMap((element) => {
    const own = Array.from(element.childNodes).filter((node) => node instanceof Text).map(({ data }) => data.replace(/\s+/g, ' ').trim())
      .filter((text) => text.replace(signedWord, ' ').match(/\p{L}{3,}/gu)?.some((word) => !feed.includes(word.toLowerCase())));
    return [...(own.length > 0 && nearestLang(element) === language ? [`<${element.localName} class="${element.getAttribute('class') ?? ''}">: ${own.join(' … ').slice(0, 120)}`] : []), ...(element.shadowRoot ? mistaken(element.shadowRoot, language, feed) : [])];
  });
}

describe('a feed in another language than the page', () => {
  it('is what some example of each element with records can be shown with', async () => {
    const without = [...(await allExamples())].filter(([, examples]) => !examples.some(foreign)).map(([name]) => name);
    expect(without).to.have.members(['contribution-form', 'filters']);
  });
});

for (const [element, examples] of await allExamples()) {
  describe(`in ${element} the words of a feed in another language say so`, () => {
    for (const example of examples) {
      const turned = foreign(example);
      if (!turned) continue;
      it(example.name, async () => {
        const feed = JSON.stringify([example, ...(example.beside ?? []), ...(example.children ?? [])].map((each) => each.feed)).toLowerCase();
        const found = await withExample(turned, (page) => [...misread(page, languageOf(example)), ...mistaken(page, otherThan(example), feed)]);
        if (found.length > 0) throw new Error(found.join('\n'));
      });
    }
  });
}
