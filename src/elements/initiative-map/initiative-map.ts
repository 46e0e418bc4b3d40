import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { DataElement, type ElementWords } from '../../kit/element.js';
import { CtErrorEvent } from '../../kit/events.js';
import { Lazy } from '../../kit/lazy.js';
import type { Messages } from '../../kit/i18n.js';
import { initiativeMap } from '../../kit/locales/en/initiative-map.js';
import { watchPalette } from '../../kit/paint.js';
import { nameOf } from '../../kit/record-name.js';
import { warnOnce } from '../../kit/registry.js';
import { hitCountry } from '../../layout/map-hit.js';
import type { PatternName } from '../../layout/pattern.js';
import type { Scene } from '../../layout/scene.js';
import type { AnyRecord, Initiative, LocationPrecision } from '../../model/feed.js';
import { filterValues, toggleFilter, withFilter } from '../../query/filters.js';
import type { FeedError } from '../../sources/errors.js';
import { atlasOf, gazetteerOf, type Atlas, type BaseMap, type Gazetteer } from './atlas.js';
import { builtInMap } from './base-map.js';
import { Camera } from './camera.js';
import { besides } from './card-place.js';
import { Gestures } from './gestures.js';
import { countryBox, drawMap, textMeasure, type Drawn, type Mark } from './initiative-map.draw.js';
import { initiativeMapStyles } from './initiative-map.styles.js';
import type { Described, Panel } from './map-card.js';
import { commitmentPatterns, mapKey, renderKey } from './map-legend.js';
import { mapSentence, markName } from './map-words.js';
import { MarkLayer } from './mark-layer.js';
import type { PlacesList } from './places.js';
import type { RecordContext } from './record-pages.js';
import { toldRecords } from './told-records.js';


const lists = new Lazy(() => import('./places.js'));
const cards = new Lazy(() => import('./map-card.js'));
const boundariesPart = new Lazy(() => import('./own-boundaries.js'));

/** Pixels that an arrow key moves the map, and the factor of a zoom step. */
const panStep = 60;
const zoomStep = 2;
const hintTime = 1600;

/**
 * Initiatives, corridors and countries' commitments on a map of the world, with a list of places beside it.
 *
 * @element ct-initiative-map
 * @summary A world map of initiatives and of countries' commitments.
 * @slot - Fallback content, shown until the element is drawn.
 * @slot heading - Replaces the heading.
 * @slot loading - Shown while the data is on its way.
 * @slot empty - Shown when the data holds nothing for a map.
 * @slot error - Shown when the data cannot be loaded.
 * @slot footer - Added to the footer.
 * @fires ct-load - The data is there.
 * @fires ct-error - The data or the boundaries could not be loaded.
 * @fires ct-select - Another record is selected, or none.
 * @fires ct-filter - Filter or search have changed.
 * @fires ct-view - The view has changed.
 * @csspart base - The outermost box.
 * @csspart header - Heading, sentence and toolbar.
 * @csspart toolbar - View, download and share.
 * @csspart filters - Facets and search.
 * @csspart visual - The map and the list of places.
 * @csspart mark - What can be pressed on the map: markers, clusters, corridors and countries with a commitment.
 * @csspart legend - The key.
 * @csspart table - The table.
 * @csspart detail - The details of the selected record.
 * @csspart footer - Source, licence, disclaimer and what could not be used.
 * @cssproperty [--ct-initiative-map-size] - Least height of the element. By default it follows the width.
 * @cssstate loading - The data or the map is on its way.
 * @cssstate ready - Drawn.
 * @cssstate empty - The data holds nothing for a map.
 * @cssstate stale - A newer copy could not be loaded.
 * @cssstate error - The data could not be loaded.
 */
export class CtInitiativeMap extends DataElement {
  static override styles: CSSResultGroup = [DataElement.styles, initiativeMapStyles];

  /** URL of TopoJSON or GeoJSON to draw in place of the built-in map. */
  @property() boundaries?: string;
  /** How exactly places are told, on the page and in files: `exact`, `region` or `country`. */
  @property({ attribute: 'precision' })
  override get precision(): LocationPrecision {
    return this.#precision;
  }
  override set precision(precision: LocationPrecision) {
    // What nobody understands must not tell more than was meant.
    this.#precision = precision === 'exact' || precision === 'region' || precision == null ? (precision ?? 'exact') : 'country';
  }

  @state() private described: Described | undefined;
  @state() private panel: Panel | undefined;
  @state() private boundariesError: FeedError | undefined;

  readonly kind = 'initiative';
  readonly messages: Messages = initiativeMap;
  readonly words: ElementWords = {
    name: 'map.name', things: 'map.things', count: 'count.initiatives',
    views: [{ view: 'chart', label: 'toolbar.map' }, { view: 'table', label: 'toolbar.table' }],
  };
  override readonly keepsPicture = true;
  protected readonly defaultFacets = ['country', 'sector', 'status'];

  #precision: LocationPrecision = 'exact';
  #map: BaseMap | undefined;
  #mapFor: string | undefined;
  #loading: AbortController | undefined;
  #gazetteer: Gazetteer | undefined;
  #gazetteerFor: readonly unknown[] = [];
  #atlas: Atlas | undefined;
  #atlasFor: readonly unknown[] = [];
  #camera = new Camera(() => this.#draw());
  #marks = new MarkLayer();
  #gestures = new Gestures({ camera: () => this.#camera, hint: () => this.#showHint() });
  #sizes = new ResizeObserver(() => this.#resized());
  #stage: HTMLElement | undefined;
  #hovered: string | undefined;
  #places: PlacesList | undefined;
  #unwatch: (() => void) | undefined;
  #measure: ((text: string, size: number) => number) | undefined;
  #hintTimer = 0;
  #leaveTimer = 0;
  #namedFor: readonly unknown[] = [];
  #litIndexes: ReadonlySet<number> = new Set();
  #litFor: readonly unknown[] = [];

  override get disclaimer(): string | undefined {
    const { t } = this.localization;
    return this.#mapFor ? t('map.disclaimer') : `${t('map.disclaimer')} ${t('map.credit')}`;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#loading?.abort();
    this.#leaveStage();
    this.#unwatch?.();
    this.#unwatch = undefined;
    this.#describe(undefined);
    this.panel = undefined;
  }

  override summary(): string {
    return this.#atlas ? mapSentence(this.#atlas, this.localization) : '';
  }

  override exportedRecords(): readonly AnyRecord[] {
    return toldRecords(this.shownRecords as readonly Initiative[], this.precision);
  }

  override async scene(width: number): Promise<Scene> {
    const { fileScene } = await import('./file-scene.js');
    const { frame, view } = this.#camera;
    return fileScene(this.#atlas!, this.#drawn(), { frame, view }, width, this.localization, this.direction);
  }

  override renderLegend(): unknown {
    return this.#atlas ? renderKey(mapKey(this.#atlas, this.localization), this.localization) : nothing;
  }

  override renderVisual(): TemplateResult {
    const { t } = this.localization;
    const atlas = this.#atlas;
    if (!atlas) return html`${nothing}`;
    const part = <T>(lazy: Lazy<T>) => lazy.use(this, this.partFailed);
    const list = part(lists);
    if (list) this.#places ??= new list.PlacesList(this);
    const { boundariesError } = this;
    return html`
      ${boundariesError ? part(boundariesPart)?.renderBoundariesNotice(boundariesError, this.localization) : nothing}
      <div class="atlas">
        <div class="map">
          <div class="stage" role="group" aria-label=${t('map.name')} aria-describedby="map-keys" tabindex="-1"
            @click=${this.#pressed} @keydown=${this.#keyed} @focusin=${this.#focused} @focusout=${this.#left}
            @pointermove=${this.#pointed} @pointerleave=${this.#left}
          ><canvas aria-hidden="true"></canvas><div class="marks unprinted"></div></div>
          <p id="map-keys" class="visually-hidden">${t('map.keys')}</p>
          <div class="hint tiny" aria-hidden="true">${t('map.hint', { key: /Mac|iP/.test(navigator.platform) ? '⌘' : 'Ctrl' })}</div>
          ${this.#renderZoom()}
          ${this.described ? html`<div id="map-card" class="card small unprinted" @pointerenter=${this.#stay} @pointerleave=${this.#left}>${part(cards)?.renderCard(this, this.described, atlas, this.#records)}</div>` : nothing}
          ${this.panel ? html`<div class="panel small unprinted" role="dialog" aria-label=${t('map.places')} @keydown=${this.#keyed}>${part(cards)?.renderPanel(this, this.panel, atlas, this.#records, (panel) => this.#list(panel))}</div>` : nothing}
        </div>
        <nav class="places small" aria-labelledby="places-title">${this.#places?.render({ ...this.#records, atlas, chosen: this.#chosen, choose: (code, event) => this.#choose(code, event), printing: this.printing })}</nav>
      </div>`;
  }

  #renderZoom(): TemplateResult {
    const { t } = this.localization;
    const buttons = [
      ['map.zoomIn', 'M8 3v10M3 8h10', () => this.#camera.zoom(zoomStep)],
      ['map.zoomOut', 'M3 8h10', () => this.#camera.zoom(1 / zoomStep)],
      ['map.whole', 'M1.5 8a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0-13 0M1.5 8h13M8 1.5c-5 4-5 9 0 13c5-4 5-9 0-13', () => this.#camera.whole()],
      ['map.fit', 'M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4M6 8h4', () => this.#fit()],
    ] as const;
    return html`<div class="zoom unprinted" role="toolbar" aria-label=${t('map.zoom')} aria-orientation="vertical" @keydown=${this.#zoomKeyed}>
      ${buttons.map(([label, path, act], index) => html`<button type="button" class="button" tabindex=${index ? -1 : 0} aria-label=${t(label)} title=${t(label)} @click=${act}
      ><svg viewBox="0 0 16 16" aria-hidden="true"><path d=${path}></path></svg></button>`)}
    </div>`;
  }

  protected override hasContent(): boolean {
    return this.records.length > 0 || (this.feedData?.feed.countries.some(({ commitment }) => commitment) ?? false);
  }

  protected override async loadParts(): Promise<void> {
    const url = this.boundaries || undefined;
    if (this.#map && this.#mapFor === url && !this.boundariesError) return;
    this.#loading?.abort();
    const loading = (this.#loading = new AbortController());
    let map: BaseMap | undefined;
    let error: FeedError | undefined;
    if (url) {
      const { loadBoundaries } = await boundariesPart.load();
      try {
        map = await loadBoundaries({ url, base: this.baseURI, credentials: this.credentials, timeout: this.timeout, signal: loading.signal });
      } catch (reason) {
        error = reason as FeedError;
      }
    }
    map ??= await builtInMap.load();
    if (loading.signal.aborted) return;
    this.#map = map;
    this.#mapFor = error ? undefined : url;
    this.boundariesError = error;
    this.requestUpdate();
    if (!error) return;
    warnOnce(`boundaries ${error.kind} ${url}`, error.message);
    this.dispatchEvent(new CtErrorEvent(error));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('boundaries') && this.hasUpdated) void this.loadParts().catch(this.partFailed);
    this.#survey();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const stage = this.renderRoot.querySelector<HTMLElement>('.stage') ?? undefined;
    if (stage !== this.#stage) {
      this.#leaveStage();
      this.#stage = stage;
      if (stage) {
        this.#gestures.attach(stage);
        this.#sizes.observe(stage);
        this.#resized();
      }
    }
    if (!stage) return;
    this.#unwatch ??= watchPalette(this, () => this.#camera.redraw());
    if (changed.has('printing') || this.printing) this.#draw();
    else this.#camera.redraw();
    this.#placeCards();
  }

  /** Works out what is on the map, where data, map, filter or language are others than before. */
  #survey(): void {
    const { feedData, shown, precision } = this;
    const map = this.#map;
    if (!feedData || !shown || !map) return;
    const records = this.records as readonly Initiative[];
    if (!same(this.#gazetteerFor, (this.#gazetteerFor = [records, map, precision]))) this.#gazetteer = gazetteerOf(records, map, precision);
    const before = this.#atlasFor;
    const now = [this.#gazetteer, shown, this.#chosen.join()];
    if (same(before, now)) return;
    this.#atlasFor = now;
    this.#atlas = atlasOf(this.#gazetteer!, shown.rows, feedData.feed.countries, this.#chosen);
    this.panel = undefined;
    this.described = undefined;
    if (before[0] === now[0] && this.#stage) this.#fit();
  }

  get #chosen(): readonly string[] {
    return filterValues(this.filters, 'country');
  }

  get #records(): RecordContext {
    const { localization, lit, selected } = this;
    const idOf = (row: number) => this.records[row]?.id ?? '';
    return {
      localization,
      nameOf: (row) => nameOf(this.records[row]!, localization, this.feedData?.feed.language),
      stateOf: (row) => (idOf(row) === selected ? 'selected' : lit.has(idOf(row)) ? 'lit' : undefined),
      select: (row) => this.act({ selected: idOf(row) === selected ? null : idOf(row) }),
    };
  }

  #drawn(): Drawn {
    const atlas = this.#atlas!;
    const { localization } = this;
    return {
      counts: atlas.counts, classes: atlas.classes, commitments: this.#patterns(atlas), corridors: atlas.corridors, points: atlas.points,
      selected: { countries: this.#chosen, records: this.#litRows() },
      hovered: this.#hovered,
      formatCount: (count) => localization.number(count),
      labels: { name: (code) => localization.country(code), measure: (text, size) => this.#measure?.(text, size) ?? text.length * size * 0.6, direction: this.direction },
    };
  }

  #patterns(atlas: Atlas): ReadonlyMap<string, PatternName> {
    const signs = commitmentPatterns(atlas);
    return new Map(Array.from(atlas.commitments, ([code, { commitment = '' }]) => [code, signs.get(commitment) ?? 'hatch']));
  }

  /** The selected record and those on its thread, by index; looked up once for each. */
  #litRows(): ReadonlySet<number> {
    const { lit, records, selected } = this;
    if (!same(this.#litFor, (this.#litFor = [lit, records, selected]))) {
      this.#litIndexes = new Set(selected === null ? [] : records.flatMap(({ id }, row) => (id === selected || lit.has(id) ? [row] : [])));
    }
    return this.#litIndexes;
  }

  #resized(): void {
    const stage = this.#stage;
    if (!stage || !this.#atlas || this.printing) return;
    this.#camera.resize(stage.clientWidth, stage.clientHeight, this.#atlas.geometry.extent);
    this.#draw();
  }

  #draw(): void {
    const stage = this.#stage;
    const canvas = stage?.querySelector('canvas');
    const box = stage?.querySelector<HTMLElement>('.marks');
    const atlas = this.#atlas;
    if (!canvas || !box || !atlas) return;
    this.#camera.resize(this.#camera.frame.width, this.#camera.frame.height, atlas.geometry.extent);
    this.#measure ??= textMeasure(canvas);
    const marks = drawMap(this, canvas, atlas, this.#camera, this.#drawn(), this.printing);
    const { localization } = this;
    const named = [atlas, localization];
    const { nameOf: name, stateOf } = this.#records;
    this.#marks.place(box, marks, (mark) => markName(mark, atlas, (row) => name(row).text, localization), (mark) =>
      (mark.kind === 'country' ? this.#chosen.includes(mark.code) : mark.kind === 'cluster' && mark.cluster.count === 1 && stateOf(atlas.points.record[mark.cluster.point] ?? 0) === 'selected'), !same(this.#namedFor, named));
    this.#namedFor = named;
    stage!.tabIndex = marks.length ? -1 : 0;
    if (this.described || this.panel) this.#placeCards();
  }

  #fit(): void {
    const { extent } = this.#atlas!;
    if (extent) this.#camera.show(this.#camera.viewOf(extent));
    else this.#camera.whole();
  }

  #choose(code: string, { ctrlKey, metaKey, shiftKey }: { readonly ctrlKey: boolean; readonly metaKey: boolean; readonly shiftKey: boolean }): void {
    const several = ctrlKey || metaKey || shiftKey || this.#chosen.includes(code);
    this.act({ filters: several ? toggleFilter(this.filters, 'country', code) : withFilter(this.filters, 'country', [code]) });
  }

  #open(mark: Mark, event: MouseEvent): void {
    const atlas = this.#atlas!;
    if (mark.kind === 'country') return this.#choose(mark.code, event);
    if (mark.kind === 'cluster') {
      const { count, coincident, extent, point } = mark.cluster;
      if (count === 1) return this.#records.select(atlas.points.record[point] ?? 0);
      const to = this.#camera.viewOf(extent, Infinity);
      if (!coincident && to.k > this.#camera.view.k * 1.05) {
        this.#describe(undefined);
        return this.#camera.show(to);
      }
    }
    void cards.load().then(({ rowsOf }) => {
      const rows = rowsOf(mark, atlas);
      if (rows.length === 1) this.#records.select(rows[0]!);
      else this.#list({ described: mark, rows, page: 0 });
    }, this.partFailed);
  }

  #list(panel: Panel | undefined): void {
    const before = this.panel;
    this.panel = panel;
    this.described = undefined;
    if (panel && !before) void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.panel .record')?.focus({ preventScroll: true }));
    if (!panel && before && 'key' in before.described) this.#marks.buttonOf(before.described.key)?.focus({ preventScroll: true });
  }

  #pressed = (event: MouseEvent): void => {
    const mark = this.#marks.markOf(event.target);
    if (mark) return this.#open(mark, event);
    const code = this.#countryUnder(event);
    this.panel = undefined;
    if (code) this.#choose(code, event);
  };

  #countryUnder({ clientX, clientY }: MouseEvent): string | undefined {
    const box = this.#stage!.getBoundingClientRect();
    return this.#atlas && hitCountry(this.#atlas.geometry, this.#camera.view, clientX - box.left, clientY - box.top);
  }

  #pointed = (event: PointerEvent): void => {
    if (event.pointerType === 'touch' || this.#gestures.isDragging) return;
    const mark = this.#marks.markOf(event.target);
    const code = mark ? undefined : this.#countryUnder(event);
    this.#stage!.classList.toggle('on-country', code !== undefined);
    if (code !== this.#hovered) {
      this.#hovered = code;
      this.#camera.redraw();
    }
    const tells = code !== undefined && (this.#atlas!.counts.has(code) || this.#atlas!.commitments.has(code));
    if (mark || tells) this.#describe(mark ?? { kind: 'country', code: code! });
    else this.#left();
  };

  #focused = (event: FocusEvent): void => {
    const mark = this.#marks.markOf(event.target);
    if (!mark) return;
    this.#marks.focused(mark);
    if ((event.target as Element).matches(':focus-visible')) this.#describe(mark);
  };

  /** The card may be reached with the pointer, so it waits a little before it goes. */
  #left = (event?: Event): void => {
    if (event?.type === 'pointerleave' && event.currentTarget === this.#stage && this.#hovered) {
      this.#hovered = undefined;
      this.#camera.redraw();
    }
    if (!this.described || this.#leaveTimer) return;
    this.#leaveTimer = window.setTimeout(() => this.#describe(undefined), 120);
  };

  #stay = (): void => {
    clearTimeout(this.#leaveTimer);
    this.#leaveTimer = 0;
  };

  #describe(described: Described | undefined): void {
    this.#stay();
    if (same([keyOf(this.described)], [keyOf(described)])) return;
    this.described = described;
    document.removeEventListener('keydown', this.#dismissed);
    if (described) document.addEventListener('keydown', this.#dismissed);
  }

  #dismissed = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.#describe(undefined);
  };

  #keyed = (event: KeyboardEvent): void => {
    const { key, shiftKey, altKey, ctrlKey, metaKey } = event;
    if (key === 'Escape' && this.panel) {
      event.stopPropagation();
      return this.#list(undefined);
    }
    if (altKey || ctrlKey || metaKey || event.currentTarget !== this.#stage) return;
    const mark = this.#marks.markOf(event.target);
    const at = mark && ([mark.x, mark.y] as const);
    const step = { ArrowLeft: [1, 0], ArrowRight: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[key];
    if (key === '+' || key === '=') this.#camera.zoom(zoomStep, at);
    else if (key === '-' || key === '_') this.#camera.zoom(1 / zoomStep, at);
    else if (key === '0') this.#camera.whole();
    else if (mark && !shiftKey && this.#marks.moveBy(key, mark)) event.preventDefault();
    else if (step) this.#camera.pan(step[0]! * panStep, step[1]! * panStep);
    else return;
    event.preventDefault();
  };

  #zoomKeyed = (event: KeyboardEvent): void => {
    const buttons = [...(event.currentTarget as Element).querySelectorAll('button')];
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    const next = to === undefined ? undefined : buttons.at(to % buttons.length);
    if (!next) return;
    event.preventDefault();
    for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
    next.focus();
  };

  #showHint(): void {
    const hint = this.renderRoot.querySelector('.hint');
    hint?.classList.add('shown');
    clearTimeout(this.#hintTimer);
    this.#hintTimer = window.setTimeout(() => hint?.classList.remove('shown'), hintTime);
  }

  #placeCards(): void {
    const { frame } = this.#camera;
    for (const [selector, described] of [['.card', this.described], ['.panel', this.panel?.described]] as const) {
      const card = this.renderRoot.querySelector<HTMLElement>(selector);
      if (!card || !described) continue;
      const mark = 'key' in described ? this.#marks.marks.find(({ key }) => key === described.key) : undefined;
      const box = mark ? ([mark.x - mark.r, mark.y - mark.r, mark.x + mark.r, mark.y + mark.r] as const) : described.kind === 'country' ? countryBox(this.#atlas!, described.code, this.#camera) : undefined;
      if (!box) continue;
      const [x, y] = besides(box, card.offsetWidth, card.offsetHeight, frame.width, frame.height);
      card.style.setProperty('transform', `translate(${x}px,${y}px)`);
    }
  }

  #leaveStage(): void {
    this.#gestures.detach();
    this.#sizes.disconnect();
    this.#camera.stop();
    clearTimeout(this.#hintTimer);
    this.#stage = undefined;
    this.#hovered = undefined;
  }
}

const same = (a: readonly unknown[], b: readonly unknown[]): boolean => a.length === b.length && a.every((value, i) => value === b[i]);

const keyOf = (described: Described | undefined): string => (!described ? '' : 'key' in described ? described.key : described.code);
