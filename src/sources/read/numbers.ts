import { withPlainDigits } from './digits.js';

const longest = 40;

/** The sign before the decimals of a column. */
export type DecimalSign = 'comma' | 'dot' | undefined;

/** A text whose dot may part thousands or stand before decimals: `1.234`. */
const either = /^[-+]?[1-9]\d{0,2}\.\d{3}$/;
const bare = (text: string): string => withPlainDigits(text).replace(/[\s\u00a0\u202f'’]/g, '').replace(/^\p{Sc}|\p{Sc}$|%$/gu, '');
const isEither = (value: unknown): value is string => typeof value === 'string' && value.length <= longest && either.test(bare(value));

/** Finds out the decimal sign of a column from all of its texts: `22757,96` and `1.234,5` have a comma, `1,234.50` and `1234.5` a dot, and `1.234` tells nothing. */
export class DecimalColumn {
  #comma = false;
  #dot = false;
  /** The first text that may be either. */
  #either: string | undefined;
  /** Whole numbers below a thousand, which have nothing to part, and such from a thousand on that are not parted. */
  #small = false;
  #unparted = false;

  see(value: unknown): void {
    if (typeof value === 'number') {
      if (Math.abs(value) >= 1000 || !Number.isInteger(value)) this.#unparted = true;
      return;
    }
    if (typeof value !== 'string' || value.length > longest) return;
    if (isEither(value)) this.#either ??= value;
    else if (/^[-+]?\d+$/.test(bare(value))) {
      if (bare(value).replace(/\D/g, '').length > 3) this.#unparted = true;
      else this.#small = true;
    }
    const [, before = '', sign, after = ''] = /^(.*)([.,])(\d*)\D*$/.exec(withPlainDigits(value).replace(/[\s\u00a0\u202f'’]/g, '')) ?? [];
    if (sign === undefined || !/\d/.test(before)) return;
    const other = sign === ',' ? '.' : ',';
    const digits = before.replace(/\D/g, '');
    const isOnly = !before.includes(other) && !before.includes(sign);
    // One sign with three digits after it and no more than three before may be either.
    if (isOnly && after.length === 3 && digits.length <= 3 && digits !== '0') return;
    // A sign that is met twice parts thousands, and of two kinds the last stands before the decimals.
    if (!before.includes(sign) === (sign === ',')) this.#comma = true;
    else this.#dot = true;
  }

  get found(): DecimalSign {
    if (this.#comma === this.#dot) return this.#either !== undefined && this.#unparted && !this.#comma ? 'dot' : undefined;
    return this.#comma ? 'comma' : 'dot';
  }

  /**
   * A value of the column: its number, else as it came. Where whole numbers below a thousand stand beside dots with three digits after each (`980`, `1.012`), these may well part thousands, and are left
   * out (null). Where all have three digits after a dot, they are decimals, as in data that machines write.
   */
  read(value: unknown): unknown {
    return this.#isInDoubt && isEither(value) ? null : readNumber(value, this.found) ?? value;
  }

  get #isInDoubt(): boolean {
    return this.#small && this.found === undefined;
  }

  /** What is to be said of the column where nothing in it tells what its dots are. */
  get doubt(): { readonly message: string; readonly severity: 'error' | 'warning' } | undefined {
    if (this.#either === undefined || this.found !== undefined) return undefined;
    const [met, severity] = this.#isInDoubt ? (['left out', 'error'] as const) : (['read as decimals', 'warning'] as const);
    return { message: `Expected numbers of which one tells whether dots part thousands or stand before decimals, met “${this.#either}” and the like; ${met}. Write them without dots for thousands.`, severity };
  }
}

/**
 * A number as people and systems write it: `" 22757,96"`, `"1.234,5"`, `"1 234"`, `"1,234.50"`, `"12 %"`, `"$1,200"`. With one separator
 * followed by three digits (`1.234`) a comma groups thousands and a dot is the decimal sign, as in JSON and English, unless the column says otherwise; what else is unsure is no number.
 */
export function readNumber(value: unknown, sign?: DecimalSign): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string' || value.length > longest) return undefined;
  const text = bare(value);
  if (sign === 'comma' && /^[-+]?\d{1,3}(?:[.,]\d{3})$/.test(text)) return finite(text.replace('.', '').replace(',', '.'));
  if (/^[-+]?(?:\d+(?:\.\d+)?|\.\d+)(?:e[-+]?\d{1,3})?$/i.test(text)) return finite(text);
  if (/^[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text)) return finite(text.replace(/,/g, ''));
  if (/^[-+]?\d{1,3}(?:\.\d{3})+,\d+$/.test(text) || /^[-+]?\d{1,3}(?:\.\d{3}){2,}$/.test(text)) return finite(text.replace(/\./g, '').replace(',', '.'));
  return /^[-+]?\d+,\d+$/.test(text) ? finite(text.replace(',', '.')) : undefined;
}

/** Letters of a currency before or after a number: `USD 1,200`, `R$ 1.200,50`, `5 000 FCFA`. */
const currencyBefore = /^\s*([A-Z]{3}|[A-Z]{1,2}(?=\p{Sc}))\s*(?=[\p{Sc}\d-])/u;
const currencyAfter = /(?<=[\d\p{Sc}.,\s])\s*([A-Z]{3}|F ?CFA)\s*$/u;

/** Signs that stand for one currency alone, which `$` and `¥` do not. */
const signs: Readonly<Record<string, string>> = {
  '€': 'EUR', '£': 'GBP', '₹': 'INR', '₽': 'RUB', '₸': 'KZT', '₺': 'TRY', '₴': 'UAH', '₦': 'NGN', '₵': 'GHS', '฿': 'THB', '₱': 'PHP', '₫': 'VND', '৳': 'BDT', '₪': 'ILS', '₡': 'CRC', '₲': 'PYG', '₮': 'MNT', '₭': 'LAK', '៛': 'KHR', '₾': 'GEL', '₼': 'AZN', '֏': 'AMD', 'US$': 'USD', 'R$': 'BRL',
};

/** Words after a number that multiply it; short ones that mean either of two (`mil`, `M`) are none. */
const multiples: readonly (readonly [times: number, word: string])[] = [
  [1e3, 'thousand|milliers?|тыс\\.?|тысяч\\p{L}?|мың|ألف'], [1e6, 'millions?|mio\\.?|mln\\.?|millón|millones|milhão|milhões|млн\\.?|миллион\\p{L}*|مليون|百万'],
  [1e9, 'billions?|bn|milliards?|mrd\\.?|mil millones|млрд\\.?|миллиард\\p{L}*|مليار'], [1e4, '万'], [1e8, '亿'],
];
const multipleAfter = multiples.map(([times, word]) => [times, new RegExp(`(?<=\\d)\\s*(?:${word})(?:\\s+(?:of|de|d['’]))?\\s*$`, 'iu')] as const);

/** Currencies with three decimals; in none of the others would a thousandth be written. */
const ofThousandths = new Set(['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND']);

/**
 * An amount of money, with the code of its currency where that stands beside it. Where the column does not tell what the dot of `12.500` is, the currency does: few are written with three decimals.
 *
 * @param currency what is known of it from elsewhere
 * @returns undefined where it is no amount, and where it may be either of two
 */
export function readAmount(value: unknown, decimals?: DecimalSign, currency?: unknown): { readonly value: number; readonly currency?: string } | undefined {
  if (typeof value !== 'string' || value.length > longest) {
    const number = readNumber(value);
    return number === undefined ? undefined : { value: number };
  }
  const letters = (currencyBefore.exec(value) ?? currencyAfter.exec(value))?.[1];
  const sign = /[A-Z]{0,2}\p{Sc}/u.exec(value)?.[0];
  const code = letters?.length === 3 ? letters : sign === undefined ? undefined : signs[sign];
  const figure = value.replace(currencyBefore, '').replace(currencyAfter, '');
  // 1.5 million is one and a half, whatever its currency; 1.500 million may be either of two.
  const whole = figure.replace(/\p{Sc}/gu, '');
  const multiple = multipleAfter.find(([, word]) => word.test(whole));
  if (multiple) {
    const parts = whole.replace(multiple[1], '');
    const told = decimals === undefined && isEither(parts) ? undefined : readNumber(parts, decimals);
    return told === undefined ? undefined : { value: Number((told * multiple[0]).toPrecision(15)), ...(code !== undefined && { currency: code }) };
  }
  let sure = decimals;
  if (decimals === undefined && isEither(figure)) {
    const known = code ?? letters ?? sign ?? (typeof currency === 'string' ? currency.trim().toUpperCase() : undefined);
    if (known === undefined || known === '' || ofThousandths.has(known)) return undefined;
    sure = 'comma';
  }
  const number = readNumber(figure, sure);
  return number === undefined ? undefined : { value: number, ...(code !== undefined && { currency: code }) };
}

function finite(text: string): number | undefined {
  const number = Number(text);
  return Number.isFinite(number) ? number : undefined;
}
