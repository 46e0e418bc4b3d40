import { aborted, FeedError } from '../errors.js';
import { shown } from '../shown-text.js';
import type { Problem } from '../../model/feed.js';
import type { Place } from '../../model/pointer.js';
import type { Contents } from '../envelopes/envelope.js';
import type { Progress } from '../platform.js';
import { isObject, type Page, type Row } from '../payload.js';
import { serverError } from '../server-error.js';
import { beginsLater, sayingMore, type NextPage } from './next.js';
import { isSamePart } from './repeated.js';

/** One answer of the server. */
export interface Answer {
  readonly json: unknown;
  /** Address after redirects. */
  readonly url: string;
  readonly header: (name: string) => string | null;
}

export interface Following {
  /** Asks for one page. */
  readonly ask: (url: string) => Promise<Answer>;
  readonly open: (json: unknown, root: Place) => Promise<Contents>;
  readonly next: NextPage;
  readonly maxRecords: number;
  /** Whether a page of this origin may be asked for, beside the first page's own. */
  readonly mayAsk?: ((origin: string) => boolean) | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

export interface Followed {
  readonly pages: readonly Page[];
  readonly rows: readonly Row[];
  readonly problems: readonly Problem[];
  /** Records in all pages, where the server said so. */
  readonly total?: number | undefined;
  /** True where there is more than was read: a page failed, or there were more records than wanted. */
  readonly incomplete: boolean;
}

/** The most pages of one feed: a server that gives one record a page is not asked for ever. */
const mostPages = 5000;

/**
 * Reads the pages after the first one, one after the other, until there is none, there are enough records, or one fails: the
 * pages before it are kept, and a problem says what happened. A page that was had before, by its address or by what
 * is in it, ends the reading too.
 *
 * @throws FeedError `aborted` where the load was called off
 */
export async function followPages(first: Answer, following: Following): Promise<Followed> {
  const { ask, open, next, maxRecords, signal, onProgress } = following;
  const pages: Page[] = [];
  const problems: Problem[] = [];
  const seen = new Set([first.url]);
  const beginnings = new Beginnings();
  let rows: Row[] = [];
  let total: number | undefined;
  let incomplete = false;
  const stop = (message: string): void => {
    incomplete = true;
    problems.push({ severity: 'error', path: '', message });
  };
  for (let answer = first; ; ) {
    const root: Place = { key: pages.length === 0 ? '' : answer.url };
    let contents: Contents;
    try {
      contents = await open(answer.json, root);
    } catch (cause) {
      // The first page fits its envelope, and what goes wrong there is no matter of paging.
      if (pages.length === 0 || signal?.aborted || (cause instanceof FeedError && cause.kind === 'aborted')) throw cause;
      const said = serverError(answer.json)?.words;
      stop(`Page ${pages.length + 1} could not be read, so only the ${rows.length} records before it are shown. ${said === undefined ? `It is not built as the first page is (${shown(answer.url, 200)}).` : `The server says: “${said}”.`}`);
      break;
    }
    if (pages.length > 0 && (isRepeat(pages.at(-1)!.rows, contents.rows) || isSamePart(first, answer))) {
      stop(`Expected page ${pages.length + 1} to follow page ${pages.length}, met the same records again at ${shown(answer.url, 200)}: the server seems to ignore the parameters of paging. The records before it are shown.`);
      break;
    }
    // A page that another address led to before.
    const known = beginnings.met(pages, contents.rows);
    if (known !== undefined) {
      if (total === undefined || rows.length < total) stop(goesRound(answer.url, `the records of page ${known + 1}`));
      break;
    }
    const before = rows.length;
    pages.push({ json: answer.json, root, rows: contents.rows });
    rows = before === 0 ? [...contents.rows] : rows.concat(contents.rows);
    problems.push(...contents.problems);
    total = contents.total ?? total;
    onProgress?.({ stage: 'read', done: rows.length, ...(total !== undefined && total >= rows.length && { total }) });
    const named = next({ json: answer.json, url: answer.url, header: answer.header, rows: contents.rows.length + contents.problems.length, before, total });
    if (named === undefined) {
      // A mapping that says how pages follow one another is believed.
      const isBelieved = following.mayAsk !== undefined || contents.rows.length === 0 || (total !== undefined && rows.length >= total);
      const saying = isBelieved ? undefined : sayingMore(answer.json);
      if (saying !== undefined) stop(moreThanRead(rows.length, saying));
      else if (!isBelieved && pages.length === 1 && total !== undefined && rows.length + problems.length < total && !beginsLater(first.url)) stop(fewerThanSaid(rows.length, total));
      break;
    }
    if (rows.length >= maxRecords || pages.length >= mostPages) {
      incomplete = true;
      break;
    }
    const address = nextAddress(named, answer.url, following.mayAsk);
    if (typeof address !== 'string') {
      stop(address.refused);
      break;
    }
    if (seen.has(address)) {
      stop(goesRound(address, 'an address that was read before'));
      break;
    }
    seen.add(address);
    if (signal?.aborted) throw aborted(address);
    try {
      answer = await ask(address);
    } catch (cause) {
      if (signal?.aborted || (cause instanceof FeedError && cause.kind === 'aborted')) throw cause;
      stop(`Page ${pages.length + 1} could not be read, so only the ${rows.length} records before it are shown. ${cause instanceof Error ? shown(cause.message, 300) : ''}`);
      break;
    }
  }
  if (rows.length > maxRecords) {
    incomplete = true;
    rows = rows.slice(0, maxRecords);
  }
  return { pages, rows, problems, total, incomplete };
}

/** Says of records that there are more, which no known way leads to. */
export const moreThanRead = (count: number, member: string): string =>
  `The payload says in ${member} that there are more records than the ${count} read, and not how to ask for them. Ask for all at once, or give a mapping with "paging".`;

const goesRound = (address: string, met: string): string => `Expected a further page, met ${met} (${shown(address, 200)}): the pages go round in a circle. The records so far are shown.`;

const fewerThanSaid = (count: number, total: number): string =>
  `The payload says that there are ${total} records, and neither it nor its address how to ask for those after the ${count} read. Put the size of a page into the address, ask for all at once, or give a mapping with "paging".`;

/** The first records of the pages so far, by which a page that was read before is found again. */
class Beginnings {
  readonly #pages = new Map<string, number[]>();

  /** The page of the same records, record by record; remembers the beginning of the new one where there is none. */
  met(pages: readonly Page[], now: readonly Row[]): number | undefined {
    const [row] = now;
    const begins = row && fingerprint(row);
    if (begins === undefined || begins === '[]') return undefined;
    const alike = this.#pages.get(begins) ?? [];
    const found = alike.find((index) => isRepeat(pages[index]!.rows, now) && now.every((one, position) => fingerprint(one) === fingerprint(pages[index]!.rows[position]!)));
    if (found === undefined) this.#pages.set(begins, [...alike, pages.length]);
    return found;
  }
}

/** Whether two pages in a row have the same records: compared by the first and the last one's plain members. */
function isRepeat(before: readonly Row[], now: readonly Row[]): boolean {
  if (now.length === 0 || before.length !== now.length) return false;
  const [first, last] = [fingerprint(now[0]!), fingerprint(now.at(-1)!)];
  return first !== '[]' && first === fingerprint(before[0]!) && last === fingerprint(before.at(-1)!);
}

/** A row's plain members and those of what is around it, as text; an empty list where it has none. */
function fingerprint({ members, wrapper }: Row): string {
  const plain = (value: unknown): unknown[] =>
    isObject(value) ? Object.entries(value).slice(0, 50).flatMap(([name, inner]) => (typeof inner === 'object' ? [] : [[name, typeof inner === 'string' ? inner.slice(0, 500) : inner]])) : [];
  return JSON.stringify([...plain(members), ...plain(wrapper)]);
}

/** The absolute address of a next page, or why it is not asked for. */
function nextAddress(named: string, url: string, mayAsk: (origin: string) => boolean = () => false): string | { readonly refused: string } {
  let next: URL;
  try {
    next = new URL(named, url);
  } catch {
    return { refused: `Expected the address of the next page, met “${shown(named, 200)}”. The records so far are shown.` };
  }
  const from = new URL(url);
  // Servers behind a proxy often do not know that they are asked by https.
  if (from.protocol === 'https:' && next.protocol === 'http:' && from.hostname === next.hostname) next = new URL(next.href.replace(/^http:/, 'https:'));
  if (next.origin === from.origin || ((next.protocol === 'https:' || next.protocol === 'http:') && mayAsk(next.origin))) return next.href;
  return {
    refused: `Expected the next page at ${from.origin}, met ${shown(next.href, 200)}, which is elsewhere; it was not asked for. The records so far are shown. ` +
      'A mapping whose paging names that origin in "origins" allows it.',
  };
}
