import { isObject } from '../payload.js';
import type { Steps } from '../turns.js';
import type { FilterTest } from './filters.js';

/** One step of a path. */
export type Step =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'index'; readonly index: number }
  | { readonly kind: 'all' }
  | { readonly kind: 'slice'; readonly start: number | null; readonly end: number | null; readonly step: number | null }
  | { readonly kind: 'filter'; readonly test: FilterTest };

/** The selectors of one segment; with `deep`, of what is at any depth below as well. */
export interface Segment {
  readonly deep: boolean;
  readonly steps: readonly Step[];
}

/** A compiled JSONPath (RFC 9535). */
export interface JsonPath {
  readonly text: string;
  readonly segments: readonly Segment[];
}

/** What a path met: the value, and its own keys from where the path began. */
export interface Node {
  readonly value: unknown;
  readonly around: Node | undefined;
  readonly key: string | number;
}

/** Steps that are left to a query; a path that multiplies its own results runs out instead of running for ever. */
export interface Budget {
  left: number;
}

/** Why a path was not followed to its end. */
export class PathError extends Error {}

/** Members that are never followed: through them a hostile document could lead to what is no data. */
const forbidden: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
export const isForbidden = (name: string): boolean => forbidden.has(name);

/** Longest text of a path: what a person writes, and a bound for the parser. */
const longest = 500;
const plainSegment = /\.([A-Za-z_\u0080-\ud7ff\ue000-\uffff][\w\u0080-\ud7ff\ue000-\uffff]*)|\[\s*(?:'([^'\\\u0000-\u001f]*)'|"([^"\\\u0000-\u001f]*)"|(0|-?[1-9]\d{0,14})|(\*))\s*\]|(\.\*)/y;

/**
 * Compiles a path. Names, indexes and wildcards are understood here; whatever else JSONPath has (filters, slices, unions, `..`, escapes) is
 * left to a parser that is loaded for it.
 *
 * @throws PathError (as a rejection) with what is wrong and where
 */
export async function compilePath(text: string): Promise<JsonPath> {
  if (text.length > longest) throw new PathError(`a path of at most ${longest} characters is expected, and this has ${text.length}`);
  const segments = plainSegments(text) ?? (await (await import('./filters.js')).parseSegments(text));
  const bad = segments.flatMap(({ steps }) => steps).find((step) => step.kind === 'name' && isForbidden(step.name));
  if (bad) throw new PathError(`the member ${bad.kind === 'name' ? bad.name : ''} is never followed`);
  return { text, segments };
}

function plainSegments(text: string): readonly Segment[] | undefined {
  if (!text.startsWith('$')) return undefined;
  const segments: Segment[] = [];
  plainSegment.lastIndex = 1;
  while (plainSegment.lastIndex < text.length) {
    const match = plainSegment.exec(text);
    if (!match) return undefined;
    const name = match[1] ?? match[2] ?? match[3];
    const step: Step = name !== undefined ? { kind: 'name', name } : match[4] !== undefined ? { kind: 'index', index: Number(match[4]) } : { kind: 'all' };
    segments.push({ deep: false, steps: [step] });
  }
  return segments;
}

const spend = (budget: Budget, steps = 1): void => {
  budget.left -= steps;
  if (budget.left < 0) throw new PathError('it visits too much: make it narrower');
};

/** The children of a value in order; of objects, own members only and none that is never followed. */
function* childrenOf(node: Node, budget: Budget): Generator<Node> {
  const { value } = node;
  if (Array.isArray(value)) {
    for (let key = 0; key < value.length; key++) {
      spend(budget);
      yield { value: value[key] as unknown, around: node, key };
    }
  } else if (isObject(value)) {
    for (const key of Object.keys(value)) {
      spend(budget);
      if (!isForbidden(key)) yield { value: value[key], around: node, key };
    }
  }
}

function* select(node: Node, step: Step, budget: Budget): Generator<Node> {
  const { value } = node;
  spend(budget);
  if (step.kind === 'name') {
    if (isObject(value) && Object.hasOwn(value, step.name)) yield { value: value[step.name], around: node, key: step.name };
  } else if (step.kind === 'index') {
    if (!Array.isArray(value)) return;
    const key = step.index < 0 ? value.length + step.index : step.index;
    if (key >= 0 && key < value.length) yield { value: value[key] as unknown, around: node, key };
  } else if (step.kind === 'all') yield* childrenOf(node, budget);
  else if (step.kind === 'filter') {
    for (const child of childrenOf(node, budget)) if (step.test(child.value, budget)) yield child;
  } else if (Array.isArray(value)) {
    for (const key of sliced(value.length, step)) {
      spend(budget);
      yield { value: value[key] as unknown, around: node, key };
    }
  }
}

/** The indexes of a slice, as RFC 9535, 2.3.4.2, counts them. */
function* sliced(length: number, { start, end, step }: { readonly start: number | null; readonly end: number | null; readonly step: number | null }): Generator<number> {
  const by = step ?? 1;
  if (by === 0) return;
  const normal = (index: number): number => (index >= 0 ? index : length + index);
  const from = normal(start ?? (by > 0 ? 0 : length - 1));
  const to = end === null ? (by > 0 ? length : -1) : normal(end);
  if (by > 0) for (let index = Math.max(from, 0); index < Math.min(to, length); index += by) yield index;
  else for (let index = Math.min(from, length - 1); index > Math.max(to, -1); index += by) yield index;
}

/** A node and all below it, each before its children; without recursion, whatever the depth. */
function* descendants(top: Node, budget: Budget): Generator<Node> {
  const open = [top];
  for (let node = open.pop(); node; node = open.pop()) {
    yield node;
    // One by one, since a list of 100,000 is more than a call takes arguments.
    const children = [...childrenOf(node, budget)];
    for (let index = children.length - 1; index >= 0; index--) open.push(children[index]!);
  }
}

/** All that a path meets from a value, in the order of the RFC. */
export function follow({ segments }: Pick<JsonPath, 'segments'>, value: unknown, budget: Budget): readonly Node[] {
  let nodes: readonly Node[] = [{ value, around: undefined, key: '' }];
  for (const { deep, steps } of segments) {
    const next: Node[] = [];
    for (const node of nodes) {
      for (const start of deep ? descendants(node, budget) : [node]) {
        for (const step of steps) for (const found of select(start, step, budget)) next.push(found);
      }
    }
    nodes = next;
  }
  return nodes;
}

/** Nodes that are visited between two chances to give the page a turn. */
const visitsAtOnce = 512;

/** The same in steps, since one record may hold as much as many. */
export function* followInSteps({ segments }: Pick<JsonPath, 'segments'>, value: unknown, budget: Budget): Steps<readonly Node[]> {
  let nodes: readonly Node[] = [{ value, around: undefined, key: '' }];
  let due = budget.left - visitsAtOnce;
  for (const { deep, steps } of segments) {
    const next: Node[] = [];
    for (const node of nodes) {
      for (const start of deep ? descendants(node, budget) : [node]) {
        for (const step of steps) {
          // A filter may go through very many before it meets one.
          const isFilter = step.kind === 'filter';
          if (isFilter) spend(budget);
          for (const found of isFilter ? childrenOf(start, budget) : select(start, step, budget)) {
            if (!isFilter || step.test(found.value, budget)) next.push(found);
            if (budget.left > due) continue;
            due = budget.left - visitsAtOnce;
            yield;
          }
        }
        if (budget.left > due) continue;
        due = budget.left - visitsAtOnce;
        yield;
      }
    }
    nodes = next;
  }
  return nodes;
}

/** A node's keys, from where the path began. */
export function keysOf(node: Node): readonly (string | number)[] {
  const keys: (string | number)[] = [];
  for (let at = node; at.around; at = at.around) keys.unshift(at.key);
  return keys;
}

/** The names and indexes with which a path begins, with dots: where to look for what it did not meet. */
export function beginning({ segments }: JsonPath): string {
  const keys: string[] = [];
  for (const { deep, steps } of segments) {
    const [step] = steps;
    if (deep || steps.length !== 1 || !step || (step.kind !== 'name' && step.kind !== 'index') || (step.kind === 'index' && step.index < 0)) break;
    keys.push(step.kind === 'name' ? step.name : String(step.index));
  }
  return keys.join('.');
}
