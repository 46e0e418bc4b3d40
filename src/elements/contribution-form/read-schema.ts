import { initiativeFields } from '../../kit/locales/en/initiative-fields.js';
import { isObject, text as isText, type Members } from '../../model/feed-shapes.js';
import type { Problem, Text } from '../../model/feed.js';
import { fieldsOf, under, type Choice, type FieldSchema, type FormSchema } from './form-fields.js';

const deepest = 4;
const mostFields = 200;
const mostChoices = 1000;
const mostExamples = 100;
/** References followed and branches looked at, all together: schemas may refer to each other in circles. */
const mostSteps = 5000;
/** References that lead from one to the next. */
const mostHops = 20;

type Check = (value: unknown) => boolean;
const isString: Check = (value) => typeof value === 'string';
const isFlag: Check = (value) => typeof value === 'boolean';
const isNumber: Check = (value) => Number.isFinite(value);
const isKnownFill: Check = (value) => /^(?:(?:given-|family-)?name|email|tel|url|organization(?:-title)?|country(?:-name)?|language|street-address|postal-code|address-level[12])$/.test(String(value));

/** The keywords that go over as they are, and what each has to be. */
const keywords: Readonly<Record<string, Check>> = {
  title: isText, description: isText, 'x-ct-section': isText, 'x-ct-submit': isText, 'x-ct-thanks': isText, 'x-ct-again': isText,
  format: isString, pattern: isString, 'x-ct-format': isString, 'x-ct-after': isString, 'x-ct-value': (value) => value === 'uuid', 'x-ct-autocomplete': isKnownFill,
  minLength: isNumber, maxLength: isNumber, minimum: isNumber, maximum: isNumber, exclusiveMinimum: isNumber, exclusiveMaximum: isNumber, multipleOf: (value) => isNumber(value) && Number(value) > 0, minItems: isNumber, maxItems: isNumber,
  uniqueItems: isFlag, 'x-ct-multiline': isFlag, const: (value) => value !== undefined, default: (value) => value !== undefined,
};
const types = ['string', 'number', 'integer', 'boolean', 'array', 'object'];

/** A schema's own member. */
const member = (schema: Members, key: string): unknown => (Object.hasOwn(schema, key) ? schema[key] : undefined);
const listed = (schema: Members, key: string): readonly unknown[] | undefined => {
  const value = member(schema, key);
  return Array.isArray(value) ? value : undefined;
};
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

/** The choices of branches that are all constants. */
function constants(branches: readonly unknown[] | undefined): readonly Choice[] | undefined {
  if (!branches?.length || !branches.every((branch) => isObject(branch) && isChoice(member(branch, 'const')))) return undefined;
  return (branches as readonly Members[]).slice(0, mostChoices).map((branch) => {
    const title = member(branch, 'title');
    return { value: member(branch, 'const') as Choice['value'], ...(isText(title) && { title: title as Text }) };
  });
}

/** What a member without a title is called: as in the rest of the library where it has such a one, else by its name in words, "Starting day" for `starting_day` and `startingDay`. */
function titleOf(name: string): string {
  const key = `field.${name}`;
  if (Object.hasOwn(initiativeFields, key)) return key;
  const words = name.replace(/(?<=\p{Ll})\p{Lu}(?=\p{Ll})/gu, (letter) => ` ${letter.toLowerCase()}`).replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ').replace(/[_-]+/g, ' ').trim();
  return words.replace(/^./u, (letter) => letter.toUpperCase()) || name;
}

/** A schema that asks what two ask: members of both, and a member that both know has to be as both say. Elsewhere the second goes first. */
function joined(first: Members, second: Members): Members {
  const [properties, others] = [member(first, 'properties'), member(second, 'properties')];
  const required = [first, second].flatMap((each) => listed(each, 'required') ?? []);
  return {
    ...first, ...second, ...(required.length && { required }),
    ...(isObject(properties) && isObject(others) && { properties: Object.fromEntries([...Object.entries(properties), ...Object.entries(others).map(([name, other]) => [name, Object.hasOwn(properties, name) ? { allOf: [properties[name], other] } : other] as const)]) }),
  };
}

/** The type that a schema asks for, said or seen from what else it says; undefined where a form cannot tell. */
function typeOf(schema: Members): string | undefined {
  const said = [member(schema, 'type')].flat().find((type) => types.includes(type as string));
  return (said as string | undefined) ?? (isObject(member(schema, 'properties')) ? 'object' : undefined);
}

const isShowable = (schema: Members): boolean =>
  typeOf(schema) !== undefined || member(schema, 'const') !== undefined || member(schema, 'x-ct-value') === 'uuid' || listed(schema, 'enum') !== undefined || constants(listed(schema, 'oneOf') ?? listed(schema, 'anyOf')) !== undefined;

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

  const id = isObject(document) && member(document, '$id');
  /** The document may call itself by its own address. */
  const referred = (reference: string): unknown => pointed(document, typeof id === 'string' && id && reference.startsWith(id) ? reference.slice(id.length).replace(/^#?/, '#') : reference);

  /** The schema with what it refers to and consists of; of several that may hold, the first that a form can show. */
  const resolve = (given: unknown, hops = 0): Members | undefined => {
    if (!isObject(given) || --steps < 0 || hops > mostHops) return undefined;
    const parts = listed(given, 'allOf') ?? [];
    const reference = member(given, '$ref');
    if (typeof reference === 'string' || parts.length) {
      const { $ref: _, allOf: __, ...own } = given;
      const target = typeof reference === 'string' ? resolve(referred(reference), hops + 1) : {};
      return target && resolve([target, ...parts.map((part) => resolve(part, hops + 1) ?? {}), own].reduce(joined), hops + 1);
    }
    if (isShowable(given)) return given;
    for (const branch of listed(given, 'anyOf') ?? listed(given, 'oneOf') ?? []) {
      const found = resolve(branch, hops + 1);
      if (found && isShowable(found)) return joined(found, given);
    }
    return given;
  };

  /** What the form knows of a schema, and nothing else. */
  const tidied = (schema: Members, path: string, depth: number): FieldSchema => {
    const kept = Object.entries(keywords).flatMap(([key, fits]) => (fits(member(schema, key)) ? [[key, member(schema, key)] as const] : []));
    const type = typeOf(schema);
    const values = listed(schema, 'enum')?.filter(isChoice).slice(0, mostChoices);
    const choices = values ? undefined : constants(listed(schema, 'oneOf') ?? listed(schema, 'anyOf'));
    const examples = listed(schema, 'examples')?.filter((each) => typeof each === 'string' || Number.isFinite(each)).slice(0, mostExamples).map(String);
    const isOpen = !values && !choices && !kept.some(([key]) => key === 'const' || key === 'x-ct-value');
    const items = isOpen && type === 'array' ? inner('items', member(schema, 'items'), `${path}/items`, depth + 1) : undefined;
    return {
      ...Object.fromEntries(kept), ...(type !== undefined && { type }), ...(values && { enum: values }), ...(choices && { choices }), ...(examples?.length && { examples }), ...(items && { items }),
      ...(isOpen && type === 'object' && { properties: members(schema, path, depth), required: listed(schema, 'required')?.filter((name): name is string => typeof name === 'string') ?? [] }),
    };
  };

  const inner = (name: string, given: unknown, path: string, depth: number): FieldSchema | undefined => {
    if (left < 0) return undefined;
    const schema = resolve(given);
    if (!schema || !isShowable(schema)) return leaveOut(path, 'Expected a string, a number, a boolean, a choice, a list or an object, or a reference to one within the document; left out.');
    if (name === '__proto__') return leaveOut(path, 'Expected another name than __proto__; left out.');
    if (depth > deepest) return leaveOut(path, `Expected at most ${deepest} levels; left out.`);
    if (--left < 0) return leaveOut(path, `Expected at most ${mostFields} fields; the rest is left out.`);
    const field = tidied(schema, path, depth);
    const isOpen = !field.enum && !field.choices && field.const === undefined && !field['x-ct-value'];
    const { items, properties } = field;
    if (isOpen && field.type === 'array' && (!items || items.const !== undefined || items['x-ct-value'] || (items.type === 'array' && !items.enum && !items.choices))) {
      return leaveOut(path, 'Expected a list whose items have a type and are no lists; left out.');
    }
    if (isOpen && field.type === 'object' && !Object.keys(properties ?? {}).length) return leaveOut(path, 'Expected an object with properties that can be shown; left out.');
    return field;
  };

  /** What the server sets is not asked for; what the schema sets is posted as it is. */
  const isAsked = (schema: Members): boolean => {
    const fixed = member(schema, 'const') ?? member(schema, 'default') ?? true;
    return member(schema, 'readOnly') !== true || fixed !== true;
  };

  const members = (schema: Members, path: string, depth: number): Readonly<Record<string, FieldSchema>> => {
    const properties = member(schema, 'properties');
    return Object.fromEntries(Object.keys(isObject(properties) ? properties : {}).flatMap((name) => {
      const given = resolve((properties as Members)[name]);
      if (given && !isAsked(given)) return [];
      const field = inner(name, given, under(`${path}/properties`, name), depth + 1);
      const isFixed = field && given && member(given, 'readOnly') === true;
      return field ? [[name, { ...field, title: field.title || titleOf(name), ...(isFixed && { const: field.const ?? field.default }) }] as const] : [];
    }));
  };

  const root = resolve(start);
  if (!root || typeOf(root) !== 'object') {
    leaveOut('', 'Expected a schema of type object with properties.');
    return { schema: {}, fields: [], problems };
  }
  const schema = tidied(root, '', 0);
  return { schema, fields: fieldsOf(schema), problems };
}
