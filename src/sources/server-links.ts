import type { Turns } from '../model/good-feed.js';
import type { Place } from '../model/pointer.js';
import type { Collection, Draft } from './draft.js';
import { isObject, rootOf, type Members } from './payload.js';
import { eachRow } from './turns.js';

/** From the root of a server on, as `/projects/7`; two slashes begin with a host. */
const fromRoot = /^\/(?![/\\])/;

const isFromRoot = (value: unknown): value is string => typeof value === 'string' && fromRoot.test(value);

/** An object with an address, whose address is that of the server if it begins at its root. */
const linked = (value: unknown, origin: string): unknown => (isObject(value) && isFromRoot(value['url']) ? { ...value, url: origin + value['url'] } : value);

/**
 * Addresses in records that begin at the root of a server are of the server that sent them. In a page of another origin they would lead to that page's server, so they are
 * written out there; in a page of the same one nothing changes.
 *
 * @param draft whose records are written anew
 * @param asked address that the first page came from; further pages know their own, which may be of another server
 * @param base address of the web page; none outside of pages, where every address has to be whole
 */
export async function writeOutLinks(draft: Draft, asked: string, base: string | undefined, turns: Turns): Promise<void> {
  const home = base !== undefined && URL.canParse(base) ? new URL(base).origin : undefined;
  const origins = new Map<Place['key'], string>();
  const originOf = (page: Place['key']): string => {
    let origin = origins.get(page);
    if (origin === undefined) origins.set(page, (origin = new URL(page === '' ? asked : String(page)).origin));
    return origin;
  };
  for (const [collection, records] of Object.entries(draft.document)) {
    if (!Array.isArray(records)) continue;
    await eachRow(records as readonly unknown[], turns, (record, index) => {
      if (!isObject(record)) return;
      const place = draft.placeOf(collection as Collection, index);
      const origin = originOf(place ? rootOf(place).key : '');
      if (origin === home) return;
      const own = record as { url?: unknown; source?: unknown; documents?: unknown } & Members;
      if (isFromRoot(own.url)) own.url = origin + own.url;
      if (own.source !== undefined) own.source = linked(own.source, origin);
      if (Array.isArray(own.documents)) own.documents = (own.documents as readonly unknown[]).map((one) => linked(one, origin));
    });
  }
}
