/** Text in one language, or in several: language tag (BCP 47) to string. */
export type Text = string | Readonly<Record<string, string>>;

/** ISO 8601 calendar date of any precision (`2003`, `2019-05`, `2019-05-14`) or a date-time with a zone. Never an instant unless it has a zone. */
export type FeedDate = string;

/** ISO 3166-1 alpha-2 code, or, where the feed's value is not known to us, the value as it came. */
export type CountryCode = string;

/** Id of another record of the same document. */
export type Reference = string;

export interface Source {
  readonly title?: Text;
  readonly url?: string;
  readonly date?: FeedDate;
  /** Where in the source, such as a page or a heading. */
  readonly section?: Text;
}

/** The source of one record: its own description, or a short text. */
export type RecordSource = Source | Text;

export interface BaseRecord {
  readonly id: string;
  readonly source?: RecordSource;
}
