import { countryCodes } from '../model/country-list.js';
import { parseDate } from '../model/dates.js';
import type { FeedDate, Text } from '../model/feed.js';
import { textIn } from '../model/text.js';
import { translationNow, translator, type DateFormat, type MessageKey, type Messages, type OwnFormats, type Translate } from './i18n.js';
import { kit } from './locales/en/kit.js';

/** Text to show, with its language where that is not the reader's. */
export interface ShownText {
  readonly text: string;
  readonly lang?: string;
}

/** How one reader is spoken to: messages, numbers, dates, names. Made once per locale and set of messages. */
export class Localization {
  /** Language that the messages are in; Intl follows it, so that one sentence never mixes two. */
  readonly locale: string;
  /** For `Intl.NumberFormat`. */
  readonly numberLocale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly t: Translate;
  readonly collator: Intl.Collator;
  #messages: Messages;
  #learnt = new WeakSet<Messages>();
  #countries: readonly string[] | undefined;
  #own: OwnFormats | undefined;
  #dates = new Map<string, DateFormat>();
  #number: Intl.NumberFormat;
  #parts = new WeakMap<Messages, Translate>();

  /** `language` is one that we speak; `region` is the full locale, used for Intl where it is of that language. */
  constructor(language: string, locale: string, english: Messages) {
    const translation = translationNow(language);
    this.locale = validLocale(locale, language);
    this.direction = language === 'ar' ? 'rtl' : 'ltr';
    this.#messages = { ...kit, ...english, ...translation?.messages };
    this.#own = translation?.formats;
    this.numberLocale = this.#own?.numbers ?? this.locale;
    this.t = translator(this.locale, this.#messages, this.numberLocale);
    this.collator = new Intl.Collator(this.locale, { numeric: true, sensitivity: 'base' });
    this.#countries = translation?.countryNames.split('|');
    this.#number = new Intl.NumberFormat(this.numberLocale);
  }

  /** Messages of a part that was loaded later, in the reader's language; `english` is what that part brought. */
  say(english: Messages): Translate {
    let t = this.#parts.get(english);
    if (!t) this.#parts.set(english, (t = translator(this.locale, { ...english, ...this.#messages }, this.numberLocale)));
    return t;
  }

  number(value: number): string {
    return this.#number.format(value);
  }

  percent(share: number, maximumFractionDigits = 0): string {
    return new Intl.NumberFormat(this.numberLocale, { style: 'percent', maximumFractionDigits }).format(share);
  }

  /** Brings English messages that have come later, such as the words of the feed; those of the reader's language stay. */
  learn(english: Messages): void {
    if (!this.#learnt.has(english)) Object.assign(this.#messages, { ...english, ...this.#messages });
    this.#learnt.add(english);
  }

  /**
   * Brings the English names of countries, in the order of the model's codes and joined by `|`. They weigh more than the rest of English, so
   * they come with what shows countries; other languages have their own.
   */
  knowCountries(names: string): void {
    this.#countries ??= names.split('|');
  }

  /** The name of a country, or the value itself where it is no code of ours, or no names have been brought. */
  country(code: string): string {
    return this.#countries?.[countryIndex().get(code) ?? -1] ?? code;
  }

  /** A word of the feed, such as a status, in the reader's language; unknown words as they came. */
  word(member: string, value: string): string {
    return this.named(member, value).text;
  }

  /** The same with its language, where that is not the reader's: a word that we do not know is in that of the feed. */
  named(member: string, value: string, feedLanguage?: string): ShownText {
    const key = `word.${member}.${value}`;
    return this.has(key) ? { text: this.t(key) } : this.text(value, feedLanguage) ?? { text: value };
  }

  list(items: readonly string[], type: 'conjunction' | 'disjunction' = 'conjunction'): string {
    return this.#own?.list(items, type) ?? new Intl.ListFormat(this.locale, { type }).format(items);
  }

  /** True if we have a message of this key. */
  has(key: string): key is MessageKey {
    return Object.hasOwn(this.#messages, key);
  }

  /** The best language version of a text: the reader's, else the feed's, else the first. */
  text(text: Text | undefined, feedLanguage?: string): ShownText | undefined {
    const found = textIn(text, feedLanguage ? [this.locale, feedLanguage] : [this.locale]);
    if (!found) return undefined;
    const lang = found.language ?? feedLanguage;
    return lang && lang.split('-')[0] !== this.locale.split('-')[0] ? { text: found.text, lang } : { text: found.text };
  }

  /**
   * A date as precisely as the feed gives it and no more. A calendar date is formatted in UTC from its own
   * parts, so it never moves by a day; a date-time is shown in `zone`, and says which zone that is.
   */
  date(value: FeedDate, zone?: string): string {
    const date = parseDate(value);
    if (!date) return value;
    if (date.precision === 'time' && date.time !== undefined) {
      return this.dateFormat({ dateStyle: 'medium', timeStyle: 'short', timeZone: zone }).format(date.time) + ` ${this.#zoneName(date.time, zone)}`;
    }
    const { year, month = 1, day = 1, precision } = date;
    return this.calendar(year, month, day, {
      year: 'numeric',
      month: precision === 'year' ? undefined : 'long',
      day: precision === 'day' ? 'numeric' : undefined,
    });
  }

  dateRange(start: FeedDate | undefined, end: FeedDate | undefined): string {
    if (start && end) return start === end ? this.date(start) : this.t('date.range', { start: this.date(start), end: this.date(end) });
    if (start) return this.t('date.from', { start: this.date(start) });
    return end ? this.t('date.until', { end: this.date(end) }) : '';
  }

  /** Formats with parts of a calendar date; the options must not name a zone. */
  calendar(year: number, month: number, day: number, options: Intl.DateTimeFormatOptions): string {
    const utc = new Date(0);
    utc.setUTCFullYear(year, month - 1, day);
    return this.dateFormat({ ...options, timeZone: 'UTC' }).format(utc);
  }

  #zoneName(time: number, zone: string | undefined): string {
    const parts = this.dateFormat({ hour: 'numeric', timeZone: zone, timeZoneName: 'short' }).formatToParts(time);
    return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone ?? '';
  }

  /** Dates in the reader's language, of the Gregorian calendar as those of feeds are. A wrong zone does not take a date away: it is shown in UTC, which the label then says. */
  dateFormat(options: Intl.DateTimeFormatOptions): DateFormat {
    const key = JSON.stringify(options);
    const make = (all: Intl.DateTimeFormatOptions): DateFormat => this.#own?.dates(all) ?? new Intl.DateTimeFormat(this.locale, { calendar: 'gregory', ...all });
    let format = this.#dates.get(key);
    if (!format) {
      try {
        format = make(options);
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        format = make({ ...options, timeZone: 'UTC' });
      }
      this.#dates.set(key, format);
    }
    return format;
  }
}

/** The page's locale where it is of the language that we speak to the reader, else that language alone. */
function validLocale(locale: string, language: string): string {
  try {
    const [canonical] = Intl.getCanonicalLocales(locale.replaceAll('_', '-'));
    return canonical?.toLowerCase().split('-')[0] === language ? canonical : language;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return language;
  }
}

let countries: ReadonlyMap<string, number> | undefined;
function countryIndex(): ReadonlyMap<string, number> {
  return (countries ??= new Map(countryCodes.map((code, index) => [code, index])));
}

const localizations = new WeakMap<Messages, Map<string, Localization>>();

/** The localization of a locale with an element's English messages, made once. */
export function localize(language: string, locale: string, english: Messages): Localization {
  let byLocale = localizations.get(english);
  if (!byLocale) localizations.set(english, (byLocale = new Map()));
  const key = `${language} ${locale}`;
  let localization = byLocale.get(key);
  if (!localization) byLocale.set(key, (localization = new Localization(language, locale, english)));
  return localization;
}
