import type { TranslationOf } from '../../i18n.js';
import type { wholeNetwork as english } from '../en/network-hands.js';

export const stakeholderNetwork: TranslationOf<typeof english> = {
  'network.name': 'شبكة الجهات المعنية',
  'network.things': 'منظمات',
  'network.view': 'الشبكة',

  // The sentence, in parts
  'network.organisations': { zero: 'لا منظمات', one: 'منظمة واحدة', two: 'منظمتان', few: '{count} منظمات', many: '{count} منظمة', other: '{count} منظمة' },
  'network.shown': { zero: 'لا منظمات من أصل {all}', one: 'منظمة واحدة من أصل {all}', two: 'منظمتان من أصل {all}', few: '{count} منظمات من أصل {all}', many: '{count} منظمة من أصل {all}', other: '{count} منظمة من أصل {all}' },
  'network.events': { zero: 'لا فعاليات', one: 'فعالية واحدة', two: 'فعاليتان', few: '{count} فعاليات', many: '{count} فعالية', other: '{count} فعالية' },
  'network.tied': { zero: '{things} دون روابط بينها', one: '{things} يجمعها رابط واحد', two: '{things} يجمعها رابطان', few: '{things} تجمعها {count} روابط', many: '{things} يجمعها {count} رابطًا', other: '{things} يجمعها {count} رابط' },
  'network.most': { zero: 'أكثرها روابط {name} (دون روابط)', one: 'أكثرها روابط {name} (رابط واحد)', two: 'أكثرها روابط {name} (رابطان)', few: 'أكثرها روابط {name} ({count} روابط)', many: 'أكثرها روابط {name} ({count} رابطًا)', other: 'أكثرها روابط {name} ({count} رابط)' },
  'network.alone': { zero: 'لا مبادرات دون منظمة مذكورة', one: 'مبادرة واحدة دون منظمة مذكورة', two: 'مبادرتان دون منظمة مذكورة', few: '{count} مبادرات دون منظمة مذكورة', many: '{count} مبادرة دون منظمة مذكورة', other: '{count} مبادرة دون منظمة مذكورة' },
  'network.overlaps': { zero: 'لا تداخلات (المنظمة والبلد والقطاع نفسها)', one: 'تداخل واحد (المنظمة والبلد والقطاع نفسها)', two: 'تداخلان (المنظمة والبلد والقطاع نفسها)', few: '{count} تداخلات (المنظمة والبلد والقطاع نفسها)', many: '{count} تداخلًا (المنظمة والبلد والقطاع نفسها)', other: '{count} تداخل (المنظمة والبلد والقطاع نفسها)' },
  'network.sentence': '{text}.',

  // Using it
  'network.keys': 'تنقل مفاتيح الأسهم من علامة إلى أخرى، وتحرّك الصورة مع الضغط على مفتاح Shift. ويكبّر مفتاح الزائد الصورة ويصغّرها مفتاح الناقص، ويعرضها مفتاح الصفر كاملة. ويحدد مفتاح Enter العلامة، ويعرض مفتاح N جيرانها وحدهم، ويعود مفتاح Backspace إلى الوراء. وتتضمن القائمة كل ما تعرضه الصورة.',
  'network.list': 'المنظمات وما تقوم به، الأكثر روابط أولًا',
  'network.hint': 'يُرجى الضغط على {key} مع التمرير للتكبير أو التصغير',
  'network.mark': { zero: '{name}، {kind}، بلا روابط', one: '{name}، {kind}، رابط واحد', two: '{name}، {kind}، رابطان', few: '{name}، {kind}، {count} روابط', many: '{name}، {kind}، {count} رابطًا', other: '{name}، {kind}، {count} رابط' },
  'network.links': { zero: 'بلا روابط', one: 'رابط واحد', two: 'رابطان', few: '{count} روابط', many: '{count} رابطًا', other: '{count} رابط' },
  'network.more': { zero: 'ولا شيء آخر', one: 'وواحد آخر', two: 'واثنان آخران', few: 'و{count} أخرى', many: 'و{count} أخرى', other: 'و{count} أخرى' },
  'network.zoom': 'التكبير والتصغير',
  'network.zoomIn': 'تكبير',
  'network.zoomOut': 'تصغير',
  'network.whole': 'الصورة كاملة',
  'network.colour': 'اللون حسب',
  'network.byKind': 'النوع',
  'network.byGroup': 'المجموعة',
  'network.onlyNear': 'عرض جيرانها وحدهم',
  'network.onlyNearOf': 'الجيران وحدهم: {name}',
  'network.steps': 'عدد الروابط الفاصلة',
  'network.step': { zero: 'بلا روابط', one: 'رابط واحد', two: 'رابطان', few: '{count} روابط', many: '{count} رابطًا', other: '{count} رابط' },
  'network.back': 'رجوع',

  // The key
  'network.key.initiative': 'مبادرة',
  'network.key.event': 'فعالية',
  'network.key.output': 'ناتج من خطة عمل',
  'network.key.none': 'منظمة لم يُذكر نوعها',
  'network.key.size': 'كلما كبرت العلامة زاد عدد الروابط',
  'network.key.thread': 'على خيط العنصر المحدد',
  'network.key.hidden': 'حجبه عامل التصفية',
  'network.key.around': 'حول {name}',
  'network.key.others': 'مجموعات أصغر',
  'network.drawnOf': { zero: 'لا شيء مرسوم من أصل {all}، وتتضمن القائمة والجدول كل شيء.', one: 'المرسوم هو العنصر الأكثر روابط من أصل {all}، وتتضمن القائمة والجدول كل شيء.', two: 'المرسوم هو العنصران الأكثر روابط من أصل {all}، وتتضمن القائمة والجدول كل شيء.', few: 'المرسوم هو {count} عناصر هي الأكثر روابط من أصل {all}، وتتضمن القائمة والجدول كل شيء.', many: 'المرسوم هو {count} عنصرًا هي الأكثر روابط من أصل {all}، وتتضمن القائمة والجدول كل شيء.', other: 'المرسوم هو {count} عنصر هي الأكثر روابط من أصل {all}، وتتضمن القائمة والجدول كل شيء.' },

  // Overlaps
  'network.overlapsTitle': 'المنظمة والبلد والقطاع نفسها',
  'network.overlap': '{organisation} في {countries}، {sectors}: {initiatives}',
};
