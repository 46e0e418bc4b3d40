/** Where an initiative comes from: the proposals that its outputs took up, and the sessions that made them. */
import type { Entries } from '../model/entries.js';
import type { Initiative, Output, Proposal } from '../model/feed.js';
import { sessionsOf } from '../model/proposal-links.js';

export interface Origin {
  readonly proposal: Proposal;
  /** True where it went into another one, which was taken up. */
  readonly merged: boolean;
  /** Ids of the sessions that made it, or else of the event; they may lead nowhere. */
  readonly from: readonly string[];
}

/** For an output's id the proposals that name it, and for a proposal's id those that were merged into it. */
const namedBy = new WeakMap<Entries, ReadonlyMap<string, readonly Proposal[]>>();

function naming(entries: Entries): ReadonlyMap<string, readonly Proposal[]> {
  let named = namedBy.get(entries);
  if (!named) {
    const byId = new Map<string, Proposal[]>();
    for (const proposal of entries.all('proposal') as readonly Proposal[]) {
      for (const id of [...(proposal.outputs ?? []), ...(proposal.mergedInto === undefined ? [] : [proposal.mergedInto])]) {
        const list = byId.get(id);
        if (list) list.push(proposal);
        else byId.set(id, [proposal]);
      }
    }
    namedBy.set(entries, (named = byId));
  }
  return named;
}

/** The outputs that an initiative helps to deliver, in its order, each once; those that lead nowhere are left out. */
export function outputsOf({ outputs = [] }: Pick<Initiative, 'outputs'>, entries: Pick<Entries, 'get'>): readonly Output[] {
  return [...new Set(outputs)].flatMap((id) => {
    const entry = entries.get(id);
    return entry?.kind === 'output' ? [entry.record as Output] : [];
  });
}

/** The proposals behind an initiative: those that its outputs took up, whichever end says so, and those merged into them. */
export function originsOf(initiative: Pick<Initiative, 'outputs'>, entries: Entries): readonly Origin[] {
  const outputs = outputsOf(initiative, entries);
  if (!outputs.length) return [];
  const named = naming(entries);
  const found = new Map<string, Origin>();
  const add = (proposal: Proposal, merged: boolean): void => {
    if (found.has(proposal.id)) return;
    const sessions = sessionsOf(proposal, entries);
    found.set(proposal.id, { proposal, merged, from: sessions.length || proposal.event === undefined ? sessions : [proposal.event] });
  };
  for (const { id, proposals = [] } of outputs) {
    for (const proposal of proposals) {
      const entry = entries.get(proposal);
      if (entry?.kind === 'proposal') add(entry.record as Proposal, false);
    }
    for (const proposal of named.get(id) ?? []) add(proposal, false);
  }
  // A map is walked in the order of adding, and what is added on the way is walked as well: however long a chain of merged ones is, it ends.
  for (const id of found.keys()) for (const other of named.get(id) ?? []) add(other, true);
  return [...found.values()];
}
