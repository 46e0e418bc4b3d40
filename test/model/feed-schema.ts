import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';

interface Definition {
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly required?: readonly string[];
  readonly pattern?: string;
}

export const readJson = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));

/** The published schema, as it lies in the package. */
export const feedSchema = readJson('schema/commonthread-1.schema.json') as Definition & { readonly $defs: Readonly<Record<string, Definition>> };

const conforms = new Ajv2020({ allErrors: false, allowUnionTypes: true }).compile(feedSchema);

/** What is wrong with a document by the schema; undefined if nothing is. */
export function fault(document: unknown): string | undefined {
  return conforms(document) ? undefined : JSON.stringify(conforms.errors?.slice(0, 3));
}
