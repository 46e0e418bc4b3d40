/** Most characters that are parsed at one go: a longer object or list is taken apart. The browser parses so many within a few milliseconds. */
export const pieceLength = 2 ** 18;

/** Characters of JSON by their codes. */
const [quote, comma, openList, backslash, closeList, openObject, closeObject] = [34, 44, 91, 92, 93, 123, 125] as const;

const isBlank = (text: string): boolean => /^[ \t\n\r]*$/.test(text);

/**
 * A piece of a JSON text. `members`: whole members or entries of what is being put together, with the commas between them. `list` and `object`: what
 * stands before the bracket of one that is put together piece by piece from here on, which is space, and in an object its name. `end`: that one is whole.
 */
export type Piece = readonly [kind: 'members' | 'list' | 'object' | 'end', text: string];

/**
 * Cuts a JSON text that comes bit by bit into pieces, of which `JsonValue` makes the value. Only where values end is found here. An object or a list is
 * taken apart once more than a piece of it has come and is not cut off; a string that is longer than a piece stays whole.
 *
 * The document is the one entry of a list around it, whose depth is 0. What is at a depth stands in the bracket that opened it.
 */
export class JsonCutter {
  /** Depth of what is being put together. */
  private level = 0;
  /** Index of the bracket that is open at each depth, its character, and the index of the last comma after it (of itself where there is none). */
  private readonly opened = [-1];
  private readonly brackets = [openList as number];
  private readonly commas = [-1];
  private depth = 0;
  /** Whether the text so far ends within a string, and there with a backslash that escapes what follows. */
  private isInString = false;
  private isEscaped = false;
  /** What is kept of the text so far: that which is not cut off yet. */
  private held = '';
  private heldFrom = 0;
  private end = 0;
  /** Where that begins which is not cut off yet, and whether a value stands before it that no comma has followed. */
  private from = 0;
  private isAfterValue = false;

  /**
   * @param give is called for each piece, in order
   * @param piece characters; any number gives the same value
   */
  constructor(private readonly give: (piece: Piece) => void, private readonly piece = pieceLength) {}

  /**
   * Takes more of the text; at most a piece, if no task is to be long.
   *
   * @throws SyntaxError for some of what is no JSON; for the rest `finish` does, or the one who takes the pieces
   */
  write(text: string): void {
    if (text === '') return;
    const offset = this.end;
    this.held += text;
    this.end += text.length;
    const { commas, opened, brackets } = this;
    let { depth } = this;
    let index = 0;
    if (this.isInString) index = this.afterString(text, 0);
    for (; index < text.length; index++) {
      const code = text.charCodeAt(index);
      if (code === quote) {
        this.isInString = true;
        index = this.afterString(text, index + 1) - 1;
      } else if (code === comma) {
        commas[depth] = offset + index;
      } else if (code === openObject || code === openList) {
        depth++;
        opened[depth] = commas[depth] = offset + index;
        brackets[depth] = code;
      } else if (code === closeObject || code === closeList) {
        if (depth === this.level) this.close(offset + index, code);
        depth--;
      }
    }
    this.depth = depth;
    while (this.end - this.from > this.piece && this.takeWhole()) continue;
    this.held = this.held.slice(this.from - this.heldFrom);
    this.heldFrom = this.from;
  }

  /**
   * Gives what is left, at the end of the text.
   *
   * @throws SyntaxError where brackets are open
   */
  finish(): void {
    this.take(this.end, true);
    if (this.level > 0) throw new SyntaxError();
  }

  /** Index behind the closing quote of the string that one is in; the length of the text where it goes on in the next one. */
  private afterString(text: string, from: number): number {
    let begin = from;
    if (this.isEscaped) begin++;
    for (let index = begin; ;) {
      const end = text.indexOf('"', index);
      const last = end < 0 ? text.length : end;
      let slash = last;
      while (slash > begin && text.charCodeAt(slash - 1) === backslash) slash--;
      const isEscaped = (last - slash) % 2 > 0;
      if (end >= 0 && isEscaped) {
        index = end + 1;
        continue;
      }
      this.isEscaped = isEscaped;
      this.isInString = end < 0;
      return end < 0 ? last : last + 1;
    }
  }

  /** Gives what is whole, or goes into what is not; false where nothing can be done before more text has come. */
  private takeWhole(): boolean {
    const { level } = this;
    const last = this.commas[level]!;
    if (last >= this.from) {
      this.take(last, false);
      this.from = last + 1;
      this.isAfterValue = false;
      return true;
    }
    if (this.depth === level) return false;
    this.enter(level + 1);
    return true;
  }

  /** Begins to give what was opened at a depth, the last and unfinished member of what it is in. */
  private enter(depth: number): void {
    const open = this.opened[depth]!;
    if (this.isAfterValue) throw new SyntaxError();
    this.give([this.brackets[depth] === openList ? 'list' : 'object', this.textFrom(this.from, open)]);
    this.level = depth;
    this.from = open + 1;
  }

  /** Ends what is being put together, at its closing bracket. */
  private close(at: number, bracket: number): void {
    // The codes of the brackets of a pair differ by two. None is open around the document.
    if (this.level === 0 || bracket !== this.brackets[this.level]! + 2) throw new SyntaxError();
    this.take(at, true);
    this.give(['end', '']);
    this.level--;
    this.from = at + 1;
    this.isAfterValue = true;
  }

  /** Gives the members or entries that have come; the text of them ends at a comma, or with the bracket around them. */
  private take(to: number, isLast: boolean): void {
    let text = this.textFrom(this.from, to);
    if (this.isAfterValue) {
      const next = text.indexOf(',');
      if (!isBlank(next < 0 ? text : text.slice(0, next))) throw new SyntaxError();
      if (next < 0) return;
      text = text.slice(next + 1);
    } else if (isLast && this.from === this.opened[this.level]! + 1 && isBlank(text)) {
      return;
    }
    this.give(['members', text]);
  }

  private textFrom(from: number, to: number): string {
    return this.held.slice(from - this.heldFrom, to - this.heldFrom);
  }
}
