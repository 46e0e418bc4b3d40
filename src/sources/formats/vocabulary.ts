import type { Draft } from '../draft.js';
import { at, isObject, keysIn, member, type Payload, type Row } from '../payload.js';
import type { Detection, ReadContext } from './index.js';
import { meaningOf, type Meaning } from './plain-names/words.js';

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

/** Members by which a table of anybody's is shown, whatever identifies its rows. */
const shownBy: ReadonlySet<Meaning> = new Set<Meaning>(['title', 'countries', 'start', 'end', 'lat', 'lon', 'point', 'place', 'status', 'budget', 'organisations']);

/**
 * What a test finds, unless the records are rows of plain values that say by plain names what the vocabulary would leave out: an identifier alone makes no vocabulary of
 * somebody's own table.
 *
 * @param own names that the vocabulary reads in such rows
 */
export function unlessPlain(own: RegExp, test: VocabularyEntry['detect']): VocabularyEntry['detect'] {
  const isPlain = (value: unknown): boolean => typeof value !== 'object' || value === null;
  const says = ({ members }: Row): boolean => keysIn(members).slice(0, mostLooked).every((name) => isPlain(members[name]));
  const isForeign = (name: string): boolean => !own.test(name) && shownBy.has(meaningOf(name)?.meaning as Meaning);
  return (sample) => {
    const { rows } = sample;
    const foreign = rows.length > 0 && rows.every(says) ? rows.flatMap(({ members }) => keysIn(members).slice(0, mostLooked)).find(isForeign) : undefined;
    return foreign === undefined ? test(sample) : `its records are rows of plain values, which say by names of their own what it is called otherwise there, such as ${foreign.slice(0, 60)}`;
  };
}

/** Members of a record that are looked at. */
const mostLooked = 200;

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
