import type { TranslationOf } from '../../i18n.js';
import type { files as english } from '../en/files.js';

export const files: TranslationOf<typeof english> = {
  'toolbar.png': 'Сурет (PNG)',
  'toolbar.svg': 'Сызба (SVG)',
  'toolbar.csv': 'Кесте (CSV)',
  'toolbar.json': 'Деректер (JSON)',
  'toolbar.ics': 'Күнтізбе (ICS)',
  'toolbar.copyLink': 'Осы көріністің сілтемесін көшіру',
  'toolbar.copyEmbed': 'Бетке қоятын кодты көшіру',
  'toolbar.copied': 'Көшірілді.',
  'toolbar.notCopied': 'Браузер көшіруге рұқсат бермеді. Мәтінді белгілеп, көшіріп алыңыз:',
  'toolbar.downloaded': 'Жүктеп алынды: {name}',
  'toolbar.downloadFailed': 'Файл жасау мүмкін болмады: {reason}',
  // What a file says of itself
  'about.title': 'Атауы',
  'about.filter': 'Сүзгі',
  'about.count': 'Жазбалар',
  'about.source': 'Дереккөз',
  'about.date': 'Күні',
  'about.licence': 'Лицензия',
  'about.disclaimer': 'Ескертпе',
  'about.url': 'Мекенжай',
};
