import { html, nothing, type TemplateResult } from 'lit';
import type { DataElement, DownloadKind } from './element.js';
import type { Localization } from './format.js';
import type { MessageKey } from './i18n.js';
import { Lazy } from './lazy.js';
import { Popup } from './popup.js';

export interface ToolbarModel {
  readonly localization: Localization;
  /** Values of `view` with their names, in order. */
  readonly views: readonly { readonly view: string; readonly label: MessageKey }[];
  readonly view: string;
  readonly setView: (view: string) => void;
  readonly downloads: readonly DownloadKind[];
  /** Address of this view, where the element keeps its state in the address. */
  readonly link: (() => string) | undefined;
}

const menus = new Lazy(() => import('./menus.js'));

/** View, download and share, on the end side of the header. */
export class Toolbar {
  #popup: Popup;
  #host: DataElement;

  constructor(host: DataElement) {
    this.#host = host;
    this.#popup = new Popup(host);
  }

  render(model: ToolbarModel): TemplateResult {
    const { localization: { t } } = model;
    const close = () => this.#popup.close(true);
    const menu = () => menus.use(this.#host, close);
    return html`<div part="toolbar" class="toolbar unprinted" role="group" aria-label=${t('toolbar.label')}>
      <div class="segments">
        ${model.views.map(({ view, label }) => html`<button
          type="button" class="button" aria-pressed=${view === model.view} @click=${() => model.setView(view)}
        >${t(label)}</button>`)}
      </div>
      ${model.downloads.length ? this.#popup.render('download', t('toolbar.download'), () => menu()?.renderDownloads(this.#host, model, close) ?? nothing) : nothing}
      ${this.#popup.render('share', t('toolbar.share'), () => menu()?.renderShare(this.#host, model) ?? nothing)}
    </div>`;
  }
}
