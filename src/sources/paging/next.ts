import { at } from '../payload.js';
import { queried, withQuery, type CurrentPage, type NextPage } from './page.js';
import { byRepetition } from './repeated.js';

export { queried, withQuery, type CurrentPage, type NextPage };

/** The first of these members that is a text with something in it. */
export function textAt(json: unknown, ...paths: readonly string[]): string | undefined {
  for (const path of paths) {
    const value = at(json, path);
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
  }
  return undefined;
}

/** Paging by a count of records to leave out: the next page begins after the records so far. */
export const byOffset = (offset: string): NextPage => ({ url, rows, before, total }) => {
  const start = queried(url, offset) ?? 0;
  // An address that itself begins in the middle is read on from there, so the total is counted from the start of all.
  const after = start + rows;
  const first = start - before;
  if (rows === 0 || (total !== undefined && Math.max(first, 0) + before + rows >= total)) return undefined;
  return withQuery(url, { [offset]: after });
};

/** Paging by a number of the page, from 1. */
export const byPage = (parameter: string, pages: (page: CurrentPage) => number | undefined): NextPage => (page) => {
  const current = queried(page.url, parameter) ?? 1;
  const last = pages(page);
  return page.rows === 0 || last === undefined || current >= last ? undefined : withQuery(page.url, { [parameter]: current + 1 });
};

/** Paging by a token that goes into the query of the next request. */
export const byToken = (path: string, parameter: string): NextPage => ({ json, url }) => {
  const token = textAt(json, path);
  return token === undefined ? undefined : withQuery(url, { [parameter]: token });
};

/** Members in which servers put the address of the next page. */
const nextMembers = [
  'next', 'links.next.href', 'links.next', '_links.next.href', '_links.next', 'next_url', 'next_page_url', 'next_rest_url', 'nextPage',
  'nextLink', 'next_page', 'meta.next', 'meta.next_url', 'meta.pagination.links.next', 'meta.pagination.next_url', 'pagination.next', 'pagination.next_url', 'paging.next', 'paging.links.paging.next.href',
];

/** The address of the next page where the payload names it, or a header does (RFC 8288). */
export const byLink: NextPage = (page) => {
  // OData's may be relative to the address of the answer, without anything before its name.
  const odata = textAt(page.json, '@odata.nextLink', 'odata.nextLink', 'd.__next');
  if (odata !== undefined) return odata;
  const named = textAt(page.json, ...nextMembers);
  if (named !== undefined && /^(?:https?:|\/|\?|\.)/i.test(named)) return named;
  // Opendatasoft 2.0 and OGC API Features list links with their relations.
  const links = at(page.json, 'links');
  const listed = Array.isArray(links) ? links.slice(0, 50).find((link) => at(link, 'rel') === 'next') as unknown : undefined;
  const target = textAt(listed, 'href');
  if (target !== undefined) return target;
  return linkHeader(page.header('link'));
};

/** The target of the first `rel="next"` in a `Link` header. */
export function linkHeader(header: string | null): string | undefined {
  for (const [, target, parameters] of (header ?? '').slice(0, 10_000).matchAll(/<([^<>]{0,4000})>((?:[^<",]|"[^"]*")*)/g)) {
    if (/(?:^|;)\s*rel\s*=\s*(?:"(?:[^"]*\s)?next(?:\s[^"]*)?"|next\b)/i.test(parameters ?? '')) return target;
  }
  return undefined;
}

/** Query parameters for the first record and the size of a page. */
const offsets: readonly (readonly [offset: string, size: string])[] = [
  ['$offset', '$limit'], ['$skip', '$top'], ['offset', 'limit'], ['start', 'rows'], ['skip', 'limit'], ['_start', '_limit'], ['from', 'size'], ['resultOffset', 'resultRecordCount'],
];
/** Query parameters for the number and the size of a page. */
const numbers: readonly (readonly [number: string, size: string])[] = [
  ['page', 'per_page'], ['page', 'page_size'], ['page', 'pageSize'], ['_page', '_limit'], ['page[number]', 'page[size]'], ['page', 'limit'],
];

/**
 * The next page of a list that says nothing of its pages: only where the address itself gives the size of a page and the page is
 * full, or where a header tells the number of pages, as WordPress does.
 */
export const byAddress: NextPage = (page) => {
  const { url, rows, before, header, total } = page;
  const pages = header('x-wp-totalpages');
  if (pages !== null) return byPage('page', () => Number(pages))(page);
  const isLast = (size: number): boolean => rows === 0 || (total === undefined ? rows < size : before + rows >= total);
  const numbered = numbers.find(([number, size]) => queried(url, size) !== undefined && (size !== 'limit' || queried(url, number) !== undefined));
  if (numbered) return isLast(queried(url, numbered[1])!) ? undefined : withQuery(url, { [numbered[0]]: (queried(url, numbered[0]) ?? 1) + 1 });
  const sized = offsets.filter(([, size]) => queried(url, size) !== undefined);
  const counted = sized.find(([offset]) => queried(url, offset) !== undefined) ?? sized[0];
  return !counted || isLast(queried(url, counted[1])!) ? undefined : withQuery(url, { [counted[0]]: (queried(url, counted[0]) ?? 0) + rows });
};

/** Strapi counts its pages and gives no link. */
const byStrapi: NextPage = (page) => (at(page.json, 'meta.pagination.pageCount') === undefined ? undefined : byPage('pagination[page]', ({ json }) => Number(at(json, 'meta.pagination.pageCount')))(page));

/** Spring numbers its pages from 0, and says so in the payload or in its `page`. */
const bySpring: NextPage = ({ json, url }) => {
  for (const path of ['', 'page.']) {
    const [number, pages, size] = ['number', 'totalPages', 'size'].map((name) => at(json, path + name));
    if (typeof number === 'number' && typeof pages === 'number' && typeof size === 'number') return number + 1 < pages ? withQuery(url, { page: number + 1, size }) : undefined;
  }
  return undefined;
};

/** Whether an address itself asks for what comes after the first records. */
export const beginsLater = (url: string): boolean => [...offsets.map(([offset]) => [offset, 0] as const), ...numbers.map(([number]) => [number, 1] as const)].some(([name, first]) => (queried(url, name) ?? 0) > first);

/** Members by which servers say that there is more, with nothing that tells the address of it. */
const moreMembers = ['hasMore', 'has_more', 'hasNextPage', 'meta.hasMore', 'meta.has_more', 'pagination.hasMore', 'pagination.has_more', 'pageInfo.hasNextPage', 'paging.hasMore', 'exceededTransferLimit', 'properties.exceededTransferLimit'];
const cursorMembers = ['next_cursor', 'nextCursor', 'meta.next_cursor', 'meta.nextCursor', 'pagination.next_cursor', 'pagination.nextCursor', 'nextPageToken', 'next_token', 'nextToken', 'paging.cursors.after', 'meta.cursors.after', 'cursor.next'];

/** The member by which a payload says that there are more records after it, where there is one. */
export function sayingMore(json: unknown): string | undefined {
  return moreMembers.find((path) => at(json, path) === true) ?? cursorMembers.find((path) => textAt(json, path) !== undefined);
}

/** The member by which a payload says how to go on after it, or that there is more. */
export const sayingNext = (json: unknown): string | undefined => ['@odata.nextLink', 'odata.nextLink', 'd.__next', ...nextMembers].find((path) => textAt(json, path) !== undefined) ?? sayingMore(json);

/** ArcGIS says in one of two places that there is more than it sent. */
export const byTransferLimit: NextPage = (page) =>
  at(page.json, 'exceededTransferLimit') === true || at(page.json, 'properties.exceededTransferLimit') === true
    ? byOffset('resultOffset')({ ...page, total: undefined })
    : undefined;

/** Tries each way; the first that knows a next page wins. */
export const firstOf = (...ways: readonly NextPage[]): NextPage => (page) => {
  for (const way of ways) {
    const next = way(page);
    if (next !== undefined) return next;
  }
  return undefined;
};

/** The ways of servers that say it in one of the usual places. */
export const usual: NextPage = firstOf(byLink, byStrapi, bySpring, byAddress, byRepetition);

