import { JsonCutter, pieceLength, type Piece } from './json-cutter.js';

/** Makes a member of an object as `JSON.parse` does: its own also where the prototype has one of that name (`__proto__`), or a frozen one. */
function put(holder: object, name: string, value: unknown): void {
  if (name in holder && !Object.hasOwn(holder, name)) Object.defineProperty(holder, name, { value, writable: true, enumerable: true, configurable: true });
  else (holder as Record<string, unknown>)[name] = value;
}

/** Puts a value together from the pieces of its text: runs of whole members or entries go to `JSON.parse`, and what they are in is filled with them. */
export class JsonValue {
  /** What is being put together, from the list around the document inwards. */
  private readonly holders: (unknown[] | object)[] = [[]];

  /** @throws SyntaxError for some of what is no JSON; for the rest the cutter does */
  add([kind, text]: Piece): void {
    if (kind === 'members') this.fill(text);
    else if (kind === 'end') this.holders.pop();
    else this.enter(kind === 'list' ? [] : {}, text);
  }

  /**
   * The value, once the whole text is cut.
   *
   * @throws SyntaxError for none or several documents, which are no document
   */
  finish(): unknown {
    const [document] = this.holders as [unknown[]];
    if (document.length !== 1) throw new SyntaxError();
    return document[0];
  }

  private enter(child: unknown[] | object, text: string): void {
    const holder = this.holders.at(-1)!;
    // With an empty list in the place of the child that has to be JSON.
    const before = `${text}[]`;
    if (!Array.isArray(holder)) for (const name of Object.keys(JSON.parse(`{${before}}`) as object)) put(holder, name, child);
    else if (JSON.parse(before)) holder.push(child);
    this.holders.push(child);
  }

  private fill(text: string): void {
    const holder = this.holders.at(-1)!;
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
}

/** A JSON text that comes bit by bit, to the value that `JSON.parse` gives for the whole of it. */
export class JsonInPieces {
  private readonly value = new JsonValue();
  private readonly cutter: JsonCutter;

  /** @param piece characters; any number gives the same value */
  constructor(piece = pieceLength) {
    this.cutter = new JsonCutter((cut) => this.value.add(cut), piece);
  }

  /**
   * Takes more of the text; at most a piece, if no task is to be long.
   *
   * @throws SyntaxError for some of what is no JSON; for the rest `finish` does
   */
  write(text: string): void {
    this.cutter.write(text);
  }

  /**
   * The value of the whole text.
   *
   * @throws SyntaxError for what is no JSON
   */
  finish(): unknown {
    this.cutter.finish();
    return this.value.finish();
  }
}
