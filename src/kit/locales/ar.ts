import { names } from '../../model/country-names/ar.js';
import { en } from './en.js';
import type { Translation } from '../i18n.js';

export const ar: Translation = { messages: en, countryNames: names };
