import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { DataElement, type DownloadKind, type ElementWords } from '../../kit/element.js';
import type { CalendarEvent } from '../../kit/export/ics.js';
import { headingLevel } from '../../kit/frame.js';
import type { Messages } from '../../kit/i18n.js';
import { Lazy } from '../../kit/lazy.js';
import { eventOutcomes } from '../../kit/locales/en/event-outcomes.js';
import { proposalCounts } from '../../kit/locales/en/proposal-counts.js';
import { sumsOf, type EventsInOrder } from '../../layout/event-order.js';
import { eventOf, outcomesIn, outcomesOfEvent } from '../../layout/event-outcomes.js';
import type { Scene } from '../../layout/scene.js';
import { entriesOf, type Entry } from '../../model/entries.js';
import { eventJsonLd, type JsonLd } from '../../model/event-json-ld.js';
import type { EventRecord } from '../../model/feed.js';
import { makeStops } from './boxes.js';
import { isReady, renderList } from './event-list.js';
import { EventReader } from './event-reader.js';
import { eventOutcomesStyles } from './event-outcomes.styles.js';
import { eventSentence, type EventContext } from './event-words.js';
import type { OpenedEvent } from './opened-event.js';
import type * as roving from './roving-boxes.js';

const countries = new Lazy(() => import('../../kit/country-words.js'));
const finders = new Lazy(() => import('../../kit/found-text.js'));
const fitters = new Lazy(() => import('./fitting-sessions.js'));
const pages = new Lazy(() => import('./opened-event.js'));
const rovers = new Lazy(() => import('./roving-boxes.js'));

const messages: Messages = { ...proposalCounts, ...eventOutcomes };
const none: ReadonlySet<string> = new Set();
/** Keys that move inside a box. */
const moves = /^(Arrow|Home|End)/;
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
  static override styles: CSSResultGroup = [DataElement.styles, eventOutcomesStyles];

  readonly kind = 'event';
  readonly messages: Messages = messages;
  readonly words: ElementWords = {
    name: 'events.name', things: 'events.things', count: 'events.count',
    views: [{ view: 'chart', label: 'events.view' }, { view: 'table', label: 'toolbar.table' }],
  };
  override readonly exportKinds: readonly DownloadKind[] = ['png', 'svg', 'csv', 'json', 'ics'];
  protected readonly defaultFacets = ['kind', 'track', 'day', 'country', 'sector', 'organisation'];

  /** Moves the focus inside the boxes of the page; made when it first comes there. */
  #boxes: roving.RovingBoxes | undefined;
  #reader = new EventReader(() => {
    this.shownChanged();
    this.requestUpdate();
  }, this.partFailed);
  /** The events that are shown; undefined while many are read. */
  #shown: EventsInOrder | undefined;
  /** Id of the event that was opened last, by choosing it or something of it. */
  #opened: string | undefined;
  #seen: string | null = null;
  /** The event that is shown, if it is one. */
  #event: EventRecord | undefined;
  #fitting: ReadonlySet<string> | undefined;
  /** What draws an event; made for the first that is opened. */
  #page: OpenedEvent | undefined;
  /** False while the names of countries are on their way. */
  #isSaid = false;
  /** Whether all that draws the first event or the list has been here. */
  #isBegun = false;
  #lacksNames = false;
  /** The first event in the window of the list. */
  #from = 0;
  /** Where the focus goes after drawing. */
  #goTo: string | undefined;

  /**
   * The shown events as `Event` objects of schema.org, with the feed's own dates; empty before `ready`. The page's author may put them into a
   * script; the element does not.
   */
  get jsonLd(): readonly JsonLd[] {
    const { feedData } = this;
    if (!feedData || !this.isSpoken) return [];
    const { feed } = feedData;
    const languages = [this.localization.locale, ...(feed.language === undefined ? [] : [feed.language])];
    return (this.shownRecords as readonly EventRecord[]).map((event) => eventJsonLd(event, entriesOf(feed), languages));
  }

  override summary(): string {
    const event = this.#event;
    const { events, ...sums } = event ? sumsOf([event], 0, outcomesOfEvent(event, outcomesIn(entriesOf(this.feedData!.feed)))) : this.#shown!;
    return eventSentence({ ...sums, events: event ? undefined : events.length, fitting: event && this.#fitting?.size }, this.localization);
  }

  override tellsAll({ id }: Entry): boolean {
    return this.view !== 'table' && id === this.#event?.id;
  }

  override renderVisual(): TemplateResult {
    const event = this.#event;
    return html`<div class="page" @click=${this.#clicked} @keydown=${this.#pressed} @focusin=${this.#reached}>${event
      ? this.#page?.render(event, this.#events, this.#fitting, this.#context)
      : renderList(this, { ...this.#context, events: this.#events, from: this.#from, isWhole: this.printing, move: this.#moveList })}</div>`;
  }

  override renderLegend(): unknown {
    return this.#page && this.#event && this.#event.id !== this.selected && this.lit.has(this.#event.id)
      ? html`<ul class="key"><li><span class="thread-sample"></span>${this.localization.t('events.thread')}</li></ul>` : nothing;
  }

  override async scene(width: number): Promise<Scene> {
    const { drawEvents } = await import('./event-outcomes.scene.js');
    return drawEvents(this, width, { page: this.#page, event: this.#event, events: this.#events, fitting: this.#fitting, untimed: this.#context });
  }

  override async calendarEvents(): Promise<readonly CalendarEvent[]> {
    const { eventEntries } = await import('./event-calendar.js');
    return this.#events.flatMap((event) => eventEntries(event, event.sessions ?? [], this.feedData!, this.#context));
  }

  /** The events that filter and search leave, as they took place. */
  get #events(): readonly EventRecord[] {
    return this.#shown?.events ?? [];
  }

  /** Draws at once what was asked for, and not with the next task. */
  drawNow(): void {
    this.requestUpdate();
    this.performUpdate();
  }

  protected override isDrawable(): boolean {
    return super.isDrawable() && !!this.#shown && ((this.#isSaid && this.#isBegun) || !this.hasContent());
  }

  protected override shownChanged(): void {
    this.#shown = this.#reader.inOrder(this.feedData!.feed, this.shown!.rows);
    this.#prepare();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.shown && !(this.#isSaid && this.#isBegun)) this.#prepare();
    super.willUpdate(changed);
    this.#follow();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#page?.placed();
    if (!this.#boxes) makeStops(this.renderRoot);
    const goal = this.#goTo === undefined ? null : this.renderRoot.querySelector<HTMLElement>(this.#goTo);
    if (!goal) return;
    this.#goTo = undefined;
    goal.focus();
  }

  get #context(): EventContext {
    const { localization, feedData, search, selected } = this;
    if (!feedData) throw new Error('Events are asked for before there is data.');
    const entries = entriesOf(feedData.feed);
    const finder = search ? finders.use(this, this.partFailed) : undefined;
    finder?.beginFinding(this);
    return {
      localization, entries, feedLanguage: feedData.feed.language, outcomes: outcomesIn(entries), selected, search, finder, filters: this.filters, times: undefined,
      lit: selected !== null && selected !== this.#event?.id ? this.lit : none,
      level: Math.min(6, headingLevel(this) + 1),
      withCalendar: !this.downloads || /\bics\b/.test(this.downloads),
    };
  }

  /** Orders the events and loads the names that they need. */
  #prepare(): void {
    const { localization, shown } = this;
    // English does not bring the names of countries; other languages do.
    const isEnglish = localization.locale.startsWith('en');
    const names = isEnglish ? countries.use(this, (reason) => {
      this.#lacksNames = true;
      this.partFailed(reason);
      this.requestUpdate();
    }) : undefined;
    names?.knowCountries(localization);
    this.#isSaid = shown !== undefined && (!isEnglish || names !== undefined || this.#lacksNames);
    this.#follow();
  }

  /** The event to show: the only one, or the one that the selection is or belongs to. */
  #follow(): void {
    const { selected, feedData, filters, search } = this;
    if (!feedData || !this.#shown) return;
    if (selected !== this.#seen) {
      this.#seen = selected;
      this.#opened = (selected === null ? undefined : eventOf(selected, entriesOf(feedData.feed))) ?? this.#opened;
    }
    const opened = feedData.get(this.#opened ?? '')?.record;
    const event = this.#events.length === 1 ? this.#events[0] : opened && this.#events.includes(opened as EventRecord) ? opened as EventRecord : undefined;
    // What is there stays until the part that draws the other has come.
    const isHere = this.#has(event);
    if (isHere || !this.#isBegun) this.#event = event;
    this.#isBegun ||= isHere;
    this.#fitting = event && this.isFiltered && this.isSpoken ? fitters.use(this, this.partFailed)?.fittingSessions(event, feedData.feed, this.localization, filters, search) : undefined;
  }

  /** Whether all that draws an event, or the list, is here; what is not is sent for. */
  #has(event: EventRecord | undefined): boolean {
    if (!event) return isReady(this, this.#events.length);
    const part = pages.use(this, this.partFailed);
    if (part) this.#page ??= new part.OpenedEvent(this);
    return !!this.#page?.isReady(event);
  }

  #moveList = (from: number): void => {
    this.#from = from;
    this.requestUpdate();
  };

  /** The focus or a key: what answers both is loaded when the focus comes, and is told of what came before it. */
  #reached = (event: Event): void => {
    const target = event.target as Element;
    const answer = ({ RovingBoxes }: typeof roving): void => (this.#boxes ??= new RovingBoxes(this)).handle(event, target);
    const part = rovers.use(this, this.partFailed);
    if (part) answer(part);
    // `use` has told of a failure.
    else rovers.load().then(answer, () => {});
  };

  #pressed = (event: KeyboardEvent): void => {
    const { key } = event;
    if (key === 'Escape' && this.selected !== null) return this.act({ selected: null });
    if (!this.#boxes && moves.test(key) && !event.altKey && !event.ctrlKey && !event.metaKey) event.preventDefault();
    this.#reached(event);
  };

  #clicked = (event: Event): void => {
    const target = (event.target as Element).closest<HTMLElement>('button');
    if (!target) return;
    const { id, key } = target.dataset;
    if (id !== undefined) this.#choose(id);
    else if (key === 'all') this.#showAll();
    else this.#page?.pressed(target.dataset, this.#context);
    this.requestUpdate();
  };

  #showAll(): void {
    this.#goTo = `.event [data-id="${CSS.escape(this.#event?.id ?? '')}"]`;
    this.#from = Math.max(0, this.#events.indexOf(this.#event!) - 20);
    this.#opened = undefined;
    this.act({ selected: null });
  }

  #choose(id: string): void {
    const isEvent = this.#events.some((event) => event.id === id);
    if (isEvent) {
      this.#goTo = '.title';
      this.#opened = id;
    }
    this.act({ selected: id === this.selected && !isEvent ? null : id });
  }
}
