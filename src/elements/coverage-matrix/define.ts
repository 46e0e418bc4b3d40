import { defineElement } from '../../kit/registry.js';
import { CtCoverageMatrix } from './coverage-matrix.js';

defineElement('ct-coverage-matrix', CtCoverageMatrix);

declare global {
  interface HTMLElementTagNameMap {
    'ct-coverage-matrix': CtCoverageMatrix;
  }
}
