import type { TranslationOf } from '../../i18n.js';
import type { proposalCounts } from '../en/proposal-counts.js';
import type { proposalList as english } from '../en/proposal-list.js';
import type { proposalStatus } from '../en/proposal-status.js';
import { counted } from './counted.js';

export const proposalList: TranslationOf<typeof english & typeof proposalStatus & typeof proposalCounts> = {
  'proposals.name': 'Предложения',
  'proposals.things': 'предложения',

  // The sentence above
  'proposals.sentence': '{things}.',
  'proposals.sentenceFates': '{things}; {fates}.',
  'proposals.fromSessions': counted('{things} с {count} сессии', '{things} с {count} сессий', '{things} с {count} сессий'),
  'proposals.count.takeaway': counted('{count} вывод', '{count} вывода', '{count} выводов'),
  'proposals.count.lesson': counted('{count} извлечённый урок', '{count} извлечённых урока', '{count} извлечённых уроков'),
  'proposals.count.message': counted('{count} общая мысль встречи', '{count} общие мысли встречи', '{count} общих мыслей встречи'),
  'proposals.count.other': counted('{count} другая запись', '{count} другие записи', '{count} других записей'),
  'proposals.takenUp': counted('{count} учтено', '{count} учтено', '{count} учтено'),
  'proposals.merged': counted('{count} объединено', '{count} объединено', '{count} объединено'),
  'proposals.changed': counted('{count} изменено', '{count} изменено', '{count} изменено'),
  'proposals.notPursued': counted('{count} не получило развития', '{count} не получили развития', '{count} не получили развития'),
  'proposals.unanswered': counted('{count} без зафиксированного ответа', '{count} без зафиксированного ответа', '{count} без зафиксированного ответа'),

  // Above the list
  'proposals.list': 'Список предложений',
  'proposals.groupBy': 'Группировать по',
  'proposals.group.none': 'Без групп',
  'proposals.sortBy': 'Порядок',
  'proposals.sort.feed': 'Как в источнике',
  'proposals.sort.status': 'По статусу',
  'proposals.sort.text': 'По тексту, от А до Я',
  'proposals.several': 'Записи, относящиеся к нескольким группам, приведены в каждой из них.',
  'proposals.without': 'Не указано',

  // The summary
  'proposals.summary': '{by} и статус. Нажмите, чтобы отфильтровать.',
  'proposals.bar': '{count}: {parts}',
  'proposals.part': '{status} {count}',
  'proposals.more': counted('и ещё {count}', 'и ещё {count}', 'и ещё {count}'),

  // What became of each
  'proposals.noStatus': 'Статус не указан',
  'proposals.otherStatus': 'Другое',
  'proposals.noAnswer': 'Ответ не зафиксирован',
  'proposals.proposed': 'Предложено, ответ не зафиксирован',
  'proposals.mergedInto': 'Вошло в',
  'proposals.noReason': 'причина не указана',
  'proposals.progress': 'выполнено {share}',
  'proposals.onThread': 'На нити выбранной записи.',

  // The key
  'proposals.key.proposed': 'Предложено: ответ не зафиксирован',
  'proposals.key.taken-up': 'Учтено: вошло в результат плана работы',
  'proposals.key.merged': 'Объединено с другим предложением',
  'proposals.key.changed': 'Изменено, прежде чем было учтено',
  'proposals.key.not-pursued': 'Не получило развития',
  'proposals.key.thread': 'На нити выбранной записи',
};
