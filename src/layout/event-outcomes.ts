import type { Entries } from '../model/entries.js';
import type { EventRecord, Proposal } from '../model/feed.js';
import { atOnce } from '../model/good-feed.js';
import { sessionsOf } from '../model/proposal-links.js';
import type { ProposalCounts } from './proposal-counts.js';
import { awaitsAnswer } from './proposal-status.js';

/** What came of sessions and of events, whichever end of the link the feed gives. */
export interface Outcomes {
  /** By the id of a session: its own list first, then those that name it, in the feed's order. */
  readonly bySession: ReadonlyMap<string, readonly Proposal[]>;
  /** By the id of an event: those that name it and no session of the feed. */
  readonly byEvent: ReadonlyMap<string, readonly Proposal[]>;
}

/** Records that are read between two pauses: a few milliseconds of work. */
export const perStep = 2048;

const made = new WeakMap<Entries, Outcomes>();

/** The outcomes of a feed; found once, in time by the number of its sessions and proposals, and in steps. */
export function* outcomeSteps(entries: Entries): Generator<void, Outcomes> {
  const known = made.get(entries);
  if (known) return known;
  const bySession = new Map<string, Proposal[]>();
  const byEvent = new Map<string, Proposal[]>();
  const add = (lists: Map<string, Proposal[]>, id: string, record: Proposal): void => {
    const list = lists.get(id);
    if (list) list.push(record);
    else lists.set(id, [record]);
  };
  // Links that a session names, and the proposals of these.
  const listed = new Set<string>();
  const named = new Set<string>();
  let seen = 0;
  for (const { sessions = [] } of entries.all('event') as readonly EventRecord[]) {
    for (const { id, outcomes } of sessions) {
      if (++seen % perStep === 0) yield;
      for (const outcome of new Set(outcomes)) {
        const entry = entries.get(outcome);
        if (entry?.kind !== 'proposal') continue;
        listed.add(`${id} ${outcome}`);
        named.add(outcome);
        add(bySession, id, entry.record as Proposal);
      }
    }
  }
  for (const proposal of entries.all('proposal') as readonly Proposal[]) {
    if (++seen % perStep === 0) yield;
    const { id, session = '', event } = proposal;
    if (entries.get(session)?.kind === 'session') {
      if (!listed.has(`${session} ${id}`)) add(bySession, session, proposal);
    } else if (event !== undefined && !named.has(id)) add(byEvent, event, proposal);
  }
  const outcomes = { bySession, byEvent };
  made.set(entries, outcomes);
  return outcomes;
}

/** The same at one go. */
export const outcomesIn = (entries: Entries): Outcomes => atOnce(outcomeSteps(entries));

const none: readonly Proposal[] = [];

/** What an event and its sessions have brought: each record once. */
export function outcomesOfEvent({ id, sessions = [] }: EventRecord, { bySession, byEvent }: Outcomes): readonly Proposal[] {
  return [...new Set([...sessions.flatMap((session) => bySession.get(session.id) ?? none), ...(byEvent.get(id) ?? none)])];
}

/** The id of the event that a record belongs to: itself, that of a session, or that of a proposal. Undefined for any other record. */
export function eventOf(id: string, entries: Entries): string | undefined {
  const entry = entries.get(id);
  switch (entry?.kind) {
    case 'event': return id;
    case 'session': return entry.parent;
    case 'proposal': {
      const proposal = entry.record as Proposal;
      const session = sessionsOf(proposal, entries).map((each) => entries.get(each)).find((each) => each?.kind === 'session');
      return session?.parent ?? proposal.event;
    }
    default: return undefined;
  }
}

export type OutcomeCounts = Pick<ProposalCounts, 'kinds' | 'statuses' | 'unanswered'>;

/** How many there are of each kind and status. */
export function countOutcomes(proposals: readonly Proposal[]): OutcomeCounts {
  const kinds = new Map<string, number>();
  const statuses = new Map<string, number>();
  let unanswered = 0;
  for (const { kind = '', status = '' } of proposals) {
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    if (awaitsAnswer(kind, status)) unanswered++;
  }
  return { kinds, statuses, unanswered };
}
