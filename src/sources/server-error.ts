import { at, isObject, keysIn, member, type Members } from './payload.js';
import { shown } from './shown-text.js';

/** Members in which servers say what went wrong, as paths, and those of an error in which the words are. */
const holders = ['error', 'errors', 'Error', 'fault', 'Fault', 'odata.error', 'message', 'warning', 'ServiceExceptionReport'];
const wordings = ['detailed_message', 'message', 'Message', 'message.value', 'msg', 'detail', 'description', 'error_description', 'faultstring', 'reason', 'info', 'title', 'label', 'text', 'value', 'name', 'status', 'type', 'code'];
const failures = /error|fail|denied|invalid|forbidden|unauthori[sz]ed|not.?found|no_route|bad.?request/i;
const longest = 300;

/** The first words of an error, which may be a text, an object with some, or a list of either. */
function wordsIn(value: unknown, depth = 0): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim();
  if (depth > 3) return undefined;
  if (Array.isArray(value)) return value.slice(0, 3).map((entry) => wordsIn(entry, depth + 1)).filter((words) => words !== undefined).join(' ') || undefined;
  if (!isObject(value)) return undefined;
  for (const name of wordings) {
    const found = wordsIn(at(value, name), depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

const isList = (value: unknown): boolean => Array.isArray(value) && value.length > 0 && value.some((entry) => typeof entry === 'object' && entry !== null);

/** Whether a document has records beside what it says went wrong, at most so deep. */
function hasRecords(json: Members, depth = 4): boolean {
  return keysIn(json).slice(0, 50).some((name) => !holders.includes(name) && (isList(json[name]) || (depth > 0 && isObject(json[name]) && hasRecords(json[name], depth - 1))));
}

/** Whether the message of a document is about a failure, by what stands beside it. */
function isFailure(json: Members): boolean {
  const signs = ['code', 'status', 'statusCode', 'error', 'type', 'errorCode', 'error_code'].map((name) => member(json, name));
  if (member(json, 'success') === false || member(json, 'ok') === false || member(json, 'error') === true || typeof member(json, 'error_code') === 'string') return true;
  return signs.some((sign) => (typeof sign === 'number' && sign >= 400 && sign < 600) || (typeof sign === 'string' && (/^[45]\d\d$/.test(sign) || failures.test(sign))));
}

/**
 * What a server says went wrong, where that is what its answer is about: many answer with HTTP status 200 and an error in JSON, which is neither a feed nor its records. Where there are records
 * as well, as GraphQL may send both, `withRecords` is true.
 */
export function serverError(json: unknown): { readonly words: string; readonly withRecords: boolean } | undefined {
  const root: unknown = Array.isArray(json) && json.length === 1 && Object.keys(Object(json[0])).length === 1 ? json[0] : json;
  if (!isObject(root)) return undefined;
  const said = (words: string | undefined): ReturnType<typeof serverError> => words === undefined ? undefined : { words: shown(words, longest), withRecords: hasRecords(root) };
  for (const name of ['error', 'errors', 'Error', 'fault', 'Fault', 'odata.error']) {
    const found = member(root, name);
    // A list of texts, or true, says too little on its own.
    if (isObject(found) || isList(found)) return said(wordsIn(found));
    if (typeof found === 'string' && found.trim() !== '') return said(wordsIn(member(root, 'message') ?? member(root, 'error_description')) ?? found.trim());
  }
  const message = ['message', 'Message', 'detail', 'error_message', 'errorMessage', 'msg', 'title'].map((name) => member(root, name)).find((value) => wordsIn(value) !== undefined);
  const isAlone = keysIn(root).length === 1 && !Object.hasOwn(root, 'title');
  if (message === undefined || !(isAlone || isFailure(root))) return undefined;
  return said(wordsIn(member(root, 'detail')) ?? wordsIn(message));
}
