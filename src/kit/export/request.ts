import type { Palette, Scene } from '../../layout/scene.js';
import type { CalendarEvent } from './ics.js';

export type ExportKind = 'png' | 'svg' | 'csv' | 'json' | 'ics';

/** What travels with every file, in the reader's language. A member that is absent leaves no line. */
export interface About {
  readonly title: string;
  /** The filter in words, such as "Filter: country Ghana or Nepal." */
  readonly filter?: string;
  /** How many records of how many. */
  readonly count?: string;
  readonly source?: string;
  readonly date?: string;
  readonly licence?: string;
  readonly disclaimer?: string;
  /** The page, or the view's own link. */
  readonly url?: string;
}

/** A member of `About` as it is read, such as "Source: Action Group, 2019". */
export type AboutSentence = (member: keyof About, text: string) => string;

export interface Rows {
  readonly columns: readonly { readonly key: string; readonly label: string }[];
  readonly cells: readonly (readonly string[])[];
}

export interface ExportRequest {
  /** The picture, drawn for the file at a width in CSS pixels. Without it, PNG and SVG hold the rows. */
  readonly scene?: (width: number) => Scene | Promise<Scene>;
  readonly rows: Rows;
  /** The feed's collection that the records belong to, such as `initiatives`. */
  readonly collection: string;
  /** The shown records with the feed's member names. Rules of precision have been applied by the caller. */
  readonly records: readonly unknown[];
  readonly about: About;
  /** How the members of `about` are worded in the reader's language. English where absent. */
  readonly sentence?: AboutSentence;
  readonly palette: Palette;
  /** A CSS `font-family`. */
  readonly font: string;
  /** The reader's language: of `about` and of the drawn texts. */
  readonly locale: string;
  /** The language of the records' plain strings, where the feed names it. */
  readonly language?: string;
  readonly direction: 'ltr' | 'rtl';
  /** For ICS: the dated things among the records. */
  readonly events?: readonly CalendarEvent[];
  /** When the file is made, in milliseconds since 1970. */
  readonly now: number;
}

const members: readonly (keyof About)[] = ['title', 'filter', 'count', 'source', 'date', 'licence', 'disclaimer', 'url'];
const english: Partial<Record<keyof About, string>> = { source: 'Source: ', date: 'Date: ', licence: 'Licence: ' };

/** What `about` says, a sentence for each of the members in a fixed order. Those without text say nothing. */
export const aboutLines = (
  { about, sentence = (member, text) => (english[member] ?? '') + text }: Pick<ExportRequest, 'about' | 'sentence'>,
  said: readonly (keyof About)[] = members,
): string[] => said.flatMap((member) => (about[member] ? [sentence(member, about[member])] : []));
