/** What is made of an answer that is no success; loaded when there is one. */
import { Unexplained, type FeedError } from './errors.js';
import type { ResponseLike } from './platform.js';

/** @param now milliseconds since 1970 */
export function httpError(response: ResponseLike, url: string, now: number): FeedError {
  const { status } = response;
  const retryable = status === 408 || status === 429 || status >= 500;
  const retryAfter = retryable ? readRetryAfter(response.headers.get('retry-after'), now) : undefined;
  return new Unexplained('http', ({ badStatus }) => badStatus(url, status, retryable), { status, url, retryable, retryAfter });
}

/** Seconds from a `Retry-After` header: a number of seconds or an HTTP date (RFC 9110, 10.2.3). */
export function readRetryAfter(value: string | null, now: number): number | undefined {
  const text = (value ?? '').trim();
  if (/^\d{1,10}$/.test(text)) return Number(text);
  // Every HTTP date begins with the name of a day; Date.parse alone would read “-5” as a year.
  const date = /^[A-Z]/.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - now) / 1000));
}
