import type { Feed, Problem, Severity } from '../model/feed.js';
import type { RecognisedMember } from './formats/index.js';
import type { Place } from '../model/pointer.js';
import { mostProblems } from '../model/problem-text.js';
import { shown } from './shown-text.js';
import { pointerOf } from './payload.js';
import { looksGarbled } from './read/words.js';

/** A collection of the feed. */
export type Collection = {
  [Name in keyof Feed]-?: Feed[Name] extends readonly unknown[] ? Name : never;
}[keyof Feed];

/**
 * Where the members of ours came from: `{start: 'dates.from', 'locations/0/lat': 'y', id: '../id'}`. Ours are paths with slashes, theirs with dots, from the
 * record's place; `../` leads to what is around it. An empty text stands for the record itself.
 */
export type Origins = Readonly<Record<string, string>>;

/** Collections of which each record has an id. */
const identified: ReadonlySet<Collection> = new Set<Collection>(['organisations', 'initiatives', 'workPlans', 'proposals', 'events', 'indicators']);

interface Origin {
  readonly from: Place;
  readonly members?: Origins | undefined;
}

/**
 * A feed of version 1 in the making: what a vocabulary writes records into. It remembers where each came from, so that
 * what the model's reader says of `/initiatives/3/start` is told of the member that the server sent.
 */
export class Draft {
  readonly problems: Problem[] = [];
  /** What the members were taken for, where a vocabulary had to guess. */
  recognition: { readonly confidence: number; readonly members: readonly RecognisedMember[]; readonly unused: readonly string[] } | undefined;
  /** Where a mapping says how a member is read (`fields.start, $.from`), by collection and member (`initiatives/start`). */
  readonly fields = new Map<string, string>();
  /** Whether it has been said that latitude and longitude seem to be swapped. */
  isSwapped = false;
  /** Times of meetings that are shown by their days, since no zone is told: how many, and the first with its record. */
  #zoneless: { count: number; readonly first: string; readonly from: Place } | undefined;
  readonly #document: Record<string, unknown> = { commonthread: '1' };
  /** Records that came without an id, by collection: how many, and where the first one stood. */
  readonly #nameless = new Map<Collection, { count: number; readonly from: Place }>();
  /** Origins of the records of each collection, in order. */
  readonly #origins = new Map<string, Origin[]>();
  /** Origins of objects inside records. Few vocabularies mark any; a weak map of all records would cost more than reading them. */
  readonly #inside = new WeakMap<object, Origin>();

  /** The document, to be read by `readFeed`. */
  get document(): Readonly<Record<string, unknown>> {
    return this.#document;
  }

  /** A member of the feed itself: its title, language, licence … */
  set(name: Exclude<keyof Feed, Collection | 'commonthread'>, value: unknown): void {
    if (value !== undefined && value !== null && value !== '') this.#document[name] = value;
  }

  /**
   * Adds a record. Members that are undefined are left out; give ids as strings, and good values where you can: whatever is not
   * good is found by the model's reader and reported with the place that it came from.
   *
   * @param from where the record stands in the payload: a row's `place`
   * @param members where those of its members came from that are called otherwise there; may be shared by all records
   * @returns the record as it was added, to which more may be added
   */
  add(collection: Collection, record: Readonly<Record<string, unknown>>, from: Place, members?: Origins): Record<string, unknown> {
    const list = (this.#document[collection] ??= []) as unknown[];
    // A new object, since one from which members are deleted is slow ever after.
    const added: Record<string, unknown> = {};
    for (const key of Object.keys(record)) {
      const value = record[key];
      if (value === undefined) continue;
      added[key] = value;
      if (typeof value === 'string' && looksGarbled(value)) {
        const [place, keys] = theirPlace({ from, members }, [key]);
        this.report(place, keys, `Expected text, met “${shown(value, 60)}”, ${value.includes('\ufffd') ? 'of which letters could not be decoded' : 'which looks like UTF-8 that was read as Latin-1 (mojibake)'}; shown as it is. Mend the encoding where the data is made.`);
      }
    }
    if (identified.has(collection) && (added['id'] === undefined || added['id'] === null || added['id'] === '')) {
      added['id'] = `${collection}/${list.length}`;
      const nameless = this.#nameless.get(collection);
      if (nameless) nameless.count++;
      else this.#nameless.set(collection, { count: 1, from });
    }
    list.push(added);
    let origins = this.#origins.get(collection);
    if (!origins) this.#origins.set(collection, (origins = []));
    origins.push({ from, members });
    return added;
  }

  /** Remembers where an object inside a record came from, such as one observation of an indicator. */
  mark<T extends object>(object: T, from: Place, members?: Origins): T {
    this.#inside.set(object, { from, members });
    return object;
  }

  /** Where a record came from, by its place in the draft. */
  placeOf(collection: Collection, index: number): Place | undefined {
    return this.#origins.get(collection)?.[index]?.from;
  }

  /** How many records a collection has so far. */
  count(collection: Collection): number {
    return ((this.#document[collection] as unknown[] | undefined) ?? []).length;
  }

  /**
   * Says what of the payload could not be used.
   *
   * @param keys members below the place
   * @param severity `error` where data was left out, `warning` where it was mended or is doubtful
   */
  report(from: Place, keys: readonly (string | number)[], message: string, severity: Severity = 'warning', record?: string): void {
    if (this.problems.length < mostProblems) this.problems.push({ severity, path: pointerOf(from, ...keys), message, ...(record !== undefined && { record }) });
  }

  /**
   * Remembers that a time of day was given and is not shown, if so.
   *
   * @param given what the server wrote
   * @param date what was read of it
   * @param from where the record stands
   */
  noteZoneless(given: unknown, date: unknown, from: Place): void {
    if (typeof given !== 'string' || typeof date !== 'string' || date.length !== 10 || !/^\s*\d{4}-?\d\d-?\d\d[T ]\d/.test(given) || /[T ]00:?00(?::?00(?:\.0+)?)?\s*$/.test(given)) return;
    if (this.#zoneless) this.#zoneless.count++;
    else this.#zoneless = { count: 1, first: given, from };
  }

  /** Says what holds for many records once for all of them, when every record is there. */
  finish(): void {
    if (this.#zoneless) {
      const { count, first, from } = this.#zoneless;
      this.report(count === 1 ? from : from.around ?? from, [], `Expected times with a zone, as in 2024-06-05T10:00+02:00 or beside them, met ${count} without, such as “${shown(first, 40)}”; their days are shown.`);
    }
    for (const [collection, { count, from }] of this.#nameless) {
      this.report(count === 1 ? from : from.around ?? from, [], `Expected records with an id, met ${count} of ${this.count(collection)} without; named after their places, so that links to them break when the order changes.`);
    }
  }

  /** A problem of the document above as one of the payload. */
  translate(problem: Problem): Problem {
    const keys = problem.path.split('/').slice(1).map((key) => key.replace(/~1/g, '/').replace(/~0/g, '~'));
    const [collection = '', index = ''] = keys;
    let origin = this.#origins.get(collection)?.[Number(index)];
    let depth = 2;
    let value: unknown = this.#document;
    keys.forEach((key, position) => {
      value = typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
      const found = typeof value === 'object' && value !== null ? this.#inside.get(value) : undefined;
      if (!found) return;
      origin = found;
      depth = position + 1;
    });
    const field = this.fields.get(`${collection}/${keys[2]}`);
    const message = field === undefined ? problem.message : `Mapping ${field}: ${problem.message}`;
    if (!origin) return { ...problem, message, path: '' };
    const [place, theirs] = theirPlace(origin, keys.slice(depth));
    return { ...problem, message, path: pointerOf(place, ...theirs) };
  }
}

/** The place in the payload for a path of ours: the longest part of it whose origin is known, else the member of the same name, else the record. */
function theirPlace({ from, members }: Origin, keys: readonly string[]): readonly [Place, readonly string[]] {
  for (let length = keys.length; members && length > 0; length--) {
    const ours = keys.slice(0, length).join('/');
    if (!Object.hasOwn(members, ours)) continue;
    const theirs = members[ours] ?? '';
    // A whole member stands for what is in it, since the inside is of our making.
    return theirs.startsWith('../') ? [from.around ?? from, namesIn(theirs.slice(3))] : [from, namesIn(theirs)];
  }
  return [from, members ? [] : keys.slice(0, 1)];
}

const namesIn = (path: string): readonly string[] => path.split('.').filter((name) => name !== '');
