import type { FacetDefinition } from './facets.js';
import { inSlices } from './work.js';

/** One facet of all records: those of record `i` are `values[codes[j]]` for `offsets[i] <= j < offsets[i + 1]`, at least one, none twice. */
export interface Column {
  readonly values: readonly string[];
  /** Code of each value: the other way round from `values`. */
  readonly codeOf: ReadonlyMap<string, number>;
  readonly offsets: Uint32Array;
  readonly codes: Uint8Array | Uint16Array | Uint32Array;
}

/** A dictionary of at most 256 values needs one byte for each code, one of 65,536 two. */
function wider(codes: Column['codes'], length: number, values: number): Column['codes'] {
  const grown = new (values > 0x10000 ? Uint32Array : values > 0x100 ? Uint16Array : Uint8Array)(length);
  grown.set(codes);
  return grown;
}

/** Reads one facet of all records, in slices. */
export function* buildColumn<R, T>(records: readonly R[], facet: FacetDefinition<R, T>, thread: T): Generator<void, Column> {
  const codeOf = new Map<string, number>();
  const values: string[] = [];
  /** For each code the last record that has it, so that a record counts once for a value it names twice. */
  const lastRecord: number[] = [];
  const offsets = new Uint32Array(records.length + 1);
  let codes: Column['codes'] = new Uint8Array(records.length);
  let used = 0;
  let room = codes.length;
  let largest = 255;
  // A function of its own, because engines optimise a loop that pauses badly.
  const read = (record: number): void => {
    const given = facet.values(records[record]!, thread);
    // One turn even if nothing is given: the value is then "not given".
    for (let k = 0; k === 0 || k < given.length; k++) {
      const value = given[k] ?? '';
      let code = codeOf.get(value);
      if (code === undefined) {
        code = values.push(value) - 1;
        codeOf.set(value, code);
      }
      if (lastRecord[code] === record) continue;
      lastRecord[code] = record;
      if (used === room || code > largest) {
        if (used === room) room += (room >> 1) + 16;
        codes = wider(codes, room, values.length);
        largest = 256 ** codes.BYTES_PER_ELEMENT - 1;
      }
      codes[used++] = code;
    }
    offsets[record + 1] = used;
  };
  yield* inSlices(records.length, read);
  return { values, codeOf, offsets, codes: codes.slice(0, used) };
}
