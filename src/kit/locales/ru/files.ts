import type { TranslationOf } from '../../i18n.js';
import type { files as english } from '../en/files.js';

export const files: TranslationOf<typeof english> = {
  'toolbar.png': 'Изображение (PNG)',
  'toolbar.svg': 'Рисунок (SVG)',
  'toolbar.csv': 'Таблица (CSV)',
  'toolbar.json': 'Данные (JSON)',
  'toolbar.ics': 'Календарь (ICS)',
  'toolbar.copyLink': 'Скопировать ссылку на этот вид',
  'toolbar.copyEmbed': 'Скопировать код для вставки',
  'toolbar.copied': 'Скопировано.',
  'toolbar.notCopied': 'Браузер не разрешил копирование. Выделите текст и скопируйте его:',
  'toolbar.downloaded': 'Скачано: {name}',
  'toolbar.downloadFailed': 'Не удалось создать файл: {reason}',
  // What a file says of itself
  'about.title': 'Название',
  'about.filter': 'Фильтр',
  'about.count': 'Записи',
  'about.source': 'Источник',
  'about.date': 'Дата',
  'about.licence': 'Лицензия',
  'about.disclaimer': 'Примечание',
  'about.url': 'Адрес',
};
