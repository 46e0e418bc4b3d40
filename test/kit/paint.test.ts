import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import type { Mark, Palette, Scene } from '../../src/layout/scene.js';
import { categoryColours } from '../../src/kit/category-colours.js';
import { paintScene, readPalette, watchPalette } from '../../src/kit/paint.js';
import { darkPalette, lightPalette, roles } from '../../src/kit/palette.js';
import { themeStyles } from '../../src/kit/theme.js';

const palette: Palette = { surface: '#ffffff', ink: '#000000', accent: '#ff0000', land: '#00ff00', muted: '#0000ff' };

/** Paints marks on a 40 by 40 scene and gives a reader of single pixels, in CSS pixels. */
const painted = (marks: readonly Mark[], pixelRatio = 1, colours = palette): ((x: number, y: number) => string) => {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 40 * pixelRatio;
  const ctx = canvas.getContext('2d', { willReadFrequently: true })!;
  const scene: Scene = { width: 40, height: 40, marks };
  paintScene(ctx, scene, colours, { pixelRatio, font: 'sans-serif', direction: 'ltr' });
  return (x, y) => {
    const { data } = ctx.getImageData(Math.floor(x * pixelRatio), Math.floor(y * pixelRatio), 1, 1);
    return data[3] === 0 ? 'nothing' : data.slice(0, 3).join();
  };
};
const [red, green, blue, black] = ['255,0,0', '0,255,0', '0,0,255', '0,0,0'];

describe('paintScene', () => {
  it('paints every kind of mark, the later over the earlier', () => {
    const at = painted([
      { type: 'path', d: 'M0 0H20V20H0Z', fill: 'land' },
      { type: 'rect', x: 4, y: 4, w: 8, h: 8, fill: 'muted' },
      { type: 'circle', x: 30, y: 10, r: 5, fill: 'accent' },
      { type: 'line', x1: 0, y1: 30, x2: 40, y2: 30, stroke: 'ink', width: 4 },
    ]);
    expect([at(1, 1), at(8, 8), at(30, 10), at(20, 30), at(38, 38)]).to.deep.equal([green, blue, red, black, 'nothing']);
  });

  it('scales lengths in a group and keeps strokes and radii', () => {
    const at = painted([
      {
        type: 'group', k: 10, tx: 5, ty: 5,
        marks: [
          { type: 'line', x1: 0, y1: 0, x2: 3, y2: 0, stroke: 'ink', width: 2 },
          { type: 'circle', x: 2, y: 2, r: 3, fill: 'accent' },
        ],
      },
    ]);
    expect([at(30, 5), at(30, 8), at(25, 25), at(25, 26), at(25, 31)]).to.deep.equal([black, 'nothing', red, red, 'nothing']);
  });

  it('clips a group to a frame that does not move with it, and nothing after it', () => {
    const at = painted([
      { type: 'group', k: 2, tx: -10, ty: 0, clip: [0, 0, 10, 40], marks: [{ type: 'rect', x: 0, y: 0, w: 40, h: 10, fill: 'land' }] },
      { type: 'rect', x: 0, y: 30, w: 40, h: 10, fill: 'accent' },
    ]);
    expect([at(5, 5), at(15, 5), at(35, 35)]).to.deep.equal([green, 'nothing', red]);
  });

  it('draws a pattern in its role over the surface, repeated in CSS pixels at any pixel ratio and scale', () => {
    for (const ratio of [1, 2]) {
      const dots: Mark = { type: 'rect', x: 0, y: 0, w: 20, h: 20, fill: { pattern: 'dots', role: 'accent' } };
      const at = painted([{ type: 'group', k: 2, tx: 0, ty: 0, marks: [dots] }], ratio);
      for (const shift of [0, 8, 24]) {
        const [reds, greens] = at(2 + shift, 2).split(',').map(Number);
        expect(reds === 255 && greens! < 100, `dot at ratio ${ratio}: ${greens}`).to.equal(true);
        expect(at(4.5 + shift, 0.5), `ground at ratio ${ratio}`).to.equal('255,255,255');
      }
    }
  });

  it('gives up neither on an unknown role nor on no paint at all', () => {
    const at = painted([
      { type: 'rect', x: 0, y: 0, w: 10, h: 10, fill: 'category-99' },
      { type: 'rect', x: 20, y: 0, w: 10, h: 10, fill: 'none', stroke: 'none' },
    ]);
    expect([at(5, 5), at(25, 5)]).to.deep.equal([black, 'nothing']);
  });

  it('keeps a dash, an opacity and a font from leaking into the next mark', () => {
    const at = painted([
      { type: 'line', x1: 0, y1: 5, x2: 40, y2: 5, stroke: 'ink', width: 2, dash: [2, 30], opacity: 0.2 },
      { type: 'line', x1: 0, y1: 15, x2: 40, y2: 15, stroke: 'ink', width: 4 },
    ]);
    expect([at(10, 5), at(10, 15)]).to.deep.equal(['nothing', black]);
  });

  it('keeps the size of text under a scale, and starts right-to-left text on the right', () => {
    const text = (k: number, direction: 'ltr' | 'rtl', x: number): ((x: number, y: number) => string) =>
      painted([{ type: 'group', k, tx: 0, ty: 0, marks: [{ type: 'text', x: x / k, y: 30 / k, text: '■■', size: 10, direction }] }]);
    const inked = (at: (x: number, y: number) => string): number[] => {
      const columns: number[] = [];
      for (let x = 0; x < 40; x++) for (let y = 0; y < 40; y++) if (at(x, y) !== 'nothing') columns.push(x);
      return [Math.min(...columns), Math.max(...columns)];
    };
    const one = inked(text(1, 'ltr', 10));
    expect(inked(text(4, 'ltr', 10))).to.deep.equal(one);
    expect(one[0]).to.be.at.least(9);
    expect(inked(text(1, 'rtl', 30))[1]).to.be.at.most(31);
  });

  it('clears what was there before', () => {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 10;
    const ctx = canvas.getContext('2d')!;
    ctx.fillRect(0, 0, 10, 10);
    paintScene(ctx, { width: 10, height: 10, marks: [] }, palette, { pixelRatio: 1, font: 'serif', direction: 'ltr' });
    expect(ctx.getImageData(5, 5, 1, 1).data[3]).to.equal(0);
  });
});

class PaintedBox extends LitElement {
  static override styles = [themeStyles, categoryColours];
  override render() {
    return html`<div class="base"></div>`;
  }
}
customElements.define('painted-box', PaintedBox);

describe('readPalette', () => {
  it('gives the hex of every role, in the theme of the element', async () => {
    const light = await fixture(html`<painted-box></painted-box>`);
    const dark = await fixture(html`<painted-box theme="dark"></painted-box>`);
    expect(readPalette(light)).to.deep.equal(lightPalette);
    expect(readPalette(dark)).to.deep.equal(darkPalette);
    expect(light.shadowRoot!.querySelectorAll('i')).to.have.length(0);
  });

  it('takes the tokens of the page', async () => {
    const box = await fixture<HTMLElement>(html`<painted-box></painted-box>`);
    box.style.setProperty('--ct-color-category-3', 'rebeccapurple');
    expect(readPalette(box)['category-3']).to.equal('#663399');
  });

  it('is the light palette for an element that is in no document', () => {
    const box = document.createElement('painted-box');
    expect(readPalette(box)).to.deep.equal(lightPalette);
    expect(roles).to.include('accent');
  });
});

describe('watchPalette', () => {
  it('tells once when a page turns dark, with the new colours ready, and keeps them until then', async () => {
    const page = await fixture<HTMLElement>(html`<div><painted-box></painted-box></div>`);
    const box = page.firstElementChild!;
    let told = 0;
    let tell = (): void => undefined;
    const changed = new Promise<void>((resolve) => (tell = resolve));
    const stop = watchPalette(box, () => {
      told++;
      tell();
    });
    const before = readPalette(box);
    expect(readPalette(box)).to.equal(before);
    page.style.colorScheme = 'dark';
    await changed;
    expect(readPalette(box)).to.deep.equal(darkPalette);
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    expect(told).to.equal(1);
    stop();
    expect(box.shadowRoot!.querySelectorAll('span')).to.have.length(0);
  });

  it('tells when a script changes one token alone', async () => {
    const box = await fixture<HTMLElement>(html`<painted-box></painted-box>`);
    readPalette(box);
    const seen = await new Promise<string>((resolve) => {
      const stop = watchPalette(box, () => {
        resolve(readPalette(box)['step-2']!);
        stop();
      });
      readPalette(box);
      box.style.setProperty('--ct-color-step-2', '#123456');
    });
    expect(seen).to.equal('#123456');
  });

  it('never gives stale colours in between', async () => {
    const box = await fixture<HTMLElement>(html`<painted-box></painted-box>`);
    const stop = watchPalette(box, () => undefined);
    readPalette(box);
    box.setAttribute('theme', 'dark');
    expect(readPalette(box)).to.deep.equal(darkPalette);
    stop();
  });
});
