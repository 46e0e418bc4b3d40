import type { TranslationOf } from '../../i18n.js';
import type { files as english } from '../en/files.js';

export const files: TranslationOf<typeof english> = {
  'toolbar.png': 'صورة (PNG)',
  'toolbar.svg': 'رسم (SVG)',
  'toolbar.csv': 'جدول (CSV)',
  'toolbar.json': 'بيانات (JSON)',
  'toolbar.ics': 'تقويم (ICS)',
  'toolbar.copyLink': 'نسخ رابط هذا العرض',
  'toolbar.copyEmbed': 'نسخ رمز التضمين',
  'toolbar.copied': 'تم النسخ.',
  'toolbar.notCopied': 'لم يسمح المتصفح بالنسخ. يُرجى تحديد النص ونسخه:',
  'toolbar.downloaded': 'تم التنزيل: {name}',
  'toolbar.downloadFailed': 'تعذّر التنزيل: {reason}',
  // What a file says of itself
  'about.title': 'العنوان',
  'about.filter': 'عامل التصفية',
  'about.count': 'السجلات',
  'about.source': 'المصدر',
  'about.date': 'التاريخ',
  'about.licence': 'الترخيص',
  'about.disclaimer': 'ملاحظة',
  'about.url': 'العنوان الشبكي',
};
