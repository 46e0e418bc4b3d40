import type { ProposalRows } from '../../layout/proposal-rows.js';

/** Px that a proposal and a heading take. */
export interface RowHeights {
  readonly item: number;
  readonly heading: number;
}

/** Of rows that nobody has measured yet. */
export const firstGuess: RowHeights = { item: 84, heading: 48 };

/** What rows take on average, going by those that were measured, or by an earlier guess where there are none. */
export function meanHeights(list: ProposalRows, measured: readonly { readonly row: number; readonly height: number }[], guess: RowHeights): RowHeights {
  const mean = (isHeading: boolean, otherwise: number): number => {
    const some = measured.filter(({ row }) => (list.at(row).record < 0) === isHeading);
    return some.length ? some.reduce((sum, { height }) => sum + height, 0) / some.length : otherwise;
  };
  return { item: mean(false, guess.item), heading: mean(true, guess.heading) };
}
