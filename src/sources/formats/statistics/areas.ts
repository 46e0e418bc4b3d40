import { mapped, type Steps } from '../../turns.js';
import { plain } from './texts.js';
import type { Axis, Category } from './axis.js';

/** Codes of countries that statistics use beside those of ISO 3166: of the European Union, and old ones of the World Bank. */
const otherCodes: Readonly<Record<string, string>> = { EL: 'GR', UK: 'GB', KSV: 'XK', ROM: 'RO', TMP: 'TL', WBG: 'PS', ADO: 'AD', IMY: 'IM' };

type Resolve = (text: string) => string | undefined;

/**
 * The countries among the areas of a dimension, by index of the category; undefined for aggregates (the world, regions, groups of income) and for parts of
 * countries. Codes of two letters and numbers are also used for states and provinces (`CA`, `08`), so they are believed only where nearly all of a dimension
 * are those of countries, or where the names say the same. Names are asked for only then, since the table of names is a download of its own.
 */
export function* countriesOf({ categories, codes }: Axis, resolve: Resolve, byCode: Resolve): Steps<readonly (string | undefined)[]> {
  const coded = yield* mapped(categories, ({ code }) => codeOf(code, byCode, codes === 'countries'));
  if (codes === 'countries' || categories.every(({ code }) => /^[A-Z]{3}$/.test(code))) return coded;
  const letters = categories.filter(({ code }) => /^[A-Za-z]{2,3}$/.test(code));
  const found = letters.filter(({ index }) => coded[index] !== undefined).length;
  if (letters.length > 0 && found >= letters.length * 0.8) return yield* mapped(categories, ({ code, index }) => (/^[A-Za-z]{2,3}$/.test(code) ? coded[index] : undefined));
  const named = yield* mapped(categories, (category) => byName(category, coded[category.index], resolve));
  // Beside other states of the United States, Georgia is one of them.
  if (named.includes('GE') && categories.some(({ label }) => /^(?:Alabama|Alaska|Arizona|California|Florida|Ohio|Texas|Virginia)$/i.test(plain(label)))) return named.map((code) => (code === 'GE' ? undefined : code));
  return named;
}

/** A code of letters is believed where it has three of them; any other where the name is that country's, or there is no name. */
function byName({ code, label }: Category, coded: string | undefined, resolve: Resolve): string | undefined {
  const name = plain(label);
  if (coded !== undefined && /^[A-Z]{3}$/.test(code)) return coded;
  if (name === code) return coded !== undefined && !/^\d/.test(code) ? coded : /\p{L}{4}/u.test(code) ? resolve(code) : undefined;
  return resolve(name);
}

function codeOf(code: string, byCode: Resolve, withNumbers: boolean): string | undefined {
  const trimmed = code.trim();
  if (/^\d/.test(trimmed)) return withNumbers ? byCode(trimmed) : undefined;
  // An area within a country is written with a hyphen (ISO 3166-2), and is none.
  if (!/^[A-Za-z]{2,3}$/.test(trimmed)) return undefined;
  const upper = trimmed.toUpperCase();
  return Object.hasOwn(otherCodes, upper) ? otherCodes[upper] : byCode(trimmed);
}
