/** A form is about to be sent. A page that cancels it handles `body` itself; what a page adds to `body` is sent with it. */
export class CtSubmitEvent extends Event {
  /** What was written, as the object that is posted. */
  readonly body: Record<string, unknown>;
  constructor(body: Record<string, unknown>) {
    super('ct-submit', { bubbles: true, composed: true, cancelable: true });
    this.body = body;
  }
}

/** A form has been sent, and the server has taken it. */
export class CtSubmittedEvent extends Event {
  /** The JSON of the answer, or its status where it has none. */
  readonly response: unknown;
  constructor(response: unknown) {
    super('ct-submitted', { bubbles: true, composed: true });
    this.response = response;
  }
}

declare global {
  interface HTMLElementEventMap {
    'ct-submit': CtSubmitEvent;
    'ct-submitted': CtSubmittedEvent;
  }
}
