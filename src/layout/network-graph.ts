import { entriesOf } from '../model/entries.js';
import type { AnyRecord, EventRecord, Feed, Initiative, Organisation, Output, Participation, Reference, Text } from '../model/feed.js';
import { plain } from '../model/text.js';
import { sliceLength } from '../query/work.js';

/** Who takes part is an organisation; what it takes part in is one of the others. */
export type NodeKind = 'organisation' | 'initiative' | 'event' | 'output';

export interface NetworkNode {
  readonly kind: NodeKind;
  /** Undefined for an organisation that the feed gives only by name. */
  readonly record: AnyRecord | undefined;
  readonly name: Text;
  /** By what it is told from others whatever the order of the feed: its id, or its folded name behind a line break, which no other name has. */
  readonly key: string;
}

/** Links run from what is done (initiative, event, output) to the organisations in it, once for each pair. */
export interface Network {
  readonly nodes: readonly NetworkNode[];
  /** Of each link, the node that is done and the organisation. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Of each link, the parts that the organisation has in it, as the feed says them; none where it does not. */
  readonly roles: readonly (readonly string[])[];
  /** The links of node i are `around[offsets[i]]` to before `around[offsets[i + 1]]`, in the feed's order. */
  readonly offsets: Uint32Array;
  readonly around: Uint32Array;
}

/** No name is compared beyond this, so that a megabyte in a name costs little. */
const longestName = 400;

/** A name as it is compared: case, width and spaces do not count. */
export const foldName = (name: string): string => name.slice(0, longestName).normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** How many links a node has. */
export const degreeOf = ({ offsets }: Network, node: number): number => offsets[node + 1]! - offsets[node]!;

/** The node at the other end of a link. */
export const otherEnd = ({ from, to }: Network, link: number, node: number): number => (from[link] === node ? to[link]! : from[link]!);

/** The nodes that a node is linked to, in the order of its links. */
export function neighboursOf(network: Network, node: number): number[] {
  const { around, offsets } = network;
  return Array.from(around.subarray(offsets[node], offsets[node + 1]), (link) => otherEnd(network, link, node));
}

const noParts: readonly string[] = [];

type Part = readonly [who: Participation | Reference, role: string];

const parts = (list: readonly (Participation | Reference)[] | undefined, role: string): Part[] =>
  (list ?? []).map((who) => [who, (typeof who === 'string' ? undefined : who.role) ?? role]);

const partsOf = {
  initiative: (record: Initiative) => parts(record.organisations, ''),
  event: ({ hosts, funders, organisations }: EventRecord) => [...parts(hosts, 'host'), ...parts(funders, 'funder'), ...parts(organisations, 'participant')],
  output: ({ leads, partners }: Output) => [...parts(leads, 'lead'), ...parts(partners, 'partner')],
};

/**
 * Organisations and initiatives of a feed with the events and outputs that name organisations, in steps. Organisations that are given only
 * by name are nodes too, one for each folded name; a name that a record has means that record. References to other kinds of record tie nothing.
 */
export function* networkSteps(feed: Feed): Generator<void, Network> {
  const nodes: NetworkNode[] = [];
  const byId = new Map<string, number>();
  const byName = new Map<string, number>();
  const [from, to, roles]: [number[], number[], (readonly string[])[]] = [[], [], []];
  /** Lists of parts by what is in them: links share them, since there are many links and few parts. */
  const partLists: Record<string, readonly string[]> = Object.create(null);
  /** Of each organisation, its last link. */
  const lastOf: number[] = [];
  const isDue = (index: number): boolean => index % sliceLength === sliceLength - 1;

  const add = (node: NetworkNode): number => nodes.push(node) - 1;

  const addOrganisation = (record: Organisation): void => {
    const node = add({ kind: 'organisation', record, name: record.name, key: record.id });
    if (!byId.has(record.id)) byId.set(record.id, node);
    const { name } = record;
    for (const each of typeof name === 'object' ? Object.values(name) : [name]) {
      const folded = foldName(each ?? '');
      if (folded && !byName.has(folded)) byName.set(folded, node);
    }
  };

  const organisation = (who: Participation | Reference): number | undefined => {
    const { id, name } = typeof who === 'string' ? { id: who, name: undefined } : who;
    const known = id === undefined ? undefined : byId.get(id);
    if (known !== undefined) return known;
    const told = name ?? (id !== undefined && !entriesOf(feed).get(id) ? id : undefined);
    const folded = foldName(plain(told));
    if (told === undefined || !folded) return undefined;
    let node = byName.get(folded);
    if (node === undefined) byName.set(folded, (node = add({ kind: 'organisation', record: undefined, name: told, key: `\n${folded}` })));
    return node;
  };

  const tie = (kind: keyof typeof partsOf, record: Initiative & EventRecord & Output): void => {
    const list = partsOf[kind](record);
    if (kind !== 'initiative' && !list.length) return;
    const node = add({ kind, record, name: record.title, key: record.id });
    for (const [who, role] of list) {
      const other = organisation(who);
      if (other === undefined) continue;
      if (from[lastOf[other]!] !== node) {
        lastOf[other] = from.push(node) - 1;
        to.push(other);
        roles.push(noParts);
      }
      const known = roles[lastOf[other]!]!;
      if (!role || known.includes(role)) continue;
      const more = [...known, role];
      roles[lastOf[other]!] = partLists[more.join('\n')] ??= more;
    }
  };

  for (const [index, record] of feed.organisations.entries()) {
    addOrganisation(record);
    if (isDue(index)) yield;
  }
  const outputs = feed.workPlans.flatMap(({ outcomes }) => (outcomes ?? []).flatMap(({ outputs: own }) => own ?? []));
  for (const [kind, records] of [['initiative', feed.initiatives], ['event', feed.events], ['output', outputs]] as const) {
    for (const [index, record] of records.entries()) {
      tie(kind, record as Initiative & EventRecord & Output);
      if (isDue(index)) yield;
    }
  }
  yield;
  return { nodes, roles, ...indexed(nodes.length, Uint32Array.from(from), Uint32Array.from(to)) };
}

function indexed(count: number, from: Uint32Array, to: Uint32Array): Pick<Network, 'from' | 'to' | 'offsets' | 'around'> {
  const offsets = new Uint32Array(count + 1);
  for (const ends of [from, to]) for (const node of ends) offsets[node + 1]!++;
  for (let node = 0; node < count; node++) offsets[node + 1]! += offsets[node]!;
  const next = offsets.slice();
  const around = new Uint32Array(2 * from.length);
  from.forEach((node, link) => {
    around[next[node]!++] = link;
    around[next[to[link]!]!++] = link;
  });
  return { from, to, offsets, around };
}
