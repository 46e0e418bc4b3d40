import type { Entries } from './entries.js';
import type { Output, Proposal, Reference, Session } from './feed.js';

/** For a proposal's id, the ids of the records that name it. */
interface NamedBy {
  readonly sessions: ReadonlyMap<string, readonly string[]>;
  readonly outputs: ReadonlyMap<string, readonly string[]>;
}

const made = new WeakMap<Entries, NamedBy>();

/**
 * Either end may name a link. The thread knows both, but it ties all records of a feed before it answers for one; the few sessions
 * and outputs that name proposals are read in no time.
 */
function namedBy(entries: Entries): NamedBy {
  let named = made.get(entries);
  if (!named) {
    const read = (kind: 'session' | 'output', list: (record: never) => readonly Reference[] | undefined) => {
      const ids = new Map<string, string[]>();
      for (const record of entries.all(kind)) {
        for (const proposal of list(record as never) ?? []) {
          const known = ids.get(proposal);
          if (known) known.push(record.id);
          else ids.set(proposal, [record.id]);
        }
      }
      return ids;
    };
    made.set(entries, (named = { sessions: read('session', (record: Session) => record.outcomes), outputs: read('output', (record: Output) => record.proposals) }));
  }
  return named;
}

const none: readonly string[] = [];

/** Ids of the sessions that made a proposal: the one that it names, then those that name it; each once. */
export function sessionsOf({ id, session }: Proposal, entries: Entries): readonly string[] {
  const others = namedBy(entries).sessions.get(id);
  if (session === undefined) return others ?? none;
  return others ? [...new Set([session, ...others])] : [session];
}

/** Ids of the outputs that took a proposal up: those that it names, then those that name it; each once. */
export function outputsOf({ id, outputs = none }: Proposal, entries: Entries): readonly string[] {
  const others = namedBy(entries).outputs.get(id);
  return others ? [...new Set([...outputs, ...others])] : outputs;
}
