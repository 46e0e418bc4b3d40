import { readNumber } from '../../read/numbers.js';

/** An amount, with the currency and the type as they came. */
export interface Sum {
  readonly value: unknown;
  readonly currency?: string | undefined;
  /** BudgetType: 1 original, 2 revised. */
  readonly type?: string | undefined;
  /** Of a budget: when its period starts. */
  readonly start?: string | undefined;
}

/**
 * The sum of an activity's amounts. A revised budget takes the place of the original ones of its period. Amounts of several currencies cannot be added up, so
 * those of the activity's own are, or else those of the currency that comes first; `others` are those that were left out.
 */
export function budgetOf(sums: readonly Sum[], usual: string | undefined): { readonly sum: { readonly value: number; readonly currency?: string }; readonly others: readonly string[] } | undefined {
  const own = usual?.toUpperCase();
  const revised = new Set<string | undefined>();
  for (const { type, start } of sums) if (type === '2') revised.add(start);
  const totals = new Map<string | undefined, number>();
  for (const { value, currency, type, start } of sums) {
    const amount = type === '2' || start === undefined || !revised.has(start) ? readNumber(value) : undefined;
    if (amount === undefined) continue;
    const code = (currency ?? usual)?.trim().toUpperCase();
    totals.set(code, (totals.get(code) ?? 0) + amount);
  }
  if (totals.size === 0) return undefined;
  const [first] = totals.keys();
  const currency = totals.has(own) ? own : first;
  // To the hundredth, since sums of decimal fractions are not exact.
  const value = Math.round(totals.get(currency)! * 100) / 100;
  const others = [...totals].flatMap(([code, total]) => (code !== currency && total !== 0 ? [code ?? ''] : []));
  return { sum: { value, ...(currency !== undefined && currency !== '' && { currency }) }, others };
}
