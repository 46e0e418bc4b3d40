/**
 * The thread from what was said to what was done, as numbers: proposals in the groups that made them, the outputs that took them up, the
 * initiatives that deliver those, and the indicators that measure both. References that lead nowhere are left out here; a session
 * that has no record is a group of its id.
 */
import type { Entries, Entry } from '../model/entries.js';
import type { Indicator, Initiative, Output, Proposal, Session } from '../model/feed.js';
import { outputsOf, sessionsOf } from '../model/proposal-links.js';
import { inSlices } from '../query/work.js';
import { fateOf, isAnswered } from './uptake-fates.js';
import { barycentre, degree, leadsOf, placesOf, type Leads } from './uptake-order.js';

/** Proposals of one session, of an event as a whole, or of neither. */
export interface UptakeGroup {
  /** Id of the session or the event; `''` where neither is given. */
  readonly id: string;
  readonly kind: 'session' | 'event' | 'none';
  /** Id of the event that the session belongs to. */
  readonly event?: string | undefined;
}

export interface UptakeGraph {
  readonly proposals: readonly Proposal[];
  /** As they took place. */
  readonly groups: readonly UptakeGroup[];
  readonly groupOf: Uint32Array;
  /** Proposals by group; in a group the answered first, near their outputs, then the others in the feed's order. */
  readonly order: Uint32Array;
  /** Where each group begins in `order`, and one more for the end. */
  readonly starts: Uint32Array;
  readonly fates: readonly string[];
  readonly fateOf: Uint16Array;
  /** The proposal that one was merged into; -1 for none. */
  readonly mergedInto: Int32Array;
  /** In the order of drawing. */
  readonly outputs: readonly Output[];
  readonly initiatives: readonly Initiative[];
  readonly indicators: readonly Indicator[];
  /** From each proposal, output or initiative on. */
  readonly toOutputs: Leads;
  readonly toInitiatives: Leads;
  readonly toIndicators: Leads;
  readonly measures: Leads;
  /** Sessions that made no proposal, where the feed has proposals of sessions. */
  readonly silent: number;
}

/** Different words for a status that are told apart; a feed with more of them is hardly using statuses. */
const mostFates = 0xffff;

class Numbers<K> {
  readonly keys: K[] = [];
  #of = new Map<K, number>();
  of(key: K): number {
    let number = this.#of.get(key);
    if (number === undefined) this.#of.set(key, (number = this.keys.push(key) - 1));
    return number;
  }
}

/** Reads the thread of a feed, in slices. Time and memory grow with records and references; 100,000 proposals take about 0.1 s. */
export function* readUptake(proposals: readonly Proposal[], entries: Entries): Generator<void, UptakeGraph> {
  const found = <T>(kind: Entry['kind']) => entries.all(kind).map(({ record }) => record as unknown as T & { readonly id: string });
  const outputs = found<Output>('output');
  const initiatives = found<Initiative>('initiative');
  const indicators = found<Indicator>('indicator');
  const number = (list: readonly { readonly id: string }[]) => new Map(list.map(({ id }, i) => [id, i]));
  const [outputNumbers, indicatorNumbers] = [number(outputs), number(indicators)];

  // Groups are met in the order of the programme: sessions of an event, then what the event as a whole made.
  const byId = new Map<string, number>();
  const groups: UptakeGroup[] = [];
  const addGroup = (group: UptakeGroup): number => {
    let at = byId.get(group.id);
    if (at === undefined) byId.set(group.id, (at = groups.push(group) - 1));
    return at;
  };
  for (const { id: event, record } of entries.all('event')) {
    for (const { id } of (record as { sessions?: readonly Session[] }).sessions ?? []) addGroup({ id, kind: 'session', event });
    addGroup({ id: event, kind: 'event', event });
  }
  const count = proposals.length;
  const groupOf = new Uint32Array(count);
  const fates = new Numbers<string>();
  const fateCodes = new Uint16Array(count);
  const mergedInto = new Int32Array(count).fill(-1);
  const merged: number[] = [];
  const taken: number[] = [];
  yield* inSlices(count, (i) => {
    const proposal = proposals[i]!;
    const [session] = sessionsOf(proposal, entries);
    const { event, mergedInto: other } = proposal;
    const group: UptakeGroup = session !== undefined ? { id: session, kind: 'session', event: entries.get(event ?? '')?.kind === 'event' ? event : undefined }
      : event !== undefined ? { id: event, kind: 'event', event } : { id: '', kind: 'none' };
    groupOf[i] = addGroup(group);
    fateCodes[i] = Math.min(mostFates, fates.of(fateOf(proposal.kind, proposal.status)));
    for (const id of outputsOf(proposal, entries)) {
      const output = outputNumbers.get(id);
      if (output !== undefined) taken.push(i, output);
    }
    if (other !== undefined && other !== proposal.id) merged.push(i);
  });
  if (merged.length) {
    const numbers = new Map<string, number>();
    yield* inSlices(count, (i) => numbers.set(proposals[i]!.id, i));
    for (const i of merged) mergedInto[i] = numbers.get(proposals[i]!.mergedInto!) ?? -1;
  }

  const ends = { initiatives: [] as number[], indicators: [] as number[], measures: [] as number[] };
  const refer = (from: number, ids: readonly string[] | undefined, numbers: ReadonlyMap<string, number>, list: number[], back = false) => {
    for (const id of new Set(ids)) {
      const to = numbers.get(id);
      if (to !== undefined) list.push(...(back ? [to, from] : [from, to]));
    }
  };
  yield* inSlices(outputs.length, (i) => refer(i, outputs[i]!.indicators, indicatorNumbers, ends.indicators));
  yield* inSlices(initiatives.length, (i) => {
    refer(i, initiatives[i]!.outputs, outputNumbers, ends.initiatives, true);
    refer(i, initiatives[i]!.indicators, indicatorNumbers, ends.measures);
  });

  const order = (numbers: ArrayLike<number>): number[] => Array.from({ length: numbers.length }, (_, i) => i).sort((a, b) => numbers[a]! - numbers[b]!);
  const toAnyOutput = leadsOf(count, taken);
  const isFirst = (i: number) => isAnswered(fates.keys[fateCodes[i]!]!) || degree(toAnyOutput, i) > 0;
  orderGroups(groups, groupOf, isFirst);
  const places = placesOf({
    proposals: Float64Array.from(groupOf, (group) => (group + 0.5) / groups.length),
    proposalsOf: leadsOf(outputs.length, taken, true), outputsOf: leadsOf(initiatives.length, ends.initiatives, true),
    measuredOutputs: leadsOf(indicators.length, ends.indicators, true), measuredInitiatives: leadsOf(indicators.length, ends.measures, true),
  });
  yield;

  // From here on everything is numbered as it is drawn.
  const drawn = { outputs: order(places.outputs), initiatives: order(places.initiatives), indicators: order(places.indicators) };
  const rank = (list: readonly number[]) => {
    const ranks = new Uint32Array(list.length);
    list.forEach((i, at) => (ranks[i] = at));
    return ranks;
  };
  const [o, n, d] = [rank(drawn.outputs), rank(drawn.initiatives), rank(drawn.indicators)];
  const renumbered = (list: readonly number[], from: Uint32Array | undefined, to: Uint32Array) => list.map((end, i) => (i & 1 ? to[end]! : from ? from[end]! : end));
  const toOutputs = leadsOf(count, renumbered(taken, undefined, o));
  const { order: proposalOrder, starts } = yield* orderProposals(groupOf, groups.length, isFirst, toOutputs, outputs.length);
  const silent = groups.filter(({ kind }, g) => kind === 'session' && starts[g] === starts[g + 1]).length;
  return {
    proposals, groups, groupOf, order: proposalOrder, starts, fates: fates.keys, fateOf: fateCodes, mergedInto,
    outputs: drawn.outputs.map((i) => outputs[i]!), initiatives: drawn.initiatives.map((i) => initiatives[i]!), indicators: drawn.indicators.map((i) => indicators[i]!),
    toOutputs, toInitiatives: leadsOf(outputs.length, renumbered(ends.initiatives, o, n)), toIndicators: leadsOf(outputs.length, renumbered(ends.indicators, o, d)),
    measures: leadsOf(initiatives.length, renumbered(ends.measures, n, d)), silent,
  };
}

/** Within each event, sessions of which something came go before the others: threads lie together. Both keep the order of the programme. Groups are numbered anew. */
function orderGroups(groups: UptakeGroup[], groupOf: Uint32Array, isFirst: (i: number) => boolean): void {
  const leads = new Uint8Array(groups.length);
  groupOf.forEach((group, i) => isFirst(i) && (leads[group] = 1));
  const events = new Numbers<string | undefined>();
  const event = groups.map((group) => events.of(group.event ?? (group.kind === 'none' ? '' : undefined)));
  const order = groups.map((_group, g) => g).sort((a, b) => event[a]! - event[b]! || leads[b]! - leads[a]! || a - b);
  const renumbered = new Uint32Array(groups.length);
  order.forEach((g, at) => (renumbered[g] = at));
  groupOf.forEach((group, i) => (groupOf[i] = renumbered[group]!));
  groups.splice(0, groups.length, ...order.map((g) => groups[g]!));
}

function* orderProposals(groupOf: Uint32Array, groups: number, isFirst: (i: number) => boolean, toOutputs: Leads, outputs: number): Generator<void, { order: Uint32Array; starts: Uint32Array }> {
  const starts = new Uint32Array(groups + 1);
  for (const group of groupOf) starts[group + 1]!++;
  for (let g = 1; g <= groups; g++) starts[g]! += starts[g - 1]!;
  const firsts = new Map<number, number[]>();
  const rest: number[] = [];
  yield* inSlices(groupOf.length, (i) => {
    if (!isFirst(i)) return void rest.push(i);
    const list = firsts.get(groupOf[i]!);
    if (list) list.push(i);
    else firsts.set(groupOf[i]!, [i]);
  });
  const order = new Uint32Array(groupOf.length);
  const next = starts.slice();
  const places = Uint32Array.from({ length: outputs }, (_, i) => i);
  const far = new Float64Array(groupOf.length);
  for (const [group, list] of firsts) {
    for (const i of list) far[i] = degree(toOutputs, i) ? barycentre(i, [[toOutputs, places]]) : outputs;
    for (const i of list.sort((a, b) => far[a]! - far[b]! || a - b)) order[next[group]!++] = i;
  }
  yield;
  for (const i of rest) order[next[groupOf[i]!]!++] = i;
  return { order, starts };
}
