import { isObject } from '../../model/feed-shapes.js';
import type { ShownText } from '../../kit/format.js';
import { shown } from '../../sources/shown-text.js';
import { under, type FormField } from './form-fields.js';
import { statusKey } from './status-words.js';

/** What a server says of a field. */
export interface ServerFault {
  /** JSON Pointer into what was typed. */
  readonly at: string;
  readonly trail: readonly (FormField | number)[];
  readonly text: ShownText;
}

/** What a server says of what it was sent: of fields, and of the whole. */
export interface ServerWords {
  readonly faults: readonly ServerFault[];
  readonly general: readonly ShownText[];
}

const mostFaults = 50;
const longestText = 500;

function textOf(value: unknown, language: string | undefined): ShownText | undefined {
  if (typeof value !== 'string' || !value.trim()) return undefined;
  return { text: shown(value.trim(), longestText), ...(language && { lang: language }) };
}

/** Two texts of one language as one, cut as one text is. */
function both(first: ShownText, second: ShownText): ShownText {
  if (first.text.includes(second.text)) return first;
  return { ...first, text: shown(`${first.text}${/[.!?…。؟]$/u.test(first.text) ? '' : ';'} ${second.text}`, longestText) };
}

/** The value of the first of the names that an object has as a text, or as the first text of a list. */
function firstText(given: Readonly<Record<string, unknown>>, names: readonly string[]): unknown {
  for (const name of names) {
    const value: unknown = Object.hasOwn(given, name) ? [given[name]].flat()[0] : undefined;
    if (typeof value === 'string' && value.trim()) return value;
  }
  return undefined;
}

/** The place that a server names, in one of the ways that are in use, as a JSON Pointer: `#/a/0`, `/a/0`, `a[0].b`, `a.0.b`, `$.a[0]`, `body.a`. */
function pointerFrom(place: string): string {
  if (/^#?\//.test(place)) return place.replace(/^#/, '');
  const parts = place.replace(/\[["']?([^\]"']*)["']?\]/g, '.$1').split('.').filter((part) => part !== '' && part !== '$');
  return parts.reduce<string>((at, part) => under(at, part), '');
}

/**
 * Reads a problem document (RFC 9457) and its kin: `title` and `detail`; `errors` as a map from field to text or texts, or as a list whose entries say
 * `pointer`, `field`, `name`, `path`, `loc` or `source.pointer` and `detail`, `message`, `title`, `reason` or `msg`; `invalid-params` of RFC 7807; and
 * `errors` of JSON:API. What names no field of the form is of the whole.
 *
 * @param status of the answer. A `title` names the kind of problem alone: where we have words for the status, they say that in the reader's language.
 * @param origins from pointers into the body to pointers into what was typed
 */
export function readServerWords(answer: unknown, status: number, origins: ReadonlyMap<string, string>, fields: readonly FormField[], language: string | undefined): ServerWords {
  const faults: ServerFault[] = [];
  const general: ShownText[] = [];
  const members = isObject(answer) ? answer : {};
  for (const name of ['detail', ...(statusKey(status) ? [] : ['title']), 'error', 'message']) {
    const text = general.length ? undefined : textOf(Object.hasOwn(members, name) ? members[name] : undefined, language);
    if (text) general.push(text);
  }
  const say = (place: unknown, words: unknown): void => {
    const text = textOf(words, language);
    if (!text || faults.length + general.length >= mostFaults) return;
    const found = typeof place === 'string' && place.length < 500 ? fieldAt(pointerFrom(place), origins, fields) : undefined;
    const before = found && faults.findIndex(({ at }) => at === found.at);
    // A field has one place for what is wrong with it, so that two things said of it stand there together.
    if (found && before !== undefined && before >= 0) faults[before] = { ...found, text: both(faults[before]!.text, text) };
    else if (found) faults.push({ ...found, text });
    else if (!general.some((each) => each.text === text.text)) general.push(text);
  };
  for (const name of ['errors', 'invalid-params', 'violations', 'detail']) {
    const given: unknown = Object.hasOwn(members, name) ? members[name] : undefined;
    if (Array.isArray(given)) {
      for (const entry of given.slice(0, mostFaults)) {
        if (!isObject(entry)) say(undefined, entry);
        else say(placeIn(entry), firstText(entry, ['detail', 'message', 'reason', 'msg', 'description', 'title']));
      }
    } else if (isObject(given)) {
      for (const [place, words] of Object.entries(given).slice(0, mostFaults)) {
        for (const each of [words].flat().slice(0, mostFaults)) say(place, isObject(each) ? firstText(each, ['detail', 'message', 'reason', 'title']) : each);
      }
    }
  }
  return { faults, general };
}

function placeIn(entry: Readonly<Record<string, unknown>>): unknown {
  const source = Object.hasOwn(entry, 'source') ? entry['source'] : undefined;
  const steps = Object.hasOwn(entry, 'loc') ? entry['loc'] : undefined;
  if (Array.isArray(steps)) return steps.filter((step, index) => index > 0 || step !== 'body').reduce<string>((at, step) => under(at, String(step)), '');
  return (isObject(source) ? firstText(source, ['pointer', 'parameter']) : undefined) ?? firstText(entry, ['pointer', 'field', 'name', 'path', 'instancePath', 'propertyPath', 'property']);
}

/** The field at a place of the body, or the nearest around it that the form has; undefined where there is none. */
function fieldAt(place: string, origins: ReadonlyMap<string, string>, fields: readonly FormField[]): Pick<ServerFault, 'at' | 'trail'> | undefined {
  const parts = place.split('/').slice(1);
  for (let length = parts.length; length > 0; length--) {
    const origin = origins.get(`/${parts.slice(0, length).join('/')}`);
    const found = origin === undefined ? undefined : trailTo(origin, fields);
    if (found) return { at: origin!, trail: found };
  }
  // A member that was left empty is not in the body, and may be just what is missed.
  const [name] = parts;
  const missed = fields.find((field) => under('', field.name) === `/${name ?? ''}` && field.kind !== 'fixed');
  return missed ? { at: under('', missed.name), trail: [missed] } : undefined;
}

/** The fields and rows that lead to a place of what was typed; undefined where the form shows none. */
function trailTo(at: string, fields: readonly FormField[]): readonly (FormField | number)[] | undefined {
  const trail: (FormField | number)[] = [];
  let members = fields;
  let list: FormField | undefined;
  for (const part of at.split('/').slice(1)) {
    if (list) {
      trail.push(Number(part));
      members = list.item?.fields ?? [];
      list = undefined;
      continue;
    }
    const field = members.find((each) => under('', each.name) === `/${part}`);
    if (!field || field.kind === 'fixed') return undefined;
    trail.push(field);
    if (field.kind === 'list' || field.kind === 'choices') list = field;
    else members = field.fields;
  }
  return trail;
}
