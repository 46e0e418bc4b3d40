import type { Draft } from '../draft.js';
import { at, isObject, keysIn, member, type Payload, type Row } from '../payload.js';
import type { Detection, ReadContext } from './index.js';

/** What a vocabulary is told by: the document, and the first records that its envelope gave. */
export interface Sample {
  readonly json: unknown;
  readonly rows: readonly Row[];
  readonly envelope: string;
}

export interface Vocabulary {
  /**
   * Writes every record of the payload into a draft, or reports it there. Pure: the payload is never changed. What it cannot make a
   * good value of, it hands over as it came; the model's reader then reports it.
   *
   * @throws FeedError `schema` where nothing at all can be read
   */
  read(payload: Payload, context: ReadContext): Draft | Promise<Draft>;
}

/** One line of the list of vocabularies. */
export interface VocabularyEntry {
  readonly name: string;
  /** Cheap, and never throws on data. All of them lie in one chunk, so each is a line of the tests below. */
  detect(sample: Sample): Detection;
  /** The reader, a chunk of its own. */
  load(): Promise<Vocabulary>;
}

/** What a test below may ask for: paths of members that must be there, separated by spaces; `path=text` asks for that very text. */
const missingOf = (value: unknown, paths: readonly string[], wrapper?: Row['wrapper']): string | undefined =>
  paths.find((path) => {
    const [way = '', wanted] = path.split('=');
    const found = at(wrapper === undefined || isIn(value, way) ? value : wrapper, way);
    return found === undefined || (wanted !== undefined && found !== wanted);
  });

/** Whether a record has itself the first member of a path, so that it is not looked for around it. */
const isIn = (members: unknown, way: string): boolean => isObject(members) && (Object.hasOwn(members, way) || Object.hasOwn(members, way.split('.')[0]!));

const split = (paths: string): readonly string[] => paths.split(' ');

/**
 * True for documents that have all these members, as paths: `documentHas('header dataSets structure.dimensions', 0.9)`.
 * A name that itself has a dot in it cannot be asked for.
 */
export function documentHas(paths: string, score: number): VocabularyEntry['detect'] {
  const wanted = split(paths);
  return ({ json }) => {
    const missing = missingOf(json, wanted);
    return missing === undefined ? score : `the document has no ${missing}`;
  };
}

/** True for payloads of which at least half of the first records have all these members, as paths, in them or in what is around them. */
export function recordsHave(paths: string, score: number): VocabularyEntry['detect'] {
  const wanted = split(paths);
  return ({ rows }) => {
    if (rows.length === 0) return 'there are no records';
    let first: string | undefined;
    const fitting = rows.filter(({ members, wrapper }) => {
      const missing = missingOf(members, wanted, wrapper);
      first ??= missing;
      return missing === undefined;
    }).length;
    return fitting * 2 >= rows.length ? score : `its records have no ${first}`;
  };
}

/** True for payloads of which at least half of the first records have a member whose name fits, for names with spaces and dots in them. */
export function recordsNamed(pattern: RegExp, score: number): VocabularyEntry['detect'] {
  return ({ rows }) => {
    const fitting = rows.filter(({ members }) => keysIn(members).some((name) => pattern.test(name))).length;
    return rows.length > 0 && fitting * 2 >= rows.length ? score : `its records have no member like ${pattern.source}`;
  };
}

/** True for objects of which at least one member is an object with all these members, as paths: documents by name. */
export function anyMemberHas(paths: string, score: number): VocabularyEntry['detect'] {
  const wanted = split(paths);
  return ({ json }) => {
    const fits = isObject(json) && keysIn(json).slice(0, 100).some((key) => isObject(member(json, key)) && missingOf(member(json, key), wanted) === undefined);
    return fits ? score : `no member of the document has ${wanted.join(' and ')}`;
  };
}

/** The best of several tests; the reasons of all where none fits. */
export function anyOf(...tests: readonly VocabularyEntry['detect'][]): VocabularyEntry['detect'] {
  return (sample) => {
    const found = tests.map((test) => test(sample));
    const scores = found.filter((score) => typeof score === 'number');
    return scores.length > 0 ? Math.max(...scores) : [...new Set(found)].join(', and ');
  };
}
