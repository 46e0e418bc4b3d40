import { defineElement } from '../../kit/registry.js';
import { CtStakeholderNetwork } from './stakeholder-network.js';

defineElement('ct-stakeholder-network', CtStakeholderNetwork);

declare global {
  interface HTMLElementTagNameMap {
    'ct-stakeholder-network': CtStakeholderNetwork;
  }
}
