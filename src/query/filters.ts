/**
 * Filters: for each facet the values that a reader has chosen. Values of one facet are
 * alternatives, facets narrow each other. `''` is the value "not given".
 *
 * Written as text, as in the `filter` attribute and in a link: `country:GH,CI sector:cocoa`.
 * A value with a space, a comma or a colon stands in double quotes (`sector:"fish, farmed"`)
 * or is percent-escaped (`sector:fish%2C%20farmed`); "not given" is `country:""`.
 */
export type Filters = Readonly<Record<string, readonly string[]>>;

const none: readonly string[] = [];

/** The values chosen for one facet, none where there is no such filter. Own members only, so that a facet named `constructor` is safe. */
export function filterValues(filters: Filters, name: string): readonly string[] {
  return Object.hasOwn(filters, name) ? filters[name]! : none;
}

/** Percent escapes that are good UTF-8 are decoded; any other percent sign stands for itself. */
function decode(text: string): string {
  return text.replace(/(?:%[\da-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });
}

function collect(entries: Iterable<readonly [string, Iterable<string>]>): Filters {
  const sets = new Map<string, Set<string>>();
  for (const [name, values] of entries) {
    const set = sets.get(name) ?? new Set();
    for (const value of values) set.add(value);
    if (set.size) sets.set(name, set);
  }
  // `fromEntries` defines members and never assigns them, so that `__proto__` is a facet like any other.
  return Object.fromEntries(Array.from(sets, ([name, set]) => [name, [...set]]));
}

/**
 * Reads filters written as text. Never throws: a word without a colon, an empty list and an empty
 * value without quotes say nothing and are left out; a facet named twice has the values of both.
 */
export function parseFilters(text: string): Filters {
  const entries: [string, string[]][] = [];
  // Both patterns give each character one way to match, so that time grows with the length only.
  for (const [word] of text.matchAll(/(?:"[^"]*"|[^\s"])+/g)) {
    const colon = word.indexOf(':');
    if (colon < 1) continue;
    const values = Array.from(word.slice(colon + 1).matchAll(/(?:"[^"]*"|[^,"])+/g), ([value]) =>
      decode(/^"[^"]*"$/.test(value) ? value.slice(1, -1) : value));
    entries.push([decode(word.slice(0, colon)), values]);
  }
  return collect(entries);
}

/**
 * Filters as a host page may give them: text, or an object whose members are a value or a list
 * of values. Numbers become strings; what is neither a string nor a number is left out.
 */
export function readFilters(input: unknown): Filters {
  if (typeof input === 'string') return parseFilters(input);
  if (typeof input !== 'object' || input === null) return {};
  return collect(Object.entries(input).map(([name, given]: [string, unknown]) => {
    const values: unknown[] = Array.isArray(given) ? given : [given];
    return [name, values.filter((value) => typeof value === 'string' || typeof value === 'number').map(String)];
  }));
}

/** True if both choose the same values; order does not matter, and a facet without values is as good as absent. */
export function sameFilters(a: Filters, b: Filters): boolean {
  if (a === b) return true;
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => {
    const left = new Set(filterValues(a, name));
    const right = new Set(filterValues(b, name));
    return left.size === right.size && [...left].every((value) => right.has(value));
  });
}

/** The filters with exactly these values for one facet, which keeps its place; no values take the facet away. The filters given are not changed. */
export function withFilter(filters: Filters, name: string, values: readonly string[]): Filters {
  const others = Object.entries(filters).map(([other, chosen]) => [other, other === name ? values : chosen] as const);
  return collect(Object.hasOwn(filters, name) ? others : [...others, [name, values]]);
}

/** Chooses a value that is not chosen, and the other way round. */
export function toggleFilter(filters: Filters, name: string, value: string): Filters {
  const values = filterValues(filters, name);
  return withFilter(filters, name, values.includes(value) ? values.filter((other) => other !== value) : [...values, value]);
}

/** The filters without one value; the same object where it is not chosen. */
export function removeFilter(filters: Filters, name: string, value: string): Filters {
  return filterValues(filters, name).includes(value) ? toggleFilter(filters, name, value) : filters;
}
