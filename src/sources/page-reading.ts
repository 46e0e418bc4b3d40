import { readInFull, type FullContext } from './full-reading.js';
import type { Reading } from './formats/index.js';
import type { Answer } from './paging/follow.js';
import { requestJson, type JsonAnswer, type RequestContext } from './request.js';
import type { SourceConfig } from './source.js';

export { checkFormat } from './full-reading.js';

const asAnswer = ({ json, url, headers }: JsonAnswer): Answer => ({ json, url, header: (name) => headers.get(name) });

/**
 * Reads a payload on the page, which asks for its further pages.
 *
 * @param answer what the payload came in; undefined for data of the page, which has no further pages
 * @throws FeedError as `readInFull` does
 */
export function readOnPage(json: unknown, config: SourceConfig, context: Omit<FullContext, 'ask'> & RequestContext, answer?: JsonAnswer): Promise<Reading & { format: string }> {
  const { credentials, timeout } = config;
  const ask = async (url: string): Promise<Answer> => asAnswer(await requestJson(url, { credentials, timeout }, { ...context, onProgress: undefined }));
  return readInFull(json, config, { ...context, ask }, answer && asAnswer(answer));
}
