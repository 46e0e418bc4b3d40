import type { Paint, PathMark } from './scene.js';
import type { CountryShape, Geometry } from './map-geometry.js';

/** Path data of shapes and lines on the plane, each made once and kept as long as its geometry. */

/** A number with at most two decimals: a hundredth of a unit is a tenth of a pixel at ten times zoom. */
const short = (value: number): number => Math.round(value * 100) / 100;

/**
 * Path data of a line, or of a closed ring. With a rounding, each corner is cut by at most that much
 * on either side and bridged with a curve, so that a coast of few points looks drawn when it is large.
 */
function pathOf(line: Float32Array, closed: boolean, rounding: number): string {
  const count = line.length / 2;
  const x = (i: number): number => line[2 * ((i + count) % count)] ?? 0;
  const y = (i: number): number => line[2 * ((i + count) % count) + 1] ?? 0;
  if (rounding === 0 || count < 3) {
    let plain = '';
    for (let i = 0; i < count; i++) plain += `${i === 0 ? 'M' : 'L'}${short(x(i))} ${short(y(i))}`;
    return closed ? `${plain}Z` : plain;
  }
  /** The place on the way from a corner to another point where the curve begins or ends. */
  const cut = (corner: number, other: number): string => {
    const [dx, dy] = [x(other) - x(corner), y(other) - y(corner)];
    const share = Math.min(0.5, rounding / (Math.hypot(dx, dy) || 1));
    return `${short(x(corner) + dx * share)} ${short(y(corner) + dy * share)}`;
  };
  const corner = (i: number): string => `${cut(i, i - 1)}Q${short(x(i))} ${short(y(i))} ${cut(i, i + 1)}`;
  const [first, last] = closed ? [0, count] : [1, count - 1];
  let path = closed ? `M${corner(0)}` : `M${short(x(0))} ${short(y(0))}`;
  for (let i = closed ? first + 1 : first; i < last; i++) path += `L${corner(i)}`;
  return closed ? `${path}Z` : `${path}L${short(x(count - 1))} ${short(y(count - 1))}`;
}

/** An island's coast is a line that ends where it begins: it is drawn as a ring, so that it has no odd corner. */
const lineOf = (line: Float32Array, rounding: number): string => {
  const closed = line.length > 4 && line[0] === line[line.length - 2] && line[1] === line[line.length - 1];
  return closed ? pathOf(line.subarray(0, -2), true, rounding) : pathOf(line, false, rounding);
};

/** All paths of a geometry at one level of detail. */
export class MapPaths {
  private readonly byCode = new Map<string, string>();
  private readonly marks = new Map<string, PathMark>();

  constructor(private readonly geometry: Geometry, private readonly rounding: number) {}

  /** Path data of one country. */
  country(country: CountryShape): string {
    let path = this.byCode.get(country.code);
    if (path === undefined) {
      path = country.rings.map((ring) => pathOf(ring, true, this.rounding)).join('');
      this.byCode.set(country.code, path);
    }
    return path;
  }

  /** A country in a colour or pattern: the same object as long as both are the same. */
  fill(country: CountryShape, paint: Paint): PathMark {
    const name = typeof paint === 'string' ? paint : `${paint.pattern} ${paint.role} ${paint.over ?? ''}`;
    return this.mark(`${country.code} ${name}`, () => ({ type: 'path', d: this.country(country), fill: paint, key: country.code }));
  }

  /** A country's outline, for the one that is selected or pointed at. */
  outline(country: CountryShape, width: number): PathMark {
    return this.mark(`${country.code} outline ${width}`, () => ({ type: 'path', d: this.country(country), fill: 'none', stroke: 'accent', width, key: country.code }));
  }

  get land(): PathMark {
    return this.mark('land', () => ({ type: 'path', d: this.geometry.countries.map((country) => this.country(country)).join(''), fill: 'land' }));
  }

  get areas(): PathMark {
    const rings = (): string => this.geometry.areas.flatMap((area) => area.rings.map((ring) => pathOf(ring, true, this.rounding))).join('');
    return this.mark('areas', () => ({ type: 'path', d: rings(), fill: { pattern: 'hatch', role: 'hatch' } }));
  }

  get borders(): PathMark {
    return this.mark('borders', () => ({ type: 'path', d: this.lines(this.geometry.borders), fill: 'none', stroke: 'border', width: 0.5 }));
  }

  get disputedBorders(): PathMark {
    return this.mark('disputed', () => ({ type: 'path', d: this.lines(this.geometry.disputedBorders), fill: 'none', stroke: 'muted', width: 1, dash: [3, 2] }));
  }

  get coast(): PathMark {
    return this.mark('coast', () => ({ type: 'path', d: this.lines(this.geometry.coast), fill: 'none', stroke: 'coast', width: 0.75 }));
  }

  private lines(lines: readonly Float32Array[]): string {
    return lines.map((line) => lineOf(line, this.rounding)).join('');
  }

  private mark(name: string, make: () => PathMark): PathMark {
    let mark = this.marks.get(name);
    if (!mark) this.marks.set(name, (mark = make()));
    return mark;
  }
}

/** From so many pixels to a unit on, corners are rounded: below, nobody could see it. */
const DETAIL_FROM = 2;
const kept = new WeakMap<Geometry, [coarse: MapPaths, fine: MapPaths]>();

/** The paths of a geometry that suit a scale of so many pixels to a unit. */
export function pathsAt(geometry: Geometry, k: number): MapPaths {
  let both = kept.get(geometry);
  if (!both) kept.set(geometry, (both = [new MapPaths(geometry, 0), new MapPaths(geometry, geometry.rounding)]));
  return both[k < DETAIL_FROM ? 0 : 1];
}
