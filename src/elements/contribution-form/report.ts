import type { ShownText } from '../../kit/format.js';
import type { Outcome } from './post.js';
import type { Fault } from './read-draft.js';
import type { ServerFault } from './server-faults.js';

export type Failure = Exclude<Outcome, { readonly kind: 'sent' }>;

/** What came of the last try to send, where it was not sent. */
export interface Report {
  readonly faults: readonly (Fault | ServerFault)[];
  /** Pointers of faults that have been put right since. */
  readonly mended: ReadonlySet<string>;
  readonly failure?: Failure | undefined;
  /** A hidden field was filled in, which people do not see. */
  readonly trapped?: boolean;
  /** What the server says of the whole. */
  readonly general: readonly ShownText[];
}

/** The report once something has been typed at a place: a fault there may have been put right, or be another one. `read` gives the faults that there are now. */
export function afterEdit(report: Report, at: string, read: () => readonly Fault[]): Report {
  if (!report.faults.length) return report;
  const faults = read();
  const mended = new Set(report.mended);
  const now = report.faults.map((fault) => {
    const still = faults.find((each) => each.at === fault.at);
    // What a server said is taken for mended once another answer is given; whether it is, only the server can tell.
    const isMended = 'message' in fault ? !still : at === fault.at || at.startsWith(`${fault.at}/`) || mended.has(fault.at);
    if (isMended && !still) mended.add(fault.at);
    else mended.delete(fault.at);
    return 'message' in fault || isMended ? (still ?? fault) : fault;
  });
  return { ...report, faults: now, mended };
}

/** The report once a list has other rows: what was said of rows is now of others, so it is said anew. */
export function afterRows(report: Report, at: string, read: () => readonly Fault[]): Report {
  const isInside = (each: { readonly at: string }): boolean => each.at.startsWith(`${at}/`);
  if (!report.faults.some(isInside)) return afterEdit(report, at, read);
  const others = report.faults.filter((fault) => !isInside(fault));
  const anew = { ...report, faults: [...others, ...read().filter(isInside)], mended: new Set([...report.mended].filter((each) => !each.startsWith(`${at}/`))) };
  return afterEdit(anew, at, read);
}
