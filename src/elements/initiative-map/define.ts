import { defineElement } from '../../kit/registry.js';
import { CtInitiativeMap } from './initiative-map.js';

defineElement('ct-initiative-map', CtInitiativeMap);

declare global {
  interface HTMLElementTagNameMap {
    'ct-initiative-map': CtInitiativeMap;
  }
}
