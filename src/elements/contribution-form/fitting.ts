import { emptyEntry, type Draft, type Entry } from './draft.js';
import type { FormField } from './form-fields.js';

const isDraft = (entry: Entry | undefined): entry is Draft => typeof entry === 'object' && !Array.isArray(entry);

/** All that was typed in an entry, whatever its shape. */
function wordsOf(entry: Entry): string {
  if (typeof entry === 'object') return Object.values(entry).map(wordsOf).filter(Boolean).join(', ');
  return typeof entry === 'string' ? entry : '';
}

/** A value of a schema, such as a default, as it stands in the controls. */
function entryFor(value: unknown, depth = 0): Entry | undefined {
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'object') return value === undefined ? value : String(value);
  if (value === null || depth > 5) return undefined;
  const entries = Object.entries(value).map(([key, each]) => [key, entryFor(each, depth + 1) ?? ''] as const);
  return Array.isArray(value) ? entries.map(([, each]) => each) : Object.fromEntries(entries);
}

/**
 * An entry in the shape that a field has: what there is, else the schema's default, else nothing. What was typed for a field of another
 * kind, before the schema changed, goes over as words, so that none of it is lost.
 */
export function fitting(field: FormField, entry: Entry | undefined = entryFor(field.schema.default)): Entry {
  if (entry === undefined && field.kind !== 'group') return emptyEntry(field);
  const rows = (): Entry[] => (Array.isArray(entry) ? entry : entry !== undefined && wordsOf(entry) ? [isDraft(entry) ? entry : wordsOf(entry)] : []);
  switch (field.kind) {
    case 'flag': return entry === true;
    case 'choices': return rows().map(wordsOf).filter(Boolean);
    case 'list': {
      const given = rows().map((row) => fitting(field.item!, row));
      return given.length ? given : emptyEntry(field);
    }
    case 'group': {
      const group: Draft = isDraft(entry) ? entry : {};
      const [first] = field.fields;
      if (entry !== undefined && group !== entry && first && wordsOf(entry)) group[first.name] = wordsOf(entry);
      return fitted(field.fields, group);
    }
    default: return wordsOf(entry!);
  }
}

/** The same draft with an entry of the right shape for each field. Entries of fields that the schema no longer has stay: it may have them again. */
export function fitted(fields: readonly FormField[], draft: Draft): Draft {
  for (const field of fields) draft[field.name] = fitting(field, Object.hasOwn(draft, field.name) ? draft[field.name] : undefined);
  return draft;
}

/** True for an entry in which nothing has been typed or chosen. */
export function isUntouched(field: FormField, entry: Entry): boolean {
  if (field.kind === 'fixed') return true;
  if (typeof entry === 'string') return entry.trim() === '' || (field.kind === 'choice' && entry === fitting(field));
  if (typeof entry === 'boolean') return entry === fitting(field);
  if (Array.isArray(entry)) return field.kind === 'choices' ? entry.length === 0 : entry.every((row) => isUntouched(field.item!, row));
  return field.fields.every((each) => isUntouched(each, entry[each.name] ?? ''));
}
