import { packedCodes } from './country-codes/alpha-2.js';

/**
 * Every alpha-2 code of ISO 3166-1 and `XK`, a user-assigned code that public feeds use, in
 * the fixed order that the names tables share: by M49 number, `XK` last. Source: see docs/geography.md.
 */
export const countryCodes: readonly string[] = packedCodes.match(/../g) ?? [];

const known = new Set<unknown>(countryCodes);

/** Whether a value is one of `countryCodes`, in capitals. */
export const isCountryCode = (value: unknown): boolean => known.has(value);
