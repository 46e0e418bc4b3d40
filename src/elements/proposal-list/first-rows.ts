import type { ProposalRows } from '../../layout/proposal-rows.js';
import { maximumScrollHeight } from '../../layout/scroll-height.js';

/** So many rows are drawn at first, which fill the box; a list no longer than this is always drawn whole. */
export const firstRows = 16;

/** Makes the box as long as all rows, going by those that are drawn. False where they leave it empty at the end. */
export function placeFirstRows(box: HTMLElement, { count }: ProposalRows): boolean {
  if (count <= firstRows) return true;
  const drawn = box.querySelector('.window')!.getBoundingClientRect().height;
  box.style.setProperty('--_total', `${Math.min(maximumScrollHeight, (drawn / firstRows) * count)}px`);
  return drawn >= box.clientHeight;
}
