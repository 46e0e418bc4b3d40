import type { TranslationOf } from '../../i18n.js';
import type { uptakeParts } from '../en/uptake-parts.js';
import type { uptakeThread as english } from '../en/uptake-thread.js';
import type { uptakeTree } from '../en/uptake-tree.js';
import { counted } from './counted.js';

export const uptakeThread: TranslationOf<typeof english & typeof uptakeTree & typeof uptakeParts> = {
  'uptake.name': 'Нить от слов к делу',
  'uptake.things': 'предложения',
  'uptake.view': 'Нить',

  // The finding
  'uptake.takenUp': counted('Учтено {count} из {proposals}', 'Учтены {count} из {proposals}', 'Учтено {count} из {proposals}'),
  'uptake.fate': '{status}: {count}',
  'uptake.unanswered': counted('{count} без зафиксированного ответа', '{count} без зафиксированного ответа', '{count} без зафиксированного ответа'),
  'uptake.finding': '{answers}.',
  'uptake.findingOpen': '{answers}; {open}.',
  'uptake.asksNone': counted('{count} вывод, урок или общая мысль ответа не требует.', '{count} вывода, урока и общие мысли ответа не требуют.', '{count} выводов, уроков и общих мыслей ответа не требуют.'),

  // Counts that add up
  'uptake.sums': 'Что стало с предложениями. Нажмите, чтобы отфильтровать.',
  'uptake.none': 'Ответа не требует',
  'uptake.sum': counted('= показано {count}', '= показано {count}', '= показано {count}'),

  // Columns
  'uptake.sessions': counted('{count} сессия', '{count} сессии', '{count} сессий'),
  'uptake.indicators': counted('{count} показатель', '{count} показателя', '{count} показателей'),
  'uptake.head.session': 'Где это прозвучало',
  'uptake.head.proposal': 'Что предложено',
  'uptake.head.output': 'Что запланировано',
  'uptake.head.initiative': 'Кто это делает и где',
  'uptake.head.indicator': 'Что измеряется',
  'uptake.kind.event': 'Мероприятие',
  'uptake.kind.session': 'Сессия',
  'uptake.kind.proposal': 'Предложение',
  'uptake.kind.output': 'Результат',
  'uptake.kind.initiative': 'Инициатива',
  'uptake.kind.indicator': 'Показатель',
  'uptake.item': '{kind}: {text}. Связи: назад {back}, вперёд {on}.',
  'uptake.wholeEvent': 'Мероприятие в целом',
  'uptake.noSession': 'Сессия не указана',
  'uptake.more': 'Ещё {count}: {parts}',
  'uptake.folded': '{things}: {parts}',
  'uptake.part': '{status} {count}',
  'uptake.fewer': 'Показать меньше',
  'uptake.loose.output': 'Предложение не указано',
  'uptake.loose.initiative': 'Без связи с результатом',
  'uptake.untied.session': counted('ещё {count} без предложений', 'ещё {count} без предложений', 'ещё {count} без предложений'),
  'uptake.untied.initiative': counted('ещё {count} без связи с результатом или показателем', 'ещё {count} без связи с результатом или показателем', 'ещё {count} без связи с результатом или показателем'),
  'uptake.untied.indicator': counted('ещё {count} без связи с результатом или инициативой', 'ещё {count} без связи с результатом или инициативой', 'ещё {count} без связи с результатом или инициативой'),

  // The list
  'uptake.by.merged': 'Вошло в',
  'uptake.by.output': 'Учтено в',
  'uptake.by.initiative': 'Кто обеспечивает',
  'uptake.by.indicator': 'Чем измеряется',
  'uptake.tree': 'От сказанного к сделанному',

  // Until something is selected
  'uptake.hint': 'Линии ведут из зала, где что-то прозвучало, к тому, что для этого делается и как это измеряется; чем толще линия, тем больше предложений. Выберите что угодно, чтобы проследить нить в обе стороны.',

  // The thread in words
  'uptake.told.from': '{from}: {told}',
  'uptake.told.said': 'предложение «{name}»',
  'uptake.told.takenUp': '{told}, учтено: {outputs}',
  'uptake.told.merged': '{told}, вошло в «{name}»',
  'uptake.told.changed': '{told}, изменено',
  'uptake.told.notPursued': '{told}, не получило развития: {reason}',
  'uptake.told.unanswered': '{told}, ответ не зафиксирован',
  'uptake.told.output': 'результат «{name}»',
  'uptake.told.delivered': '{told}, обеспечивают: {initiatives}',
  'uptake.told.name': '«{name}»',
  'uptake.told.in': '{told} ({countries})',
  'uptake.told.measured': '{told}; измеряется: {indicators}',

  // Dates
  'uptake.asOf': 'Результаты показаны такими, какими были известны на {date}. У предложений нет собственных дат: что с ними стало, сказано по сегодняшним сведениям.',
  'uptake.later': counted('{count} мероприятие состоялось позже.', '{count} мероприятия состоялись позже.', '{count} мероприятий состоялось позже.'),
  'uptake.laterEvent': 'Позже, {date}',
  'uptake.newEvent': 'Новое, {date}',
  'uptake.since': counted('Изменения (начало: {date}): {count} результат из {all}.', 'Изменения (начало: {date}): {count} результата из {all}.', 'Изменения (начало: {date}): {count} результатов из {all}.'),
  'uptake.sinceUnknown': 'Изменения (начало: {date}) неизвестны: ни у одного результата нет датированной истории.',
  'uptake.changed': 'изменено: {changes}',
  'uptake.newReport': 'первое сообщение',
  'uptake.from': 'было: {before}, стало: {after}',
  'uptake.notReported': 'не сообщалось',
  'uptake.notKnown': 'на эту дату неизвестно',

  // Files
  'uptake.rest': counted('и ещё {count} строка', 'и ещё {count} строки', 'и ещё {count} строк'),
};
