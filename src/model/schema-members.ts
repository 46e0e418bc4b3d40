import { isObject, type Members, type MemberTable } from './feed-shapes.js';
import { rememberOrigin } from './pointer.js';
import { forbidden, isAbsent, numberOrNull, report, under, type Field, type Reading, type Spot } from './schema-fields.js';

/**
 * How objects and lists are read, which may hold anything from one thing to as many as a whole feed: at one go, as nearly all can
 * be, or in steps. Both ways report the same problems in the same order and give back the same. To read in steps takes longer, so
 * it is done only where reading at one go met more than `Reading.left` things, and was taken back.
 */

/** Steps of a reading; the page may be given a turn after each. */
export type Steps<R> = Generator<void, R>;

/** How a field reads a value in steps. Fields that lack it read what is never long. */
const stepsOf = new WeakMap<Field, (...given: Parameters<Field>) => Steps<unknown>>();

const tooLong = Symbol('too long');

/** Reads a value at one go; what is too long for that is taken back, and is for `turn` to read. */
export function atOnce(field: Field, value: unknown, at: Spot, key: string | number): unknown {
  const { reading } = at;
  const { length } = reading.problems;
  const { omitted } = reading;
  const read = field(value, at, key);
  if (reading.left >= 0) return read;
  reading.problems.length = length;
  reading.omitted = omitted;
  return tooLong;
}

/** A chance to pause, to be taken when less than `enough` is left. Gives back what `atOnce` read, or else reads it in steps. */
export function* turn(field: Field, value: unknown, at: Spot, key: string | number, read: unknown): Steps<unknown> {
  yield;
  at.reading.left = at.reading.most;
  return read === tooLong ? yield* inSteps(field, value, at, key) : read;
}

function inSteps(field: Field, ...given: Parameters<Field>): Steps<unknown> {
  const steps = stepsOf.get(field);
  if (!steps) throw new Error('Expected a way to read in steps for each field whose values may be long; there is none for this one.');
  return steps(...given);
}

/** What is left of a list, given a copy that has undefined where nothing of an entry can be used. It remembers where each entry had come if any was lost. */
export function remaining(copy: readonly unknown[]): readonly unknown[] {
  if (!copy.includes(undefined)) return copy;
  const list: unknown[] = [];
  const origin: number[] = [];
  for (let i = 0; i < copy.length; i++) {
    if (copy[i] === undefined) continue;
    list.push(copy[i]);
    origin.push(i);
  }
  rememberOrigin(list, origin);
  return list;
}

/** A list in which every entry is read by `field`. One entry on its own is a list of one. Entries for which `isGood` holds need not be looked at again. */
export function listOf(field: Field, isGood: (entry: unknown, reading: Reading) => boolean = () => false): Field {
  const ofOne = (only: unknown, value: unknown, at: Spot, key: string | number): readonly unknown[] | undefined =>
    only === undefined ? undefined : (report(at, key, 'a list', value, 'read as a list of one'), [only]);
  const list: Field = (value, at, key) => {
    if (!Array.isArray(value)) return ofOne(field(value, at, key), value, at, key);
    if ((at.reading.left -= value.length) < 0) return undefined;
    let i = 0;
    while (i < value.length && isGood(value[i], at.reading)) i++;
    if (i === value.length) return value;
    const spot = under(at, key);
    let copy: unknown[] | undefined;
    for (; i < value.length; i++) {
      const read = isAbsent(value[i]) ? undefined : field(value[i], spot, i);
      if (!copy && (read !== value[i] || read === undefined)) copy = value.slice(0, i);
      copy?.push(read);
    }
    return copy ? remaining(copy) : value;
  };
  stepsOf.set(list, function* (value, at, key) {
    if (!Array.isArray(value)) return ofOne(yield* inSteps(field, value, at, key), value, at, key);
    const { reading } = at;
    const spot = under(at, key);
    let copy: unknown[] | undefined;
    for (let i = 0; i < value.length; i++) {
      const given: unknown = value[i];
      reading.left--;
      let read = isAbsent(given) ? undefined : isGood(given, reading) ? given : atOnce(field, given, spot, i);
      if (reading.left < reading.enough) read = yield* turn(field, given, spot, i, read);
      if (!copy && (read !== given || read === undefined)) copy = value.slice(0, i);
      copy?.push(read);
    }
    return copy ? remaining(copy) : value;
  });
  return list;
}

const { hasOwnProperty } = Object.prototype;

/**
 * Reads the members of an object. Those without a field are kept untouched, but for a
 * member of the very name `__proto__`, which a later copy could mistake for a prototype.
 * The object itself is the result if every member is good; undefined if there are too many of them.
 */
function readMembers(given: Members, table: MemberTable<Field>, at: Spot): Members | undefined {
  const most = at.reading.left;
  let copy: Record<string, unknown> | undefined;
  let index = 0;
  for (const key in given) {
    if (!hasOwnProperty.call(given, key)) continue;
    if (index === most) {
      at.reading.left = -1;
      return undefined;
    }
    const value = given[key];
    const field = table.at(index++, key);
    let read = value;
    if (field) {
      if (value !== undefined && value !== null && value !== '') read = field(value, at, key);
      else if (value !== null || field !== numberOrNull) read = undefined;
      if (read !== value && !copy) copy = membersBefore(key, given);
    }
    if (copy && (read !== undefined || !field)) copy[key] = read;
  }
  at.reading.left -= index;
  return copy ?? given;
}

/** The same in steps. */
function* membersInSteps(given: Members, table: MemberTable<Field>, at: Spot): Steps<Members> {
  const { reading } = at;
  let copy: Record<string, unknown> | undefined;
  let index = 0;
  for (const key in given) {
    if (!hasOwnProperty.call(given, key)) continue;
    const value = given[key];
    const field = table.at(index++, key);
    let read = value;
    reading.left--;
    if (field && !isAbsent(value)) read = atOnce(field, value, at, key);
    else if (field && (value !== null || field !== numberOrNull)) read = undefined;
    if (reading.left < reading.enough) read = yield* turn(field ?? forbidden, value, at, key, read);
    if (field && read !== value && !copy) copy = membersBefore(key, given);
    if (copy && (read !== undefined || !field)) copy[key] = read;
  }
  return copy ?? given;
}

function membersBefore(last: string, given: Members): Record<string, unknown> {
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(given)) {
    if (key === last) break;
    copy[key] = given[key];
  }
  return copy;
}

type Finish = (read: Members, at: Spot, given: Members) => unknown;

/** Reads an object whose own spot `at` is, and makes something of the members that were read. */
export function membersOf(table: MemberTable<Field>, finish: Finish): Field {
  const members: Field = (value, at) => {
    const read = readMembers(value as Members, table, at);
    return read && finish(read, at, value as Members);
  };
  stepsOf.set(members, function* (value, at) {
    return finish(yield* membersInSteps(value as Members, table, at), at, value as Members);
  });
  return members;
}

/** The same for a member or an entry. What is no object is read by `otherwise`. */
export function objectOf(table: MemberTable<Field>, finish: Finish, otherwise: Field): Field {
  const object: Field = (value, at, key) => {
    if (!isObject(value)) return otherwise(value, at, key);
    const spot = under(at, key);
    const read = readMembers(value, table, spot);
    return read && finish(read, spot, value);
  };
  stepsOf.set(object, function* (value, at, key) {
    const spot = under(at, key);
    return finish(yield* membersInSteps(value as Members, table, spot), spot, value as Members);
  });
  return object;
}

/** Reads a value by the field that is chosen for it, and makes something of what was read. */
export function by(choose: (value: unknown) => Field, finish: (read: unknown, value: unknown, at: Spot, key: string | number) => unknown = (read) => read): Field {
  const chosen: Field = (value, at, key) => finish(choose(value)(value, at, key), value, at, key);
  stepsOf.set(chosen, function* (value, at, key) {
    return finish(yield* inSteps(choose(value), value, at, key), value, at, key);
  });
  return chosen;
}
