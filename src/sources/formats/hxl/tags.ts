import type { Origins } from '../../draft.js';
import type { Row } from '../../payload.js';
import { member } from '../../payload.js';
import { wordsOf } from '../../read/texts.js';

/** A column with its hashtag. */
export interface Column {
  /** Member of the rows. */
  readonly name: string;
  /** The hashtag without its sign. */
  readonly tag: string;
  readonly attributes: ReadonlySet<string>;
  /** What people read over the column. */
  readonly header: string | undefined;
  /** Where it is in a row: its member, or its number in a list. */
  readonly origin: string;
}

const pattern = /^\s*#([a-z][a-z\d_]{0,60})((?:\s*\+\s*[a-z][a-z\d_]{0,60}){0,20})(?: \d+)?\s*$/i;

function columnOf(text: unknown, name: string, header: string | undefined, origin: string): Column | undefined {
  const match = typeof text === 'string' ? pattern.exec(text.slice(0, 2000)) : null;
  return match ? { name, tag: match[1]!.toLowerCase(), attributes: new Set(match[2]!.toLowerCase().split('+').map((part) => part.trim()).filter(Boolean)), header, origin } : undefined;
}

/** The columns of a table, and its rows without that of the hashtags, which in lists of objects is the first record. */
export function tagged(rows: readonly Row[], envelope: string): { readonly columns: readonly Column[]; readonly rows: readonly Row[] } {
  const first = rows[0];
  if (!first) return { columns: [], rows };
  const names = Object.keys(first.members);
  const headers = member(first.wrapper, 'headers');
  const own = names.map((name, index) => columnOf(name, name, wordsOf(member(headers, name)), envelope === 'hxl' ? String(index) : name)).filter((column) => column !== undefined);
  if (own.length > 0) return { columns: own, rows };
  const columns = names.map((name) => columnOf(first.members[name], name, name, name)).filter((column) => column !== undefined);
  return { columns, rows: rows.slice(1) };
}

/** Looks up columns by hashtag and attributes: `country+code` is a #country with at least that attribute. */
export class Tags {
  readonly #found = new Map<string, readonly Column[]>();
  readonly #origins = new Map<Column | undefined, Origins>();

  constructor(readonly columns: readonly Column[]) {}

  all(...wanted: readonly string[]): readonly Column[] {
    const [first] = wanted;
    return wanted.length === 1 ? this.#of(first!) : wanted.flatMap((text) => this.#of(text));
  }

  /** Looked for once for all rows. */
  #of(text: string): readonly Column[] {
    let found = this.#found.get(text);
    if (!found) {
      const [tag, ...attributes] = text.split('+');
      this.#found.set(text, (found = this.columns.filter((column) => column.tag === tag && attributes.every((attribute) => column.attributes.has(attribute)))));
    }
    return found;
  }

  /** Where the members of records came from: the same for all rows whose title, or figure, is from the same column. */
  once(column: Column | undefined, make: () => Origins): Origins {
    let origins = this.#origins.get(column);
    if (!origins) this.#origins.set(column, (origins = make()));
    return origins;
  }

  /** The first column of the first wanted that there is. */
  first(...wanted: readonly string[]): Column | undefined {
    for (const text of wanted) {
      const [found] = this.#of(text);
      if (found) return found;
    }
    return undefined;
  }
}

/** The value in a column, as text. */
export const cell = (row: Row, column: Column | undefined): string | undefined => (column === undefined ? undefined : wordsOf(row.members[column.name]));
