const eastern = /[\u0660-\u0669\u066b\u066c\u06f0-\u06f9]/;

/** A number, a date or degrees with the digits and signs that Arabic, Persian and Urdu write (`٢٠٢٠`, `٣١٫٩`), in those that are read; what has none comes back as it is. */
export function withPlainDigits<T>(value: T): T | string {
  if (typeof value !== 'string' || value.length > 80 || !eastern.test(value)) return value;
  return value.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15)).replaceAll('\u066b', '.').replaceAll('\u066c', '');
}
