/** Most characters that are parsed at one go: a longer object or list is taken apart. The browser parses so many within a few milliseconds. */
export const pieceLength = 2 ** 18;

/** Characters of JSON by their codes. */
const [quote, comma, openList, backslash, closeList, openObject, closeObject] = [34, 44, 91, 92, 93, 123, 125] as const;

const isBlank = (text: string): boolean => /^[ \t\n\r]*$/.test(text);

/** Makes a member of an object as `JSON.parse` does: its own also where the prototype has one of that name (`__proto__`), or a frozen one. */
function put(holder: object, name: string, value: unknown): void {
  if (name in holder && !Object.hasOwn(holder, name)) Object.defineProperty(holder, name, { value, writable: true, enumerable: true, configurable: true });
  else (holder as Record<string, unknown>)[name] = value;
}

/**
 * A JSON text that comes bit by bit, to the value that `JSON.parse` gives for the whole of it. Only where values end is found here: runs of whole members or
 * entries go to `JSON.parse` and are put together. An object or a list is taken apart once more than a piece of it has come and is not
 * parsed; a string that is longer than a piece stays whole.
 *
 * The document is the one entry of a list around it, whose depth is 0. What is at a depth stands in the bracket that opened it.
 */
export class JsonInPieces {
  /** What is being put together, from the list around the document inwards. The depth of the last is `holders.length - 1`. */
  private readonly holders: (unknown[] | object)[] = [[]];
  /** Index of the bracket that is open at each depth, its character, and the index of the last comma after it (of itself where there is none). */
  private readonly opened = [-1];
  private readonly brackets = [openList as number];
  private readonly commas = [-1];
  private depth = 0;
  /** Whether the text so far ends within a string, and there with a backslash that escapes what follows. */
  private isInString = false;
  private isEscaped = false;
  /** What is kept of the text so far: that which is not parsed yet. */
  private held = '';
  private heldFrom = 0;
  private end = 0;
  /** Where that begins which is not parsed yet, and whether a value stands before it that no comma has followed. */
  private from = 0;
  private isAfterValue = false;

  /** @param piece characters; any number gives the same value */
  constructor(private readonly piece = pieceLength) {}

  /**
   * Takes more of the text; at most a piece, if no task is to be long.
   *
   * @throws SyntaxError for some of what is no JSON; for the rest `finish` does
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
        if (depth === this.holders.length - 1) this.close(offset + index, code);
        depth--;
      }
    }
    this.depth = depth;
    while (this.end - this.from > this.piece && this.takeWhole()) continue;
    this.held = this.held.slice(this.from - this.heldFrom);
    this.heldFrom = this.from;
  }

  /**
   * The value of the whole text.
   *
   * @throws SyntaxError for what is no JSON
   */
  finish(): unknown {
    this.take(this.end, true);
    const [document] = this.holders;
    // An end that comes too early leaves brackets open; none or several documents are no document.
    if (this.holders.length > 1 || (document as unknown[]).length !== 1) throw new SyntaxError();
    return (document as unknown[])[0];
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

  /** Parses what is whole, or goes into what is not; false where nothing can be done before more text has come. */
  private takeWhole(): boolean {
    const level = this.holders.length - 1;
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

  /** Begins to put together what was opened at a depth, the last and unfinished member of its holder. */
  private enter(depth: number): void {
    const open = this.opened[depth]!;
    const child = this.brackets[depth] === openList ? [] : {};
    const before = `${this.textFrom(this.from, open)}[]`;
    const holder = this.holders[depth - 1]!;
    if (this.isAfterValue) throw new SyntaxError();
    // What stands before it are space, and in an object its name: with an empty list in its place that has to be JSON.
    if (!Array.isArray(holder)) for (const name of Object.keys(JSON.parse(`{${before}}`) as object)) put(holder, name, child);
    else if (JSON.parse(before)) holder.push(child);
    this.holders.push(child);
    this.from = open + 1;
  }

  /** Ends what is being put together, at its closing bracket. */
  private close(at: number, bracket: number): void {
    // The codes of the brackets of a pair differ by two. None is open around the document.
    if (this.holders.length === 1 || bracket !== this.brackets[this.holders.length - 1]! + 2) throw new SyntaxError();
    this.take(at, true);
    this.holders.pop();
    this.from = at + 1;
    this.isAfterValue = true;
  }

  /** Parses the members or entries that have come and puts them to those before; the text of them ends at a comma, or with the bracket around them. */
  private take(to: number, isLast: boolean): void {
    const holder = this.holders.at(-1)!;
    let text = this.textFrom(this.from, to);
    if (this.isAfterValue) {
      const next = text.indexOf(',');
      if (!isBlank(next < 0 ? text : text.slice(0, next))) throw new SyntaxError();
      if (next < 0) return;
      text = text.slice(next + 1);
    } else if (isLast && this.from === this.opened[this.holders.length - 1]! + 1 && isBlank(text)) {
      return;
    }
    let count = 0;
    if (Array.isArray(holder)) {
      for (const entry of JSON.parse(`[${text}]`) as unknown[]) {
        holder.push(entry);
        count++;
      }
    } else {
      for (const [name, value] of Object.entries(JSON.parse(`{${text}}`) as object)) {
        put(holder, name, value);
        count++;
      }
    }
    // Between two commas, and before a bracket that follows one, something has to stand.
    if (count === 0) throw new SyntaxError();
  }

  private textFrom(from: number, to: number): string {
    return this.held.slice(from - this.heldFrom, to - this.heldFrom);
  }
}
