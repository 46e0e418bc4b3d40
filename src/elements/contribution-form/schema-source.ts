import { aborted, FeedError } from '../../sources/errors.js';
import { sleep } from '../../sources/platform.js';
import { requestJson, type JsonRequest, type RequestContext } from '../../sources/request.js';
import { shown } from '../../sources/shown-text.js';
import type { Draft } from './draft.js';
import { fitted } from './fitting.js';
import type { FormSchema } from './form-fields.js';
import { pointed, readSchema } from './read-schema.js';

/** Where a page gives its schema: as an object, as JSON inside the tag, or at an address. */
export interface GivenSchema {
  readonly schema?: unknown;
  readonly inline?: string | undefined;
  /** Address of the page. */
  readonly base: string;
}

/**
 * Reads the schema that a page gives, and lets what was typed fit it. An address is fetched, and nothing that it refers to elsewhere; what stands after its
 * `#` names the place of the schema, such as `#/$defs/initiative`.
 *
 * @throws FeedError as feeds do
 */
export async function readGiven({ schema, inline, base }: GivenSchema, draft: Draft, request: JsonRequest, context: Omit<RequestContext, 'sleep'>): Promise<FormSchema> {
  let [document, place] = [schema, '#'];
  if (typeof schema === 'string') {
    const url = addressOf(schema, base);
    place = url.hash || place;
    url.hash = '';
    document = (await requestJson(url.href, request, { ...context, sleep })).json;
    if (context.signal?.aborted) throw aborted(url.href);
  } else if (schema === undefined) document = parse(inline!);
  try {
    const model = readSchema(document, pointed(document, place));
    fitted(model.fields, draft);
    return model;
  } catch (cause) {
    // An object of the page's may be anything, so that looking at a member may throw anything.
    throw new FeedError('schema', `The schema could not be read: ${shown(String(cause))}`, { cause });
  }
}

function addressOf(address: string, base: string): URL {
  let url: URL;
  try {
    url = new URL(address, base);
  } catch (cause) {
    throw new FeedError('network', `Expected an http or https address in schema, or one relative to the page, met “${shown(address)}”.`, { retryable: false, cause });
  }
  if ((url.protocol === 'https:' || url.protocol === 'http:') && !url.username && !url.password) return url;
  throw new FeedError('network', `Expected an http or https address without user name and password in schema, met “${shown(url.href)}”.`, { retryable: false });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new FeedError('parse', `Expected JSON in the script with data-schema: ${shown(String(cause))}`, { cause });
  }
}
