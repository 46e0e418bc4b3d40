import type { TranslationOf } from '../../i18n.js';
import type { offeredWords as english } from '../en/offered-words.js';

export const offeredWords: TranslationOf<typeof english> = {
  'word.kind.project': 'проект',
  'word.kind.programme': 'программа',
  'word.kind.agreement': 'соглашение',
  'word.kind.law': 'закон',
  'word.kind.policy': 'политика',
  'word.kind.plan': 'план',
  'word.kind.research': 'исследование',
  'word.kind.tool': 'инструмент',
  'word.issue.child labour': 'детский труд',
  'word.issue.forced labour': 'принудительный труд',
  'word.issue.human trafficking': 'торговля людьми',
  'word.issue.fair recruitment': 'справедливый наём',
  'word.sector.cocoa': 'какао',
  'word.sector.coffee': 'кофе',
  'word.sector.cotton': 'хлопок',
  'word.sector.fishing': 'рыболовство',
  'word.sector.garment': 'швейная промышленность',
  'word.sector.mining': 'горнодобывающая промышленность',
  'word.sector.palm oil': 'пальмовое масло',
  'word.sector.sugar cane': 'сахарный тростник',
  'word.sector.tea': 'чай',
  'word.sector.tobacco': 'табак',
};
