import type { Feed, Problem } from '../../model/feed.js';
import type { Progress } from '../platform.js';
import { commonthread } from './commonthread.js';

/** How sure an envelope or a format is of a payload, above 0 to 1, or, as a sentence's end, why it is not its own. */
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
  /** The same of each collection of our own format that was cut, by its name. */
  readonly collections?: Readonly<Record<string, { readonly kept: number; readonly total: number }>>;
}

/** A member of ours and the one that it is read from. */
export interface RecognisedMember {
  readonly from: string;
  readonly to: string;
  /** Above 0 to 1: how well the name and the values fit. */
  readonly confidence: number;
}

/** How a payload that is not our own format was understood, for the builder and the doctor. */
export interface Recognition {
  /** Where the records were found. */
  readonly envelope: string;
  /** Above 0 to 1. */
  readonly confidence: number;
  readonly members?: readonly RecognisedMember[];
  /** Members that no use was found for. */
  readonly unused?: readonly string[];
}

export interface Reading {
  readonly feed: Feed;
  readonly problems: readonly Problem[];
  readonly partial?: LeftOut;
  readonly recognition?: Recognition;
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

/** Formats that are tried before anything else is loaded. All others are lines of `list.ts`. */
export const formats: readonly Format[] = [
  commonthread,
];
