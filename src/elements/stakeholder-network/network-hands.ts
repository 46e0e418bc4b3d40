import { html, nothing, type TemplateResult } from 'lit';
import { bdi, isolated, said } from '../../kit/bdi.js';
import { KeptFocus } from '../../kit/kept-focus.js';
import { networkHands } from '../../kit/locales/en/network-hands.js';
import { networkParts } from '../../kit/locales/en/network-parts.js';
import { StageHands } from '../../kit/stage-hands.js';
import { Telling } from '../../kit/telling.js';
import { besides } from '../../layout/card-place.js';
import { groupOf } from '../../layout/network-signs.js';
import { nearNodes } from '../../layout/network-near.js';
import { ListHands } from './list-hands.js';
import type { GroupColours } from './group-colours.js';
import type { NetworkStage, NodeMark } from './network-stage.js';
import type { CtStakeholderNetwork } from './stakeholder-network.js';

const zoomStep = 1.6;
/** Pixels beside a sign that still press it. */
const reach = 10;
/** Neighbours named on the card. */
const named = 6;

/** The neighbourhood that is shown in the place of the whole. */
export interface Near {
  readonly node: number;
  readonly steps: number;
}

/** What readers do with the network: point, press, drag, zoom, look at neighbours only, by mouse, by finger and by key. */
export class NetworkHands extends StageHands<NodeMark> {
  /** Colours by group, while they are shown. */
  groups: GroupColours | undefined;
  #host: CtStakeholderNetwork;
  #stage: NetworkStage;
  #list: ListHands | undefined;
  #history: Near[] = [];
  #telling = new Telling<number>(() => this.#told());
  #nearFor: readonly unknown[] = [];

  constructor(host: CtStakeholderNetwork, stage: NetworkStage) {
    super(host, stage, zoomStep);
    this.#host = host;
    this.#stage = stage;
    new KeptFocus(host, '.back, .only', ({ className }) => className, '.stage .mark[tabindex="0"]');
  }

  /** What is done with the list, once that is here. */
  get list(): ListHands | undefined {
    const { around } = this.#host;
    return (this.#list ??= around && new ListHands(this.#host, around.list));
  }

  /** The neighbourhood that is shown, if any. */
  get near(): Near | undefined {
    return this.#history.at(-1);
  }

  render(): TemplateResult {
    const t = this.#host.localization.say(networkHands);
    const { now, stay, forget } = this.#telling;
    return html`${this.renderHint((key) => t('network.hint', { key }))}
      ${now === undefined ? nothing : html`<div id="network-card" class="card small unprinted" @pointerenter=${stay} @pointerleave=${forget}>${this.#renderCard(now)}</div>`}`;
  }

  /** The way back from a neighbourhood, its name, and how far it goes. */
  renderNear(): unknown {
    const { near } = this;
    if (!near) return nothing;
    const t = this.#host.localization.say(networkHands);
    const { text, lang } = this.#host.textOf(near.node);
    const [before, after] = t('network.onlyNearOf', { name: '\0' }).split('\0');
    return html`
      <button type="button" class="button back" @click=${() => this.back()}>${t('network.back')}</button>
      <span class="near-name">${before}<bdi lang=${lang ?? nothing}>${text}</bdi>${after}</span>
      <div class="segments" role="group" aria-label=${t('network.steps')}>${[1, 2].map((count) => html`<button type="button" class="button" aria-pressed=${near.steps === count}
        @click=${() => this.showNear(near.node, count)}>${t('network.step', { count })}</button>`)}</div>`;
  }

  /** Puts the card beside what it describes, and lays a neighbourhood out anew when the filter is another. */
  place(): void {
    const { spots, camera: { frame } } = this.#stage;
    const { network, shown } = this.#host.model;
    if (this.near && (network !== this.#nearFor[0] || shown !== this.#nearFor[1])) {
      if (network !== this.#nearFor[0]) this.#history = [];
      this.#arrange();
    }
    const card = this.#host.shadowRoot?.querySelector<HTMLElement>('.card');
    const spot = spots.find(({ node }) => node === this.#telling.now);
    if (!card || !spot) return;
    const [x, y] = besides([spot.x - spot.r, spot.y - spot.r, spot.x + spot.r, spot.y + spot.r], card.offsetWidth, card.offsetHeight, frame.width, frame.height);
    card.style.setProperty('transform', `translate(${x}px,${y}px)`);
  }

  override leave(): void {
    super.leave();
    this.#telling.show(undefined);
  }

  override handle(event: Event, mark: NodeMark | undefined): void {
    if (event.type !== 'dblclick') return super.handle(event, mark);
    const under = mark?.node ?? this.#under(event as MouseEvent);
    if (under !== undefined) this.showNear(under);
  }

  /** Shows a node with those that are one or two links away, and nothing else. */
  showNear(node: number, steps = 1): void {
    const { near } = this;
    // Another number of steps is the same neighbourhood, seen further.
    if (near?.node === node) this.#history.pop();
    this.#history.push({ node, steps });
    this.#arrange();
    this.#say();
  }

  /** The neighbourhood before, or the whole. */
  back(): void {
    if (!this.#history.pop()) return;
    this.#arrange();
    this.#say();
  }

  colourBy(by: 'kind' | 'group'): void {
    const host = this.#host;
    if (by === 'kind') {
      this.groups = host.signs = this.#stage.behind = undefined;
      host.requestUpdate();
      return;
    }
    import('./group-colours.js').then(({ GroupColours }) => {
      this.groups = new GroupColours(host);
      host.requestUpdate();
    }).catch(host.partFailed);
  }

  protected press(event: MouseEvent, mark: NodeMark | undefined): void {
    // The second press of a double one undoes nothing.
    if (event.detail > 1) return;
    const under = mark?.node ?? this.#under(event);
    if (under !== undefined) this.#host.choose(under);
  }

  protected point(event: PointerEvent, mark: NodeMark | undefined): void {
    const under = mark?.node ?? this.#under(event);
    if (under === undefined) this.#telling.forget();
    else this.#telling.show(under);
  }

  protected tell(mark: NodeMark | undefined): void {
    if (mark) this.#telling.show(mark.node);
    else this.#telling.forget();
  }

  protected override key(event: KeyboardEvent, mark: NodeMark | undefined): void {
    const host = this.#host;
    const { key } = event;
    if (key === 'Escape' && host.chosen !== undefined) host.choose(host.chosen);
    else if (key === 'Backspace' || key === 'Escape') this.back();
    else if (key.toLowerCase() !== 'n') super.key(event, mark);
    else if (mark) this.showNear(mark.node);
  }

  #arrange(): void {
    const host = this.#host;
    const { near } = this;
    const { network, shown } = host.model;
    this.#nearFor = [network, shown];
    this.#stage.near = near && network && shown ? nearNodes(network, shown, near.node, near.steps, host.direction === 'rtl') : undefined;
    this.#telling.show(undefined);
    host.requestUpdate();
  }

  /** Says what the picture has become for who does not see it. */
  #say(): void {
    const { near } = this;
    const { localization } = this.#host;
    this.#host.announcement = near
      ? localization.say(networkHands)('network.onlyNearOf', { name: this.#host.textOf(near.node).text })
      : localization.t('network.name');
  }

  #renderCard(node: number): TemplateResult {
    const host = this.#host;
    const { localization, model: { network, shown } } = host;
    const t = localization.say(networkParts);
    const { around, offsets, from, to, roles, nodes } = network!;
    const { text, lang } = host.textOf(node);
    const links = Array.from(around.subarray(offsets[node], offsets[node + 1])).filter((link) => shown![from[link]!] && shown![to[link]!]);
    return html`<div class="card-title"><bdi lang=${lang ?? nothing}>${text}</bdi></div>
      <div class="muted">${host.around && bdi(host.around.groupName(groupOf(nodes[node]!)))}${localization.t('list.separator')}${t('network.links', { count: links.length })}</div>
      <ul>${links.slice(0, named).map((link) => {
        const other = host.textOf(from[link] === node ? to[link]! : from[link]!);
        const parts = roles[link]!.map((role) => localization.named('role', role, host.feedData!.feed.language));
        return html`<li>${bdi(other)}${parts.length ? html` <span class="muted"><bdi>${said(parts.map(isolated).join(localization.t('list.separator')), host.feedData!.feed.language)}</bdi></span>` : nothing}</li>`;
      })}</ul>
      ${links.length > named ? html`<div class="muted">${t('network.more', { count: links.length - named })}</div>` : nothing}`;
  }

  /** Another sign is told of, or none. */
  #told(): void {
    const { now } = this.#telling;
    this.#stage.box?.classList.toggle('on-mark', now !== undefined);
    this.#stage.point(now);
    this.#host.requestUpdate();
  }

  /** The sign at a point, or the nearest within reach. */
  #under(event: MouseEvent): number | undefined {
    if (!this.#stage.box) return undefined;
    const [x, y] = this.at(event);
    let [best, least]: [number | undefined, number] = [undefined, reach];
    for (const spot of this.#stage.spots) {
      const distance = Math.hypot(spot.x - x, spot.y - y) - spot.r;
      if (distance < least) [best, least] = [spot.node, distance];
    }
    return best;
  }
}
