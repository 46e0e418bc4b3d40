/* No line of a picture is longer than this, so a megabyte in a title is cut before it is measured. */
const longest = 2000;

/**
 * Breaks a text into lines no wider than `width`: at spaces, but not at those that hold a number and its unit together; within what
 * is wider than a line, as in a script without spaces, between words, and at last between characters.
 * A text of more than `most` lines ends in an ellipsis, for which the last line gives up words, or characters where it has one word only.
 */
export const wrapText = (text: string, width: number, most: number, measure: (part: string) => number, locale: string): string[] => {
  const fits = (part: string): boolean => measure(part.trimEnd()) <= width;
  const split = (run: string): string[] => {
    if (fits(run)) return [run];
    const words: string[] = [];
    for (const { segment, isWordLike } of new Intl.Segmenter(locale, { granularity: 'word' }).segment(run)) {
      // No line begins with a full stop.
      if (isWordLike || !words.length) words.push(segment);
      else words[words.length - 1] += segment;
    }
    // Nor with one where a word is broken between characters.
    return words.flatMap((word) => (fits(word) ? word : (word.match(/[^]\p{P}?/gu) as string[])));
  };
  const words = (text.slice(0, longest).replace(/[ \t\r\n]+/g, ' ').trim().match(/[^ ]+ ?/g) ?? []).flatMap(split);
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    if (line && !fits(line + word)) {
      lines.push(line.trimEnd());
      line = word.trimStart();
    } else line += word;
  }
  if (line.trim()) lines.push(line.trimEnd());
  if (lines.length <= most && text.length <= longest) return lines;
  const kept = lines.slice(0, most);
  let last = kept.pop()!;
  while (last.length > 1 && !fits(`${last}…`)) last = last.includes(' ') ? last.slice(0, last.lastIndexOf(' ')) : [...last].slice(0, -1).join('');
  return [...kept, `${last}…`];
};
