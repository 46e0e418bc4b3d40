/**
 * The one tag: loads each element of the library when the page first uses it, now or later, and turns
 * `<div data-ct="initiative-map" data-src="…">` into the element, for editors that strip unknown tags.
 */
import { startAutoloader } from './autoloader.js';

startAutoloader(document);
