import type { Observation } from './feed.js';

/** True for an observation whose value must not be told, whatever the feed gives with it. */
export function isSuppressed({ status }: Observation): boolean {
  return status !== undefined && /^(suppressed|confidential)$/i.test(status);
}
