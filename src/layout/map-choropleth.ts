/** One class of a choropleth: countries with `from` to `to` records, drawn in `step-<step>`. */
export interface CountClass {
  readonly step: number;
  readonly from: number;
  readonly to: number;
}

/** The one of 1, 2, 3, 5, 10, 20, 30, 50 … that is nearest in ratio: breaks that readers can remember. */
function roundBreak(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value) + 1e-9);
  const away = (lead: number): number => Math.abs(Math.log(value / (lead * power)));
  return power * [1, 2, 3, 5, 10].reduce((best, lead) => (away(lead) < away(best) ? lead : best));
}

/** Steps of the scale for one class, for two and so on: as far apart as they go. */
const spread: readonly (readonly number[])[] = [[3], [2, 4], [1, 3, 5], [1, 2, 4, 5], [1, 2, 3, 4, 5]];

/**
 * At most five classes with round breaks, in even steps of a logarithm, since counts are skewed: a
 * few countries have most records. Up to five records each number is a class of its own. For counts
 * up to 47: 1, 2–4, 5–9, 10–19 and 20–47; the last ends with the largest count.
 */
export function countClasses(counts: ReadonlyMap<string, number>): CountClass[] {
  const most = Math.max(0, ...counts.values());
  if (most < 1) return [];
  const from = most <= 5
    ? Array.from({ length: most }, (_, i) => i + 1)
    : [...new Set([0, 1, 2, 3, 4].map((i) => roundBreak(most ** (i / 5))))];
  return from.map((low, i) => ({ step: (spread[from.length - 1] ?? [])[i] ?? 5, from: low, to: (from[i + 1] ?? most + 1) - 1 }));
}

/** The class of a count; undefined for none. */
export function classOf(classes: readonly CountClass[], count: number): CountClass | undefined {
  return classes.find(({ from, to }) => count >= from && count <= to);
}
