import { isObject, type Row } from '../../payload.js';
import { isEmpty, valueAt } from './cells.js';
import type { Column } from './columns.js';
import { firstWords, wordsOf } from './values.js';
import { arePeople } from './organisations.js';
import type { Meaning } from './words.js';

/** What a list of countries, one of people and one of codes may tell beside them: nothing of what anyone did. */
const ofLists: ReadonlySet<Meaning> = new Set<Meaning>(['id', 'title', 'countries', 'lat', 'lon', 'point', 'place', 'kind', 'url', 'currency', 'unit', 'contact']);
const ofPeople: ReadonlySet<Meaning> = new Set<Meaning>(['organisations', 'sex', 'age', 'status', 'summary']);
const kindsOfPeople = /^(?:users?|persons?|people|authors?|speakers?|attendees?|staff)$/i;
/** Lists of those who run or own a company, as registers have them. */
const listsOfPeople = /^(?:officers?|directors?|trustees?|beneficial_?owners?|shareholders?|persons?_?with_?significant_?control)$/i;
const ofCodes: ReadonlySet<Meaning> = new Set<Meaning>(['id', 'title', 'summary', 'kind', 'status', 'url', 'sectors', 'unit']);

/** Names of members that hold a code, and of lists that part records and are none. */
const codes = /(?:^|\.)(?:code|codes|codigo|código|clave|код|رمز|编码|代码)$/iu;
const lists = /^(?:code_?lists?|codes|sectors?|themes?|topics?|categories|tags|keywords|regions?|languages?|currencies|units|types|statuses|countries|goals|targets)$/i;
/** A number that an office gives its works, as `P-014`. */
const isReference = (code: string): boolean => /^\p{L}+[-_/ .]?\d/u.test(code);

const isCountryCode = (text: string): boolean => /^(?:[A-Z]{2,3}|[a-z]{2,3}|\d{1,3})$/.test(text);
/** Records of a list of countries, areas and regions included. */
const mostCountries = 400;

/** Records that are looked at. */
const sampleSize = 200;

/**
 * What records are that are none of ours, and what to do: a list of people, of countries, or of codes with their names, which would be shown as so many initiatives. Undefined for all others,
 * and where any member tells of work.
 */
export function otherTable(columns: readonly Column[], unused: readonly string[], rows: readonly Row[], resolveCountry: (text: string) => string | undefined): string | undefined {
  const title = columns.find(({ meaning }) => meaning === 'title');
  const only = (meanings: ReadonlySet<Meaning>): boolean => columns.every(({ meaning }) => meanings.has(meaning));
  const people = 'a list of people, who are not shown';
  const isOfPeople = columns.every(({ meaning }) => ofLists.has(meaning) || ofPeople.has(meaning));
  if (isOfPeople && arePeople([...unused, ...columns.map(({ path }) => path)], title?.path)) return people;
  if (isOfPeople && isListedAs(listsOfPeople, rows[0])) return people;
  // Women and men with addresses of their own are people as well.
  const [sex, contact] = (['sex', 'contact'] as const).map((meaning) => columns.find((column) => column.meaning === meaning));
  if (isOfPeople && sex && contact && /mail/i.test(contact.path) && rows.slice(0, sampleSize).every((row) => /^(?:f|m|x|female|male|woman|man|other)?$/i.test(wordsOf(valueAt(row, sex.path))[0] ?? ''))) return people;
  const ofKind = columns.find(({ meaning }) => meaning === 'kind');
  if (isOfPeople && ofKind !== undefined && rows.slice(0, sampleSize).every((row) => kindsOfPeople.test(wordsOf(valueAt(row, ofKind.path))[0] ?? ''))) return people;
  if (!title || rows.length < 2) return undefined;
  const sample = rows.slice(0, sampleSize);
  const texts = (column: Column): readonly string[] => sample.flatMap((row) => { const value = valueAt(row, column.path); return isEmpty(value) ? [] : firstWords(value); });
  const titles = texts(title);
  const words = `a list of ${rows.length} countries, which tells of no work in them`;
  const kind = columns.find(({ meaning }) => meaning === 'kind');
  const kinds = kind === undefined ? [] : texts(kind);
  if (rows.length <= mostCountries && columns.every(({ meaning }) => ofLists.has(meaning) || meaning === 'summary') && kinds.filter((text) => /^(?:country|territory|pays|pa[ií]s|страна)$/iu.test(text)).length * 2 > sample.length) return words;
  // Each row of such a list is of a country of its own, by a code; only then the table of names, which is large, is asked about the titles.
  const areCountries = (list: readonly string[]): boolean => list.length > 1 && list.filter((text) => resolveCountry(text) !== undefined).length >= list.length * 0.7;
  const hasKeys = rows.length <= mostCountries && (['countries', 'id'] as const).some((meaning) => {
    const column = columns.find((one) => one.meaning === meaning);
    const list = column === undefined ? [] : texts(column).filter(isCountryCode);
    return list.length * 2 >= titles.length && new Set(list).size === list.length && areCountries(list);
  });
  if (hasKeys && only(ofLists)) return areCountries(titles) ? words : undefined;
  const isTold = title.confidence > 0.3 && only(ofCodes) && rows.every(({ wrapper }) => wrapper?.['geometry'] === undefined);
  const code = columns.find(({ meaning, path }) => meaning === 'id' && codes.test(path));
  const values = code === undefined ? [] : texts(code);
  const isCoded = rows.length > 4 && values.length >= sample.length * 0.9 && values.every((text) => text.length <= (/tit|заголов|标题/iu.test(title.path) ? 5 : 12) && !/\s/.test(text)) && values.filter(isReference).length * 2 < values.length;
  const isShort = titles.reduce((sum, text) => sum + text.length, 0) <= titles.length * 80;
  const areCurrencies = rows.length > 4 && [title.path, ...unused].some((path) => areDistinctCurrencies(sample.map((row) => valueAt(row, path))));
  const isNamed = lists.test(String(sample[0]!.place.around?.key ?? '')) && columns.every(({ meaning }) => meaning === 'id' || meaning === 'title' || meaning === 'url');
  return isTold && isShort && (isCoded || isNamed || areCurrencies) ? `a list of ${rows.length} codes with what they stand for` : undefined;
}

/** Whether values are codes of ISO 4217 that the platform knows, each another one. */
function areDistinctCurrencies(values: readonly unknown[]): boolean {
  if (!values.every((value) => typeof value === 'string' && /^[A-Z]{3}$/.test(value)) || new Set(values).size < values.length) return false;
  const known = new Set<unknown>(Intl.supportedValuesOf('currency'));
  return values.every((value) => known.has(value));
}

/** Whether records stand in a list that is called so, each on its own or in an object of its own. */
function isListedAs(names: RegExp, row: Row | undefined): boolean {
  for (let place = row?.place; place; place = place.around) if (names.test(String(place.key))) return true;
  return false;
}

/** Where the records may be that each of these holds a list of, as the end of what to do; empty where there is none. */
export function listInside(paths: readonly string[], rows: readonly Row[]): string {
  const path = paths.find((one) => /^[\p{L}_]\w*$/u.test(one) && rows.slice(0, sampleSize).some((row) => { const value = valueAt(row, one); return Array.isArray(value) && value.length > 0 && value.every(isObject); }));
  const steps: string[] = [];
  for (let place = rows[0]?.place; place?.around; place = place.around) steps.unshift(typeof place.key === 'number' ? '[*]' : `.${place.key}`);
  return path === undefined || !steps.every((step) => /^(?:\[\*\]|\.[\p{L}_]\w*)$/u.test(step)) ? '' : ` Each holds a list ${path}: if the records are there, a mapping with "records": "$${steps.join('')}.${path}[*]" reads them.`;
}
