import { defineElement } from '../../kit/registry.js';
import { CtUptakeThread } from './uptake-thread.js';

defineElement('ct-uptake-thread', CtUptakeThread);

declare global {
  interface HTMLElementTagNameMap {
    'ct-uptake-thread': CtUptakeThread;
  }
}
