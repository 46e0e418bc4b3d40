// The writing half of the geometry's number code; src/layout/map-geometry.ts reads it back.
//
// An adaptive binary range coder after Schindler and LZMA, in digits of six bits, so that it
// yields text at once. Each yes-or-no question has a context with its own running
// probability: coasts turn the same way often enough that this takes a sixth off gzip.

const BITS = 12;
const RATE = 5;
const DIGIT = 64;
const TOP = 2 ** 24;
const LIMIT = TOP / DIGIT;

/** Digit to character: 64 from `(` on, without the backslash. */
const digitToCharacter = (digit) => String.fromCharCode(digit + (digit < 52 ? 40 : 41));

export class RangeEncoder {
  #low = 0;
  #range = TOP - 1;
  #digits = [];
  #odds = new Map();

  /** Writes one answer under a context, a whole number. */
  bit(context, yes) {
    const odds = this.#odds.get(context) ?? 1 << (BITS - 1);
    const bound = Math.floor(this.#range / 2 ** BITS) * odds;
    if (yes) {
      this.#low += bound;
      this.#range -= bound;
      this.#odds.set(context, odds - (odds >> RATE));
    } else {
      this.#range = bound;
      this.#odds.set(context, odds + (((1 << BITS) - odds) >> RATE));
    }
    while (this.#range < LIMIT) this.#shift();
  }

  /** Writes a whole number from 0: how many bits it has, one by one, then the bits below the first, whose contexts kinds may share. */
  number(kind, value, low = kind) {
    const base = kind * 256;
    const length = 32 - Math.clz32(value);
    for (let i = 0; i < length; i++) this.bit(base + i, true);
    this.bit(base + length, false);
    for (let i = length - 2; i >= 0; i--) this.bit(low * 256 + 16 + length * 14 + i, (value >> i) & 1);
  }

  /** Writes a whole number of either sign; `signKind` is the context of its sign. */
  signed(kind, signKind, value, low = kind) {
    this.number(kind, Math.abs(value), low);
    if (value !== 0) this.bit(signKind * 256 + 255, value < 0);
  }

  #shift() {
    if (this.#low >= TOP) this.#carry();
    this.#low %= TOP;
    this.#digits.push(Math.floor(this.#low / LIMIT));
    this.#low = (this.#low % LIMIT) * DIGIT;
    this.#range *= DIGIT;
  }

  #carry() {
    let i = this.#digits.length - 1;
    while (i >= 0 && this.#digits[i] === DIGIT - 1) this.#digits[i--] = 0;
    this.#digits[i] += 1;
  }

  /** The text of all that was written. */
  finish() {
    for (let i = 0; i < 4; i++) this.#shift();
    return this.#digits.map(digitToCharacter).join('');
  }
}
