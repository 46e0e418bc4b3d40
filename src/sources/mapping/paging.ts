import type { Members } from '../payload.js';
import { count } from '../envelopes/envelope.js';
import { firstOf, linkHeader, queried, sayingNext, usual, withQuery, type CurrentPage, type NextPage } from '../paging/next.js';
import { pathIn, wrongMapping } from './document.js';
import type { JsonPath } from './json-path.js';
import { meet } from './record.js';

/** How a mapping's pages follow one another. */
export interface MappedPaging {
  readonly next: NextPage;
  readonly total?: (json: unknown) => number | undefined;
  /** What to say where the path to the next page meets nothing in a payload that says elsewhere that there is one. */
  readonly missed?: (json: unknown) => string | undefined;
  /** Origins that a next page may be at, beside that of the first. */
  readonly origins: readonly string[];
}

const kinds = ['offset', 'page', 'cursor', 'next', 'link', 'none'];
const known = ['kind', 'offset', 'limit', 'size', 'total', 'page', 'first', 'pages', 'cursor', 'next', 'origins', 'comment'];

/** Compiles the `paging` of a mapping. @throws FeedError `mapping` */
export async function compilePaging(given: Members | undefined): Promise<MappedPaging> {
  if (!given) return { next: usual, origins: [] };
  const stranger = Object.keys(given).find((name) => !known.includes(name));
  if (stranger !== undefined) throw wrongMapping('paging', `the members ${known.slice(0, -1).join(', ')}`, `“${stranger.slice(0, 60)}”`);
  const { kind } = given;
  if (typeof kind !== 'string' || !kinds.includes(kind)) throw wrongMapping('paging.kind', `one of ${kinds.join(', ')}`, String(kind).slice(0, 60));
  const name = (key: string, fallback?: string): string => {
    const value = given[key] ?? fallback;
    if (typeof value !== 'string' || value === '' || value.length > 100) throw wrongMapping(`paging.${key}`, 'the name of a parameter of the query', String(value).slice(0, 60));
    return value;
  };
  const path = async (key: string): Promise<JsonPath | undefined> => (given[key] === undefined ? undefined : pathIn(given[key], `paging.${key}`));
  const size = given['size'] === undefined ? undefined : count(given['size']);
  if (given['size'] !== undefined && !size) throw wrongMapping('paging.size', 'a whole number above 0', String(given['size']).slice(0, 60));
  const { origins = [] } = given;
  if (!Array.isArray(origins) || !origins.every((origin): origin is string => typeof origin === 'string' && /^https?:\/\/[^/]+$/.test(origin))) throw wrongMapping('paging.origins', 'a list of origins such as https://api.example.org', String(origins).slice(0, 60));
  const totalPath = await path('total');
  const total = totalPath && ((json: unknown) => count(meet(totalPath, json, 'paging.total')[0]?.value));
  const sized: Readonly<Record<string, number>> = size !== undefined && given['limit'] !== undefined ? { [name('limit')]: size } : {};
  /** A server that gives fewer than the size has no more, unless it counts them. */
  const isLast = ({ rows, before, total: all }: CurrentPage): boolean => rows === 0 || (all !== undefined ? before + rows >= all : size !== undefined && before > 0 && rows < size);
  const ways: Readonly<Record<string, () => Promise<NextPage>>> = {
    none: async () => () => undefined,
    link: async () => {
      if (given['next'] !== undefined) throw wrongMapping('paging.kind', '"next" where the address of the next page is in the JSON, since "link" reads the header of that name', '"link" beside "next"');
      return ({ header }) => linkHeader(header('link'));
    },
    next: async () => {
      const next = (await path('next')) ?? (() => { throw wrongMapping('paging.next', 'a JSONPath', 'nothing'); })();
      return ({ json }) => {
        const found = meet(next, json, 'paging.next')[0]?.value;
        return typeof found === 'string' && found !== '' ? found : undefined;
      };
    },
    cursor: async () => {
      const next = (await path('next')) ?? (() => { throw wrongMapping('paging.next', 'a JSONPath', 'nothing'); })();
      const parameter = name('cursor', 'cursor');
      return ({ json, url }) => {
        const found = meet(next, json, 'paging.next')[0]?.value;
        return (typeof found === 'string' && found !== '') || typeof found === 'number' ? withQuery(url, { ...sized, [parameter]: found }) : undefined;
      };
    },
    offset: async () => {
      const parameter = name('offset', 'offset');
      return (page) => (isLast(page) ? undefined : withQuery(page.url, { ...sized, [parameter]: (queried(page.url, parameter) ?? 0) + page.rows }));
    },
    page: async () => {
      const parameter = name('page', 'page');
      const first = count(given['first']) ?? 1;
      const pages = await path('pages');
      return (page) => {
        const current = queried(page.url, parameter) ?? first;
        const last = pages && count(meet(pages, page.json, 'paging.pages')[0]?.value);
        return isLast(page) || (last !== undefined && current - first + 1 >= last) ? undefined : withQuery(page.url, { ...sized, [parameter]: current + 1 });
      };
    },
  };
  const way = await ways[kind]!();
  const nextPath = kind === 'next' || kind === 'cursor' ? await path('next') : undefined;
  const missed = nextPath && ((json: unknown): string | undefined => {
    const saying = meet(nextPath, json, 'paging.next').length === 0 ? sayingNext(json) : undefined;
    return saying === undefined ? undefined : `Mapping paging.next: expected the next page at ${String(given['next']).slice(0, 100)}, met nothing, while the payload says in ${saying} that there is one. The records of the first page are shown.`;
  });
  return { next: firstOf(way), origins, ...(total && { total }), ...(missed && { missed }) };
}
