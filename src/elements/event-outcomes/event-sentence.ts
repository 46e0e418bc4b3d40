import type { Localization } from '../../kit/format.js';
import { countsInWords } from '../../kit/proposal-sentence.js';
import { countOutcomes } from '../../layout/event-outcomes.js';
import type { Proposal } from '../../model/feed.js';

export interface CountedEvents {
  /** Undefined for one event that is open. */
  readonly events: number | undefined;
  readonly undated: number;
  readonly sessions: number;
  /** Sessions that the filter leaves; undefined where it leaves all. */
  readonly fitting: number | undefined;
  readonly outcomes: readonly Proposal[];
}

/** "14 sessions; 45 proposals in all; 11 taken up, 30 without a recorded answer." What is not there is not said. */
export function eventSentence({ events, undated, sessions, fitting, outcomes }: CountedEvents, localization: Localization): string {
  const { t } = localization;
  const { things, fates } = countsInWords(countOutcomes(outcomes), localization);
  const held = !outcomes.length ? sessions && t('events.sessions', { count: sessions }) : sessions ? t('events.inSessions', { things, count: sessions }) : things;
  const parts = [
    events !== undefined && t('events.count', { count: events }),
    undated > 0 && t('events.withoutDate', { count: undated }),
    held || (events === undefined && t('events.nothing')),
    fitting !== undefined && t('events.fitting', { count: fitting, all: sessions }),
    outcomes.length > 0 && fates,
  ].filter(Boolean);
  const text = parts.join(t('list.semicolon'));
  return `${text.charAt(0).toLocaleUpperCase(localization.locale)}${text.slice(1)}${t('events.stop')}`;
}
