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
    .replace(/^(?:the|le|la|les|el|los|las|l) (?=\S)/, '')
    .replace(/(?<=\S) (?:the|le|la|les|el|los|las)$/, '')
    .replace(/ the (?=\S)/g, ' ')
    .replace(/\bst (?=\S)/g, 'saint ')
    .replace(/ (?:and|et|y|e|и|және) /g, ' ');
}

function buildTable(): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  const unclear = new Set(ambiguous.map(foldName));
  const add = (name: string, code: string): void => {
    const folded = foldName(name);
    const other = table.get(folded);
    if (other !== undefined && other !== code) unclear.add(folded);
    table.set(folded, code);
  };
  for (const names of [en, fr, es, ar, zh, ru, kk, pt]) names.split('|').forEach((name, i) => add(name, countryCodes[i] ?? ''));
  aliases.split('\n').forEach((line, i) => {
    for (const name of line ? line.split('|') : []) add(name, countryCodes[i] ?? '');
  });
  for (const folded of unclear) table.delete(folded);
  return table;
}

let table: ReadonlyMap<string, string> | undefined;

/**
 * The alpha-2 code for a country's name in any of the eight languages: the UN's name, the
 * everyday one, the formal one or a former one, whatever its case and diacritics.
 * Undefined for names of no country and for those that fit more than one, such as "Congo".
 */
export function countryFromName(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  table ??= buildTable();
  return table.get(foldName(text));
}
