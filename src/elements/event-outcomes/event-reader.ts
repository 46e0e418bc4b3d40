import { Lazy } from '../../kit/lazy.js';
import { eventsInOrder, type EventsInOrder } from '../../layout/event-order.js';
import type { Feed } from '../../model/feed.js';

const surveys = new Lazy(() => import('./many-events.js'));

/** More events and proposals than this are read in slices. */
const many = 3000;

/** Puts events in order; many are read before that, once for each feed and in slices, so that the page answers meanwhile. */
export class EventReader {
  #feed: Feed | undefined;
  /** Undefined while many are read. */
  #inOrder: ((rows: Uint32Array) => EventsInOrder) | undefined;
  #read: () => void;
  #failed: (reason: unknown) => void;

  /** `read` is called when many have been read. */
  constructor(read: () => void, failed: (reason: unknown) => void) {
    this.#read = read;
    this.#failed = failed;
  }

  /** The events at some indexes of a feed, as they took place; undefined while they are read. */
  inOrder(feed: Feed, rows: Uint32Array): EventsInOrder | undefined {
    if (feed !== this.#feed) {
      this.#feed = feed;
      this.#inOrder = (some) => eventsInOrder(feed, some);
      if (feed.events.length + feed.proposals.length > many) {
        this.#inOrder = undefined;
        surveys.load().then(({ surveyed }) => surveyed(feed)).then((inOrder) => {
          if (feed !== this.#feed) return;
          this.#inOrder = inOrder;
          this.#read();
        }).catch(this.#failed);
      }
    }
    return this.#inOrder?.(rows);
  }
}
