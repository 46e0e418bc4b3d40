/**
 * A scene as an SVG document: for the download, for print, and for the snapshots of the tests.
 *
 * The document is inert whatever the feed holds: no script, no style, no reference to anything outside it, and
 * every text and every colour goes through the two functions below.
 */
import type { GroupMark, Mark, Paint, Palette, Scene, TextMark } from './scene.js';
import { patterns, patternTile } from './pattern.js';

export interface SvgOptions {
  /** Accessible name. */
  readonly title: string;
  readonly description?: string;
  /** A CSS `font-family`. */
  readonly font: string;
  readonly direction: 'ltr' | 'rtl';
  /** BCP 47 tag of the title and the texts. */
  readonly language?: string;
  /** Keeps ids apart where several documents are pasted into one page. Default `ct`. */
  readonly idPrefix?: string;
}

/* What XML 1.0 forbids, lone surrogates among it; a parser refuses the whole document over one of them. */
const illegal = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text made safe for XML content and for attributes in either kind of quotes. */
export const escapeXml = (text: string): string => text.replace(illegal, '').replace(/[&<>"']/g, (each) => entities[each]!);

const round = (value: number, digits: number): number => {
  const rounded = Number(value.toFixed(digits));
  return Number.isFinite(rounded) ? rounded || 0 : 0;
};

/** Rounds the numbers of path data that have more decimals, and drops what is no path data. Arc flags must stand apart. */
const roundPath = (d: string, digits: number): string =>
  d.replace(/[^a-z\d+\-.,\s]/gi, '').replace(/-?(?:\d+\.\d+|\.\d+)(?:e[+-]?\d+)?/gi, (number, at: number, all: string) => {
    if (number.length - number.indexOf('.') - 1 <= digits) return number;
    const rounded = String(round(Number(number), digits));
    /* `.5.129` are two numbers; once the second begins with a digit they need a space. */
    return /[\d.]/.test(all[at - 1] ?? '') && /^\d/.test(rounded) ? ' ' + rounded : rounded;
  });

/** Attributes as text. Those without a value are left out; numbers keep `digits` decimals. */
const attributes = (values: Readonly<Record<string, string | number | undefined>>, digits = 2): string =>
  Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? round(value, digits) : escapeXml(value!)}"`)
    .join('');

/**
 * The scene as a complete SVG document. Sizes are CSS pixels; numbers are rounded to 2 decimals, and to as many more
 * under a scale as it takes to be as exact there.
 */
export const sceneToSvg = (scene: Scene, palette: Palette, options: SvgOptions): string => {
  const id = (options.idPrefix ?? 'ct').replace(/[^\w-]/g, '');
  const definitions = new Map<string, string>();

  const colour = (role: string): string => {
    if (role === 'none') return role;
    const value = Object.hasOwn(palette, role) ? palette[role]! : (palette['ink'] ?? '#000');
    return /^[\w#(),.%\s/+-]+$/.test(value) && !/url/i.test(value) ? value : '#000';
  };

  const define = (key: string, element: (name: string) => string): string => {
    const name = `${id}-${key}`;
    if (!definitions.has(key)) definitions.set(key, element(name));
    return `url(#${name})`;
  };

  const fillOf = (fill: Paint | undefined, k: number): string => {
    if (!fill) return 'none';
    if (typeof fill === 'string') return colour(fill);
    const { d, width } = patterns[fill.pattern];
    const [ground, line] = [colour(fill.over ?? 'surface'), colour(fill.role)];
    const scale = k === 1 ? undefined : `scale(${Number((1 / k).toPrecision(6))})`;
    const key = `${fill.pattern}-${`${line}-${fill.over ? `${ground}-` : ''}${k === 1 ? '' : k}`.replace(/[^\w]/g, '')}`;
    return define(key, (name) =>
      `<pattern${attributes({ id: name, width: patternTile, height: patternTile, patternUnits: 'userSpaceOnUse', patternTransform: scale })}>` +
      `<rect${attributes({ width: patternTile, height: patternTile, fill: ground })}/>` +
      `<path${attributes({ d, fill: 'none', stroke: line, 'stroke-width': width, 'stroke-linecap': 'round' })}/></pattern>`);
  };

  const text = (mark: TextMark, k: number): string => {
    const direction = mark.direction ?? options.direction;
    return `<text${attributes({
      x: mark.x,
      y: mark.y,
      'font-size': mark.size / k,
      'font-weight': mark.weight === 600 ? 600 : undefined,
      'text-anchor': mark.anchor === 'start' ? undefined : mark.anchor,
      direction: direction === options.direction ? undefined : direction,
      'xml:lang': mark.lang,
      fill: colour(mark.fill ?? 'ink'),
      ...(mark.halo && { stroke: colour('surface'), 'stroke-width': 3 / k, 'stroke-linejoin': 'round', 'paint-order': 'stroke' }),
    }, decimals(k))}>${escapeXml(mark.text)}</text>`;
  };

  const group = (mark: GroupMark, k: number): string => {
    const transform = mark.k === 1 && !mark.tx && !mark.ty ? undefined : `translate(${round(mark.tx, 2)} ${round(mark.ty, 2)}) scale(${Number(mark.k.toPrecision(6))})`;
    const inner = `<g${attributes({ transform })}>${mark.marks.map((each) => element(each, k * mark.k)).join('')}</g>`;
    if (!mark.clip) return inner;
    const [x, y, width, height] = mark.clip;
    const clip = define(`clip-${definitions.size}`, (name) =>
      `<clipPath id="${name}"><rect${attributes({ x, y, width, height }, decimals(k))}/></clipPath>`);
    return `<g clip-path="${clip}">${inner}</g>`;
  };

  const element = (mark: Mark, k: number): string => {
    if (mark.type === 'group') return group(mark, k);
    if (mark.type === 'text') return text(mark, k);
    const stroked = mark.stroke !== undefined && mark.stroke !== 'none';
    const style = {
      fill: mark.type === 'line' ? undefined : fillOf(mark.fill, k),
      stroke: stroked ? colour(mark.stroke) : undefined,
      'stroke-width': stroked ? (mark.width ?? 1) / k : undefined,
      'stroke-dasharray': stroked && mark.dash?.length ? mark.dash.map((length) => round(length / k, decimals(k))).join(' ') : undefined,
      opacity: mark.opacity,
    };
    const digits = decimals(k);
    switch (mark.type) {
      case 'path':
        return `<path${attributes({ d: roundPath(mark.d, digits), ...style }, digits)}/>`;
      case 'rect':
        return `<rect${attributes({ x: mark.x, y: mark.y, width: mark.w, height: mark.h, rx: mark.r && mark.r / k, ...style }, digits)}/>`;
      case 'circle':
        return `<circle${attributes({ cx: mark.x, cy: mark.y, r: mark.r / k, ...style }, digits)}/>`;
      case 'line':
        return `<line${attributes({ x1: mark.x1, y1: mark.y1, x2: mark.x2, y2: mark.y2, ...style }, digits)}/>`;
    }
  };

  const body = scene.marks.map((mark) => element(mark, 1)).join('\n');
  const { title, description, font, direction, language } = options;
  const { width, height } = scene;
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${round(width, 2)} ${round(height, 2)}`,
    role: 'img',
    'aria-labelledby': `${id}-title${description ? ` ${id}-desc` : ''}`,
    'xml:lang': language,
    direction: direction === 'rtl' ? direction : undefined,
    'font-family': font,
    'stroke-linejoin': 'round',
  };
  return [
    `<svg${attributes(root)}>`,
    `<title id="${id}-title">${escapeXml(title)}</title>`,
    ...(description ? [`<desc id="${id}-desc">${escapeXml(description)}</desc>`] : []),
    ...(definitions.size ? [`<defs>${[...definitions.values()].join('')}</defs>`] : []),
    body,
    '</svg>',
    '',
  ].join('\n');
};

/* Under a scale of 40, two decimals would be 0.4 of a pixel. */
const decimals = (k: number): number => (k > 1 ? 2 + Math.min(6, Math.ceil(Math.log10(k))) : 2);
