import type { Problem, Text } from '../../model/feed.js';

/** What a member of the posted object is in the form. `fixed` has a value and no control; `choices` is a list of boxes to tick. */
export type FieldKind = 'text' | 'long' | 'number' | 'flag' | 'choice' | 'choices' | 'list' | 'group' | 'fixed';

export interface Choice {
  readonly value: string | number | boolean;
  readonly title?: Text | undefined;
}

/** What a JSON Schema says of a field, as far as the form knows it: references followed, every keyword of the type that it should have. */
export interface FieldSchema {
  readonly type?: string;
  readonly title?: Text;
  readonly description?: Text;
  readonly properties?: Readonly<Record<string, FieldSchema>>;
  readonly required?: readonly string[];
  readonly items?: FieldSchema;
  readonly enum?: readonly Choice['value'][];
  /** `oneOf` or `anyOf` whose branches are all constants. */
  readonly choices?: readonly Choice[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly examples?: readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  /** `partial-date`, or one of `offeredFormats`: what JSON Schema has no format for. */
  readonly 'x-ct-format'?: string;
  readonly 'x-ct-multiline'?: boolean;
  /** `uuid`: made by the form. */
  readonly 'x-ct-value'?: string;
  /** Name of the date that this one must not come before. */
  readonly 'x-ct-after'?: string;
  readonly 'x-ct-autocomplete'?: string;
  /** Heading above the field. */
  readonly 'x-ct-section'?: Text;
  /** Words of the button, of the thanks, and of the button for another; of the whole schema. */
  readonly 'x-ct-submit'?: Text;
  readonly 'x-ct-thanks'?: Text;
  readonly 'x-ct-again'?: Text;
}

/** One member of an object that the form makes. */
export interface FormField {
  readonly name: string;
  readonly kind: FieldKind;
  readonly schema: FieldSchema;
  readonly required: boolean;
  /** Members of a group. */
  readonly fields: readonly FormField[];
  /** What a list holds. */
  readonly item?: FormField | undefined;
  readonly choices: readonly Choice[];
}

/** A JSON Schema as a form. */
export interface FormSchema {
  readonly schema: FieldSchema;
  readonly fields: readonly FormField[];
  /** What of the schema could not be made a field of, for the page's owner. */
  readonly problems: readonly Problem[];
}

/** Formats of which there is a list to choose from while one types, in the reader's language. */
export const offeredFormats = ['country', 'kind', 'issue', 'sector'];

/** Choices of a list that are shown as boxes to tick; more are chosen one by one. */
const mostBoxes = 12;
/** Longest text that is written on one line. */
const longestLine = 200;

/** A place in the object as a JSON Pointer (RFC 6901), one step further. */
export const under = (at: string, key: string | number): string => `${at}/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}`;

/** The fields of an object, in the order of its properties. */
export function fieldsOf({ properties = {}, required = [] }: FieldSchema): readonly FormField[] {
  return Object.entries(properties).map(([name, schema]) => fieldOf(name, schema, required.includes(name)));
}

function fieldOf(name: string, schema: FieldSchema, required: boolean): FormField {
  // What has no title of its own is called as the list is.
  const item = schema.type === 'array' ? fieldOf(name, { ...(schema.title !== undefined && { title: schema.title }), ...schema.items }, true) : undefined;
  const choices = schema.choices ?? (schema.enum ?? []).map((value) => ({ value }));
  const isTicked = item?.kind === 'choice' && item.choices.length <= mostBoxes;
  return { name, kind: isTicked ? 'choices' : kindOf(schema), schema, required, fields: fieldsOf(schema), item, choices: isTicked ? item.choices : choices };
}

function kindOf(schema: FieldSchema): FieldKind {
  if (schema['x-ct-value']) return 'fixed';
  if (schema.const !== undefined) return schema.const === true ? 'flag' : 'fixed';
  if (schema.enum ?? schema.choices) return 'choice';
  switch (schema.type) {
    case 'array': return 'list';
    case 'object': return 'group';
    case 'boolean': return 'flag';
    case 'string': return schema['x-ct-multiline'] || schema.maxLength! > longestLine ? 'long' : 'text';
    default: return 'number';
  }
}
