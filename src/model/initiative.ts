import type { Participation } from './organisation.js';
import type { BaseRecord, CountryCode, FeedDate, Reference, Text } from './record.js';

export type LocationPrecision = 'exact' | 'region' | 'country';

export interface Location {
  readonly name?: Text;
  /** Degrees north, -90 to 90. */
  readonly lat?: number;
  /** Degrees east, -180 to 180. */
  readonly lon?: number;
  readonly precision?: LocationPrecision;
}

export interface Activity {
  readonly title?: Text;
  readonly text?: Text;
}

export interface Budget {
  readonly value?: number;
  /** ISO 4217 code. */
  readonly currency?: string;
}

export interface Initiative extends BaseRecord {
  readonly title: Text;
  readonly summary?: Text;
  readonly kind?: string;
  readonly status?: string;
  readonly issues?: readonly string[];
  readonly sectors?: readonly string[];
  readonly countries?: readonly CountryCode[];
  readonly locations?: readonly Location[];
  /** From one country to another, such as a recruitment corridor. */
  readonly corridor?: readonly CountryCode[];
  readonly organisations?: readonly Participation[];
  readonly start?: FeedDate;
  readonly end?: FeedDate;
  readonly objectives?: readonly Text[];
  readonly beneficiaries?: readonly Text[];
  readonly outcomes?: readonly Text[];
  readonly activities?: readonly Activity[];
  readonly budget?: Budget;
  readonly url?: string;
  readonly contact?: Text;
  readonly outputs?: readonly Reference[];
  readonly indicators?: readonly Reference[];
  /** Why the outputs above are said to be delivered by it, or what else is to be known. */
  readonly note?: Text;
}
