import type { ReactiveController } from 'lit';
import type { AgendaDay } from '../../layout/agenda.js';
import type { Session } from '../../model/feed.js';
import type { CtEventOutcomes } from './event-outcomes.js';
import type { EventContext } from './event-words.js';

/** Sessions are drawn whole as far as this around what is seen, so that a quick scroll meets them. */
const around = '400px 0px';
/** An agenda of about so many elements is drawn whole in any case. */
const few = 350;
/** About so many elements in sessions are drawn before it is known what is seen. */
const atFirst = 150;

/** The height that is kept for a session of which only the heading is drawn, in CSS; undefined where it is drawn whole. */
export type KeptHeight = (session: Session) => string | undefined;

/**
 * Has only the sessions near what is seen drawn whole, since a workshop has more of them than a page should hold. The others keep their heading, how much
 * came of them, and their height. All are whole on paper, for who goes through them by keys, and for who is about to search or copy the page.
 */
export class SessionsInSight implements ReactiveController {
  #host: CtEventOutcomes;
  #event: string | undefined;
  #days: readonly AgendaDay[] | undefined;
  #near = new Set<string>();
  /** Of sessions that were drawn whole. */
  #heights = new Map<string, string>();
  /** All sessions are drawn: there are not many, or the reader needs them. */
  #isFew = false;
  #isWhole = false;
  #observer = new IntersectionObserver((entries) => this.#seen(entries), { rootMargin: around });

  constructor(host: CtEventOutcomes) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // Before the keys move: what they move to has to be there.
    window.addEventListener('keydown', this.#keyed, true);
    this.#days = undefined;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    window.removeEventListener('keydown', this.#keyed, true);
    this.#observer.disconnect();
  }

  /** To be called before an event's days are drawn. What is selected is drawn in any case. */
  begin(event: string, days: readonly AgendaDay[], { outcomes, selected }: EventContext): KeptHeight {
    const made = ({ id }: Session) => outcomes.bySession.get(id) ?? [];
    if (event !== this.#event) {
      this.#event = event;
      this.#isWhole = false;
      this.#near.clear();
      this.#heights.clear();
    }
    if (days !== this.#days) {
      this.#days = days;
      // Elements stand for other sessions now, so all are looked at anew.
      this.#observer.disconnect();
      const sessions = days.flatMap(({ slots }) => slots.flatMap(({ columns }) => columns.flatMap((column) => column.sessions)));
      this.#isFew = sessions.reduce((sum, session) => sum + 17 + 6 * made(session).length, 0) <= few;
      let spent = 0;
      for (const session of sessions) {
        if (spent < atFirst) this.#near.add(session.id);
        spent += 6 + 6 * made(session).length;
      }
    }
    return (session) => {
      const { id } = session;
      if (this.#isFew || this.#isWhole || this.#host.printing || this.#near.has(id) || id === selected || made(session).some((each) => each.id === selected)) return undefined;
      const count = made(session).length;
      // What workshops' sessions take on average: their outcomes stand beside the text where it is wide, and below it where it is narrow.
      return this.#heights.get(id) ?? `${this.#host.clientWidth > 740 ? 10 + Math.max(8, 4.5 * count) : 20 + 7 * count}em`;
    };
  }

  hostUpdated(): void {
    for (const session of this.#host.renderRoot.querySelectorAll<HTMLElement>('.session')) {
      session.style.minBlockSize = session.dataset['height'] ?? '';
      if (!this.#isFew) this.#observer.observe(session);
    }
  }

  #seen(entries: readonly IntersectionObserverEntry[]): void {
    const before = this.#near.size;
    let released = 0;
    for (const { target, isIntersecting, boundingClientRect: { height } } of entries) {
      const { session = '' } = (target as HTMLElement).dataset;
      if (isIntersecting) this.#near.add(session);
      // Where the focus is or comes back to, and what is being chosen to be copied, stays; so does what is not laid out.
      else if (height && this.#near.has(session) && !target.querySelector('[tabindex="0"]') && document.getSelection()?.type !== 'Range') {
        this.#heights.set(session, `${height}px`);
        this.#near.delete(session);
        released++;
      }
    }
    if (released || this.#near.size !== before) this.#host.requestUpdate();
  }

  #keyed = ({ key, ctrlKey, metaKey }: KeyboardEvent): void => {
    const moves = /^(Arrow|Home|End)/.test(key) && !!this.#host.shadowRoot?.activeElement?.closest('.agenda');
    if (this.#isWhole || !(moves || ctrlKey || metaKey || key === 'F3')) return;
    this.#isWhole = true;
    this.#host.drawNow();
  };
}
