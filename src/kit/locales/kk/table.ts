import type { TranslationOf } from '../../i18n.js';
import type { table as english } from '../en/table.js';

export const table: TranslationOf<typeof english> = {
  'table.caption': '{title}: {all} ішінен {shown}',
  'table.scroll': 'Кесте, көлденең және төмен айналады',
};
