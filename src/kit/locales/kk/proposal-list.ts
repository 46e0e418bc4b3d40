import type { TranslationOf } from '../../i18n.js';
import type { proposalCounts } from '../en/proposal-counts.js';
import type { proposalList as english } from '../en/proposal-list.js';
import type { proposalStatus } from '../en/proposal-status.js';
import { counted } from './counted.js';

export const proposalList: TranslationOf<typeof english & typeof proposalStatus & typeof proposalCounts> = {
  'proposals.name': 'Ұсыныстар',
  'proposals.things': 'ұсыныстар',

  // The sentence above
  'proposals.sentence': '{things}.',
  'proposals.sentenceFates': '{things}; {fates}.',
  'proposals.fromSessions': counted('{count} сессиядан {things}'),
  'proposals.count.takeaway': counted('{count} қорытынды'),
  'proposals.count.lesson': counted('{count} алынған сабақ'),
  'proposals.count.message': counted('{count} ортақ ой'),
  'proposals.count.other': counted('{count} басқа жазба'),
  'proposals.takenUp': counted('{count} ескерілді'),
  'proposals.merged': counted('{count} біріктірілді'),
  'proposals.changed': counted('{count} өзгертілді'),
  'proposals.notPursued': counted('{count} жалғаспады'),
  'proposals.unanswered': counted('{count} тіркелген жауапсыз'),

  // Above the list
  'proposals.list': 'Ұсыныстар тізімі',
  'proposals.groupBy': 'Топтау',
  'proposals.group.none': 'Топтарсыз',
  'proposals.sortBy': 'Реті',
  'proposals.sort.feed': 'Дереккөздегідей',
  'proposals.sort.status': 'Мәртебесі бойынша',
  'proposals.sort.text': 'Мәтіні бойынша, әліпби ретімен',
  'proposals.several': 'Бірнеше топқа жататындар әр топта көрсетілген.',
  'proposals.without': 'Көрсетілмеген',

  // The summary
  'proposals.summary': '{by} және мәртебе. Сүзу үшін басыңыз.',
  'proposals.bar': '{count}: {parts}',
  'proposals.part': '{status} {count}',
  'proposals.more': counted('және тағы {count}'),

  // What became of each
  'proposals.noStatus': 'Мәртебесі көрсетілмеген',
  'proposals.otherStatus': 'Басқа',
  'proposals.noAnswer': 'Жауап тіркелмеген',
  'proposals.proposed': 'Ұсынылған, жауап тіркелмеген',
  'proposals.mergedInto': 'Біріктірілген ұсыныс',
  'proposals.noReason': 'себебі көрсетілмеген',
  'proposals.progress': '{share} орындалды',
  'proposals.onThread': 'Таңдалған жазбаның тізбегінде.',

  // The key
  'proposals.key.proposed': 'Ұсынылған: жауап тіркелмеген',
  'proposals.key.taken-up': 'Ескерілген: жұмыс жоспарының нәтижесіне енген',
  'proposals.key.merged': 'Басқа ұсыныспен біріктірілген',
  'proposals.key.changed': 'Ескерілмес бұрын өзгертілген',
  'proposals.key.not-pursued': 'Жалғаспаған',
  'proposals.key.thread': 'Таңдалған жазбаның тізбегінде',
};
