import { packedRegions, packedSubregions } from './country-codes/regions.js';
import { countryCodes } from './country-list.js';

/** Where countries lie, in the regions of M49, and which are members of the United Nations. */

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

/** The letter of an alpha-2 code in the packed table; empty for an unknown one. */
const letterOf = (code: string): string => packedRegions[countryCodes.indexOf(code)] ?? '';

/** The M49 sub-region of an alpha-2 code; undefined for Antarctica and unknown codes. */
export function subregionOf(code: string): string | undefined {
  return subregions[letterOf(code).toLowerCase().charCodeAt(0) - 97];
}

/** The M49 region of an alpha-2 code, or of a sub-region's code; undefined for Antarctica and unknown codes. */
export function regionOf(code: string): RegionCode | undefined {
  const subregion = subregions.includes(code) ? code : subregionOf(code);
  return subregion === undefined ? undefined : regionBySubregion(subregion);
}

/** Whether an alpha-2 code is one of the 193 members of the United Nations, or of its observers, the Holy See and the State of Palestine. */
export function isMemberOrObserver(code: string): boolean {
  return /[a-z]/.test(letterOf(code));
}
