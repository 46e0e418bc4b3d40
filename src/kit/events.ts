import type { AnyRecord, Problem, RecordKind } from '../model/feed.js';
import type { Filters } from '../query/filters.js';
import type { ErrorKind, FeedError } from '../sources/errors.js';

/** Events reach the page through shadow roots. Their facts are members of the event itself. */
abstract class CtEvent extends Event {
  constructor(type: string, facts: object) {
    super(type, { bubbles: true, composed: true });
    Object.assign(this, facts);
  }
}

/** The data has been read and the element shows it. */
export class CtLoadEvent extends CtEvent {
  /** Records of the element's kind, as the feed gives them. */
  declare readonly records: readonly AnyRecord[];
  declare readonly problems: readonly Problem[];
  /** True when this is an older copy, because a newer one could not be had. */
  declare readonly stale: boolean;
  constructor(records: readonly AnyRecord[], problems: readonly Problem[], stale: boolean) {
    super('ct-load', { records, problems, stale });
  }
}

/** The data could not be loaded or read. */
export class CtErrorEvent extends CtEvent {
  declare readonly kind: ErrorKind;
  /** HTTP status, where there was an answer. */
  declare readonly status: number | undefined;
  declare readonly url: string | undefined;
  declare readonly message: string;
  declare readonly retryable: boolean;
  constructor({ kind, status, url, message, retryable }: FeedError) {
    super('ct-error', { kind, status, url, message, retryable });
  }
}

/** Another record is selected, or none. */
export class CtSelectEvent extends CtEvent {
  declare readonly record: AnyRecord | undefined;
  declare readonly id: string | null;
  declare readonly kind: RecordKind | undefined;
  constructor(id: string | null, record?: AnyRecord, kind?: RecordKind) {
    super('ct-select', { id, record, kind });
  }
}

/** Filters or search have changed. */
export class CtFilterEvent extends CtEvent {
  declare readonly filters: Filters;
  declare readonly search: string;
  /** Records shown after the change. */
  declare readonly count: number;
  constructor(filters: Filters, search: string, count: number) {
    super('ct-filter', { filters, search, count });
  }
}

/** The element shows another view, such as its table. */
export class CtViewEvent extends CtEvent {
  declare readonly view: string;
  constructor(view: string) {
    super('ct-view', { view });
  }
}

declare global {
  interface HTMLElementEventMap {
    'ct-load': CtLoadEvent;
    'ct-error': CtErrorEvent;
    'ct-select': CtSelectEvent;
    'ct-filter': CtFilterEvent;
    'ct-view': CtViewEvent;
  }
}
