import type { FormField } from './form-fields.js';

/** What has been typed and chosen, as it stands in the controls: texts, ticks, rows, groups. It is changed in place. */
export type Entry = string | boolean | Entry[] | Draft;
export interface Draft { [name: string]: Entry }

/** The entry of a field in which nothing has been typed. A list begins with a row, unless its rows are groups. */
export function emptyEntry({ kind, fields, item }: FormField): Entry {
  switch (kind) {
    case 'flag': return false;
    case 'choices': return [];
    case 'list': return item!.kind === 'group' ? [] : [emptyEntry(item!)];
    case 'group': return completed(fields, {});
    default: return '';
  }
}

/** The same draft with an entry for each field. */
export function completed(fields: readonly FormField[], draft: Draft): Draft {
  for (const field of fields) if (!Object.hasOwn(draft, field.name)) draft[field.name] = emptyEntry(field);
  return draft;
}
