import type { Draft, Origins } from '../draft.js';
import { isObject, type Row } from '../payload.js';
import type { ReadContext } from './index.js';
import { PlainReading } from './plain-names.js';
import { findColumns } from './plain-names/columns.js';
import { eachRow } from '../turns.js';

/** What a site stores beside a record in PHP's own notation, or as the key of a field; neither is for reading. */
const isInternal = (value: unknown): boolean => typeof value === 'string' && /^(?:[aO]:\d+:|field_[\da-f]{5,})/.test(value);
const mostMembers = 200;

/**
 * Members that a site added to a format of its own accord, such as the fields of a custom post type: they are read by plain names, as if
 * all of them stood side by side.
 */
export class CustomMembers {
  readonly #origins = new Map<string, Origins>();

  private constructor(
    private readonly rows: readonly Row[],
    /** Paths in the record of the members that were moved up. */
    private readonly paths: ReadonlyMap<string, string>,
    private readonly reading: PlainReading, private readonly formats: Origins, readonly meanings: ReadonlySet<string>,
  ) {}

  /**
   * @param picks which of a record's members are the site's own; those in an object among them count one by one
   * @param formats where the members come from that the format itself has
   */
  static async of(draft: Draft, rows: readonly Row[], picks: (entry: readonly [string, unknown]) => boolean, formats: Origins, context: ReadContext): Promise<CustomMembers> {
    const paths = new Map<string, string>();
    const own: Row[] = [];
    await eachRow(rows, context, (row) => own.push({ members: flat(row, picks, paths), place: row.place }));
    const { columns } = await findColumns(own, context);
    return new CustomMembers(own, paths, await PlainReading.of(draft, columns, own, context), formats, new Set(columns.map(({ meaning }) => meaning)));
  }

  /** The value of a member, wherever the site keeps it. */
  value(index: number, name: string): unknown {
    const { members } = this.rows[index]!;
    return Object.hasOwn(members, name) ? members[name] : undefined;
  }

  /** What is recognised of a record's own members, as a record of ours; its title is for the format to say. */
  record(kind: 'initiatives' | 'events' | 'proposals', _row: Row, index: number): Record<string, unknown> {
    const { id, title, text, ...found } = this.reading.record(kind, this.rows[index]!, index);
    // Where nothing is a title, plain names take the summary for one.
    const standIn = title ?? text;
    const summary = this.meanings.has('title') || !this.meanings.has('summary') || standIn === id ? found['summary'] : standIn;
    return Object.fromEntries(Object.entries({ ...found, summary }).filter(([, value]) => value !== undefined));
  }

  /** That an event is cancelled or put off, as a sentence. */
  stateOfEvent(index: number): string | undefined {
    return this.reading.stateOfEvent(this.rows[index]!);
  }

  /** Says once what holds for the values of many records; called last. */
  finish(): void {
    this.reading.finishValues();
  }

  /** Where the members of records came from; one object for all of a kind. */
  origins(kind: 'initiatives' | 'events' | 'proposals'): Origins {
    let origins = this.#origins.get(kind);
    if (!origins) {
      const own = Object.entries(this.reading.origins(kind)).filter(([, path]) => path !== '').map(([ours, path]) => [ours, this.paths.get(path) ?? path] as const);
      this.#origins.set(kind, (origins = { ...Object.fromEntries(own), ...this.formats }));
    }
    return origins;
  }
}

/** A record's own members side by side; `paths` keeps where they stood. */
function flat({ members }: Row, picks: (entry: readonly [string, unknown]) => boolean, paths: Map<string, string>): Readonly<Record<string, unknown>> {
  const found: [string, unknown][] = [];
  const add = (name: string, value: unknown, path: string): void => {
    // Stored values come as lists of one; whole numbers in a list name other records of the site.
    const only = Array.isArray(value) && value.length === 1 && typeof value[0] === 'string' ? value[0] : value;
    if (Array.isArray(only) && only.every(Number.isInteger)) return;
    if (found.length >= mostMembers || isInternal(only) || only === '' || only === null) return;
    found.push([name, only]);
    paths.set(name, path);
  };
  for (const [name, value] of Object.entries(members).filter(picks)) {
    if (isObject(value) && !Object.hasOwn(value, 'lat')) for (const [inner, own] of Object.entries(value)) add(inner.replace(/^_+/, ''), own, `${name}.${inner}`);
    else add(name, value, name);
  }
  return Object.fromEntries(found);
}
