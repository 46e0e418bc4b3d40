import { innerKind, listIn, outerKinds } from './collections.js';
import { entriesOf, type Entries, type Entry, type EntryList } from './entries.js';
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
  /** The same in steps of some thousand records, the tying of the feed's records among them where it has not been done. */
  reaching(id: string): Generator<void, ReadonlySet<string>>;
  /** Ties the feed's records in steps of some thousand, if that has not been done: links are then known at once. */
  tying(): Generator<void, void>;
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
  readonly #entries: EntryList;
  #ties: Ties | undefined;

  constructor(feed: Feed) {
    this.#feed = feed;
    this.#entries = entriesOf(feed);
  }

  get problems(): readonly Problem[] {
    return this.#allTies().problems;
  }

  get(id: string): Entry | undefined {
    return this.#entries.get(id);
  }

  all(kind: RecordKind): readonly AnyRecord[] {
    return this.#entries.all(kind);
  }

  links(id: string): readonly Link[] {
    const from = this.#entries.get(id);
    const links: (Link & { roles?: string[] })[] = [];
    if (!from) return links;
    const known = new Map<string, Link & { roles?: string[] }>();
    this.#allTies().around(from.number, (other, direction, { relation }, role) => {
      const key = `${relation} ${direction} ${other}`;
      let link = known.get(key);
      if (!link) {
        const entry = this.#entries.at(other);
        known.set(key, (link = { relation, id: entry.id, kind: entry.kind, direction }));
        links.push(link);
      }
      if (role !== undefined && !link.roles?.includes(role)) (link.roles ??= []).push(role);
    });
    return links;
  }

  reach(id: string): ReadonlySet<string> {
    return finished(this.reaching(id));
  }

  *reaching(id: string): Generator<void, ReadonlySet<string>> {
    const reached = new Set<string>([id]);
    const entries = this.#entries;
    const from = entries.get(id);
    if (!from) return reached;
    yield* this.tying();
    const ties = this.#ties!;
    const seen = new Uint8Array(entries.length);
    for (const direction of ['up', 'down', 'side'] as const) {
      const found = [from.number];
      seen[from.number] = 1;
      // What is added on the way is walked as well, but for what lies to the side.
      for (let at = 0; at < found.length; at++) {
        if (at === 0 || direction !== 'side') ties.follow(found[at]!, direction, seen, found);
        if (at) reached.add(entries.at(found[at]!).id);
        if (at % step === step - 1) yield;
      }
      // Who is met on the way up may be met on the way down as well.
      for (const number of found) seen[number] = 0;
    }
    return reached;
  }

  /** Who comes while another is at it goes on from there. */
  *tying(): Generator<void, void> {
    const ties = (this.#ties ??= new Ties(this.#feed, this.#entries));
    while (ties.read()) yield;
  }

  #allTies(): Ties {
    finished(this.tying());
    return this.#ties!;
  }
}

/** Records that are read between two chances to pause. */
const step = 2048;

function finished<T>(steps: Generator<void, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

const directions: readonly Direction[] = ['up', 'down', 'side'];

/** Every tie of a feed, as numbers of entries: half a million of them are a few typed arrays. */
class Ties {
  readonly problems: Problem[] = [];
  #omitted = 0;
  readonly #feed: Feed;
  readonly #entries: EntryList;
  #count = 0;
  /** Numbers of the upper and the lower end of each tie, in turn. */
  readonly #ends: number[] = [];
  readonly #kinds: Tie[] = [];
  readonly #roles: (string | undefined)[] = [];
  /** Where the ties of each entry begin in the lists by entry, and one more for the end. */
  #starts = new Uint32Array(0);
  /** By entry: numbers of the ties, of their other ends, and where these lie, as indexes of `directions`. */
  #order = new Uint32Array(0);
  #others = new Uint32Array(0);
  #ways = new Uint8Array(0);
  #steps = this.#readAll();

  constructor(feed: Feed, entries: EntryList) {
    this.#feed = feed;
    this.#entries = entries;
  }

  /** Does one step of reading; false once all is read, before which nothing is known. */
  read(): boolean {
    return !this.#steps.next().done;
  }

  *#readAll(): Generator<void, void> {
    for (const kind of outerKinds) yield* this.#readList(kind, listIn(this.#feed, kind));
    if (this.#omitted) this.problems.push({ severity: 'warning', path: '', message: unlisted(this.#omitted) });

    const ends = this.#ends;
    const starts = (this.#starts = new Uint32Array(this.#count + 1));
    for (const end of ends) starts[end + 1]!++;
    yield;
    for (let i = 1; i < starts.length; i++) starts[i]! += starts[i - 1]!;
    yield;
    const next = starts.slice();
    this.#order = new Uint32Array(ends.length);
    this.#others = new Uint32Array(ends.length);
    this.#ways = new Uint8Array(ends.length);
    for (let from = 0; from < ends.length; from += 16 * step) {
      yield;
      this.#place(next, from, Math.min(from + 16 * step, ends.length));
    }
  }

  /** Reads the records of a list, and those that they hold, in the order of their numbers. */
  *#readList(kind: RecordKind, list: readonly AnyRecord[], holder?: number): Generator<void, void> {
    const inner = innerKind(kind);
    for (const record of list) {
      const number = this.#count++;
      this.#read(number, kind, record, holder);
      if (this.#count % step === 0) yield;
      if (inner) yield* this.#readList(inner, listIn(record, inner), number);
    }
  }

  /** Puts some ends of ties into the lists by entry. */
  #place(next: Uint32Array, from: number, to: number): void {
    const ends = this.#ends;
    for (let i = from; i < to; i++) {
      const at = next[ends[i]!]!++;
      this.#order[at] = i >> 1;
      this.#others[at] = ends[i ^ 1]!;
      this.#ways[at] = this.#kinds[i >> 1]!.direction === 'side' ? 2 : i & 1 ? 0 : 1;
    }
  }

  /** Calls back with the other end of each tie of an entry, and where that lies. */
  around(number: number, found: (other: number, direction: Direction, tie: Tie, role: string | undefined) => void): void {
    for (let i = this.#starts[number]!; i < this.#starts[number + 1]!; i++) {
      const at = this.#order[i]!;
      found(this.#others[i]!, directions[this.#ways[i]!]!, this.#kinds[at]!, this.#roles[at]);
    }
  }

  /** Adds to `found` the other ends of an entry's ties that lie in a direction and are not `seen` yet, and marks them. */
  follow(number: number, direction: Direction, seen: Uint8Array, found: number[]): void {
    const way = directions.indexOf(direction);
    for (let i = this.#starts[number]!; i < this.#starts[number + 1]!; i++) {
      const other = this.#others[i]!;
      if (this.#ways[i] !== way || seen[other]) continue;
      seen[other] = 1;
      found.push(other);
    }
  }

  #read(number: number, kind: RecordKind, record: AnyRecord, holder: number | undefined): void {
    const { held, references } = tiesOf[kind];
    if (held && holder !== undefined) this.#add(holder, number, held);
    for (const tie of references) {
      const value = (record as unknown as Readonly<Record<string, unknown>>)[tie.member];
      if (typeof value === 'string') this.#refer(number, record, tie, value);
      else if (Array.isArray(value)) for (let i = 0; i < value.length; i++) this.#refer(number, record, tie, value[i], value, i);
    }
  }

  /** Ties an entry to the one that a member of it names: by an id, or by an object with one. One that is only named has no record to tie to. */
  #refer(number: number, record: AnyRecord, tie: Tie, value: unknown, list?: readonly unknown[], index = 0): void {
    const { id, role } = (typeof value === 'string' ? { id: value } : value) as { id?: string; role?: string };
    if (id === undefined || (tie.unless && this.#isGood(record, tie.unless))) return;
    const other = this.#entries.get(id);
    if (other && other.number !== number && other.kind === tie.kind) return tie.direction === 'up' ? this.#add(other.number, number, tie, role) : this.#add(number, other.number, tie, role);
    if (this.problems.length >= mostProblems) {
      this.#omitted++;
      return;
    }
    const member = { around: placeOf(this.#entries.at(number)), key: tie.member };
    const place = list ? entryOf(member, list, index) : member;
    const met = !other ? 'no record has that id' : other.number === number ? 'that is its own id' : `that is a record of the kind ${other.kind}`;
    this.problems.push({
      severity: 'warning', path: typeof value === 'string' ? pointerTo(place) : pointerTo(place, 'id'), record: record.id,
      message: `Expected the id of a record of the kind ${tie.kind}, met ${shown(id)}: ${met}; the link is left out.`,
    });
  }

  #isGood(record: AnyRecord, { member, kind }: Tie): boolean {
    const id = (record as unknown as Readonly<Record<string, unknown>>)[member];
    return typeof id === 'string' && this.#entries.get(id)?.kind === kind;
  }

  #add(upper: number, lower: number, tie: Tie, role?: string): void {
    this.#ends.push(upper, lower);
    this.#kinds.push(tie);
    this.#roles.push(role);
  }
}
