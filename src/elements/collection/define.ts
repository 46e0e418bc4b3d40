import { defineElement } from '../../kit/registry.js';
import { CtCollection } from './collection.js';

defineElement('ct-collection', CtCollection);

declare global {
  interface HTMLElementTagNameMap {
    'ct-collection': CtCollection;
  }
}
