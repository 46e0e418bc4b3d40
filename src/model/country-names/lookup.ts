import { countryCodes } from '../country-list.js';
import { aliases } from './aliases.js';
import { names as ar } from './ar.js';
import { names as en } from './en.js';
import { names as es } from './es.js';
import { names as fr } from './fr.js';
import { names as kk } from './kk.js';
import { names as pt } from './pt.js';
import { names as ru } from './ru.js';
import { names as zh } from './zh.js';

/** Longer than any formal name in any language. */
const LONGEST = 120;

/**
 * Names that one country of the tables bears but that, alone, people use for another as
 * well. A guess would put a project on the wrong map, so they stay unknown.
 */
const ambiguous = ['Congo', 'Конго', 'الكونغو', '刚果', 'Korea', 'Corée', 'Corea', 'Корея', 'Coreia', 'كوريا', 'Saint Martin', 'Saint-Martin', 'São Martinho', 'سانت مارتن'];

/** Without case, diacritics, punctuation, `and`, and articles: a leading one, one at the end as ISO 3166 writes it (`Niger (the)`), and `the` in the middle (`Korea (the Republic of)`). */
function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}’'‘`ʼ.ـ]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/ة/g, 'ه')
    .replace(/ى/g, 'ي')
    // The apostrophe of “d’Ivoire” is left out, or is a space.
    .replace(/(?<=^| )([dlд]) (?=[aeiouhаеиоу])/g, '$1')
    .replace(/^(?:the|le|la|les|el|los|las|l) (?=\S)/, '')
    .replace(/(?<=\S) (?:the|le|la|les|el|los|las)$/, '')
    .replace(/ the (?=\S)/g, ' ')
    .replace(/\bst (?=\S)/g, 'saint ')
    .replace(/ (?:and|et|y|e|и|және) /g, ' ');
}

/** What stands for all forms of the two words that may be left out of a name. */
const [republic, kingdom] = ['rep', 'kingdom'];

/** Words that stand in several forms, most of them short, in names of countries as tables write them (“Congo, Dem. Rep. of”), with what stands for all of their forms. */
const forms: readonly (readonly [RegExp, string])[] = [
  [/^(?:rep(?:ubli(?:c|que|ca))?|респ(?:ублика(?:сы)?)?|جمهوريه)$/, republic],
  [/^(?:kingdom|royaume|reino|королевство|корольдиги|مملكه)$/, kingdom],
  [/^(?:dem(?:ocrati(?:c|que|c[ao]))?|дем(?:ократическая)?)$/, 'dem'],
  [/^(?:pop(?:ulaire|ular)?|peoples?|народн(?:о|ая))$/, 'pop'],
  [/^(?:isl(?:ami(?:c|que|ca))?|исламская)$/, 'isl'],
  [/^(?:fed(?:erat(?:ed|ion)|eral)?|федер(?:ация|ативная|ативные))$/, 'fed'],
  [/^(?:is(?:l(?:ands?|es?|as?))?|iles?|ilhas?|острова?)$/, 'is'],
  [/^(?:ste?|sainte)$/, 'saint'],
];
/** Words that say nothing of which country it is. */
const small = /^(?:of|the|de|du|des|del|do|da|dos|das|d|l|le|la|les|el|los|las|and|et|y|e|и)$/;
/** Names in which “republic” is not of the country whose name stands beside it: the name of another state that says so of itself. */
const otherRepublics = ['Republic of China', 'République de Chine', 'República de China', 'Китайская Республика', 'República da China', 'جمهورية الصين'];

/** The words of a folded name in one order and form, without small ones: `Korea, Rep. of` and `Republic of Korea` are the same. */
const wordsOf = (folded: string): readonly string[] =>
  folded.split(' ').filter((word) => !small.test(word)).map((word) => forms.find(([pattern]) => pattern.test(word))?.[1] ?? word).sort();

/** A map from keys to codes, without keys that stand for several countries or are unclear from the beginning. */
class Codes {
  readonly #codes = new Map<string, string>();

  constructor(readonly unclear: Set<string>) {}

  add(key: string, code: string): void {
    const other = this.#codes.get(key);
    if (other !== undefined && other !== code) this.unclear.add(key);
    this.#codes.set(key, code);
  }

  get(key: string): string | undefined {
    return this.unclear.has(key) ? undefined : this.#codes.get(key);
  }

  [Symbol.iterator](): IterableIterator<[key: string, code: string]> {
    return this.#codes.entries();
  }
}

function buildNames(): Codes {
  const built = new Codes(new Set(ambiguous.map(foldName)));
  for (const names of [en, fr, es, ar, zh, ru, kk, pt]) names.split('|').forEach((name, i) => built.add(foldName(name), countryCodes[i] ?? ''));
  aliases.split('\n').forEach((line, i) => {
    for (const name of line ? line.split('|') : []) built.add(foldName(name), countryCodes[i] ?? '');
  });
  return built;
}

const keyOf = (words: readonly string[]): string => words.join(' ');

/** The same names by their words, which takes longer, and is needed only where a name is not found. */
function buildWords(names: Codes): Codes {
  const built = new Codes(new Set(['', ...[...names.unclear, ...otherRepublics.map(foldName)].map((folded) => keyOf(wordsOf(folded)))]));
  for (const [folded, code] of names) built.add(keyOf(wordsOf(folded)), code);
  return built;
}

let names: Codes | undefined;
let words: Codes | undefined;

/** The code of a name whose words are known in another order, or are known without “republic” or “kingdom”. */
function fromWords(folded: string, all: Codes): string | undefined {
  words ??= buildWords(all);
  const list = wordsOf(folded);
  const key = keyOf(list);
  const bare = list.filter((word) => word !== republic && word !== kingdom);
  return words.get(key) ?? (bare.length === list.length - 1 && !words.unclear.has(key) ? words.get(keyOf(bare)) : undefined);
}

/** Two names of one country, the second in brackets or after a stroke: “Eswatini (formerly Swaziland)”, “Türkiye/Turkey”. */
const twoNames = /^([^()/]+)(?:\((?:former(?:ly)?|ex|previously|anciennement|antes|бывш(?:ий|ая)?)?[ -]*([^()/]+)\)|\/([^()/]+))\s*$/i;

/**
 * The alpha-2 code for a country's name in any of the eight languages: the UN's name, the
 * everyday one, the formal one or a former one, whatever its case and diacritics, in short forms and another order of words (“Congo, Dem. Rep. of”), or two of them (“Türkiye (Turkey)”).
 * Undefined for names of no country and for those that fit more than one, such as "Congo".
 */
export function countryFromName(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  names ??= buildNames();
  const folded = foldName(text);
  const found = names.get(folded) ?? fromWords(folded, names);
  if (found !== undefined) return found;
  const [, one, bracketed, other = bracketed] = twoNames.exec(text) ?? [];
  const first = one === undefined ? undefined : countryFromName(one);
  return first !== undefined && first === countryFromName(other!) ? first : undefined;
}
