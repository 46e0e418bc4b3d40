import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { said } from '../../kit/bdi.js';
import type { Dataset } from '../../kit/dataset.js';
import { DataElement, type ElementWords } from '../../kit/element.js';
import { Waiting } from '../../kit/hands.js';
import type { Messages } from '../../kit/i18n.js';
import { Lazy } from '../../kit/lazy.js';
import { proposalStatus } from '../../kit/locales/en/proposal-status.js';
import { uptakeThread } from '../../kit/locales/en/uptake-thread.js';
import { vocabulary } from '../../kit/locales/en/vocabulary.js';
import { nextTurn, pauseBySlices } from '../../kit/page.js';
import { proposalMarkStyles } from '../../kit/proposal-marks.styles.js';
import type { ProposalContext } from '../../kit/proposal-status.js';
import { sizesObserver } from '../../kit/sizes.js';
import type { Scene } from '../../layout/scene.js';
import { readUptake, type UptakeGraph } from '../../layout/uptake.js';
import { entriesOf } from '../../model/entries.js';
import type { Output } from '../../model/feed.js';
import { filterValues } from '../../query/filters.js';
import { Work } from '../../query/work.js';
import type * as dating from './dated.js';
import { findingOf, renderSums } from './sums.js';
import type * as hands from './thread-hands.js';
import { ThreadPicture } from './thread-picture.js';
import { uptakeThreadStyles } from './uptake-thread.styles.js';
import type { OutputState, ThreadContext } from './words.js';

const feedWords = new Lazy(() => import('../../kit/feed-words.js'));
const handParts = new Lazy(() => import('./thread-hands.js'));
const dates = new Lazy(() => import('./dated.js'));

/** More records than this are read in slices, so that input is never kept waiting. */
const many = 4000;
/** Ms after which the page is taken to have come to rest. */
const rest = 2000;
/** Keys that do something in the picture. */
const keys = /^(Arrow|Home|End|Enter| |Escape)/;

const messages: Messages = { ...vocabulary, ...proposalStatus, ...uptakeThread };

const works = new WeakMap<Dataset, Work<UptakeGraph>>();

/** What the outputs say of themselves. */
const asReported = ({ status, progress }: Output): OutputState => ({ status, progress });
const noNote = (): undefined => undefined;

/**
 * The thread from what was said to what was done: sessions, their proposals, the outputs that took them up, the initiatives that
 * deliver those, and the indicators that measure them.
 *
 * @element ct-uptake-thread
 * @summary What became of proposals, as linked columns from the room where they were made to the country where they are carried out.
 * @slot - Fallback content, shown until the element is drawn.
 * @slot heading - Replaces the heading.
 * @slot loading - Shown while the data is on its way.
 * @slot empty - Shown when the data holds no proposals.
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
 * @csspart visual - The counts and the columns.
 * @csspart mark - The sign of a status.
 * @csspart legend - The key.
 * @csspart table - The table.
 * @csspart detail - The details of the selected record.
 * @csspart footer - Source, licence and what could not be used.
 * @cssproperty [--ct-uptake-thread-size] - Least height of the element, by default 58em where it is wide and 70em where it is narrow.
 * @cssstate loading - The data is on its way.
 * @cssstate ready - Drawn.
 * @cssstate empty - The data holds no proposals.
 * @cssstate stale - A newer copy could not be loaded.
 * @cssstate error - The data could not be loaded.
 */
export class CtUptakeThread extends DataElement {
  static override styles: CSSResultGroup = [DataElement.styles, proposalMarkStyles, uptakeThreadStyles];

  /** Date for which outputs are shown: what was known of them then. */
  @property({ attribute: 'as-of' }) asOf?: string;
  /** Date since which changes of outputs are told. */
  @property() since?: string;

  readonly kind = 'proposal';
  readonly messages: Messages = messages;
  readonly words: ElementWords = {
    name: 'uptake.name', things: 'uptake.things', count: 'count.proposals',
    views: [{ view: 'chart', label: 'uptake.view' }, { view: 'table', label: 'toolbar.table' }],
  };
  readonly picture = new ThreadPicture(this);
  /** The fate whose button in the sum the Tab key reaches. */
  fate: string | undefined;
  protected readonly defaultFacets = ['session', 'theme', 'status', 'kind', 'sector', 'country'];

  #graph: UptakeGraph | undefined;
  #for: Dataset | undefined;
  #hands = new Waiting<hands.ThreadHands, typeof hands>(
    this, handParts, ({ ThreadHands }) => new ThreadHands(this, this.picture), this.partFailed,
    (event) => event instanceof KeyboardEvent && keys.test(event.key) && !event.altKey && !event.ctrlKey && !event.metaKey,
  );
  #sizes = sizesObserver(() => this.#follow());
  #lacksNames = false;
  #dated: { readonly of: readonly unknown[]; readonly dates: dating.Dated } | undefined;
  #seen: string | null = null;
  #paper: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes.disconnect();
    clearTimeout(this.#paper);
    this.#paper = undefined;
  }

  override summary(): string | TemplateResult {
    const { view } = this.picture;
    const lang = this.feedData?.feed.language;
    return view ? said([findingOf(view, this.localization, lang), this.#dated?.dates.sentence].filter(Boolean).join(' '), lang) : '';
  }

  override renderVisual(): TemplateResult {
    const { picture, localization, filters, selected } = this;
    const { view } = picture;
    if (!view) return html`${nothing}`;
    const hands_ = this.#hands;
    const part = selected !== null || filterValues(filters, 'status').length ? handParts.use(this, this.partFailed) : undefined;
    const told = selected === null ? undefined : part?.tellThread(selected, this.#context, this.lit, this.feedData!);
    return html`<div
      class="thread-picture small ${picture.shape}" @click=${hands_} @pointerover=${hands_} @focusin=${hands_} @keydown=${hands_}
    >
      ${renderSums({ view, localization, lang: this.feedData!.feed.language, tabbable: this.fate, isChosen: (fate) => part?.isChosen(fate, view, filters) ?? false })}
      <p class="told ${told ? 'telling' : 'muted'}">${told ?? localization.t('uptake.hint')}</p>
      <div class="scroll" tabindex="-1" @scroll=${this.#follow}><div class="canvas">${picture.draw()}</div></div>
    </div>`;
  }

  override async scene(width: number): Promise<Scene> {
    const { drawThread } = await import('./uptake-thread.scene.js');
    return drawThread(this, this.#graph, this.#context, width);
  }

  protected override loadParts(): Promise<void> {
    return this.picture.load();
  }

  protected override isDrawable(): boolean {
    return super.isDrawable() && (this.picture.view !== undefined || !this.hasContent());
  }

  protected override shownChanged(): void {
    this.#read();
    this.#prepare();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // First what a part that has arrived was waited for, since the status says whether there is a picture.
    this.#prepare();
    super.willUpdate(changed);
    this.#prepare();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.picture.place();
    // In the frame that is next all is laid out once: to ask now would do it in the task of the drawing.
    requestAnimationFrame(this.#follow);
    if (this.picture.box) this.#paper ??= setTimeout(() => this.picture.loadForPaper(), rest);
    const { selected } = this;
    // What is on the thread may have to be found out first.
    if (selected === this.#seen || !this.picture.box || (selected !== null && !this.lit.size)) return;
    this.#seen = selected;
    if (selected !== null) this.#hands.with((part) => part.showThread());
  }

  #read(): void {
    const { feedData } = this;
    if (!feedData) return;
    if (this.#for !== feedData) {
      this.#for = feedData;
      this.#graph = undefined;
    }
    if (this.#graph) return;
    let work = works.get(feedData);
    if (!work) works.set(feedData, (work = new Work(readUptake(feedData.feed))));
    if (work.done || this.records.length <= many) this.#graph = work.finish();
    else {
      // Reading, laying out and drawing have a turn each.
      void work.finishInSlices(pauseBySlices()).then(nextTurn).then(() => {
        this.shownChanged();
        return nextTurn();
      }).then(() => this.requestUpdate()).catch(this.partFailed);
    }
  }

  #prepare(): void {
    if (!this.#graph || this.#for !== this.feedData || !this.shown || !this.isSpoken || !this.#readDates() || !this.#haveNames()) return;
    this.picture.prepare(this.#graph, this.#context);
  }

  /** English does not bring the names of countries; they are waited for where initiatives have any. */
  #haveNames(): boolean {
    const { localization } = this;
    if (this.#lacksNames || !localization.locale.startsWith('en') || !this.#graph!.records.initiative.some(({ countries }) => countries?.length)) return true;
    const names = feedWords.use(this, (reason) => {
      this.#lacksNames = true;
      this.partFailed(reason);
      this.requestUpdate();
    });
    names?.knowWords(localization);
    return names !== undefined;
  }

  /** What is known of outputs at other dates than now is a part of its own. False while that is on its way. */
  #readDates(): boolean {
    const { asOf, since, localization } = this;
    const graph = this.#graph!;
    if (!asOf && !since && !graph.records.output.some(({ history }) => history?.length)) {
      this.#dated = undefined;
      return true;
    }
    const part = dates.use(this, this.partFailed);
    const of = [graph, asOf, since, localization];
    if (part && !of.every((each, i) => each === this.#dated?.of[i])) this.#dated = { of, dates: part.datedStates(graph, { asOf, since, localization, events: this.feedData!.feed.events }) };
    return part !== undefined;
  }

  get #context(): Omit<ThreadContext, 'view'> & ProposalContext {
    const { localization, feedData } = this;
    const { outputState = asReported, eventNote = noNote } = this.#dated?.dates ?? {};
    return { localization, entries: entriesOf(feedData!.feed), feedLanguage: feedData!.feed.language, outputState, eventNote };
  }

  /** Draws what has come into view, and for the width that the box has now. */
  #follow = (): void => {
    if (this.picture.isStale()) this.requestUpdate();
  };
}
