import { names } from '../../model/country-names/fr.js';
import { en } from './en.js';
import type { Translation } from '../i18n.js';

export const fr: Translation = { messages: en, countryNames: names };
