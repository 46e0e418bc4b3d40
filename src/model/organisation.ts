import type { BaseRecord, CountryCode, Reference, Text } from './record.js';

export interface Organisation extends BaseRecord {
  readonly name: Text;
  readonly kind?: string;
  readonly country?: CountryCode;
  readonly url?: string;
  readonly summary?: Text;
}

/** An organisation's part in something: by id, or by name where it has no record. */
export interface Participation {
  readonly id?: Reference;
  readonly name?: Text;
  readonly role?: string;
}
