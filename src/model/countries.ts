/** All that is known of countries. A page that only checks or names codes takes `country-list.ts`, which is a quarter of it. */
export { countryCodes, isCountryCode } from './country-list.js';
export { countryFromCode } from './country-forms.js';
export { isMemberOrObserver, regionOf, regions, subregionOf, subregions, type RegionCode } from './regions.js';
