/**
 * Text of unknown origin and length made fit for a message: one line, at most `length`
 * UTF-16 units, control characters and lone surrogates shown as a replacement sign.
 */
export function shown(text: string, length = 120): string {
  const cut = text.length > length ? `${text.slice(0, length)}…` : text;
  return cut.replace(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, (run) => (/^\s+$/.test(run) ? ' ' : '\ufffd'));
}
