import type { Turns } from '../../../model/good-feed.js';
import type { Place } from '../../../model/pointer.js';
import { below, isObject, type Members, type Payload } from '../../payload.js';
import { wordsOf } from '../../read/texts.js';
import { flatMapped, isLong, mapped, turns, type Steps } from '../../turns.js';
import { entriesIn, fromHtml } from '../../read/wording.js';

/** A thing of the document and where it stands. */
export interface Node {
  readonly members: Members;
  readonly place: Place;
}

const prefix = /^(?:schema:|sdo:|dcat:|https?:\/\/(?:www\.)?schema\.org\/)/;
const mostNodes = 2_000_000;
const deepest = 12;

/** A text in one language or in several. */
export type Localised = string | Readonly<Record<string, string>>;

/** What may stand before the name of a property. */
const prefixes = ['', 'schema:', 'http://schema.org/', 'https://schema.org/'] as const;

/** Members of a document under which its things stand. */
const holders: ReadonlySet<string> = new Set(['@graph', 'itemListElement', 'item', 'dataFeedElement', 'member', 'hydra:member', 'mainEntity', 'mainEntityOfPage', 'dataset', 'dcat:dataset', 'events', 'items', 'results', 'data', 'hasPart']);

/** Members of an organisation or a place under which its events stand. */
const eventMembers = prefixes.flatMap((before) => ['event', 'events'].map((name) => `${before}${name}`));

/** The types of a thing, without `schema:` and the like before them. */
export function typesOf(node: unknown): readonly string[] {
  if (!isObject(node)) return [];
  const given = Object.hasOwn(node, '@type') ? node['@type'] : Object.hasOwn(node, 'type') ? node['type'] : undefined;
  return entriesIn(given).filter((type) => typeof type === 'string').map((type) => type.slice(0, 200).replace(prefix, ''));
}

export const idOf = (node: unknown): string | undefined => (isObject(node) ? wordsOf(Object.hasOwn(node, '@id') ? node['@id'] : Object.hasOwn(node, 'id') ? node['id'] : undefined) : undefined);

/** Members of a thing that are looked at for very long lists, and languages in which one text may be given. */
const mostMembers = 400;
const mostLanguages = 200;

const isSaid = (entry: unknown): boolean => entry !== null && entry !== '' && entry !== undefined;

/** The values of a property, which may stand in a list of JSON-LD. */
const listIn = (value: unknown): readonly unknown[] => (isObject(value) && Object.hasOwn(value, '@list') ? entriesIn(value['@list']) : isObject(value) && Object.hasOwn(value, '@set') ? entriesIn(value['@set']) : entriesIn(value));

/**
 * The things of a JSON-LD document by their ids, so that `{"@id": …}` leads to what it stands for. Names may be short, prefixed or whole addresses, and values
 * plain, in lists, or as objects with `@value` (expanded form); a context of its own is not fetched.
 */
export class Graph {
  readonly #byId = new Map<string, Node>();
  /** What stands before names in this document, and so the ways in which each name that is asked for may be written. */
  #prefixes: ReadonlySet<string> = new Set(prefixes);
  readonly #written = new Map<string, readonly string[]>();
  /** What was read ahead: the values of very long lists, and what the things in them are called. */
  readonly #resolved = new WeakMap<readonly unknown[], readonly unknown[]>();
  readonly #texts = new WeakMap<Members, Localised | undefined>();

  static async of(payload: Payload, context: Turns): Promise<Graph> {
    const graph = new Graph();
    const turn = turns(context);
    // Nodes inside nodes may be referred to as well.
    const open: { readonly value: unknown; readonly place: Place; readonly depth: number }[] = payload.pages.map(({ json, root }) => ({ value: json, place: root, depth: 0 }));
    const met = new Set<string>(['']);
    let isWhole = true;
    for (let seen = 0; open.length > 0 && seen < mostNodes; seen++) {
      const { value, place, depth } = open.pop()!;
      if (depth > deepest) {
        isWhole = false;
        continue;
      }
      if (Array.isArray(value)) for (const [key, entry] of value.entries()) open.push({ value: entry, place: below(place, key), depth: depth + 1 });
      else if (isObject(value)) {
        const id = idOf(value);
        if (id !== undefined && Object.keys(value).length > (Object.hasOwn(value, '@type') ? 2 : 1)) graph.#remember(id, { members: value, place });
        for (const key of Object.keys(value)) {
          for (const before of prefixes) if (before !== '' && key.startsWith(before)) met.add(before);
          if (typeof value[key] === 'object' && value[key] !== null) open.push({ value: value[key], place: below(place, key), depth: depth + 1 });
        }
      }
      const wait = turn();
      if (wait) await wait;
    }
    // Each way of writing is asked for of each thing, which is most of the work where the document has only one.
    if (isWhole && open.length === 0) graph.#prefixes = met;
    return graph;
  }

  /** What says most of a thing is what it is. */
  #remember(id: string, node: Node): void {
    const known = this.#byId.get(id);
    if (!known || Object.keys(known.members).length < Object.keys(node.members).length) this.#byId.set(id, node);
  }

  /** The thing that a reference stands for; the thing itself where it is none, or leads nowhere. */
  resolve(value: unknown): unknown {
    const id = typeof value === 'string' ? value : isObject(value) && Object.keys(value).length <= 2 ? idOf(value) : undefined;
    return (id === undefined ? undefined : this.#byId.get(id)?.members) ?? value;
  }

  node(id: string): Node | undefined {
    return this.#byId.get(id);
  }

  /** The values of a property, in the order of the names given; references followed. */
  all(node: unknown, ...names: readonly string[]): readonly unknown[] {
    for (const list of this.#listsOf(node, names)) {
      const found = this.#resolved.get(list) ?? list.filter(isSaid).map((entry) => this.#target(entry));
      if (found.length > 0) return found;
    }
    return [];
  }

  first(node: unknown, ...names: readonly string[]): unknown {
    for (const list of this.#listsOf(node, names)) {
      const found = list.find(isSaid);
      if (found !== undefined) return this.#target(found);
    }
    return undefined;
  }

  /** The lists of a property, whatever stands before its name, in the order of the names given. */
  * #listsOf(node: unknown, names: readonly string[]): Generator<readonly unknown[]> {
    if (!isObject(node)) return;
    for (const name of names) for (const key of this.#keysOf(name)) if (Object.hasOwn(node, key)) yield listIn(node[key]);
  }

  #keysOf(name: string): readonly string[] {
    let keys = this.#written.get(name);
    if (!keys) this.#written.set(name, (keys = prefixes.filter((before) => this.#prefixes.has(before)).map((before) => `${before}${name}`)));
    return keys;
  }

  #target(entry: unknown): unknown {
    return typeof entry === 'string' ? entry : this.resolve(entry);
  }

  /** Follows the references in very long lists of a thing, and reads their names, in steps, so that the thing itself is read at one go. */
  * readAhead(node: Members): Steps {
    for (const name of Object.keys(node).slice(0, mostMembers)) {
      const list = listIn(node[name]);
      if (!isLong(list) || this.#resolved.has(list)) continue;
      const found = yield* flatMapped(list, (entry) => (isSaid(entry) ? [this.#target(entry)] : []));
      this.#resolved.set(list, found);
      yield* mapped(found, (entry) => {
        if (isObject(entry) && !this.#texts.has(entry)) this.#texts.set(entry, this.#textOf(entry));
      });
    }
  }

  /** The first value as a plain text: of a value object its value, of a thing its name. */
  words(node: unknown, ...names: readonly string[]): string | undefined {
    const text = this.text(node, ...names);
    return text === undefined || typeof text === 'string' ? text : Object.values(text)[0];
  }

  /** A property as text, in several languages where it is given in several. */
  text(node: unknown, ...names: readonly string[]): Localised | undefined {
    const values = this.all(node, ...names);
    const tagged = values.slice(0, mostLanguages).flatMap((value) => (isObject(value) && typeof value['@language'] === 'string' ? [[value['@language'], fromHtml(value['@value'])] as const] : [])).filter((entry): entry is readonly [string, string] => entry[1] !== undefined);
    if (tagged.length > 1) return Object.fromEntries([...tagged].reverse());
    return this.asText(values[0]);
  }

  asText(value: unknown): Localised | undefined {
    if (!isObject(value)) return fromHtml(value);
    return this.#texts.has(value) ? this.#texts.get(value) : this.#textOf(value);
  }

  #textOf(value: Members): Localised | undefined {
    if (Object.hasOwn(value, '@value')) return fromHtml(value['@value']);
    const entries = Object.entries(value);
    // A map of languages, as JSON-LD has with a container of languages.
    if (entries.length > 0 && entries.every(([tag, text]) => /^[a-z]{2,3}(?:-[A-Za-z\d]{2,8}){0,3}$/.test(tag) && (typeof text === 'string' || text === null))) {
      const texts = entries.flatMap(([tag, text]) => { const read = fromHtml(text); return read === undefined ? [] : [[tag, read] as const]; });
      return texts.length > 0 ? Object.fromEntries(texts) : undefined;
    }
    const name = this.first(value, 'name', 'legalName', 'alternateName');
    return name === undefined || name === value || isObject(name) && Object.hasOwn(name, 'name') ? undefined : this.asText(name);
  }
}

/** The things that the document is about: those at its top, in its graph, and in lists that it holds; each once. */
export async function topNodes(payload: Payload, context: Turns): Promise<readonly Node[]> {
  const found: Node[] = [];
  const turn = turns(context);
  const open: { readonly value: unknown; readonly place: Place; readonly depth: number }[] = [...payload.pages].reverse().map(({ json, root }) => ({ value: json, place: root, depth: 0 }));
  while (open.length > 0) {
    const wait = turn();
    if (wait) await wait;
    const { value, place, depth } = open.pop()!;
    if (depth > deepest) continue;
    if (Array.isArray(value)) for (let key = value.length - 1; key >= 0; key--) open.push({ value: value[key] as unknown, place: below(place, key), depth: depth + 1 });
    else if (isObject(value)) {
      const isList = typesOf(value).every((type) => /^(?:ItemList|ListItem|DataFeed|DataFeedItem|Dataset?Feed|OfferCatalog|WebPage|CollectionPage|ItemPage|DataCatalog|Catalog|hydra:.*|PagedCollection|Collection)$/.test(type));
      if (!isList || (depth > 0 && Object.keys(value).every((key) => !holders.has(key)))) {
        found.push({ members: value, place });
        if (typesOf(value).length > 0) for (const key of eventMembers) if (Object.hasOwn(value, key) && typeof value[key] === 'object') open.push({ value: value[key], place: below(place, key), depth: depth + 1 });
      } else {
        const inner = Object.keys(value).filter((key) => holders.has(key) && typeof value[key] === 'object');
        // A document without a type and without a list is itself the thing.
        if (inner.length === 0) found.push({ members: value, place });
        for (const key of inner.reverse()) open.push({ value: value[key], place: below(place, key), depth: depth + 1 });
      }
    }
  }
  return found;
}
