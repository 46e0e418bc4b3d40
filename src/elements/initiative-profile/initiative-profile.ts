import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { DataElement, type ElementWords } from '../../kit/element.js';
import { headingLevel } from '../../kit/frame.js';
import type { Messages } from '../../kit/i18n.js';
import { Lazy } from '../../kit/lazy.js';
import { sizesObserver } from '../../kit/sizes.js';
import { initiativeProfile } from '../../kit/locales/en/initiative-profile.js';
import type { Scene } from '../../layout/scene.js';
import { dayNumber } from '../../model/dates.js';
import type { Entry } from '../../model/entries.js';
import type { AnyRecord } from '../../model/feed.js';
import { toggleFilter } from '../../query/filters.js';
import { initiativeProfileStyles } from './initiative-profile.styles.js';
import type { ProfileRest } from './profile-rest.js';
import { renderSheet } from './render-sheet.js';
import { ShownProfile, type Profile } from './shown-profile.js';

const rests = new Lazy(() => import('./profile-rest.js'));
const maps = new Lazy(() => import('./mini-map.js'));

const none: ReadonlySet<string> = new Set();

/**
 * One initiative as a fact sheet: what it is for, who takes part, where and when, what it delivers and where it comes from.
 *
 * @element ct-initiative-profile
 * @summary A fact sheet of one initiative.
 * @slot - Fallback content, shown until the element is drawn.
 * @slot heading - Replaces the heading.
 * @slot loading - Shown while the data is on its way.
 * @slot empty - Shown when the data holds no initiatives.
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
 * @csspart visual - The fact sheet with its pictures.
 * @csspart mark - The sign of a status.
 * @csspart legend - Not used: every mark is labelled.
 * @csspart table - The table.
 * @csspart detail - The details of a selected output, organisation or other record.
 * @csspart footer - Source, licence, disclaimer of the map and what could not be used.
 * @cssproperty [--ct-initiative-profile-size] - Least height of the element: by default 44em where it is wide, up to 72em where it is narrow.
 * @cssstate loading - The data is on its way.
 * @cssstate ready - Drawn.
 * @cssstate empty - The data holds no initiatives.
 * @cssstate stale - A newer copy could not be loaded.
 * @cssstate error - The data could not be loaded.
 */
export class CtInitiativeProfile extends DataElement {
  static override styles: CSSResultGroup = [DataElement.styles, initiativeProfileStyles];

  readonly kind = 'initiative';
  readonly messages: Messages = initiativeProfile;
  readonly words: ElementWords = {
    name: 'profile.name', things: 'profile.things', count: 'count.initiatives',
    views: [{ view: 'chart', label: 'profile.view' }, { view: 'table', label: 'toolbar.table' }],
  };
  protected readonly defaultFacets = ['country', 'sector', 'issue', 'status', 'kind', 'organisation'];
  /** What time it is; a test has its own. */
  protected clock: () => Date = () => new Date();

  #profile = new ShownProfile(this);
  /** Long lists that the reader has opened. */
  #opened: { readonly of: string | undefined; readonly keys: Set<string> } = { of: undefined, keys: new Set() };
  #rest: ProfileRest | undefined;
  #sizes = sizesObserver(() => this.#resized());
  #size = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes.disconnect();
    this.#rest?.leave();
  }

  /** Day of today, where the reader is. */
  get today(): number {
    const now = this.clock();
    return dayNumber(now.getFullYear(), now.getMonth() + 1, now.getDate());
  }

  override summary(): string {
    const { t } = this.localization;
    const [count, all] = [this.shown?.count ?? 0, this.records.length];
    return t('profile.scope', { initiatives: count === all ? t('count.initiatives', { count }) : t('profile.shown', { count, all }) });
  }

  override tellsAll(entry: Entry): boolean {
    return entry.kind === 'initiative' && this.view !== 'table';
  }

  override get disclaimer(): string | undefined {
    return this.profile?.hasMap ? maps.use(this, this.partFailed)?.mapNotes(this.localization) : undefined;
  }

  /** What is shown; undefined while that is not known. */
  get profile(): Profile | undefined {
    return this.#profile.now;
  }

  override renderVisual(): TemplateResult {
    const { profile } = this;
    if (!profile) return html`${nothing}`;
    const { sheet, finding, context, hasMap } = profile;
    const { selected, filters, printing } = this;
    // The thread ties widgets together: where there is one alone, all of it would be marked.
    const lit = (this.viewStore?.widgets.size ?? 0) > 1 ? this.lit : none;
    if (this.#opened.of !== sheet.record.id) this.#opened = { of: sheet.record.id, keys: new Set() };
    // The text goes first: pictures are drawn as wide as it has become.
    const part = rests.use(this, this.partFailed);
    if (part) this.#rest ??= new part.ProfileRest(this);
    const rest = this.#size ? this.#rest : undefined;
    const model = {
      ...context, sheet, finding, selected, lit, filters, printing, opened: this.#opened.keys, stateOf: rest?.stateOf,
      level: Math.min(6, headingLevel(this) + (this.heading ? 1 : 0)), map: hasMap ? this.#renderMap(profile) : undefined,
    };
    return html`<div class="profile" @click=${this.#clicked} @keydown=${this.#pressed}>
      <div class="way ${this.shown!.count > 1 ? 'kept' : ''}">${rest?.renderChooser(profile)}</div>
      ${renderSheet({ ...model, further: rest?.renderFurther(model) })}
    </div>`;
  }

  /** The picture is of one initiative, however many the filter leaves. */
  override pictureCount(): string {
    return this.localization.t('profile.shown', { count: this.profile ? 1 : 0, all: this.records.length });
  }

  /** A file says what is to be said of the map, whether it has been drawn or not. */
  override async exportedRecords(): Promise<readonly AnyRecord[]> {
    if (this.profile?.hasMap) await maps.load();
    return super.exportedRecords();
  }

  override async scene(width: number): Promise<Scene> {
    const { drawProfile } = await import('./profile.scene.js');
    return drawProfile(this, this.profile, width);
  }

  protected override isDrawable(): boolean {
    return super.isDrawable() && (this.shown!.count === 0 || this.profile !== undefined);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (!this.#size) this.#resized();
    this.#rest?.updated();
  }

  #renderMap({ sheet, context }: Profile): unknown {
    const part = maps.use(this, this.partFailed);
    return (this.#size && part?.renderMap(this, sheet, context)) || nothing;
  }

  /** Widths are of what is on the page; where they are others, pictures are drawn again. */
  #resized(): void {
    const size = Array.from(this.renderRoot.querySelectorAll<HTMLElement>('.facts, .text'), ({ clientWidth }) => clientWidth).join();
    if (size === this.#size || this.printing) return;
    this.#size = size;
    this.requestUpdate();
  }

  #pressed = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.selected !== null) this.act({ selected: null });
  };

  #clicked = (event: Event): void => {
    const button = (event.target as Element).closest<HTMLElement>('[data-ref], [data-stay], [data-facet], [data-open]');
    if (!button) return;
    const { ref, stay, facet, value = '', open } = button.dataset;
    if (ref !== undefined) this.act({ selected: ref === this.selected ? null : ref });
    else if (facet !== undefined) this.act({ filters: toggleFilter(this.filters, facet, value) });
    else if (stay !== undefined) {
      // Another initiative of the same thread: what is selected stays so, here and in the other widgets.
      this.#profile.current = stay;
      this.requestUpdate();
    } else if (open !== undefined) {
      this.#opened.keys.add(open);
      // The button goes away: the focus stays at what it opened.
      button.closest<HTMLElement>('[tabindex]')?.focus({ preventScroll: true });
      this.requestUpdate();
    }
  };
}
