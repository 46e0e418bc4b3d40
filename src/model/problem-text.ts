/** The most problems that are listed of one reading; the rest are counted. */
export const mostProblems = 10_000;

/** Longest part of a value that a problem shows; also the longest text that is tried as a number or a date. */
export const longestShown = 40;

/** A value in a problem's message: short, on one line, without letters that would turn the line. */
export function shown(value: unknown): string {
  if (typeof value === 'string') {
    const start = JSON.stringify(value.slice(0, longestShown)) + (value.length > longestShown ? '…' : '');
    return start.replace(/[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
  }
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (value === undefined || value === null) return 'nothing';
  return typeof value === 'object' ? 'an object' : typeof value === 'number' || typeof value === 'boolean' ? String(value) : `a ${typeof value}`;
}

/** The last of too many problems. */
export const unlisted = (omitted: number): string => `Problems beyond ${mostProblems} are not listed; there are ${omitted} more.`;
