import { names } from '../model/country-names/en.js';
import type { Localization } from './format.js';

/** Lets a reader's words have the names of countries. For parts that show countries and no other words of the feed. */
export function knowCountries(localization: Localization): void {
  localization.knowCountries(names);
}
