/** What the focus stops at inside a box of the page (`data-box`). */
export const items = 'button:not(:disabled), a[href]';

/** Makes each box one stop of the Tab key, at its first item, until a reader comes who moves inside it (`roving-boxes.ts`). */
export function makeStops(root: ParentNode): void {
  for (const box of root.querySelectorAll('[data-box]')) for (const [index, item] of box.querySelectorAll<HTMLElement>(items).entries()) item.tabIndex = index ? -1 : 0;
}
