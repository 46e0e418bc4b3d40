import { knowCountries } from './country-words.js';
import type { Localization } from './format.js';
import { vocabulary } from './locales/en/vocabulary.js';

/** Lets a reader's words have the names of countries and the words of the feed. For parts that are loaded later and show them. */
export function knowWords(localization: Localization): void {
  knowCountries(localization);
  localization.learn(vocabulary);
}
