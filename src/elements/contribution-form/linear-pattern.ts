/**
 * Patterns of a schema, matched in time that grows with the text and the pattern and no faster, whatever they are: the text is read once,
 * with all the places of the pattern where the match may stand (Ken Thompson, "Regular Expression Search Algorithm", 1968). What
 * cannot be matched so, such as references back and looking around, is refused.
 */

type Node =
  | { readonly type: 'one'; readonly test: (character: string) => boolean }
  | { readonly type: 'begin' | 'end' }
  | { readonly type: 'all' | 'either'; readonly nodes: readonly Node[] }
  | { readonly type: 'repeat'; readonly node: Node; readonly least: number; readonly most: number };

/** A step of the compiled pattern: to meet a character, to go on in one or two places, to stand at an end of the text. */
type Step = { readonly test: (character: string) => boolean } | { to: number[] } | { readonly edge: 'begin' | 'end' };

const longestPattern = 1000;
const mostSteps = 2000;
const deepest = 30;

/** A test of a text; undefined for a pattern that is wrong or cannot be matched so. */
export function compilePattern(pattern: string): ((text: string) => boolean) | undefined {
  if (pattern.length > longestPattern) return undefined;
  try {
    const steps: Step[] = [];
    write(new Parser(pattern).parse(), steps);
    return (text) => matches(steps, text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

class Parser {
  readonly #source: readonly string[];
  #place = 0;

  constructor(pattern: string) {
    this.#source = Array.from(pattern);
  }

  parse(): Node {
    const node = this.#either(0);
    if (this.#place < this.#source.length) throw new SyntaxError('A bracket is closed that was not opened.');
    return node;
  }

  #take(expected: string): boolean {
    const ahead = this.#source.slice(this.#place, this.#place + expected.length).join('') === expected;
    if (ahead) this.#place += expected.length;
    return ahead;
  }

  #either(depth: number): Node {
    if (depth > deepest) throw new SyntaxError('Too deep.');
    const nodes = [this.#all(depth)];
    while (this.#take('|')) nodes.push(this.#all(depth));
    return nodes.length === 1 ? nodes[0]! : { type: 'either', nodes };
  }

  #all(depth: number): Node {
    const nodes: Node[] = [];
    for (let next = this.#source[this.#place]; next !== undefined && next !== '|' && next !== ')'; next = this.#source[this.#place]) nodes.push(this.#repeat(this.#atom(depth)));
    return { type: 'all', nodes };
  }

  #repeat(node: Node): Node {
    const [whole, sign, least, comma, most] = /^(?:([*+?])|\{(\d{1,4})(,?)(\d{0,4})\})/.exec(this.#source.slice(this.#place, this.#place + 12).join('')) ?? [];
    if (whole === undefined) return node;
    this.#place += whole.length;
    // Whether it takes much or little makes no difference to whether it matches.
    this.#take('?');
    if (sign) return { type: 'repeat', node, least: sign === '+' ? 1 : 0, most: sign === '?' ? 1 : Infinity };
    return { type: 'repeat', node, least: Number(least), most: comma ? (most ? Number(most) : Infinity) : Number(least) };
  }

  #atom(depth: number): Node {
    const character = this.#source[this.#place++]!;
    switch (character) {
      case '^': return { type: 'begin' };
      case '$': return { type: 'end' };
      case '.': return one('.');
      case '(': {
        if (this.#take('?') && !this.#take(':')) throw new SyntaxError('It looks around, or names a group.');
        const node = this.#either(depth + 1);
        if (!this.#take(')')) throw new SyntaxError('A bracket is left open.');
        return node;
      }
      case '[': return this.#set();
      case '\\': return this.#escape();
      case '*': case '+': case '?': case '{': throw new SyntaxError('There is nothing to repeat.');
      default: return exactly(character);
    }
  }

  #set(): Node {
    const start = this.#place - 1;
    for (let isFirst = true; ; isFirst = false) {
      const character = this.#source[this.#place++];
      if (character === undefined) throw new SyntaxError('A set is left open.');
      if (character === '\\') this.#place += 1;
      else if (character === ']' && !isFirst) break;
      else if (character === ']') throw new SyntaxError('A set is empty.');
    }
    return one(this.#source.slice(start, this.#place).join(''));
  }

  #escape(): Node {
    const rest = this.#source.slice(this.#place, this.#place + 40).join('');
    const [coded] = /^(?:[dDwWsSfnrtv]|0(?!\d)|c[A-Za-z]|x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|u\{[\dA-Fa-f]{1,6}\}|[pP]\{[\w=]{1,30}\})/.exec(rest) ?? [];
    if (coded !== undefined) {
      this.#place += coded.length;
      return one(`\\${coded}`);
    }
    const character = this.#source[this.#place++];
    if (character === undefined || /[\dA-Za-z]/.test(character)) throw new SyntaxError('It refers back, or to a word’s edge.');
    return exactly(character);
  }
}

const exactly = (character: string): Node => ({ type: 'one', test: (met) => met === character });

/** One character of a kind. The engine's own pattern is tried on one character at a time, so it cannot take long. */
function one(source: string): Node {
  let expression: RegExp;
  try {
    expression = new RegExp(`^${source}$`, 'u');
  } catch {
    expression = new RegExp(`^${source}$`);
  }
  return { type: 'one', test: (character) => expression.test(character) };
}

function write(node: Node, steps: Step[]): void {
  if (steps.length > mostSteps) throw new SyntaxError('Too long.');
  switch (node.type) {
    case 'one': steps.push({ test: node.test }); break;
    case 'begin': case 'end': steps.push({ edge: node.type }); break;
    case 'all': for (const each of node.nodes) write(each, steps); break;
    case 'either': {
      const ends: { to: number[] }[] = [];
      node.nodes.forEach((each, index) => {
        const fork: { to: number[] } = { to: [steps.length + 1] };
        if (index < node.nodes.length - 1) steps.push(fork);
        write(each, steps);
        const end = { to: [] };
        ends.push(end);
        steps.push(end);
        fork.to.push(steps.length);
      });
      for (const end of ends) end.to = [steps.length];
      break;
    }
    case 'repeat': {
      for (let count = 0; count < node.least; count++) write(node.node, steps);
      const start = steps.length;
      const forks: { to: number[] }[] = [];
      for (let count = node.least; count < Math.min(node.most, node.least + mostSteps); count++) {
        const fork = { to: [steps.length + 1] };
        forks.push(fork);
        steps.push(fork);
        write(node.node, steps);
        if (node.most === Infinity) {
          steps.push({ to: [start] });
          break;
        }
      }
      for (const fork of forks) fork.to.push(steps.length);
    }
  }
}

function matches(steps: readonly Step[], text: string): boolean {
  const characters = Array.from(text);
  let standing = new Set<number>();
  for (let place = 0; place <= characters.length; place++) {
    // A match may begin anywhere.
    const waiting = [0, ...standing];
    const reached = new Set<number>();
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      if (reached.has(at)) continue;
      reached.add(at);
      const step = steps[at];
      if (!step) return true;
      if ('to' in step) waiting.push(...step.to);
      else if ('edge' in step && place === (step.edge === 'begin' ? 0 : characters.length)) waiting.push(at + 1);
    }
    standing = new Set();
    for (const at of reached) {
      const step = steps[at]!;
      if ('test' in step && place < characters.length && step.test(characters[place]!)) standing.add(at + 1);
    }
  }
  return false;
}
