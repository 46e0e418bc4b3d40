import type { TimelineRows } from '../../layout/timeline.js';

/** What a key asks for. Pixels to pan are a share of what is seen. */
export type GridAction =
  | { readonly kind: 'focus'; readonly index: number; readonly inTime: boolean }
  | { readonly kind: 'page'; readonly by: 1 | -1 }
  | { readonly kind: 'fold'; readonly open: boolean }
  | { readonly kind: 'select' }
  | { readonly kind: 'clear' }
  /** Towards the start (-1) or the end of time; `else` says what to do where there is nothing more to see. */
  | { readonly kind: 'pan'; readonly by: 1 | -1; readonly else?: GridAction }
  | { readonly kind: 'end'; readonly by: 1 | -1 }
  | { readonly kind: 'zoom'; readonly by: 1 | -1 | 0 };

export interface GridPlace {
  readonly rows: TimelineRows;
  readonly index: number;
  /** The focus is in the row's time cell and not on the row. */
  readonly inTime: boolean;
  readonly rtl: boolean;
}

/**
 * The keys of a tree grid (ARIA Authoring Practices, "treegrid", with the focus on rows first), and those of the time: plus,
 * minus and 0 zoom, Shift with an arrow pans, and in the time cell arrows pan until nothing is left to see.
 */
export function gridAction(event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>, { rows, index, inTime, rtl }: GridPlace): GridAction | undefined {
  const row = rows.at(index);
  if (!row || event.altKey || event.metaKey) return undefined;
  const toRow = (next: number): GridAction => ({ kind: 'focus', index: Math.max(0, Math.min(rows.length - 1, next)), inTime });
  const arrow = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  const forward = rtl ? -arrow : arrow;
  if (event.ctrlKey && event.key !== 'Home' && event.key !== 'End') return undefined;
  if (forward) {
    const by = forward as 1 | -1;
    const back: GridAction = { kind: 'focus', index, inTime: false };
    if (event.shiftKey || inTime) return inTime && by < 0 ? { kind: 'pan', by, else: back } : { kind: 'pan', by };
    if (by > 0) return row.children && !row.expanded ? { kind: 'fold', open: true } : { kind: 'focus', index, inTime: true };
    if (row.expanded) return { kind: 'fold', open: false };
    return row.holder.index < 0 ? undefined : toRow(row.holder.index);
  }
  switch (event.key) {
    case 'ArrowDown': return toRow(index + 1);
    case 'ArrowUp': return toRow(index - 1);
    case 'Home': return inTime && !event.ctrlKey ? { kind: 'end', by: -1 } : toRow(0);
    case 'End': return inTime && !event.ctrlKey ? { kind: 'end', by: 1 } : toRow(rows.length - 1);
    case 'PageDown': return { kind: 'page', by: 1 };
    case 'PageUp': return { kind: 'page', by: -1 };
    case 'Enter':
    case ' ': return { kind: 'select' };
    case 'Escape': return inTime ? { kind: 'focus', index, inTime: false } : { kind: 'clear' };
    case '+':
    case '=': return { kind: 'zoom', by: 1 };
    case '-': return { kind: 'zoom', by: -1 };
    case '0': return { kind: 'zoom', by: 0 };
    default: return undefined;
  }
}
