import { packedCodes, packedSubregions } from './country-codes.js';

/**
 * Countries and areas of ISO 3166-1 with their M49 numbers and regions, and `XK`, a
 * user-assigned code that public feeds use. Source: see docs/geography.md.
 *
 * A withdrawn code (`AN`, `SU`, `YU`, `CS`, `DD`, `ZR` …) is unknown here: what it stood
 * for is not the same as any country of today, so it is never turned into one.
 */

/** A region of M49: Africa, Americas, Asia, Europe, Oceania. */
export type RegionCode = '002' | '019' | '142' | '150' | '009';

export const regions: readonly RegionCode[] = ['002', '019', '142', '150', '009'];

/** Sub-regions of M49 at its finest, such as `011` Western Africa or `029` Caribbean, in the order of the names tables. */
export const subregions: readonly string[] = packedSubregions.split(' ');

/** Africa's run from 011 to 018, and so on; those of the Americas have 005, 013, 021 and 029, which lie between. */
const regionBySubregion = (code: string): RegionCode => {
  const number = Number(code);
  if (number === 5 || number === 13 || number === 21 || number === 29) return '019';
  if (number < 20) return '002';
  if (number >= 53 && number <= 61) return '009';
  return number === 39 || number > 150 ? '150' : '142';
};

const codes: string[] = [];
const byCode = new Map<string, string>();
const subregionByCode = new Map<string, string>();
const outsideUnitedNations = new Set<string>();

let number = 0;
for (const [, code = '', alpha3 = '', letter, outside, step] of packedCodes.matchAll(/([A-Z]{2})([A-Z]{3})([a-z]?)(-?)(\d*)/g)) {
  number = step === '0' ? 0 : number + Number(step || 4);
  codes.push(code);
  byCode.set(code, code).set(alpha3, code);
  if (number > 0) byCode.set(String(number), code);
  if (letter) subregionByCode.set(code, subregions[letter.charCodeAt(0) - 97] ?? '');
  if (outside) outsideUnitedNations.add(code);
}

/** Every code, alpha-2, in the fixed order that the names tables share: by M49 number, `XK` last. */
export const countryCodes: readonly string[] = codes;

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

/** The M49 sub-region of an alpha-2 code; undefined for Antarctica and unknown codes. */
export function subregionOf(code: string): string | undefined {
  return subregionByCode.get(code);
}

/** The M49 region of an alpha-2 code, or of a sub-region's code; undefined for Antarctica and unknown codes. */
export function regionOf(code: string): RegionCode | undefined {
  const subregion = subregions.includes(code) ? code : subregionByCode.get(code);
  return subregion === undefined ? undefined : regionBySubregion(subregion);
}

/** Whether an alpha-2 code is one of the 193 members of the United Nations, or of its observers, the Holy See and the State of Palestine. */
export function isMemberOrObserver(code: string): boolean {
  return byCode.get(code) === code && !outsideUnitedNations.has(code);
}
