import type { TranslationOf } from '../../i18n.js';
import type { stakeholderNetwork as english } from '../en/stakeholder-network.js';

export const stakeholderNetwork: TranslationOf<typeof english> = {
  'network.name': 'شبكة الجهات المعنية',
  'network.things': 'منظمات',
};
