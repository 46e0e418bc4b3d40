import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { DataElement, type ElementWords } from '../../kit/element.js';
import { facetLabel } from '../../kit/facet-labels.js';
import { Waiting } from '../../kit/hands.js';
import type { Messages } from '../../kit/i18n.js';
import { Lazy } from '../../kit/lazy.js';
import { sizesObserver } from '../../kit/sizes.js';
import { coverageMatrix } from '../../kit/locales/en/coverage-matrix.js';
import { fewCells, firstWindow, partsOf, type MatrixWindow } from '../../layout/matrix-window.js';
import type { Scene } from '../../layout/scene.js';
import type { Arrangement } from './arrangement.js';
import { Arranger } from './arranger.js';
import { renderControls } from './controls.js';
import { coverageMatrixStyles } from './coverage-matrix.styles.js';
import { renderKey } from './key.js';
import type * as answering from './matrix-hands.js';
import { measureBox, placeWindow } from './place-window.js';
import { renderGrid } from './render-grid.js';
import { matrixNotes, matrixSentence, type CellPlace } from './words.js';

const hands = new Lazy(() => import('./matrix-hands.js'));
const details = new Lazy(() => import('./cell-detail.js'));
const lists = new Lazy(() => import('./row-list.js'));

/** Keys that do something in the matrix. */
const keys = /^(Arrow|Page|Home|End|Enter$| $)/;
/** Px below which rows are listed with what is in them. */
const narrow = 480;
/** Lines and columns of one part of a matrix on paper, with its names the most that a page has room for. */
const onPaper = [22, 15] as const;

/**
 * Countries by sectors, or any two facets of initiatives: where there is something, where several do the same, where it is reported that there is nothing, and where nothing is said.
 *
 * @element ct-coverage-matrix
 * @summary A matrix of what is covered, by two facets.
 * @slot - Fallback content, shown until the element is drawn.
 * @slot heading - Replaces the heading.
 * @slot loading - Shown while the data is on its way.
 * @slot empty - Shown when the data holds neither initiatives nor reports on coverage.
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
 * @csspart visual - The matrix and what is said about one of its cells.
 * @csspart mark - A cell, and its sample in the key.
 * @csspart legend - The key.
 * @csspart table - The table.
 * @csspart detail - The details of the selected record.
 * @csspart footer - Source, licence and what could not be used.
 * @cssproperty [--ct-coverage-matrix-size] - Least height of the element: by default 62em, more where it is narrow.
 * @cssproperty [--ct-coverage-matrix-box] - Greatest height of the box in which a long matrix scrolls, by default 36em, or 52em where all of it is drawn.
 * @cssstate loading - The data is on its way.
 * @cssstate ready - Drawn.
 * @cssstate empty - The data holds neither initiatives nor reports on coverage.
 * @cssstate stale - A newer copy could not be loaded.
 * @cssstate error - The data could not be loaded.
 */
export class CtCoverageMatrix extends DataElement {
  static override styles: CSSResultGroup = [DataElement.styles, coverageMatrixStyles];

  /** Facet of the rows: `country`, `sector`, `issue`, `status`, `kind`, `organisation` or `role`. */
  @property({ useDefault: true }) rows = 'country';
  /** Facet of the columns. */
  @property({ useDefault: true }) columns = 'sector';
  /** Order of the rows: `count`, `name`, `similarity`, or, for countries, `region`. */
  @property({ attribute: 'row-order', useDefault: true }) rowOrder = 'count';
  /** Order of the columns: `count`, `name` or `similarity`. */
  @property({ attribute: 'column-order', useDefault: true }) columnOrder = 'count';

  /** The cell whose details are open, by its values: they outlive an order and a reload. */
  @state() opened: { readonly row: string; readonly column: string } | undefined;

  readonly kind = 'initiative';
  readonly messages: Messages = coverageMatrix;
  readonly words: ElementWords = {
    name: 'matrix.name', things: 'matrix.things', count: 'count.initiatives',
    views: [{ view: 'chart', label: 'toolbar.chart' }, { view: 'table', label: 'toolbar.table' }],
  };
  /** A filter that leaves nothing can be let go of where it was set. */
  override readonly keepsPicture = true;
  protected readonly defaultFacets = ['country', 'sector', 'issue', 'status', 'kind'];

  /** The place that the Tab key reaches. */
  active: CellPlace = { row: -1, column: -1 };
  #arranger = new Arranger(this);
  /** What readers do with the matrix is loaded when they begin. */
  readonly hands = new Waiting<answering.MatrixHands, typeof answering>(
    this, hands, ({ MatrixHands }) => new MatrixHands(this), this.partFailed,
    (event) => event instanceof KeyboardEvent && keys.test(event.key) && !event.altKey && !event.metaKey,
  );
  #sizes = sizesObserver(() => this.#resized());
  #width = 0;
  #box: HTMLElement | null = null;
  #seen = '';
  #isMeasured = false;
  /** True once the list could not be had: a narrow matrix is then drawn as the wide one, and scrolls. */
  #lacksList = false;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes.disconnect();
    this.#box = null;
    this.#width = 0;
  }

  /** What is drawn; undefined until there is anything. */
  get arrangement(): Arrangement | undefined {
    return this.#arranger.now;
  }

  /** The part of the matrix that is drawn. */
  get drawnWindow(): MatrixWindow {
    const { lines, columns } = this.#arranger.now!;
    return this.hands.now?.window ?? firstWindow(lines.length, columns.length);
  }

  get isNarrow(): boolean {
    return this.#width > 0 && this.#width < narrow && !this.printing;
  }

  override summary(): string | TemplateResult {
    return this.#arranger.now ? matrixSentence(this.#arranger.now, this.localization) : '';
  }

  override renderVisual(): TemplateResult {
    const arrangement = this.#arranger.now;
    if (!arrangement) return html`${nothing}`;
    const list = this.isNarrow ? lists.use(this, this.#withoutList) : undefined;
    const detail = this.opened ? details.use(this, this.partFailed)?.renderCellDetail(this, arrangement, this.opened) : undefined;
    return html`
      ${renderControls(this, arrangement, this.#arranger.controls)}
      ${list ? list.renderRowList(this, arrangement, detail) : this.#renderBoxes(arrangement)}
      <div class="notes small muted">${matrixNotes(this, arrangement).map((note) => html`<p>${note} </p>`)}</div>
      ${list ? nothing : detail}
    `;
  }

  override renderLegend(): unknown {
    return this.#arranger.now ? renderKey(this, this.#arranger.now) : nothing;
  }

  override async scene(width: number): Promise<Scene> {
    const { drawMatrix } = await import('./coverage-matrix.scene.js');
    return drawMatrix(this, width);
  }

  protected override hasContent(): boolean {
    return super.hasContent() || !!this.feedData?.feed.coverage.length;
  }

  protected override isDrawable(): boolean {
    // A narrow matrix is a list, which is a part of its own: what stands below it must not be drawn before it.
    const hasForm = !this.isNarrow || this.#lacksList || lists.use(this, this.#withoutList) !== undefined;
    return super.isDrawable() && hasForm && (this.#arranger.now !== undefined || !this.hasContent());
  }

  #withoutList = (reason: unknown): void => {
    this.#lacksList = true;
    this.partFailed(reason);
    this.requestUpdate();
  };

  protected override shownChanged(): void {
    this.#arranger.arrange();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const isOther = (['rows', 'columns', 'rowOrder', 'columnOrder'] as const).some((name) => changed.has(name));
    if (changed.has('rows') || changed.has('columns')) this.opened = undefined;
    if (!this.#arranger.isDone || isOther) this.#arranger.arrange();
    this.#width ||= this.clientWidth;
    super.willUpdate(changed);
    this.#keepActive();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const box = this.renderRoot.querySelector<HTMLElement>('.box');
    this.#follow(box);
    if (!box || !this.#arranger.now) return;
    placeWindow(box, this.#arranger.now, this.printing ? undefined : this.drawnWindow);
    if (this.hands.now) this.hands.now.drawn();
    // How much is seen of a large matrix is measured once it is drawn.
    else if (!this.#isMeasured && !box.querySelector('.whole')) {
      this.#isMeasured = true;
      this.hands.with((part) => part.drawn());
    }
  }

  /** Cells with records on the thread of the selected one. */
  get litCells(): ReadonlySet<number> {
    return this.#arranger.lit;
  }

  /** A place that a target in the matrix stands for. */
  placeOf(target: Element): CellPlace | undefined {
    const data = target.closest<HTMLElement>('[data-row]')?.dataset;
    return data && { row: Number(data['row']), column: Number(data['column']) };
  }

  /** On paper a large matrix stands in parts that fit a page, each with the names of its rows and columns. */
  #renderBoxes(arrangement: Arrangement): TemplateResult {
    const { lines, columns } = arrangement;
    if (!this.printing) return this.#renderBox(arrangement, this.drawnWindow);
    const [down, across] = onPaper;
    return html`${partsOf(columns.length, across).map(([start, end]) => partsOf(lines.length, down).map(([top, bottom]) => this.#renderBox(arrangement, { top, bottom, start, end })))}`;
  }

  #renderBox(arrangement: Arrangement, window: MatrixWindow): TemplateResult {
    const { localization } = this;
    const { lines, columns, rowFacet, columnFacet, columnNames } = arrangement;
    const waiting = this.hands;
    const slanted = this.printing || measureBox(columnNames, this.renderRoot.querySelector('.box')?.clientWidth || this.#width);
    return html`<div class="box">
      <div
        class="grid${slanted ? ' slanted' : ''}${lines.length * columns.length <= fewCells ? ' whole' : ''}" role="grid" aria-label=${localization.t('matrix.grid', { rows: facetLabel(rowFacet, localization), columns: facetLabel(columnFacet, localization) })}
        aria-rowcount=${lines.length + 1} aria-colcount=${columns.length + 1} tabindex="-1"
        @click=${waiting} @keydown=${waiting} @scroll=${waiting} @pointerover=${waiting} @pointerleave=${waiting} @focusin=${waiting} @focusout=${waiting}
      >${renderGrid(this, arrangement, window)}</div>
      ${this.printing ? nothing : waiting.now?.renderCard()}
    </div>`;
  }

  /** One place always has the Tab stop. */
  #keepActive(): void {
    const now = this.#arranger.now;
    if (!now) return;
    const { row, column } = this.active;
    if ((row >= 0 || column >= 0) && row < now.matrix.rows.values.length && column < now.matrix.width) return;
    this.active = { row: now.lines.find((line) => line.row >= 0)?.row ?? -1, column: now.columns[0] ?? -1 };
  }

  /** The box is narrower than the element where details stand beside it, and is another after each change between grid and list. */
  #follow(box: HTMLElement | null): void {
    if (box === this.#box && this.#width) return;
    this.#sizes.disconnect();
    this.#sizes.observe(this);
    if (box) this.#sizes.observe(box);
    this.#box = box;
  }

  #resized(): void {
    const sizes = `${this.clientWidth} ${this.#box?.clientWidth} ${this.#box?.clientHeight}`;
    if (this.clientWidth === 0 || sizes === this.#seen) return;
    this.#seen = sizes;
    this.#width = this.clientWidth;
    this.requestUpdate();
  }
}
