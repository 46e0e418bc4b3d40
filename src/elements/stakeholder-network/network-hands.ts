import { html, nothing, type TemplateResult } from 'lit';
import { adopt } from '../../kit/adopt.js';
import { Gestures } from '../../kit/gestures.js';
import { glide, goalOf } from '../../kit/glide.js';
import { networkParts } from '../../kit/locales/en/network-parts.js';
import { towards } from '../../kit/towards.js';
import { besides } from '../../layout/card-place.js';
import { groupOf } from '../../layout/network-signs.js';
import { nearNodes } from '../../layout/network-near.js';
import { home, panBy, zoomAt } from '../../layout/viewport.js';
import { handsStyles } from './hands.styles.js';
import type { GroupColours } from './group-colours.js';
import type { NetworkStage } from './network-stage.js';
import type { CtStakeholderNetwork } from './stakeholder-network.js';

/** Pixels that an arrow key moves the picture, and the factor of a zoom step. */
const panStep = 60;
const zoomStep = 1.6;
const hintTime = 1600;
/** Milliseconds that a card stays when the pointer has left, so that it can be reached. */
const stays = 120;
/** Pixels beside a sign that still press it. */
const reach = 10;
/** Neighbours named on the card. */
const named = 6;

const arrows: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** The neighbourhood that is shown in the place of the whole. */
export interface Near {
  readonly node: number;
  readonly steps: number;
}

/** What readers do with the network: point, press, drag, zoom, look at neighbours only, by mouse, by finger and by key. */
export class NetworkHands {
  /** Colours by group, while they are shown. */
  groups: GroupColours | undefined;
  #host: CtStakeholderNetwork;
  #stage: NetworkStage;
  #gestures: Gestures;
  #history: Near[] = [];
  #hintTimer = 0;
  #cardTimer = 0;
  #described: number | undefined;
  #nearFor: readonly unknown[] = [];

  constructor(host: CtStakeholderNetwork, stage: NetworkStage) {
    this.#host = host;
    this.#stage = stage;
    this.#gestures = new Gestures(stage);
    adopt(host, handsStyles);
    host.requestUpdate();
  }

  /** The neighbourhood that is shown, if any. */
  get near(): Near | undefined {
    return this.#history.at(-1);
  }

  render(): TemplateResult {
    const { localization } = this.#host;
    const t = localization.say(networkParts);
    return html`<div class="hint tiny" aria-hidden="true">${t('network.hint', { key: /Mac|iP/.test(navigator.platform) ? '⌘' : 'Ctrl' })}</div>
      ${this.#described === undefined ? nothing : html`<div id="network-card" class="card small unprinted" @pointerenter=${this.#stay} @pointerleave=${this.#forget}>${this.#renderCard(this.#described)}</div>`}`;
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
    const spot = spots.find(({ node }) => node === this.#described);
    if (!card || !spot) return;
    const [x, y] = besides([spot.x - spot.r, spot.y - spot.r, spot.x + spot.r, spot.y + spot.r], card.offsetWidth, card.offsetHeight, frame.width, frame.height);
    card.style.setProperty('transform', `translate(${x}px,${y}px)`);
  }

  leave(): void {
    this.#gestures.leave();
    clearTimeout(this.#hintTimer);
    this.#describe(undefined);
  }

  /** `node` is that of the mark that the event happened on. The event may be over already. */
  handle(event: Event, node: number | undefined): void {
    switch (event.type) {
      case 'click': return this.#press(event as MouseEvent, node);
      case 'dblclick': {
        const under = node ?? this.#under(event as MouseEvent);
        if (under !== undefined) this.showNear(under);
        return;
      }
      case 'keydown': return this.#key(event as KeyboardEvent, node);
      case 'wheel': return this.#wheel(event as WheelEvent);
      case 'pointerdown': return this.#gestures.down(event as PointerEvent);
      case 'pointermove':
        if ((event as PointerEvent).pointerType !== 'touch' && !this.#gestures.isDragging) {
          const under = node ?? this.#under(event as PointerEvent);
          if (under === undefined) this.#forget();
          else this.#describe(under);
        }
        return;
      case 'focusin':
        if (node !== undefined && this.#stage.box?.querySelector('.mark:focus-visible')) this.#describe(node);
        return;
      default:
        this.#forget();
    }
  }

  zoom(act: 'in' | 'out' | 'whole'): void {
    const { camera } = this.#stage;
    if (act === 'whole') glide(camera, home(camera.frame));
    else this.#zoomBy(act === 'in' ? zoomStep : 1 / zoomStep);
  }

  /** Shows a node with those that are one or two links away, and nothing else. */
  showNear(node: number, steps = 1): void {
    const { near } = this;
    // Another number of steps is the same neighbourhood, seen further.
    if (near?.node === node) this.#history.pop();
    this.#history.push({ node, steps });
    this.#arrange();
  }

  /** The neighbourhood before, or the whole. */
  back(): void {
    if (this.#history.pop()) this.#arrange();
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

  #arrange(): void {
    const host = this.#host;
    const { near } = this;
    const { network, shown } = host.model;
    this.#nearFor = [network, shown];
    this.#stage.near = near && network && shown ? nearNodes(network, shown, near.node, near.steps, host.direction === 'rtl') : undefined;
    this.#describe(undefined);
    host.requestUpdate();
  }

  #renderCard(node: number): TemplateResult {
    const host = this.#host;
    const { localization, model: { network, shown } } = host;
    const t = localization.say(networkParts);
    const { around, offsets, from, to, roles, nodes } = network!;
    const { text, lang } = host.textOf(node);
    const links = Array.from(around.subarray(offsets[node], offsets[node + 1])).filter((link) => shown![from[link]!] && shown![to[link]!]);
    return html`<div class="card-title"><bdi lang=${lang ?? nothing}>${text}</bdi></div>
      <div class="muted">${host.around?.groupName(groupOf(nodes[node]!))}${localization.t('list.separator')}${t('network.links', { count: links.length })}</div>
      <ul>${links.slice(0, named).map((link) => {
        const other = host.textOf(from[link] === node ? to[link]! : from[link]!);
        const parts = roles[link]!.map((role) => localization.word('role', role)).join(localization.t('list.separator'));
        return html`<li><bdi lang=${other.lang ?? nothing}>${other.text}</bdi>${parts ? html` <span class="muted"><bdi>${parts}</bdi></span>` : nothing}</li>`;
      })}</ul>
      ${links.length > named ? html`<div class="muted">${t('network.more', { count: links.length - named })}</div>` : nothing}`;
  }

  #press(event: MouseEvent, node: number | undefined): void {
    // The press that ends a drag is no press, and the second of a double one undoes nothing.
    if (this.#gestures.hasDragged || event.detail > 1) return;
    const under = node ?? this.#under(event);
    if (under !== undefined) this.#host.choose(under);
  }

  #key({ key, shiftKey }: KeyboardEvent, node: number | undefined): void {
    const host = this.#host;
    const { camera, marks } = this.#stage;
    const mark = marks?.marks.find((each) => each.node === node);
    const way = Object.hasOwn(arrows, key) ? arrows[key] : undefined;
    if (way && mark && !shiftKey) marks!.focus(towards(marks!.marks, mark, way)?.key);
    else if (way) camera.show(panBy(goalOf(camera), -way[0] * panStep, -way[1] * panStep, camera.frame));
    else if (key === '0') this.zoom('whole');
    else if (key === 'Home' || key === 'End') marks?.focus(marks.marks.at(key === 'End' ? -1 : 0)?.key);
    else if (key === 'Escape' && host.chosen !== undefined) host.choose(host.chosen);
    else if (key === 'Backspace' || key === 'Escape') this.back();
    else if (key.toLowerCase() === 'n') {
      if (node !== undefined) this.showNear(node);
    } else this.#zoomBy(key === '+' || key === '=' ? zoomStep : 1 / zoomStep, mark && [mark.x, mark.y]);
  }

  #zoomBy(factor: number, at?: readonly [number, number]): void {
    const { camera } = this.#stage;
    const { width, height } = camera.frame;
    glide(camera, zoomAt(goalOf(camera), factor, at ?? [width / 2, height / 2], camera.frame));
  }

  #wheel(event: WheelEvent): void {
    if (!event.ctrlKey && !event.metaKey) return this.#hint();
    const { camera } = this.#stage;
    // A notch of a wheel is about 100 pixels or 3 lines; a pinch on a touchpad comes as small steps with Ctrl.
    const pixels = event.deltaY * (event.deltaMode === 1 ? 33 : event.deltaMode === 2 ? 100 : 1);
    camera.show(zoomAt(goalOf(camera), 2 ** (-Math.max(-240, Math.min(240, pixels)) / 120), this.#at(event), camera.frame));
  }

  #stay = (): void => {
    clearTimeout(this.#cardTimer);
    this.#cardTimer = 0;
  };

  /** Nothing is pointed at any more, unless the pointer goes to the card. */
  #forget = (): void => {
    if (this.#described !== undefined) this.#cardTimer ||= window.setTimeout(() => this.#describe(undefined), stays);
  };

  #dismissed = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') this.#describe(undefined);
  };

  #describe(node: number | undefined): void {
    this.#stay();
    document.removeEventListener('keydown', this.#dismissed);
    if (node !== undefined) document.addEventListener('keydown', this.#dismissed);
    this.#stage.box?.classList.toggle('on-node', node !== undefined);
    if (node === this.#described) return;
    this.#described = node;
    this.#stage.point(node);
    this.#host.requestUpdate();
  }

  #at({ clientX, clientY }: MouseEvent): [number, number] {
    const { left, top } = this.#stage.box!.getBoundingClientRect();
    return [clientX - left, clientY - top];
  }

  /** The sign at a point, or the nearest within reach. */
  #under(event: MouseEvent): number | undefined {
    if (!this.#stage.box) return undefined;
    const [x, y] = this.#at(event);
    let [best, least]: [number | undefined, number] = [undefined, reach];
    for (const spot of this.#stage.spots) {
      const distance = Math.hypot(spot.x - x, spot.y - y) - spot.r;
      if (distance < least) [best, least] = [spot.node, distance];
    }
    return best;
  }

  /** Tells how to zoom, quietly, to who turns the wheel over the picture. */
  #hint(): void {
    // With the first turn of the wheel it has yet to be rendered.
    void this.#host.updateComplete.then(() => {
      const hint = this.#host.shadowRoot?.querySelector('.hint');
      hint?.classList.add('shown');
      clearTimeout(this.#hintTimer);
      this.#hintTimer = window.setTimeout(() => hint?.classList.remove('shown'), hintTime);
    });
  }
}
