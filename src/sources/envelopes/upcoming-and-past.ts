import { textAt, usual, withQuery } from '../paging/next.js';
import { below, isObject, member } from '../payload.js';
import { rowsOf, type Envelope } from './envelope.js';

/** Names of the list of what is to come and of the list of what has been. */
const pairs: readonly (readonly [toCome: string, been: string])[] = [['upcoming', 'past'], ['upcoming_events', 'past_events'], ['upcomingEvents', 'pastEvents'], ['future', 'past']];

const pairIn = (json: unknown): readonly [string, string] | undefined => pairs.find((names) => names.every((name) => Array.isArray(member(json, name))));

/** Events in two lists, of those to come and of those that have been, as Squarespace has them (`https://example.org/events?format=json`). All of them are records. */
export const upcomingAndPast: Envelope = {
  name: 'upcoming-and-past',
  detect(json) {
    const names = pairIn(json);
    if (!names) return 'it has no lists upcoming and past';
    const entries = names.flatMap((name) => (member(json, name) as readonly unknown[]).slice(0, 5));
    return entries.length === 0 || entries.some(isObject) ? 0.9 : 'its lists upcoming and past are not of objects';
  },
  async open(json, root, turns) {
    const [toCome, been] = pairIn(json)!;
    const [next, before] = [await rowsOf(member(json, toCome) as readonly unknown[], below(root, toCome), turns), await rowsOf(member(json, been) as readonly unknown[], below(root, been), turns)];
    return { rows: [...next.rows, ...before.rows], problems: [...next.problems, ...before.problems] };
  },
  next(page) {
    const named = textAt(page.json, 'pagination.nextPageUrl');
    if (named === undefined) return usual(page);
    // Squarespace names the next page as people see it, without what makes it JSON.
    const [address, format] = [new URL(named, page.url).href, new URL(page.url).searchParams.get('format')];
    return format === null ? address : withQuery(address, { format });
  },
};
