import { entriesOf, type Entries, type Entry, type EntryList, type NumberedEntry } from './entries.js';
import { placeOf } from './entry-places.js';
import type { AnyRecord, Feed, Problem, RecordKind } from './feed.js';
import { entryOf, pointerTo } from './pointer.js';
import { mostProblems, shown, unlisted } from './problem-text.js';
import { tiesOf, type Direction, type Relation, type Tie } from './thread-ties.js';

export type { Entry } from './entries.js';
export type { Direction, Relation } from './thread-ties.js';

export interface Link {
  readonly relation: Relation;
  /** Id of the record at the other end. */
  readonly id: string;
  readonly kind: RecordKind;
  readonly direction: Direction;
  /** What an organisation is in it, such as funder: each role once, where the feed names any. */
  readonly roles?: readonly string[] | undefined;
}

/** The records of a feed by id, and what ties them together. */
export interface Thread extends Entries {
  /** Links of a record, in both directions, in the feed's order, each once although both ends may name it. */
  links(id: string): readonly Link[];
  /**
   * The whole thread through a record, itself included: up through everything that led to it, and down through everything
   * that came of it, but never up and then down again, so that lighting a proposal does not light its session's others.
   * Links to the side (organisations, what an output depends on) lead one step, and only from the record itself.
   */
  reach(id: string): ReadonlySet<string>;
  /** References that lead nowhere, to a record of a wrong kind, or to their own record. */
  readonly problems: readonly Problem[];
}

const threads = new WeakMap<Feed, Thread>();

/** The thread of a feed; made once, and its links only when first asked for. */
export function threadOf(feed: Feed): Thread {
  let thread = threads.get(feed);
  if (!thread) threads.set(feed, (thread = new FeedThread(feed)));
  return thread;
}

class FeedThread implements Thread {
  readonly #feed: Feed;
  #entries: EntryList | undefined;
  #ties: Ties | undefined;

  constructor(feed: Feed) {
    this.#feed = feed;
  }

  get problems(): readonly Problem[] {
    return this.#allTies().problems;
  }

  get(id: string): Entry | undefined {
    return this.#allEntries().get(id);
  }

  all(kind: RecordKind): readonly Entry[] {
    return this.#allEntries().all(kind);
  }

  links(id: string): readonly Link[] {
    const from = this.#allEntries().get(id);
    const links: (Link & { roles?: string[] })[] = [];
    if (!from) return links;
    const known = new Map<string, Link & { roles?: string[] }>();
    this.#allTies().around(from.number, (other, direction, { relation }, role) => {
      const entry = this.#allEntries().list[other] as NumberedEntry;
      const key = `${relation} ${direction} ${other}`;
      let link = known.get(key);
      if (!link) {
        known.set(key, (link = { relation, id: entry.id, kind: entry.kind, direction }));
        links.push(link);
      }
      if (role !== undefined && !link.roles?.includes(role)) (link.roles ??= []).push(role);
    });
    return links;
  }

  reach(id: string): ReadonlySet<string> {
    const reached = new Set<string>([id]);
    const { list } = this.#allEntries();
    const from = this.#allEntries().get(id);
    if (!from) return reached;
    const ties = this.#allTies();
    for (const wanted of ['up', 'down'] as const) {
      const seen = new Set([from.number]);
      // A set is walked in the order of adding, and what is added on the way is walked as well.
      for (const number of seen) ties.around(number, (other, direction) => direction === wanted && seen.add(other));
      for (const number of seen) reached.add((list[number] as NumberedEntry).id);
    }
    ties.around(from.number, (other, direction) => direction === 'side' && reached.add((list[other] as NumberedEntry).id));
    return reached;
  }

  #allEntries(): EntryList {
    return (this.#entries ??= entriesOf(this.#feed));
  }

  #allTies(): Ties {
    return (this.#ties ??= new Ties(this.#allEntries()));
  }
}

/** Every tie of a feed, as numbers of entries: half a million of them are a few typed arrays. */
class Ties {
  readonly problems: Problem[] = [];
  #omitted = 0;
  readonly #entries: EntryList;
  /** Numbers of the upper and the lower end of each tie, in turn. */
  readonly #ends: number[] = [];
  readonly #kinds: Tie[] = [];
  readonly #roles: (string | undefined)[] = [];
  /** Where the ties of each entry begin in `#order`, and one more for the end. */
  readonly #starts: Uint32Array;
  /** Ties by entry. */
  readonly #order: Uint32Array;

  constructor(entries: EntryList) {
    this.#entries = entries;
    for (const entry of entries.list) this.#read(entry);
    if (this.#omitted) this.problems.push({ severity: 'warning', path: '', message: unlisted(this.#omitted) });

    const ends = this.#ends;
    this.#starts = new Uint32Array(entries.list.length + 1);
    for (const end of ends) this.#starts[end + 1]!++;
    for (let i = 1; i < this.#starts.length; i++) this.#starts[i]! += this.#starts[i - 1]!;
    const next = this.#starts.slice();
    this.#order = new Uint32Array(ends.length);
    for (let i = 0; i < ends.length; i++) this.#order[next[ends[i]!]!++] = i >> 1;
  }

  /** Calls back with the other end of each tie of an entry, and where that lies. */
  around(number: number, found: (other: number, direction: Direction, tie: Tie, role: string | undefined) => void): void {
    for (let i = this.#starts[number]!; i < this.#starts[number + 1]!; i++) {
      const at = this.#order[i]!;
      const tie = this.#kinds[at]!;
      const upper = this.#ends[2 * at]!;
      const other = upper === number ? this.#ends[2 * at + 1]! : upper;
      found(other, tie.direction === 'side' ? 'side' : upper === number ? 'down' : 'up', tie, this.#roles[at]);
    }
  }

  #read(entry: NumberedEntry): void {
    const { record, holder, kind } = entry;
    const { held, references } = tiesOf[kind];
    if (held && holder) this.#add(holder, entry, held);
    for (const tie of references) {
      const value = (record as unknown as Readonly<Record<string, unknown>>)[tie.member];
      if (typeof value === 'string') this.#refer(entry, tie, value);
      else if (Array.isArray(value)) for (let i = 0; i < value.length; i++) this.#refer(entry, tie, value[i], value, i);
    }
  }

  /** Ties an entry to the one that a member of it names: by an id, or by an object with one. One that is only named has no record to tie to. */
  #refer(entry: NumberedEntry, tie: Tie, value: unknown, list?: readonly unknown[], index = 0): void {
    const { id, role } = (typeof value === 'string' ? { id: value } : value) as { id?: string; role?: string };
    if (id === undefined || (tie.unless && this.#isGood(entry.record, tie.unless))) return;
    const other = this.#entries.get(id);
    if (other && other !== entry && other.kind === tie.kind) return tie.direction === 'up' ? this.#add(other, entry, tie, role) : this.#add(entry, other, tie, role);
    if (this.problems.length >= mostProblems) {
      this.#omitted++;
      return;
    }
    const member = { around: placeOf(entry), key: tie.member };
    const place = list ? entryOf(member, list, index) : member;
    const met = !other ? 'no record has that id' : other === entry ? 'that is its own id' : `that is a record of the kind ${other.kind}`;
    this.problems.push({
      severity: 'warning', path: typeof value === 'string' ? pointerTo(place) : pointerTo(place, 'id'), record: entry.id,
      message: `Expected the id of a record of the kind ${tie.kind}, met ${shown(id)}: ${met}; the link is left out.`,
    });
  }

  #isGood(record: AnyRecord, { member, kind }: Tie): boolean {
    const id = (record as unknown as Readonly<Record<string, unknown>>)[member];
    return typeof id === 'string' && this.#entries.get(id)?.kind === kind;
  }

  #add(upper: NumberedEntry, lower: NumberedEntry, tie: Tie, role?: string): void {
    this.#ends.push(upper.number, lower.number);
    this.#kinds.push(tie);
    this.#roles.push(role);
  }
}
