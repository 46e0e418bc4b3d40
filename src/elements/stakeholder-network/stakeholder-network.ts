import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { categoryColours } from '../../kit/category-colours.js';
import { DataElement, type ElementWords } from '../../kit/element.js';
import { measureWith } from '../../kit/export/measure.js';
import type { ShownText } from '../../kit/format.js';
import type { Messages } from '../../kit/i18n.js';
import { Lazy } from '../../kit/lazy.js';
import { stakeholderNetwork } from '../../kit/locales/en/stakeholder-network.js';
import type { NetworkContent } from '../../layout/network.js';
import type { NameLines } from '../../layout/network-labels.js';
import { groupOf, type Sign } from '../../layout/network-signs.js';
import type { Scene } from '../../layout/scene.js';
import { wrapText } from '../../layout/text-wrap.js';
import type { Extent } from '../../layout/viewport.js';
import { NetworkModel } from './network-model.js';
import { mostElements, NetworkStage } from './network-stage.js';
import { networkSentence } from './sentence.js';
import { stageStyles } from '../../kit/stage.styles.js';
import { stakeholderNetworkStyles } from './stakeholder-network.styles.js';
import type { Surroundings } from './surroundings.js';

const surroundings = new Lazy(() => import('./surroundings.js'));

/** Pixels and lines of a name in the picture, and of one for which there is less room. */
const [nameWidth, nameLines] = [132, 2];
/** Lines of a name that does not differ from another before. */
const mostLines = 4;

/**
 * Organisations and initiatives, and who does what with whom, as a network with a list of the same beside it.
 *
 * @element ct-stakeholder-network
 * @summary A network of organisations and what they do together.
 * @slot - Fallback content, shown until the element is drawn.
 * @slot heading - Replaces the heading.
 * @slot loading - Shown while the data is on its way.
 * @slot empty - Shown when the data names no organisation.
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
 * @csspart visual - The network and the list.
 * @csspart mark - What can be pressed in the picture.
 * @csspart legend - The key.
 * @csspart table - The table.
 * @csspart detail - The details of the selected record.
 * @csspart footer - Source, licence and what could not be used.
 * @cssproperty [--ct-stakeholder-network-size] - Least height of the element. By default it follows the width.
 * @cssstate loading - The data is on its way.
 * @cssstate ready - Drawn.
 * @cssstate empty - The data names no organisation.
 * @cssstate stale - A newer copy could not be loaded.
 * @cssstate error - The data could not be loaded.
 */
export class CtStakeholderNetwork extends DataElement {
  static override styles: CSSResultGroup = [DataElement.styles, categoryColours, stageStyles, stakeholderNetworkStyles];

  readonly kind = 'organisation';
  readonly messages: Messages = stakeholderNetwork;
  readonly words: ElementWords = {
    name: 'network.name', things: 'network.things', count: 'network.organisations',
    views: [{ view: 'chart', label: 'network.view' }, { view: 'table', label: 'toolbar.table' }],
  };
  override readonly keepsPicture = true;
  /** An organisation without a record, which no view can select. */
  @state() pinned: number | undefined;
  readonly model: NetworkModel = new NetworkModel(this);
  readonly stage: NetworkStage = new NetworkStage(this);
  /** Key, controls and list, once they are here. */
  around: Surroundings | undefined;
  /** Another way to colour than by kind. */
  signs: ((node: number) => Sign) | undefined;
  protected readonly defaultFacets = ['kind', 'country', 'sector', 'issue', 'role'];

  #names: { readonly of: unknown; readonly localization: unknown; readonly lines: Map<number, readonly NameLines[]>; readonly texts: readonly string[]; readonly measure: ReturnType<typeof measureWith> } | undefined;

  override summary(): string | TemplateResult {
    return networkSentence(this.model, (node) => this.textOf(node), this.isFiltered, this.localization);
  }

  override renderVisual(): TemplateResult {
    const { model, localization } = this;
    if (!model.network) return html`${nothing}`;
    const around = surroundings.use(this, this.partFailed);
    if (around) this.around ??= new around.Surroundings(this);
    const isLarge = model.network.nodes.length > mostElements;
    return html`<div class="beside">
      <div class="picture">
        <div class="above unprinted">${this.around?.renderControls()}</div>
        <div class="window">
          <div class="stage" role="group" aria-label=${localization.t('network.name')} aria-describedby="network-keys" tabindex="-1">${isLarge
            ? html`<canvas aria-hidden="true"></canvas>` : html`<svg aria-hidden="true"></svg>`}<div class="marks unprinted"></div></div>
          ${this.stage.hands?.render()}
        </div>
        ${this.around?.renderKey()}
      </div>
      <div class="nodes small">${this.around?.renderList()}</div>
    </div>`;
  }

  override async scene(width: number): Promise<Scene> {
    const { fileScene } = await import('./file-scene.js');
    await this.model.settled;
    return fileScene(this, width);
  }

  // For the parts

  /** What is drawn now; undefined while there is nothing to draw. */
  content(): (Omit<NetworkContent, 'view' | 'frame' | 'active' | 'behind'> & { readonly extent: Extent }) | undefined {
    const { model, stage, direction } = this;
    const { network, places, shown } = model;
    if (!network || !places || !shown) return undefined;
    // Who does not want motion sees the nodes when they have come to rest.
    if (!model.isSettled && matchMedia('(prefers-reduced-motion: reduce)').matches) return undefined;
    const { drawn, x, y, extent } = stage.near ?? places;
    return {
      network, drawn, x, y, extent, shown, direction, signOf: this.signOf, formsOf: this.#formsOf,
      ranked: model.isSettled ? model.ranked : [], selected: this.chosen,
      lit: new Set(Array.from(this.lit, (id) => model.nodeOf(id)).filter((node) => node !== undefined)),
    };
  }

  /** The node of the selected record, or the one without a record that was pressed. */
  get chosen(): number | undefined {
    return this.model.nodeOf(this.selected) ?? this.pinned;
  }

  /** Selects what a node stands for, or lets it go. */
  choose(node: number): void {
    const { record } = this.model.network!.nodes[node]!;
    const isChosen = node === this.chosen;
    this.pinned = record || isChosen ? undefined : node;
    if (record || this.selected !== null) this.act({ selected: record && !isChosen ? record.id : null });
  }

  textOf(node: number): ShownText {
    const { name, record } = this.model.network!.nodes[node]!;
    const text = this.localization.text(name, this.feedData?.feed.language);
    return text?.text ? text : { text: record?.id ?? '' };
  }

  /** Name, kind and links of a node, for who does not see it. */
  labelOf(node: number): string {
    return this.around?.labelOf(node) ?? this.textOf(node).text;
  }

  readonly signOf = (node: number): Sign => this.signs?.(node) ?? this.model.signs.get(groupOf(this.model.network!.nodes[node]!))!;

  protected override hasContent(): boolean {
    return this.model.network?.nodes.some(({ kind }) => kind === 'organisation') ?? false;
  }

  protected override isDrawable(): boolean {
    return super.isDrawable() && this.model.network !== undefined && this.model.shown !== undefined;
  }

  protected override shownChanged(): void {
    this.model.update();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.selected !== null && this.pinned !== undefined) this.pinned = undefined;
    this.around?.update();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.around?.updated();
  }

  /** A name in lines, and in one, measured once. What is done stands in bold, who does it does not. */
  #formsOf = (node: number): readonly NameLines[] => {
    const { localization, feedData } = this;
    if (this.#names?.of !== feedData || this.#names?.localization !== localization) {
      const font = getComputedStyle(this.renderRoot.querySelector('.base') ?? this).fontFamily;
      this.#names = { of: feedData, localization, lines: new Map(), texts: this.model.places!.drawn.map((each) => joined(this.textOf(each).text)), measure: measureWith(font) };
    }
    const { lines: known, texts, measure } = this.#names;
    let found = known.get(node);
    if (!found) {
      const { kind } = this.model.network!.nodes[node]!;
      const weight = kind === 'organisation' ? 400 : 600;
      const widthOf = (text: string): number => measure(text, 12, weight);
      const wrap = (width: number, most: number): NameLines => {
        const lines = wrapText(this.textOf(node).text, width, most, widthOf, localization.locale);
        const [start, more] = joined(lines.join('')).split('…');
        return { lines, weight, isVague: more === '' && texts.filter((each) => each.startsWith(start!)).length > 1, widths: lines.map(widthOf) };
      };
      const whole = wrap(nameWidth, nameLines);
      found = whole.isVague ? [wrap(nameWidth, mostLines)] : whole.lines.length > 1 ? [whole, wrap(nameWidth, 1)] : [whole];
      known.set(node, found);
    }
    return found;
  };
}

/** A text without its spaces, which lines may have lost. */
const joined = (text: string): string => text.replace(/\s/g, '');
