import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { DataElement, type ElementWords } from '../../kit/element.js';
import { CtErrorEvent } from '../../kit/events.js';
import { names as countryNames } from '../../model/country-names/en.js';
import type { Messages } from '../../kit/i18n.js';
import { commitments } from '../../kit/locales/en/commitments.js';
import { initiativeMap } from '../../kit/locales/en/initiative-map.js';
import { mapNote } from '../../kit/locales/en/map-note.js';
import { nextTurn } from '../../kit/page.js';
import { nameOf } from '../../kit/record-name.js';
import { warnOnce } from '../../kit/registry.js';
import type { Scene } from '../../layout/scene.js';
import type { AnyRecord, Initiative, LocationPrecision } from '../../model/feed.js';
import { atOnce, inTurns } from '../../model/good-feed.js';
import { filterValues, toggleFilter, withFilter } from '../../query/filters.js';
import { atlasOf, gazetteerOf, type Atlas, type Gazetteer } from './atlas.js';
import { boundaries, loadMap, type LoadedMap } from './base-map.js';
import type { Drawn, Mark } from './initiative-map.draw.js';
import { stageStyles } from '../../kit/stage.styles.js';
import { initiativeMapStyles } from './initiative-map.styles.js';
import { MapStage, type MapHost } from './map-stage.js';
import { mapSentence, markName } from './map-words.js';
import type { RecordContext } from './record-pages.js';
import { PlacesList } from './places.js';
import { placesStyles } from './places.styles.js';
import { renderControls } from './surroundings.js';
import { surroundingsStyles } from './surroundings.styles.js';

/** Places of up to so many records are found at one go. */
const mostAtOnce = 4000;

const messages: Messages = { ...commitments, ...initiativeMap, ...mapNote };

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
export class CtInitiativeMap extends DataElement implements MapHost {
  static override styles: CSSResultGroup = [DataElement.styles, stageStyles, initiativeMapStyles, placesStyles, surroundingsStyles];

  /** URL of TopoJSON or GeoJSON to draw in place of the built-in map. */
  @property() boundaries?: string;

  readonly kind = 'initiative';
  readonly messages: Messages = messages;
  readonly countryNames = countryNames;
  readonly words: ElementWords = {
    name: 'map.name', things: 'map.things', count: 'count.initiatives',
    views: [{ view: 'chart', label: 'toolbar.map' }, { view: 'table', label: 'toolbar.table' }],
  };
  override readonly keepsPicture = true;
  /** What the map shows; undefined until data and map are there. */
  atlas: Atlas | undefined;
  protected readonly defaultFacets = ['country', 'sector', 'status'];

  #precision: LocationPrecision = 'exact';
  #loaded: LoadedMap | undefined;
  #loading: { readonly url: string | undefined; readonly controller: AbortController } | undefined;
  #gazetteer: Gazetteer | undefined;
  #surveyed: readonly unknown[] = [];
  #shownFor: readonly unknown[] = [];
  #stage = new MapStage(this);
  #places = new PlacesList(this);
  #lit: { readonly ids: ReadonlySet<string>; readonly records: readonly AnyRecord[]; readonly rows: ReadonlySet<number> } | undefined;

  /** How exactly places are told, on the page and in files: `exact`, `region` or `country`. What nobody understands tells no more than the country. */
  @property()
  override get precision(): LocationPrecision {
    return this.#precision;
  }
  override set precision(precision: LocationPrecision) {
    this.#precision = (precision ?? 'exact') === 'exact' ? 'exact' : precision === 'region' ? 'region' : 'country';
  }

  override get disclaimer(): string | undefined {
    const { t } = this.localization;
    return this.#loaded?.from ? t('map.disclaimer') : `${t('map.disclaimer')} ${t('map.credit')}`;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#loading?.controller.abort();
    this.#loading = undefined;
  }

  override summary(): string {
    return this.atlas ? mapSentence(this.atlas, this.localization) : '';
  }

  override async exportedRecords(): Promise<readonly AnyRecord[]> {
    const { precision, shownRecords } = this;
    if (precision === 'exact') return shownRecords;
    const { toldRecords } = await import('./told-records.js');
    return toldRecords(shownRecords as readonly Initiative[], precision);
  }

  override async scene(width: number): Promise<Scene> {
    if (!this.atlas) throw new Error('There is no map to draw yet.');
    const { fileScene } = await import('./file-scene.js');
    return fileScene(this.atlas, this.drawn(), this.#stage.camera, width, this.localization, this.direction);
  }

  override renderVisual(): TemplateResult {
    const { atlas, localization, printing } = this;
    if (!atlas) return html`${nothing}`;
    const stage = this.#stage;
    const context = this.recordContext();
    const model = { ...context, atlas, chosen: this.chosen, choose: this.choose, printing, isBelow: () => this.clientWidth < 736 };
    const error = this.#loaded?.error;
    return html`
      ${error ? boundaries.use(this, this.partFailed)?.renderBoundariesNotice(error, localization) : nothing}
      <div class="beside">
        <div class="map">
          <div class="window">
            <div class="stage" role="group" aria-label=${localization.t('map.name')} aria-describedby="map-keys" tabindex="-1"><canvas aria-hidden="true"></canvas><div class="marks unprinted"></div></div>
            ${stage.hands?.render(atlas, context)}
          </div>
          ${renderControls(stage, model)}
        </div>
        <nav class="places small" tabindex="-1" aria-label=${localization.t('map.places')} @focusin=${() => stage.with(() => {})}>${this.#places.render(model)}</nav>
      </div>`;
  }

  // For the stage

  get chosen(): readonly string[] {
    return filterValues(this.filters, 'country');
  }

  drawn(): Drawn {
    const { localization, direction } = this;
    const { counts, classes, commitments, points, signs } = this.atlas!;
    return {
      counts, classes, points,
      commitments: new Map(Array.from(commitments, ([code, { commitment = '' }]) => [code, signs.get(commitment) ?? 'hatch'])),
      selected: { countries: this.chosen, records: this.#litRows() },
      hovered: this.#stage.hovered,
      formatCount: (count) => localization.number(count),
      labels: { name: (code) => localization.country(code), measure: this.#stage.measure, direction },
    };
  }

  recordContext(): RecordContext {
    const { localization, lit, selected, records, feedData } = this;
    const feedLanguage = feedData?.feed.language;
    const idOf = (row: number) => records[row]?.id ?? '';
    return {
      localization,
      feedLanguage,
      nameOf: (row) => nameOf(records[row]!, localization, feedLanguage),
      stateOf: (row) => (idOf(row) === selected ? 'selected' : lit.has(idOf(row)) ? 'lit' : undefined),
      select: (row) => this.act({ selected: idOf(row) === selected ? null : idOf(row) }),
    };
  }

  nameOfMark(mark: Mark): string {
    const { nameOf: name } = this.recordContext();
    return markName(mark, this.atlas!, (row) => name(row).text, this.localization);
  }

  isChosen(mark: Mark): boolean {
    if (mark.kind === 'country') return this.chosen.includes(mark.code);
    return mark.kind === 'cluster' && mark.cluster.records === 1 && this.records[this.atlas!.points.record[mark.cluster.point]!]?.id === this.selected;
  }

  /** Makes a country the filter's only one, or takes it out; with Ctrl, ⌘ or Shift it is added to others. */
  choose = (code: string, { ctrlKey, metaKey, shiftKey }: Pick<MouseEvent, 'ctrlKey' | 'metaKey' | 'shiftKey'>): void => {
    const toggles = ctrlKey || metaKey || shiftKey || this.chosen.includes(code);
    this.act({ filters: toggles ? toggleFilter(this.filters, 'country', code) : withFilter(this.filters, 'country', [code]) });
  };

  protected override isDrawable(): boolean {
    return super.isDrawable() && (this.#gazetteer !== undefined || !this.#loaded?.map || this.records.length <= mostAtOnce);
  }

  protected override hasContent(): boolean {
    return this.records.length > 0 || (this.feedData?.feed.countries.some(({ commitment }) => commitment) ?? false);
  }

  protected override async loadParts(): Promise<void> {
    const url = this.boundaries || undefined;
    if (this.#loading?.url === url && this.#loading) return;
    this.#loading?.controller.abort();
    const loading = (this.#loading = { url, controller: new AbortController() });
    const loaded = await loadMap({ url, base: this.baseURI, credentials: this.credentials, timeout: this.timeout, signal: loading.controller.signal });
    if (this.#loading !== loading) return;
    this.#loaded = loaded;
    this.requestUpdate();
    if (!loaded.error) return;
    warnOnce(`boundaries ${url}`, loaded.error.message);
    this.dispatchEvent(new CtErrorEvent(loaded.error));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('boundaries') && this.hasUpdated) this.loadParts().catch(this.partFailed);
    this.#survey();
  }

  /** Works out what is on the map, where data, map, precision, filter or language are others than before. */
  #survey(): void {
    const { feedData, shown, precision, localization } = this;
    const map = this.#loaded?.map;
    if (!feedData || !shown || !map) return;
    const records = this.records as readonly Initiative[];
    const surveyed = [records, map, precision];
    if (differs(this.#surveyed, surveyed)) {
      this.#surveyed = surveyed;
      const steps = gazetteerOf(records, map, precision);
      // A map that is drawn shows its records at once; the first drawing lets the page answer meanwhile.
      this.#gazetteer = this.atlas || records.length <= mostAtOnce ? atOnce(steps) : undefined;
      if (!this.#gazetteer) void this.#surveyInTurns(steps, surveyed);
    }
    if (!this.#gazetteer) return;
    const before = this.#shownFor;
    const now = (this.#shownFor = [this.#gazetteer, shown, this.chosen.join(), localization]);
    if (!differs(before, now)) return;
    this.atlas = atlasOf(this.#gazetteer, shown.rows, feedData.feed.countries, this.chosen);
    this.#stage.changed();
    // A filter moves the map to what it leaves; new data and the first drawing do not.
    if (before[0] === now[0] && (before[1] !== now[1] || before[2] !== now[2])) this.#stage.with((hands) => hands.fit());
  }

  async #surveyInTurns(steps: ReturnType<typeof gazetteerOf>, surveyed: readonly unknown[]): Promise<void> {
    const gazetteer = await inTurns(steps, { pause: nextTurn, now: () => performance.now() });
    if (this.#surveyed !== surveyed) return;
    // Reading, counting and drawing have a turn each.
    await nextTurn();
    this.#gazetteer = gazetteer;
    this.#survey();
    await nextTurn();
    this.requestUpdate();
  }

  /** The selected record and those on its thread, by index. */
  #litRows(): ReadonlySet<number> {
    const { lit: ids, records } = this;
    if (this.#lit?.ids !== ids || this.#lit.records !== records) {
      this.#lit = { ids, records, rows: new Set(ids.size ? records.flatMap(({ id }, row) => (ids.has(id) ? [row] : [])) : []) };
    }
    return this.#lit.rows;
  }
}

const differs = (a: readonly unknown[], b: readonly unknown[]): boolean => a.length !== b.length || a.some((value, i) => value !== b[i]);
