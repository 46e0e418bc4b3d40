/** Seconds from a `Retry-After` header: a number of seconds or an HTTP date (RFC 9110, 10.2.3). */
export function readRetryAfter(value: string | null, now: number): number | undefined {
  const text = (value ?? '').trim();
  if (/^\d{1,10}$/.test(text)) return Number(text);
  // Every HTTP date begins with the name of a day; Date.parse alone would read “-5” as a year.
  const date = /^[A-Z]/.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - now) / 1000));
}
