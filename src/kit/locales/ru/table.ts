import type { TranslationOf } from '../../i18n.js';
import type { table as english } from '../en/table.js';

export const table: TranslationOf<typeof english> = {
  'table.caption': '{title}: {shown} из {all}',
  'table.scroll': 'Таблица, прокручивается в стороны и вниз',
};
