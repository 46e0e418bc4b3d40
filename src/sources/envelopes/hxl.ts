import { at, below, type Row } from '../payload.js';
import { eachInSteps, mapped } from '../turns.js';
import type { Envelope } from './envelope.js';

/** A hashtag of HXL with its attributes: `#country+code`. */
const tag = /^\s*#[a-z][a-z\d_]{0,60}(?:\s*\+\s*[a-z][a-z\d_]{0,60}){0,20}\s*$/i;
/** The standard asks readers to look for the hashtags in so many rows. */
const mostRows = 25;

interface Table {
  readonly path: string;
  readonly list: readonly (readonly unknown[])[];
  /** Number of the row of hashtags. */
  readonly row: number;
}

function tableOf(json: unknown): Table | undefined {
  const path = Array.isArray(json) ? '' : 'values';
  const list = at(json, path);
  if (!Array.isArray(list) || !list.every(Array.isArray)) return undefined;
  const rows = list as readonly (readonly unknown[])[];
  const row = rows.slice(0, mostRows).findIndex((cells) => {
    const filled = cells.filter((cell) => cell !== null && cell !== undefined && cell !== '');
    return filled.length > 0 && filled.every((cell) => typeof cell === 'string' && tag.test(cell.slice(0, 2000)));
  });
  return row < 0 ? undefined : { path, list: rows, row };
}

/** A table of the Humanitarian Exchange Language as lists: a row of hashtags, whatever stands above it, then the records. */
export const hxl: Envelope = {
  name: 'hxl',
  detect: (json) => (tableOf(json) ? 0.97 : `it has no row of hashtags such as #country+code among the first ${mostRows}`),
  async open(json, root, turns) {
    const { path, list, row } = tableOf(json)!;
    const around = below(root, ...path.split('.').filter(Boolean));
    const seen = new Map<string, number>();
    // A tag may stand over several columns, and a member's name only once in a record.
    const names = list[row]!.map((cell, index) => {
      const name = typeof cell === 'string' && cell.trim() !== '' ? cell.toLowerCase().replace(/\s/g, '') : `column ${index + 1}`;
      seen.set(name, (seen.get(name) ?? 0) + 1);
      return seen.get(name) === 1 ? name : `${name} ${seen.get(name)}`;
    });
    const headers = Object.fromEntries(names.map((name, index) => [name, row > 0 ? list[row - 1]![index] : undefined]));
    const rows: Row[] = [];
    await eachInSteps(list.slice(row + 1), turns, function* (cells, index) {
      // Tables that people keep end in empty rows.
      if (!cells.some((cell) => cell !== undefined && cell !== null && cell !== '')) return;
      const place = below(around, row + 1 + index);
      const members = yield* mapped(names, (name, column) => [name, cells[column]] as const);
      rows.push({ members: Object.fromEntries(members), place, wrapper: { headers }, wrapperPlace: below(around, Math.max(row - 1, 0)) });
    });
    return { rows, problems: [] };
  },
};
