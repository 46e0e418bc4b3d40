import { resolve } from 'node:path';
import { givenFilters } from '../../src/kit/given-filters.js';
import type { Filters } from '../../src/query/filters.js';
import { FeedError } from '../../src/sources/errors.js';
import type { Tag } from './page-tags.js';

/** Where a page lies, so that the addresses in it can be followed. */
export interface PagePlace {
  /** Folder of the page's file. */
  readonly folder: string;
  /** Folder that addresses beginning with `/` are in. */
  readonly root: string;
  /** Address of the page; then every address in it is asked for by http. */
  readonly base: string | undefined;
}

/** What a tag's feed is read from and how: as the element would. */
export interface FeedOfTag {
  /** A path or an address. */
  readonly src: string;
  readonly format?: string;
  /** The path or the address of a mapping document, or the document as it stands in the page. */
  readonly mapping?: { readonly at: string } | { readonly document: string };
  readonly maxRecords?: number;
}

/** What a reader sees first in a tag: what it says itself, or what the others of its group or collection say. */
export interface ViewOfTag {
  readonly filters: Filters;
  readonly search: string;
  readonly record: string | undefined;
}

const given = (tag: Tag, name: string): string | undefined => tag.attributes.get(name)?.trim() || undefined;

/** The tag that brings the data of a tag: itself, its collection, or the first of its group. */
function sourceOf(tag: Tag, tags: readonly Tag[]): Tag | undefined {
  if (given(tag, 'src')) return tag;
  const outer = tag.collection && sourceOf(tag.collection, tags);
  const group = given(tag, 'group');
  return outer ?? (group === undefined ? undefined : tags.find((each) => given(each, 'group') === group && given(each, 'src')));
}

/**
 * @returns undefined for a tag that has no data of its own or of others in the page: a script may give it some
 * @throws FeedError `network` for an address that is none
 */
export function feedOf(tag: Tag, tags: readonly Tag[], place: PagePlace): FeedOfTag | undefined {
  const source = sourceOf(tag, tags);
  if (!source) return undefined;
  const [format, mapping, most] = [given(source, 'format'), given(source, 'mapping'), Number(given(source, 'max-records'))];
  const document = mapping === undefined ? source.mapping : undefined;
  return {
    src: located(given(source, 'src')!, place),
    ...(format !== undefined && { format }),
    ...(mapping !== undefined && { mapping: { at: located(mapping, place) } }),
    ...(document !== undefined && { mapping: { document } }),
    ...(most > 0 && { maxRecords: most }),
  };
}

/**
 * An address of a page as one to ask for, or as the path of a file.
 *
 * @throws FeedError `network` for one that is neither
 */
function located(address: string, { folder, root, base }: PagePlace): string {
  const refuse = (cause?: unknown) => new FeedError('network', `Expected an http or https address or a path, met ${JSON.stringify(address.slice(0, 200))}.`, { retryable: false, cause });
  const scheme = /^[a-z][a-z\d+.-]*:/i.exec(address)?.[0].toLowerCase();
  if (scheme !== undefined && scheme !== 'http:' && scheme !== 'https:') throw refuse();
  try {
    if (scheme !== undefined || base !== undefined) return new URL(address, base).href;
    if (address.startsWith('//')) return new URL(`https:${address}`).href;
    const path = decodeURI(address.replace(/[?#].*$/, ''));
    return path.startsWith('/') ? resolve(root, `.${path}`) : resolve(folder, path);
  } catch (cause) {
    throw refuse(cause);
  }
}

/** Tags with the same value share what is filtered, searched and selected. */
function scopeOf(tag: Tag): unknown {
  const group = given(tag, 'group');
  return group !== undefined ? `group ${group}` : tag.collection ? scopeOf(tag.collection) : tag;
}

export function viewOf(tag: Tag, tags: readonly Tag[]): ViewOfTag {
  const scope = scopeOf(tag);
  let view: ViewOfTag = { filters: {}, search: '', record: undefined };
  // Each that says something says it for all, so the last is heard.
  for (const each of tags) {
    if (scopeOf(each) !== scope) continue;
    const filters = givenFilters(each.attributes.get('filter') ?? '');
    view = { filters: Object.keys(filters).length > 0 ? filters : view.filters, search: given(each, 'search') ?? view.search, record: given(each, 'record') ?? view.record };
  }
  return view;
}
