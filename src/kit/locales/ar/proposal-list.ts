import type { TranslationOf } from '../../i18n.js';
import type { proposalList as english } from '../en/proposal-list.js';
import type { proposalCounts } from '../en/proposal-counts.js';
import type { proposalStatus } from '../en/proposal-status.js';

export const proposalList: TranslationOf<typeof english & typeof proposalStatus & typeof proposalCounts> = {
  'proposals.name': 'المقترحات',
  'proposals.things': 'مقترحات',

  // The sentence above
  'proposals.sentence': '{things}.',
  'proposals.sentenceFates': '{things}؛ {fates}.',
  'proposals.fromSessions': {
    zero: '{things} دون جلسات',
    one: '{things} من جلسة واحدة',
    two: '{things} من جلستين',
    few: '{things} من {count} جلسات',
    many: '{things} من {count} جلسة',
    other: '{things} من {count} جلسة',
  },
  'proposals.count.takeaway': {
    zero: 'لا استخلاصات',
    one: 'استخلاص واحد',
    two: 'استخلاصان',
    few: '{count} استخلاصات',
    many: '{count} استخلاصًا',
    other: '{count} استخلاص',
  },
  'proposals.count.lesson': {
    zero: 'لا دروس مستفادة',
    one: 'درس مستفاد واحد',
    two: 'درسان مستفادان',
    few: '{count} دروس مستفادة',
    many: '{count} درسًا مستفادًا',
    other: '{count} درس مستفاد',
  },
  'proposals.count.message': {
    zero: 'لا رسائل شاملة',
    one: 'رسالة شاملة واحدة',
    two: 'رسالتان شاملتان',
    few: '{count} رسائل شاملة',
    many: '{count} رسالة شاملة',
    other: '{count} رسالة شاملة',
  },
  'proposals.count.other': {
    zero: 'لا عناصر أخرى',
    one: 'عنصر واحد آخر',
    two: 'عنصران آخران',
    few: '{count} عناصر أخرى',
    many: '{count} عنصرًا آخر',
    other: '{count} عنصر آخر',
  },
  'proposals.takenUp': {
    zero: 'لا شيء أُخذ به',
    one: 'واحد أُخذ به',
    two: 'اثنان أُخذ بهما',
    few: '{count} أُخذ بها',
    many: '{count} أُخذ بها',
    other: '{count} أُخذ بها',
  },
  'proposals.merged': {
    zero: 'لا شيء مدمج',
    one: 'واحد مدمج',
    two: 'اثنان مدمجان',
    few: '{count} مدمجة',
    many: '{count} مدمجًا',
    other: '{count} مدمج',
  },
  'proposals.changed': {
    zero: 'لا شيء معدّل',
    one: 'واحد معدّل',
    two: 'اثنان معدّلان',
    few: '{count} معدّلة',
    many: '{count} معدّلًا',
    other: '{count} معدّل',
  },
  'proposals.notPursued': {
    zero: 'لا شيء تُرك دون متابعة',
    one: 'واحد دون متابعة',
    two: 'اثنان دون متابعة',
    few: '{count} دون متابعة',
    many: '{count} دون متابعة',
    other: '{count} دون متابعة',
  },
  'proposals.unanswered': {
    zero: 'لا شيء دون رد مسجّل',
    one: 'واحد دون رد مسجّل',
    two: 'اثنان دون رد مسجّل',
    few: '{count} دون رد مسجّل',
    many: '{count} دون رد مسجّل',
    other: '{count} دون رد مسجّل',
  },

  // Above the list
  'proposals.list': 'قائمة المقترحات',
  'proposals.groupBy': 'التجميع حسب',
  'proposals.group.none': 'دون تجميع',
  'proposals.sortBy': 'الترتيب',
  'proposals.sort.feed': 'كما في المصدر',
  'proposals.sort.status': 'حسب الحالة',
  'proposals.sort.text': 'حسب النص، ترتيبًا أبجديًا',
  'proposals.several': 'يظهر العنصر الذي يندرج في أكثر من مجموعة في كل منها.',
  'proposals.without': 'غير مذكور',

  // The summary
  'proposals.summary': '{by} حسب الحالة. يُرجى الضغط للتصفية.',
  'proposals.bar': '{count}: {parts}',
  'proposals.part': '{status} {count}',
  'proposals.more': {
    zero: 'ولا عناصر أخرى',
    one: 'وعنصر واحد آخر',
    two: 'وعنصران آخران',
    few: 'و{count} عناصر أخرى',
    many: 'و{count} عنصرًا آخر',
    other: 'و{count} عنصر آخر',
  },

  // What became of each
  'proposals.noStatus': 'الحالة غير مذكورة',
  'proposals.otherStatus': 'غير ذلك',
  'proposals.noAnswer': 'لا رد مسجّل',
  'proposals.proposed': 'مقترح، لا رد مسجّل',
  'proposals.mergedInto': 'دُمج في',
  'proposals.noReason': 'لا سبب مسجّل',
  'proposals.progress': 'نسبة الإنجاز {share}',
  'proposals.onThread': 'على الخيط الناظم للعنصر المحدد.',

  // The key
  'proposals.key.proposed': 'مقترح: لا رد مسجّل',
  'proposals.key.taken-up': 'أُخذ به: في ناتج من نواتج خطة عمل',
  'proposals.key.merged': 'دُمج في مقترح آخر',
  'proposals.key.changed': 'عُدّل قبل الأخذ به',
  'proposals.key.not-pursued': 'لم يُتابَع',
  'proposals.key.thread': 'على الخيط الناظم للعنصر المحدد',
};
