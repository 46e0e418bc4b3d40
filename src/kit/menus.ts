import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { adopt } from './adopt.js';
import type { DataElement, DownloadKind } from './element.js';
import { files } from './locales/en/files.js';
import { popupStyles } from './popup.styles.js';
import { bundleAddress } from './bundle-address.js';
import type { ToolbarModel } from './toolbar.js';

type Host = ReactiveControllerHost & HTMLElement;

/** The kinds of file that can be had. */
export function renderDownloads(host: DataElement, { localization, downloads }: ToolbarModel, close: () => void): TemplateResult {
  adopt(host, popupStyles);
  const t = localization.say(files);
  return html`<ul class="menu">
    ${downloads.map((kind) => html`<li><button type="button" class="button plain" @click=${() => {
      close();
      void download(host, kind);
    }}>${t(`toolbar.${kind}`)}</button></li>`)}
  </ul>`;
}

async function download(host: DataElement, kind: DownloadKind): Promise<void> {
  try {
    const { downloadElement } = await import('./export/export-element.js');
    host.announcement = await downloadElement(host, kind);
  } catch (error) {
    host.partFailed(error);
  }
}

/** What was last copied, or the text that the browser would not let us copy. */
const copied = new WeakMap<Host, { readonly done: boolean; readonly text: string }>();

/** Link to this view and the tag to paste. */
export function renderShare(host: Host, { localization, link }: ToolbarModel): TemplateResult {
  adopt(host, popupStyles);
  const t = localization.say(files);
  const last = copied.get(host);
  return html`<ul class="menu">
      ${link ? html`<li><button type="button" class="button plain" @click=${() => copy(host, link())}>${t('toolbar.copyLink')}</button></li>` : nothing}
      <li><button type="button" class="button plain" @click=${() => copy(host, embedCode(host))}>${t('toolbar.copyEmbed')}</button></li>
    </ul>
    <div role="status" class="small">${last && (last.done ? t('toolbar.copied') : t('toolbar.notCopied'))}</div>
    ${last && !last.done ? html`<textarea class="input" readonly rows="4" aria-label=${t('toolbar.notCopied')} .value=${last.text}></textarea>` : nothing}`;
}

async function copy(host: Host, text: string): Promise<void> {
  let done = true;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Without permission, or on a page without TLS, the reader copies by hand: the text is shown.
    done = false;
  }
  copied.set(host, { done, text });
  host.requestUpdate();
}

/** Attributes that belong to the page and not to the tag as another page would paste it. */
const ofThePage = new Set(['id', 'class', 'style', 'slot', 'lang', 'dir', 'group', 'permalink']);

const addresses = new Set(['src', 'mapping', 'boundaries', 'action']);

/** The tag as another page would paste it, with the addresses made absolute. */
export function embedCode(host: HTMLElement): string {
  const attributes = Array.from(host.attributes)
    .filter(({ name }) => !ofThePage.has(name) && !name.startsWith('data-') && !name.startsWith('on'))
    .map(({ name, value }) => {
      const absolute = addresses.has(name) && URL.canParse(value, host.baseURI) ? new URL(value, host.baseURI).href : value;
      return absolute === '' ? name : `${name}="${absolute.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
    });
  return `<script type="module" src="${bundleAddress()}"></script>\n<${[host.localName, ...attributes].join(' ')}></${host.localName}>`;
}
