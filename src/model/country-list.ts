import { packedCodes } from './country-codes/alpha-2.js';

/**
 * Every alpha-2 code of ISO 3166-1 and `XK`, a user-assigned code that public feeds use, in
 * the order of the alphabet, which the names tables share. Source: see docs/geography.md.
 */
export const countryCodes: readonly string[] = packedCodes.split(' ').flatMap((seconds, first) => [...seconds].map((second) => String.fromCharCode(65 + first) + second));

const known = new Set<unknown>(countryCodes);

/** Whether a value is one of `countryCodes`, in capitals. */
export const isCountryCode = (value: unknown): boolean => known.has(value);
