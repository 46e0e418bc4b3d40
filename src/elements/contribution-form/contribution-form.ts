import { html, LitElement, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { bdi } from '../../kit/bdi.js';
import { numberAttribute } from '../../kit/element-attributes.js';
import type { Status } from '../../kit/element.js';
import type { Localization } from '../../kit/format.js';
import { headingLevel, renderHeading } from '../../kit/frame.js';
import { frameStyles } from '../../kit/frame.styles.js';
import type { Messages } from '../../kit/i18n.js';
import { Lazy } from '../../kit/lazy.js';
import { LocaleController } from '../../kit/locale-controller.js';
import { contributionForm } from '../../kit/locales/en/contribution-form.js';
import { initiativeFields } from '../../kit/locales/en/initiative-fields.js';
import { initiativeStatus } from '../../kit/locales/en/initiative-status.js';
import { pageContext } from '../../kit/page.js';
import { warnOnce } from '../../kit/registry.js';
import type * as stateWords from '../../kit/states.js';
import { reflectTheme, themeStyles } from '../../kit/theme.js';
import type { Problem } from '../../model/feed.js';
import type { FeedError } from '../../sources/errors.js';
import { formStyles } from './contribution-form.styles.js';
import type { Draft, Entry } from './draft.js';
import { renderFields, type FormView, type ShownFault } from './field-views.js';
import { shownText } from './field-words.js';
import type { FormField, FormSchema } from './form-fields.js';
import type { FormHands } from './form-hands.js';
import { SchemaController, type SchemaHost } from './schema-controller.js';

const handsParts = new Lazy(() => import('./form-hands.js'));
const stateParts = new Lazy(() => import('../../kit/states.js'));
const missingAction = new Lazy(() => import('./missing-action.js'));

/**
 * A form by which a member shares an initiative, or a reader subscribes to news. Its fields come from a JSON Schema; what is written is checked and posted
 * as JSON to `action`. Nothing that was typed is lost until it has been taken, and nothing is stored.
 *
 * @element ct-contribution-form
 * @summary A form that posts an initiative, or whatever a schema asks for, as JSON.
 * @slot - Fallback content, shown until the form is drawn and when it cannot be.
 * @slot heading - In the place of the heading.
 * @slot notice - Before the button, such as what becomes of the data.
 * @slot thanks - What is said after sending.
 * @slot loading - While a schema is on its way.
 * @slot empty - Where the schema has no fields.
 * @slot error - Where the schema could not be loaded.
 * @slot footer - At the end.
 * @fires ct-submit - What was written is good and about to be posted. A page may cancel it and handle `body` itself.
 * @fires ct-submitted - The server has taken it: `response` is its JSON, else its status.
 * @fires ct-error - The schema could not be loaded, or what was written could not be sent.
 * @csspart base - The outermost box.
 * @csspart header - Heading and introduction.
 * @csspart visual - The place of the form.
 * @csspart form - The form.
 * @csspart summary - What has to be put right, after sending.
 * @csspart thanks - What is said after sending.
 * @csspart footer - The line at the end.
 * @cssproperty --ct-contribution-form-size - Least height while a schema is loading.
 * @cssstate loading, ready, empty, stale, error - The status.
 * @cssstate sending - It is being sent.
 * @cssstate faulty - Something has to be put right, or sending failed.
 * @cssstate sent - It has been taken.
 */
export class CtContributionForm extends LitElement implements FormView, SchemaHost {
  static override styles: CSSResultGroup = [themeStyles, frameStyles, formStyles];

  /** URL that receives the POST, resolved against the page. */
  @property() action?: string;
  /** A JSON Schema (2020-12) of what is asked for, or (as an attribute) its URL. Default: an initiative of feed version 1. */
  @property() schema?: unknown;
  /** What is asked for where no schema is given: `initiative`, or `newsletter` (an address and consent). */
  @property({ useDefault: true }) preset: 'initiative' | 'newsletter' = 'initiative';
  /** Visible heading. */
  @property() heading?: string;
  /** Level of the heading, 2 to 6. */
  @property({ attribute: 'heading-level', converter: numberAttribute.converter }) headingLevel?: number;
  /**
   * `auto` follows the page's colour scheme.
   * @reflect
   */
  @property({ useDefault: true }) theme: 'auto' | 'light' | 'dark' = 'auto';
  /** BCP 47 tag; else the nearest `lang`. */
  @property() locale?: string;
  /** Seconds to wait for the schema, and for the answer to what was sent. */
  @property(numberAttribute) timeout?: number = 20;
  /** Sent with both requests: `omit`, `same-origin` or `include`. */
  @property({ useDefault: true }) credentials: 'omit' | 'same-origin' | 'include' = 'omit';
  @property({ type: Boolean, attribute: 'without-attribution' }) withoutAttribution = false;

  @state() private said = '';

  readonly messages: Messages = { ...contributionForm, ...initiativeFields, ...initiativeStatus };
  /** What has been typed. */
  readonly draft: Draft = {};

  #locales = new LocaleController(this);
  #internals = this.attachInternals();
  #hands: FormHands | undefined;
  #given = new SchemaController(this);
  #status: Status | undefined;

  /** A promise that settles when the form is drawn, empty or in error. It never rejects; each load of a schema has its own. */
  get ready(): Promise<void> {
    return this.#given.ready;
  }

  get status(): Status {
    if (!this.model) return this.fault ? 'error' : 'loading';
    if (this.fault) return 'stale';
    return this.fields.length ? 'ready' : 'empty';
  }

  /** What of the schema could not be made a field of. */
  get problems(): readonly Problem[] {
    return this.model?.problems ?? [];
  }

  /** Loads the schema again. Settles when done and never rejects; see `status`. */
  async reload(): Promise<void> {
    await this.#given.load();
    await this.ready;
  }

  /** Empties the form, as after sending: for pages that cancel `ct-submit` and have taken what it held. */
  reset(): void {
    this.#withHands((hands) => hands.clear());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#hands?.resume();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#hands?.abort();
  }

  // For the form's parts

  /** Only to be asked for once the messages are here; nothing is drawn before. */
  get localization(): Localization {
    return this.#locales.localization as Localization;
  }

  /** The schema as a form. */
  get model(): FormSchema | undefined {
    return this.#given.model;
  }

  /** Why the newest schema could not be had. */
  get fault(): FeedError | undefined {
    return this.#given.fault;
  }

  get fields(): readonly FormField[] {
    return this.model?.fields ?? [];
  }

  /** The absolute address of `action`; undefined for none and for one that is not of the web. */
  get address(): string | undefined {
    try {
      const { href, protocol, username, password } = new URL(this.action || 'none:', this.baseURI);
      return /^https?:$/.test(protocol) && !username && !password ? href : undefined;
    } catch {
      return undefined;
    }
  }

  get sectionLevel(): number {
    return Math.min(6, headingLevel(this) + 1);
  }

  get offersWords(): boolean {
    return this.#hands !== undefined;
  }

  readonly faultAt = (at: string): ShownFault | undefined => this.#hands?.faultAt(at);

  readonly edit = (holder: Draft | Entry[], key: string | number, value: Entry, at: string): void => {
    (holder as Draft)[key] = value;
    this.#hands?.edited(at);
    this.requestUpdate();
  };

  readonly addRow = (rows: Entry[], field: FormField, at: string): void => this.#withHands((hands) => hands.addRow(rows, field, at));

  readonly removeRow = (rows: Entry[], index: number, at: string): void => this.#withHands((hands) => hands.removeRow(rows, index, at));

  /** Shows a state to the page's style sheet. */
  mark(name: string, isOn: boolean): void {
    if (isOn) this.#internals.states.add(name);
    else this.#internals.states.delete(name);
  }

  readonly partFailed = (reason: unknown): void => {
    this.said = this.localization.t('state.partFailed');
    warnOnce(String(reason), `a part of the library failed: ${String(reason)}`);
  };

  protected override willUpdate(changed: PropertyValues<this>): void {
    reflectTheme(this);
    this.#locales.hostUpdate();
    if (changed.has('schema') || changed.has('preset') || !this.hasUpdated || this.#given.isOther) void this.#given.load();
    this.#hands?.follow();
    const { status } = this;
    if (status === this.#status) return;
    if (this.#status) this.mark(this.#status, false);
    this.mark(status, true);
    this.#status = status;
  }

  protected override updated(): void {
    if (this.#locales.localization) this.#given.drawn();
  }

  /** Does something with the part that sends, now or as soon as it is here. */
  #withHands(act: (hands: FormHands) => void): void {
    if (this.#hands) return act(this.#hands);
    handsParts.load().then(({ FormHands: Hands }) => {
      const { now, online, setTimeout, clearTimeout } = pageContext();
      this.#hands ??= new Hands(this, { fetch: (url, options) => globalThis.fetch(url, options), now, online: online!, setTimeout, clearTimeout });
      this.said = '';
      this.requestUpdate();
      act(this.#hands);
    }).catch(this.partFailed);
  }

  #near = ({ type }: Event): void => this.#withHands(() => type === 'focusin' && this.requestUpdate());

  #submit = (event: Event): void => {
    event.preventDefault();
    this.#withHands((hands) => void hands.submit());
  };

  protected override render(): TemplateResult {
    const { localization, direction } = this.#locales;
    if (!localization) return html`<div class="base"><div class="sheet"><slot></slot></div></div>`;
    const { status, model } = this;
    const title = this.heading || (model && shownText(model.schema.title, localization)?.text);
    const intro = model && shownText(model.schema.description, localization);
    return html`<div part="base" class=${status === 'loading' ? 'base waiting' : 'base'} lang=${localization.locale} dir=${direction}>
      <div class="sheet">
        <div part="header">
          <slot name="heading">${title ? renderHeading(title, headingLevel(this)) : nothing}</slot>
          ${intro ? html`<p class="intro">${bdi(intro)}</p>` : nothing}
        </div>
        <div part="visual" class="visual" tabindex="-1" aria-busy=${status === 'loading' || this.#hands?.isSending ? 'true' : 'false'}>${this.#renderBody(status)}</div>
        <div part="footer" class="footer tiny muted">${this.withoutAttribution ? nothing : html`<p>${localization.t('footer.made')}</p>`}<slot name="footer"></slot></div>
      </div>
    </div>`;
  }

  #renderBody(status: Status): unknown {
    const { localization } = this;
    const states = <T>(draw: (part: typeof stateWords) => T): T | undefined => {
      const part = stateParts.use(this, this.partFailed);
      return part && draw(part);
    };
    const fallback = html`<slot @slotchange=${() => this.requestUpdate()}></slot>`;
    switch (status) {
      case 'loading': return html`<slot name="loading">${fallback}</slot>`;
      case 'error': return html`<slot name="error">${states((part) => part.renderError(this, this.fault!, localization, () => void this.reload()))}</slot>${fallback}`;
      case 'empty': return html`<slot name="empty">${states((part) => part.renderEmpty(this, localization, localization.t('form.things')))}</slot>`;
      default: return html`${this.#hands?.isSent ? this.#hands.renderThanks() : this.#renderForm(states)}<div hidden>${fallback}</div>`;
    }
  }

  #renderForm(states: <T>(draw: (part: typeof stateWords) => T) => T | undefined): TemplateResult {
    const { localization, fault, address, fields, model } = this;
    const { t } = localization;
    const hands = this.#hands;
    const name = this.heading || shownText(model!.schema.title, localization)?.text || t('form.name');
    const submit = shownText(model!.schema['x-ct-submit'], localization) ?? { text: t('form.send') };
    const isHeld = hands?.isSending || hands?.isWaiting;
    return html`${fault ? states((part) => part.renderNotices(this, { loaded: { loadedAt: this.#given.loadedAt } }, fault, localization)) : nothing}
      ${address ? nothing : missingAction.use(this, this.partFailed)?.renderMissingAction(this, this.action, localization)}
      ${hands?.renderReport() ?? nothing}
      <form part="form" class="form" novalidate aria-label=${name} aria-busy=${hands?.isSending ? 'true' : 'false'}
        @submit=${this.#submit} @focusin=${this.#near} @pointerover=${this.#near} @touchstart=${this.#near}>
        ${fields.some(({ required, kind }) => required && kind !== 'fixed') ? html`<p class="small muted">${t('form.rest')}</p>` : nothing}
        <div class="fields" ?inert=${hands?.isSending}>${renderFields(fields, this.draft, '', 'f', this)}</div>
        ${hands?.renderOffered() ?? nothing}
        <div class="trap visually-hidden" aria-hidden="true" inert><label>${t('form.trap')} <input name="nickname" tabindex="-1" autocomplete="off"></label></div>
        <slot name="notice"></slot>
        <div class="send unprinted">
          <button type="submit" class="button primary" ?disabled=${!address} aria-disabled=${isHeld ? 'true' : nothing}>${hands?.isSending ? hands.said : bdi(submit)}</button>
          ${hands?.renderWait() ?? nothing}
          <p class="said small ${isHeld ? 'visually-hidden' : ''}" role="status">${this.said || (hands?.said ?? '')}</p>
        </div>
      </form>`;
  }
}
