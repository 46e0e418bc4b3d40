import type { Text } from '../../../model/feed.js';
import { readNumber } from '../../read/numbers.js';
import { statusOf } from './codes.js';

/** Texts that stand for no value: what is a gap is never a zero. */
const gap = /^(?:|nan|n\/?a\.?|null|none|-|–|\.{1,3}|:|…|\*)$/i;
/** A mark by which offices withhold a value, for one reason or another. */
const withheld = /^x$/i;
/** A value of which only a bound is known, or one with letters that say something of it: `<2.5`, `12.3 e`. */
const bounded = /^([<>≤≥]=?) ?([-\d.,\s]{1,30})$/;
/** A value with its interval, as the WHO writes it: `81.7 [76.2-87.7]`. */
const inInterval = /^([-+]?[\d.,\s]{1,30}?) ?(?:\[[-–\d.,\s]{3,40}\]|\([\d.,\s]{1,20}[-–;][\d.,\s]{1,20}\))$/;
const flagged = /^([-+\d.,]{1,30}) ?\(?([a-z]{1,3})\)?$/i;

export interface Value {
  /** A number, null for a gap, or what came where it is neither: the model's reader reports that. */
  readonly value: unknown;
  /** What the text said of the number. */
  readonly status?: string;
  readonly isBound?: true;
}

/** The value of an observation, times a power of ten. */
export function readValue(value: unknown, power: number): Value {
  if (value === null || value === undefined || (typeof value === 'string' && value.length < 10 && gap.test(value.trim()))) return { value: null };
  const number = readNumber(value);
  if (number !== undefined) return { value: scaled(number, power) };
  const text = typeof value === 'string' && value.length <= 60 ? value.trim() : '';
  if (withheld.test(text)) return { value: null, status: text };
  const within = inInterval.exec(text);
  const middle = within ? readNumber(within[1]) : undefined;
  if (middle !== undefined) return { value: scaled(middle, power) };
  const bound = bounded.exec(text);
  const known = bound ? readNumber(bound[2]) : undefined;
  if (bound && known !== undefined) return { value: scaled(known, power), status: `${bound[1]}${scaled(known, power)}`, isBound: true };
  const letters = flagged.exec(text);
  const before = letters ? readNumber(letters[1]) : undefined;
  return letters && before !== undefined ? { value: scaled(before, power), status: statusOf(letters[2]!) ?? letters[2]! } : { value };
}

const perCent = /^(?:%|per ?cent(?:age)?|pourcentages?|porcentajes?|porcentage[mn]s?|prozent|procent(?:en)?|prosent|процент(?:ы|ов)?|пайыз|نسبة مئوية|百分比)(?: ?\(%\))?$/iu;

/** A unit as it stands beside a number: per cent by its sign, where a list of codes spells it out (`PERCENT`, “Percentage”), in whatever language. */
export const unitBeside = (unit: Text | undefined): Text | undefined => (unit !== undefined && (typeof unit === 'string' ? [unit] : Object.values(unit)).some((text) => perCent.test(text.trim())) ? '%' : unit);

const powers: readonly (readonly [number, RegExp])[] = [[9, /billion|milliard|миллиард|mil millones/i], [6, /million|millón|миллион|百万/i], [3, /thousand|millier|^mil(?:es)?\b|тысяч/i], [2, /^(?:hundreds?|centaines?|cientos)$/i]];

/** The power of ten of a multiplier: `3`, `1000`, `Thousands`; 0 for units. */
export function powerOf(code: string, label = ''): number {
  const number = readNumber(code);
  if (number !== undefined && Number.isInteger(number) && number >= -12 && number <= 15) return number;
  if (number !== undefined && number > 0 && Number.isInteger(Math.log10(number))) return Math.log10(number);
  return powers.find(([, pattern]) => pattern.test(label) || pattern.test(code))?.[0] ?? 0;
}

/** Through the decimal notation, which is exact where a product is not: 12.3 thousand are 12300. */
function scaled(number: number, power: number): number {
  if (power === 0) return number;
  const [digits, exponent = '0'] = String(number).split('e');
  return Number(`${digits}e${Number(exponent) + power}`);
}
