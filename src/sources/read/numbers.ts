const longest = 40;

/** The sign before the decimals of a column. */
export type DecimalSign = 'comma' | 'dot' | undefined;

/** Finds out the decimal sign of a column from all of its texts: `22757,96` and `1.234,5` have a comma, `1,234.50` a dot, and `1.234` tells nothing. */
export class DecimalColumn {
  #comma = false;
  #dot = false;

  see(value: unknown): void {
    if (typeof value !== 'string' || value.length > longest) return;
    const [, before = '', sign, after = ''] = /^(.*)([.,])(\d*)\D*$/.exec(value.replace(/[\s\u00a0\u202f'’]/g, '')) ?? [];
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
    return this.#comma === this.#dot ? undefined : this.#comma ? 'comma' : 'dot';
  }
}

/**
 * A number as people and systems write it: `" 22757,96"`, `"1.234,5"`, `"1 234"`, `"1,234.50"`, `"12 %"`, `"$1,200"`. With one separator
 * followed by three digits (`1.234`) a comma groups thousands and a dot is the decimal sign, as in JSON and English, unless the column says otherwise; what else is unsure is no number.
 */
export function readNumber(value: unknown, sign?: DecimalSign): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string' || value.length > longest) return undefined;
  const text = value.replace(/[\s\u00a0\u202f'’]/g, '').replace(/^\p{Sc}|\p{Sc}$|%$/gu, '');
  if (sign === 'comma' && /^[-+]?\d{1,3}(?:[.,]\d{3})$/.test(text)) return finite(text.replace('.', '').replace(',', '.'));
  if (/^[-+]?(?:\d+(?:\.\d+)?|\.\d+)(?:e[-+]?\d{1,3})?$/i.test(text)) return finite(text);
  if (/^[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text)) return finite(text.replace(/,/g, ''));
  if (/^[-+]?\d{1,3}(?:\.\d{3})+,\d+$/.test(text) || /^[-+]?\d{1,3}(?:\.\d{3}){2,}$/.test(text)) return finite(text.replace(/\./g, '').replace(',', '.'));
  return /^[-+]?\d+,\d+$/.test(text) ? finite(text.replace(',', '.')) : undefined;
}

/** Letters of a currency before or after a number: `USD 1,200`, `R$ 1.200,50`, `5 000 FCFA`. */
const currencyBefore = /^\s*([A-Z]{3}|[A-Z]{1,2}(?=\p{Sc}))\s*(?=[\p{Sc}\d-])/u;
const currencyAfter = /(?<=[\d\p{Sc}.,\s])\s*([A-Z]{3}|F ?CFA)\s*$/u;

/** An amount of money, with the code of its currency where that stands beside it. */
export function readAmount(value: unknown, sign?: DecimalSign): { readonly value: number; readonly currency?: string } | undefined {
  if (typeof value !== 'string' || value.length > longest) {
    const number = readNumber(value);
    return number === undefined ? undefined : { value: number };
  }
  const code = (currencyBefore.exec(value) ?? currencyAfter.exec(value))?.[1];
  const number = readNumber(value.replace(currencyBefore, '').replace(currencyAfter, ''), sign);
  return number === undefined ? undefined : { value: number, ...(code?.length === 3 && { currency: code }) };
}

function finite(text: string): number | undefined {
  const number = Number(text);
  return Number.isFinite(number) ? number : undefined;
}
