import type { Entries } from './entries.js';
import type { Output, Proposal, Session } from './feed.js';

/** For a proposal's id, the ids of the records of a kind that name it. */
type NamedBy = Map<string, string[]>;

const made = { session: new WeakMap<Entries, NamedBy>(), output: new WeakMap<Entries, NamedBy>() };

/**
 * Either end may name a link. The thread knows both, but it ties all records of a feed before it answers for one; the few sessions
 * and outputs that name proposals are read in no time, those of a kind when first asked for.
 */
function namedBy(id: string, kind: 'session' | 'output', entries: Entries): readonly string[] | undefined {
  let ids = made[kind].get(entries);
  if (!ids) {
    made[kind].set(entries, (ids = new Map()));
    for (const record of entries.all(kind)) {
      for (const proposal of (kind === 'session' ? (record as Session).outcomes : (record as Output).proposals) ?? none) {
        const known = ids.get(proposal);
        if (known) known.push(record.id);
        else ids.set(proposal, [record.id]);
      }
    }
  }
  return ids.get(id);
}

const none: readonly string[] = [];

/** Ids of the sessions that made a proposal: the one that it names, then those that name it; each once. */
export function sessionsOf({ id, session }: Proposal, entries: Entries): readonly string[] {
  const others = namedBy(id, 'session', entries);
  if (session === undefined) return others ?? none;
  return others ? [...new Set([session, ...others])] : [session];
}

/** Ids of the outputs that took a proposal up: those that it names, then those that name it; each once. */
export function outputsOf({ id, outputs = none }: Proposal, entries: Entries): readonly string[] {
  const others = namedBy(id, 'output', entries);
  return others ? [...new Set([...outputs, ...others])] : outputs;
}
