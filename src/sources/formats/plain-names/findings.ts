/** What holds for many records of plain names and is said once of their list. */
import type { Draft } from '../../draft.js';
import { shown } from '../../shown-text.js';
import { below, kindOf, type Row } from '../../payload.js';
import { eitherWay } from '../../read/dates.js';
import type { DecimalColumn } from '../../read/numbers.js';
import { reportSwapped, type Coordinates } from '../../read/places.js';
import type { Place } from '../../../model/pointer.js';
import type { Columns } from './columns.js';

const quoted = (value: unknown): string => (typeof value === 'object' ? kindOf(value) : `“${shown(String(value), 60)}”`);

/** Keeps in mind what could not be read, and says it. */
export class Findings {
  readonly #locations: Coordinates[] = [];
  /** What is there and cannot be read, by what it should have been: how often, and the first. */
  readonly #unread = new Map<string, { count: number; readonly first: unknown; readonly path: string; readonly row: Row }>();

  constructor(private readonly draft: Draft, private readonly rows: readonly Row[]) {}

  located(place: Coordinates): void {
    this.#locations.push(place);
  }

  /** Keeps in mind that a value could not be read. */
  missed(row: Row, expected: string, value: unknown, path: string): void {
    const known = this.#unread.get(expected);
    if (known) known.count++;
    else this.#unread.set(expected, { count: 1, first: value, path, row });
  }

  /**
   * Says what was met in the values.
   *
   * @param unclear dates that may be read in two ways: how many, and the first
   * @param doubt what numbers leave open
   */
  tellValues(unclear: { readonly count: number; readonly first: string | undefined }, doubt: DecimalColumn['doubt']): void {
    const list = this.#list;
    if (!list) return;
    reportSwapped(this.draft, this.#locations, list);
    if (unclear.first !== undefined) this.draft.report(list, [], eitherWay(unclear.count, unclear.first), 'error');
    if (doubt) this.draft.report(list, [], doubt.message, doubt.severity);
    for (const [expected, { count, first, path, row }] of this.#unread) {
      const keys = Object.hasOwn(row.members, path) ? [path] : path.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key));
      this.draft.report(row.place, keys, `Expected ${expected} in ${shown(path, 80)}, met ${quoted(first)}${count > 1 ? ` and ${count - 1} more such` : ''}; left out.`, 'error');
    }
  }

  /** Says that times have no zone: for work their day is enough, for meetings it is not. */
  tellZoneless({ count, first }: { readonly count: number; readonly first: string | undefined }): void {
    if (first !== undefined) this.#tell(`Expected times with a zone, as in 2024-06-05T10:00+02:00 or beside them, met ${count} without, such as “${shown(first, 40)}”; their days are shown.`);
  }

  /** Says that records have no ids, unless what is around them does. */
  tellMissingIds(): void {
    if (!this.rows.every(({ wrapper }) => wrapper === undefined)) return;
    this.draft.report(this.#list!, [], `Expected records with an id, met ${kindOf(this.rows)} without; they are named after their places, so that links to them break when the order changes.`);
  }

  /** Says that only the first of several times is shown, in so many records. */
  tellRepeated(count: number, path: string): void {
    if (count > 0) this.#tell(`Expected one time for each record, met ${count} with several in ${shown(path, 80)} and the like; the first is shown.`);
  }

  /** Says which columns do not hold what they are called after. */
  tellMisfits(misfits: Columns['misfits']): void {
    for (const { path, meaning, example } of misfits) {
      const wanted = meaning === 'budget' ? 'amounts of money' : /^(?:lat|lon)$/.test(meaning) ? 'degrees' : 'dates';
      this.#tell(`Expected ${wanted} in ${shown(path, 80)}, met ${quoted(example)} and the like in most records; not used.`);
    }
  }

  #tell(message: string): void {
    const { place } = this.rows[0]!;
    this.draft.report(place.around ?? place, [], message);
  }

  /** Where the list of the records stands. */
  get #list(): Place | undefined {
    const [row] = this.rows;
    const first = row?.wrapperPlace ?? row?.place;
    return first && (first.around ?? below(first));
  }
}
