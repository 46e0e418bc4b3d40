import type { Detection } from '../index.js';
import type { Sample } from '../vocabulary.js';

const tag = /^\s*#[a-z][a-z\d_]{0,60}(?:\s*\+\s*[a-z][a-z\d_]{0,60}){0,20}(?: \d+)?\s*$/i;
const isTag = (value: unknown): boolean => typeof value === 'string' && tag.test(value.slice(0, 2000));

/** Records whose members are hashtags, or whose first record has one under each of its names. */
export function detectHxl({ rows, envelope }: Sample): Detection {
  const first = rows[0]?.members ?? {};
  const filled = Object.values(first).filter((value) => value !== null && value !== '');
  if (envelope === 'hxl' || Object.keys(first).filter(isTag).length * 2 > Object.keys(first).length || (filled.length > 0 && filled.every(isTag))) return 0.95;
  return 'its records have no hashtags such as #country+code';
}
