import { at, below, isObject, keysIn, kindOf, member, type Row, type RowInColumns } from '../payload.js';
import type { Turns } from '../../model/good-feed.js';
import type { Place } from '../../model/pointer.js';
import { eachInSteps, mapped } from '../turns.js';
import { usual } from '../paging/next.js';
import { shown } from '../shown-text.js';
import type { Contents, Envelope } from './envelope.js';

const isNothing = (value: unknown): boolean => value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

/** The numbers from 0 up to one. */
function* numbersTo(end: number): Generator<number> {
  for (let number = 0; number < end; number++) yield number;
}

/** Records of a table whose cells are found by row and column. Rows with nothing in any cell, as sheets that people keep have between and after others, are none. */
export async function tableRows(names: readonly string[], height: number, turns: Turns, cell: (row: number, column: number) => unknown, placeOf: (row: number) => Place): Promise<Contents> {
  const rows: Row[] = [];
  await eachInSteps(numbersTo(height), turns, function* (row) {
    const cells = yield* mapped(names, (name, column) => [name, cell(row, column)] as const);
    // fromEntries defines own members, whatever the columns are called.
    if (!cells.every(([, value]) => isNothing(value))) rows.push({ members: Object.fromEntries(cells), place: placeOf(row) });
  });
  return { rows, problems: [] };
}

/** A name for each column: its own, with a number where it is met again, or its place where it has none. */
export function distinctNames(cells: readonly unknown[]): readonly string[] {
  const seen = new Map<string, number>();
  return cells.map((cell, index) => {
    const name = typeof cell === 'string' && cell.trim() !== '' ? cell.trim() : `column ${index + 1}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} ${count}`;
  });
}

/** Columns in parallel lists of one length: `{"title": [], "lat": []}`, at the top, in a member of these names, or in the only one there is. */
const columnParents = ['', 'columns', 'data', 'data.columns'];

type Columns = Readonly<Record<string, readonly unknown[]>>;

/** Two lists or more of plain values and nothing else; undefined for what is no such object. */
export function plainLists(parent: unknown): Columns | undefined {
  if (!isObject(parent)) return undefined;
  const names = keysIn(parent);
  const isPlain = (list: unknown): boolean => Array.isArray(list) && list.slice(0, 5).every((value) => typeof value !== 'object' || value === null);
  return names.length >= 2 && names.every((name) => isPlain(parent[name])) ? (parent as Columns) : undefined;
}

/** The names of columns, with their heights, where these are not all one; undefined for a table. */
export function unlikeColumns(columns: Columns): string | undefined {
  const lists = keysIn(columns).map((name) => [name, columns[name]!.length] as const);
  return lists.every(([, height]) => height === lists[0]![1]) ? undefined : shown(lists.map(([name, height]) => `${height} of ${name}`).join(', '), 160);
}

function columnsOf(json: unknown): { columns: Columns; path: string } | string | undefined {
  const [only, ...others] = isObject(json) ? keysIn(json) : [];
  let unlike: string | undefined;
  for (const path of [...columnParents, ...(only !== undefined && others.length === 0 && !only.includes('.') ? [only, `${only}.columns`] : [])]) {
    const columns = plainLists(at(json, path));
    if (!columns) continue;
    const heights = unlikeColumns(columns);
    if (heights !== undefined) unlike ??= heights;
    else if (Object.values(columns)[0]!.length > 0) return { columns, path };
  }
  return unlike;
}

/** What is said of columns of unlike length begins so. */
export const ofUnlikeLength = 'its columns are of unlike length';

/**
 * Parallel columns. Lists of unlike length are no table, since entries of one row could not be told: they are never zipped.
 */
export const columns: Envelope = {
  name: 'columns',
  detect(json) {
    const found = columnsOf(json);
    if (typeof found === 'object') return 0.7;
    return found === undefined ? 'it has no two or more lists of plain values, all of one length' : `${ofUnlikeLength} (${found}), so that entries of one row cannot be told`;
  },
  async open(json, root, turns) {
    const { columns: found, path } = columnsOf(json) as Exclude<ReturnType<typeof columnsOf>, string | undefined>;
    const names = Object.keys(found);
    const around = below(root, ...path.split('.').filter(Boolean));
    return tableRows(names, found[names[0]!]!.length, turns, (row, column) => found[names[column]!]![row], (key): RowInColumns => ({ around, key, turned: true }));
  },
};

/** Google Sheets through its chart interface (gviz): `table.cols`, `table.rows[].c[].v`. */
export const gviz: Envelope = {
  name: 'google-sheets-gviz',
  detect: (json) => (Array.isArray(at(json, 'table.cols')) && Array.isArray(at(json, 'table.rows')) ? 1 : 'it has no lists table.cols and table.rows'),
  async open(json, root, turns) {
    const rows = at(json, 'table.rows') as readonly unknown[];
    const columns = at(json, 'table.cols') as readonly unknown[];
    const labels = columns.map((column) => member(column, 'label'));
    // A sheet of texts alone has its names in the first row, because Google cannot tell them from the rest.
    const first = columns.map((_, column) => at(rows[0], `c.${column}.v`));
    const isHeaded = !labels.some(Boolean) && first.length >= 2 && first.every((cell) => typeof cell === 'string' && cell.trim() !== '') && new Set(first).size === first.length;
    const headers = distinctNames(isHeaded ? first : labels.map((label, column) => label || member(columns[column], 'id')));
    const skipped = isHeaded ? 1 : 0;
    const cell = (row: number, column: number): unknown => {
      const value = at(rows[row + skipped], `c.${column}.v`);
      const date = typeof value === 'string' ? /^Date\((\d{4}),(\d{1,2}),(\d{1,2})/.exec(value) : null;
      // Months count from 0 there, as in JavaScript.
      return date ? `${date[1]}-${String(Number(date[2]) + 1).padStart(2, '0')}-${date[3]!.padStart(2, '0')}` : value;
    };
    return tableRows(headers, rows.length - skipped, turns, cell, (row) => below(root, 'table', 'rows', row + skipped));
  },
};

/** A table as a list of lists under a first row of names: the Google Sheets API (`values`) and many exports. */
export const headedRows: Envelope = {
  name: 'headed-rows',
  detect(json) {
    const found = headed(json);
    return typeof found === 'string' ? found : member(json, 'majorDimension') === 'ROWS' ? 1 : 0.6;
  },
  async open(json, root, turns) {
    const { list, path, top, turned } = headed(json) as Headed;
    const around = below(root, ...path.split('.').filter(Boolean));
    // With `majorDimension=COLUMNS` each list is a column under its name.
    if (turned) return tableRows(distinctNames(list.map((column) => column[0])), list.reduce((most, column) => Math.max(most, column.length), 0) - 1, turns, (row, column) => list[column]![row + 1], (row) => below(around, 0, row + 1));
    return tableRows(distinctNames(list[top]!), list.length - top - 1, turns, (row, column) => list[row + top + 1]![column], (row) => below(around, row + top + 1));
  },
};

/** Where tables with their columns beside the rows keep them: CKAN's lists, Socrata's `rows.json`, Datasette, pandas (`split`), Metabase and many others. */
const tables: readonly (readonly [rows: string, columns: string])[] = [
  ['data', 'meta.view.columns'], ['result.records', 'result.fields'], ['records', 'fields'], ...['rows', 'data', 'values', 'results'].flatMap((rows) => ['columns', 'fields', 'cols', 'headers', 'header'].map((names) => [rows, names] as const)),
  ['data.rows', 'data.columns'], ['data.rows', 'data.cols'], ['result.rows', 'result.columns'],
];

interface NamedTable {
  readonly path: string;
  readonly list: readonly (readonly unknown[])[];
  readonly columns: readonly unknown[];
}

function namedTable(json: unknown): NamedTable | undefined {
  for (const [path, names] of tables) {
    const [list, columns] = [at(json, path), at(json, names)];
    if (!Array.isArray(list) || !Array.isArray(columns) || list.length === 0 || !list.every(Array.isArray)) continue;
    const rows = list as readonly (readonly unknown[])[];
    if (columns.every((column) => columnName(column) !== undefined) && rows.slice(0, 10).every((row) => row.length <= columns.length)) return { path, list: rows, columns };
  }
  return undefined;
}

/** What a column is called: it is a name, or an object with one. */
function columnName(column: unknown): string | undefined {
  const found = [column, member(column, 'name'), member(column, 'id'), member(column, 'key'), member(column, 'field'), member(column, 'label'), member(column, 'title')].find((name) => typeof name === 'string' && name.trim() !== '');
  return found as string | undefined;
}

/** A cell as its column says: Socrata writes a place as a list of its address and degrees, and a link as a list of address and words. */
function cellOf(value: unknown, column: unknown): unknown {
  const type = member(column, 'dataTypeName');
  if (!Array.isArray(value)) return value;
  if (type === 'location') return { latitude: value[1] as unknown, longitude: value[2] as unknown };
  return type === 'url' ? value[0] ?? value[1] : value;
}

/** A table of rows as lists, with the names of its columns beside it. */
export const columnsAndRows: Envelope = {
  name: 'columns-and-rows',
  detect: (json) => (namedTable(json) ? 0.96 : 'it has no rows as lists beside the names of their columns'),
  async open(json, root, turns) {
    const { path, list, columns } = namedTable(json)!;
    // Socrata's own columns (`sid`, `created_at`) say nothing of the record; its `id` is the row's.
    const kept = columns.map((column, index) => ({ column, index })).filter(({ column }) => member(column, 'dataTypeName') !== 'meta_data' || columnName(column) === 'id');
    const around = below(root, ...path.split('.'));
    return tableRows(distinctNames(kept.map(({ column }) => columnName(column))), list.length, turns, (row, column) => cellOf(list[row]![kept[column]!.index], kept[column]!.column), (row) => below(around, row));
  },
  next: usual,
};

interface Headed {
  readonly list: readonly (readonly unknown[])[];
  readonly path: string;
  /** The row that holds the names. */
  readonly top: number;
  readonly turned: boolean;
}

/** Rows above the names that are looked at: what people call a sheet, and an empty one. */
const mostAbove = 5;

function headed(json: unknown): Headed | string {
  const ranges = at(json, 'valueRanges');
  const path = Array.isArray(json) ? '' : Array.isArray(ranges) && ranges.length === 1 ? 'valueRanges.0.values' : 'values';
  const list = at(json, path);
  if (!Array.isArray(list) || list.length < 2) return `it is ${kindOf(json)} without rows as lists`;
  if (!list.every(Array.isArray)) return 'its rows are not all lists';
  const rows = list as readonly (readonly unknown[])[];
  const isWord = (name: unknown): boolean => typeof name === 'string' && name.trim() !== '';
  const turned = (path === '' ? undefined : at(json, path.replace(/values$/, 'majorDimension'))) === 'COLUMNS';
  if (turned) return rows.every((column) => isWord(column[0])) ? { list: rows, path, top: 0, turned } : 'its columns do not all begin with a name';
  const above = rows.slice(0, mostAbove).findIndex((row) => row.filter((cell) => !isNothing(cell)).length > 1);
  const top = Math.max(0, above);
  const names = rows[top]!;
  // People leave a cell of the first row empty, and write a name twice.
  const isHeader = names.filter(isWord).length >= Math.max(2, names.length / 2) && names.every((name) => typeof name === 'string' || name === null) && rows.length > top + 1;
  const isFlat = rows.slice(top + 1, top + 6).every((row) => row.length <= names.length && row.every((value) => typeof value !== 'object' || value === null));
  return isHeader && isFlat ? { list: rows, path, top, turned } : 'its first row is no list of names, or a row is longer than it';
}

/** What BigQuery answers to a query: `schema.fields[].name`, `rows[].f[].v`. */
export const bigQuery: Envelope = {
  name: 'bigquery',
  detect: (json) => (at(json, 'schema.fields.0.name') !== undefined && at(json, 'rows.0.f') !== undefined ? 0.95 : 'it has no schema.fields beside rows of cells'),
  async open(json, root, turns) {
    const rows = at(json, 'rows') as readonly unknown[];
    const names = distinctNames((at(json, 'schema.fields') as readonly unknown[]).map((field) => member(field, 'name')));
    return tableRows(names, rows.length, turns, (row, column) => at(rows[row], `f.${column}.v`), (row) => below(root, 'rows', row));
  },
};
