const longest = 40;

/**
 * A number as people and systems write it: `" 22757,96"`, `"1.234,5"`, `"1 234"`, `"1,234.50"`, `"12 %"`, `"$1,200"`. With one separator
 * followed by three digits (`1.234`) a comma groups thousands and a dot is the decimal sign, as in JSON and English; what else is unsure is no number.
 */
export function readNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string' || value.length > longest) return undefined;
  const text = value.replace(/[\s\u00a0\u202f'’]/g, '').replace(/^\p{Sc}|\p{Sc}$|%$/gu, '');
  if (/^[-+]?(?:\d+(?:\.\d+)?|\.\d+)(?:e[-+]?\d{1,3})?$/i.test(text)) return finite(text);
  if (/^[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text)) return finite(text.replace(/,/g, ''));
  if (/^[-+]?\d{1,3}(?:\.\d{3})+,\d+$/.test(text) || /^[-+]?\d{1,3}(?:\.\d{3}){2,}$/.test(text)) return finite(text.replace(/\./g, '').replace(',', '.'));
  return /^[-+]?\d+,\d+$/.test(text) ? finite(text.replace(',', '.')) : undefined;
}

function finite(text: string): number | undefined {
  const number = Number(text);
  return Number.isFinite(number) ? number : undefined;
}
