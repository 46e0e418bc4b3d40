import type { TranslationOf } from '../../i18n.js';
import type { kit as english } from '../en/kit.js';

export const kit: TranslationOf<typeof english> = {
  // Counting
  'count.initiatives': {
    zero: 'لا مبادرات',
    one: 'مبادرة واحدة',
    two: 'مبادرتان',
    few: '{count} مبادرات',
    many: '{count} مبادرة',
    other: '{count} مبادرة',
  },
  'count.outputs': {
    zero: 'لا نواتج',
    one: 'ناتج واحد',
    two: 'ناتجان',
    few: '{count} نواتج',
    many: '{count} ناتجًا',
    other: '{count} ناتج',
  },
  'count.proposals': {
    zero: 'لا مقترحات',
    one: 'مقترح واحد',
    two: 'مقترحان',
    few: '{count} مقترحات',
    many: '{count} مقترحًا',
    other: '{count} مقترح',
  },
  'count.countries': {
    zero: 'لا بلدان',
    one: 'بلد واحد',
    two: 'بلدان اثنان',
    few: '{count} بلدان',
    many: '{count} بلدًا',
    other: '{count} بلد',
  },
  'count.shown': '{shown} من أصل {all}',

  // Toolbar
  'toolbar.label': 'العرض والتنزيل',
  'toolbar.table': 'جدول',
  'toolbar.chart': 'رسم بياني',
  'toolbar.map': 'خريطة',
  'toolbar.list': 'قائمة',
  'toolbar.download': 'تنزيل',
  'toolbar.share': 'مشاركة',

  // Filters and search
  'filters.label': 'عوامل التصفية',
  'filters.search': 'بحث',
  'filters.searchPlaceholder': 'بحث',
  'filters.notGiven': 'غير مذكور',
  'filters.result': 'المعروض {shown} من أصل {all}.',

  // Facets
  'facet.country': 'البلد',
  'facet.sector': 'القطاع',
  'facet.issue': 'القضية',
  'facet.status': 'الحالة',
  'facet.kind': 'النوع',
  'facet.organisation': 'المنظمة',
  'facet.role': 'الدور',
  'facet.lead': 'الجهة المسؤولة',
  'facet.plan': 'خطة العمل',
  'facet.outcome': 'النتيجة',
  'facet.theme': 'الموضوع',
  'facet.session': 'الجلسة',
  'facet.event': 'الفعالية',
  'facet.track': 'المحور',
  'facet.day': 'اليوم',
  'facet.sex': 'الجنس',
  'facet.age': 'العمر',
  'facet.tier': 'المستوى',

  // States
  'state.partFailed': 'تعذّر تنفيذ العملية. يُرجى إعادة المحاولة.',
  'state.loading': 'جارٍ التحميل…',
  'state.loadingCount': {
    zero: 'جارٍ التحميل… لا سجلات حتى الآن',
    one: 'جارٍ التحميل… سجل واحد حتى الآن',
    two: 'جارٍ التحميل… سجلان حتى الآن',
    few: 'جارٍ التحميل… {count} سجلات حتى الآن',
    many: 'جارٍ التحميل… {count} سجلًا حتى الآن',
    other: 'جارٍ التحميل… {count} سجل حتى الآن',
  },

  // Footer
  'footer.source': 'المصدر: {source}',
  'footer.updated': 'آخر تحديث: {date}',
  'footer.licence': 'الترخيص: {licence}',
  'footer.made': 'أُعدّ باستخدام Common Thread',

  // Dates
  'date.range': 'من {start} إلى {end}',
  'date.from': 'من {start}',
  'date.until': 'حتى {end}',
  'list.separator': '، ',
  'list.semicolon': '؛ ',
  'boolean.true': 'نعم',
  'boolean.false': 'لا',
};
