import { serveJson, type Port } from '../../src/sources/json-away.js';
import type { Answer, Order } from '../../src/sources/json-talk.js';
import type { WorkerLike } from '../../src/sources/json-worker.js';

/** A worker within this process: what is said comes later and as a copy, as between threads. */
export class NearWorker implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;
  isEnded = false;
  readonly orders: Order[] = [];
  readonly answers: Answer[] = [];
  private readonly port: Port = {
    onmessage: null,
    postMessage: (answer) => this.later(answer, (copy) => {
      this.answers.push(copy);
      this.onmessage?.({ data: copy });
    }),
    close: () => undefined,
  };

  constructor(start: (port: Port) => void = serveJson) {
    start(this.port);
  }

  postMessage(order: Order): void {
    this.orders.push(order);
    this.later(order, (data) => this.port.onmessage?.({ data }));
  }

  terminate(): void {
    this.isEnded = true;
  }

  private later<T>(said: T, hear: (copy: T) => void): void {
    const copy = structuredClone(said);
    setImmediate(() => {
      if (!this.isEnded) hear(copy);
    });
  }
}
