import { defineElement } from '../../kit/registry.js';
import { CtInitiativeProfile } from './initiative-profile.js';

defineElement('ct-initiative-profile', CtInitiativeProfile);

declare global {
  interface HTMLElementTagNameMap {
    'ct-initiative-profile': CtInitiativeProfile;
  }
}
