import type { TranslationOf } from '../../i18n.js';
import type { contributionForm as english } from '../en/contribution-form.js';

export const contributionForm: TranslationOf<typeof english> = {
  'form.name': 'Formulaire de contribution',
  'form.things': 'aucun champ',
};
