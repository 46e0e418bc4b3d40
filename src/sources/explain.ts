/** What the owner of a page is told when a feed cannot be loaded: what was expected, what was met, where, and what to do. Loaded when something fails. */
import type { Credentials } from './platform.js';
import { shown } from './shown-text.js';

const where = (url: string): string => shown(url, 200);

export const noSource = (): string => 'Expected src or data, met neither.';

export const badAddress = (src: string): string => `Expected an http or https address in src, or one relative to the page, met “${shown(src)}”.`;

export const otherScheme = (url: string): string =>
  `Expected an http or https address in src, met “${shown(url)}”. A page opened from disk cannot load feeds: use a web server.`;

export const withPassword = (): string => 'Expected src without user name and password, which browsers refuse. Leave them out.';

export const tooSlow = (url: string, seconds: number): string =>
  `${where(url)} did not answer in full within ${seconds} seconds. Check the server, or raise timeout.`;

export const offline = (url: string): string => `${where(url)} cannot be reached: this device is offline.`;

/** The platform keeps to itself why there is no answer, so the message names all that it may be. */
export function noAnswer(url: string, credentials: Credentials): string {
  const further = credentials === 'include' ? ' by name, and Access-Control-Allow-Credentials' : '';
  return (
    `No answer from ${where(url)} that this page may read; browsers do not say why. Either the server cannot be reached ` +
    '(name, certificate, redirects in a circle), or the browser refused: the server must allow this page by CORS ' +
    `(Access-Control-Allow-Origin${further}, on redirects too), a page on https may not ask http, ` +
    'and a Content-Security-Policy must list the address in connect-src.'
  );
}

export function badStatus(url: string, status: number, retryable: boolean): string {
  const cure =
    status === 401 || status === 403 ? 'The feed must be public, or credentials must fit the server'
    : retryable ? 'It may pass: try later'
    : 'Check src, and what the server expects';
  return `Expected JSON from ${where(url)}, met HTTP status ${status}. ${cure}.`;
}

export const tooLarge = (url: string, limit: number, bytes?: number): string =>
  `Expected at most ${limit} bytes from ${where(url)}, met ${bytes ?? 'more'}. Offer fewer records, or fewer members.`;

/** Data of the page may be any object, so that looking at a member may throw anything. */
export const unreadable = (cause: unknown): string =>
  `The feed could not be read: ${cause instanceof Error ? shown(cause.message) : 'for a reason that is not given'}. If it is plain JSON, please report this.`;

export const missingPart = (): string =>
  'The feed came, but a part of the library that is needed to read it did not. Check that all files of the library lie beside each other on the server.';
