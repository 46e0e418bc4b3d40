import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { categoryColours } from '../../src/kit/category-colours.js';
import { darkPalette, forcedPalette, inkOnStep, lightPalette, roles } from '../../src/kit/palette.js';
import { statusColours } from '../../src/kit/status-colours.js';
import { themeStyles } from '../../src/kit/theme.js';
import { contrast, distance, eyes, linear, okLab } from './colour-science.js';

class ThemedBox extends LitElement {
  static override styles = [themeStyles, statusColours, categoryColours];
  override render() {
    return html`<div class="base"><button class="button">Sector</button><a class="link" href="#x">Plan</a><span class="tiny">n</span></div>`;
  }
}
customElements.define('themed-box', ThemedBox);

const inside = (host: Element, selector: string): CSSStyleDeclaration => getComputedStyle(host.shadowRoot!.querySelector(selector)!);
const rgb = (hex: string): string => `rgb(${[1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;
const numbered = (name: string, count: number): string[] => Array.from({ length: count }, (_, index) => `${name}-${index + 1}`);

describe('palette arithmetic', () => {
  it('agrees with values known beforehand', () => {
    expect(contrast('#000000', '#ffffff')).to.be.closeTo(21, 1e-9);
    expect(contrast('#777777', '#ffffff')).to.be.closeTo(4.48, 0.005);
    expect(okLab(linear('#ffffff'))[0]).to.be.closeTo(1, 1e-4);
    // Red and green of one lightness, the classic confusion, fall together for a deuteranope only.
    expect(distance('#a87d00', '#7d9100', eyes['deuteranopia']!)).to.be.lessThan(distance('#a87d00', '#7d9100', eyes['full colour vision']!) / 2);
  });
});

for (const [name, palette] of [['light', lightPalette], ['dark', darkPalette]] as const) {
  describe(`the ${name} palette`, () => {
    const on = (role: string, ground = 'surface'): number => contrast(palette[role]!, palette[ground]!);
    const categories = numbered('category', 8);
    const steps = numbered('step', 5);

    it('has a plain hex colour for every role', () => {
      for (const role of roles) expect(palette[role], role).to.match(/^#[0-9a-f]{6}$/);
    });

    it('sets text at 7:1 on the surface', () => {
      for (const role of ['ink', 'muted', 'accent', 'focus']) expect(on(role), role).to.be.at.least(7);
      expect(on('accent-ink', 'accent')).to.be.at.least(7);
    });

    it('sets text on land, and the words of a status, at 4.5:1', () => {
      for (const role of ['ink', 'muted', 'accent']) expect(on(role, 'land'), role).to.be.at.least(4.5);
      for (const role of roles.filter((each) => each.startsWith('status-'))) expect(on(role), role).to.be.at.least(4.5);
    });

    it('sets lines with a meaning and every category at 3:1', () => {
      for (const role of ['edge', 'coast', 'hatch', ...categories]) expect(on(role), role).to.be.at.least(3);
      expect(on('accent', 'land-strong')).to.be.at.least(3);
    });

    it('tells the eight categories apart in four kinds of eyes', () => {
      for (const [eye, matrix] of Object.entries(eyes)) {
        categories.forEach((one, index) => {
          for (const other of categories.slice(index + 1)) {
            expect(distance(palette[one]!, palette[other]!, matrix), `${one} and ${other} with ${eye}`).to.be.at.least(0.08);
          }
        });
      }
    });

    it('tells the first four categories apart in grey print', () => {
      const lightness = categories.slice(0, 4).map((role) => okLab(linear(palette[role]!))[0]).sort((a, b) => a - b);
      lightness.slice(1).forEach((value, index) => expect(value - lightness[index]!).to.be.at.least(0.05));
    });

    it('walks the five steps away from the surface, evenly in lightness', () => {
      const lightness = ['surface', ...steps].map((role) => okLab(linear(palette[role]!))[0]);
      const gaps = lightness.slice(1).map((value, index) => Math.abs(value - lightness[index]!));
      for (const gap of gaps.slice(1)) expect(gap).to.be.closeTo(0.12, 0.02);
      steps.forEach((role, index) => expect(on(role), role).to.be.above(index ? on(steps[index - 1]!) : 1.2));
    });

    it('can write on every step at 4.5:1', () => {
      steps.forEach((role, index) => expect(on(inkOnStep(index + 1), role), role).to.be.at.least(4.5));
    });

    it('never says a status by red or green', () => {
      for (const role of roles.filter((each) => each.startsWith('status-'))) {
        const [, a, b] = okLab(linear(palette[role]!));
        const hue = ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360;
        if (Math.hypot(a, b) > 0.04) expect(hue < 45 || (hue > 110 && hue < 170), `${role} at ${hue}`).to.equal(false);
      }
    });
  });
}

describe('the forced palette', () => {
  it('uses system colours alone', () => {
    for (const role of roles) {
      expect(forcedPalette[role], role).to.match(/^(Canvas|CanvasText|GrayText|LinkText|Highlight|color-mix\(in srgb,CanvasText \d+%,Canvas\))$/);
    }
  });
});

describe('themeStyles', () => {
  it('is light on a page that declares no colour scheme', async () => {
    const box = await fixture(html`<themed-box></themed-box>`);
    expect(inside(box, '.base').color).to.equal(rgb(lightPalette['ink']!));
    expect(inside(box, '.base').backgroundColor).to.equal(rgb(lightPalette['surface']!));
  });

  it('follows the colour scheme of the page around it', async () => {
    const page = await fixture(html`<div><themed-box></themed-box></div>`);
    (page as HTMLElement).style.colorScheme = 'dark';
    expect(inside(page.firstElementChild!, '.base').color).to.equal(rgb(darkPalette['ink']!));
  });

  it('keeps the theme that the attribute names, whatever the page resets', async () => {
    const reset = document.createElement('style');
    reset.textContent = '* { all: unset !important; color-scheme: light !important }';
    document.head.append(reset);
    try {
      const box = await fixture(html`<themed-box theme="dark"></themed-box>`);
      expect(inside(box, '.base').backgroundColor).to.equal(rgb(darkPalette['surface']!));
      expect(inside(box, '.button').borderBlockEndStyle).to.equal('solid');
    } finally {
      reset.remove();
    }
  });

  it('takes a token from an ancestor, and rather from the element', async () => {
    const page = await fixture(html`<div><themed-box></themed-box></div>`);
    const box = page.firstElementChild as HTMLElement;
    (page as HTMLElement).style.setProperty('--ct-color-accent', 'rgb(1, 2, 3)');
    expect(inside(box, '.link').color).to.equal('rgb(1, 2, 3)');
    box.style.setProperty('--ct-color-accent', 'rgb(4, 5, 6)');
    expect(inside(box, '.link').color).to.equal('rgb(4, 5, 6)');
  });

  it('takes family and size from the page, and nothing else of its text', async () => {
    const page = await fixture(html`<div><themed-box></themed-box></div>`);
    (page as HTMLElement).style.cssText = 'font: italic 600 20px/3 "Some Face"; text-transform: uppercase; letter-spacing: 9px';
    const style = inside(page.firstElementChild!, '.base');
    expect(style.fontFamily).to.contain('Some Face');
    expect([style.fontSize, style.fontStyle, style.fontWeight, style.textTransform, style.letterSpacing]).to.deep.equal(['20px', 'normal', '400', 'none', 'normal']);
  });

  it('stays readable and large enough to hit where the page is set at 8 px', async () => {
    const page = await fixture(html`<div><themed-box></themed-box></div>`);
    (page as HTMLElement).style.fontSize = '8px';
    const box = page.firstElementChild!;
    expect(parseFloat(inside(box, '.base').fontSize)).to.equal(14);
    expect(parseFloat(inside(box, '.tiny').fontSize)).to.equal(12);
    expect(box.shadowRoot!.querySelector('.button')!.getBoundingClientRect().height).to.be.at.least(32);
  });

  it('has a width in a row that would shrink to its contents', async () => {
    const page = await fixture(html`<div><themed-box></themed-box></div>`);
    (page as HTMLElement).style.display = 'flex';
    expect(page.firstElementChild!.getBoundingClientRect().width).to.be.at.least(300);
  });
});
