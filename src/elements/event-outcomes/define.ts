import { defineElement } from '../../kit/registry.js';
import { CtEventOutcomes } from './event-outcomes.js';

defineElement('ct-event-outcomes', CtEventOutcomes);

declare global {
  interface HTMLElementTagNameMap {
    'ct-event-outcomes': CtEventOutcomes;
  }
}
