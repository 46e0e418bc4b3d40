import { aborted, FeedError } from '../../sources/errors.js';
import { sleep } from '../../sources/platform.js';
import { requestJson, type JsonRequest, type RequestContext } from '../../sources/request.js';
import { shown } from '../../sources/shown-text.js';

/** A schema as it came, and the place in it that the address names after `#`. */
export interface LoadedSchema {
  readonly json: unknown;
  /** Such as `#/$defs/initiative`; `#` for the whole. */
  readonly place: string;
}

/**
 * Fetches a JSON Schema from the one address that the page gives. What it refers to elsewhere is not fetched.
 *
 * @param base address of the page
 * @throws FeedError as feeds do
 */
export async function loadSchema(address: string, base: string, request: JsonRequest, context: Omit<RequestContext, 'sleep'>): Promise<LoadedSchema> {
  let url: URL;
  try {
    url = new URL(address, base);
  } catch (cause) {
    throw new FeedError('network', `Expected an http or https address in schema, or one relative to the page, met “${shown(address)}”.`, { retryable: false, cause });
  }
  if ((url.protocol !== 'https:' && url.protocol !== 'http:') || url.username || url.password) {
    throw new FeedError('network', `Expected an http or https address without user name and password in schema, met “${shown(url.href)}”.`, { retryable: false });
  }
  const place = url.hash || '#';
  url.hash = '';
  if (context.signal?.aborted) throw aborted(url.href);
  const { json } = await requestJson(url.href, request, { ...context, sleep });
  return { json, place };
}
