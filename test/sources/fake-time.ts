import type { Sleep } from '../../src/sources/platform.js';

export interface FakeTime {
  now: () => number;
  sleep: Sleep;
  /** Milliseconds of every wait between two attempts, in order. */
  readonly waits: readonly number[];
  /** Milliseconds of every time limit that was set. */
  readonly limits: readonly number[];
  /** Limits that are still running. */
  running(): number;
  /** Lets every running limit pass. */
  expire(): void;
}

/**
 * A clock that is never waited for. Waits between attempts end at once and move the clock;
 * limits, which are told from them by their length (`limit` milliseconds), end when `expire` says so.
 */
export function fakeTime(limit = 20_000, start = Date.UTC(2024, 0, 1)): FakeTime {
  let time = start;
  const waits: number[] = [];
  const limits: number[] = [];
  const open = new Set<() => void>();
  return {
    now: () => time,
    waits,
    limits,
    running: () => open.size,
    expire() {
      time += limit;
      for (const end of [...open]) end();
    },
    sleep: (milliseconds, signal) =>
      new Promise((resolve) => {
        if (milliseconds !== limit) {
          waits.push(milliseconds);
          time += milliseconds;
          resolve();
          return;
        }
        limits.push(milliseconds);
        const end = () => {
          open.delete(end);
          signal?.removeEventListener('abort', end);
          resolve();
        };
        open.add(end);
        signal?.addEventListener('abort', end);
      }),
  };
}
