import { packedOtherCodes } from './country-codes/other-codes.js';
import { countryCodes } from './country-list.js';

/**
 * The other codes of a country: alpha-3, and its number in ISO 3166-1 and M49, which are the same.
 *
 * A withdrawn code (`AN`, `SU`, `YU`, `CS`, `DD`, `ZR` …) is unknown here: what it stood
 * for is not the same as any country of today, so it is never turned into one.
 */

const byCode = new Map(countryCodes.map((code) => [code, code]));
packedOtherCodes.split(' ').forEach((form, index) => {
  const code = countryCodes[index] ?? '';
  byCode.set(form.slice(0, 3), code);
  if (form.length > 3) byCode.set(form.slice(3), code);
});

/**
 * The alpha-2 code for an ISO 3166-1 alpha-2 or alpha-3 code in any case, or a numeric
 * (M49) code with or without leading zeros; undefined for anything else.
 */
export function countryFromCode(text: string): string | undefined {
  // A megabyte of spaces is not a code, and need not be trimmed to know that.
  if (text.length > 20) return undefined;
  const trimmed = text.trim();
  return byCode.get(/^\d{1,3}$/.test(trimmed) ? String(Number(trimmed)) : trimmed.toUpperCase());
}
