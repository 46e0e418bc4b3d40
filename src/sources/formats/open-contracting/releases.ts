import { isObject, member, type Members } from '../../payload.js';
import { wordsOf } from '../../read/texts.js';
import { flatMapped, holdsMany, isStep, mapped, type Steps } from '../../turns.js';
import { isVersionedRelease, withoutVersions } from './versioned.js';

/** How deep releases are merged; what lies deeper is taken from the later one. */
const deepest = 8;

/**
 * Releases of one contracting process as it stood after the last: members of later ones replace those of earlier ones, and entries of lists with the same
 * id are merged (standard.open-contracting.org, “Merging”, without its rules for single fields).
 */
export function* mergeReleases(releases: readonly Members[]): Steps<Members> {
  const dated = [...releases].sort((a, b) => (String(member(a, 'date') ?? '') < String(member(b, 'date') ?? '') ? -1 : String(member(a, 'date') ?? '') > String(member(b, 'date') ?? '') ? 1 : 0));
  if (dated.length === 1) return dated[0]!;
  let merged: Members = {};
  for (const release of dated) merged = yield* mergeObjects(merged, release, 0);
  return merged;
}

function* mergeObjects(before: Members, after: Members, depth: number): Steps<Members> {
  const merged = new Map<string, unknown>();
  for (const [index, name] of Object.keys(before).entries()) {
    merged.set(name, before[name]);
    if (isStep(index)) yield;
  }
  const names = Object.keys(after);
  for (const [index, name] of names.entries()) {
    if (isStep(index)) yield;
    const value = after[name];
    if (name === '__proto__') continue;
    const old = merged.get(name);
    if (value === null) merged.delete(name);
    else if (depth < deepest && isObject(old) && isObject(value)) merged.set(name, yield* mergeObjects(old, value, depth + 1));
    else if (depth < deepest && Array.isArray(old) && Array.isArray(value)) merged.set(name, yield* mergeLists(old, value, depth + 1));
    else merged.set(name, value);
  }
  if (holdsMany(names)) yield;
  return Object.fromEntries(merged);
}

function* mergeLists(before: readonly unknown[], after: readonly unknown[], depth: number): Steps<readonly unknown[]> {
  const idOf = (entry: unknown): string | undefined => wordsOf(member(entry, 'id'));
  // Lists without ids, such as tags, are replaced as a whole.
  const ids = yield* mapped([...before, ...after], idOf);
  if (ids.includes(undefined)) return after;
  const byId = new Map(before.map((entry, index) => [ids[index]!, entry as Members]));
  for (const [index, entry] of after.entries()) {
    const id = ids[before.length + index]!;
    const old = byId.get(id);
    byId.set(id, old ? yield* mergeObjects(old, entry as Members, depth) : (entry as Members));
    yield;
  }
  return [...byId.values()];
}

/** A release that a record only names by its address. */
const isLink = (release: Members): boolean => member(release, 'url') !== undefined && Object.keys(release).every((name) => /^(?:url|date|tag|releaseTag)$/.test(name));

/** The state of a process in a row: a release, or a record with its compiled release, its releases, or its versioned one. None where a record only links to its releases. */
export function* releasesOf(given: Members): Steps<readonly Members[]> {
  const members = unflattened(given);
  const compiled = member(members, 'compiledRelease');
  if (isObject(compiled)) return [compiled];
  const records = member(members, 'records');
  // A package in a list of packages.
  if (Array.isArray(records) && member(members, 'ocid') === undefined) return yield* releasesIn(records.filter(isObject));
  const list = member(members, 'releases');
  const releases = Array.isArray(list) ? list.filter(isObject) : [];
  const full = releases.filter((release) => !isLink(release));
  const versioned = member(members, 'versionedRelease');
  if (full.length === 0 && isObject(versioned)) return [withOcid(yield* withoutVersions(versioned), members)];
  if (full.length > 0) return yield* mapped(full, (release) => withOcid(release, members));
  return releases.length > 0 ? [] : [isVersionedRelease(members) ? yield* withoutVersions(members) : members];
}

function* releasesIn(records: readonly Members[]): Steps<readonly Members[]> {
  const found: (readonly Members[])[] = [];
  for (const record of records) {
    found.push(yield* releasesOf(record));
    yield;
  }
  return yield* flatMapped(found, (releases) => releases);
}

const withOcid = (release: Members, record: Members): Members => (member(release, 'ocid') === undefined ? { ...release, ocid: member(record, 'ocid') } : release);

/** The most entries of a list in a row of a table. */
const mostEntries = 1000;

/** A row of a table whose names are paths, as flatten-tool writes it (`tender/value/amount`, `parties/0/name`), as the release that it was; lists of words (`parties/0/roles`) are parted by semicolons. */
function unflattened(members: Members): Members {
  const names = Object.keys(members);
  if (!names.some((name) => name.includes('/'))) return members;
  const root: Made = new Map();
  for (const name of names) {
    const value = members[name];
    if (value === null || value === '') continue;
    const path = name.split('/').filter((part) => part !== '');
    const last = path.pop();
    if (last === undefined || path.length > deepest) continue;
    let made = root;
    for (const part of path) {
      const inner = made.get(part);
      const next: Made = inner instanceof Map ? inner : new Map<string, unknown>();
      if (next !== inner) made.set(part, next);
      made = next;
    }
    if (!(made.get(last) instanceof Map)) made.set(last, typeof value === 'string' && /^(?:roles|tag)$/.test(last) ? value.split(';').map((word) => word.trim()) : value);
  }
  return built(root) as Members;
}

type Made = Map<string, unknown>;

/** Objects and lists of what was put together by names: all numbers are a list. */
function built(made: unknown): unknown {
  if (!(made instanceof Map)) return made;
  const entries = [...(made as Made)].map(([name, value]) => [name, built(value)] as const);
  const isList = entries.length > 0 && entries.length <= mostEntries && entries.every(([name]) => /^\d{1,4}$/.test(name));
  return isList ? [...entries].sort(([a], [b]) => Number(a) - Number(b)).map(([, value]) => value) : Object.fromEntries(entries);
}
