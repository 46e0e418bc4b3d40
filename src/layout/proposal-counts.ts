import { awaitsAnswer } from './proposal-status.js';
import type { ValueColumn } from './proposals.js';

/** Columns of a table of proposals. */
export interface ProposalColumns {
  readonly session: ValueColumn;
  readonly kind: ValueColumn;
  readonly status: ValueColumn;
}

/** How many there are of each, for the sentence above the list. */
export interface ProposalCounts {
  /** By kind and by status as the feed has them, without those that do not occur; `''` is "not given". */
  readonly kinds: ReadonlyMap<string, number>;
  readonly statuses: ReadonlyMap<string, number>;
  /** Different sessions that they come from. */
  readonly sessions: number;
  /** Those that an answer is due to and none is recorded. */
  readonly unanswered: number;
}

/** Counts the records at `rows`. A proposal has one kind and one status; typed arrays only, since it runs at every keystroke. */
export function countProposals(rows: Uint32Array, { session, kind, status }: ProposalColumns): ProposalCounts {
  const kinds = new Uint32Array(kind.values.length);
  const statuses = new Uint32Array(status.values.length);
  const seen = new Uint8Array(session.values.length);
  const open = status.values.map((value) => awaitsAnswer('', value));
  const closed = status.values.map((value) => !awaitsAnswer('a takeaway', value));
  const asks = kind.values.map((value) => awaitsAnswer(value, ''));
  let unanswered = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const kindCode = kind.codes[kind.offsets[row]!]!;
    const statusCode = status.codes[status.offsets[row]!]!;
    kinds[kindCode] = kinds[kindCode]! + 1;
    statuses[statusCode] = statuses[statusCode]! + 1;
    if (open[statusCode] && (!closed[statusCode] || asks[kindCode])) unanswered++;
    for (let at = session.offsets[row]!; at < session.offsets[row + 1]!; at++) seen[session.codes[at]!] = 1;
  }
  const named = (counts: Uint32Array, { values }: ValueColumn) => new Map(values.map((value, code) => [value, counts[code]!] as const).filter(([, count]) => count));
  const sessions = session.values.reduce((sum, value, code) => sum + (value !== '' && seen[code] ? 1 : 0), 0);
  return { kinds: named(kinds, kind), statuses: named(statuses, status), sessions, unanswered };
}
