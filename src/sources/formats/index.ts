import type { Feed, Problem } from '../../model/feed.js';
import type { Progress } from '../platform.js';
import { commonthread } from './commonthread.js';

/** How sure a format is of a payload, above 0 to 1, or, as a sentence's end, why it is not its own. */
export type Detection = number | string;

export interface ReadContext {
  /** Alpha-2 code of a country, by code or, once the table of names is loaded, by name. */
  readonly resolveCountry: (text: string) => string | undefined;
  /** Most records to take from a collection; undefined: all. */
  readonly maxRecords?: number;
  /** Lets the page answer its visitor between two slices of work. Rejects where the load was called off. */
  readonly pause?: () => Promise<void>;
  /** Milliseconds, to tell when a slice of work has lasted long enough. */
  readonly now: () => number;
  readonly onProgress?: (progress: Progress) => void;
}

/** What was left out: records kept, and how many there were where that is known. */
export interface LeftOut {
  readonly kept: number;
  readonly total?: number;
}

export interface Reading {
  readonly feed: Feed;
  readonly problems: readonly Problem[];
  readonly partial?: LeftOut;
}

export interface Reader {
  /** Never changes `json`, and never rejects because of what the records hold. */
  read(json: unknown, context: ReadContext): Promise<Reading>;
}

export interface Format {
  readonly name: string;
  /** Looks at the payload's shape, never at its address; cheap, and never throws on data. */
  detect(json: unknown): Detection;
  /** The reader, which may be a chunk of its own. */
  load(): Promise<Reader>;
}

/** Every format that is read without a mapping. A new one is one line here and one file beside it. */
export const formats: readonly Format[] = [
  commonthread,
];
