import { inSlices, sliceLength } from './work.js';

export type CompareIndexes = (a: number, b: number) => number;

/** Merges two ordered runs, `[from, middle)` and `[middle, to)`; of equal ones the left comes first. */
function* mergeRuns(source: Uint32Array, target: Uint32Array, from: number, middle: number, to: number, compare: CompareIndexes): Generator<void, void> {
  let left = from;
  let right = middle;
  yield* inSlices(to - from, (step) => {
    const takeLeft = left < middle && (right === to || compare(source[left]!, source[right]!) <= 0);
    target[from + step] = takeLeft ? source[left++]! : source[right++]!;
  });
}

/** Sorts indexes in slices: short runs first, which are then merged two by two. Stable. The array given is used up. */
export function* sortIndexes(indexes: Uint32Array, compare: CompareIndexes): Generator<void, Uint32Array> {
  const { length } = indexes;
  for (let from = 0; from < length; from += sliceLength) {
    indexes.subarray(from, from + sliceLength).sort(compare);
    yield;
  }
  let source = indexes;
  let target: Uint32Array = new Uint32Array(length);
  for (let run = sliceLength; run < length; run *= 2) {
    for (let from = 0; from < length; from += 2 * run) {
      yield* mergeRuns(source, target, from, Math.min(from + run, length), Math.min(from + 2 * run, length), compare);
    }
    [source, target] = [target, source];
  }
  return source;
}

/** Sorts a short run in place. For a handful, moving each to its place beats the engine's sort, which copies first. */
function sortRun(order: Uint32Array, from: number, to: number, compare: CompareIndexes): void {
  if (to - from > 20) {
    order.subarray(from, to).sort(compare);
    return;
  }
  for (let at = from + 1; at < to; at++) {
    const index = order[at]!;
    let gap = at;
    for (; gap > from && compare(order[gap - 1]!, index) > 0; gap--) order[gap] = order[gap - 1]!;
    order[gap] = index;
  }
}

/**
 * Sorts indexes of texts by code units, in slices. Comparing two strings costs some hundred nanoseconds,
 * two numbers only a few: so as many letters as one number can hold are compared at a time, and only texts that are
 * equal so far go on to their next letters (a radix sort from the left).
 */
export function* sortTexts(order: Uint32Array, texts: readonly string[]): Generator<void, Uint32Array> {
  /** Each code unit's number among those that occur, from 1 up; 0 is the end of a text. */
  const rank = new Uint16Array(0x10000);
  yield* inSlices(order.length, (at) => {
    const text = texts[order[at]!]!;
    for (let k = 0; k < text.length; k++) rank[text.charCodeAt(k)] = 1;
  });
  let base = 1;
  for (let code = 0; code < rank.length; code++) if (rank[code]) rank[code] = base++;
  const lettersAtOnce = Math.floor(53 / Math.log2(base));
  const keys = new Float64Array(texts.length);
  const compare: CompareIndexes = (a, b) => keys[a]! - keys[b]!;
  /** Runs of texts that are the same up to a depth; they are still to be sorted by what follows. */
  const runs: (readonly [from: number, to: number, depth: number])[] = order.length > 1 ? [[0, order.length, 0]] : [];
  for (let sincePause = 0, run = runs.pop(); run; run = runs.pop()) {
    const [from, to, depth] = run;
    const first = texts[order[from]!]!;
    // What all of them share beyond that is passed over: titles of one programme often begin alike.
    let shared = first.length;
    const share = (step: number): void => {
      const text = texts[order[from + step]!]!;
      let k = depth;
      while (k < shared && first.charCodeAt(k) === text.charCodeAt(k)) k++;
      shared = k;
    };
    const readKey = (step: number): void => {
      const index = order[from + step]!;
      const text = texts[index]!;
      let key = 0;
      for (let k = shared; k < shared + lettersAtOnce; k++) key = key * base + (k < text.length ? rank[text.charCodeAt(k)]! : 0);
      keys[index] = key;
    };
    const length = to - from;
    if (length > sliceLength) {
      yield* inSlices(length, share);
      yield* inSlices(length, readKey);
      order.set(yield* sortIndexes(order.slice(from, to), compare), from);
    } else {
      for (let step = 1; step < length; step++) share(step);
      for (let step = 0; step < length; step++) readKey(step);
      sortRun(order, from, to, compare);
    }
    for (let at = from + 1, start = from; at <= to; at++) {
      const key = keys[order[start]!]!;
      if (at < to && keys[order[at]!] === key) continue;
      // A key that ends with the end of a text has compared all of it.
      if (at - start > 1 && key % base) runs.push([start, at, shared + lettersAtOnce]);
      start = at;
    }
    sincePause += length;
    if (sincePause > sliceLength) {
      sincePause = 0;
      yield;
    }
  }
  return order;
}
