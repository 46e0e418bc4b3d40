import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { cropped, readPng, writePng } from '../../scripts/palette-png.mjs';

const chunk = (kind: string, content: Uint8Array): Buffer => {
  const frame = Buffer.alloc(12 + content.length);
  frame.writeUInt32BE(content.length, 0);
  frame.write(kind, 4, 'latin1');
  frame.set(content, 8);
  frame.writeUInt32BE(crc32(frame.subarray(4, 8 + content.length)), 8 + content.length);
  return frame;
};
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A PNG whose lines are given as they stand in the file, each with its filter first. */
function pngOf(width: number, height: number, kind: 2 | 6, lines: readonly number[]): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, kind, 0, 0, 0], 8);
  const content = deflateSync(Buffer.from(lines));
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', content.subarray(0, 5)), chunk('IDAT', content.subarray(5)), chunk('IEND', Buffer.alloc(0))]);
}

/** Header, palette and lines of a PNG with a palette. */
function partsOf(file: Buffer): { bits: number; kind: number; palette: readonly number[]; lines: Buffer } {
  const found = new Map<string, Buffer>();
  for (let at = 8; at < file.length; at += file.readUInt32BE(at) + 12) {
    const end = at + 8 + file.readUInt32BE(at);
    assert.equal(file.readUInt32BE(end), crc32(file.subarray(at + 4, end)));
    found.set(file.toString('latin1', at + 4, at + 8), file.subarray(at + 8, end));
  }
  const header = found.get('IHDR')!;
  return { bits: header[8]!, kind: header[9]!, palette: [...found.get('PLTE')!], lines: inflateSync(found.get('IDAT')!) };
}

const picture = (width: number, height: number, colourAt: (x: number, y: number) => readonly [number, number, number]) => ({
  width, height, pixels: Uint8Array.from(Array.from({ length: width * height }, (_, at) => colourAt(at % width, Math.floor(at / width))).flat()),
});
const white = [255, 255, 255] as const;
const black = [0, 0, 0] as const;

describe('pictures with a palette', () => {
  it('reads each filter of PNG, and leaves opacity out', () => {
    // Worked by hand from the definitions of the filters (PNG, section 9.2): none, left, above, their mean, and the nearest of three.
    const read = readPng(pngOf(2, 5, 2, [0, 10, 20, 30, 40, 50, 60, 1, 1, 2, 3, 4, 5, 6, 2, 1, 1, 1, 1, 1, 1, 3, 10, 10, 10, 10, 10, 10, 4, 1, 1, 1, 1, 1, 1]));
    assert.deepEqual([...read.pixels], [
      10, 20, 30, 40, 50, 60,
      1, 2, 3, 5, 7, 9,
      2, 3, 4, 6, 8, 10,
      11, 11, 12, 18, 19, 21,
      12, 12, 13, 19, 20, 22,
    ]);
    assert.deepEqual([...readPng(pngOf(2, 1, 6, [1, 10, 20, 30, 255, 1, 1, 1, 0])).pixels], [10, 20, 30, 11, 21, 31]);
  });

  it('refuses what it cannot read', () => {
    const file = pngOf(1, 1, 2, [0, 1, 2, 3]);
    file[24] = 16;
    assert.throws(() => readPng(file), /eight bits/);
  });

  it('keeps few colours exactly, in as few bits as they need', () => {
    const { bits, kind, palette, lines } = partsOf(writePng(picture(9, 1, (x) => (x === 8 ? [200, 0, 0] : x % 2 ? black : white)), 48));
    assert.deepEqual([bits, kind, palette], [2, 3, [0, 0, 0, 255, 255, 255, 200, 0, 0]]);
    assert.deepEqual([...lines], [0, 0b01000100, 0b01000100, 0b10000000]);
  });

  it('joins the nearest colours where there are too many, the rarer to the commoner', () => {
    const { palette, lines } = partsOf(writePng(picture(6, 1, (x) => [white, white, [254, 255, 255], [253, 254, 255], black, black][x] as typeof white), 2));
    assert.deepEqual(palette, [0, 0, 0, 255, 255, 255]);
    assert.deepEqual([...lines], [0, 0b11110000]);
  });

  it('writes the same bytes for the same picture', () => {
    const many = picture(40, 40, (x, y) => [x * 6, y * 6, (x + y) * 3]);
    assert.deepEqual(writePng(many, 16), writePng(many, 16));
    assert.ok(partsOf(writePng(many, 16)).palette.length <= 48);
  });

  it('ends in the last gap before a height, and leaves out what is empty at the end', () => {
    const lineAt = (...rows: readonly number[]) => picture(3, 60, (x, y) => (x === 1 && rows.includes(y) ? black : white));
    assert.equal(cropped(lineAt(5, 30, 31), 60, 4).height, 36);
    assert.equal(cropped(lineAt(5, 30, 31), 31, 4).height, 10);
    assert.equal(cropped(lineAt(5, 30), 25, 4).height, 10);
    assert.equal(cropped(picture(3, 60, (_, y) => (y % 2 ? black : white)), 20, 0).height, 20);
  });
});
