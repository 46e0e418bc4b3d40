import { meaningOf, ofOthers, type Meaning } from './words.js';

/** Objects whose members are the record's own. */
const containers = /^(?:_embedded|attributes|fields|properties|metadata|data|fieldData|details|info|_source|record|item|content|acf|custom|main|dates|period|timeframe|timeline|schedule)$/i;
/** The member of an object that says what the object is called or which code it has. */
const naming = /^(?:name|title|label|value|rendered|display|(?:display|lookup)_?value|text|code|iso|iso2|iso3|id)$/i;

/** The member of an object that says when the object is, as Eventbrite, Microsoft and MongoDB write it; an instant before a time without a zone. */
const dating = /^(?:utc|local|date|date_?time|day|iso|timestamp|millis|date-parts)$/i;
/** Objects that hold when something begins and ends: `firstTiming.begin`, `when.start`. */
const periods = /^(?:(first|next|last)_?)?(?:when|times?|timings?|occurrences?|date_?(?:time_?)?range|interval|duration)$/i;

/** What says when in an object that does: the first of several times is when something begins, the last when it ends. */
function timeIn(parent: string, last: string): { readonly meaning: Meaning; readonly weight: number } | undefined {
  const outer = meaningOf(parent);
  if (dating.test(last) && /^(?:start|end)$/.test(outer?.meaning ?? '')) return { ...outer!, weight: outer!.weight * (/^local$/i.test(last) ? 0.95 : 1) };
  const period = periods.exec(parent);
  const inner = meaningOf(last);
  if (!/^(?:start|end)$/.test(inner?.meaning ?? '') || (!period && outer?.meaning !== 'start')) return undefined;
  const best = inner!.meaning === 'start' ? 'first' : 'last';
  return { ...inner!, weight: inner!.weight * (period?.[1] === undefined || period[1].toLowerCase() === best ? 1 : 0.9) };
}

/** Objects that say where something is. */
const placing = /address|location|locali[sz]ation|ubicaci[oó]n|lieu|place|venue|headquarters|^geo$/i;

/** Meaning of a path's name; the name of an object counts where the member only names it. */
export function meaningOfPath(path: string): { readonly meaning: Meaning; readonly weight: number } | undefined {
  // A dot before a space shortens a word, and parts no names.
  const names = /\.(?:[\s)]|$)/.test(path) ? [path] : path.split('.');
  // Of a list of sums only the amounts are the record's own.
  if (names.at(-2) === '0') {
    const inList = /^(?:value|sum|total)$/i.test(names.at(-1)!) ? { meaning: 'budget', weight: 0.6 } as const : meaningOf(names.at(-1)!);
    return inList?.meaning === 'budget' ? { ...inList, weight: inList.weight * 0.8 } : undefined;
  }
  const last = names.at(-1)!;
  if (names.length === 1) return meaningOf(path);
  const parent = names.at(-2)!;
  if (containers.test(parent)) {
    const own = meaningOf(last);
    return own && { ...own, weight: own.weight * (last === 'rendered' ? 1 : 0.95) };
  }
  // Wagtail keeps the page for people in what it tells about a page.
  if (parent === 'meta' && /^html_?url$/i.test(last)) return meaningOf(last);
  // The name of who made a record is not what that is called.
  if (naming.test(last) && ofOthers.test(parent) && !/^(?:owner|member)s?$/i.test(parent)) return undefined;
  // An amount of money with its currency beside it, as feeds of ours have it too.
  const sum = meaningOf(parent);
  if (sum?.meaning === 'budget' && /^(?:amount|value|sum|total|currency(?:_?code)?)$/i.test(last)) return { meaning: /^currency/i.test(last) ? 'currency' : 'budget', weight: sum.weight * 0.9 };
  const joined = meaningOf(`${parent} ${last}`);
  const outer = naming.test(last) ? meaningOf(parent) : undefined;
  // What tells a thing apart is no name of it where it has one.
  const ofParent = outer && /^(?:id|code)$/i.test(last) && !/^(?:id|currency)$/.test(outer.meaning) && (outer.meaning !== 'countries' || /^id$/i.test(last)) ? { ...outer, weight: outer.weight * 0.6 } : outer;
  const lastMeaning = meaningOf(last);
  // A city inside a location is where that is, and so is the country of an address.
  const own = /^(?:lat|lon)$/.test(lastMeaning?.meaning ?? '') || (lastMeaning?.meaning === 'countries' && placing.test(parent)) || (lastMeaning?.meaning === 'point' && /^lat/i.test(last) && placing.test(parent)) || (lastMeaning?.meaning === 'place' && placing.test(parent)) || (/^(?:place|url)$/.test(lastMeaning?.meaning ?? '') && meaningOf(parent)?.meaning === lastMeaning?.meaning) ? lastMeaning : undefined;
  // A place's name says more of it than its city or its street.
  const within = own?.meaning === 'place' && !naming.test(last) ? { ...own, weight: own.weight * 0.85 } : own;
  const first = [timeIn(parent, last), joined, within, ofParent].find((found) => found !== undefined);
  // What something is called for people, and not the slug that many keep beside it as its name.
  const isForPeople = /^(?:title|label|display_?name)$/i.test(last);
  const best = isForPeople && ofParent && first?.meaning === ofParent.meaning ? ofParent : first;
  // A code of something is no name of it where there is one; of a country it is better.
  const isOnlyCode = /^(?:id|code)$/i.test(last) && best !== undefined && !/^(?:id|countries)$/.test(best.meaning);
  return best && { ...best, weight: best.weight * (names.length === 2 ? 0.9 : 0.7) * (isForPeople ? 1 : isOnlyCode ? 0.75 : 0.98) };
}

/** What most names begin with (`MM_Title`, `MatterTitle`, `proj_name`), which says whose names they are and nothing else; empty if there is none. */
export function sharedBeginning(paths: readonly string[]): string {
  const names = [...new Set(paths.map((path) => path.split('.')[0]!))];
  const counts = new Map<string, number>();
  for (const name of names) {
    for (const { index } of name.slice(0, 40).matchAll(/(?<=.[_:\- ])(?=[^_:\- ])|(?<=[a-z\d])(?=[A-Z])/g)) counts.set(name.slice(0, index), (counts.get(name.slice(0, index)) ?? 0) + 1);
  }
  // A few capitals name a table of a database, also where other tables stand beside it; Dynamics begins what a site added with letters of its own, beside members that it has in all tables.
  const isOfDynamics = names.includes('statecode') && names.includes('createdon');
  const least = (beginning: string): number => (isOfDynamics && /^[a-z][a-z\d]{1,7}_$/.test(beginning) ? 2 : names.length * (/^[A-Z]{2,5}_$/.test(beginning) ? 0.4 : 0.8));
  const shared = names.length < 4 ? [] : [...counts].filter(([beginning, count]) => beginning.length > 1 && count >= least(beginning));
  return shared.sort(([a], [b]) => b.length - a.length)[0]?.[0] ?? '';
}
