import { defineElement } from '../../kit/registry.js';
import { CtContributionForm } from './contribution-form.js';

defineElement('ct-contribution-form', CtContributionForm);

declare global {
  interface HTMLElementTagNameMap {
    'ct-contribution-form': CtContributionForm;
  }
}
