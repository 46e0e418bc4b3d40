import type { TranslationOf } from '../../i18n.js';
import type { offeredWords as english } from '../en/offered-words.js';

export const offeredWords: TranslationOf<typeof english> = {
  'word.kind.project': 'مشروع',
  'word.kind.programme': 'برنامج',
  'word.kind.agreement': 'اتفاق',
  'word.kind.law': 'قانون',
  'word.kind.policy': 'سياسة',
  'word.kind.plan': 'خطة',
  'word.kind.research': 'بحث',
  'word.kind.tool': 'أداة',
  'word.issue.child labour': 'عمل الأطفال',
  'word.issue.forced labour': 'العمل الجبري',
  'word.issue.human trafficking': 'الاتجار بالبشر',
  'word.issue.fair recruitment': 'التوظيف العادل',
  'word.sector.cocoa': 'الكاكاو',
  'word.sector.coffee': 'البن',
  'word.sector.cotton': 'القطن',
  'word.sector.fishing': 'صيد الأسماك',
  'word.sector.garment': 'الملابس',
  'word.sector.mining': 'التعدين',
  'word.sector.palm oil': 'زيت النخيل',
  'word.sector.sugar cane': 'قصب السكر',
  'word.sector.tea': 'الشاي',
  'word.sector.tobacco': 'التبغ',
};
