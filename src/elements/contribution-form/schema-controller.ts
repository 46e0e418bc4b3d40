import type { ReactiveControllerHost } from 'lit';
import { CtErrorEvent } from '../../kit/events.js';
import { pageContext } from '../../kit/page.js';
import { warnOnce } from '../../kit/registry.js';
import { FeedError } from '../../sources/errors.js';
import { completed, type Draft } from './draft.js';
import { fieldsOf, type FieldSchema, type FormSchema } from './form-fields.js';
import { initiativeSchema, newsletterSchema } from './initiative-schema.js';

const presets: Readonly<Record<string, FieldSchema>> = { initiative: initiativeSchema, newsletter: newsletterSchema };

/** What the form says of the schema that it wants, and what has been typed, which a new schema has to keep. */
export interface SchemaHost extends ReactiveControllerHost, HTMLElement {
  readonly schema?: unknown;
  readonly preset: string;
  readonly credentials: 'omit' | 'same-origin' | 'include';
  readonly timeout?: number | undefined;
  readonly draft: Draft;
  readonly isUpdatePending: boolean;
}

/** The schema of a form: from a preset at once, or loaded. The last good one stays until a newer one is there, and so does what was typed. */
export class SchemaController {
  /** The schema as a form. */
  model: FormSchema | undefined;
  /** Why the newest schema could not be had. */
  fault: FeedError | undefined;
  /** When the schema came, in milliseconds since 1970. */
  loadedAt = 0;

  #host: SchemaHost;
  #isLoading = false;
  #load: AbortController | undefined;
  #inline: string | undefined;
  #settle = (): void => {};
  #isSettled = false;
  #ready = new Promise<void>((resolve) => (this.#settle = resolve));

  constructor(host: SchemaHost) {
    this.#host = host;
  }

  /** A promise that settles when the form is drawn, empty or in error; each load of a schema has its own. */
  get ready(): Promise<void> {
    return this.#isSettled && this.#host.isUpdatePending ? this.#host.updateComplete.then(() => this.#ready) : this.#ready;
  }

  /** True if the JSON inside the tag is not what was read. */
  get isOther(): boolean {
    return this.#inlineSchema() !== this.#inline;
  }

  /** All is drawn that there is: those who wait for it are told, unless a schema is still on its way. */
  drawn(): void {
    if (this.#isSettled || this.#isLoading) return;
    this.#isSettled = true;
    this.#settle();
  }

  /** Reads the schema from where the page gives it. Never rejects. */
  async load(): Promise<void> {
    this.#load?.abort();
    const load = (this.#load = new AbortController());
    const host = this.#host;
    const inline = (this.#inline = this.#inlineSchema());
    const given = host.schema || undefined;
    if (this.#isSettled) {
      this.#isSettled = false;
      this.#ready = new Promise((resolve) => (this.#settle = resolve));
    }
    const preset = given === undefined && inline === undefined ? (Object.hasOwn(presets, host.preset) ? presets[host.preset]! : initiativeSchema) : undefined;
    try {
      if (preset && !this.model) {
        const fields = fieldsOf(preset);
        this.model = { schema: preset, fields, problems: [] };
        completed(fields, host.draft);
      } else {
        this.#isLoading = true;
        const { readGiven } = await import('./schema-source.js');
        const { credentials, timeout, baseURI: base, draft } = host;
        const model = await readGiven({ schema: given ?? preset, inline, base }, draft, { credentials, timeout, revalidate: this.model !== undefined }, { ...pageContext(), random: Math.random, signal: load.signal });
        if (load.signal.aborted) return;
        this.model = model;
        for (const { path, message } of model.problems) warnOnce(`schema ${path} ${message}`, `${path || 'the schema'}: ${message}`);
      }
      this.loadedAt = Date.now();
      this.fault = undefined;
    } catch (cause) {
      if (load.signal.aborted) return;
      const fault = (this.fault = cause instanceof FeedError ? cause : new FeedError('network', `A part of the library could not be loaded: ${String(cause)}.`, { cause }));
      warnOnce(`${fault.kind} ${fault.url ?? ''}`, fault.message);
      host.dispatchEvent(new CtErrorEvent(fault));
    }
    this.#isLoading = false;
    host.requestUpdate();
  }

  #inlineSchema(): string | undefined {
    return this.#host.querySelector(':scope > script[data-schema]')?.textContent ?? undefined;
  }
}
