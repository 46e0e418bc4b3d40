/** Which columns of a table are figures, and which say of what, where and when these are. */
import { at, keysIn, type Members, type Row } from '../../payload.js';
import { readDate } from '../../read/dates.js';
import { readNumber } from '../../read/numbers.js';
import { eachRow } from '../../turns.js';
import type { ReadContext } from '../index.js';
import { isEmpty } from '../plain-names/cells.js';
import type { Column } from '../plain-names/columns.js';
import type { Meaning } from '../plain-names/words.js';
import { words } from '../statistics/texts.js';
import { readPeriod } from '../statistics/time-periods.js';

/** What people who did something are told by, and no figure is: records with any of these are no rows of figures. */
const ofWork: ReadonlySet<Meaning> = new Set<Meaning>(['summary', 'organisations', 'host', 'votes', 'objectives', 'contact', 'point', 'url', 'status']);
/** Records that are looked at, columns, and columns of figures. */
const sampleSize = 500;
const mostColumns = 80;
const mostFigures = 40;

/** Numbers that count nothing: keys, places in an order or on a map, parts of a date, bounds of an age. */
const ofNothing = /(?:^| )(?:id|ids|code|codes|pcode|key|ref|no|number|order|rank|round|level|index|type|year|month|week|day|quarter|age|phase|class|version|iso|m49|fid|x|y)$|^(?:id|year|month|week|day|quarter|period|is|has|object id)(?: |$)|(?:^| )(?:lat|latitude|lon|lng|longitude|centroid)(?: |$)/;
/** Words that say nothing of a figure but where it is kept. */
const ofKeeping = /(?:^| )(?:id|ids|uid|uuid|guid|url|link|hash|hxl)$/;
/** Codes beside names, which are the same said twice. */
const ofCodes = /(?:^| )(?:code|codes|pcode|iso|iso2|iso3|abbreviation|acronym|ref)$|^iso/;
/** Times of the row and not of what it tells. */
const ofRows = /creat|modif|updat|publish|upload|import|load|expir/;
const ends = /(?:^| )(?:end|to|until|fin|last)(?: |$)/;
/** Where somebody came from or trades with, beside whom the country is the other. */
const elsewhere = /(?:^| )(?:coo|co o|origin|partner|counterpart|donor|from|source|nationality|citizenship|previous)(?: |$)/;
const countryNames = /country|nation|pays|pais|admin ?0|adm ?0|iso|location|area|geo|territory|coa|co a|asylum|reporter|residence/;
export const wordsIn = (value: unknown): string => (typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '');
/** The date that a cell says; a number is one only where it is a year. */
export const dateIn = (value: unknown): string | undefined => {
  const text = wordsIn(value);
  return typeof value === 'number' ? readPeriod(/^(?:19|20)\d\d$/.test(text) ? text : '')?.date : /^(?:19|20)\d\d/.test(text) ? readPeriod(text)?.date ?? readDate(text) ?? undefined : undefined;
};

/** Women and men of an age, as a column of its own counts them: `f_5_11`, `Female_total`, `numberMales`. */
const ofPeople = /^(?:number |num |total )?(f|female|females|women|girls|m|male|males|men|boys)(?: (?:(\d{1,3}) (\d{1,3})|(\d{1,3})|(total|all)|(other|unknown)))?$/;

/** `asylum_seekers` as “Asylum seekers”; what has spaces already, or is letters for something or a number of an office's tables (`B23001_001E`), as it is. */
export const calledAs = (name: string): string => { const said = words(name); return /\s/.test(name.trim()) || /^(?:[A-Z\d]{2,6}|[A-Z]+\d+_[A-Z\d_]+)$/.test(name) ? name.trim() : said.charAt(0).toUpperCase() + said.slice(1); };

interface Figure {
  readonly name: string;
  readonly stands: string;
  readonly sex?: string;
  readonly age?: string;
}

function figureOf(name: string): Figure {
  const [whole, sex = '', from, to, only, , other] = ofPeople.exec(words(name)) ?? [];
  if (whole === undefined) return { name, stands: calledAs(name) };
  const age = from !== undefined ? `${Number(from)}-${Number(to)}` : only !== undefined ? `${Number(only)}+` : other;
  return { name, stands: 'Persons', sex: /^(?:f|w|g)/.test(sex) ? 'female' : 'male', ...(age !== undefined && { age }) };
}

/** What the columns of a table of figures are; undefined where it is none. */
export interface FigureColumns {
  readonly figures: readonly Figure[];
  readonly time: string;
  readonly country: string | undefined;
  readonly dimensions: readonly string[];
  readonly sex: string | undefined;
  readonly age: string | undefined;
  readonly unit: readonly string[];
}

/** Names of the columns of a table, as far as they are looked at. */
export const namesOf = (rows: readonly Row[]): readonly string[] => [...new Set(rows.slice(0, sampleSize).flatMap(({ members }) => keysIn(members).slice(0, mostColumns)))].slice(0, mostColumns);

/** A table that may be one of figures. */
interface Table {
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
  /** The column of names of areas, where the countries have their codes beside. */
  readonly area: string | undefined;
  /** Columns that number areas, and the one of their names. */
  readonly numbered: { readonly codes: readonly string[]; readonly name: string } | undefined;
}

/** Finds which columns of a table are figures, and what parts them. */
export async function figureColumns({ rows, columns, area, numbered }: Table, context: ReadContext): Promise<FigureColumns | undefined> {
  if (rows.some(({ wrapper }) => wrapper?.['geometry'] !== undefined)) return undefined;
  const sample = rows.slice(0, sampleSize);
  // A partner by its code is a country or a group of them.
  const tells = ({ meaning, path }: Column): boolean => ofWork.has(meaning) && !(meaning === 'organisations' && sample.every(({ members }) => /^(?:[A-Z]\d\d|[A-Z]{2,3})?$/.test(wordsIn(members[path]))));
  const has = (meaning: Meaning): boolean => columns.some((column) => column.meaning === meaning);
  if (columns.some(tells) || (has('budget') && has('title'))) return undefined;
  const names = namesOf(rows);
  const cells = new Map<string, readonly unknown[]>();
  await eachRow(names, context, (name) => cells.set(name, sample.map(({ members }) => members[name]).filter((value) => !isEmpty(value))));
  const valuesOf = (name: string): readonly unknown[] => cells.get(name)!;
  const filled = names.filter((name) => valuesOf(name).length > 0 && !numbered?.codes.includes(name));
  const distinct = (name: string): number => new Set(valuesOf(name).map(wordsIn)).size;
  const isNumeric = (name: string): boolean => valuesOf(name).every((value) => typeof value !== 'boolean' && readNumber(value) !== undefined);
  const meant = (meaning: Meaning): string | undefined => columns.find((column) => column.meaning === meaning)?.path;
  const time = timeOf(filled, valuesOf, distinct);
  if (time === undefined) return undefined;
  const country = countryOf(filled, valuesOf, context.resolveCountry, meant('countries'));
  const figures = filled.filter((name) => name !== time && name !== country && isNumeric(name) && !ofNothing.test(words(name)) && !isOfTime(name, valuesOf) && ![meant('id'), meant('year'), meant('lat'), meant('lon')].includes(name)).slice(0, mostFigures);
  const isText = (name: string): boolean => name !== time && name !== country && valuesOf(name).every((value) => typeof value === 'string') && !isNumeric(name) && !isOfTime(name, valuesOf) && !ofKeeping.test(words(name));
  const texts = filled.filter(isText);
  if (figures.length === 0 || (country === undefined && numbered === undefined && !texts.some((name) => distinct(name) * 2 <= sample.length))) return undefined;
  // A place of its own for nearly every row, and words as long as a sentence, are those of things that happened.
  const [lat, lon] = [meant('lat'), meant('lon')];
  if (lat !== undefined && lon !== undefined && sample.length > 2 && new Set(sample.map(({ members }) => `${wordsIn(at(members, lat))} ${wordsIn(at(members, lon))}`)).size * 2 > sample.length) return undefined;
  if (texts.some((name) => valuesOf(name).reduce<number>((sum, value) => sum + wordsIn(value).length, 0) > valuesOf(name).length * 80)) return undefined;
  // Two rows that differ in nothing but what was measured are no observations.
  const rest = names.filter((name) => !figures.includes(name));
  const keys = new Set(sample.map(({ members }) => rest.map((name) => wordsIn(members[name])).join('\n')));
  if (keys.size < sample.length) return undefined;
  const [sex, age, unit, currency] = (['sex', 'age', 'unit', 'currency'] as const).map((meaning) => meant(meaning));
  const units = [currency ?? texts.find((name) => /currency(?: name| code)?$/.test(words(name))), unit ?? texts.find((name) => /(?:^| )unit(?: name)?$/.test(words(name)))].filter((name) => name !== undefined);
  const parted = texts.filter((name) => ![sex, age, ...units].includes(name));
  return { figures: figures.map(figureOf), time, country, dimensions: await independent(parted.filter((name) => name === numbered?.name || (name !== area && (sample.length < 6 || distinct(name) < sample.length) && (distinct(name) > 1 || !(ofCodes.test(words(name)) || countryNames.test(words(name)))))), sample.map(({ members }) => members), country, context), sex, age, unit: units };
}

const isOfTime = (name: string, valuesOf: (name: string) => readonly unknown[]): boolean => /date|time|period|year/.test(words(name)) && valuesOf(name).every((value) => dateIn(value) !== undefined);

/** The column of times: of those that are called so the one with most of them, beginnings before ends. */
function timeOf(names: readonly string[], valuesOf: (name: string) => readonly unknown[], distinct: (name: string) => number): string | undefined {
  const times = names.filter((name) => { const said = words(name); return /date|year|period|month|week|quarter|time|fecha|annee|ano|mes|год|дата|период|السنة|年|日期/.test(said) && !/(?:^| )(?:id|code)$/.test(said) && !ofRows.test(said) && valuesOf(name).every((value) => dateIn(value) !== undefined); });
  return [...times].sort((a, b) => Number(ends.test(words(a))) - Number(ends.test(words(b))) || distinct(b) - distinct(a))[0];
}

/** The column of countries: codes before names, and where somebody is before where they come from. */
function countryOf(names: readonly string[], valuesOf: (name: string) => readonly unknown[], resolveCountry: (text: string) => string | undefined, meant: string | undefined): string | undefined {
  const isCodes = (name: string): boolean => valuesOf(name).every((value) => /^[A-Z]{2,3}$/.test(wordsIn(value)));
  const candidates = names.filter((name) => (name === meant || countryNames.test(words(name))) && valuesOf(name).every((value) => typeof value === 'string'));
  const isKnown = (name: string): boolean => {
    const all = [...new Set(valuesOf(name).map(wordsIn))];
    return all.filter((text) => resolveCountry(text) !== undefined).length * 2 > all.length;
  };
  const order = (name: string): number => Number(elsewhere.test(words(name)));
  for (const among of [candidates.filter(isCodes), candidates.filter((name) => !isCodes(name))]) {
    const known = [...among].sort((a, b) => order(a) - order(b)).find(isKnown);
    if (known !== undefined) return known;
  }
  return undefined;
}

/** Columns of words, names before codes, without codes and words that only say again what another or the country says. */
async function independent(names: readonly string[], sample: readonly Members[], country: string | undefined, context: ReadContext): Promise<readonly string[]> {
  const kept: string[] = [];
  // Two things may go together by chance; a code and a name that do are of one thing.
  const says = (name: string, again: string): boolean => {
    const pairs = new Map<string, string>();
    const isCode = ofCodes.test(words(again));
    return sample.every((members) => {
      const [key, text] = [wordsIn(members[name]), wordsIn(members[again])];
      if (pairs.has(key)) return pairs.get(key) === text;
      pairs.set(key, text);
      return isCode || key === text;
    });
  };
  await eachRow([...names].sort((a, b) => Number(ofCodes.test(words(a))) - Number(ofCodes.test(words(b)))), context, (name) => {
    if (![...kept, ...(country === undefined ? [] : [country])].some((other) => says(other, name))) kept.push(name);
  });
  return kept;
}
