import type { Feed } from '../../model/feed.js';
import type { Palette, Scene } from '../../layout/scene.js';
import type { CalendarEvent } from './ics.js';

export type ExportKind = 'png' | 'svg' | 'csv' | 'json' | 'ics';

/** What travels with every file, in the reader's language. A member that is absent leaves no line. */
export interface About {
  readonly title: string;
  /** The filter in words, such as "Country: Ghana or Nepal". */
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

/** What the members of `About` are called in the reader's language. English where absent. */
export type AboutLabels = Partial<Record<keyof About, string>>;

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
  /** Where the records are from, as the feed says it: with it, a file that is loaded again names its source as the feed did. */
  readonly feedSource?: Feed['source'];
  /** When the feed was last changed, as it says. */
  readonly updated?: Feed['updated'];
  readonly about: About;
  readonly labels?: AboutLabels;
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

const english: Readonly<Record<keyof About, string>> = {
  title: 'Title',
  filter: 'Filter',
  count: 'Records',
  source: 'Source',
  date: 'Date',
  licence: 'Licence',
  disclaimer: 'Note',
  url: 'Address',
};

/** What `about` says, as pairs of label and text in a fixed order. Members without text are left out. */
export const aboutPairs = ({ about, labels }: Pick<ExportRequest, 'about' | 'labels'>): (readonly [label: string, text: string])[] =>
  (Object.keys(english) as (keyof About)[]).flatMap((member) => (about[member] ? [[labels?.[member] ?? english[member], about[member]] as const] : []));

/* How a label stands before its text, where it is not as in English. */
const colons: Readonly<Record<string, string>> = { fr: '\u00a0: ', zh: '：' };

/** Some members of `about` with their labels, in one line: for the words around a picture. */
export const labelled = ({ about, labels, locale }: Pick<ExportRequest, 'about' | 'labels' | 'locale'>, ...members: (keyof About)[]): string =>
  aboutPairs({ about: { title: '', ...Object.fromEntries(members.map((member) => [member, about[member]])) }, labels })
    .map((pair) => pair.join(colons[locale.split('-')[0]!] ?? ': '))
    .join(' · ');
