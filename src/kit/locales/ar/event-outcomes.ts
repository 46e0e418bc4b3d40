import type { TranslationOf } from '../../i18n.js';
import type { eventOutcomes as english } from '../en/event-outcomes.js';
import type { eventPage } from '../en/event-page.js';
import type { eventTimes } from '../en/event-times.js';
import type { eventWindow } from '../en/event-window.js';

export const eventOutcomes: TranslationOf<typeof english & typeof eventPage & typeof eventTimes & typeof eventWindow> = {
  'events.name': 'نتائج الفعاليات',
  'events.things': 'فعاليات',
  'events.view': 'جدول الأعمال',

  // The sentence above
  'events.count': {
    zero: 'لا فعاليات',
    one: 'فعالية واحدة',
    two: 'فعاليتان',
    few: '{count} فعاليات',
    many: '{count} فعالية',
    other: '{count} فعالية',
  },
  'events.sessions': {
    zero: 'لا جلسات',
    one: 'جلسة واحدة',
    two: 'جلستان',
    few: '{count} جلسات',
    many: '{count} جلسة',
    other: '{count} جلسة',
  },
  'events.inSessions': {
    zero: '{things} دون جلسات',
    one: '{things} في جلسة واحدة',
    two: '{things} في جلستين',
    few: '{things} في {count} جلسات',
    many: '{things} في {count} جلسة',
    other: '{things} في {count} جلسة',
  },
  'events.fitting': {
    zero: 'لا جلسة من أصل {all} تطابق التصفية',
    one: 'جلسة واحدة من أصل {all} تطابق التصفية',
    two: 'جلستان من أصل {all} تطابقان التصفية',
    few: '{count} جلسات من أصل {all} تطابق التصفية',
    many: '{count} جلسة من أصل {all} تطابق التصفية',
    other: '{count} جلسة من أصل {all} تطابق التصفية',
  },
  'events.withoutDate': {
    zero: 'لا شيء دون تاريخ',
    one: 'واحدة دون تاريخ',
    two: 'اثنتان دون تاريخ',
    few: '{count} دون تاريخ',
    many: '{count} دون تاريخ',
    other: '{count} دون تاريخ',
  },
  'events.stop': '.',
  'events.nothing': 'لا جلسات أو نتائج مسجّلة',

  // Dates
  'events.undated': 'التاريخ غير مذكور',
  'events.dayNone': '{date} (اليوم غير مذكور)',
  'events.monthNone': '{date} (الشهر غير مذكور)',

  // About the event
  'events.online': 'عبر الإنترنت',
  'events.hosts': 'الجهات المضيفة',
  'events.funders': 'الجهات الممولة',
  'events.organisations': 'المنظمات',
  'events.participants': 'المشاركون',
  'events.people': {
    zero: 'لا أشخاص',
    one: 'شخص واحد',
    two: 'شخصان',
    few: '{count} أشخاص',
    many: '{count} شخصًا',
    other: '{count} شخص',
  },
  'events.noCount': 'الأعداد غير مذكورة',
  'events.documents': 'الوثائق',
  'events.views': 'المشاهدات',
  'events.website': 'الموقع الإلكتروني',
  'events.plans': 'خطط وُضعت فيها',
  'events.source': 'المصدر',
  'events.calendar': 'الإضافة إلى التقويم',
  'events.calendarOf': 'الإضافة إلى التقويم: {title}',

  // Agenda
  'events.day': 'اليوم {day}',
  'events.dayOther': 'اليوم غير مذكور',
  'events.speakers': 'المتحدثون',
  'events.own': 'نتائج الفعالية ككل',
  'events.noOutcomes': 'لا نتائج مسجّلة',
  'events.thread': 'على الخيط الناظم للعنصر المحدد',
  'events.readOn': 'قراءة المزيد',
  'events.readLess': 'عرض أقل',
  'events.moreSessions': {
    zero: 'عرض المزيد (لم تبق جلسات)',
    one: 'عرض المزيد (بقيت جلسة واحدة)',
    two: 'عرض المزيد (بقيت جلستان)',
    few: 'عرض المزيد (بقيت {count} جلسات)',
    many: 'عرض المزيد (بقيت {count} جلسة)',
    other: 'عرض المزيد (بقيت {count} جلسة)',
  },
  'events.allSessions': {
    zero: 'عرض كل الجلسات',
    one: 'عرض الجلسة الواحدة',
    two: 'عرض الجلستين',
    few: 'عرض كل الجلسات ({count})',
    many: 'عرض كل الجلسات ({count})',
    other: 'عرض كل الجلسات ({count})',
  },

  // The list of events, and from one to the next
  'events.all': 'كل الفعاليات',
  'events.previous': 'السابقة',
  'events.next': 'التالية',
  'events.window': '{from} إلى {to} من أصل {all}',
  'events.earlier': 'ما يسبق في القائمة',
  'events.later': 'ما يلي في القائمة',

  // Times
  'events.zone': 'الأوقات: {zone}',
  'events.zoneOther': 'الأوقات: {zone}؛ الأيام هي أيام الفعالية',
  'events.zoneWritten': 'الأوقات كما وردت في البرنامج',
  'events.zoneViewer': 'العرض بتوقيتي المحلي',
  'events.zoneEvent': 'العرض بتوقيت الفعالية',
  'events.written': 'وردت {time}',

  // Files
  'events.more': {
    zero: 'لا شيء آخر في ملفات البيانات.',
    one: 'يوجد عنصر واحد آخر في ملفات البيانات.',
    two: 'يوجد عنصران آخران في ملفات البيانات.',
    few: 'توجد {count} عناصر أخرى في ملفات البيانات.',
    many: 'يوجد {count} عنصرًا آخر في ملفات البيانات.',
    other: 'يوجد {count} عنصر آخر في ملفات البيانات.',
  },
};
