import type { TranslationOf } from '../../i18n.js';
import type { coverageMatrix as english } from '../en/coverage-matrix.js';

export const coverageMatrix: TranslationOf<typeof english> = {
  'matrix.name': 'مصفوفة التغطية',
  'matrix.things': 'مبادرات',
};
