/**
 * The button that an arrow key, Home or End goes to among those of a box, of which only one is a Tab stop. The key's default is prevented
 * where there is one. Arrows follow the reading direction and stop at the ends.
 */
export function rovingTarget(event: KeyboardEvent, from: Element, box: Element, direction: 'ltr' | 'rtl'): HTMLElement | undefined {
  const buttons = [...box.querySelectorAll<HTMLElement>('button')];
  const at = buttons.indexOf(from as HTMLElement);
  const forward = direction === 'rtl' ? -1 : 1;
  const moves: Readonly<Record<string, number>> = { ArrowRight: at + forward, ArrowDown: at + 1, ArrowLeft: at - forward, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 };
  const to = Object.hasOwn(moves, event.key) ? buttons[moves[event.key]!] : undefined;
  if (at >= 0 && to) event.preventDefault();
  return at < 0 ? undefined : to;
}
