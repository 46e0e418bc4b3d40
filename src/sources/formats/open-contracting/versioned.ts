import { isObject, member, type Members } from '../../payload.js';
import { wordsOf } from '../../read/texts.js';
import type { Steps } from '../../turns.js';

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
 * value that was given last; one that was taken back, which is null, is none. Its date is the first, when the process began.
 */
export function* withoutVersions(release: Members): Steps<Members> {
  let date = '';
  function* last(value: unknown, depth: number): Steps<unknown> {
    if (depth > deepest) return value;
    if (isVersioned(value)) {
      const latest = value.reduce((found, version) => (dayOf(version) >= dayOf(found) ? version : found));
      for (const version of value) if (date === '' || (dayOf(version) !== '' && dayOf(version) < date)) date = dayOf(version);
      return latest['value'] ?? undefined;
    }
    if (!Array.isArray(value)) return isObject(value) ? yield* objectOf(value, depth) : value;
    const list: unknown[] = [];
    for (const entry of value as readonly unknown[]) {
      list.push(yield* last(entry, depth + 1));
      yield;
    }
    return list;
  }
  function* objectOf(value: Members, depth: number): Steps<Members> {
    const entries: (readonly [string, unknown])[] = [];
    for (const [name, inner] of Object.entries(value)) {
      const found = yield* last(inner, depth + 1);
      if (found !== undefined) entries.push([name, found]);
    }
    return Object.fromEntries(entries);
  }
  const read = yield* objectOf(release, 0);
  return date === '' || Object.hasOwn(read, 'date') ? read : { ...read, date };
}
