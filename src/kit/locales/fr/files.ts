import type { TranslationOf } from '../../i18n.js';
import type { files as english } from '../en/files.js';

export const files: TranslationOf<typeof english> = {
  'toolbar.png': 'Image (PNG)',
  'toolbar.svg': 'Dessin (SVG)',
  'toolbar.csv': 'Tableau (CSV)',
  'toolbar.json': 'Données (JSON)',
  'toolbar.ics': 'Calendrier (ICS)',
  'toolbar.copyLink': 'Copier le lien vers cette vue',
  'toolbar.copyEmbed': 'Copier le code d’intégration',
  'toolbar.copied': 'Copié.',
  'toolbar.notCopied': 'Le navigateur n’a pas autorisé la copie. Sélectionnez le texte et copiez-le :',
  'toolbar.downloaded': 'Téléchargement effectué : {name}',
  'toolbar.downloadFailed': 'Le téléchargement a échoué : {reason}',
  // What a file says of itself
  'about.title': 'Titre',
  'about.filter': 'Filtre',
  'about.count': 'Éléments',
  'about.source': 'Source',
  'about.date': 'Date',
  'about.licence': 'Licence',
  'about.disclaimer': 'Remarque',
  'about.url': 'Adresse',
};
