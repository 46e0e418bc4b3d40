import { Draft } from '../draft.js';
import { FeedError } from '../errors.js';
import { below, isObject, member, type Members, type Payload, type Row } from '../payload.js';
import { shown } from '../shown-text.js';
import type { Text } from '../../model/feed.js';
import { readDate } from '../read/dates.js';
import { readNumber } from '../read/numbers.js';
import { eachInSteps, eachRow, mapped } from '../turns.js';
import type { ReadContext } from './index.js';
import { laidOut, layoutOf } from './observations/layouts.js';
import { readPeriod } from './statistics/time-periods.js';
import { readTable, type Table, type TableColumn } from './statistics/table.js';
import { plain, textOf, words } from './statistics/texts.js';

type Observation = Pick<Row, 'members' | 'place'>;

/**
 * Tables of statistics with a row for each observation: ILOSTAT, the WHO's Global Health Observatory, the DHS Program, FAOSTAT, SDMX as rows (`OBS_VALUE`), and the
 * CompactData of the IMF, whose series are rows once they are laid out.
 *
 * @throws FeedError `schema` where no column holds values, or none holds times
 */
export async function read(payload: Payload, context: ReadContext): Promise<Draft> {
  const draft = new Draft();
  const layout = layoutOf(payload);
  if (layout) {
    const laid: Observation[] = [];
    await eachInSteps([layout], context, (one) => one(payload, laid, draft));
    if (laid.length > 0) await readKnownTable(laid, laidOut, (members) => members[laidOut.value], values, draft, context, { value: '', date: '', country: '' });
    return draft;
  }
  const series = member(member(member(payload.json, 'CompactData'), 'DataSet'), 'Series');
  const rows = series === undefined ? payload.rows : await compactRows(series, context);
  if (rows.length === 0) return draft;
  const isHealth = rows.slice(0, 20).some(({ members }) => Object.hasOwn(members, 'SpatialDim') && Object.hasOwn(members, 'NumericValue'));
  const updated = readDate(member(member(member(payload.json, 'CompactData'), 'Header'), 'Prepared'));
  if (updated) draft.set('updated', updated);
  const table = isHealth ? await healthTable(rows, context) : await tableOf(rows, context);
  // Members of the IMF's have a sign before their names.
  const names = await namesOf(payload.json, draft, context);
  const measures = names.size === 0 ? table.measures : table.measures.map((measure) => ({ ...measure, label: (members: Members) => names.get(plain(textOf(measure.code(members)))) ?? measure.label?.(members) }));
  const origins = series === undefined ? table.origins : Object.fromEntries(Object.entries(table.origins).map(([ours, theirs]) => [ours, `@${theirs}`]));
  await readTable({ ...table, measures, origins }, draft, context);
  return draft;
}

/** What a table is called of which no column says what was measured. */
const values: Table['title'] = 'Values';

/** What UNESCO's indicators are called, which stands beside their values where that is asked for, and what it says of the question. */
async function namesOf(json: unknown, draft: Draft, context: ReadContext): Promise<ReadonlyMap<string, Text>> {
  const names = new Map<string, Text>();
  const list = (name: string): readonly unknown[] => { const found = member(json, name); return Array.isArray(found) ? (found as readonly unknown[]) : []; };
  await eachRow(list('indicatorMetadata'), context, (entry) => {
    const [code, name] = [textOf(member(entry, 'indicatorCode')), textOf(member(entry, 'name'))];
    if (typeof code === 'string' && name !== undefined) names.set(code, name);
  });
  await eachRow(list('hints'), context, (hint, index) => {
    const message = plain(textOf(member(hint, 'message')));
    if (message !== '') draft.report(below({ key: '' }, 'hints', index), [], `The server says: ${shown(message, 200)}.`);
  });
  return names;
}

/** Names of columns, without case, spaces and signs. */
const fold = (name: string): string => words(name).replace(/ /g, '');
/** The same without what tells a code from its label, so that `Area Code` and `Area`, `ref_area` and `ref_area.label` are of one stem. */
const stemOf = (name: string): string => fold(name).replace(/(?<=.{2})(?:code|codes|id|label|name|desc|description|display|title)$/, '');

const labels = /(?:label|name|desc|description|display)$/;
const valueNames = ['obsvalue', 'numericvalue', 'datavalue', 'numeric', 'value'];
const timeNames = ['timeperiod', 'time', 'timedim', 'surveyyear', 'year', 'refyear', 'yearcode', 'yeardisplay', 'startyear', 'period', 'date'];
/** Stems of what is measured, in the order in which they are said. */
const measureStems = ['indicator', 'gho', 'series', 'item', 'element', 'variable', 'measure', 'concept', 'statistic'];
const countryStems = /^(?:refarea|area|country|geo|geoarea|geounit|spatialdim|iso3|location|countryarea|reportingcountry|reporter|dhscountry)$/;
/** A country said once more, by another code or by its name. */
const sameCountry = /^(?:country|countries|pays|pais|страна|(?:country)?iso[23]?)$/;
const sources = /^(?:source|datasource|survey|sourceorganization)$/;
const notes = /^(?:note|footnote|comment|noteindicator|noteclassif|notesource|footnotes|comments|notes)$/;
const states = /^(?:obsstatus|observationstatus|status|flag|flags|obsflag|qualifier)$/;
/** Columns that say nothing of an observation but where it is kept or how sure it is. */
const asides = /^(?:objectid|id|guid|uuid|dataid|rowid|sdrid|url|uri|link|href|low|high|lower|upper|cilow|cihigh|lowerbound|upperbound|precision|decimals|domain|domaincode|istotal|ispreferred|timeformat|databaseid|datasetid|dataflow|structure|structureid|action|freq|regionid|ghourl|endyear|magnitude)$|(?:order|weighted|byvariableid|bound)$/;

interface Column {
  readonly name: string;
  readonly values: Set<string>;
  filled: number;
  numbers: number;
}

/** Columns that are looked at. */
const mostColumns = 80;

/** What is known of columns already, by their names. */
export interface KnownColumns {
  readonly value: string;
  readonly time: string;
  readonly measure?: string | undefined;
  readonly country?: string | undefined;
  readonly sex?: string | undefined;
  readonly age?: string | undefined;
  readonly unit?: string | undefined;
}

/** Writes the indicators of a table of which the columns are known that matter; those of words that are left part indicators. */
export async function readKnownTable(rows: readonly Observation[], known: KnownColumns, value: Table['value'], title: Table['title'], draft: Draft, context: ReadContext, origins?: Table['origins']): Promise<void> {
  const table = await tableOf(rows, context, known);
  await readTable({ ...table, value, title: table.measures.length > 0 ? undefined : title, ...(origins && { origins }) }, draft, context);
}

/** A table by the names of its columns and what they hold. */
async function tableOf(rows: readonly Observation[], context: ReadContext, known?: KnownColumns): Promise<Table> {
  const all = new Map<string, Column>();
  await eachRow(rows, context, ({ members }) => {
    for (const name of Object.keys(members)) {
      let column = all.get(name);
      if (!column && all.size < mostColumns) all.set(name, (column = { name, values: new Set(), filled: 0, numbers: 0 }));
      const text = plain(textOf(members[name]));
      if (!column || text === '') continue;
      column.filled++;
      column.values.add(text);
      if (readNumber(text) !== undefined) column.numbers++;
    }
  });
  const columns = [...all.values()].filter(({ filled }) => filled > 0);
  const called = (names: readonly string[], test: (column: Column) => boolean): Column | undefined => names.flatMap((name) => columns.filter((column) => fold(column.name) === name && test(column)))[0];
  const byName = (name: string | undefined): Column | undefined => (name === undefined ? undefined : columns.find((column) => column.name === name));
  const value = byName(known?.value) ?? called(valueNames, ({ numbers, filled }) => numbers * 2 >= filled) ?? columns.find(({ name }) => valueNames.includes(fold(name)));
  const time = byName(known?.time) ?? called(timeNames, ({ values }) => [...values].slice(0, 200).filter((text) => readPeriod(text) !== undefined).length * 2 >= Math.min(values.size, 200));
  if (!value || !time) throw new FeedError('schema', `Expected a table of observations with a column of ${value ? 'times' : 'values'}, met ${columns.slice(0, 12).map(({ name }) => name).join(', ')}. Give a mapping.`);
  const rest = columns.filter((column) => column !== value && column !== time && !valueNames.includes(fold(column.name)) && !timeNames.includes(fold(column.name)) && !asides.test(fold(column.name)));
  const groups = new Map<string, Column[]>();
  for (const column of rest) groups.set(stemOf(column.name), [...(groups.get(stemOf(column.name)) ?? []), column]);
  const parts: { readonly stem: string; readonly column: TableColumn; readonly codes: Column; readonly isNumeric: boolean }[] = [];
  for (const [stem, list] of groups) {
    // The label is what is called so, else what has the longest words; the code is what is called without a word for a label.
    const called = list.filter((column) => labels.test(fold(column.name)));
    const label = list.length > 1 ? (called.length === 1 ? called[0] : [...list].sort((a, b) => lengthOf(b) - lengthOf(a))[0]) : undefined;
    const coded = list.find((column) => column !== label) ?? list[0]!;
    const code = label && label.values.size > coded.values.size ? label : coded;
    const kinds = label === undefined ? kindOfLabels(code) : undefined;
    parts.push({
      stem, codes: code, isNumeric: code.numbers === code.filled && label === undefined,
      column: {
        id: code.name, name: kinds ?? sentence(label && label.name.length <= code.name.length ? label.name : code.name.replace(/[._ ]?\(?(?:label|code|name)\)?$/i, '')), code: (members) => (kinds === undefined ? members[code.name] : withoutKind(members[code.name])),
        label: label && ((members) => members[label.name]), ...roleOf(stem, list, known),
      },
    });
  }
  const of = (pattern: RegExp): typeof parts => parts.filter(({ stem }) => pattern.test(stem));
  const measured = parts.filter(({ stem }) => known?.measure !== undefined && stem === stemOf(known.measure));
  const measures = measured.length > 0 ? measured : measureStems.flatMap((stem) => parts.filter((part) => part.stem === stem));
  const [places, status, source] = [parts.filter(({ column }) => column.role === 'country'), of(states)[0], of(sources)[0]];
  const noted = of(notes);
  const taken = new Set([...measures, ...places.slice(0, 1), ...(status ? [status] : []), ...noted, ...of(sources)]);
  // What each country has but one of, its region or its currency, is no dimension.
  const determined = await determinedBy(rows, places[0]?.codes, parts.filter((part) => !taken.has(part)).map(({ codes }) => codes), context);
  const others = parts.filter((part) => !taken.has(part) && !part.isNumeric && !determined.has(part.codes) && !(part !== places[0] && (part.column.role === 'country' || (places.length > 0 && sameCountry.test(part.stem)))) && isDimension(part.codes, rows.length));
  const multiplier = parts.filter(({ stem, isNumeric }) => isNumeric && /^(?:unitmult|unitmultiplier|powercode)$/.test(stem));
  const chosen = [...places.slice(0, 1), ...others, ...multiplier];
  const spares = parts.filter((part) => !taken.has(part) && !chosen.includes(part) && part.codes.values.size > 1 && part.codes.values.size <= 200);
  const needed = await neededOf(rows, [...measures, ...chosen].map(({ codes }) => codes.name), time.name, spares.map(({ codes }) => codes.name), context);
  const kept = [...chosen, ...spares.filter(({ codes }) => needed.has(codes.name))];
  return {
    rows, measures: measures.map(({ column }) => column),
    dimensions: [{ id: 'time', name: sentence(time.name), code: (members) => members[time.name], role: 'time' }, ...kept.map(({ column }) => column)],
    value: (members) => members[value.name],
    status: status && ((members) => (status.column.label?.(members)) ?? status.column.code(members)),
    notes: noted.length > 0 ? (members) => noted.map(({ column }) => column.label?.(members) ?? column.code(members)) : undefined,
    source: source && ((members) => source.column.label?.(members) ?? source.column.code(members)),
    origins: { date: time.name, value: value.name, country: places[0]?.codes.name ?? '', status: status?.codes.name ?? '' },
    place: rows[0]!.place.around ?? rows[0]!.place,
  };
}

/** What a classification is of, where the ILO writes it before each of its labels: “Age (Youth, adults): 15-24”. */
function kindOfLabels({ name, values: texts }: Column): string | undefined {
  if (!/^classif\d/i.test(name)) return undefined;
  const kinds = new Set([...texts].slice(0, 200).map((text) => /^([^:(]{2,60}?)(?: \([^)]*\))?: /.exec(text)?.[1]));
  return kinds.size === 1 ? [...kinds][0] : undefined;
}
const withoutKind = (label: unknown): unknown => (typeof label === 'string' ? label.slice(label.indexOf(': ') + 2) : label);

/** The role of a column, by what is known of it or by its stem. */
function roleOf(stem: string, list: readonly Column[], known: KnownColumns | undefined): Pick<TableColumn, 'role'> {
  const found = (['country', 'sex', 'age', 'unit'] as const).find((role) => list.some(({ name }) => name === known?.[role]));
  return found !== undefined ? { role: found } : countryStems.test(stem) && known?.country === undefined ? { role: 'country' } : {};
}

/** What tells every row from all others, or is as long as a sentence, describes it and parts nothing. */
const isDimension = (column: Column, rows: number): boolean => (column.values.size < rows || rows < 6) && lengthOf(column) <= 80;

/** How long the values of a column are, on average. */
const lengthOf = ({ values }: Column): number => [...values].slice(0, 100).reduce((sum, text) => sum + Math.min(text.length, 100), 0) / Math.min(values.size, 100);

/** `ref_area` as “Ref area”. */
const sentence = (name: string): string => name.charAt(0).toUpperCase() + words(name).slice(1);

/** Columns of words of which each country has but one value, in tables where a country has several rows. */
async function determinedBy(rows: readonly Observation[], country: Column | undefined, columns: readonly Column[], context: ReadContext): Promise<ReadonlySet<Column>> {
  if (!country || rows.length < country.values.size * 2 || country.values.size < 2) return new Set();
  const found = new Set(columns.filter(({ values }) => values.size > 1));
  const known = new Map<Column, Map<string, string>>([...found].map((column) => [column, new Map()]));
  await eachRow(rows, context, ({ members }) => {
    const key = plain(textOf(members[country.name]));
    for (const column of found) {
      const text = plain(textOf(members[column.name]));
      const pairs = known.get(column)!;
      if (pairs.has(key) && pairs.get(key) !== text) found.delete(column);
      else pairs.set(key, text);
    }
  });
  return found;
}

/** The columns beside those chosen without which two rows would be one observation, such as a wealth quintile by number. */
async function neededOf(rows: readonly Observation[], chosen: readonly string[], time: string, spares: readonly string[], context: ReadContext): Promise<ReadonlySet<string>> {
  const needed = new Set<string>();
  const count = async (names: readonly string[]): Promise<number> => {
    const keys = new Set<string>();
    await eachRow(rows, context, ({ members }) => keys.add([time, ...names].map((name) => plain(textOf(members[name]))).join('\n')));
    return keys.size;
  };
  let most = await count(chosen);
  for (const name of spares.slice(0, 12)) {
    if (most >= rows.length) break;
    const more = await count([...chosen, ...needed, name]);
    if (more > most) {
      needed.add(name);
      most = more;
    }
  }
  return needed;
}

/** The kinds of dimensions of the Global Health Observatory, each beside the column that holds its code. */
const healthDimensions = ['Dim1', 'Dim2', 'Dim3'];

/** The Global Health Observatory: what a dimension is stands beside it (`Dim1Type: SEX`, `Dim1: SEX_FMLE`). See https://www.who.int/data/gho/info/gho-odata-api. */
async function healthTable(rows: readonly Observation[], context: ReadContext): Promise<Table> {
  const kinds = new Set<string>();
  await eachRow(rows, context, ({ members }) => {
    for (const name of healthDimensions) {
      const kind = textOf(members[`${name}Type`]);
      if (typeof kind === 'string' && kinds.size < mostColumns) kinds.add(kind);
    }
  });
  const codeIn = (members: Members, kind: string): string | undefined => {
    const name = healthDimensions.find((dimension) => members[`${dimension}Type`] === kind);
    const code = name === undefined ? '' : plain(textOf(members[name]));
    return code === '' ? undefined : code.startsWith(`${kind}_`) && code.length > kind.length + 1 ? code.slice(kind.length + 1) : code;
  };
  return {
    rows,
    measures: [{ id: 'indicator', name: 'Indicator', code: (members) => members['IndicatorCode'], label: (members) => members['IndicatorName'] }],
    dimensions: [
      { id: 'time', name: 'Year', code: (members) => members['TimeDim'] ?? members['TimeDimensionValue'], role: 'time' },
      { id: 'area', name: 'Area', code: (members) => members['SpatialDim'], role: 'country' },
      ...[...kinds].map((kind): TableColumn => ({
        id: kind, name: sentence(kind.toLowerCase()), code: (members) => codeIn(members, kind)?.replace(/^YEARS_?(?=\d)/, ''), ...(/^(?:SEX|AGE|AGEGROUP)$/.test(kind) && { role: kind === 'SEX' ? 'sex' as const : 'age' as const }),
      })),
    ],
    // The value itself is words, with its interval: 12.1 [10.0-14.2].
    value: (members) => members['NumericValue'],
    notes: (members) => [members['Comments']],
    origins: { date: 'TimeDim', value: 'NumericValue', country: 'SpatialDim' },
    place: rows[0]!.place.around ?? rows[0]!.place,
  };
}

/** Series of the IMF's CompactData as rows: members of a series, and of each of its observations, without the sign of an attribute. One alone is no list there. */
async function compactRows(given: unknown, context: ReadContext): Promise<readonly Observation[]> {
  const root = below({ key: '' }, 'CompactData', 'DataSet', 'Series');
  const attributes = (value: Members): Members => Object.fromEntries(Object.entries(value).flatMap(([name, inner]) => (name.startsWith('@') ? [[name.slice(1), inner] as const] : [])));
  const entries = (value: unknown): readonly (readonly [number | undefined, unknown])[] => (Array.isArray(value) ? value.map((entry: unknown, index) => [index, entry] as const) : [[undefined, value]]);
  const rows: Observation[] = [];
  await eachInSteps(entries(given), context, function* ([key, series]) {
    if (!isObject(series)) return;
    const place = key === undefined ? root : below(root, key);
    const shared = attributes(series);
    yield* mapped(entries(series['Obs']), ([index, obs]) => {
      if (isObject(obs)) rows.push({ members: { ...shared, ...attributes(obs) }, place: index === undefined ? below(place, 'Obs') : below(place, 'Obs', index) });
    });
  });
  return rows;
}
