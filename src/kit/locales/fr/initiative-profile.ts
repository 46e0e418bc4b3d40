import type { TranslationOf } from '../../i18n.js';
import type { initiativeProfile as english } from '../en/initiative-profile.js';

export const initiativeProfile: TranslationOf<typeof english> = {
  'profile.name': 'Fiche d’initiative',
  'profile.things': 'aucune initiative',
};
