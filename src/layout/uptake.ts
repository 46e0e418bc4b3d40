/**
 * The thread from what was said to what was done, as numbers: proposals in the groups that made them, the outputs that took them up, the
 * initiatives that deliver those, and the indicators that measure both. References that lead nowhere are left out here; a session
 * that has no record is a group of its id.
 */
import { recordsOf } from '../model/collections.js';
import { entriesOf } from '../model/entries.js';
import type { AnyRecord, Feed, Indicator, Initiative, Output, Proposal, RecordKind } from '../model/feed.js';
import { outputsOf, sessionsOf } from '../model/proposal-links.js';
import { inSlices } from '../query/work.js';
import { countedAs, fateOf, isAnswered } from './uptake-fates.js';
import { barycentre, degree, settled, turned, type Leads } from './uptake-order.js';

/** Proposals of one session, of an event as a whole, or of neither. */
export interface UptakeGroup {
  /** Id of the session or the event; `''` where neither is given. */
  readonly id: string;
  readonly kind: 'session' | 'event' | 'none';
  /** Id of the event that the session belongs to. */
  readonly event?: string | undefined;
}

/** The records on the thread, in the feed's order. */
export interface UptakeRecords {
  readonly proposal: readonly Proposal[];
  readonly output: readonly Output[];
  readonly initiative: readonly Initiative[];
  readonly indicator: readonly Indicator[];
}

/** What is tied, each by its number in its list; a session's is that of its group. */
export type LinkedKind = 'session' | keyof UptakeRecords;

/** Ties of one sort, seen from either end. */
export interface Ties {
  readonly from: LinkedKind;
  readonly to: LinkedKind;
  readonly on: Leads;
  readonly back: Leads;
}

export interface UptakeGraph {
  readonly records: UptakeRecords;
  /** As they took place. */
  readonly groups: readonly UptakeGroup[];
  readonly fates: readonly string[];
  /** Number of each proposal's fate in `fates`. */
  readonly fateOf: Uint32Array;
  /** In the order of the thread. Groups have the answered of their proposals first, near their outputs, then the others in the feed's order. */
  readonly ties: Readonly<Record<'said' | 'taken' | 'merged' | 'delivered' | 'measured' | 'indicated', Ties>>;
  /** Numbers in the order of drawing. */
  readonly drawn: Readonly<Record<'output' | 'initiative' | 'indicator', readonly number[]>>;
  /** Sessions that made no proposal, where the feed has proposals of sessions. */
  readonly silent: number;
  /** Number of the proposal with an id; -1 where there is none. */
  readonly proposalOf: (id: string) => number;
}

const none: readonly string[] = [];

/** Reads the thread of a feed, in slices. Time and memory grow with records and references; 100,000 proposals take about 0.1 s. */
export function* readUptake(feed: Feed): Generator<void, UptakeGraph> {
  const entries = entriesOf(feed);
  yield;
  const records = {
    proposal: feed.proposals, output: recordsOf(feed, 'output') as readonly Output[], initiative: feed.initiatives, indicator: feed.indicators, event: feed.events,
  };
  const { proposal: proposals, output: outputs, initiative: initiatives, indicator: indicators } = records;
  const count = proposals.length;
  /** Outputs lie in outcomes, so their places there are not those among all of them. */
  const outputNumbers = new Map<AnyRecord, number>();
  yield* inSlices(outputs.length, (i) => outputNumbers.set(outputs[i]!, i));
  const numberOf = (kind: RecordKind, id: string): number => {
    const entry = entries.get(id);
    return entry?.kind === kind ? (kind === 'output' ? outputNumbers.get(entry.record)! : entry.index) : -1;
  };
  function* leadsOf<T>(list: readonly T[], kind: RecordKind, idsOf: (record: T) => readonly string[] | undefined): Generator<void, Leads> {
    const offsets = new Uint32Array(list.length + 1);
    const to: number[] = [];
    yield* inSlices(list.length, (i) => {
      const ids = idsOf(list[i]!) ?? none;
      for (const id of ids.length > 1 ? new Set(ids) : ids) {
        const number = numberOf(kind, id);
        if (number >= 0) to.push(number);
      }
      offsets[i + 1] = to.length;
    });
    return { offsets, to: Uint32Array.from(to) };
  }
  const onwards = (from: LinkedKind, to: keyof UptakeRecords, on: Leads): Ties => ({ from, to, on, back: turned(on, records[to].length) });

  // Groups are met in the order of the programme: sessions of an event, then what the event as a whole made.
  const byId = new Map<string, number>();
  const met: UptakeGroup[] = [];
  const groupFor = (id: string, kind: UptakeGroup['kind'], event?: string): number => {
    let at = byId.get(id);
    if (at === undefined) byId.set(id, (at = met.push({ id, kind, event }) - 1));
    return at;
  };
  for (const { id: event, sessions = [] } of records.event) {
    for (const { id } of sessions) groupFor(id, 'session', event);
    groupFor(event, 'event', event);
  }
  const groupOf = new Uint32Array(count);
  const codes = new Map<string, number>();
  const fates = new Uint32Array(count);
  yield* inSlices(count, (i) => {
    const { event, kind, status } = proposals[i]!;
    const [session] = sessionsOf(proposals[i]!, entries);
    groupOf[i] = session !== undefined ? groupFor(session, 'session', numberOf('event', event ?? '') < 0 ? undefined : event)
      : event !== undefined ? groupFor(event, 'event', event) : groupFor('', 'none');
    let fate = fateOf(kind, status);
    if (!codes.has(fate)) fate = countedAs(fate, codes.size);
    if (!codes.has(fate)) codes.set(fate, codes.size);
    fates[i] = codes.get(fate)!;
  });
  const words = [...codes.keys()];

  const taken = onwards('proposal', 'output', yield* leadsOf(proposals, 'output', (proposal) => outputsOf(proposal, entries)));
  const merged = onwards('proposal', 'proposal', yield* leadsOf(proposals, 'proposal', ({ id, mergedInto }) => (mergedInto === undefined || mergedInto === id ? none : [mergedInto])));
  const delivering = yield* leadsOf(initiatives, 'output', (initiative) => initiative.outputs);
  const delivered: Ties = { from: 'output', to: 'initiative', on: turned(delivering, outputs.length), back: delivering };
  const measured = onwards('initiative', 'indicator', yield* leadsOf(initiatives, 'indicator', (initiative) => initiative.indicators));
  const indicated = onwards('output', 'indicator', yield* leadsOf(outputs, 'indicator', (output) => output.indicators));

  // Within each event, sessions of which something came go before the others: threads lie together. Both keep the order of the programme.
  const isFirst = (i: number) => isAnswered(words[fates[i]!]!) || degree(taken.on, i) > 0;
  const leads = new Uint8Array(met.length);
  for (let i = 0; i < count; i++) if (isFirst(i)) leads[groupOf[i]!] = 1;
  const eventOf = ({ kind, event }: UptakeGroup) => (kind === 'none' ? '' : event);
  const events = new Map([...new Set(met.map(eventOf))].map((event, at) => [event, at]));
  const programme = [...met.keys()].sort((a, b) => events.get(eventOf(met[a]!))! - events.get(eventOf(met[b]!))! || leads[b]! - leads[a]! || a - b);
  const groups = programme.map((g) => met[g]!);
  const groupNumbers = new Uint32Array(met.length);
  programme.forEach((g, at) => (groupNumbers[g] = at));
  const places = Float64Array.from(groupOf, (g, i) => ((groupOf[i] = groupNumbers[g]!) + 0.5) / groups.length);
  yield;

  // From what was said to what is measured, each column by the ones before it; then the proposals of each group by their outputs.
  const output = settled(outputs.length, [[taken.back, places]]);
  const initiative = settled(initiatives.length, [[delivered.back, output.places]]);
  const indicator = settled(indicators.length, [[indicated.back, output.places], [measured.back, initiative.places]]);
  yield;
  const back: Leads = { offsets: Uint32Array.from({ length: count + 1 }, (_, i) => i), to: groupOf };
  const on = turned(back, groups.length);
  const far = new Float64Array(count);
  yield* inSlices(count, (i) => (far[i] = isFirst(i) ? barycentre(i, [[taken.on, output.places]]) : Infinity));
  yield* inSlices(groups.length, (g) => on.to.subarray(on.offsets[g], on.offsets[g + 1]).sort((a, b) => (far[a] === far[b] ? a - b : far[a]! - far[b]!)));
  return {
    records, groups, fates: words, fateOf: fates, drawn: { output: output.order, initiative: initiative.order, indicator: indicator.order },
    ties: { said: { from: 'session', to: 'proposal', on, back }, taken, merged, delivered, measured, indicated },
    silent: groups.filter(({ kind }, g) => kind === 'session' && !degree(on, g)).length, proposalOf: (id) => numberOf('proposal', id),
  };
}
