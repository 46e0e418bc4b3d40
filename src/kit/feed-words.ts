import { names } from '../model/country-names/en.js';
import type { Localization } from './format.js';
import { vocabulary } from './locales/en/vocabulary.js';

/** Lets a reader's words have the names of countries and the words of the feed. For parts that are loaded later and show them. */
export function knowWords(localization: Localization): void {
  localization.knowCountries(names);
  localization.learn(vocabulary);
}
