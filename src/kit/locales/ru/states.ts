import type { TranslationOf } from '../../i18n.js';
import type { states as english } from '../en/states.js';
import { counted } from './counted.js';

export const states: TranslationOf<typeof english> = {
  'state.emptyTitle': 'Пока нечего показать',
  'state.empty': 'Данные прочитаны, но в них нет следующего: {things}.',
  'state.filteredTitle': 'Ничего не найдено',
  'state.filtered': 'Фильтр скрывает все записи ({all}).',
  'state.removeFilter': 'Убрать «{filter}»',
  'state.stale': 'Показана копия от {date}. Загрузить более новую не удалось: {reason}',
  'state.partial': 'Показаны только первые {kept}; в источнике есть и другие.',
  'state.partialOf': 'Показано только {kept} из {total}.',
  'state.problems': counted('{count} элемент данных не удалось использовать', '{count} элемента данных не удалось использовать', '{count} элементов данных не удалось использовать'),
  'state.problemsMore': counted('и ещё {count}', 'и ещё {count}', 'и ещё {count}'),
  'state.retry': 'Повторить',
  'state.forOwner': 'Для владельца этой страницы',
  'state.errorTitle': 'Показать не удалось',
  // Errors, in the visitor's words
  'error.network': 'Не удалось получить данные. Возможно, адрес неверен или сервер не разрешает этой странице их читать.',
  'error.timeout': 'Сервер слишком долго не отвечал.',
  'error.aborted': 'Загрузка остановлена.',
  'error.http': 'Сервер ответил ошибкой ({status}).',
  'error.http404': 'По адресу данных ничего нет (404).',
  'error.content-type': 'Адрес ведёт на веб-страницу, а не на данные.',
  'error.too-large': 'Объём данных больше, чем допускает эта страница.',
  'error.parse': 'Данные повреждены: это недопустимый JSON.',
  'error.format': 'Данные представлены в неизвестном здесь виде.',
  'error.mapping': 'Описание того, как читать данные, содержит ошибку.',
  'error.schema': 'В данных нет того, что нужно этому элементу.',
  'error.offline': 'Нет подключения к сети. Данные загрузятся, когда связь восстановится.',
};
