import type { TranslationOf } from '../../i18n.js';
import type { initiativeProfile as english } from '../en/initiative-profile.js';

export const initiativeProfile: TranslationOf<typeof english> = {
  'profile.name': 'ملف المبادرة',
  'profile.things': 'مبادرات',
};
