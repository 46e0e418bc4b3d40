import type { TemplateResult } from 'lit';
import { said, within } from '../../kit/bdi.js';
import type { Localization, ShownText } from '../../kit/format.js';
import { nameOf } from '../../kit/record-name.js';
import type { Dimension } from '../../layout/chart-data.js';
import type { Slice } from '../../layout/chart-slice.js';
import type { Indicator } from '../../model/feed.js';
import type * as splitParts from './splits.js';

/** Messages about women and men, each of which there is about girls and boys as well. */
type OfSexes = 'chart.sexes' | 'chart.share' | 'chart.equal' | 'chart.ratio' | 'chart.ratioUnit' | 'chart.key.between' | 'chart.form.parity';

/** How an indicator's values, dates and groups are written for a reader. */
export class ChartWords {
  readonly localization: Localization;
  readonly title: ShownText;
  /** The unit as it stands once above the picture; '' for none. */
  readonly unit: ShownText;
  readonly feedLanguage: string | undefined;
  /** What of the series is shown, which tells of whom it is. */
  slice: Slice | undefined;
  #zone: string | undefined;
  #splits: typeof splitParts | undefined;

  /** `splits` names the values of dimensions, where the series has any. */
  constructor(localization: Localization, indicator: Indicator, feedLanguage?: string, zone?: string, splits?: typeof splitParts) {
    const { unit } = indicator;
    this.localization = localization;
    this.feedLanguage = feedLanguage;
    this.title = nameOf(indicator, localization, feedLanguage);
    this.unit = localization.text(unit, feedLanguage) ?? { text: '' };
    this.#zone = zone;
    this.#splits = splits;
  }

  /** A number alone. Small ones keep their digits: 0.0004 is not 0, nor 0.0011 the same as 0.001. */
  number(value: number): string {
    return value !== 0 && Math.abs(value) < 0.1 ? format(this.localization.numberLocale, { maximumSignificantDigits: 3 }).format(value) : this.localization.number(value);
  }

  /** A number and its unit, which stay together. */
  amount(value: number, unit = this.unit): string {
    if (unit.text.trim() === '%') return format(this.localization.numberLocale, { style: 'percent', maximumFractionDigits: 3 }).format(value / 100);
    return unit.text ? `${this.number(value)}\u00a0${within(unit)}` : this.number(value);
  }

  /** A number whose unit is named nearby: only a sign of per cent stays with it. */
  short(value: number): string {
    return this.amount(value, { text: this.unitBeside ? '' : this.unit.text });
  }

  /** The unit where it stands beside a number; '' for a sign of per cent, which is part of the number. */
  get unitBeside(): string {
    const { text } = this.unit;
    return text.trim() === '%' ? '' : text;
  }

  date(text: string): string {
    return this.localization.date(text, this.#zone);
  }

  /** A value of a split: a country, women, an age. */
  label(by: Dimension | undefined, key: string): string {
    return this.named(by, key).text;
  }

  /** The same with its language. */
  named(by: Dimension | undefined, key: string): ShownText {
    return this.#splits?.labelOf(this, by, key) ?? { text: key };
  }

  /** The key of what is said of women and men; where all that is shown is of children, that of the same about girls and boys. */
  keyOf<Key extends OfSexes>(key: Key): Key | `${Key}.young` {
    return this.slice && this.#splits?.isOfChildren(this.slice) ? `${key}.young` : key;
  }

  /** A sentence, of which what is of another language says so. */
  said(sentence: string): TemplateResult {
    return said(sentence, this.feedLanguage);
  }
}

const formats = new Map<string, Intl.NumberFormat>();

/** Formats are made once. */
export function format(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale + JSON.stringify(options);
  let made = formats.get(key);
  if (!made) formats.set(key, (made = new Intl.NumberFormat(locale, options)));
  return made;
}
