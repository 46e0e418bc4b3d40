/** What became of proposals, so counted that every proposal stands in one count and no other. */
import { awaitsAnswer } from './proposal-status.js';

/** An answer is due and none is recorded. */
export const unanswered = 'unanswered';
/** No answer is due, and none given: a takeaway, a lesson, a message. */
export const asksNone = '';
/** What stands for the words of a feed that has too many. */
export const otherFate = 'other';

/** In the order of counting; words of a feed that we do not know come before the unanswered. */
const fateOrder: readonly string[] = ['taken-up', 'merged', 'changed', 'not-pursued'];

/** A feed with more words than this is hardly using statuses: further ones are counted together. */
const mostFates = 24;

/** What became of a proposal: its status as the feed has it, `unanswered`, or `''` where it asks for no answer. */
export function fateOf(kind: string | undefined, status: string | undefined): string {
  return awaitsAnswer(kind ?? '', status ?? '') ? unanswered : status ?? asksNone;
}

/** The fate under which one is counted where so many are known already. */
export const countedAs = (fate: string, known: number): string => (known < mostFates || place(fate) !== fateOrder.length ? fate : otherFate);

export const isAnswered = (fate: string): boolean => fate !== unanswered && fate !== asksNone;

function place(fate: string): number {
  const known = fateOrder.indexOf(fate);
  if (known >= 0) return known;
  return fateOrder.length + (fate === asksNone ? 2 : fate === unanswered ? 1 : 0);
}

export interface FateCount {
  readonly fate: string;
  readonly count: number;
}

/** Counts by fate in order, without those that do not occur. They add up to as many as `codes` were counted. */
export function inOrder(fates: readonly string[], counts: ArrayLike<number>): FateCount[] {
  return fates.map((fate, code) => ({ fate, count: counts[code]! })).filter(({ count }) => count > 0).sort((a, b) => place(a.fate) - place(b.fate));
}
