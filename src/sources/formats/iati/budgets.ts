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
 * those of the activity's own are, or else those of the currency that comes first.
 */
export function budgetOf(sums: readonly Sum[], usual: string | undefined): { value: number; currency?: string } | undefined {
  const revised = new Set(sums.filter(({ type }) => type === '2').map(({ start }) => start));
  const amounts = sums
    .filter(({ type, start }) => type === '2' || start === undefined || !revised.has(start))
    .map(({ value, currency }) => ({ value: readNumber(value), currency: (currency ?? usual)?.trim().toUpperCase() }))
    .filter((sum): sum is { value: number; currency: string | undefined } => sum.value !== undefined);
  const currency = amounts.some((sum) => sum.currency === usual?.toUpperCase()) ? usual?.toUpperCase() : amounts[0]?.currency;
  const added = amounts.filter((sum) => sum.currency === currency);
  if (added.length === 0) return undefined;
  // To the hundredth, since sums of decimal fractions are not exact.
  const value = Math.round(added.reduce((sum, amount) => sum + amount.value, 0) * 100) / 100;
  return { value, ...(currency !== undefined && currency !== '' && { currency }) };
}
