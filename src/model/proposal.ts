import type { BaseRecord, CountryCode, Reference, Text } from './record.js';

export type ProposalKind = 'proposal' | 'takeaway' | 'lesson' | 'message';
export type ProposalStatus = 'proposed' | 'taken-up' | 'merged' | 'changed' | 'not-pursued';

export interface Proposal extends BaseRecord {
  readonly text: Text;
  readonly kind?: ProposalKind | (string & {});
  readonly event?: Reference;
  readonly session?: Reference;
  readonly themes?: readonly string[];
  readonly sectors?: readonly string[];
  readonly countries?: readonly CountryCode[];
  readonly status?: ProposalStatus | (string & {});
  readonly outputs?: readonly Reference[];
  readonly mergedInto?: Reference;
  readonly reason?: Text;
  /** Why the outputs above are said to have taken this up. */
  readonly note?: Text;
}
