/** Width in px of a text in a size and weight of the host's font. */
export type TextMeasurer = (text: string, size: number, weight?: 400 | 600) => number;

/** No label shows more; longer texts are cut before they are measured. */
const longestLabel = 400;

/** The text, or as much of its beginning as fits in `width` px with an ellipsis; `''` where not even that fits. Never splits a character in two. */
export function fitText(text: string, width: number, measure: (text: string) => number): string {
  const short = text.length > longestLabel ? text.slice(0, longestLabel) : text;
  const whole = short.replace(/\s+/g, ' ').trim();
  if (short === text && measure(whole) <= width) return whole;
  const characters = Array.from(whole);
  let low = 0;
  let high = characters.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (measure(`${characters.slice(0, middle).join('').trimEnd()}…`) <= width) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? '' : `${characters.slice(0, low).join('').trimEnd()}…`;
}
