import { at, isObject, member, type Row } from '../../payload.js';

/** What is around the record tells its id and its address, and that is all of it that is the record's: the type of a feature of GeoJSON is none of its own. */
export const around = ['id', 'recordid', '_id', 'href', 'url'];

/** A value in a row: its own member, else its id or address from what is around it. */
export function valueAt({ members, wrapper }: Row, path: string): unknown {
  const own = at(members, path);
  const value = own === undefined && wrapper && around.includes(path) ? member(wrapper, path) : own;
  return typeof value === 'object' && value !== null ? translationsIn(value) ?? dateOfParts(value) ?? nameOfPair(value) ?? value : value;
}

const languageNames = ['language', 'lang', 'locale', 'languageCode', '@language', 'xml:lang'];
const wordingNames = ['text', 'value', '@value', 'translation', 'content'];
/** Languages in which one text may be given. */
const mostLanguages = 40;

/** A text in several languages that is given as a list (`[{"language": "fr", "value": …}]`), on its own or in `translations` as Decidim has it, as a map from language tag to text. */
export function translationsIn(value: unknown): Readonly<Record<string, string>> | undefined {
  const list = Array.isArray(value) ? (value as readonly unknown[]) : isObject(value) && Object.keys(value).length === 1 ? at(value, 'translations') : undefined;
  if (!Array.isArray(list) || list.length === 0 || list.length > mostLanguages) return undefined;
  const texts: [string, string][] = [];
  for (const entry of list as readonly unknown[]) {
    if (!isObject(entry)) return undefined;
    const tag = languageNames.map((name) => entry[name]).find((found) => found !== undefined);
    const text = wordingNames.map((name) => entry[name]).find((found) => found !== undefined);
    if (typeof tag !== 'string' || !/^[a-z]{2,3}(?:[-_][A-Za-z\d]{2,8})*$/.test(tag)) return undefined;
    if (typeof text === 'string' && text.trim() !== '') texts.push([tag.replace(/_/g, '-'), text]);
  }
  return texts.length > 0 ? Object.fromEntries(texts) : undefined;
}

/** A date as its parts, as Crossref and citation managers write it: `[[2022, 5, 1]]`. */
function dateOfParts(value: object): string | undefined {
  const parts: unknown = Array.isArray(value) && value.length <= 2 ? value[0] : undefined;
  if (!Array.isArray(parts) || parts.length === 0 || parts.length > 3 || typeof parts[0] !== 'number' || parts[0] < 1000 || parts[0] > 9999 || !parts.every((part) => Number.isInteger(part))) return undefined;
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

/** What another record is called, beside its number, as Odoo refers to it: `[84, "Ghana"]`. */
export const nameOfPair = (value: object): string | undefined => (Array.isArray(value) && value.length === 2 && Number.isInteger(value[0]) && typeof value[1] === 'string' && /\p{L}/u.test(value[1]) ? value[1] : undefined);

/** Whether a text is a key and no word. */
export const isKeyed = (value: unknown): boolean => typeof value === 'string' && value.length <= 200 && /^\S*\d\S*$/.test(value);

/** A text in several languages, by language tag. */
export function isLocalised(value: unknown): value is Readonly<Record<string, string>> {
  if (!isObject(value)) return false;
  const entries = Object.entries(value);
  // An id alone is one, and no text in Indonesian.
  if (entries.length === 1 && isKeyed(member(value, 'id'))) return false;
  return entries.length > 0 && entries.length <= 40 && entries.every(([tag, text]) => /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(tag) && (typeof text === 'string' || text === null)) && entries.some(([tag]) => /^[a-z]{2}(?:-|$)/.test(tag));
}

/** What people write into a cell that has nothing in it. */
const nothing = /^\s*(?:n\/?a|t\.?b\.?[acd]\.?|unspecified|not (?:specified|applicable|available)|null|none|nil|nan|-+|[–—…?]|\.{2,3})?\s*$/i;
/** The key of a record in another table of Airtable, which names nothing to anybody. */
export const isKeyOfAirtable = (value: unknown): boolean => typeof value === 'string' && value.length === 17 && /^rec[A-Za-z\d]{14}$/.test(value) && /[A-Z\d]/.test(value.slice(3));
/** Whether a cell has nothing in it, in whatever way that is written. */
export const isEmpty = (value: unknown): boolean => value === undefined || value === null || (typeof value === 'string' && value.length < 20 && (nothing.test(value) || isKeyOfAirtable(value))) || (Array.isArray(value) && value.every(isKeyOfAirtable));

/** The parts of a text that lists several things: `Ghana; Togo`, `Ghana|Togo`, and with commas unless the whole is one name. */
export function splitList(text: string): readonly string[] {
  const parts = /[;|]/.test(text) ? text.split(/[;|]/) : [text];
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
