/** Milliseconds that a card stays when the pointer has left, so that it can be reached. */
const stays = 120;

/** What a card tells of: another thing at once, nothing only after a while, and nothing when Escape is pressed. */
export class Telling<T> {
  now: T | undefined;
  #changed: () => void;
  #timer = 0;

  /** `changed` is called whenever something else is told of. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Tells of a thing, or puts the card away, at once. */
  readonly show = (thing: T | undefined): void => {
    this.stay();
    document.removeEventListener('keydown', this.#pressed);
    if (thing !== undefined) document.addEventListener('keydown', this.#pressed);
    if (thing === this.now) return;
    this.now = thing;
    this.#changed();
  };

  /** The card is pointed at: it stays. */
  readonly stay = (): void => {
    clearTimeout(this.#timer);
    this.#timer = 0;
  };

  /** Nothing is pointed at any more, unless the pointer goes to the card. */
  readonly forget = (): void => {
    if (this.now !== undefined) this.#timer ||= window.setTimeout(() => this.show(undefined), stays);
  };

  #pressed = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') this.show(undefined);
  };
}
