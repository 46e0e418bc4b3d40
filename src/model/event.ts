import type { Participation } from './organisation.js';
import type { BaseRecord, CountryCode, FeedDate, Reference, Text } from './record.js';

export type SessionKind = 'plenary' | 'panel' | 'working-group' | 'breakout' | 'ceremony' | 'spotlight';

export interface Session extends BaseRecord {
  readonly title: Text;
  readonly kind?: SessionKind | (string & {});
  /** Day of the event, from 1. */
  readonly day?: number;
  readonly track?: Text;
  readonly start?: FeedDate;
  readonly end?: FeedDate;
  readonly room?: Text;
  readonly summary?: Text;
  readonly speakers?: readonly Text[];
  readonly organisations?: readonly (Participation | Reference)[];
  /** Ids of the proposals that the session made. */
  readonly outcomes?: readonly Reference[];
  /** Countries whose experience was discussed. */
  readonly countries?: readonly CountryCode[];
  readonly sectors?: readonly string[];
}

export interface Place {
  readonly name?: Text;
  readonly country?: CountryCode;
  readonly lat?: number;
  readonly lon?: number;
}

export interface ParticipantGroup {
  readonly group?: Text;
  readonly count?: number;
}

export interface Participants {
  readonly count?: number;
  readonly countries?: number | readonly CountryCode[];
  readonly groups?: readonly ParticipantGroup[];
}

export interface DocumentLink {
  readonly title?: Text;
  readonly url?: string;
}

export interface EventRecord extends BaseRecord {
  readonly title: Text;
  readonly summary?: Text;
  readonly start?: FeedDate;
  readonly end?: FeedDate;
  /** IANA zone of the place. */
  readonly timeZone?: string;
  readonly place?: Place;
  readonly online?: boolean;
  readonly hosts?: readonly (Participation | Reference)[];
  readonly funders?: readonly (Participation | Reference)[];
  /** Who took part. */
  readonly organisations?: readonly (Participation | Reference)[];
  readonly participants?: Participants;
  readonly sessions?: readonly Session[];
  readonly documents?: readonly DocumentLink[];
  readonly views?: number;
  readonly url?: string;
}
