import { keysIn, type Members, type Row } from '../../payload.js';
import { readNumber } from '../../read/numbers.js';
import { wordsOf } from '../../read/texts.js';
import { meaningOf, type Meaning } from '../plain-names/words.js';

/** How the values of a table stand beside one another in a record: a column for each year, or one for each thing that is measured. */
export interface WideShape {
  /** Names of the columns of values, with the year or the measure that each stands for. */
  readonly values: readonly { readonly name: string; readonly stands: string }[];
  /** The column of times, where what stands side by side is what was measured. */
  readonly time?: string;
  readonly country?: string;
  /** The column of names beside one of codes, of which areas that are no countries often have none. */
  readonly area?: string;
  readonly measure?: string;
}

/** A year as a name: `2019`, `YR2019`, `2019 [YR2019]` of the World Bank, `F2019` or `Y2019`. */
const year = /^(?:YR|Y|F|_)?((?:19|20)\d\d)(?: \[YR\d{4}\])?$/;
/** The year that the name of a column is. */
export const yearOf = (name: string): string | undefined => year.exec(name)?.[1];
/** What a table of statistics says of its values, and no record of work is made of. */
const ofTables: ReadonlySet<Meaning> = new Set<Meaning>(['countries', 'indicator', 'unit', 'sex', 'age', 'id', 'place']);
/** Columns of areas beside those that are called countries. */
const areas = /^(?:entity|code|area(?: ?code)?|region(?: ?(?:code|name))?|geo(?:graphy|area)?|reference area|ref_area|continent|income ?(?:group|level))$/i;
const isBlank = (value: unknown): boolean => value === null || value === undefined || value === '' || (typeof value === 'string' && /^\s*(?:\.{1,3}|[-–…]|n\/?a|nan)?\s*$/i.test(value));

/** Columns that such a table has at most. */
const mostColumns = 300;

/** The shape of records that are rows of such a table; undefined where any member tells of work, or is nothing that a table has. */
export function wideShape(rows: readonly Pick<Row, 'members' | 'wrapper'>[]): WideShape | undefined {
  if (rows.length === 0 || rows.some(({ wrapper }) => wrapper !== undefined)) return undefined;
  if (rows.some(({ members }) => keysIn(members).length > mostColumns)) return undefined;
  const names = [...new Set(rows.flatMap(({ members }) => keysIn(members)))];
  if (names.length > mostColumns) return undefined;
  const years = names.flatMap((name) => { const found = yearOf(name); return found === undefined ? [] : [{ name, stands: found }]; });
  const numeric = (name: string): boolean => rows.every(({ members }) => isBlank(members[name]) || readNumber(members[name]) !== undefined) && rows.some(({ members }) => !isBlank(members[name]));
  const meant = (name: string): Meaning | undefined => meaningOf(name)?.meaning;
  const rest = names.filter((name) => !years.some((column) => column.name === name));
  const countries = rest.filter((name) => meant(name) === 'countries' || areas.test(name));
  const measure = rest.find((name) => meant(name) === 'indicator' && !numeric(name));
  const country = countries.find((name) => meant(name) === 'countries' && areCodes(rows, name)) ?? countries.find((name) => meant(name) === 'countries') ?? (names.find((name) => /^code$/i.test(name) && areCodes(rows, name)) ?? countries.find((name) => /^(?:entity|area|geo)/i.test(name)));
  const area = country === undefined ? undefined : countries.find((name) => name !== country && /^(?:entity|area|country|country ?name|region)$/i.test(name) && !areCodes(rows, name));
  const ofPlace = { ...(country !== undefined && { country }), ...(area !== undefined && { area }) };
  if (years.length > 1 && years.every(({ name }) => numeric(name) || rows.every(({ members }) => isBlank(members[name])))) {
    const isTable = rest.every((name) => ofTables.has(meant(name) ?? 'title') || areas.test(name) || numeric(name) || /^(?:indicator|series|source|note|comment|footnote|unit|subject|scale|topic)/i.test(name));
    return isTable && (country !== undefined || measure !== undefined) ? { values: years, ...ofPlace, ...(measure !== undefined && { measure }) } : undefined;
  }
  const time = rest.find((name) => meant(name) === 'year' && rows.every(({ members }) => /^\d{4}$/.test(wordsOf(members[name]) ?? '')));
  if (time === undefined || country === undefined || years.length > 0 || names.some((name) => meant(name) === 'value')) return undefined;
  const values = rest.filter((name) => name !== time && !countries.includes(name) && meant(name) === undefined && numeric(name) && !/(?:id|code|no|number|order|rank|m49)$/i.test(name));
  const known = new Set([time, ...countries, ...values]);
  const isTable = values.length > 0 && rest.every((name) => known.has(name) || ['unit', 'sex', 'age', 'id'].includes(meant(name) ?? '') || numeric(name) || /^(?:source|note|comment|footnote)/i.test(name));
  return isTable ? { values: values.map((name) => ({ name, stands: name })), time, ...ofPlace } : undefined;
}

/** Whether most cells of a column hold a code of three letters. */
const areCodes = (rows: readonly { readonly members: Members }[], name: string): boolean => {
  const filled = rows.filter(({ members }) => !isBlank(members[name]));
  return filled.filter(({ members }) => /^[A-Z]{3}$/.test(wordsOf(members[name]) ?? '')).length * 2 > filled.length;
};
