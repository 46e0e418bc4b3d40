import { paintScene, readPalette, watchPalette } from '../../kit/paint.js';
import { lightPalette } from '../../kit/palette.js';
import type { Scene } from '../../layout/scene.js';

/** Paints networks that are too large for an element of the page for each sign. */
export class NetworkCanvas {
  #host: HTMLElement;
  #changed: () => void;
  #unwatch: (() => void) | undefined;

  /** `changed` is called when the colours of the page are others. */
  constructor(host: HTMLElement, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
  }

  paint(canvas: HTMLCanvasElement, scene: Scene, isPrinting: boolean, direction: 'ltr' | 'rtl'): void {
    this.#unwatch ??= watchPalette(this.#host, this.#changed);
    const pixelRatio = isPrinting ? 2 : Math.min(2, Math.max(1, devicePixelRatio));
    const [width, height] = [Math.round(scene.width * pixelRatio), Math.round(scene.height * pixelRatio)];
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    const ctx = canvas.getContext('2d');
    // Without a canvas, as some browsers have it that resist fingerprinting, the marks and the list still work.
    if (ctx) paintScene(ctx, scene, isPrinting ? lightPalette : readPalette(this.#host), { pixelRatio, font: getComputedStyle(canvas).fontFamily, direction });
  }

  leave(): void {
    this.#unwatch?.();
    this.#unwatch = undefined;
  }
}
