/** Pictures of a few colours: PNG of eight bits a colour, as browsers take screenshots, is cropped and written anew with a palette. See https://www.w3.org/TR/png-3/. */
import { crc32, deflateSync, inflateSync } from 'node:zlib';

/**
 * @typedef {{width: number, height: number, pixels: Uint8Array}} Picture `pixels` has three bytes for each, row by row
 */

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** The predictor of PNG's fourth filter: left, above or above left, whichever is nearest to their plane. @param {number} left @param {number} above @param {number} corner */
function paeth(left, above, corner) {
  const [a, b, c] = [Math.abs(above - corner), Math.abs(left - corner), Math.abs(left + above - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? above : corner;
}

/**
 * A PNG of eight bits for each of three or four channels, not interlaced; opacity is left out, as a screenshot has none.
 * @param {Uint8Array} file
 * @returns {Picture}
 */
export function readPng(file) {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  let header;
  const parts = [];
  for (let at = signature.length; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const kind = bytes.toString('latin1', at + 4, at + 8);
    if (kind === 'IHDR') header = bytes.subarray(at + 8, at + 8 + length);
    if (kind === 'IDAT') parts.push(bytes.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  if (!header || header[8] !== 8 || ![2, 6].includes(header[9]) || header[12] !== 0) throw new Error('Expected a PNG of eight bits a colour without a palette and not interlaced.');
  const [width, height, size] = [header.readUInt32BE(0), header.readUInt32BE(4), header[9] === 6 ? 4 : 3];
  const lines = inflateSync(Buffer.concat(parts));
  const row = width * size;
  const pixels = new Uint8Array(width * height * 3);
  let above = new Uint8Array(row);
  for (let y = 0; y < height; y++) {
    const filter = lines[y * (row + 1)];
    const line = lines.subarray(y * (row + 1) + 1, (y + 1) * (row + 1));
    for (let x = 0; x < row; x++) {
      const [left, corner] = x < size ? [0, 0] : [line[x - size], above[x - size]];
      line[x] += filter === 0 ? 0 : filter === 1 ? left : filter === 2 ? above[x] : filter === 3 ? (left + above[x]) >> 1 : paeth(left, above[x], corner);
    }
    for (let x = 0; x < width; x++) pixels.set(line.subarray(x * size, x * size + 3), (y * width + x) * 3);
    above = line;
  }
  return { width, height, pixels };
}

/** Rows of one colour that part what is above from what is below, so that a picture may end there. */
const gap = 10;

/**
 * The picture from its top, at most so high. It ends in the last gap before that height, so that no line of text is cut through, and what is empty at its end is left out but for the margin.
 * @param {Picture} picture
 * @param {number} tallest px
 * @param {number} margin px
 * @returns {Picture}
 */
export function cropped({ width, height, pixels }, tallest, margin) {
  const isEmpty = (y) => {
    for (let at = y * width * 3; at < (y + 1) * width * 3; at++) if (pixels[at] !== pixels[at % 3]) return false;
    return true;
  };
  const most = Math.min(height, tallest);
  let end = most;
  if (height > tallest) {
    for (let y = most, empty = 0; y-- > 0;) {
      empty = isEmpty(y) ? empty + 1 : 0;
      if (empty === gap) {
        end = y;
        break;
      }
    }
  }
  while (end > 0 && isEmpty(end - 1)) end--;
  const kept = Math.min(height, end + margin);
  return { width, height: kept, pixels: pixels.slice(0, kept * width * 3) };
}

/** The square of how far two colours are from each other, from 0 to 195,075. @param {number} one as 0xRRGGBB @param {number} other */
const apart = (one, other) => ((one >> 16) - (other >> 16)) ** 2 + ((one >> 8 & 255) - (other >> 8 & 255)) ** 2 + ((one & 255) - (other & 255)) ** 2;

/**
 * A palette in which the commonest colours are exact, and every other colour is near one of them: the nearest distance at which so few suffice.
 * @param {Map<number, number>} counts how many pixels have a colour
 * @param {number} most from 1 to 256
 */
function paletteOf(counts, most) {
  const colours = [...counts].sort(([one, many], [other, more]) => more - many || one - other).map(([colour]) => colour);
  for (let reach = 0; ; reach += 3) {
    /** @type {number[]} */
    const palette = [];
    for (const colour of colours) {
      if (palette.some((chosen) => apart(chosen, colour) <= reach ** 2)) continue;
      if (palette.push(colour) > most) break;
    }
    if (palette.length <= most) return palette;
  }
}

/** @param {string} kind @param {Uint8Array} content */
function chunk(kind, content) {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/**
 * A PNG with a palette of at most so many colours. The same picture gives the same bytes.
 * @param {Picture} picture
 * @param {number} most colours, from 1 to 256
 * @returns {Buffer}
 */
export function writePng({ width, height, pixels }, most) {
  const counts = new Map();
  const colourAt = (at) => pixels[at * 3] << 16 | pixels[at * 3 + 1] << 8 | pixels[at * 3 + 2];
  for (let at = 0; at < width * height; at++) counts.set(colourAt(at), (counts.get(colourAt(at)) ?? 0) + 1);
  const palette = paletteOf(counts, most);
  const nearest = new Map();
  for (const colour of counts.keys()) nearest.set(colour, palette.reduce((best, chosen, index) => (apart(chosen, colour) < apart(palette[best], colour) ? index : best), 0));
  const bits = palette.length <= 2 ? 1 : palette.length <= 4 ? 2 : palette.length <= 16 ? 4 : 8;
  const row = Math.ceil(width * bits / 8);
  const lines = Buffer.alloc(height * (row + 1));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) lines[y * (row + 1) + 1 + (x * bits >> 3)] |= nearest.get(colourAt(y * width + x)) << 8 - bits - (x * bits & 7);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([bits, 3, 0, 0, 0], 8);
  return Buffer.concat([
    signature, chunk('IHDR', header), chunk('PLTE', Buffer.from(palette.flatMap((colour) => [colour >> 16, colour >> 8 & 255, colour & 255]))),
    chunk('IDAT', deflateSync(lines, { level: 9, memLevel: 9 })), chunk('IEND', Buffer.alloc(0)),
  ]);
}
