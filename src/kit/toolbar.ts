import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { DownloadKind } from './element.js';
import type { Localization } from './format.js';
import type { MessageKey } from './i18n.js';
import { Popup } from './popup.js';

export interface ToolbarModel {
  readonly localization: Localization;
  /** Values of `view` with their names, in order. */
  readonly views: readonly { readonly view: string; readonly label: MessageKey }[];
  readonly view: string;
  readonly setView: (view: string) => void;
  readonly downloads: readonly DownloadKind[];
  readonly download: (kind: DownloadKind) => void;
  /** Address of this view, where the element keeps its state in the address. */
  readonly link: (() => string) | undefined;
  readonly embedCode: () => string;
}

/** View, download and share, on the end side of the header. */
export class Toolbar {
  #popup: Popup;
  #host: ReactiveControllerHost & HTMLElement;
  /** What was last copied, or the text that the browser would not let us copy. */
  #copied: { readonly done: boolean; readonly text: string } | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    this.#popup = new Popup(host);
  }

  render(model: ToolbarModel): TemplateResult {
    const { localization: { t } } = model;
    return html`<div part="toolbar" class="toolbar unprinted" role="group" aria-label=${t('toolbar.label')}>
      <div class="segments">
        ${model.views.map(({ view, label }) => html`<button
          type="button" class="button" aria-pressed=${view === model.view} @click=${() => model.setView(view)}
        >${t(label)}</button>`)}
      </div>
      ${model.downloads.length ? this.#popup.render('download', t('toolbar.download'), () => html`<ul class="menu">
        ${model.downloads.map((kind) => html`<li><button type="button" class="button plain" @click=${() => {
          this.#popup.close();
          model.download(kind);
        }}>${t(`toolbar.${kind}`)}</button></li>`)}
      </ul>`) : nothing}
      ${this.#popup.render('share', t('toolbar.share'), () => this.#renderShare(model))}
    </div>`;
  }

  #renderShare({ localization: { t }, link, embedCode }: ToolbarModel): TemplateResult {
    return html`<ul class="menu">
        ${link ? html`<li><button type="button" class="button plain" @click=${() => this.#copy(link())}>${t('toolbar.copyLink')}</button></li>` : nothing}
        <li><button type="button" class="button plain" @click=${() => this.#copy(embedCode())}>${t('toolbar.copyEmbed')}</button></li>
      </ul>
      <div role="status" class="small">${this.#copied && (this.#copied.done ? t('toolbar.copied') : t('toolbar.notCopied'))}</div>
      ${this.#copied && !this.#copied.done ? html`<textarea class="input" readonly rows="4" aria-label=${t('toolbar.notCopied')} .value=${this.#copied.text}></textarea>` : nothing}`;
  }

  async #copy(text: string): Promise<void> {
    let done = true;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Without permission, or on a page without TLS, the reader copies by hand: the text is shown.
      done = false;
    }
    this.#copied = { done, text };
    this.#host.requestUpdate();
  }
}
