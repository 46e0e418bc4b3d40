import { html, nothing } from 'lit';
import { adopt } from '../../kit/adopt.js';
import { CtErrorEvent } from '../../kit/events.js';
import { CtSubmitEvent, CtSubmittedEvent } from '../../kit/submit-events.js';
import { knowWords } from '../../kit/feed-words.js';
import { formParts } from '../../kit/locales/en/form-parts.js';
import type { Translate } from '../../kit/i18n.js';
import { warnOnce } from '../../kit/registry.js';
import { Countdown } from './countdown.js';
import { CountryNames } from './country-names.js';
import type { CtContributionForm } from './contribution-form.js';
import type { Entry } from './draft.js';
import type { ShownFault } from './field-views.js';
import { offeredFormats, type FormField } from './form-fields.js';
import { addRow, removeRow } from './form-rows.js';
import { fitted } from './fitting.js';
import { partsStyles } from './form-parts.styles.js';
import { newId } from './new-id.js';
import { errorOf } from './owner-words.js';
import { asksFor, feedWordOf, offered } from './offered-words.js';
import { post, type PostContext } from './post.js';
import { readDraft, untestedPatterns, type ReadDraft } from './read-draft.js';
import { afterEdit, afterRows, type Failure, type Report } from './report.js';
import { renderReport, renderThanks, wordsOf } from './report-view.js';
import { readServerWords } from './server-faults.js';

/** Reads, sends and tells what came of it. It is loaded when the reader comes to the form. */
export class FormHands {
  #host: CtContributionForm;
  #context: PostContext;
  #countries: CountryNames;
  #wait: Countdown;
  #phase: 'filling' | 'reading' | 'sending' | 'sent' = 'filling';
  #report: Report | undefined;
  #origins: ReadDraft['origins'] = new Map();
  /** What was sent last, with its key: the same again is known by it to the server. */
  #last: { readonly body: string; readonly key: string } | undefined;
  #stop: AbortController | undefined;
  #backOnline = false;
  /** Those that the report is about. */
  #fields: readonly FormField[];

  constructor(host: CtContributionForm, context: PostContext) {
    this.#host = host;
    this.#fields = host.fields;
    this.#context = context;
    this.#wait = new Countdown(context, () => host.requestUpdate());
    this.#countries = new CountryNames();
    adopt(host, partsStyles);
  }

  get isSending(): boolean {
    return this.#phase === 'sending';
  }

  get isSent(): boolean {
    return this.#phase === 'sent';
  }

  get isWaiting(): boolean {
    return this.#wait.seconds > 0;
  }

  /** What the form says of itself to screen readers, once per change. */
  get said(): string {
    const t = this.#t;
    if (this.isSending) return t('form.sending');
    if (this.#wait.asked) return this.isWaiting ? t('form.again', { when: this.#wait.atStart(t) }) : t('form.againNow');
    return this.#backOnline ? t('form.online') : '';
  }

  /** The time left, for the eye alone: it changes every second. */
  renderWait(): unknown {
    return this.isWaiting ? html`<span class="small" aria-hidden="true">${this.#left}</span>` : nothing;
  }

  /** Names of countries and words of the feed that a browser can offer, in the reader's language and order. Countries are many: they are there while the reader is in a field that asks for one. */
  renderOffered(): unknown {
    const { fields, localization } = this.#host;
    knowWords(localization);
    const isAmongCountries = this.#host.shadowRoot!.activeElement?.getAttribute('list') === 'offered-country';
    return offeredFormats.filter((format) => asksFor(format, fields)).map((format) => {
      const words = format !== 'country' ? offered(format, localization) : isAmongCountries ? this.#countries.offered(localization) : [];
      // A list that grows while its field has the focus is shown anew for each word, and 250 times 250 rows hold WebKitGTK for eight seconds: an empty list is replaced by a full one, in one piece.
      return words.length ? html`<datalist id="offered-${format}">${words.map((word) => html`<option value=${word}></option>`)}</datalist>` : html`<datalist id="offered-${format}"></datalist>`;
    });
  }

  faultAt(at: string): ShownFault | undefined {
    const fault = this.#report?.faults.find((each) => each.at === at);
    return fault && { text: wordsOf(fault, this.#t), isMended: this.#report!.mended.has(at) };
  }

  /** Something has been typed: a fault there may have been put right, or be another one. */
  edited(at: string): void {
    if (this.#report) this.#report = afterEdit(this.#report, at, this.#faults);
  }

  addRow(rows: Entry[], field: FormField, at: string): void {
    void addRow(this.#host, rows, field, at);
    this.#rowsChanged(at);
  }

  removeRow(rows: Entry[], index: number, at: string): void {
    void removeRow(this.#host, rows, index, at);
    this.#rowsChanged(at);
  }

  #rowsChanged(at: string): void {
    if (this.#report) this.#report = afterRows(this.#report, at, this.#faults);
  }

  /** Sends what was typed, if it is good; else says what is not. Only ever called for a press of the reader's. */
  async submit(): Promise<void> {
    const host = this.#host;
    const { address } = host;
    if (this.#phase !== 'filling' || this.isWaiting || !address) return host.requestUpdate();
    this.#backOnline = false;
    this.#phase = 'reading';
    try {
      await this.#countries.prepare(host.fields, host.draft, host.localization);
      const read = this.#identified();
      this.#origins = read.origins;
      this.#tellOwner();
      if (read.faults.length) return void this.#fail({ faults: read.faults });
      const trap = host.shadowRoot!.querySelector<HTMLInputElement>('.trap input')!;
      if (trap.value) {
        trap.value = '';
        return void this.#fail({ trapped: true });
      }
      const event = new CtSubmitEvent(read.body);
      host.dispatchEvent(event);
      if (event.defaultPrevented) {
        this.#report = undefined;
        host.mark('faulty', false);
        return;
      }
      await this.#send(address, JSON.stringify(event.body));
    } finally {
      if (this.#phase === 'reading') this.#phase = 'filling';
      host.requestUpdate();
    }
  }

  /** Ends what is under way: the form has left the page. */
  abort(): void {
    this.#stop?.abort();
    this.#wait.stop();
    window.removeEventListener('online', this.#online);
  }

  /** Goes on where `abort` has ended things: the form is on a page again. */
  resume(): void {
    this.#wait.resume();
    if (this.#report?.failure?.kind === 'offline') window.addEventListener('online', this.#online, { once: true });
  }

  /** To be called before each drawing: with another schema, what was said of fields that are gone goes with them. */
  follow(): void {
    const { fields } = this.#host;
    if (fields === this.#fields) return;
    this.#fields = fields;
    if (!this.#report?.faults.length) return;
    const { failure, general } = this.#report;
    const faults = this.#report.faults.filter(({ trail: [first] }) => fields.some(({ name }) => typeof first === 'object' && name === first.name));
    const isLeft = faults.length > 0 || failure !== undefined || general.length > 0;
    this.#report = isLeft ? afterEdit({ ...this.#report, faults }, '', this.#faults) : undefined;
    this.#host.mark('faulty', isLeft);
  }

  /** Forgets what was typed, by default in the fields that are shown, and what came of it. */
  clear(typed = this.#host.fields): void {
    const { fields, draft } = this.#host;
    for (const { name } of typed) delete draft[name];
    fitted(fields, draft);
    this.#phase = 'filling';
    this.#report = undefined;
    this.#last = undefined;
    this.#backOnline = false;
    this.#wait.stop();
    this.#host.mark('sent', false);
    this.#host.mark('faulty', false);
    this.#host.requestUpdate();
  }

  renderReport(): unknown {
    const again = this.isWaiting ? this.#left : undefined;
    return this.#report ? renderReport(this.#report, { host: this.#host, t: this.#t, again, isBackOnline: this.#backOnline, goTo: this.#goTo }) : nothing;
  }

  renderThanks(): unknown {
    return renderThanks(this.#host, this.#t, this.#startAgain);
  }

  get #left(): string {
    return this.#t('form.again', { when: this.#wait.left(this.#t) });
  }

  /** What this part says, which the reader's words are told when it is first said in a language. */
  get #t(): Translate {
    const { localization } = this.#host;
    knowWords(localization);
    localization.learn(formParts);
    return localization.t;
  }

  async #send(address: string, body: string): Promise<void> {
    const host = this.#host;
    if (this.#last?.body !== body) this.#last = { body, key: newId() };
    this.#phase = 'sending';
    this.#report = undefined;
    host.mark('faulty', false);
    host.mark('sending', true);
    // The button says that it is being sent, and the fields are locked: what is typed now would be lost with them.
    if (host.shadowRoot!.activeElement?.closest('.fields')) host.shadowRoot!.querySelector<HTMLElement>('.send button')!.focus();
    host.requestUpdate();
    const stop = (this.#stop = new AbortController());
    const { credentials, localization: { locale: language }, timeout, fields } = host;
    const outcome = await post({ url: address, body, key: this.#last.key, credentials, language, timeout: timeout !== undefined && timeout > 0 ? timeout : 20 }, this.#context, stop.signal);
    this.#stop = undefined;
    host.mark('sending', false);
    this.#phase = 'filling';
    if (outcome.kind !== 'sent') return this.#failed(outcome, address);
    // The page may have set another schema meanwhile: what was typed for that one has not been sent.
    this.clear(fields);
    this.#phase = 'sent';
    host.mark('sent', true);
    await this.#focus('.thanks');
    host.dispatchEvent(new CtSubmittedEvent(outcome.response));
  }

  async #failed(failure: Failure, address: string): Promise<void> {
    const host = this.#host;
    const { faults, general } = failure.kind === 'http' ? readServerWords(failure.answer, failure.status, this.#origins, host.fields, failure.language) : { faults: [], general: [] };
    if (failure.kind === 'http' && failure.retryAfter) this.#wait.start(failure.retryAfter);
    if (failure.kind === 'offline') window.addEventListener('online', this.#online, { once: true });
    await this.#fail({ faults, general, failure });
    if (failure.kind === 'aborted') return;
    const error = errorOf(failure, address, host.credentials);
    warnOnce(`${error.kind} ${error.status ?? ''} ${address}`, error.message);
    host.dispatchEvent(new CtErrorEvent(error));
  }

  readonly #startAgain = (): void => {
    this.clear([]);
    void this.#focus('.fields :is(input, select, textarea, button)');
  };

  async #fail(report: Partial<Report>): Promise<void> {
    this.#phase = 'filling';
    this.#report = { faults: [], mended: new Set(), general: [], ...report };
    this.#host.mark('faulty', true);
    if (report.failure?.kind === 'aborted') return this.#host.requestUpdate();
    await this.#focus('.summary');
  }

  async #focus(selector: string): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.shadowRoot!.querySelector<HTMLElement>(selector)?.focus();
  }

  readonly #goTo = (event: Event, at: string): void => {
    // The link stands for a place in the form; the page's own address stays as it is.
    event.preventDefault();
    const places = [...this.#host.shadowRoot!.querySelectorAll<HTMLElement>('[data-at]')];
    const place = places.find(({ dataset }) => dataset['at'] === at);
    const control = place?.localName === 'fieldset' ? (place.querySelector<HTMLElement>('input, select, textarea, button') ?? place) : place;
    control?.focus();
    // The name and what is wrong come before the control.
    place?.closest('.field')?.scrollIntoView({ block: 'nearest' });
  };

  readonly #online = (): void => {
    this.#backOnline = true;
    this.#host.requestUpdate();
  };

  #read(): ReadDraft {
    const { fields, draft, localization } = this.#host;
    return readDraft(fields, draft, {
      localization, today: new Date(this.#context.now()).toLocaleDateString('sv'), ahead: (local) => -new Date(local).getTimezoneOffset(), country: (typed) => this.#countries.codeOf(typed, localization), word: (vocabulary, typed) => feedWordOf(vocabulary, typed, localization),
    });
  }

  readonly #faults = (): ReadDraft['faults'] => this.#read().faults;

  /** The draft with an id for each member that asks for one: the same until the form is sent. */
  #identified(): ReadDraft {
    const { fields, draft } = this.#host;
    for (const { name, schema } of fields) if (schema['x-ct-value'] && !draft[name]) draft[name] = newId();
    return this.#read();
  }

  /** A pattern that cannot be tested here is left to the server, which the page's owner should know. */
  #tellOwner(): void {
    for (const message of untestedPatterns(this.#host.fields)) warnOnce(message, message);
  }
}
