import { answerLine } from '../../kit/export/answer-line.js';
import { measureWith } from '../../kit/export/measure.js';
import { eventPage } from '../../kit/locales/en/event-page.js';
import { fieldLabels } from '../../kit/locales/en/fields.js';
import { countsInWords } from '../../kit/proposal-sentence.js';
import { answerOf } from '../../kit/proposal-status.js';
import { beginningOf, type AgendaDay } from '../../layout/agenda.js';
import { countOutcomes, outcomesOfEvent } from '../../layout/event-outcomes.js';
import { eventScene, type SceneEntry, type ScenePart } from '../../layout/event-scene.js';
import type { Scene } from '../../layout/scene.js';
import type { EventRecord, Proposal, Session } from '../../model/feed.js';
import type { CtEventOutcomes } from './event-outcomes.js';
import { named } from './event-page.js';
import { datesInWords, placeName, said, titleOf, type EventContext } from './event-words.js';
import { dayName, type OpenedEvent } from './opened-event.js';

export interface DrawnEvents {
  /** The event that is open, what draws it, and its sessions that fit the filter. */
  readonly event: EventRecord | undefined;
  readonly page: OpenedEvent | undefined;
  readonly fitting: ReadonlySet<string> | undefined;
  readonly events: readonly EventRecord[];
  readonly untimed: EventContext;
}

/** A picture holds so many events, or so many sessions and outcomes; the table and the data hold all. */
const mostEvents = 60;
const mostItems = 120;

/** What the element shows, as a scene for files. */
export function drawEvents(host: CtEventOutcomes, width: number, { event: opened, page, fitting, events, untimed }: DrawnEvents): Scene {
  const event = page && opened;
  const days = event ? page.daysOf(event, fitting) : [];
  const context = event ? page.timed(event, untimed) : untimed;
  const { localization } = context;
  const measure = measureWith(getComputedStyle(host.renderRoot.querySelector('.base') ?? host).fontFamily);
  const t = localization.say(eventPage);
  let left = 0;
  let parts: ScenePart[];
  if (event) {
    const cost = ({ id }: Session) => 1 + (context.outcomes.bySession.get(id)?.length ?? 0);
    const drawn = beginningOf(days, mostItems, cost);
    ({ left } = drawn);
    const own = context.outcomes.byEvent.get(event.id);
    parts = [
      { name: '', entries: [aboutEvent(event, context)] },
      ...drawn.days.map((day) => ({ name: dayName(day, { ...context, days: drawn.days }), entries: day.slots.flatMap(({ columns }) => columns.flatMap(({ sessions }) => sessions.map((session) => ofSession(session, day, context)))) })),
      ...(own ? [{ name: '', entries: [{ title: localization.t('events.own'), ...made(own, context) }] }] : []),
    ];
  } else {
    left = Math.max(0, events.length - mostEvents);
    parts = [{ name: '', entries: events.slice(0, mostEvents).map((each) => ofList(each, context)) }];
  }
  return eventScene(parts, {
    width, measure: (text, size, weight = 400) => measure(text, size, weight), rtl: host.direction === 'rtl', locale: localization.locale, more: left ? t('events.more', { count: left }) : undefined,
  });
}

const filled = (texts: readonly (string | undefined)[]): readonly string[] => texts.filter((text): text is string => !!text);

/** "Hosts: Ministry of Labour; Fund for Decent Work". Nothing where there are none. */
function labelled(label: string, names: readonly string[], { localization }: EventContext): string {
  return names.length ? localization.say(fieldLabels)('field.labelled', { label, text: names.join(localization.t('list.semicolon')) }) : '';
}

/** Dates, place and who held it. */
function aboutEvent(event: EventRecord, context: EventContext): SceneEntry {
  const { localization: { t } } = context;
  const about = [datesInWords(event, context.localization), context.times?.of(event)?.text, placeName(event.place, context), event.online && t('events.online')].filter(Boolean).join(' · ');
  const names = (label: string, list: EventRecord['hosts']) => labelled(label, (list ?? []).flatMap((item) => named(item, context)?.text ?? []), context);
  const people = event.participants?.count === undefined ? '' : t('events.people', { count: event.participants.count });
  return { about, title: titleOf(event, context).text, texts: filled([said(event.summary, context)?.text, names(t('events.hosts'), event.hosts), names(t('events.funders'), event.funders), people]) };
}

function ofSession(session: Session, day: AgendaDay, context: EventContext): SceneEntry {
  const { localization, times, outcomes, lit } = context;
  const time = times?.of(session, day.date);
  const about = [
    time?.text, time?.written, session.kind && localization.word('kind', session.kind), said(session.track, context)?.text, said(session.room, context)?.text,
  ].filter(Boolean).join(' · ');
  const speakers = (session.speakers ?? []).flatMap((speaker) => said(speaker, context)?.text ?? []);
  const texts = filled([said(session.summary, context)?.text, labelled(localization.t('events.speakers'), speakers, context)]);
  return { about, title: titleOf(session, context).text, texts, ...made(outcomes.bySession.get(session.id) ?? [], context), lit: lit.has(session.id) };
}

function made(proposals: readonly Proposal[], context: EventContext): Pick<SceneEntry, 'made' | 'outcomes'> {
  const { localization, lit } = context;
  if (!proposals.length) return { made: localization.t('events.noOutcomes') };
  return {
    made: countsInWords(countOutcomes(proposals), localization).things,
    outcomes: proposals.map((record) => ({
      text: said(record.text, context)?.text ?? record.id, status: record.status ?? '', lit: lit.has(record.id),
      answer: answerLine(answerOf(record, context), localization),
    })),
  };
}

function ofList(event: EventRecord, context: EventContext): SceneEntry {
  const { localization, outcomes, lit } = context;
  const { t } = localization;
  const all = outcomesOfEvent(event, outcomes);
  const { things, fates } = countsInWords(countOutcomes(all), localization);
  const sessions = event.sessions?.length ?? 0;
  const held = [sessions && t('events.sessions', { count: sessions }), all.length && things].filter(Boolean).join(t('list.separator'));
  return {
    about: [datesInWords(event, localization), placeName(event.place, context)].filter(Boolean).join(' · '), title: titleOf(event, context).text,
    texts: filled([held || t('events.nothing'), all.length ? fates : undefined]), lit: lit.has(event.id),
  };
}
