import type { en } from './locales/en.js';

/** A message: a text with `{names}` to fill in, or one text per plural category, chosen by `count`. */
export type Message = string | (Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string });

/** Every message has a key; English is where the keys are defined. */
export type MessageKey = keyof typeof en;
export type Messages = Readonly<Partial<Record<MessageKey, Message>>>;
export type MessageValues = Readonly<Record<string, string | number>>;

/** Fills in a message of the reader's language. Numbers are written in the reader's digits and grouping. */
export type Translate = (key: MessageKey, values?: MessageValues) => string;

/** One part of a language: a message for every one of the same part of English. */
export type TranslationOf<English> = Readonly<Record<keyof English, Message>>;

/** The part of `Intl.DateTimeFormat` that is used. */
export type DateFormat = Pick<Intl.DateTimeFormat, 'format' | 'formatRange' | 'formatToParts'>;

/** What stands in for `Intl` in a browser that lists a language and does not know it: Chromium's Kazakh for 14 May 2019 is "2019 M05 14". */
export interface OwnFormats {
  /** A locale whose numbers are written in the same way. */
  readonly numbers: string;
  dates(options: Intl.DateTimeFormatOptions): DateFormat;
  /** Items as "a, b and c" or "a, b or c". */
  list(items: readonly string[], type: 'conjunction' | 'disjunction'): string;
}

/** A whole language: what the page loads when a reader needs it. */
export interface Translation {
  readonly messages: Readonly<Record<MessageKey, Message>>;
  /** Country names in the order of the model's country codes, joined by `|`. */
  readonly countryNames: string;
  readonly formats?: OwnFormats | undefined;
}

/** One line per language beside English. */
const translations: Readonly<Record<string, () => Promise<Translation>>> = {
  ar: () => import('./locales/ar.js').then((module) => module.ar),
  fr: () => import('./locales/fr.js').then((module) => module.fr),
  kk: () => import('./locales/kk.js').then((module) => module.kk),
  ru: () => import('./locales/ru.js').then((module) => module.ru),
};

export const languages: readonly string[] = ['en', ...Object.keys(translations)];

/** The language that we can speak nearest to a locale, or English. */
export function supportedLanguage(locale: string): string {
  const base = locale.toLowerCase().split(/[-_]/)[0];
  return languages.includes(base) ? base : 'en';
}

const loaded = new Map<string, Translation>();

/** The messages of a language if they are here already. */
export function translationNow(language: string): Translation | undefined {
  return loaded.get(language);
}

/** Loads the messages of a language; nothing to load for English. */
export async function loadTranslation(language: string): Promise<void> {
  const import_ = Object.hasOwn(translations, language) ? translations[language] : undefined;
  if (import_ && !loaded.has(language)) loaded.set(language, await import_());
}

/** Makes the function that fills in messages; numbers are written as those of `numbers` are. Throws on a key that is not there, which is a slip of ours. */
export function translator(locale: string, messages: Messages, numbers = locale): Translate {
  const plural = new Intl.PluralRules(locale);
  const number = new Intl.NumberFormat(numbers);
  const write = (value: string | number) => (typeof value === 'number' ? number.format(value) : value);
  return (key, values = {}) => {
    const message = messages[key];
    if (message === undefined) throw new Error(`There is no message "${key}".`);
    let text: string | undefined;
    if (typeof message === 'string') text = message;
    else {
      const category = plural.select(Number(values['count'] ?? 0));
      text = message[category] ?? message.other;
    }
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? write(values[name]) : whole));
  };
}
