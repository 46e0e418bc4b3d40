import type { RecordKind, RecordsByKind } from './feed.js';

/** What ties two records together. */
export type Relation =
  | 'session' | 'proposal' | 'taken-up' | 'merged' | 'plan' | 'outcome' | 'output' | 'delivers' | 'measures'
  | 'takes-part' | 'leads' | 'partner' | 'hosts' | 'funds' | 'speaks' | 'depends-on';

/** Towards the room where it was said, towards the country where it is done, or beside the thread. */
export type Direction = 'up' | 'down' | 'side';

/** How a member of a record ties it to records of one kind. */
export interface Tie {
  readonly member: string;
  readonly relation: Relation;
  readonly kind: RecordKind;
  /** Where the record that the member names lies, seen from the one that has the member. */
  readonly direction: Direction;
  /** A nearer tie, beside which this one would say the same again. */
  readonly unless?: Tie | undefined;
}

interface TiesOfKind {
  /** The tie to the record that holds this one. */
  readonly held?: Tie;
  readonly references: readonly Tie[];
}

const of = <K extends RecordKind>(member: keyof RecordsByKind[K] & string, relation: Relation, kind: RecordKind, direction: Direction, unless?: Tie): Tie => ({ member, relation, kind, direction, unless });

const session = of<'proposal'>('session', 'proposal', 'session', 'up');

/**
 * Every member that ties records, by the kind that has it. The thread runs down from the event over
 * session, proposal, output and initiative to the indicator; a plan and its outcomes stand above their
 * outputs, and a proposal that was merged above the one that it became part of. Some ties can be told
 * from either end.
 */
export const tiesOf: Readonly<Record<RecordKind, TiesOfKind>> = {
  organisation: { references: [] },
  initiative: { references: [
    of<'initiative'>('outputs', 'delivers', 'output', 'up'),
    of<'initiative'>('indicators', 'measures', 'indicator', 'down'),
    of<'initiative'>('organisations', 'takes-part', 'organisation', 'side'),
  ] },
  workPlan: { references: [of<'workPlan'>('event', 'plan', 'event', 'up')] },
  outcome: { held: of<'workPlan'>('outcomes', 'outcome', 'outcome', 'down'), references: [] },
  output: { held: of<'outcome'>('outputs', 'output', 'output', 'down'), references: [
    of<'output'>('proposals', 'taken-up', 'proposal', 'up'),
    of<'output'>('indicators', 'measures', 'indicator', 'down'),
    of<'output'>('leads', 'leads', 'organisation', 'side'),
    of<'output'>('partners', 'partner', 'organisation', 'side'),
    of<'output'>('dependsOn', 'depends-on', 'output', 'side'),
  ] },
  proposal: { references: [
    session,
    of<'proposal'>('event', 'proposal', 'event', 'up', session),
    of<'proposal'>('outputs', 'taken-up', 'output', 'down'),
    of<'proposal'>('mergedInto', 'merged', 'proposal', 'down'),
  ] },
  event: { references: [
    of<'event'>('hosts', 'hosts', 'organisation', 'side'),
    of<'event'>('funders', 'funds', 'organisation', 'side'),
    of<'event'>('organisations', 'takes-part', 'organisation', 'side'),
  ] },
  session: { held: of<'event'>('sessions', 'session', 'session', 'down'), references: [
    of<'session'>('outcomes', 'proposal', 'proposal', 'down'),
    of<'session'>('organisations', 'speaks', 'organisation', 'side'),
  ] },
  indicator: { references: [] },
};
