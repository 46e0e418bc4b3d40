import type { TranslationOf } from '../../i18n.js';
import type { eventOutcomes as english } from '../en/event-outcomes.js';

export const eventOutcomes: TranslationOf<typeof english> = {
  'events.name': 'نتائج الفعاليات',
  'events.things': 'فعاليات',
};
