import { slice, step, type Turns } from '../model/good-feed.js';

/** When the slice began that a reading is in, so that many short lists are read in slices as one long list is. */
const began = new WeakMap<Turns, number>();

/**
 * To be called after each record of a loop: a promise to wait for where it is time to let the page answer its visitor. Looks at the clock every
 * time, since one record may hold a whole page of HTML.
 */
export function turns(context: Turns): () => Promise<void> | undefined {
  const { pause, now } = context;
  if (!began.has(context)) began.set(context, now());
  return () => {
    if (!pause || now() - began.get(context)! < slice) return undefined;
    return pause().then(() => {
      began.set(context, now());
    });
  };
}

/** Calls for each entry of a list in order, and lets the page answer its visitor now and then. */
export async function eachRow<T>(list: Iterable<T>, context: Turns, call: (row: T, index: number) => void): Promise<void> {
  const turn = turns(context);
  let index = 0;
  for (const row of list) {
    call(row, index++);
    const wait = turn();
    if (wait) await wait;
  }
}

/** What `call` makes of each entry of a list, in order; the page may answer its visitor now and then. */
export async function eachMade<T, R>(list: Iterable<T>, context: Turns, call: (row: T, index: number) => R): Promise<R[]> {
  const made: R[] = [];
  await eachRow(list, context, (row, index) => made.push(call(row, index)));
  return made;
}

/** Steps of a reading, which yield wherever the page may be given a turn. */
export type Steps<R = void> = Generator<void, R>;

/** Whether the entry of a list inside a record that has been read is one after which the page may be given a turn. */
export const isStep = (index: number): boolean => index % step === step - 1;

/** Calls for each entry of a list inside a record, in order and in steps. */
export function* eachStep<T>(list: readonly T[], call: (entry: T, index: number) => void): Steps {
  for (let index = 0; index < list.length; index++) {
    call(list[index]!, index);
    if (isStep(index)) yield;
  }
}

/** The first that `call` makes of an entry of a list inside a record and that is not undefined. */
export function* firstOf<T, R>(list: readonly T[], call: (entry: T) => R | undefined): Steps<R | undefined> {
  for (let index = 0; index < list.length; index++) {
    const made = call(list[index]!);
    if (made !== undefined) return made;
    if (isStep(index)) yield;
  }
  return undefined;
}

/** The entries of a list in the order that `compare` gives, those that it finds equal as they came; in steps, as it may be long. */
export function* sorted<T>(list: readonly T[], compare: (a: T, b: T) => number): Steps<T[]> {
  let runs: T[][] = [];
  for (let index = 0; index < list.length; index += step) {
    runs.push(list.slice(index, index + step).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const longer: T[][] = [];
    for (let index = 0; index < runs.length; index += 2) longer.push(yield* merged(runs[index]!, runs[index + 1] ?? [], compare));
    runs = longer;
  }
  return runs[0] ?? [];
}

function* merged<T>(first: readonly T[], second: readonly T[], compare: (a: T, b: T) => number): Steps<T[]> {
  const all: T[] = [];
  let i = 0;
  for (const entry of second) {
    while (i < first.length && compare(first[i]!, entry) <= 0) {
      all.push(first[i++]!);
      if (all.length % step === 0) yield;
    }
    all.push(entry);
    if (all.length % step === 0) yield;
  }
  for (; i < first.length; i++) all.push(first[i]!);
  return all;
}

/** Whether a list has more entries than are gone through at one go. */
export const holdsMany = (list: readonly unknown[]): boolean => list.length > step;

/** Whether a value is a list that is not gone through at one go. */
export const isLong = (value: unknown): value is readonly unknown[] => Array.isArray(value) && holdsMany(value);

/** What `call` makes of each entry of a list inside a record, in order and in steps, since one record may hold as much as many. */
export function* mapped<T, R>(list: readonly T[], call: (entry: T, index: number) => R): Steps<R[]> {
  const made: R[] = [];
  for (let index = 0; index < list.length; index++) {
    made.push(call(list[index]!, index));
    if (isStep(index)) yield;
  }
  return made;
}

/** The same where `call` makes several of an entry, or none. */
export function* flatMapped<T, R>(list: readonly T[], call: (entry: T, index: number) => readonly R[]): Steps<R[]> {
  const made: R[] = [];
  for (let index = 0; index < list.length; index++) {
    for (const part of call(list[index]!, index)) made.push(part);
    if (isStep(index)) yield;
  }
  return made;
}

/** Calls for each record of a list in order, as `eachRow` does, and goes through its steps: the page may answer its visitor after any of them. */
export async function eachInSteps<T>(list: Iterable<T>, context: Turns, read: (row: T, index: number) => Steps): Promise<void> {
  const turn = turns(context);
  let index = 0;
  for (const row of list) {
    const steps = read(row, index++);
    for (let isDone = false; !isDone;) {
      isDone = steps.next().done === true;
      const wait = turn();
      if (wait) await wait;
    }
  }
}
