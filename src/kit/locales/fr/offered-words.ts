import type { TranslationOf } from '../../i18n.js';
import type { offeredWords as english } from '../en/offered-words.js';

export const offeredWords: TranslationOf<typeof english> = {
  'word.kind.project': 'projet',
  'word.kind.programme': 'programme',
  'word.kind.agreement': 'accord',
  'word.kind.law': 'loi',
  'word.kind.policy': 'politique',
  'word.kind.plan': 'plan',
  'word.kind.research': 'recherche',
  'word.kind.tool': 'outil',
  'word.issue.child labour': 'travail des enfants',
  'word.issue.forced labour': 'travail forcé',
  'word.issue.human trafficking': 'traite des êtres humains',
  'word.issue.fair recruitment': 'recrutement équitable',
  'word.sector.cocoa': 'cacao',
  'word.sector.coffee': 'café',
  'word.sector.cotton': 'coton',
  'word.sector.fishing': 'pêche',
  'word.sector.garment': 'habillement',
  'word.sector.mining': 'exploitation minière',
  'word.sector.palm oil': 'huile de palme',
  'word.sector.sugar cane': 'canne à sucre',
  'word.sector.tea': 'thé',
  'word.sector.tobacco': 'tabac',
};
