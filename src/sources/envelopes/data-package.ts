import type { Problem } from '../../model/feed.js';
import type { Turns } from '../../model/good-feed.js';
import type { Place } from '../../model/pointer.js';
import { at, below, isObject, member, pointerOf, type Row } from '../payload.js';
import { rowsOf, type Contents, type Envelope } from './envelope.js';
import { distinctNames, tableRows } from './tables.js';

/** A resource of a package has a schema or a path beside its data, or a name beside its rows. */
const isResource = (value: unknown): boolean => isObject(value) && ((typeof value['name'] === 'string' && Array.isArray(value['data']) && value['data'].length > 0 && value['data'].every((row) => typeof row === 'object' && row !== null)) || ((isObject(value['schema']) || typeof value['path'] === 'string' || typeof value['profile'] === 'string') && (value['path'] !== undefined || value['data'] !== undefined)));

/** Rows as lists under the names of `schema.fields`, or of the first row, which may say them again; undefined where nothing names them. */
function listedRows(resource: unknown, data: readonly (readonly unknown[])[], place: Place, turns: Turns): Promise<Contents> | undefined {
  const fields = at(resource, 'schema.fields');
  const declared = Array.isArray(fields) ? fields.map((field: unknown) => member(field, 'name') ?? field) : undefined;
  const first = data[0] ?? [];
  const isHeader = declared ? first.length > 0 && first.every((cell) => declared.includes(cell)) : first.length > 0 && first.every((cell) => typeof cell === 'string' && cell.trim() !== '');
  const names = isHeader ? first : declared;
  if (!names) return undefined;
  const skipped = isHeader ? 1 : 0;
  return tableRows(distinctNames(names), data.length - skipped, turns, (row, column) => data[row + skipped]![column], (row) => below(place, row + skipped));
}

/** Data Package of Frictionless (https://datapackage.org): the rows that stand in the package itself. Files that it only names are not followed, and are told. */
export const dataPackage: Envelope = {
  name: 'data-package',
  detect(json) {
    const resources = member(json, 'resources');
    if (!Array.isArray(resources) || resources.length === 0) return 'it has no list resources';
    return resources.slice(0, 20).every(isResource) && at(json, 'metadata_created') === undefined ? 0.9 : 'its resources have no schema or path';
  },
  async open(json, root, turns) {
    const rows: Row[] = [];
    const problems: Problem[] = [];
    for (const [key, resource] of (member(json, 'resources') as readonly unknown[]).entries()) {
      const place = below(root, 'resources', key);
      const data = member(resource, 'data');
      if (Array.isArray(data)) {
        const list = below(place, 'data');
        const isListed = data.length > 0 && data.every(Array.isArray);
        const found = (isListed ? await listedRows(resource, data, list, turns) : undefined) ?? (await rowsOf(data, list, turns));
        for (const row of found.rows) rows.push(row);
        problems.push(...found.problems);
      } else problems.push({ severity: 'error', path: pointerOf(place), message: 'Expected the rows of the resource in the package, met the path of a file, which is not followed; left out. Give the address of its data as JSON in src.' });
    }
    return { rows, problems };
  },
};
