/**
 * Finds where a text stops being JSON. Engines word their syntax errors differently and
 * some name no place at all, so the place is found here, and only once parsing has failed.
 */
import { aborted, FeedError } from './errors.js';
import type { LargeReading } from './large-json.js';
import { cureOf, markupOf } from './other-text.js';
import { shown } from './shown-text.js';
import { turns } from './turns.js';

export interface Fault {
  /** UTF-16 index of the first character that does not fit; the text's length where it ends too early. */
  readonly index: number;
  /** What the grammar allows there. */
  readonly expected: string;
}

interface Explanation {
  readonly message: string;
  readonly detail?: { readonly line: number; readonly column: number };
}

/** Work in steps, between which a page may be given its turn. */
type Steps<T> = Generator<undefined, T>;

/** Stands before each value of a text sequence. */
const recordSeparator = '\u001e';

/** Characters that are looked at in one step. */
const step = 2 ** 16;

function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/**
 * The value of a text that the browser does not take for JSON: one with a byte order mark, in the call that Google Sheets writes around it, or with several
 * values one after another.
 *
 * @param cause what the browser said
 * @param url where the text came from; undefined for data of the page
 * @throws FeedError that says what is wrong with any other text
 */
export const readFaulty = (given: string, cause: unknown, url?: string): { readonly json: unknown } => {
  const isMarked = given.startsWith('\ufeff');
  const text = isMarked ? given.slice(1) : given;
  return (isMarked ? parsed(text) : undefined) ?? parsed(wrapped(text)) ?? { json: atOnce(readSteps(text, cause, url)) };
};

/** The same in slices, for a large text without a mark and such a call. The value itself. */
export async function readFaultyInTurns(text: string, cause: unknown, reading: LargeReading, url?: string): Promise<unknown> {
  const turn = turns(reading);
  const steps = readSteps(text, cause, url);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    const wait = turn();
    if (wait) await wait;
    if (reading.signal?.aborted) throw aborted();
  }
}

function parsed(text: string | undefined): { readonly json: unknown } | undefined {
  try {
    return text === undefined ? undefined : { json: JSON.parse(text) as unknown };
  } catch {
    // What is wrong is said of the whole text.
    return undefined;
  }
}

/** What Google Sheets writes around its JSON: a comment and a call, or the mark that keeps scripts from running it. */
const sheetCall = /^\s{0,100}(?:\/\*.{0,40}?\*\/\s{0,100})?google\.visualization\.Query\.setResponse\s{0,20}\(/;
const guard = /^\s{0,100}\)\]\}'/;

/** What should be the JSON in the call of a Google Sheet (`google.visualization.Query.setResponse({…});`), which is read and never run; undefined for any other text. */
export function wrapped(text: string): string | undefined {
  const head = text.slice(0, 400);
  const call = sheetCall.exec(head) ?? guard.exec(head);
  if (!call) return undefined;
  const end = call[0].endsWith('(') ? /\)\s{0,100};?\s{0,100}$/.exec(text.slice(-300))?.[0].length : 0;
  return end === undefined ? undefined : text.slice(call[0].length, text.length - end);
}

/** The values of a text that has several; else the error that says what is wrong with the text. */
function* readSteps(given: string, cause: unknown, url?: string): Steps<unknown> {
  // Text sequences (RFC 7464, of features RFC 8142) have this sign before each value. It is space between two others, and can stand in no string.
  const text = given.includes(recordSeparator) ? given.replaceAll(recordSeparator, ' ') : given;
  const where = url === undefined ? 'data' : shown(url, 200);
  const start = text.slice(0, 2000).trimStart();
  if (start.startsWith('<')) {
    const { kind, cure } = markupOf(start);
    throw new FeedError('content-type', `Expected JSON from ${where}, met ${kind} (“${shown(start, 60)}”). ${cure}`, { url, cause });
  }
  const first = yield* faultSteps(text);
  // A sequence of one value.
  if (!first && text !== given) return [parsed(text)?.json];
  const read = first?.expected === expectations.end ? (text === given ? yield* lineSteps(text) : undefined) ?? (yield* followingSteps(text, text !== given)) : undefined;
  if (read && 'values' in read) return read.values;
  const { message, detail } = yield* explainSteps(text, read?.fault ?? first);
  throw new FeedError('parse', `Expected JSON from ${where}, met ${message}`, { url, cause, ...(detail && { detail }) });
}

/**
 * The values of a text that has a JSON object in each line (JSON Lines, https://jsonlines.org), or the fault in one that begins so; undefined for any other text.
 */
function* lineSteps(text: string): Steps<{ readonly values: readonly unknown[] } | { readonly fault: Fault | undefined } | undefined> {
  const values: unknown[] = [];
  for (let from = 0; from < text.length;) {
    const end = text.indexOf('\n', from);
    const line = text.slice(from, end < 0 ? text.length : end);
    const value = parsed(line);
    if (typeof value?.json === 'object' && value.json) {
      values.push(value.json);
    } else if (line.trim() !== '') {
      const fault = values.length > 1 ? yield* faultSteps(line.trimEnd()) : undefined;
      return fault && { fault: { ...fault, index: from + fault.index } };
    }
    from += line.length + 1;
    yield;
  }
  return { values };
}

/**
 * The objects of a text in which each goes over any number of lines, or the fault in one after the second; undefined for any other text.
 *
 * @param isSequence whether a sign parted them; else each begins in a line of its own, since two in one line are likelier a mistake
 */
function* followingSteps(text: string, isSequence: boolean): Steps<{ readonly values: readonly unknown[] } | { readonly fault: Fault } | undefined> {
  const values: unknown[] = [];
  for (let from = 0; from < text.length;) {
    const rest = text.slice(from);
    const fault = yield* faultSteps(rest);
    const end = fault === undefined ? rest.length : fault.index;
    if (fault && fault.expected !== expectations.end) return values.length > 1 ? { fault: { ...fault, index: from + end } } : undefined;
    const value = parsed(rest.slice(0, end));
    if (typeof value?.json !== 'object' || !value.json || (fault && !isSequence && !/[\r\n]\s*$/.test(rest.slice(Math.max(0, end - 100), end)))) return undefined;
    values.push(value.json);
    from += end;
    yield;
  }
  return values.length > 1 || isSequence ? { values } : undefined;
}

/**
 * What is wrong with a text that could not be parsed, as the end of a sentence and more
 * ("… met “x” at line 1, column 2, where … is expected."), and the place, both counted from 1.
 */
function* explainSteps(text: string, fault: Fault | undefined): Steps<Explanation> {
  if (text.trim() === '') return { message: 'an empty text. Check that the server sends the feed.' };
  if (!fault) return { message: 'JSON that is nested more deeply than this browser can read.' };
  const { index, expected } = fault;
  let line = 1;
  for (let from = 0, to = 0; from < index; from = to) {
    to = Math.min(from + step, index);
    // A break of two characters is one, also where a step would end within it.
    if (text[to - 1] === '\r' && to < index) to++;
    line += text.slice(from, to).split(/\r\n|\r|\n/).length - 1;
    yield;
  }
  const lastBreak = index === 0 ? -1 : Math.max(text.lastIndexOf('\n', index - 1), text.lastIndexOf('\r', index - 1));
  const column = index - lastBreak;
  const met = index < text.length ? `“${shown(text.slice(Math.max(0, index - 20), index + 20), 40)}”` : 'the end of the text, cut off,';
  // Comments come before the call in some JSONP answers (`/**/callback(…)`, `/*O_o*/`).
  const call = /^\s{0,100}(?:\/\*.{0,40}?\*\/\s{0,100})?([\w$.]{1,80})\s{0,100}\(/.exec(text.slice(0, 500))?.[1];
  const cure = call
    ? `It is JavaScript that calls “${call}(…)”, such as JSONP: ask the server for plain JSON, for example by leaving out the callback parameter.`
    : cureOf(text) ?? 'Mend the JSON where it is made.';
  return { message: `${met} at line ${line}, column ${column}, where ${expected} is expected. ${cure}`, detail: { line, column } };
}

/** What may come next, in the words of the message. */
const expectations = {
  value: 'a value',
  name: 'a member name in double quotes',
  colon: '":"',
  comma: '","',
  end: 'the end of the text',
} as const;

/** First fault of a text by the grammar of RFC 8259; undefined for good JSON. Iterative: nesting of any depth. */
export const findFault = (text: string): Fault | undefined => atOnce(faultSteps(text));

function* faultSteps(text: string): Steps<Fault | undefined> {
  /** Closing brackets of the objects and arrays that are open. */
  const open: string[] = [];
  let next: keyof typeof expectations = 'value';
  /** Whether the innermost bracket may close here: after a value, and when nothing is in it yet. */
  let mayClose = false;
  let i = 0;
  let rested = 0;
  for (;;) {
    if (i - rested > step) {
      rested = i;
      yield;
    }
    while (isSpace(text.charCodeAt(i))) i++;
    const character = text.charAt(i);
    const isValue = next === 'value';
    if (mayClose && character !== '' && character === open.at(-1)) {
      open.pop();
      i++;
    } else if (isValue && (character === '{' || character === '[')) {
      open.push(character === '{' ? '}' : ']');
      next = character === '{' ? 'name' : 'value';
      mayClose = true;
      i++;
      continue;
    } else if (character === '"' && (isValue || next === 'name')) {
      const end = endOfString(text, i + 1);
      if (typeof end !== 'number') return end;
      i = end;
      if (!isValue) {
        next = 'colon';
        mayClose = false;
        continue;
      }
    } else if (isValue && endOfLiteral(text, i) > i) {
      i = endOfLiteral(text, i);
    } else if ((next === 'colon' && character === ':') || (next === 'comma' && character === ',')) {
      next = character === ',' && open.at(-1) === '}' ? 'name' : 'value';
      mayClose = false;
      i++;
      continue;
    } else {
      if (next === 'end' && character === '') return undefined;
      return { index: i, expected: mayClose ? `${expectations[next]} or "${open.at(-1)}"` : expectations[next] };
    }
    // A whole value lies behind: a comma or the closing bracket is next.
    mayClose = open.length > 0;
    next = mayClose ? 'comma' : 'end';
  }
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

/** Index after the closing quote of the string whose first character is at `i`, or the fault in it. */
function endOfString(text: string, i: number): number | Fault {
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 34) return i + 1;
    if (code < 32) return { index: i, expected: 'an escape such as \\n, as for every line break and tab in a string,' };
    if (code === 92) {
      const escape = /^(?:["\\/bfnrt]|u[\da-fA-F]{4})/.exec(text.slice(i + 1, i + 6));
      if (!escape) return { index: i, expected: 'an escape that JSON knows' };
      i += escape[0].length;
    }
  }
  return { index: text.length, expected: 'the closing quote of a string' };
}

/** Index after the number, `true`, `false` or `null` that begins at `i`; `i` itself where there is none. */
function endOfLiteral(text: string, i: number): number {
  let end = i;
  while (/[-+.\w]/.test(text.charAt(end))) end++;
  // A number of thousands of digits is not worth a regular expression's memory; its start tells enough.
  const word = text.slice(i, Math.min(end, i + 400));
  return /^(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null)$/.test(word) ? end : i;
}
