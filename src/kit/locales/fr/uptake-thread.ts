import type { TranslationOf } from '../../i18n.js';
import type { uptakeThread as english } from '../en/uptake-thread.js';

export const uptakeThread: TranslationOf<typeof english> = {
  'uptake.name': 'Fil des suites données',
  'uptake.things': 'aucune proposition',
};
