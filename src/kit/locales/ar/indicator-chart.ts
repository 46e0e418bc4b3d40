import type { TranslationOf } from '../../i18n.js';
import type { indicatorChart as english } from '../en/indicator-chart.js';

export const indicatorChart: TranslationOf<typeof english> = {
  'chart.name': 'رسم المؤشرات',
  'chart.things': 'مؤشرات',
};
