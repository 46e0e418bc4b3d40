import type { Problem } from '../../model/feed.js';
import type { Place } from '../../model/pointer.js';
import type { Turns } from '../../model/good-feed.js';
import { withQuery, type NextPage } from '../paging/next.js';
import { at, below, isObject, keysIn, member, pointerOf, type Members, type Row, type RowWithRelations } from '../payload.js';
import { wordsOf } from '../read/texts.js';
import { eachInSteps, eachRow, type Steps } from '../turns.js';
import { count, rowsOf, type Envelope } from './envelope.js';

/** How many links are followed one after another: a work has a partner, which has an office, which is in a country. */
const deepest = 3;
/** Fields, or entries of a field, between two chances to give the page a turn. */
const stride = 64;

const typeOf = (resource: unknown): string => wordsOf(at(resource, 'sys.type')) ?? '';
const isEntry = (resource: unknown): boolean => typeOf(resource) === 'Entry' && at(resource, 'sys.id') !== undefined;
/** Whether a resource is shown: an entry, or what has fields and does not say what it is. */
const isRecord = (resource: unknown): boolean => isEntry(resource) || (typeOf(resource) === '' && isObject(member(resource, 'fields')));
const keyOf = (type: unknown, id: unknown): string => JSON.stringify([type, id]);
const isLink = (value: unknown): boolean => typeOf(value) === 'Link' && /^(?:Entry|Asset)$/.test(wordsOf(at(value, 'sys.linkType')) ?? '');
/** Whether a value is a link, or what the site's own code has put in place of one. */
const leads = (value: unknown): boolean => isLink(value) || (/^(?:Entry|Asset)$/.test(typeOf(value)) && isObject(member(value, 'fields')));

const tag = /^[a-z]{2,3}(?:-[A-Za-z\d]{2,8})*$/;
/** Whether a field holds what it is in each language (`locale=*`, the interface for editors, an export). */
const isByLanguage = (value: unknown): value is Members => isObject(value) && keysIn(value).length > 0 && keysIn(value).slice(0, 100).every((key) => tag.test(key)) && keysIn(value).some((key) => /^[a-z]{2}(?:-|$)/.test(key));

const inLanguages = (value: Members): readonly unknown[] => keysIn(value).slice(0, 100).map((key) => value[key]).filter((one) => one !== null && one !== undefined);
/** A field in the first language that has it. */
const inOneLanguage = (value: unknown): unknown => (isByLanguage(value) ? inLanguages(value)[0] : value);
/** The same where words stay in all of them. Dates and addresses are the same in each. */
function withLanguages(value: unknown): unknown {
  const given = isByLanguage(value) ? inLanguages(value) : [];
  return given.length > 0 && given.every((one) => typeof one === 'string') && !given.every((one) => /^(?:\d{4}-\d\d-\d\d|https?:\/\/)/.test(one.slice(0, 20))) ? value : inOneLanguage(value);
}

/** The fields of a resource, and whether they hold what they are in each language. */
function fieldsOf(resource: Members): { readonly fields: Members; readonly areByLanguage: boolean } {
  const found = member(resource, 'fields');
  const fields = isObject(found) ? found : {};
  return { fields, areByLanguage: at(resource, 'sys.locale') === undefined && keysIn(fields).length > 0 && keysIn(fields).slice(0, 200).every((name) => isByLanguage(fields[name])) };
}

/** What the links of an answer lead to, each read once for each depth at which it is met, so that circles end and shared parts cost nothing. */
class Linked {
  readonly #resources = new Map<string, Members>();
  readonly #read: readonly Map<Members, unknown>[] = Array.from({ length: deepest + 1 }, () => new Map<Members, unknown>());
  /** Links to what the answer does not hold, each once, and where the first is. */
  readonly missing = new Set<string>();
  first: readonly [Place, string] | undefined;

  async add(list: unknown, turns: Turns): Promise<void> {
    if (Array.isArray(list)) await eachRow(list as readonly unknown[], turns, (resource) => { if (isObject(resource)) this.#resources.set(keyOf(typeOf(resource), at(resource, 'sys.id')), resource); });
  }

  /** The fields of a resource with what they link to in place of the links, and the names of those that do. A record has a place; of what it links to, one language is enough. */
  * fields(resource: Members, depth: number, place?: Place): Steps<{ readonly members: Members; readonly relations: ReadonlySet<string> }> {
    const { fields, areByLanguage } = fieldsOf(resource);
    const members: [string, unknown][] = [];
    const relations = new Set<string>();
    for (const [index, name] of keysIn(fields).entries()) {
      if (index % stride === stride - 1) yield;
      const given = !areByLanguage ? fields[name] : place ? withLanguages(fields[name]) : inOneLanguage(fields[name]);
      const found = yield* this.#value(given, depth);
      if (fields[name] !== found) relations.add(name);
      if (!this.first && this.missing.size > 0 && place) this.first = [place, name];
      if (found !== undefined) members.push([name, found]);
    }
    // fromEntries defines own members, whatever the fields are called.
    return { members: Object.fromEntries(members), relations };
  }

  * #value(value: unknown, depth: number): Steps<unknown> {
    if (leads(value)) return yield* this.#target(value, depth);
    if (!Array.isArray(value) || !(value as readonly unknown[]).slice(0, stride).some(leads)) return value;
    const found: unknown[] = [];
    for (const [index, entry] of (value as readonly unknown[]).entries()) {
      if (index % stride === stride - 1) yield;
      const target = leads(entry) ? yield* this.#target(entry, depth) : entry;
      if (target !== undefined) found.push(target);
    }
    return found;
  }

  /** What a link leads to: the fields of an entry, the address of a file; undefined where there is nothing, or where links have been followed far enough. */
  * #target(link: unknown, depth: number): Steps<unknown> {
    const key = keyOf(at(link, 'sys.linkType'), at(link, 'sys.id'));
    const resource = isLink(link) ? this.#resources.get(key) : link as Members;
    if (!resource) this.missing.add(key);
    if (!resource || depth === 0) return undefined;
    if (typeOf(resource) === 'Asset') return addressOf(resource);
    const known = this.#read[depth]!;
    if (!known.has(resource)) known.set(resource, (yield* this.fields(resource, depth - 1)).members);
    return known.get(resource);
  }
}

/** Where a file is, which Contentful writes without the protocol. */
function addressOf(asset: Members): string | undefined {
  const file = member(member(asset, 'fields'), 'file');
  const url = member(inOneLanguage(file), 'url') ?? member(file, 'url');
  return typeof url !== 'string' ? undefined : url.startsWith('//') ? `https:${url}` : url;
}

/** Where the entries are: in an answer, in the file of an export, in a list that a site's own code keeps, or alone. */
function listOf(json: unknown): { readonly list: readonly unknown[]; readonly path: string } | undefined {
  if (isEntry(json) && isObject(member(json, 'fields'))) return { list: [json], path: '' };
  const path = typeOf(json) === 'Array' ? 'items' : Array.isArray(json) ? '' : 'entries';
  const list = at(json, path);
  if (!Array.isArray(list)) return undefined;
  const first = (list as readonly unknown[]).slice(0, 200);
  return path === 'items' || (first.length > 0 && first.every(isEntry)) ? { list: list as readonly unknown[], path } : undefined;
}

const nextPage: NextPage = ({ json, url, total }) => {
  const items = member(json, 'items');
  const next = Array.isArray(items) ? (count(member(json, 'skip')) ?? 0) + items.length : undefined;
  return next === undefined || total === undefined || next >= total || (items as readonly unknown[]).length === 0 ? undefined : withQuery(url, { skip: next });
};

/**
 * Entries of Contentful (contentful.com/developers/docs/references/content-delivery-api). What an entry links to stands in `includes`, or among the entries themselves, and is read as members of its own; a
 * file as its address.
 */
export const contentful: Envelope = {
  name: 'contentful',
  detect: (json) => (listOf(json) ? 0.96 : 'it holds no entries with sys and fields'),
  async open(json, root, turns) {
    const { list, path } = listOf(json)!;
    const place = path === '' ? root : below(root, path);
    const isAlone = list.length === 1 && list[0] === json;
    const contents = await rowsOf(list, place, turns, { inner: 'fields', orNone: true });
    const linked = new Linked();
    for (const resources of [list, at(json, 'includes.Entry'), at(json, 'includes.Asset'), member(json, 'assets')]) await linked.add(resources, turns);
    const rows: Row[] = [];
    const types = new Set<string>();
    const others = new Map<string, number>();
    await eachInSteps(contents.rows, turns, function* (row) {
      const entry = row.wrapper!;
      if (!isRecord(entry)) {
        others.set(typeOf(entry), (others.get(typeOf(entry)) ?? 0) + 1);
        return;
      }
      types.add(wordsOf(at(entry, 'sys.contentType.sys.id')) ?? '');
      const around = isAlone ? root : row.wrapperPlace!;
      const own = below(around, 'fields');
      const { members, relations } = yield* linked.fields(entry, deepest, own);
      const withRelations: RowWithRelations = { ...own, around, relations, relationsIn: 'fields' };
      rows.push({ members, place: withRelations, wrapper: entry, wrapperPlace: around });
    });
    const problems: Problem[] = [...contents.problems];
    const tell = (path: string, message: string): void => void problems.push({ severity: 'warning', path, message });
    if (others.size > 0) tell(pointerOf(place), `Expected entries, met ${[...others].slice(0, 8).map(([type, times]) => `${times} of type ${type.slice(0, 40) || 'none'}`).join(', ')} among them; not shown, other than by what links to them.`);
    if (types.size > 1) tell(pointerOf(place), `Expected entries of one content type, met ${types.size} (${[...types].slice(0, 8).map((type) => type.slice(0, 40)).join(', ')}), which are all shown alike. Ask for one with content_type=ID in the address.`);
    if (linked.first) tell(pointerOf(linked.first[0], linked.first[1]), `Expected what entries link to in the answer, met links to ${linked.missing.size} entries or files that it does not hold; left out. Ask for more with include=10 in the address, and see that they are published.`);
    const total = typeOf(json) === 'Array' ? count(member(json, 'total')) : undefined;
    return { rows, problems, total };
  },
  next: nextPage,
};
