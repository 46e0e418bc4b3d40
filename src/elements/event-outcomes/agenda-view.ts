import { html, nothing, type TemplateResult } from 'lit';
import { bdi } from '../../kit/bdi.js';
import type { ShownText } from '../../kit/format.js';
import { answerOf, statusClass } from '../../kit/proposal-status.js';
import { countsInWords } from '../../kit/proposal-sentence.js';
import type { AgendaColumn, AgendaDay } from '../../layout/agenda.js';
import { countOutcomes } from '../../layout/event-outcomes.js';
import { calendarDay } from '../../model/dates.js';
import type { Proposal, Session } from '../../model/feed.js';
import { filterValues } from '../../query/filters.js';
import { organisations, reference, renderRun } from './event-page.js';
import { said, shown, titleOf, type EventContext } from './event-words.js';
import type { KeptHeight } from './sessions-in-sight.js';

export interface AgendaModel extends EventContext {
  readonly days: readonly AgendaDay[];
  /** Ids of the sessions whose whole summary is shown; all of them on paper. */
  readonly unfolded: ReadonlySet<string> | undefined;
  /** For sessions that are out of sight. */
  readonly keptHeight: KeptHeight;
}

/** Kinds that have a shape of their own. */
const shapes: ReadonlySet<string> = new Set(['plenary', 'panel', 'working-group', 'breakout', 'ceremony', 'spotlight']);

/** Summaries longer than this are folded at first, so that outcomes are seen. */
const longSummary = 420;

export function renderDays(model: AgendaModel): unknown {
  return model.days.map((day) => {
    const name = dayName(day, model);
    return html`<div class="day">
      ${name ? html`<div class="day-name" role="heading" aria-level=${Math.min(6, model.level + 2)}>${name}</div>` : nothing}
      ${day.slots.map(({ columns }) => {
        const beside = columns.length > 1;
        return html`<div class="slot ${beside ? 'beside' : ''} ${beside && columns.every(({ sessions }) => sessions.length === 1) ? 'level' : ''}" data-rooms=${beside && day.rooms > 1 && day.rooms < 5 ? day.rooms : nothing}>
          ${columns.map((column) => renderColumn(column, day, { ...model, level: model.level + (name ? 3 : 2) }))}
        </div>`;
      })}
    </div>`;
  });
}

/** "Day 1 · Tuesday, May 14". Nothing for an agenda that has no days. */
export function dayName({ day, date }: AgendaDay, { localization, days }: Pick<AgendaModel, 'localization' | 'days'>): string {
  const { year = 0, month = 1, day: dayOfMonth = 1 } = date === undefined ? {} : calendarDay(date);
  const parts = [
    day !== undefined && localization.t('events.day', { day }),
    date !== undefined && localization.calendar(year, month, dayOfMonth, { weekday: 'long', day: 'numeric', month: 'long' }),
  ].filter(Boolean);
  return parts.join(' · ') || (days.length > 1 ? localization.t('events.dayOther') : '');
}

function renderColumn({ name, at, sessions }: AgendaColumn, day: AgendaDay, model: AgendaModel): TemplateResult {
  const words = said(name, model);
  return html`<div class="column" data-at=${at || nothing}>
    ${words ? html`<p class="column-name">${shown(words, model)}</p>` : nothing}
    ${sessions.map((session) => renderSession(session, !!words, day, model))}
  </div>`;
}

/** `isNamed` where the track or the room is said above it; the level in the model is that of its heading. */
function renderSession(session: Session, isNamed: boolean, day: AgendaDay, model: AgendaModel): TemplateResult {
  const { localization, selected, lit, times, level, outcomes } = model;
  const { id, kind } = session;
  const height = model.keptHeight(session);
  const time = times?.of(session, day.date);
  const about = [time && { text: time.text }, time?.written !== undefined && { text: time.written }, isNamed ? undefined : said(session.track, model), isNamed && day.rooms ? undefined : said(session.room, model)].filter((each) => !!each);
  return html`<div class="session ${id === selected ? 'selected' : ''} ${lit.has(id) ? 'lit' : ''}" data-session=${id} data-height=${height ?? nothing}>
    <div class="session-head">
      <p class="small muted">${kind ? html`<span part="mark" class="shape ${shapes.has(kind) ? `shape-${kind}` : ''}"></span>${facet('kind', kind, localization.named('kind', kind, model.feedLanguage), model)}` : nothing}${about.map((each) => html`<span class="about-part">${shown(each, model)}</span>`)}</p>
      <div class="session-title" role="heading" aria-level=${Math.min(6, level)}><button type="button" class="text" data-id=${id} aria-pressed=${id === selected}>${shown(titleOf(session, model), model)}</button></div>
    </div>
    ${height === undefined ? renderText(session, day, model) : nothing}
    ${renderOutcomes(outcomes.bySession.get(id), model, height === undefined)}
  </div>`;
}

/** What is said of a session: its summary, who spoke and took part, and where it is about. */
function renderText(session: Session, { date }: AgendaDay, model: AgendaModel): TemplateResult {
  const { localization, unfolded } = model;
  const { t } = localization;
  const { id } = session;
  const summary = said(session.summary, model);
  const isLong = unfolded !== undefined && (summary?.text.length ?? 0) > longSummary;
  const isOpen = !isLong || unfolded.has(id);
  const speakers = (session.speakers ?? []).flatMap((speaker) => said(speaker, model) ?? []);
  const named = (label: string, list: unknown) => html`<div class="named small"><span class="muted">${label}</span>${list}</div>`;
  return html`<div class="session-text">
    ${summary ? html`<p class="prose ${isOpen ? '' : 'folded'}">${shown(summary, model)}</p>` : nothing}
    ${isLong ? html`<button type="button" class="fold" data-fold=${id} aria-expanded=${isOpen}>${t(isOpen ? 'events.readLess' : 'events.readOn')}</button>` : nothing}
    ${speakers.length ? named(t('events.speakers'), renderRun(speakers, model)) : nothing}
    ${session.organisations?.length ? named(t('events.organisations'), organisations(session.organisations, model, 'participant')) : nothing}
    ${session.countries?.length || session.sectors?.length ? html`<p class="facets small muted">${
      session.countries?.map((code) => facet('country', code, { text: localization.country(code) }, model))}${session.sectors?.map((sector) => facet('sector', sector, localization.named('sector', sector, model.feedLanguage), model))}</p>` : nothing}
    ${(session.start ?? date) !== undefined && model.withCalendar ? html`<button type="button" class="fold unprinted" data-calendar=${id} aria-label=${t('events.calendarOf', { title: titleOf(session, model).text })}>${t('events.calendar')}</button>` : nothing}
  </div>`;
}

/** A value that filters the group when it is pressed. */
function facet(name: string, value: string, text: ShownText, context: EventContext): TemplateResult {
  return html`<button type="button" class="facet" data-facet=${name} data-value=${value} aria-pressed=${filterValues(context.filters, name).includes(value)}>${shown(text, context)}</button>`;
}

/** What a session, or the event as a whole, has brought; or only how much, where it is out of sight. */
export function renderOutcomes(proposals: readonly Proposal[] | undefined, context: EventContext, isInSight = true): TemplateResult {
  const { localization, selected, lit } = context;
  if (!proposals?.length) return html`<p class="outcomes small muted">${localization.t('events.noOutcomes')}</p>`;
  const counts = countOutcomes(proposals);
  const mixed = counts.kinds.size > 1;
  return html`<div class="outcomes">
    <p class="outcomes-name small">${countsInWords(counts, localization).things}</p>
    ${isInSight ? html`<ul>${proposals.map((record) => {
      const { words, lang, texts } = answerOf(record, context);
      const { kind = '', status = '' } = record;
      return html`<li class="outcome ${record.id === selected ? 'selected' : ''} ${lit.has(record.id) ? 'lit' : ''}">
        <button type="button" class="text" data-id=${record.id} aria-pressed=${record.id === selected}>${shown(said(record.text, context) ?? { text: record.id }, context)}</button>
        ${words || mixed ? html`<p class="fate small">${words ? html`<span part="mark" class="mark ${statusClass(status)}"></span>` : nothing}<span>${
          mixed && kind ? html`${bdi(localization.named('kind', kind, context.feedLanguage))}${words ? ' · ' : nothing}` : nothing}<span lang=${lang ?? nothing}>${words}</span>${texts.map((each) => html`${each.ref === undefined ? ' · ' : ' '}${reference(each, context)}`)}</span></p>` : nothing}
      </li>`;
    })}</ul>` : nothing}
  </div>`;
}
