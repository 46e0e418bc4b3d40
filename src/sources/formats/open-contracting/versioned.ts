import { isObject, member, type Members } from '../../payload.js';
import { wordsOf } from '../../read/texts.js';

/** How deep a versioned release is looked into. */
const deepest = 12;

/** A value with the release that gave it, as each entry of a versioned member is. */
const isVersion = (entry: unknown): boolean => isObject(entry) && Object.hasOwn(entry, 'value') && (Object.hasOwn(entry, 'releaseDate') || Object.hasOwn(entry, 'releaseID'));
const isVersioned = (value: unknown): value is readonly Members[] => Array.isArray(value) && value.length > 0 && value.every(isVersion);
const dayOf = (version: Members): string => wordsOf(version['releaseDate']) ?? '';

/** The release alone, or any member in it, of which the members are lists of versions. */
export const isVersionedRelease = (release: Members): boolean =>
  [release, member(release, 'tender'), member(release, 'planning'), member(release, 'buyer')].some((part) => isObject(part) && Object.values(part).some(isVersioned));

/**
 * A versioned release (`{"tender": {"title": [{"releaseDate": …, "value": …}]}}`, standard.open-contracting.org, “Records”) as the process stood after its last release: of each member the
 * value that was given last; one that was taken back, which is null, is none. Its date is the latest.
 */
export function withoutVersions(release: Members): Members {
  let date = '';
  const last = (value: unknown, depth: number): unknown => {
    if (depth > deepest) return value;
    if (isVersioned(value)) {
      const latest = value.reduce((found, version) => (dayOf(version) >= dayOf(found) ? version : found));
      for (const version of value) if (dayOf(version) > date) date = dayOf(version);
      return latest['value'] ?? undefined;
    }
    if (Array.isArray(value)) return value.map((entry: unknown) => last(entry, depth + 1));
    return isObject(value) ? objectOf(value, depth) : value;
  };
  const objectOf = (value: Members, depth: number): Members => Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, last(inner, depth + 1)] as const).filter(([, found]) => found !== undefined));
  const read = objectOf(release, 0);
  return date === '' || Object.hasOwn(read, 'date') ? read : { ...read, date };
}
