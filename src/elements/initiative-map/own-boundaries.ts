import { html, type TemplateResult } from 'lit';
import type { Localization } from '../../kit/format.js';
import { mapBoundaries } from '../../kit/locales/en/map-boundaries.js';
import { pageContext } from '../../kit/page.js';
import { BoundariesError, readBoundaries } from '../../layout/map-boundaries.js';
import { FeedError } from '../../sources/errors.js';
import { sleep, type Credentials } from '../../sources/platform.js';
import { requestJson } from '../../sources/request.js';
import type { BaseMap } from './atlas.js';

export interface BoundariesRequest {
  /** As the attribute has it, resolved against `base`. */
  readonly url: string;
  readonly base: string;
  readonly credentials: Credentials;
  /** Seconds. */
  readonly timeout: number | undefined;
  readonly signal: AbortSignal;
}

/**
 * Loads the owner's boundaries as feeds are loaded: with the element's credentials and time-out.
 * @throws FeedError whatever goes wrong; `format` where the document cannot be drawn
 */
export async function loadBoundaries({ url, base, credentials, timeout, signal }: BoundariesRequest): Promise<BaseMap> {
  let address: URL;
  try {
    address = new URL(url, base);
    if (!/^https?:$/.test(address.protocol)) throw new TypeError(`the scheme is ${address.protocol}`);
  } catch (cause) {
    throw new FeedError('network', `boundaries="${url.slice(0, 200)}" is no http or https address (${String(cause)}).`, { cause });
  }
  const { json, url: final } = await requestJson(address.href, { credentials, ...(timeout !== undefined && { timeout }) }, { ...pageContext(), random: Math.random, sleep, signal });
  try {
    return readBoundaries(json);
  } catch (cause) {
    if (cause instanceof BoundariesError) throw new FeedError('format', cause.message, { url: final, cause });
    throw cause;
  }
}

/** What a visitor and the owner are told about boundaries that could not be used. */
export function renderBoundariesNotice({ kind, message }: FeedError, localization: Localization): TemplateResult {
  const t = localization.say(mapBoundaries);
  return html`<div class="notice small" role="note">
    ${t('map.boundariesFailed')}
    <details class="unprinted"><summary>${t('map.forOwner')}</summary><p lang="en" dir="ltr"><code>${kind}</code> ${message}</p></details>
  </div>`;
}
