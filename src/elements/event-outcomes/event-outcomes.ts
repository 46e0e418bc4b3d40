import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { DataElement, type DownloadKind, type ElementWords } from '../../kit/element.js';
import type { CalendarEvent } from '../../kit/export/ics.js';
import { headingLevel } from '../../kit/frame.js';
import type { Messages } from '../../kit/i18n.js';
import { Lazy } from '../../kit/lazy.js';
import { eventOutcomes } from '../../kit/locales/en/event-outcomes.js';
import { proposalCounts } from '../../kit/locales/en/proposal-counts.js';
import { proposalStatus } from '../../kit/locales/en/proposal-status.js';
import { proposalMarkStyles } from '../../kit/proposal-marks.styles.js';
import { agendaOf, beginningOf, type AgendaDay } from '../../layout/agenda.js';
import { chronological } from '../../layout/event-order.js';
import { eventOf, outcomesIn, outcomesOfEvent } from '../../layout/event-outcomes.js';
import type { Scene } from '../../layout/scene.js';
import { entriesOf, type Entry } from '../../model/entries.js';
import type { JsonLd } from '../../model/event-json-ld.js';
import type { EventRecord } from '../../model/feed.js';
import { toggleFilter, type Filters } from '../../query/filters.js';
import { costOf, renderDays, renderOutcomes } from './agenda-view.js';
import { eventOutcomesStyles } from './event-outcomes.styles.js';
import { renderAbout } from './event-page.js';
import { eventSentence } from './event-sentence.js';
import type { EventContext } from './event-words.js';
import { RovingBoxes } from './roving-boxes.js';

const feedWords = new Lazy(() => import('../../kit/feed-words.js'));
const finders = new Lazy(() => import('../../kit/found-text.js'));
const fitters = new Lazy(() => import('./fitting-sessions.js'));
const searchEngines = new Lazy(() => import('../../model/event-json-ld.js'));
const several = new Lazy(() => import('./event-list.js'));
const timings = new Lazy(() => import('./session-times.js'));

const messages: Messages = { ...proposalStatus, ...proposalCounts, ...eventOutcomes };
const none: ReadonlySet<string> = new Set();

/** About so many elements the agenda has at first, and so many come with each press for more. */
const atFirst = 560;
const more = 1500;

/**
 * An event with its agenda and what came of it, or a list of events to choose from.
 *
 * @element ct-event-outcomes
 * @summary An event, its days, tracks and sessions, and the outcomes of each.
 * @slot - Fallback content, shown until the element is drawn.
 * @slot heading - Replaces the heading.
 * @slot loading - Shown while the data is on its way.
 * @slot empty - Shown when the data holds no events.
 * @slot error - Shown when the data cannot be loaded.
 * @slot footer - Added to the footer.
 * @fires ct-load - The data is there.
 * @fires ct-error - The data could not be loaded.
 * @fires ct-select - Another record is selected, or none.
 * @fires ct-filter - Filter or search have changed.
 * @fires ct-view - The view has changed.
 * @csspart base - The outermost box.
 * @csspart header - Heading, sentence and toolbar.
 * @csspart toolbar - View, download and share.
 * @csspart filters - Facets and search.
 * @csspart visual - The event, or the list of events.
 * @csspart mark - The shape of a session's kind, and the sign of a status.
 * @csspart legend - The key of the thread's mark.
 * @csspart table - The table.
 * @csspart detail - The details of the selected record.
 * @csspart footer - Source, licence and what could not be used.
 * @cssproperty [--ct-event-outcomes-size=44em] - Least height of the element, which the skeleton has.
 * @cssstate loading - The data is on its way.
 * @cssstate ready - Drawn.
 * @cssstate empty - The data holds no events.
 * @cssstate stale - A newer copy could not be loaded.
 * @cssstate error - The data could not be loaded.
 */
export class CtEventOutcomes extends DataElement {
  static override styles: CSSResultGroup = [DataElement.styles, proposalMarkStyles, eventOutcomesStyles];

  readonly kind = 'event';
  readonly messages: Messages = messages;
  readonly words: ElementWords = {
    name: 'events.name', things: 'events.things', count: 'events.count',
    views: [{ view: 'chart', label: 'events.view' }, { view: 'table', label: 'toolbar.table' }],
  };
  override readonly exportKinds: readonly DownloadKind[] = ['png', 'svg', 'csv', 'json', 'ics'];
  protected readonly defaultFacets = ['kind', 'track', 'day', 'country', 'sector', 'organisation'];

  #boxes = new RovingBoxes(this);
  #events: readonly EventRecord[] = [];
  #undated = 0;
  /** Id of the event that was opened last, by choosing it or something of it. */
  #opened: string | undefined;
  #seen: string | null = null;
  /** The event that is shown, if it is one. */
  #event: EventRecord | undefined;
  #days: readonly AgendaDay[] = [];
  #fitting: ReadonlySet<string> | undefined;
  /** False while a part that the page needs is on its way. */
  #isDone = false;
  #lacksWords = false;
  /** The first event in the window of the list. */
  #from = 0;
  #most = atFirst;
  #unfolded = new Set<string>();
  /** The filter, where the reader wants to see all sessions nevertheless. */
  #ignored: Filters | undefined;
  /** Where the focus goes after drawing. */
  #goTo: string | undefined;

  /**
   * The shown events as `Event` objects of schema.org, with the feed's own dates; empty before `ready`. The page's author may put them into a
   * script; the element does not.
   */
  get jsonLd(): readonly JsonLd[] {
    const { feedData } = this;
    const part = searchEngines.use(this, this.partFailed);
    if (!feedData || !this.isSpoken || !part) return [];
    const { feed } = feedData;
    const languages = [this.localization.locale, ...(feed.language === undefined ? [] : [feed.language])];
    return (this.shownRecords as readonly EventRecord[]).map((event) => part.eventJsonLd(event, entriesOf(feed), languages));
  }

  override summary(): string {
    const outcomes = outcomesIn(entriesOf(this.feedData!.feed));
    const events = this.#event ? [this.#event] : this.#events;
    return eventSentence({
      events: this.#event ? undefined : events.length,
      undated: this.#event ? 0 : this.#undated,
      sessions: events.reduce((sum, { sessions = [] }) => sum + sessions.length, 0),
      fitting: this.#event && this.#fitting?.size,
      outcomes: events.flatMap((event) => outcomesOfEvent(event, outcomes)),
    }, this.localization);
  }

  override tellsAll({ id }: Entry): boolean {
    return this.view !== 'table' && id === this.#event?.id;
  }

  override renderVisual(): TemplateResult {
    const event = this.#event;
    const list = this.#events.length > 1 ? several.use(this, this.partFailed) : undefined;
    list?.beginList(this);
    const context = this.#context(event);
    return html`<div class="page" @click=${this.#clicked} @keydown=${this.#pressed} @focusin=${this.#focused}>${event
      ? html`<div data-box="about">${list?.renderNavigation(event, this.#events, context, this.#showAll)}${renderAbout(event, context)}</div>${this.#renderAgenda(event, context)}`
      : list?.renderList({ ...context, events: this.#events, from: this.#from, isWhole: this.printing, move: this.#moveList })}</div>`;
  }

  override renderLegend(): unknown {
    return this.#event && this.#event.id !== this.selected && this.lit.has(this.#event.id)
      ? html`<p class="key"><span class="thread-sample"></span>${this.localization.t('events.thread')}</p>` : nothing;
  }

  override async scene(width: number): Promise<Scene> {
    const { drawEvents } = await import('./event-outcomes.scene.js');
    return drawEvents(this, width, { event: this.#event, events: this.#events, days: this.#days, context: this.#context(this.#event) });
  }

  override async calendarEvents(): Promise<readonly CalendarEvent[]> {
    const { eventEntries } = await import('./event-calendar.js');
    const context = this.#context(undefined);
    return this.#events.flatMap((event) => eventEntries(event, event.sessions ?? [], location.host || 'localhost', context));
  }

  protected override isDrawable(): boolean {
    return super.isDrawable() && (this.#isDone || !this.hasContent());
  }

  protected override shownChanged(): void {
    this.#prepare();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.shown && !this.#isDone) this.#prepare();
    super.willUpdate(changed);
    this.#follow();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    // In CSSOM, because a strict page blocks the style attribute.
    for (const bar of this.renderRoot.querySelectorAll<HTMLElement>('[data-share]')) bar.style.setProperty('--_share', bar.dataset['share'] ?? '');
    if (this.#goTo !== undefined) this.renderRoot.querySelector<HTMLElement>(this.#goTo)?.focus();
    this.#goTo = undefined;
  }

  #context(event: EventRecord | undefined): EventContext {
    const { localization, feedData, search, selected } = this;
    if (!feedData) throw new Error('Events are asked for before there is data.');
    const entries = entriesOf(feedData.feed);
    const finder = search ? finders.use(this, this.partFailed) : undefined;
    finder?.beginFinding(this);
    const timing = event && hasTimes(event) ? timings.use(this, this.partFailed) : undefined;
    return {
      localization, entries, feedLanguage: feedData.feed.language, outcomes: outcomesIn(entries), selected, search, finder, filters: this.filters,
      lit: selected !== null && selected !== event?.id ? this.lit : none,
      times: timing && event && new timing.SessionTimes(event, this.timeZone, localization),
      level: Math.min(6, headingLevel(this) + 1),
      withCalendar: !this.downloads || /\bics\b/.test(this.downloads),
    };
  }

  /** Orders the events and loads what they need. */
  #prepare(): void {
    const { localization, shown } = this;
    const { events, undated } = chronological(this.shownRecords as readonly EventRecord[]);
    this.#events = events;
    this.#undated = undated;
    // The drawing does not wait for this; `ready` does.
    searchEngines.use(this, this.partFailed);
    const waits = [events.length > 1 && several.use(this, this.partFailed), events.some(hasTimes) && timings.use(this, this.partFailed)].includes(undefined);
    // English does not bring the words of the feed and the names of countries; other languages do.
    const words = localization.locale.startsWith('en') ? feedWords.use(this, (reason) => {
      this.#lacksWords = true;
      this.partFailed(reason);
      this.requestUpdate();
    }) : undefined;
    words?.knowWords(localization);
    this.#isDone = shown !== undefined && !waits && (words !== undefined || this.#lacksWords || !localization.locale.startsWith('en'));
  }

  /** The event to show: the only one, or the one that the selection is or belongs to. */
  #follow(): void {
    const { selected, feedData, filters, search } = this;
    if (!feedData || !this.shown) return;
    if (selected !== this.#seen) {
      this.#seen = selected;
      this.#opened = (selected === null ? undefined : eventOf(selected, entriesOf(feedData.feed))) ?? this.#opened;
    }
    const event = this.#events.length === 1 ? this.#events[0] : this.#events.find(({ id }) => id === this.#opened);
    if (event !== this.#event) this.#most = atFirst;
    this.#event = event;
    this.#fitting = event && this.isFiltered && this.isSpoken ? fitters.use(this, this.partFailed)?.fittingSessions(event, feedData.feed, this.localization, filters, search) : undefined;
    const sessions = event?.sessions ?? [];
    const isWhole = this.#ignored === filters || !this.#fitting;
    this.#days = event ? agendaOf(event, isWhole ? sessions : sessions.filter(({ id }) => this.#fitting!.has(id))) : [];
  }

  #renderAgenda(event: EventRecord, context: EventContext): TemplateResult {
    const { localization, printing, selected } = this;
    const { t } = localization;
    const { days, left } = beginningOf(this.#days, printing ? Infinity : this.#most, (session) => costOf(session, context), selected ?? undefined);
    const own = context.outcomes.byEvent.get(event.id);
    const zone = context.times && timings.use(this, this.partFailed)?.renderZone(context.times, this.timeZone, localization);
    const fits = this.#fitting;
    return html`<div class="agenda" data-box="agenda" role="group" aria-label=${t('events.view')}>
      ${days.length || fits ? html`<div class="agenda-head">
        <div role="heading" aria-level=${Math.min(6, context.level + 1)}>${t('events.view')}</div>${zone}${fits ? html`
        <span class="small">${t('events.fitting', { count: fits.size, all: event.sessions!.length })}</span>
        <button type="button" class="button unprinted" data-key="fits" aria-pressed=${this.#ignored === this.filters}>${t('events.allSessions', { count: event.sessions!.length })}</button>` : nothing}
      </div>` : nothing}
      ${renderDays({ ...context, days, unfolded: printing ? undefined : this.#unfolded })}
      ${left ? html`<p><button type="button" class="button unprinted" data-key="more">${t('events.moreSessions', { count: left })}</button></p>` : nothing}
      ${own ? html`<div class="own"><div class="own-name" role="heading" aria-level=${Math.min(6, context.level + 1)}>${t('events.own')}</div>${renderOutcomes(own, context)}</div>` : nothing}
    </div>`;
  }

  #showAll = (): void => {
    this.#goTo = `.event [data-id="${CSS.escape(this.#event?.id ?? '')}"]`;
    this.#from = Math.max(0, this.#events.indexOf(this.#event!) - 20);
    this.#opened = undefined;
    this.act({ selected: null });
    this.requestUpdate();
  };

  #moveList = (from: number): void => {
    this.#from = from;
    this.requestUpdate();
  };

  #focused = (event: Event): void => this.#boxes.focused(event);

  #pressed = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.selected !== null) this.act({ selected: null });
    else this.#boxes.moved(event, this.direction);
  };

  #clicked = (event: Event): void => {
    const target = (event.target as Element).closest<HTMLElement>('button');
    if (!target) return;
    const { id, facet, value = '', fold, calendar, zone, key } = target.dataset;
    if (id !== undefined) this.#choose(id);
    else if (facet !== undefined) this.act({ filters: toggleFilter(this.filters, facet, value) });
    else if (fold !== undefined && !this.#unfolded.delete(fold)) this.#unfolded.add(fold);
    else if (calendar !== undefined) void this.#saveCalendar(calendar);
    else if (zone !== undefined) this.timeZone = zone;
    else if (key === 'more') this.#most += more;
    else if (key === 'fits') this.#ignored = this.#ignored === this.filters ? undefined : this.filters;
    this.requestUpdate();
  };

  #choose(id: string): void {
    const isEvent = this.#events.some((event) => event.id === id);
    if (isEvent) {
      this.#goTo = '.title';
      this.#opened = id;
    }
    this.act({ selected: id === this.selected && !isEvent ? null : id });
  }

  async #saveCalendar(id: string): Promise<void> {
    try {
      const { eventEntries, saveEntry } = await import('./event-calendar.js');
      const event = this.#event;
      const entry = event && eventEntries(event, event.sessions ?? [], location.host || 'localhost', this.#context(event)).find(({ uid }) => uid === `${id}@${location.host || 'localhost'}`);
      if (entry) this.announcement = saveEntry(entry, this);
    } catch (error) {
      this.partFailed(error);
    }
  }
}

/** A date with a time is longer than the longest without. */
function hasTimes({ start, end, sessions = [] }: EventRecord): boolean {
  return [{ start, end }, ...sessions].some((each) => (each.start?.length ?? 0) > 10 || (each.end?.length ?? 0) > 10);
}
