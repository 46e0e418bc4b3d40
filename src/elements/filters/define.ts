import { defineElement } from '../../kit/registry.js';
import { CtFilters } from './filters.js';

defineElement('ct-filters', CtFilters);

declare global {
  interface HTMLElementTagNameMap {
    'ct-filters': CtFilters;
  }
}
