import { defineElement } from '../../kit/registry.js';
import { CtProposalList } from './proposal-list.js';

defineElement('ct-proposal-list', CtProposalList);

declare global {
  interface HTMLElementTagNameMap {
    'ct-proposal-list': CtProposalList;
  }
}
