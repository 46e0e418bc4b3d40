import { html, nothing, type TemplateResult } from 'lit';
import { adopt } from '../../kit/adopt.js';
import { Lazy } from '../../kit/lazy.js';
import { eventPage } from '../../kit/locales/en/event-page.js';
import { proposalStatus } from '../../kit/locales/en/proposal-status.js';
import { vocabulary } from '../../kit/locales/en/vocabulary.js';
import { proposalMarkStyles } from '../../kit/proposal-marks.styles.js';
import { agendaOf, beginningOf, type AgendaDay } from '../../layout/agenda.js';
import type { EventRecord } from '../../model/feed.js';
import { toggleFilter, type Filters } from '../../query/filters.js';
import { renderDays, renderOutcomes } from './agenda-view.js';
import { agendaStyles } from './agenda.styles.js';
import { renderNavigation } from './event-nav.js';
import type { CtEventOutcomes } from './event-outcomes.js';
import { renderAbout } from './event-page.js';
import { eventPageStyles } from './event-page.styles.js';
import type { EventContext } from './event-words.js';
import { SessionsInSight } from './sessions-in-sight.js';

export { dayName } from './agenda-view.js';

const timings = new Lazy(() => import('./session-times.js'));

/** So many sessions the agenda has at first, and so many come with each press for more. */
const atFirst = 20;
const more = 100;

/** The page of one event: what it says of itself, its agenda, and what a reader does there. */
export class OpenedEvent {
  #host: CtEventOutcomes;
  #sight: SessionsInSight;
  #event: EventRecord | undefined;
  /** Sessions that fit the filter; undefined for all. */
  #fitting: ReadonlySet<string> | undefined;
  #days: readonly AgendaDay[] = [];
  #most = atFirst;
  #unfolded = new Set<string>();
  /** The filter, where the reader wants to see all sessions nevertheless. */
  #ignored: Filters | undefined;

  constructor(host: CtEventOutcomes) {
    this.#host = host;
    this.#sight = new SessionsInSight(host);
    adopt(host, proposalMarkStyles);
    adopt(host, eventPageStyles);
    adopt(host, agendaStyles);
  }

  /** Whether what an event needs beside this part is here. */
  isReady(event: EventRecord): boolean {
    return !hasTimes(event) || timings.use(this.#host, this.#host.partFailed) !== undefined;
  }

  /** Days of the agenda, as far as their sessions fit the filter. */
  daysOf(event: EventRecord, fitting: ReadonlySet<string> | undefined): readonly AgendaDay[] {
    const shown = this.#ignored === this.#host.filters ? undefined : fitting;
    if (event !== this.#event) this.#most = atFirst;
    if (event !== this.#event || shown !== this.#fitting) {
      this.#days = agendaOf(event, event.sessions?.filter(({ id }) => !shown || shown.has(id)));
      this.#event = event;
      this.#fitting = shown;
    }
    return this.#days;
  }

  /** The same context with the times of an event, if it has any. */
  timed(event: EventRecord, context: EventContext): EventContext {
    const { localization } = context;
    for (const messages of [proposalStatus, vocabulary, eventPage]) localization.learn(messages);
    const timing = hasTimes(event) ? timings.use(this.#host, this.#host.partFailed) : undefined;
    return { ...context, times: timing && new timing.SessionTimes(event, this.#host.timeZone, localization) };
  }

  render(event: EventRecord, events: readonly EventRecord[], fitting: ReadonlySet<string> | undefined, untimed: EventContext): TemplateResult {
    const host = this.#host;
    const context = this.timed(event, untimed);
    const { localization: { t }, level, selected, times, outcomes } = context;
    const whole = this.daysOf(event, fitting);
    const { days, left } = beginningOf(whole, host.printing ? Infinity : this.#most, () => 1, selected ?? undefined);
    const own = outcomes.byEvent.get(event.id);
    const sessions = event.sessions?.length ?? 0;
    return html`<div data-box="about">${events.length > 1 ? renderNavigation(event, events, context) : nothing}${renderAbout(event, context)}</div>
    <div class="agenda" data-box="agenda" role="group" aria-label=${t('events.view')}>
      ${days.length || fitting ? html`<div class="agenda-head">
        <div role="heading" aria-level=${Math.min(6, level + 1)}>${t('events.view')}</div>${times && timings.use(host, host.partFailed)?.renderZone(times, host.timeZone, context.localization)}${fitting ? html`
        <span class="small">${t('events.fitting', { count: fitting.size, all: sessions })}</span>
        <button type="button" class="button unprinted" data-key="fits" aria-pressed=${this.#ignored === host.filters}>${t('events.allSessions', { count: sessions })}</button>` : nothing}
      </div>` : nothing}
      ${renderDays({ ...context, days, unfolded: host.printing ? undefined : this.#unfolded, keptHeight: this.#sight.begin(event.id, whole, context) })}
      ${left ? html`<p><button type="button" class="button unprinted" data-key="more">${t('events.moreSessions', { count: left })}</button></p>` : nothing}
      ${own ? html`<div class="own"><div class="own-name" role="heading" aria-level=${Math.min(6, level + 1)}>${t('events.own')}</div>${renderOutcomes(own, context)}</div>` : nothing}
    </div>`;
  }

  /** Places what stands by a number of its own, after drawing: in CSSOM, because a strict page blocks the style attribute. */
  placed(): void {
    for (const { style, dataset } of this.#host.renderRoot.querySelectorAll<HTMLElement>('[data-share], [data-rooms], [data-at]')) for (const [name, value] of Object.entries(dataset)) style.setProperty(`--_${name}`, value ?? '');
  }

  /** Answers what was pressed on the page, by what its button is for. */
  pressed({ key, fold, calendar, zone, facet, value = '' }: DOMStringMap, context: EventContext): void {
    const host = this.#host;
    if (fold !== undefined && !this.#unfolded.delete(fold)) this.#unfolded.add(fold);
    if (calendar !== undefined) void this.#saveCalendar(calendar, context);
    if (zone !== undefined) host.timeZone = zone;
    if (facet !== undefined) host.act({ filters: toggleFilter(host.filters, facet, value) });
    if (key === 'more') this.#most += more;
    if (key === 'fits') this.#ignored = this.#ignored === host.filters ? undefined : host.filters;
  }

  async #saveCalendar(id: string, context: EventContext): Promise<void> {
    const host = this.#host;
    try {
      const { eventEntries, saveEntry } = await import('./event-calendar.js');
      const { feedData } = host;
      const event = this.#event;
      if (!event || !feedData) return;
      const entry = eventEntries(event, (event.sessions ?? []).filter((session) => session.id === id), feedData, context).at(-1);
      if (entry) host.announcement = saveEntry(entry, host);
    } catch (error) {
      host.partFailed(error);
    }
  }
}

/** A date with a time is longer than the longest without. */
function hasTimes({ start, end, sessions = [] }: EventRecord): boolean {
  return [{ start, end }, ...sessions].some((each) => each.start?.[10] ?? each.end?.[10]);
}
