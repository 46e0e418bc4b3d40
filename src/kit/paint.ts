/** Scenes on a canvas, in the colours of the page. */
import type { Mark, Paint, Palette, PathMark, Scene, TextMark } from '../layout/scene.js';
import { patterns, patternTile } from '../layout/pattern.js';
import { lightPalette, roles } from './palette.js';

export interface PaintOptions {
  /** Device pixels to a CSS pixel; the canvas is `scene.width * pixelRatio` wide. */
  readonly pixelRatio: number;
  /** A CSS `font-family`. */
  readonly font: string;
  readonly direction: 'ltr' | 'rtl';
}

type Context = CanvasRenderingContext2D;

/* A layout keeps its path marks from frame to frame, so that panning 250 countries parses nothing. */
const outlines = new WeakMap<PathMark, Path2D>();
const tiles = new WeakMap<Palette, Map<string, CanvasPattern>>();

const outlineOf = (mark: PathMark): Path2D => {
  let outline = outlines.get(mark);
  if (!outline) outlines.set(mark, (outline = new Path2D(mark.d)));
  return outline;
};

/** Clears the canvas and paints the scene on it, from the first mark to the last. */
export const paintScene = (ctx: Context, scene: Scene, palette: Palette, options: PaintOptions): void => {
  const { pixelRatio, font, direction } = options;
  const colour = (role: string): string => palette[role] ?? palette['ink'] ?? '#000';
  /* Setting a font parses it, even to the value that it has. */
  let lastFont = '';

  const patternOf = (name: keyof typeof patterns, role: string, ground: string): CanvasPattern | string => {
    let made = tiles.get(palette);
    if (!made) tiles.set(palette, (made = new Map()));
    const key = `${name} ${role} ${ground} ${pixelRatio}`;
    let pattern = made.get(key);
    if (!pattern) {
      const side = Math.max(1, Math.round(patternTile * pixelRatio));
      const tile = new OffscreenCanvas(side, side);
      const brush = tile.getContext('2d');
      if (!brush) return colour(role);
      brush.scale(side / patternTile, side / patternTile);
      brush.fillStyle = colour(ground);
      brush.fillRect(0, 0, patternTile, patternTile);
      brush.strokeStyle = colour(role);
      brush.lineWidth = patterns[name].width;
      brush.lineCap = 'round';
      brush.stroke(new Path2D(patterns[name].d));
      const repeated = ctx.createPattern(tile, 'repeat');
      if (!repeated) return colour(role);
      made.set(key, (pattern = repeated));
    }
    return pattern;
  };

  const setFill = (fill: Paint, k: number): void => {
    if (typeof fill === 'string') {
      ctx.fillStyle = colour(fill);
      return;
    }
    const style = patternOf(fill.pattern, fill.role, fill.over ?? 'surface');
    /* The tile is made of device pixels and stays so at any zoom. */
    if (typeof style !== 'string') style.setTransform({ a: 1 / (pixelRatio * k), d: 1 / (pixelRatio * k) });
    ctx.fillStyle = style;
  };

  const paintText = (mark: TextMark, k: number, tx: number, ty: number): void => {
    const wanted = `${mark.weight ?? 400} ${mark.size}px ${font}`;
    if (wanted !== lastFont) ctx.font = lastFont = wanted;
    ctx.textAlign = mark.anchor === 'middle' ? 'center' : (mark.anchor ?? 'start');
    ctx.direction = mark.direction ?? direction;
    /* The place of a text scales with its group; its size does not. */
    ctx.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
    if (mark.halo) {
      ctx.lineWidth = 3;
      ctx.setLineDash([]);
      ctx.strokeStyle = colour('surface');
      ctx.strokeText(mark.text, k * mark.x + tx, k * mark.y + ty);
    }
    ctx.fillStyle = colour(mark.fill ?? 'ink');
    ctx.fillText(mark.text, k * mark.x + tx, k * mark.y + ty);
    place(k, tx, ty);
  };

  const place = (k: number, tx: number, ty: number): void =>
    ctx.setTransform(pixelRatio * k, 0, 0, pixelRatio * k, pixelRatio * tx, pixelRatio * ty);

  const paintMarks = (marks: readonly Mark[], k: number, tx: number, ty: number): void => {
    place(k, tx, ty);
    for (const mark of marks) {
      if (mark.type === 'group') {
        ctx.save();
        if (mark.clip) {
          ctx.beginPath();
          ctx.rect(...mark.clip);
          ctx.clip();
        }
        paintMarks(mark.marks, k * mark.k, tx + k * mark.tx, ty + k * mark.ty);
        ctx.restore();
        lastFont = '';
        continue;
      }
      ctx.globalAlpha = ('opacity' in mark ? mark.opacity : undefined) ?? 1;
      if (mark.type === 'text') {
        paintText(mark, k, tx, ty);
        continue;
      }
      let outline: Path2D | undefined;
      if (mark.type === 'path') outline = outlineOf(mark);
      else {
        ctx.beginPath();
        if (mark.type === 'circle') ctx.arc(mark.x, mark.y, mark.r / k, 0, 2 * Math.PI);
        else if (mark.type === 'line') {
          ctx.moveTo(mark.x1, mark.y1);
          ctx.lineTo(mark.x2, mark.y2);
        } else if (mark.r) ctx.roundRect(mark.x, mark.y, mark.w, mark.h, mark.r / k);
        else ctx.rect(mark.x, mark.y, mark.w, mark.h);
      }
      if (mark.fill && mark.fill !== 'none' && mark.type !== 'line') {
        setFill(mark.fill, k);
        if (outline) ctx.fill(outline);
        else ctx.fill();
      }
      if (mark.stroke && mark.stroke !== 'none') {
        ctx.strokeStyle = colour(mark.stroke);
        ctx.lineWidth = (mark.width ?? 1) / k;
        ctx.setLineDash(mark.dash ? mark.dash.map((length) => length / k) : []);
        if (outline) ctx.stroke(outline);
        else ctx.stroke();
      }
    }
  };

  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.clearRect(0, 0, ctx.canvas.width, ctx.canvas.height);
  ctx.lineJoin = 'round';
  paintMarks(scene.marks, 1, 0, 0);
};

interface Watch {
  /** Inside the probe, without its transition: it has the new colours at once. */
  readonly still: HTMLElement;
  seen?: string;
  palette?: Palette;
}
const watches = new WeakMap<Element, Watch>();

const newProbe = (host: Element): HTMLElement => {
  const probe = host.ownerDocument.createElement('span');
  probe.ariaHidden = 'true';
  probe.style.cssText = 'position:absolute;inline-size:0;block-size:0;overflow:hidden;forced-color-adjust:none';
  return probe;
};

/* `rgb(1, 2, 3)` as hex, which every reader of an SVG knows; what is not opaque sRGB stays as the browser writes it. */
const asHex = (colour: string): string => {
  const parts = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(colour);
  return parts ? '#' + parts.slice(1).map((part) => Number(part).toString(16).padStart(2, '0')).join('') : colour;
};

const readRoles = (host: Element): Palette => {
  const probe = newProbe(host);
  for (const role of roles) {
    const swatch = host.ownerDocument.createElement('i');
    swatch.style.color = `var(--_${role})`;
    probe.append(swatch);
  }
  (host.shadowRoot ?? host).append(probe);
  const colours = [...probe.children].map((swatch) => asHex(getComputedStyle(swatch).color));
  probe.remove();
  return Object.fromEntries(roles.map((role, index) => [role, colours[index] || lightPalette[role]!]));
};

/**
 * The colours that the element's style sheet has now: the page's tokens, its colour scheme, and forced colours.
 * Kept while the element is watched and its colours stay; the light palette for an element outside a document.
 */
export const readPalette = (host: Element): Palette => {
  const watch = watches.get(host);
  if (!watch) return readRoles(host);
  const seen = coloursSeen(watch);
  if (seen !== watch.seen || !watch.palette) {
    watch.seen = seen;
    watch.palette = readRoles(host);
  }
  return watch.palette;
};

/* The probe casts a shadow of no size in each colour, so that one property holds them all. */
const coloursSeen = ({ still }: Watch): string => getComputedStyle(still).boxShadow;

/**
 * Calls back when the colours of the element change, for whatever reason: no event tells of a class on `<html>` that
 * turns the page dark, but a transition of 1 ms on a hidden probe does. A canvas has to be painted anew then.
 * @returns stops watching
 */
export const watchPalette = (host: Element, changed: () => void): (() => void) => {
  const shadows = 'box-shadow:' + roles.map((role) => `0 0 var(--_${role})`).join();
  const probe = newProbe(host);
  const still = host.ownerDocument.createElement('i');
  still.style.cssText = shadows;
  probe.style.cssText += ';transition:1ms;' + shadows;
  probe.append(still);
  (host.shadowRoot ?? host).append(probe);
  const watch: Watch = { still };
  watches.set(host, watch);
  let told = coloursSeen(watch);
  probe.addEventListener('transitionend', () => {
    const now = coloursSeen(watch);
    if (now === told) return;
    told = now;
    changed();
  });
  return () => {
    probe.remove();
    if (watches.get(host) === watch) watches.delete(host);
  };
};
