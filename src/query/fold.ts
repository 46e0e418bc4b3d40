/**
 * Folding: text as a search compares it. Case, diacritics, width and other ways of writing the same
 * letter do not count: `Côte` is found by `cote`, `ﬁsh` by `FISH`, `Straße` by `strasse`, `أعمال` by `اعمال`.
 */

/** Anything but printable ASCII with single spaces. Most text of most feeds has nothing of it and only needs lower case. */
const notPlain = /[^ -~]| {2}/;

/**
 * What is left out: combining marks of the scripts in which they are diacritics (Latin, Greek and Cyrillic;
 * Hebrew points; Arabic and Syriac vowels; marks for symbols), the Arabic tatweel, and invisible format
 * characters such as the soft hyphen. Marks of Indic scripts, of Thai and of kana are as good as letters and stay.
 * Source: the blocks of combining marks and the general categories Mn and Cf of Unicode 15.
 */
const ignored = new RegExp(
  '[\\u0300-\\u036f\\u0483-\\u0489\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670'
  + '\\u06d6-\\u06dc\\u06df-\\u06e4\\u06e7\\u06e8\\u06ea-\\u06ed\\u0711\\u0730-\\u074a\\u08d3-\\u08e1\\u08e3-\\u08ff\\u1ab0-\\u1aff'
  + '\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe20-\\ufe2f\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff]+', 'g');

/** White space that is not one plain space: what begins with another sort, or goes on. */
const spacing = /[^\S ]\s*| \s+/g;
/** True where that occurs in folded text: other spaces have been decomposed to the plain one, or left out. Much faster to look for, and seldom there. */
const hasSpacing = / {2}|[\t-\r\u1680\u2028\u2029]/;

/** Letters that Unicode does not decompose, though a reader takes them for one another; and typographic quotes and dashes. */
const alike = new Map(Object.entries({
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', þ: 'th', ħ: 'h', ŧ: 't', ı: 'i', ς: 'σ',
  ٱ: 'ا', ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه',
}));
const alikeLetters = /[ßæœøđðłþħŧıςٱىیکة\u2018\u2019\u02bc\u2010-\u2015\u2212]/g;
const alikeOf = (letter: string): string => alike.get(letter) ?? (/[\u2018\u2019\u02bc]/.test(letter) ? '\'' : '-');

/** Letters as they are compared, whatever stands beside them. Decomposition comes first: it may bring forth capitals (`℡` is `TEL`) and spaces. */
const foldLetters = (letters: string): string => letters.normalize('NFKD').toLowerCase().replace(ignored, '').replace(alikeLetters, alikeOf);

/** Words and letters outside ASCII that have been folded before; they come again and again in a feed. */
export type FoldedBefore = Map<string, string>;
const rememberedAtMost = 10_000;

/**
 * Folded text. Runs of white space are one space, so a folded text never holds a line break. Any string will do, lone surrogates too.
 *
 * @param before where many texts are folded, one map for all of them: it makes that about three times faster.
 */
export function fold(text: string, before?: FoldedBefore): string {
  if (!notPlain.test(text)) return text.toLowerCase();
  // ASCII never changes what its neighbours become, so the runs between can be folded each for itself.
  const folded = text.replace(/[^\0-\x7f]+/g, (letters) => {
    let known = before?.get(letters);
    if (known === undefined) {
      known = foldLetters(letters);
      if (before && before.size < rememberedAtMost) before.set(letters, known);
    }
    return known;
  });
  const lower = folded.toLowerCase();
  return hasSpacing.test(lower) ? lower.replace(spacing, ' ') : lower;
}

/** Folded text with the place in the original of each of its code units: from `starts[i]` to before `ends[i]`. */
export interface FoldedText {
  readonly folded: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/**
 * The same as `fold`, with the way back. A letter and its marks are one place, so that a hit never
 * parts them.
 */
export function foldWithMap(text: string): FoldedText {
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = '';
  // Marks are only ever reordered behind their letter, so folding letter by letter gives what folding the whole gives.
  // The half-width voicing marks U+FF9E and U+FF9F are letters that become marks.
  for (const { 0: letter, index } of text.matchAll(/[^\p{M}\uff9e\uff9f][\p{M}\uff9e\uff9f]*|[\p{M}\uff9e\uff9f]+/gu)) {
    for (const unit of fold(letter).split('')) {
      if (unit === ' ' && folded.endsWith(' ')) continue;
      folded += unit;
      starts.push(index);
      ends.push(index + letter.length);
    }
  }
  return { folded, starts, ends };
}

/**
 * The folded words of a query: separated by white space, or quoted to be a phrase. A record is found
 * if each of them occurs in it, at whatever place. An unclosed quote goes on to the end. Only the first
 * 1,000 code units of a query count: it may come from a link, and each word costs a walk over all records.
 */
export function queryWords(query: string): readonly string[] {
  const words = new Set<string>();
  for (const [, phrase, word = phrase] of query.slice(0, 1000).matchAll(/"([^"]*)"?|([^\s"]+)/g)) words.add(fold(word!).trim());
  words.delete('');
  return [...words];
}

/**
 * Where a query's words occur in a text, for highlighting: `[from, to)` in code units of the text as
 * it is, in order, joined where they touch.
 */
export function hits(text: string, query: string): readonly (readonly [from: number, to: number])[] {
  const words = queryWords(query);
  if (!words.length) return [];
  const { folded, starts, ends } = foldWithMap(text);
  const found: [number, number][] = [];
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) found.push([starts[at]!, ends[at + word.length - 1]!]);
  }
  found.sort((a, b) => a[0] - b[0]);
  const joined: [number, number][] = [];
  for (const hit of found) {
    const last = joined.at(-1);
    if (last && hit[0] <= last[1]) last[1] = Math.max(last[1], hit[1]);
    else joined.push(hit);
  }
  return joined;
}
