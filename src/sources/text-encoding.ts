/**
 * Bytes of a JSON text to a string. A byte order mark decides; without one, a zero byte
 * among the first two does (the first character of JSON is ASCII, so UTF-16 shows there);
 * then UTF-8, if the bytes are valid UTF-8; then the charset that the server names, if the
 * platform knows it. Valid UTF-8 comes before the server's word because servers that put
 * `charset=iso-8859-1` on every file are common, and other encodings hardly ever look like UTF-8.
 *
 * @param charset the `charset` of the content type, if any
 */
export function decode(bytes: Uint8Array, charset?: string): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first && second === 0)) return new TextDecoder('utf-16le').decode(bytes);
  if ((first === 0xfe && second === 0xff) || (first === 0 && second)) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decoderFor(charset).decode(bytes);
  }
}

/** Decoder for a charset that a server named; UTF-8 (bad bytes become U+FFFD) where the platform does not know it. */
function decoderFor(charset: string | undefined): TextDecoder {
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder();
  }
}

/** The charset that a content type names. */
export function charsetIn(contentType: string | null): string | undefined {
  return /charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(contentType ?? '')?.[1];
}
