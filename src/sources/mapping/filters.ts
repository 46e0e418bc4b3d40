import parse from 'jsonpath-rfc9535/parser';
import { isObject } from '../payload.js';
import { follow, PathError, type Budget, type Segment, type Step } from './json-path.js';

/** Whether an entry is one that a filter asks for. */
export type FilterTest = (value: unknown, budget: Budget) => boolean;

type Query = ReturnType<typeof parse>;
type ParsedSegment = Query['segments'][number];
type Bracketed = Extract<ParsedSegment['node'], { type: 'BracketedSelection' }>;
type Logical = Extract<Bracketed['selectors'][number], { type: 'FilterSelector' }>['value'];
type Comparison = Extract<Logical, { type: 'ComparisonExpr' }>;
type Comparable = Comparison['left'];
type Call = Extract<Comparable, { type: 'FunctionExpr' }>;

/** A value of a comparison; absent where a query met nothing. */
type Operand = (value: unknown, budget: Budget) => { readonly value: unknown } | undefined;

/** Brackets within brackets that a parser without memory may be given. */
const deepest = 6;

/**
 * Parses a path with everything that RFC 9535 has.
 *
 * @throws PathError with what is wrong and where
 */
export function parseSegments(text: string): readonly Segment[] {
  let depth = 0;
  for (const character of text) {
    if (character === '(' || character === '[') depth++;
    else if (character === ')' || character === ']') depth--;
    if (depth > deepest) throw new PathError(`at most ${deepest} brackets within each other are expected`);
  }
  let query: Query;
  try {
    query = parse(text);
  } catch (cause) {
    const { message = '', location } = cause as { message?: string; location?: { start?: { column?: number } } };
    throw new PathError(`it is no JSONPath of RFC 9535${location?.start?.column === undefined ? '' : ` from character ${location.start.column} on`} (${message.slice(0, 200)})`);
  }
  return query.segments.map(segmentOf);
}

function segmentOf({ type, node }: ParsedSegment): Segment {
  const deep = type === 'DescendantSegment';
  if (node.type === 'WildcardSelector') return { deep, steps: [{ kind: 'all' }] };
  if (node.type === 'MemberNameShorthand') return { deep, steps: [{ kind: 'name', name: node.value }] };
  return { deep, steps: node.selectors.map(stepOf) };
}

function stepOf(selector: Bracketed['selectors'][number]): Step {
  switch (selector.type) {
    case 'NameSelector': return { kind: 'name', name: selector.value };
    case 'IndexSelector': return { kind: 'index', index: selector.value };
    case 'WildcardSelector': return { kind: 'all' };
    case 'SliceSelector': return { kind: 'slice', start: selector.start, end: selector.end, step: selector.step };
    case 'FilterSelector': return { kind: 'filter', test: testOf(selector.value) };
  }
}

function testOf(expression: Logical): FilterTest {
  switch (expression.type) {
    case 'LogicalOrExpr': {
      const [left, right] = [testOf(expression.left), testOf(expression.right)];
      return (value, budget) => left(value, budget) || right(value, budget);
    }
    case 'LogicalAndExpr': {
      const [left, right] = [testOf(expression.left), testOf(expression.right)];
      return (value, budget) => left(value, budget) && right(value, budget);
    }
    case 'LogicalNotExpr': {
      const test = testOf(expression.expression);
      return (value, budget) => !test(value, budget);
    }
    case 'ComparisonExpr': return comparisonOf(expression);
    case 'TestExpr': {
      const inner = expression.expression;
      if (inner.type === 'FunctionExpr') {
        const call = callOf(inner);
        return (value, budget) => call(value, budget)?.value === true;
      }
      const query = queryOf(inner.value);
      return (value, budget) => query(value, budget).length > 0;
    }
  }
}

/** A query from the entry that is looked at. From the whole document it would take the square of its size. */
function queryOf(query: { readonly type: string; readonly segments: readonly unknown[] }): (value: unknown, budget: Budget) => readonly { readonly value: unknown }[] {
  if (query.type !== 'RelQuery' && query.type !== 'RelSingularQuery') throw new PathError('a filter that looks only at what is below @ is expected, and this one begins with $');
  const segments = query.segments.map((segment) => {
    const { type, node } = segment as ParsedSegment | { readonly type: 'SingularQuerySegment'; readonly node: { readonly type: string; readonly value: string | number } };
    if (type !== 'SingularQuerySegment') return segmentOf({ type, node } as ParsedSegment);
    const step: Step = typeof node.value === 'number' ? { kind: 'index', index: node.value } : { kind: 'name', name: node.value };
    return { deep: false, steps: [step] };
  });
  if (segments.some(({ deep }) => deep)) throw new PathError('a filter without .. is expected');
  return (value, budget) => follow({ segments }, value, budget);
}

function operandOf(operand: Comparable): Operand {
  if (operand.type === 'Literal') return () => operand;
  if (operand.type === 'FunctionExpr') return callOf(operand);
  const query = queryOf(operand);
  return (value, budget) => query(value, budget)[0];
}

function comparisonOf({ left, right, op }: Comparison): FilterTest {
  const [first, second] = [operandOf(left), operandOf(right)];
  return (value, budget) => {
    const [a, b] = [first(value, budget), second(value, budget)];
    const equal = (): boolean => (a && b ? isEqual(a.value, b.value, budget) : a === b);
    const less = (x = a, y = b): boolean =>
      x !== undefined && y !== undefined && ((typeof x.value === 'number' && typeof y.value === 'number') || (typeof x.value === 'string' && typeof y.value === 'string')) && x.value < y.value;
    switch (op) {
      case '==': return equal();
      case '!=': return !equal();
      case '<': return less();
      case '>': return less(b, a);
      case '<=': return less() || equal();
      case '>=': return less(b, a) || equal();
    }
  };
}

/** Equality of JSON values, without recursion. */
function isEqual(left: unknown, right: unknown, budget: Budget): boolean {
  const open: [unknown, unknown][] = [[left, right]];
  for (let pair = open.pop(); pair; pair = open.pop()) {
    if (--budget.left < 0) throw new PathError('it compares too much: make it narrower');
    const [a, b] = pair;
    if (a === b) continue;
    if (Array.isArray(a) && Array.isArray(b) && a.length === b.length) a.forEach((entry, index) => open.push([entry, b[index]]));
    else if (isObject(a) && isObject(b)) {
      const names = Object.keys(a);
      if (names.length !== Object.keys(b).length || names.some((name) => !Object.hasOwn(b, name))) return false;
      for (const name of names) open.push([a[name], b[name]]);
    } else return false;
  }
  return true;
}

/** The functions of RFC 9535, 2.4. */
function callOf({ name, arguments: given }: Call): Operand {
  const operand = (index: number): Operand => {
    const argument = given[index];
    if (argument?.type === 'Literal' || argument?.type === 'FunctionExpr') return operandOf(argument);
    if (argument?.type !== 'FilterQuery') throw new PathError(`${name}() with a value or a query is expected`);
    const query = queryOf(argument.value);
    return (value, budget) => {
      const nodes = query(value, budget);
      return nodes.length === 1 ? nodes[0] : undefined;
    };
  };
  if (given.length !== (name === 'match' || name === 'search' ? 2 : 1)) throw new PathError(`${name}() with another number of arguments is expected`);
  if (name === 'length') {
    const of = operand(0);
    return (value, budget) => {
      const met = of(value, budget)?.value;
      const length = typeof met === 'string' ? [...met].length : Array.isArray(met) ? met.length : isObject(met) ? Object.keys(met).length : undefined;
      return length === undefined ? undefined : { value: length };
    };
  }
  if (name === 'count' || name === 'value') {
    const [argument] = given;
    if (argument?.type !== 'FilterQuery') throw new PathError(`${name}() with a query is expected`);
    const query = queryOf(argument.value);
    return (value, budget) => {
      const nodes = query(value, budget);
      return name === 'count' ? { value: nodes.length } : nodes.length === 1 ? nodes[0] : undefined;
    };
  }
  if (name === 'match' || name === 'search') {
    const [of, pattern] = [operand(0), given[1]];
    if (pattern?.type !== 'Literal' || typeof pattern.value !== 'string') throw new PathError(`${name}() with its pattern as a text is expected`);
    const { test, cost } = patternTest(pattern.value, name === 'match');
    return (value, budget) => {
      const met = of(value, budget)?.value;
      if (typeof met !== 'string' || met.length > longestSearched) return { value: false };
      budget.left -= cost(met.length);
      if (budget.left < 0) throw new PathError('its pattern takes too long: make it narrower');
      return { value: test(met) };
    };
  }
  throw new PathError(`one of the functions length, count, match, search and value is expected, and this is ${name}()`);
}

/** Longest text that a pattern is tried on; nothing longer is a name, a code or a title. */
const longestSearched = 500;

/**
 * A pattern (I-Regexp, RFC 9485) as a test. A quantified group that holds a quantifier or a choice could take exponential time, so it is
 * refused; what is left takes a power of the text's length, which is charged.
 */
function patternTest(pattern: string, whole: boolean): { readonly test: (text: string) => boolean; readonly cost: (length: number) => number } {
  const bare = pattern.replace(/\\./g, 'x').replace(/\[[^\]]*\]/g, 'x');
  const unbounded = bare.match(/[*+]|\{\d*,\d*\}|\?/g)?.length ?? 0;
  if (pattern.length > 200 || unbounded > 4 || /\)(?:[*+?{])/.test(bare)) throw new PathError('a plain pattern is expected: at most 200 characters, four quantifiers, and none after a group');
  let expression: RegExp;
  try {
    // A dot is no line break in I-Regexp, as in JavaScript.
    expression = new RegExp(whole ? `^(?:${pattern})$` : pattern, 'u');
  } catch {
    throw new PathError(`a pattern that I-Regexp knows is expected, and this is “${pattern.slice(0, 60)}”`);
  }
  return { test: (text) => expression.test(text), cost: (length) => 1 + length ** (unbounded + (whole ? 0 : 1)) / 50 };
}
