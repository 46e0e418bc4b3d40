import { at } from '../payload.js';
import { count } from '../envelopes/envelope.js';
import { queried, withQuery, type NextPage } from './page.js';

/** Where answers repeat which part of all records they hold. */
const around = ['', 'meta.', 'pagination.', 'paging.', 'meta.pagination.', 'meta.page.', 'page.', 'metadata.', 'params.', 'query.', 'info.', 'data.', 'data.pagination.', 'data.meta.', 'result.'];

/** Members that tell the first record, and the size of a page. */
const offsets: readonly (readonly [offset: string, size: string])[] = [['offset', 'limit'], ['skip', 'limit'], ['skip', 'top'], ['skip', 'take'], ['start', 'rows'], ['start', 'limit'], ['from', 'size']];
/** Members that tell the number of a page and its size, and the parameter of the number where it is called otherwise. */
const numbers: readonly (readonly [number: string, size: string, parameter?: string])[] = [
  ['page', 'per_page'], ['page', 'perPage'], ['page', 'page_size'], ['page', 'pageSize'], ['page', 'limit'], ['page', 'size'], ['pageNumber', 'pageSize'], ['page_number', 'page_size'],
  ['current_page', 'per_page', 'page'], ['currentPage', 'perPage', 'page'], ['currentPage', 'pageSize', 'page'],
];
/** Members that tell how many records there are in all pages; `count` may be that of the page. */
export const totalNames = ['totalItems', 'total_items', 'totalRecords', 'total_records', 'total_results', 'totalCount', 'total_count', 'total'];
const pageCounts = ['total_pages', 'totalPages', 'pages', 'page_count', 'pageCount', 'last_page', 'lastPage'];
const saysMore = ['hasMore', 'has_more', 'hasNext', 'has_next', 'hasNextPage', 'has_next_page'];

/** Which part of all records an answer says that it holds. */
export interface Stated {
  /** Query parameter of the position, and those that ask for the next page as far as they do not depend on where it begins. */
  readonly parameter: string;
  readonly more: Readonly<Record<string, number>>;
  /** First record of the page from 0, or the number of the page. */
  readonly position: number;
  readonly isNumber: boolean;
  readonly size: number;
  /** Path of what is around these members. */
  readonly path: string;
}

/** What an answer repeats of the request: the position of its first record or the number of its page, and the size of a page. */
export function statedPart(json: unknown): Stated | undefined {
  const read = (path: string, position: string, size: string, parameter: string | undefined, isNumber: boolean): Stated | undefined => {
    const [first, most] = [count(at(json, path + position)), count(at(json, path + size))];
    // Where the number of a page has another name than its parameter, its size may have no parameter at all.
    return first === undefined || most === undefined || most === 0 ? undefined : { parameter: parameter ?? position, more: parameter === undefined ? { [size]: most } : {}, position: first, isNumber, size: most, path };
  };
  for (const path of around) {
    for (const [offset, size] of offsets) {
      const found = read(path, offset, size, undefined, false);
      if (found) return found;
    }
    for (const [number, size, parameter] of numbers) {
      const found = read(path, number, size, parameter, true);
      if (found) return found;
    }
  }
  return undefined;
}

/**
 * The next page of a server that repeats in its answer, and in nothing else, which part of all records that is: `{"total": 70, "offset": 0, "limit": 10}`. It is asked for by the same names, and only
 * where the answer agrees with its records and with what was asked for: a full page, of more than there are so far.
 */
export const byRepetition: NextPage = ({ json, url, rows, before, total }) => {
  const stated = statedPart(json);
  if (!stated || rows === 0 || rows !== stated.size) return undefined;
  const { parameter, more, position, isNumber, size, path } = stated;
  const asked = queried(url, parameter);
  if (asked === undefined ? position > (isNumber ? 1 : 0) : asked !== position) return undefined;
  const all = total ?? totalNames.map((name) => count(at(json, path + name)) ?? count(at(json, name))).find((found) => found !== undefined);
  const pages = isNumber ? pageCounts.map((name) => count(at(json, path + name))).find((found) => found !== undefined) : undefined;
  const isMore =
    all !== undefined ? Math.max(before + rows, isNumber ? position * size : position + rows) < all
    : pages !== undefined ? position < pages && before + rows <= size * (pages - 1)
    : saysMore.some((name) => at(json, path + name) === true || at(json, name) === true);
  return isMore ? withQuery(url, { ...more, [parameter]: isNumber ? position + 1 : position + rows }) : undefined;
};

/** Whether an answer says that it is the same part as the first one, although another was asked for by a parameter that the first address did not have. */
export function isSamePart(first: { readonly json: unknown; readonly url: string }, now: { readonly json: unknown; readonly url: string }): boolean {
  const [before, after] = [statedPart(first.json), statedPart(now.json)];
  return before !== undefined && before.parameter === after?.parameter && before.position === after.position && queried(first.url, before.parameter) === undefined && (queried(now.url, before.parameter) ?? before.position) !== before.position;
}
