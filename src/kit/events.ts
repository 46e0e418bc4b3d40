import type { AnyRecord, Problem, RecordKind } from '../model/feed.js';
import type { Filters } from '../query/filters.js';
import type { ErrorKind, FeedError } from '../sources/errors.js';

const up = { bubbles: true, composed: true } as const;

/** The data has been read and the element shows it. */
export class CtLoadEvent extends Event {
  /** Records of the element's kind, as the feed gives them. */
  readonly records: readonly AnyRecord[];
  readonly problems: readonly Problem[];
  /** True when this is an older copy, because a newer one could not be had. */
  readonly stale: boolean;
  constructor(records: readonly AnyRecord[], problems: readonly Problem[], stale: boolean) {
    super('ct-load', up);
    this.records = records;
    this.problems = problems;
    this.stale = stale;
  }
}

/** The data could not be loaded or read. */
export class CtErrorEvent extends Event {
  readonly kind: ErrorKind;
  /** HTTP status, where there was an answer. */
  readonly status: number | undefined;
  readonly url: string | undefined;
  readonly message: string;
  readonly retryable: boolean;
  constructor(error: FeedError) {
    super('ct-error', up);
    this.kind = error.kind;
    this.status = error.status;
    this.url = error.url;
    this.message = error.message;
    this.retryable = error.retryable;
  }
}

/** Another record is selected, or none. */
export class CtSelectEvent extends Event {
  readonly record: AnyRecord | undefined;
  readonly id: string | null;
  readonly kind: RecordKind | undefined;
  constructor(id: string | null, record?: AnyRecord, kind?: RecordKind) {
    super('ct-select', up);
    this.id = id;
    this.record = record;
    this.kind = kind;
  }
}

/** Filters or search have changed. */
export class CtFilterEvent extends Event {
  readonly filters: Filters;
  readonly search: string;
  /** Records shown after the change. */
  readonly count: number;
  constructor(filters: Filters, search: string, count: number) {
    super('ct-filter', up);
    this.filters = filters;
    this.search = search;
    this.count = count;
  }
}

/** The element shows another view, such as its table. */
export class CtViewEvent extends Event {
  readonly view: string;
  constructor(view: string) {
    super('ct-view', up);
    this.view = view;
  }
}

/** A form is about to be sent. A page that cancels it handles `body` itself; what a page adds to `body` is sent with it. */
export class CtSubmitEvent extends Event {
  /** What was written, as the object that is posted. */
  readonly body: Record<string, unknown>;
  constructor(body: Record<string, unknown>) {
    super('ct-submit', { ...up, cancelable: true });
    this.body = body;
  }
}

/** A form has been sent, and the server has taken it. */
export class CtSubmittedEvent extends Event {
  /** The JSON of the answer, or its status where it has none. */
  readonly response: unknown;
  constructor(response: unknown) {
    super('ct-submitted', up);
    this.response = response;
  }
}

declare global {
  interface HTMLElementEventMap {
    'ct-load': CtLoadEvent;
    'ct-error': CtErrorEvent;
    'ct-select': CtSelectEvent;
    'ct-filter': CtFilterEvent;
    'ct-view': CtViewEvent;
    'ct-submit': CtSubmitEvent;
    'ct-submitted': CtSubmittedEvent;
  }
}
