import { countryCodes } from '../model/country-list.js';
import type { Extent } from './viewport.js';

export type { Extent } from './viewport.js';

/**
 * Geometry of a world map in a *plane*: x to the right from 0 to `width`, y down from 0
 * to `height`. For the built-in one that is the Equal Earth projection, 1000 units wide.
 */
export interface Geometry {
  readonly width: number;
  readonly height: number;
  /** What of the plane is worth showing: x0, y0, x1, y1. */
  readonly extent: Extent;
  readonly countries: readonly CountryShape[];
  /** How far corners may be rounded when drawn large, in units; 0 where the owner's own lines are drawn as they are. */
  readonly rounding: number;
  /** Disputed or undetermined areas: drawn neutral, never a country's. */
  readonly areas: readonly Shape[];
  /** Lines of alternating x and y: where two countries meet, */
  readonly borders: readonly Float32Array[];
  /** where they meet and the line is disputed or not final, */
  readonly disputedBorders: readonly Float32Array[];
  /** and where land meets water. */
  readonly coast: readonly Float32Array[];
}

export interface Shape {
  /**
   * Rings of alternating x and y; outer ones run one way and holes the other. A point that occurs
   * twice running (or last and first) is a corner where borders meet: it is never rounded off.
   */
  readonly rings: readonly Float32Array[];
  readonly extent: Extent;
}

export interface CountryShape extends Shape {
  readonly code: string;
  /** Where a record stands that names only this country. */
  readonly point: readonly [x: number, y: number];
  /** Longer side of its largest ring's extent: an archipelago is as small as its largest island, however far it spreads. */
  readonly size: number;
}

/** What `scripts/pack-geometry.mjs` writes: units to one step of its grid, how many areas follow the countries, and the code. */
export interface PackedGeometry {
  readonly step: number;
  readonly width: number;
  readonly height: number;
  readonly extent: Extent;
  readonly areas: number;
  readonly code: string;
}

/** Reads the numbers that `scripts/range-encoder.mjs` writes; the sizes of its registers are the same. */
class RangeDecoder {
  /** 24 bits, which engines keep as small integers. */
  private range = 2 ** 24 - 1;
  private value = 0;
  private next = 0;
  /** 12-bit probability that an answer is no, by context. */
  private readonly odds = new Uint16Array(256 * 64).fill(2048);

  constructor(private readonly text: string) {
    for (let i = 0; i < 4; i++) this.shift();
  }

  private shift(): void {
    const unit = this.text.charCodeAt(this.next++);
    // Past the end there is nothing left to tell: the digit is nought.
    this.value = this.value * 64 + (unit > 40 ? unit - (unit > 92 ? 41 : 40) : 0);
  }

  bit(context: number): boolean {
    const odds = this.odds[context] ?? 0;
    const bound = (this.range >> 12) * odds;
    const yes = this.value >= bound;
    if (yes) {
      this.value -= bound;
      this.range -= bound;
      this.odds[context] = odds - (odds >> 5);
    } else {
      this.range = bound;
      this.odds[context] = odds + ((4096 - odds) >> 5);
    }
    while (this.range < 2 ** 18) {
      this.range *= 64;
      this.shift();
    }
    return yes;
  }

  number(kind: number, low = kind): number {
    const base = kind * 256;
    let length = 0;
    while (length < 15 && this.bit(base + length)) length++;
    let value = length > 0 ? 1 : 0;
    for (let i = length - 2; i >= 0; i--) value = value * 2 + Number(this.bit(low * 256 + 16 + length * 14 + i));
    return value;
  }

  signed(kind: number, signKind: number, low = kind): number {
    const value = this.number(kind, low);
    return value > 0 && this.bit(signKind * 256 + 255) ? -value : value;
  }
}

/** Kinds of number, each with its own contexts. */
// Kind 3 is single answers: new or taken over, shared, disputed, present, seam.
const POLYGONS = 0, RINGS = 1, ARCS = 2, NEW = 3, POINTS = 4, REFERENCE = 5, START_X = 6, START_Y = 7, POINT_X = 8, POINT_Y = 9, STEP_X = 10, STEP_Y = 20;

/** Two steps of the grid: enough to hide it at any zoom, and too little to move a cape. */
const ROUNDING = 0.6;

/** Has no area of its own in the UN's geodata: its records are placed, but no dot is drawn and nothing is selected there. */
export const PLACED_ONLY: ReadonlySet<string> = new Set(['XK']);

/** How long the last step was, 0 to 4: the best guess at how long the next one is. */
const stride = (steps: number): number => Math.min(4, 32 - Math.clz32(steps));

interface Arc {
  readonly line: readonly number[];
  /** Between two shapes; otherwise it meets water, or the edge of the map. */
  readonly shared: boolean;
  /** Of a shared one: disputed or not final. Of another: a seam along the edge of the map, no coast. */
  readonly special: boolean;
}

/**
 * Unpacks the built-in geometry (about 5 ms). Countries come in the order of
 * `countryCodes`; one without rings is too small to have any, and still has its point.
 */
export function decodeGeometry({ step, width, height, extent, areas, code }: PackedGeometry): Geometry {
  const source = new RangeDecoder(code);
  const arcs: Arc[] = [];
  /** Shared arcs that only one country has used so far; its neighbour takes them in the other direction. */
  const open: Arc[] = [];
  const scaled = (line: readonly number[], length = line.length): Float32Array => {
    const result = new Float32Array(length);
    for (let i = 0; i < length; i++) result[i] = (line[i] ?? 0) * step;
    return result;
  };
  let startX = 0;
  let startY = 0;

  /** Reads a new arc from a point on; for the last of a ring, back to the ring's start. */
  const readArc = (fromX: number, fromY: number, back: readonly number[] | undefined): Arc => {
    const shared = source.bit(NEW * 256 + 1);
    const special = source.bit(NEW * 256 + (shared ? 2 : 4));
    let x = fromX;
    let y = fromY;
    const line = [x, y];
    let lastX = 0;
    let lastY = 0;
    for (let left = source.number(POINTS); left > 0; left--) {
      const long = stride(Math.abs(lastX) + Math.abs(lastY));
      const dx = source.signed(STEP_X + long, STEP_X + Math.sign(lastX) + 1, STEP_X);
      const dy = source.signed(STEP_Y + long * 5 + stride(Math.abs(dx)), STEP_Y + Math.sign(lastY) + 1, STEP_X);
      line.push((x += lastX = dx), (y += lastY = dy));
    }
    if (back) line.push(back[0] ?? 0, back[1] ?? 0);
    const arc = { line, shared, special };
    arcs.push(arc);
    if (shared) open.push(arc);
    return arc;
  };

  /** Takes an open arc: any for the first of a ring, else of those that end where the ring stands. Loops, since this runs cold. */
  const takeOver = (any: boolean, x: number, y: number): Arc => {
    const fitting: number[] = [];
    for (let i = 0; i < open.length; i++) {
      const line = open[i]?.line ?? [];
      if (any || (line[line.length - 2] === x && line[line.length - 1] === y)) fitting.push(i);
    }
    const place = fitting[fitting.length > 1 ? source.number(REFERENCE) : 0] ?? -1;
    const [arc] = open.splice(place, 1);
    if (place < 0 || !arc) throw new RangeError('The packed geometry is damaged: an arc is missing.');
    return arc;
  };

  const readRing = (): Float32Array => {
    const ring: number[] = [];
    const count = source.number(ARCS) + 1;
    for (let i = 0; i < count; i++) {
      if (source.bit(NEW * 256)) {
        if (i === 0) ring.push((startX += source.signed(START_X, START_X)), (startY += source.signed(START_Y, START_Y)));
        const { line } = readArc(ring[ring.length - 2] ?? 0, ring[ring.length - 1] ?? 0, i === count - 1 ? ring : undefined);
        for (let k = 2; k < line.length; k++) ring.push(line[k] ?? 0);
      } else {
        const arc = takeOver(i === 0, ring[ring.length - 2] ?? 0, ring[ring.length - 1] ?? 0);
        for (let k = arc.line.length - (i === 0 ? 2 : 4); k >= 0; k -= 2) ring.push(arc.line[k] ?? 0, arc.line[k + 1] ?? 0);
      }
      if (count > 1) ring.push(ring[ring.length - 2] ?? 0, ring[ring.length - 1] ?? 0);
    }
    // The last point is the first again; where several arcs meet in it, it stays as a corner.
    return scaled(ring, ring.length - 2);
  };

  const readShape = (): Shape => {
    const rings: Float32Array[] = [];
    for (let polygons = source.number(POLYGONS); polygons > 0; polygons--) {
      for (let count = source.number(RINGS) + 1; count > 0; count--) rings.push(readRing());
    }
    return { rings, extent: extentOf(rings) };
  };

  const countries: CountryShape[] = [];
  for (const country of countryCodes) {
    if (!source.bit(NEW * 256 + 3)) continue;
    const shape = readShape();
    const point: [number, number] = [(startX + source.signed(POINT_X, POINT_X)) * step, (startY + source.signed(POINT_Y, POINT_Y)) * step];
    countries.push({ code: country, point, rings: shape.rings, extent: shape.rings.length > 0 ? shape.extent : [...point, ...point], size: sizeOf(shape.rings) });
  }
  const neutral = Array.from({ length: areas }, readShape);
  const lines = (wanted: (arc: Arc) => boolean): Float32Array[] => arcs.filter(wanted).map(({ line }) => scaled(line));
  return {
    width, height, extent, rounding: ROUNDING, countries, areas: neutral,
    borders: lines((arc) => arc.shared && !arc.special),
    disputedBorders: lines((arc) => arc.shared && arc.special),
    coast: lines((arc) => !arc.shared && !arc.special),
  };
}

/** The longer side of the largest ring's extent. */
export function sizeOf(rings: readonly Float32Array[]): number {
  return rings.reduce((most, ring) => {
    const [x0, y0, x1, y1] = extentOf([ring]);
    return Math.max(most, x1 - x0, y1 - y0);
  }, 0);
}

/** The smallest extent around rings or lines; for none, nothing at the origin. */
export function extentOf(rings: readonly Float32Array[]): Extent {
  let x0 = Infinity, y0 = Infinity, x1 = -Infinity, y1 = -Infinity;
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i += 2) {
      const x = ring[i] ?? 0;
      const y = ring[i + 1] ?? 0;
      if (x < x0) x0 = x;
      if (x > x1) x1 = x;
      if (y < y0) y0 = y;
      if (y > y1) y1 = y;
    }
  }
  return x0 <= x1 ? [x0, y0, x1, y1] : [0, 0, 0, 0];
}
