import type { TranslationOf } from '../../i18n.js';
import type { offeredWords as english } from '../en/offered-words.js';

export const offeredWords: TranslationOf<typeof english> = {
  'word.kind.project': 'жоба',
  'word.kind.programme': 'бағдарлама',
  'word.kind.agreement': 'келісім',
  'word.kind.law': 'заң',
  'word.kind.policy': 'саясат',
  'word.kind.plan': 'жоспар',
  'word.kind.research': 'зерттеу',
  'word.kind.tool': 'құрал',
  'word.issue.child labour': 'балалар еңбегі',
  'word.issue.forced labour': 'мәжбүрлі еңбек',
  'word.issue.human trafficking': 'адам саудасы',
  'word.issue.fair recruitment': 'әділ жұмысқа алу',
  'word.sector.cocoa': 'какао',
  'word.sector.coffee': 'кофе',
  'word.sector.cotton': 'мақта',
  'word.sector.fishing': 'балық аулау',
  'word.sector.garment': 'тігін өнеркәсібі',
  'word.sector.mining': 'тау-кен өндірісі',
  'word.sector.palm oil': 'пальма майы',
  'word.sector.sugar cane': 'қант қамысы',
  'word.sector.tea': 'шай',
  'word.sector.tobacco': 'темекі',
};
