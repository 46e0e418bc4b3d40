import { isObject, text as isText, type Members } from '../../model/feed-shapes.js';
import type { Problem, Text } from '../../model/feed.js';

/** What a member of the posted object is in the form. `fixed` has a value and no control; `choices` is a list of boxes to tick. */
export type FieldKind = 'text' | 'long' | 'number' | 'flag' | 'choice' | 'choices' | 'list' | 'group' | 'fixed';

export interface Choice {
  readonly value: string | number | boolean;
  readonly title?: Text | undefined;
}

/** One member of an object that the form makes. */
export interface FormField {
  readonly name: string;
  readonly kind: FieldKind;
  /** What the JSON Schema says of it, references followed. Read it with `member`: it is the page's, or a server's. */
  readonly schema: Members;
  readonly required: boolean;
  /** Members of a group. */
  readonly fields: readonly FormField[];
  /** What a list holds. */
  readonly item?: FormField | undefined;
  readonly choices: readonly Choice[];
}

/** A JSON Schema as a form. */
export interface FormSchema {
  readonly schema: Members;
  readonly fields: readonly FormField[];
  /** What of the schema could not be made a field of, for the page's owner. */
  readonly problems: readonly Problem[];
}

const deepest = 4;
const mostFields = 200;
const mostChoices = 1000;
/** Choices of a list that are shown as boxes to tick; more are chosen one by one. */
const mostBoxes = 12;
/** References followed and branches looked at, all together: schemas may refer to each other in circles. */
const mostSteps = 5000;
/** References that lead from one to the next. */
const mostHops = 20;
/** Longest text that is written on one line. */
const longestLine = 200;

/** A schema's own member. */
export const member = (schema: Members, key: string): unknown => (Object.hasOwn(schema, key) ? schema[key] : undefined);

/** A text of a schema: a string, or, as in feeds, a map from language to string. */
export const textMember = (schema: Members, key: string): Text | undefined => {
  const value = member(schema, key);
  return isText(value) ? (value as Text) : undefined;
};

/** A place in the object as a JSON Pointer (RFC 6901), one step further. */
export const under = (at: string, key: string | number): string => `${at}/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}`;

const isChoice = (value: unknown): value is Choice['value'] => typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);

/** What a reference within the document points to, by JSON Pointer; `#` is the whole. */
export function pointed(document: unknown, reference: string): unknown {
  const [, pointer] = /^#((?:\/.*)?)$/s.exec(reference) ?? [];
  let found = pointer === undefined ? undefined : document;
  for (const part of pointer?.split('/').slice(1) ?? []) {
    const key = part.replace(/(?:%[\dA-Fa-f]{2})+/g, (coded) => new TextDecoder().decode(Uint8Array.from(coded.slice(1).split('%'), (pair) => parseInt(pair, 16)))).replace(/~1/g, '/').replace(/~0/g, '~');
    found = (isObject(found) || Array.isArray(found)) && Object.hasOwn(found, key) ? (found as Members)[key] : undefined;
  }
  return found;
}

/**
 * Reads a JSON Schema (2020-12) of an object: strings, numbers, booleans, choices, lists of these or of objects, and objects in it, at most four deep and
 * 200 fields. What is beyond is left out and said in `problems`; what is not an object schema has no fields.
 *
 * @param document that references point into
 * @param start the schema in it; default: the document
 */
export function readSchema(document: unknown, start: unknown = document): FormSchema {
  const problems: Problem[] = [];
  let left = mostFields;
  let steps = mostSteps;
  const leaveOut = (path: string, message: string): undefined => void problems.push({ severity: 'error', path, message });

  /** The schema with what it refers to; of several that may hold, the first that a form can show. */
  const resolve = (given: unknown, hops = 0): Members | undefined => {
    if (!isObject(given) || --steps < 0 || hops > mostHops) return undefined;
    const reference = member(given, '$ref');
    if (typeof reference === 'string') {
      const { $ref: _, ...own } = given;
      const target = resolve(pointed(document, reference), hops + 1);
      return target && { ...target, ...own };
    }
    const either = member(given, 'anyOf') ?? member(given, 'oneOf');
    if (!Array.isArray(either) || kindOf(given)) return given;
    for (const branch of either) {
      const found = resolve(branch, hops + 1);
      if (found && kindOf(found)) return { ...found, ...given };
    }
    return given;
  };

  const fieldFor = (name: string, given: unknown, required: boolean, path: string, depth: number): FormField | undefined => {
    const schema = resolve(given);
    const kind = schema && kindOf(schema);
    if (!schema || !kind) return leaveOut(path, 'Expected a string, a number, a boolean, a choice, a list or an object, or a reference to one within the document; left out.');
    if (name === '__proto__') return leaveOut(path, 'Expected another name than __proto__; left out.');
    if (depth > deepest) return leaveOut(path, `Expected at most ${deepest} levels; left out.`);
    if (--left < 0) return left === -1 ? leaveOut(path, `Expected at most ${mostFields} fields; the rest is left out.`) : undefined;
    const field = { name, kind, schema, required, fields: [], choices: choicesOf(schema) ?? [] };
    if (kind === 'group') return { ...field, fields: membersOf(schema, path, depth) };
    if (kind !== 'list') return field;
    const read = fieldFor(name, member(schema, 'items'), true, `${path}/items`, depth + 1);
    if (!read || read.kind === 'fixed') return leaveOut(path, 'Expected a list whose items have a type; left out.');
    // What has no title of its own is called as the list is.
    const item = { ...read, schema: { title: member(schema, 'title'), ...read.schema } };
    return item.kind === 'choice' && item.choices.length <= mostBoxes ? { ...field, kind: 'choices', choices: item.choices, item } : { ...field, item };
  };

  const membersOf = (schema: Members, path: string, depth: number): readonly FormField[] => {
    const properties = member(schema, 'properties');
    const required = member(schema, 'required');
    if (!isObject(properties)) return [];
    return Object.keys(properties).flatMap((name) => {
      const isRequired = Array.isArray(required) && required.includes(name);
      const field = left < 0 ? undefined : fieldFor(name, properties[name], isRequired, under(`${path}/properties`, name), depth + 1);
      return field ?? [];
    });
  };

  const schema = resolve(start) ?? {};
  if (kindOf(schema) !== 'group') leaveOut('', 'Expected a schema of type object with properties.');
  return { schema, fields: membersOf(schema, '', 0), problems };
}

function choicesOf(schema: Members): readonly Choice[] | undefined {
  const values = member(schema, 'enum');
  if (Array.isArray(values)) return values.filter(isChoice).slice(0, mostChoices).map((value) => ({ value }));
  const branches = member(schema, 'oneOf') ?? member(schema, 'anyOf');
  if (!Array.isArray(branches) || !branches.length || !branches.every((branch) => isObject(branch) && isChoice(member(branch, 'const')))) return undefined;
  return branches.slice(0, mostChoices).map((branch: Members) => ({ value: member(branch, 'const') as Choice['value'], title: textMember(branch, 'title') }));
}

function kindOf(schema: Members): FieldKind | undefined {
  if (member(schema, 'x-ct-value') === 'uuid') return 'fixed';
  const fixed = member(schema, 'const');
  if (fixed !== undefined) return fixed === true ? 'flag' : 'fixed';
  if (choicesOf(schema)) return 'choice';
  switch ([member(schema, 'type')].flat().find((type) => type !== 'null')) {
    case 'string': return member(schema, 'x-ct-multiline') === true || Number(member(schema, 'maxLength')) > longestLine ? 'long' : 'text';
    case 'number': case 'integer': return 'number';
    case 'boolean': return 'flag';
    case 'array': return 'list';
    case 'object': return 'group';
    default: return isObject(member(schema, 'properties')) ? 'group' : undefined;
  }
}
