import type { Translate } from '../../kit/i18n.js';
import type { PostContext } from './post.js';

/** Longest time that the button is held back, in seconds, whatever a server asks for. */
const longest = 3600;

/** How long the reader has to wait before sending again, as the server asks. It tells each second that passes. */
export class Countdown {
  #context: Pick<PostContext, 'now' | 'setTimeout' | 'clearTimeout'>;
  #changed: () => void;
  #until = 0;
  #asked = 0;
  #timer: number | undefined;

  constructor(context: Pick<PostContext, 'now' | 'setTimeout' | 'clearTimeout'>, changed: () => void) {
    this.#context = context;
    this.#changed = changed;
  }

  /** Seconds left. */
  get seconds(): number {
    return Math.max(0, Math.ceil((this.#until - this.#context.now()) / 1000));
  }

  /** True if a server has asked to wait, also when the time is over. */
  get asked(): boolean {
    return this.#asked > 0;
  }

  /** @param seconds from now */
  start(seconds: number): void {
    this.#asked = Math.min(Math.max(1, Math.ceil(seconds)), longest);
    this.#until = this.#context.now() + this.#asked * 1000;
    this.resume();
  }

  resume(): void {
    this.#context.clearTimeout(this.#timer!);
    if (this.seconds > 0) this.#timer = this.#context.setTimeout(() => this.#tick(), 1000);
  }

  /** Stops telling; the time goes on. */
  stop(): void {
    this.#context.clearTimeout(this.#timer!);
    if (this.seconds === 0) this.#asked = 0;
  }

  /** "in 20 seconds", as it was asked for. */
  atStart(t: Translate): string {
    return inWords(this.#asked, t);
  }

  left(t: Translate): string {
    return inWords(this.seconds, t);
  }

  #tick(): void {
    this.#changed();
    this.resume();
  }
}

/** In messages of our own: browsers without Kazakh would say "+20 s". */
function inWords(seconds: number, t: Translate): string {
  return seconds < 120 ? t('form.inSeconds', { count: seconds }) : t('form.inMinutes', { count: Math.ceil(seconds / 60) });
}
