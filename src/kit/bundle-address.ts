/**
 * Address of the file that loads elements by itself, for the embed code. It lies beside the file that this code is in, or above it where that
 * is one of the chunks, so that no bundle has to say where it is.
 */
export function bundleAddress(): string {
  return new URL('commonthread.js', import.meta.url.replace(/chunks\/[^/]*$/, '')).href;
}
