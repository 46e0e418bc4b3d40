import { isObject, member, type Row } from '../../payload.js';
import { decodeEntities, htmlToText, looksLikeHtml } from '../../read/html-text.js';
import { knownZone } from '../../read/local-time.js';
import { isLocalised, splitList, valueAt } from './cells.js';
import { glide } from './columns.js';
import { isRichText, richText } from './rich-text.js';

/** Text as it came, or in several languages; HTML becomes plain text, and a number its digits. */
export function textOf(value: unknown): string | Readonly<Record<string, string>> | undefined {
  if (typeof value === 'string') return plainText(value) || undefined;
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (isLocalised(value)) {
    const texts = Object.entries(value).flatMap(([tag, text]) => (text ? [[tag, plainText(text)] as const] : []));
    return texts.length > 0 ? Object.fromEntries(texts) : undefined;
  }
  if (isRichText(value)) return richText(value) || undefined;
  if (Array.isArray(value)) return joined(value.map(textOf));
  return isObject(value) ? nameOf(value) : undefined;
}

/** The text of a list of which each entry was read. */
export const joined = (texts: readonly ReturnType<typeof textOf>[]): string | undefined => texts.filter((text) => typeof text === 'string').join(', ') || undefined;

function plainText(text: string): string {
  const read = looksLikeHtml(text) ? (text.includes('<') ? htmlToText(text) : decodeEntities(text)) : text;
  return read.trim();
}

/** What an object is called. */
function nameOf(value: Readonly<Record<string, unknown>>): string | undefined {
  for (const name of ['name', 'Name', 'title', 'label', 'display_name', 'displayName', 'display_value', 'displayValue', 'LookupValue', 'rendered', 'post_title', 'nom', 'nombre', 'nome', 'titre', 'titulo', 'название', 'наименование', 'атауы', 'الاسم', 'اسم', '名称', 'value', 'text', 'code', 'id']) {
    const found = member(value, name);
    if (typeof found === 'string' && found.trim() !== '') return plainText(found);
    if (isLocalised(found)) return Object.values(found).find(Boolean);
  }
  // Rows that are repeated in a form have the name of their thing before that of what they hold: {"donor_name": …}.
  const ofThing = Object.keys(value).slice(0, 40).find((name) => /._(?:name|title)$/i.test(name) && typeof value[name] === 'string' && value[name].trim() !== '');
  return ofThing === undefined ? undefined : plainText(value[ofThing] as string);
}

/** The words of a list: of texts, of objects with a name, of one text with `;` or `|` between, or of flags by name (`{"Training": true}`). */
export function wordsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return splitList(value).map(plainText).filter(Boolean);
  if (typeof value === 'number') return [String(value)];
  if (Array.isArray(value)) return [...new Set(value.flatMap(wordsOf))];
  if (isLocalised(value)) return Object.values(value).filter(Boolean).slice(0, 1);
  if (!isObject(value)) return [];
  const name = nameOf(value);
  if (name !== undefined) return [name];
  // What ties two records together holds the other one alone, beside keys: {"id": 3, "partners_id": {"name": "UNICEF"}}.
  const tied = Object.values(value).filter(isObject);
  if (tied.length === 1) return [nameOf(tied[0]!)].filter((found) => found !== undefined);
  return Object.entries(value).filter(([, flag]) => flag === true).map(([label]) => label);
}

/** Entries of a list that are looked at for its first words. */
const mostEntries = 200;

/** The first words of a value, so many at most, without going through all of a very long list. */
export function firstWords(value: unknown, most = 1): readonly string[] {
  if (!Array.isArray(value)) return wordsOf(value).slice(0, most);
  const found = new Set<string>();
  for (const entry of (value as readonly unknown[]).slice(0, mostEntries)) {
    for (const word of wordsOf(entry)) found.add(word);
    if (found.size >= most) break;
  }
  return [...found].slice(0, most);
}

/** Members of an object that say which country it is, the surest first. */
const countryMembers = ['iso3', 'iso', 'iso2', 'iso_3', 'code', 'iso3code', 'iso_code', 'alpha3', 'alpha2', 'name', 'label', 'title', 'post_title', 'value', 'id'];

/** Countries by code or name, as they are written; commas part them only where the whole is no country (`Tanzania, United Republic of`). */
export function countriesOf(value: unknown, resolveCountry: (text: string) => string | undefined): readonly string[] {
  if (typeof value === 'number') return [String(value)];
  if (Array.isArray(value)) return [...new Set(value.flatMap((entry) => countriesOf(entry, resolveCountry)))];
  if (isLocalised(value)) {
    const names = Object.values(value).filter((name) => typeof name === 'string' && name.trim() !== '');
    return countriesOf(names.find((name) => resolveCountry(name) !== undefined) ?? names[0], resolveCountry);
  }
  if (isObject(value)) {
    const named = countryMembers.map((name) => member(value, name)).filter((found) => typeof found === 'string' && found.trim() !== '');
    const inner = member(value, 'country');
    if (named.length === 0 && inner !== undefined) return countriesOf(inner, resolveCountry);
    const known = named.find((found) => resolveCountry(found as string) !== undefined) ?? named[0];
    return known === undefined ? [] : [(known as string).trim()];
  }
  if (typeof value !== 'string') return [];
  // A state of a federation is written after its country: us_ca.
  const inFederation = /^([a-z]{2})_[a-z]{2,3}$/.exec(value.trim())?.[1];
  if (inFederation !== undefined && resolveCountry(inFederation) !== undefined) return [inFederation];
  // Its address among the resources of the same interface: /countries/GH.
  const inAddress = /^\/(?:[\w-]{1,40}\/){1,5}([a-z]{2,3})$/i.exec(value.trim())?.[1];
  if (inAddress !== undefined && resolveCountry(inAddress) !== undefined) return [inAddress];
  const inGlide = glide.exec(value.trim())?.[1];
  if (inGlide !== undefined) return [inGlide];
  return splitList(value).flatMap((part) => countriesIn(part, resolveCountry) ?? [part]);
}

/** What stands between countries, the surest first: what parts a list, and what joins its last two. */
const betweenCountries: readonly RegExp[] = [/[,/、،\n]/, /\s*[+&]\s*|\s+[-–—]\s+|\s+(?:and|et|y|e|и|және|und)\s+|\s+و\s*|[和及与與]/u];

/** The countries that a text lists; undefined where part of it is none. */
function countriesIn(text: string, resolveCountry: (text: string) => string | undefined, level = 0): readonly string[] | undefined {
  if (text === '' || resolveCountry(text) !== undefined) return text === '' ? [] : [text];
  const between = betweenCountries[level];
  // Commas are found in one pass; what joins two names is looked for in what may be two names.
  if (!between || text.length > (level === 0 ? 5000 : 200)) return undefined;
  const parts = text.split(between).map((part) => countriesIn(part.trim(), resolveCountry, level + 1));
  return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
}

/** Where a record says the time zone of its times. */
const zoneNames = ['timezone', 'timeZone', 'time_zone', 'tz', 'timezone_name', 'start.timezone', 'start.timeZone'];

export const zoneOf = (row: Row): string | undefined => zoneNames.map((name) => knownZone(valueAt(row, name))).find((zone) => zone !== undefined);
