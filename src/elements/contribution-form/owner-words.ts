import { FeedError } from '../../sources/errors.js';
import { isObject } from '../../model/feed-shapes.js';
import { shown } from '../../sources/shown-text.js';
import type { Outcome } from './post.js';

/** What the owner of a page is told when a form could not be sent: what was expected, what was met, and what to do. */
export function errorOf(outcome: Exclude<Outcome, { readonly kind: 'sent' }>, url: string, credentials: string): FeedError {
  const where = shown(url, 200);
  switch (outcome.kind) {
    case 'http': {
      const { status, retryAfter } = outcome;
      const retryable = status === 408 || status === 429 || status >= 500;
      const cure = status === 404 || status === 405 || status === 410 ? 'Check action, and that the address takes a POST'
        : status === 401 || status === 403 ? 'Let the address be used without signing in, or set credentials to fit the server'
        : status === 415 ? 'The form sends JSON (application/json): have the server take it'
        : retryable ? 'It may pass: the reader can send again'
        : isObject(outcome.answer) ? 'What it said of it stands in the form' : 'A problem document (RFC 9457) with errors would tell the reader which field to mend';
      return new FeedError('http', `Expected a status of 200 to 299 from ${where}, met ${status}. ${cure}.`, { status, url, retryable, ...(retryAfter !== undefined && { retryAfter }) });
    }
    case 'timeout': return new FeedError('timeout', `${where} did not answer in time. Check the server, or raise timeout.`, { url });
    case 'offline': return new FeedError('offline', `${where} cannot be reached: this device is offline.`, { url });
    case 'aborted': return new FeedError('aborted', 'The form left the page before the server had answered.', { url });
    case 'page': return new FeedError('content-type', `${where} answered with a web page, or redirected to one, such as one to sign in, so it is not known whether it took what was sent. Have it answer a status of 200 to 299 itself, with JSON or nothing.`, { url, retryable: false });
    case 'network': return new FeedError('network', `No answer from ${where} that this page may read; browsers do not say why. Either the server cannot be reached, or it does not allow this page by CORS: ` +
      `it must answer OPTIONS with Access-Control-Allow-Origin${credentials === 'include' ? ' by name, Access-Control-Allow-Credentials: true' : ''}, Access-Control-Allow-Methods: POST and ` +
      'Access-Control-Allow-Headers: Content-Type, Idempotency-Key, and send Access-Control-Allow-Origin with its answer (and Access-Control-Expose-Headers: Retry-After, Content-Language, for this page to read these). A Content-Security-Policy must list the address in connect-src.', { url });
  }
}
