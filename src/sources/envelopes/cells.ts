import { at, below, member, type Members, type Row } from '../payload.js';
import type { Place } from '../../model/pointer.js';
import type { Turns } from '../../model/good-feed.js';
import { eachMade } from '../turns.js';
import { usual } from '../paging/next.js';
import { listEnvelope } from './lists.js';
import { rowsOf, type Contents, type Envelope } from './envelope.js';

const listAt = (value: unknown, path: string): readonly unknown[] => {
  const found = at(value, path);
  return Array.isArray(found) ? (found as readonly unknown[]) : [];
};

/** Text of a member, if it has any. */
const named = (value: unknown, ...names: readonly string[]): string | undefined => names.map((name) => member(value, name)).find((found): found is string => typeof found === 'string' && found.trim() !== '');

/** Records whose cells stand in a list of their own, each with the column that it is in. */
async function rowsOfCells(list: readonly unknown[], place: Place, turns: Turns, membersOf: (entry: Members) => Members): Promise<Contents> {
  const contents = await rowsOf(list, place, turns);
  return { ...contents, rows: await eachMade(contents.rows, turns, ({ members, place: own }): Row => ({ members: membersOf(members), place: own, wrapper: { id: members['id'] }, wrapperPlace: own })) };
}

/** A sheet of Smartsheet: `columns[].title`, and `rows[].cells[]` with the id of their column. */
export const smartsheet: Envelope = {
  name: 'smartsheet',
  detect: (json) => (listAt(json, 'rows').some((row) => at(row, 'cells.0.columnId') !== undefined) && named(at(json, 'columns.0'), 'title') !== undefined ? 0.97 : 'it has no rows of cells that name their column'),
  async open(json, root, turns) {
    const titles = new Map(listAt(json, 'columns').map((column) => [member(column, 'id'), named(column, 'title')]));
    // What people see is words also where the value is a key.
    const valueOf = (cell: unknown): unknown => {
      const value = member(cell, 'value');
      return typeof value === 'string' || value === undefined ? member(cell, 'displayValue') ?? value : value;
    };
    return rowsOfCells(member(json, 'rows') as readonly unknown[], below(root, 'rows'), turns, (row) => Object.fromEntries(listAt(row, 'cells').flatMap((cell) => {
      const title = titles.get(member(cell, 'columnId'));
      return title === undefined ? [] : [[title, valueOf(cell)] as const];
    })));
  },
};

/** The boards of monday.com with their items, as it answers a question in GraphQL: `data.boards[].items_page.items[].column_values[]`. */
export const monday: Envelope = {
  name: 'monday',
  detect: (json) => (boardsOf(json).some(({ items }) => at(items[0], 'column_values.0.id') !== undefined) ? 0.97 : 'it has no boards with items and their column_values'),
  async open(json, root, turns) {
    const rows: Row[] = [];
    const problems: Contents['problems'][number][] = [];
    for (const { items, path } of boardsOf(json)) {
      const contents = await rowsOfCells(items, below(root, ...path), turns, (item) => ({
        ...Object.fromEntries(listAt(item, 'column_values').map((cell) => [named(at(cell, 'column'), 'title') ?? named(cell, 'title', 'id') ?? '', member(cell, 'text') ?? null] as const)),
        name: member(item, 'name'),
      }));
      for (const row of contents.rows) rows.push(row);
      problems.push(...contents.problems);
    }
    return { rows, problems };
  },
};

function boardsOf(json: unknown): readonly { readonly items: readonly unknown[]; readonly path: readonly (string | number)[] }[] {
  return listAt(json, 'data.boards').slice(0, 100).flatMap((board, index) => ['items_page.items', 'items'].map((inner) => ({ items: listAt(board, inner), path: ['data', 'boards', index, ...inner.split('.')] })).filter(({ items }) => items.length > 0));
}

const coda0 = listEnvelope({ name: 'coda', list: 'items', inner: 'values', beside: 'href', score: 0.95 });
/** Rows of a table of Coda: cells in `values`, and around them the address of the page that people see. */
export const coda: Envelope = {
  ...coda0,
  async open(json, root, turns) {
    const contents = await coda0.open(json, root, turns);
    const rows = await eachMade(contents.rows, turns, (row): Row => {
      const { id, name, browserLink } = row.wrapper ?? {};
      // Keys of columns name nothing; what the row is called stands beside them.
      const members = Object.keys(row.members).every((key) => /^c-[\w-]+$/.test(key)) ? { name, ...row.members } : row.members;
      return { ...row, members, wrapper: { id, ...(typeof browserLink === 'string' && { url: browserLink }) } };
    });
    return { ...contents, rows };
  },
  next: usual,
};

/** Cells of Grist: a list begins with a letter for what it is, and a date says its zone (support.getgrist.com/code/modules/GristData). */
function cellOfGrist(value: unknown): unknown {
  if (!Array.isArray(value) || typeof value[0] !== 'string') return value;
  const [kind, ...rest] = value as readonly unknown[];
  return kind === 'L' ? rest : kind === 'D' || kind === 'd' ? rest[0] : kind === 'R' || kind === 'r' ? undefined : value;
}

const grist0 = listEnvelope({ name: 'grist', list: 'records', inner: 'fields', score: 0.85 });
/** Records of Grist, as Airtable has them but with numbers for ids. */
export const grist: Envelope = {
  ...grist0,
  detect(json) {
    const list = listAt(json, 'records').slice(0, 10);
    return list.length > 0 && list.every((record) => typeof member(record, 'id') === 'number') ? grist0.detect(json) : 'its records have no numbers for ids';
  },
  async open(json, root, turns) {
    const contents = await grist0.open(json, root, turns);
    return { ...contents, rows: await eachMade(contents.rows, turns, (row) => ({ ...row, members: Object.fromEntries(Object.entries(row.members).map(([name, value]) => [name, cellOfGrist(value)])) })) };
  },
};
