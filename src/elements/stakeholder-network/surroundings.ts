import { html, nothing, type TemplateResult } from 'lit';
import { adopt } from '../../kit/adopt.js';
import { isolated, said } from '../../kit/bdi.js';
import type { ShownText } from '../../kit/format.js';
import { networkParts } from '../../kit/locales/en/network-parts.js';
import { vocabulary } from '../../kit/locales/en/vocabulary.js';
import type { Translate } from '../../kit/i18n.js';
import { Lazy } from '../../kit/lazy.js';
import { MarkLayer } from '../../kit/mark-layer.js';
import { mostNodes } from '../../layout/network-place.js';
import { groupOf, type Sign } from '../../layout/network-signs.js';
import { NodeList } from './node-list.js';
import type { NodeMark } from './network-stage.js';
import { renderSign } from './sign.js';
import type { CtStakeholderNetwork } from './stakeholder-network.js';
import { surroundingsStyles } from './surroundings.styles.js';

const overlapParts = new Lazy(() => import('./overlaps.js'));

/** What stands around the picture and is drawn after it: marks to be reached by key, controls, key and list. */
export class Surroundings {
  readonly list: NodeList;
  #host: CtStakeholderNetwork;

  constructor(host: CtStakeholderNetwork) {
    this.#host = host;
    adopt(host, surroundingsStyles);
    this.list = new NodeList(host, this);
    host.stage.marks = new MarkLayer<NodeMark>('network-card', ({ node }) => host.model.network!.nodes[node]!.kind);
  }

  /** Language of the feed. */
  get lang(): string | undefined {
    return this.#host.feedData?.feed.language;
  }

  get t(): Translate {
    const { localization } = this.#host;
    localization.learn(vocabulary);
    return localization.say(networkParts);
  }

  /** "United Nations", "Initiative": what a group of the key is called. */
  groupName(group: string): ShownText {
    const done = group.startsWith('\n') ? group.slice(1) : group === '' ? 'none' : undefined;
    return done ? { text: this.t(`network.key.${done as 'none'}`) } : this.#host.localization.named('kind', group, this.lang);
  }

  labelOf(node: number): string {
    const { network, degrees } = this.#host.model;
    return this.t('network.mark', { name: this.#host.textOf(node).text, kind: this.groupName(groupOf(network!.nodes[node]!)).text, count: degrees[node]! });
  }

  update(): void {
    this.list.update();
  }

  updated(): void {
    this.list.updated();
  }

  /** Another node is pointed at in the picture. */
  pointed(node: number | undefined): void {
    this.list.pointed(node);
  }

  renderControls(): TemplateResult {
    const host = this.#host;
    const { t } = this;
    const { stage, chosen } = host;
    const pressed = (isOn: boolean, words: string, act: () => void): TemplateResult => html`<button type="button" class="button" aria-pressed=${isOn} @click=${act}>${words}</button>`;
    const by = host.signs ? 'group' : 'kind';
    return html`<p id="network-keys" class="visually-hidden">${t('network.keys')}</p>
      <div class="controls small unprinted">
        ${stage.hands?.renderNear()}
        ${chosen !== undefined && chosen !== stage.hands?.near?.node ? html`<button type="button" class="button only" @click=${() => stage.with((hands) => hands.showNear(chosen))}>${t('network.onlyNear')}</button>` : nothing}
        <div class="ways">
          <div class="segments" role="group" aria-label=${t('network.colour')}><span class="segments-label">${t('network.colour')}</span>
            ${pressed(by === 'kind', t('network.byKind'), () => stage.with((hands) => hands.colourBy('kind')))}${pressed(by === 'group', t('network.byGroup'), () => stage.with((hands) => hands.colourBy('group')))}</div>
          ${stage.renderZoom(t('network.zoom'), { in: t('network.zoomIn'), out: t('network.zoomOut'), fit: t('network.whole') })}
        </div>
      </div>`;
  }

  renderKey(): TemplateResult {
    const host = this.#host;
    const { t } = this;
    const { network, signs, shown, places } = host.model;
    const { lang } = this;
    const item = (sign: Sign, words: unknown): TemplateResult => html`<li>${renderSign(sign)}<bdi>${words}</bdi></li>`;
    const groups = host.stage.hands?.groups;
    const drawn = places?.drawn.length ?? 0;
    return html`<ul class="key small" part="legend">
      ${groups && host.signs ? groups.key.map(({ sign, node }) => item(sign, node === undefined ? t('network.key.others') : said(t('network.key.around', { name: isolated(host.textOf(node)) }), lang)))
        : Array.from(signs, ([group, sign]) => item(sign, said(isolated(this.groupName(group)), lang)))}
      ${network!.from.length ? html`<li class="muted">${t('network.key.size')}</li>` : nothing}
      ${host.lit.size > 1 ? html`<li><span class="thread-sample"></span>${t('network.key.thread')}</li>` : nothing}
      ${shown?.includes(0) ? item({ shape: 'circle', fill: 'border' }, t('network.key.hidden')) : nothing}
    </ul>
    ${drawn === mostNodes && network!.nodes.length > drawn ? html`<p class="tiny muted note">${t('network.drawnOf', { count: drawn, all: network!.nodes.length })}</p>` : nothing}
    ${host.model.overlaps.length ? overlapParts.use(host, host.partFailed)?.renderOverlaps(host, t, lang) : nothing}`;
  }

  renderList(): TemplateResult {
    return this.list.render();
  }
}
