import type { BaseRecord, CountryCode, FeedDate, Text } from './record.js';

export interface Observation {
  readonly date?: FeedDate;
  readonly value?: number | null;
  readonly country?: CountryCode;
  readonly sex?: string;
  readonly age?: string;
  readonly tier?: string;
  readonly status?: 'final' | 'estimate' | 'suppressed' | (string & {});
}

export interface DatedValue {
  readonly date?: FeedDate;
  readonly value?: number;
}

export interface Indicator extends BaseRecord {
  readonly title: Text;
  readonly unit?: Text;
  readonly direction?: 'up' | 'down';
  readonly baseline?: DatedValue;
  readonly target?: DatedValue;
  readonly series?: readonly Observation[];
  /** What is to be known to read the values. */
  readonly note?: Text;
}
