import type { Problem } from '../../model/feed.js';
import { at, below, isObject, member, pointerOf, type Row } from '../payload.js';
import { rowsOf, type Envelope } from './envelope.js';

/** A resource of a package has a schema or a path beside its data. */
const isResource = (value: unknown): boolean => isObject(value) && (isObject(value['schema']) || typeof value['path'] === 'string' || typeof value['profile'] === 'string') && (value['path'] !== undefined || value['data'] !== undefined);

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
        const found = await rowsOf(data, below(place, 'data'), turns);
        for (const row of found.rows) rows.push(row);
        problems.push(...found.problems);
      } else problems.push({ severity: 'error', path: pointerOf(place), message: 'Expected the rows of the resource in the package, met the path of a file, which is not followed; left out. Give the address of its data as JSON in src.' });
    }
    return { rows, problems };
  },
};
