/**
 * An address that may stand in a link: https, http, mailto, or one relative to the page. Anything else,
 * such as `javascript:`, is undefined. The browser's own parser decides, so that no spelling gets by.
 */
export function safeUrl(address: string): string | undefined {
  let url: URL;
  try {
    url = new URL(address, document.baseURI);
  } catch {
    return undefined;
  }
  return url.protocol === 'https:' || url.protocol === 'http:' || url.protocol === 'mailto:' ? address : undefined;
}
