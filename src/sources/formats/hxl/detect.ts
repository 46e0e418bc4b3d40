import { keysIn } from '../../payload.js';
import type { Detection } from '../index.js';
import type { Sample } from '../vocabulary.js';

const tag = /^\s*#[a-z][a-z\d_]{0,60}(?:\s*\+\s*[a-z][a-z\d_]{0,60}){0,20}(?: \d+)?\s*$/i;
const isTag = (value: unknown): boolean => typeof value === 'string' && tag.test(value.slice(0, 2000));

/** Columns that are looked at. */
const mostColumns = 1000;

/** Records whose members are hashtags, or whose first record has one under each of its names. */
export function detectHxl({ rows, envelope }: Sample): Detection {
  const first = rows[0]?.members ?? {};
  const names = keysIn(first).slice(0, mostColumns);
  const filled = names.map((name) => first[name]).filter((value) => value !== null && value !== '');
  if (envelope === 'hxl' || names.filter(isTag).length * 2 > names.length || (filled.length > 0 && filled.every(isTag))) return 0.95;
  return 'its records have no hashtags such as #country+code';
}
