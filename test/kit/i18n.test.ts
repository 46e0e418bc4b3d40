import { expect } from '@open-wc/testing';
import { loadTranslation, supportedLanguage, translationNow, translator, type Messages } from '../../src/kit/i18n.js';
import { en } from '../../src/kit/locales/en.js';

/** The key of a message that these tests fill with their own. */
const key = 'count.initiatives';
const say = (locale: string, message: Messages[typeof key]) => (values?: Record<string, string | number>): string => translator(locale, { [key]: message })(key, values);

describe('messages', () => {
  it('take the plural form of their language', () => {
    const english = say('en', { one: '{count} thing', other: '{count} things' });
    expect([0, 1, 2, 1.5].map((count) => english({ count }))).to.deep.equal(['0 things', '1 thing', '2 things', '1.5 things']);
    const arabic = say('ar-EG-u-nu-latn', { zero: 'z', one: 'a', two: 'b', few: 'c{count}', many: 'd{count}', other: 'e{count}' });
    expect([0, 1, 2, 3, 10, 11, 99, 100, 103].map((count) => arabic({ count }))).to.deep.equal(['z', 'a', 'b', 'c3', 'c10', 'd11', 'd99', 'e100', 'c103']);
    expect(say('ar', { other: 'only' })({ count: 2 })).to.equal('only', 'a form that is missing is the other one');
  });

  it('are filled in, with numbers as their language writes them', () => {
    expect(say('de', '{count} of {all}')({ count: 12345.5, all: '12345.5' })).to.equal('12.345,5 of 12345.5');
    expect(say('en', '{a}{a} {b}')({ a: '{b}', b: '$&' })).to.equal('{b}{b} $&', 'what is filled in is not filled in again');
    expect(say('en', '{missing} {constructor}')({})).to.equal('{missing} {constructor}');
  });

  it('that are not there are a slip of ours, and thrown', () => {
    expect(() => translator('en', {})(key)).to.throw('There is no message "count.initiatives".');
  });

  it('of the nearest language that we speak', () => {
    expect(['fr-CA', 'FR', 'ar_EG', 'en-u-ca-buddhist', 'tlh', '', 'français'].map(supportedLanguage)).to.deep.equal(['fr', 'fr', 'ar', 'en', 'en', 'en', 'en']);
  });

  it('of another language are loaded when asked for, with every key of English', async () => {
    await loadTranslation('fr');
    expect(Object.keys(translationNow('fr')!.messages).sort()).to.deep.equal(Object.keys(en).sort());
    await loadTranslation('constructor');
    expect(translationNow('constructor')).to.equal(undefined);
    expect(translationNow('en')).to.equal(undefined);
  });

  it('hold no name in one plural form that another lacks', () => {
    const names = (text: string): string[] => Array.from(text.matchAll(/\{(\w+)\}/g), ([, name]) => name!).sort();
    for (const [id, message] of Object.entries(en)) {
      if (typeof message === 'string') continue;
      const { other, ...forms } = message as Record<string, string> & { other: string };
      for (const [form, text] of Object.entries(forms)) for (const name of names(text)) expect(names(other), `${id}.${form}`).to.include(name);
    }
  });
});
