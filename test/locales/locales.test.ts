import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { languages, loadTranslation, translationNow, translator, type Message, type MessageKey } from '../../src/kit/i18n.js';
import { en } from '../../src/kit/locales/en.js';

type Messages = Readonly<Record<MessageKey, Message>>;

const english: Messages = en;
const keys = Object.keys(english) as MessageKey[];

/** Counts that pages meet, and a round million, which is a category of its own in French. */
const counts = [...Array(1001).keys(), 1_000_000];

/** The counts of every plural category of a language. */
function categoriesOf(language: string): ReadonlyMap<string, readonly number[]> {
  const rules = new Intl.PluralRules(language);
  const categories = new Map<string, number[]>();
  for (const count of counts) categories.set(rules.select(count), [...(categories.get(rules.select(count)) ?? []), count]);
  return categories;
}

/** The texts of a message by plural category; one that does not count has '' for a category. */
function formsOf(message: Message): readonly (readonly [category: string, text: string])[] {
  return typeof message === 'string' ? [['', message]] : Object.entries(message);
}

const namesIn = (text: string): ReadonlySet<string> => new Set(Array.from(text.matchAll(/\{(\w+)\}/g), ([, name]) => name!));
const wordsOf = (text: string): string => text.replace(/\{\w+\}/g, '');
const everyName = (message: Message): ReadonlySet<string> => new Set(formsOf(message).flatMap(([, text]) => [...namesIn(text)]));

/** Each text of a language with where it stands, for lists of what is wrong. */
function textsOf(messages: Messages): readonly (readonly [where: string, text: string])[] {
  return keys.flatMap((key) => formsOf(messages[key]).map(([category, text]) => [`${key} ${category}`.trim(), text] as const));
}

function messagesOf(language: string): Messages {
  return language === 'en' ? english : translationNow(language)!.messages;
}

/** Words that are the same in a language as in English; each was looked at by itself. */
const sameAsEnglish: Readonly<Record<string, readonly MessageKey[]>> = {
  fr: [
    'network.organisations', 'network.key.initiative',
    'kind.organisation', 'kind.initiative', 'relation.takes-part.organisation', 'facet.organisation', 'field.organisations',
    'profile.choose', 'profile.field.budget', 'profile.field.contact', 'profile.field.source', 'profile.kind', 'profile.role.', 'profile.role.participant',
    'field.corridor', 'field.budget', 'field.contact', 'field.source', 'field.participants', 'field.documents',
    'toolbar.png', 'about.source', 'about.date', 'about.licence', 'map.zoom', 'matrix.region.150', 'map.region.150', 'map.corridorKey', 'plan.view', 'word.role.participant', 'word.kind.programme', 'word.kind.plan', 'word.sector.agriculture', 'word.sector.construction', 'count.initiatives', 'detail.date', 'events.source', 'uptake.kind.initiative', 'chart.date', 'chart.points', 'word.sex.total',
  ],
  // The sign for a number of cases.
  kk: ['matrix.n'],
  ru: ['matrix.n'],
};

/** Messages that some languages say with an adjective, which counts, and others with an adverb, which does not. */
const sameForAnyCount: ReadonlySet<MessageKey> = new Set(['uptake.more']);

/** Words in Latin letters that every language keeps. */
const latinNames = new Set(['Backspace', 'CSV', 'Common', 'End', 'Enter', 'Escape', 'Geodata', 'Home', 'ICS', 'JSON', 'N', 'PNG', 'SVG', 'Shift', 'Thread', 'UN', 'n']);

describe('the messages of the interface', () => {
  before(() => Promise.all(languages.map(loadTranslation)));

  for (const language of languages) {
    describe(`in ${language}`, () => {
      it('are all there, and no others', () => {
        assert.deepEqual(Object.keys(messagesOf(language)).sort(), [...keys].sort());
      });

      it('have the plural forms that the language has, and no others', () => {
        // Fractions are of the category `other` in every language, which Russian has for no whole number.
        const categories = [...new Set([...categoriesOf(language).keys(), 'other'])].sort();
        for (const key of keys) {
          const message = messagesOf(language)[key];
          if (typeof message !== 'string') assert.deepEqual(Object.keys(message).sort(), categories, key);
        }
      });

      it('count wherever another language counts, if its forms differ', () => {
        const isFlat = (key: MessageKey): boolean => typeof messagesOf(language)[key] === 'string';
        const flat = keys.filter((key) => isFlat(key) && !sameForAnyCount.has(key) && languages.some((other) => typeof messagesOf(other)[key] !== 'string'));
        // "{count} done" is the same in English for one and for many, and is said once.
        assert.deepEqual(language === 'en' ? flat.filter((key) => !everyName(english[key]).has('count')) : flat, []);
        if (language === 'en') assert.deepEqual(keys.filter((key) => new Set(formsOf(english[key]).map(([, text]) => text)).size < formsOf(english[key]).length), []);
      });

      it('name all that English names and nothing else', () => {
        for (const key of keys) assert.deepEqual([...everyName(messagesOf(language)[key])].sort(), [...everyName(english[key])].sort(), key);
      });

      it('leave out the number only in a form that stands for a single one', () => {
        const categories = categoriesOf(language);
        for (const key of keys) {
          for (const [category, text] of formsOf(messagesOf(language)[key])) {
            const left = [...everyName(english[key])].filter((name) => !namesIn(text).has(name));
            assert.deepEqual(left, left.includes('count') && categories.get(category)?.length === 1 ? ['count'] : [], `${key} ${category}`);
          }
        }
      });

      it('let long words in the narrow column of a profile be divided as the language divides them', () => {
        const labels = textsOf(messagesOf(language)).filter(([where]) => /^profile\.(field|role)\./.test(where));
        // Cyrillic letters are wider: so many of a word lie beside each other in 91 pixels.
        const isTooLong = (part: string): boolean => part.length > (/\p{Script=Cyrillic}/u.test(part) ? 11 : 13);
        assert.deepEqual(labels.flatMap(([, text]) => wordsOf(text).split(/[\s\u00ad-]+/)).filter(isTooLong), []);
      });

      it('are neither empty nor left with a stray space or brace', () => {
        const spacer = new Set(['list.separator', 'list.semicolon']);
        const wrong = textsOf(messagesOf(language)).filter(([where, text]) => !text.trim() || (text !== text.trim() && !spacer.has(where)) || / {2}/.test(text) || /[{}]/.test(wordsOf(text)));
        assert.deepEqual(wrong, []);
      });
    });
  }

  for (const language of languages.filter((other) => other !== 'en')) {
    it(`are not left in English in ${language}`, () => {
      const left = keys.filter((key) => {
        const texts = new Set(formsOf(english[key]).map(([, text]) => text));
        return formsOf(messagesOf(language)[key]).some(([, text]) => texts.has(text) && /\p{L}/u.test(wordsOf(text)));
      });
      assert.deepEqual(left.sort(), [...(sameAsEnglish[language] ?? [])].sort());
    });

    it(`name a country for every code in ${language}`, async () => {
      const { names } = await import('../../src/model/country-names/en.js');
      const translated = translationNow(language)!.countryNames.split('|');
      assert.equal(translated.length, names.split('|').length);
      assert.ok(translated.every((name) => name.trim() !== ''));
    });
  }
});

describe('French', () => {
  before(() => loadTranslation('fr'));

  it('keeps high punctuation and guillemets on the line of their words', () => {
    const loose = textsOf(messagesOf('fr')).filter(([, text]) => /(?:^|[^\u00a0\u202f])[:;?!»]|«(?![\u00a0\u202f])/.test(text));
    assert.deepEqual(loose, []);
  });

  it('has typographic apostrophes and French quotation marks only', () => {
    assert.deepEqual(textsOf(messagesOf('fr')).filter(([, text]) => /['"“”]/.test(text)), []);
  });

  it('counts none and one alike', () => {
    const t = translator('fr', messagesOf('fr'));
    assert.deepEqual([0, 1, 2, 1_000_000].map((count) => t('count.outputs', { count })), ['0 produit', '1 produit', '2 produits', '1\u202f000\u202f000 produits']);
    assert.equal(t('map.shown', { count: 1, all: 30 }), '1 initiative sur 30');
  });
});

describe('Arabic', () => {
  before(() => loadTranslation('ar'));

  it('has its own comma, semicolon, question mark and quotation marks', () => {
    assert.deepEqual(textsOf(messagesOf('ar')).filter(([, text]) => /[,;?'"“”]/.test(text)), []);
  });

  it('is in Arabic letters, but for names, formats and keys', () => {
    const latin = new Set(textsOf(messagesOf('ar')).flatMap(([, text]) => wordsOf(text).match(/\p{Script=Latin}+/gu) ?? []));
    assert.deepEqual([...latin].sort(), ['Backspace', 'CSV', 'Common', 'Enter', 'Geodata', 'ICS', 'JSON', 'N', 'PNG', 'SVG', 'Shift', 'Thread', 'UN']);
  });

  it('lets the counted noun agree with its number', () => {
    const t = translator('ar-u-nu-latn', messagesOf('ar'));
    assert.deepEqual(
      [0, 1, 2, 3, 10, 11, 99, 100, 102, 103, 111].map((count) => t('count.outputs', { count })),
      ['لا نواتج', 'ناتج واحد', 'ناتجان', '3 نواتج', '10 نواتج', '11 ناتجًا', '99 ناتجًا', '100 ناتج', '102 ناتج', '103 نواتج', '111 ناتجًا'],
    );
  });

  it('puts what follows a preposition into the genitive', () => {
    const t = translator('ar-u-nu-latn', messagesOf('ar'));
    assert.equal(t('map.in', { initiatives: t('count.initiatives', { count: 5 }), count: 2 }), '5 مبادرات في بلدين');
    assert.equal(t('proposals.fromSessions', { things: t('count.proposals', { count: 12 }), count: 2 }), '12 مقترحًا من جلستين');
  });
});

describe('Russian and Kazakh', () => {
  before(() => Promise.all(['ru', 'kk'].map(loadTranslation)));

  for (const language of ['ru', 'kk']) {
    it(`are in Cyrillic letters, but for names, formats and keys: ${language}`, () => {
      const latin = new Set(textsOf(messagesOf(language)).flatMap(([, text]) => wordsOf(text).match(/\p{Script=Latin}+/gu) ?? []));
      assert.deepEqual([...latin].filter((word) => !latinNames.has(word)), []);
    });

    it(`have quotation marks of their own: ${language}`, () => {
      assert.deepEqual(textsOf(messagesOf(language)).filter(([, text]) => /['"“”]/.test(text)), []);
    });
  }

  it('let the counted noun agree with its number in Russian', () => {
    const t = translator('ru', messagesOf('ru'));
    assert.deepEqual([0, 1, 2, 5, 11, 21, 22, 111].map((count) => t('count.countries', { count })), ['0 стран', '1 страна', '2 страны', '5 стран', '11 стран', '21 страна', '22 страны', '111 стран']);
  });

  it('leave the counted noun in the singular in Kazakh', () => {
    const t = translator('kk', messagesOf('kk'));
    assert.deepEqual([1, 2, 11].map((count) => t('count.countries', { count })), ['1 ел', '2 ел', '11 ел']);
  });
});
