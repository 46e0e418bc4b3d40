/** Which initiative a profile shows, and where it stands among those that could be. */
import type { RecordKind } from '../model/feed.js';

export interface ChoiceInput {
  readonly records: readonly { readonly id: string }[];
  /** Indexes of the shown records, in order. */
  readonly rows: Uint32Array;
  /** Id of the initiative that is shown now; it stays unless something else is asked for. */
  readonly current: string | undefined;
  readonly selected: { readonly id: string; readonly kind: RecordKind } | undefined;
  /** Ids of the records on the selected one's thread. */
  readonly lit: ReadonlySet<string>;
}

export interface Choice {
  /** Index among the records. */
  readonly record: number;
  /** Place among the shown ones, from 0. */
  readonly place: number;
  /** Indexes of the shown initiatives on the thread of a selected record of another kind, in order; undefined where none is selected. */
  readonly onThread: readonly number[] | undefined;
}

/**
 * The selected initiative; else one on the thread of what is selected, and of several the one that is shown already, so that a press on one
 * of its outputs does not lead away; else what was shown; else the first. Undefined where nothing is shown.
 */
export function chooseInitiative({ records, rows, current, selected, lit }: ChoiceInput): Choice | undefined {
  if (!rows.length) return undefined;
  const isThread = selected !== undefined && selected.kind !== 'initiative';
  const onThread = isThread ? Array.from(rows.filter((row) => lit.has(records[row]?.id ?? ''))) : undefined;
  const shown = (id: string | undefined): number => {
    const record = id === undefined ? -1 : records.findIndex((each) => each.id === id);
    return record >= 0 && rows.includes(record) ? record : -1;
  };
  let record = selected && !isThread ? shown(selected.id) : -1;
  if (record < 0) record = shown(current);
  if (onThread?.length && !onThread.includes(record)) record = onThread[0]!;
  if (record < 0) record = rows[0]!;
  return { record, place: rows.indexOf(record), onThread };
}
