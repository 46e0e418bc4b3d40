/**
 * Bytes of a JSON text to a string. A byte order mark decides; without one, a zero byte
 * among the first two does (the first character of JSON is ASCII, so UTF-16 shows there);
 * then UTF-8, if the bytes are valid UTF-8; then the charset that the server names, if the
 * platform knows it. Valid UTF-8 comes before the server's word because servers that put
 * `charset=iso-8859-1` on every file are common, and other encodings hardly ever look like UTF-8.
 *
 * @param chunks the bytes, in as many parts as they came in
 * @param contentType as the server sent it, if it did
 */
export function decode(chunks: readonly Uint8Array[], contentType: string | null): string {
  const encoding = encodingOf(...firstBytes(chunks));
  if (encoding !== 'utf-8') return joined(chunks, new TextDecoder(encoding));
  try {
    return joined(chunks, new TextDecoder(encoding, { fatal: true }));
  } catch {
    return joined(chunks, decoderFor(contentType));
  }
}

function joined(chunks: readonly Uint8Array[], decoder: TextDecoder): string {
  return chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join('') + decoder.decode();
}

/** The first two bytes of a body, which may come one by one. */
export function firstBytes(chunks: readonly Uint8Array[]): readonly number[] {
  const found: number[] = [];
  for (const chunk of chunks) {
    found.push(...chunk.subarray(0, 2));
    if (found.length > 1) break;
  }
  return found.slice(0, 2);
}

/** Which of the encodings of Unicode a JSON text is in, by its first two bytes. */
export function encodingOf(first?: number, second?: number): 'utf-16le' | 'utf-16be' | 'utf-8' {
  if ((first === 0xff && second === 0xfe) || (first && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second)) return 'utf-16be';
  return 'utf-8';
}

/** Decoder for the charset that a content type names; UTF-8 (bad bytes become U+FFFD) where it names none that the platform knows. */
export function decoderFor(contentType: string | null): TextDecoder {
  const charset = /charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(contentType ?? '')?.[1];
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder();
  }
}
