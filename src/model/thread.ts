import { entriesOf, type Entries, type Entry } from './entries.js';
import type { Feed, Participation, Problem, RecordKind, Reference } from './feed.js';

export type { Entry } from './entries.js';

/** What ties two records together. */
export type Relation =
  | 'session' | 'proposal' | 'taken-up' | 'merged' | 'plan' | 'outcome' | 'output' | 'delivers' | 'measures'
  | 'takes-part' | 'leads' | 'partner' | 'hosts' | 'funds' | 'speaks' | 'depends-on';

/** Towards the room where it was said, towards the country where it is done, or beside the thread. */
export type Direction = 'up' | 'down' | 'side';

export interface Link {
  readonly relation: Relation;
  /** Id of the record at the other end. */
  readonly id: string;
  readonly kind: RecordKind;
  readonly direction: Direction;
}

/** The records of a feed by id, and what ties them together. */
export interface Thread extends Entries {
  /** Links of a record, in both directions, in the feed's order. */
  links(id: string): readonly Link[];
  /**
   * The whole thread through a record, itself included: up through everything that led to it, and down through everything
   * that came of it, but never up and then down again, so that lighting a proposal does not light its session's others.
   * Links to the side lead one step, and only from the record itself.
   */
  reach(id: string): ReadonlySet<string>;
  /** References that lead nowhere, or to a record of a wrong kind. */
  readonly problems: readonly Problem[];
}

const threads = new WeakMap<Feed, Thread>();

/** The thread of a feed; made once, and its links only when first asked for. */
export function threadOf(feed: Feed): Thread {
  let thread = threads.get(feed);
  if (!thread) threads.set(feed, (thread = new FeedThread(feed)));
  return thread;
}

class FeedThread implements Thread {
  #feed: Feed;
  #entries: Entries;
  #links: Map<string, Link[]> | undefined;
  #problems: Problem[] = [];

  constructor(feed: Feed) {
    this.#feed = feed;
    this.#entries = entriesOf(feed);
  }

  get problems(): readonly Problem[] {
    this.#allLinks();
    return this.#problems;
  }

  get(id: string): Entry | undefined {
    return this.#entries.get(id);
  }

  all(kind: RecordKind): readonly Entry[] {
    return this.#entries.all(kind);
  }

  links(id: string): readonly Link[] {
    return this.#allLinks().get(id) ?? [];
  }

  reach(id: string): ReadonlySet<string> {
    const reached = new Set<string>([id]);
    for (const direction of ['up', 'down'] as const) {
      const seen = new Set<string>([id]);
      const waiting = [id];
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        for (const link of this.links(next)) {
          if (link.direction !== direction || seen.has(link.id)) continue;
          seen.add(link.id);
          reached.add(link.id);
          waiting.push(link.id);
        }
      }
    }
    for (const link of this.links(id)) if (link.direction === 'side') reached.add(link.id);
    return reached;
  }

  #allLinks(): Map<string, Link[]> {
    if (this.#links) return this.#links;
    this.#links = new Map();
    const feed = this.#feed;
    feed.events.forEach((event, i) => {
      this.#organisations(event.id, event.hosts, `/events/${i}/hosts`, 'hosts');
      this.#organisations(event.id, event.funders, `/events/${i}/funders`, 'funds');
      this.#organisations(event.id, event.organisations, `/events/${i}/organisations`, 'takes-part');
      event.sessions?.forEach((session, j) => {
        const pointer = `/events/${i}/sessions/${j}`;
        this.#tie(event.id, 'session', session.id);
        this.#references(session.id, session.outcomes, `${pointer}/outcomes`, 'proposal', 'proposal');
        this.#organisations(session.id, session.organisations, `${pointer}/organisations`, 'speaks');
      });
    });
    feed.proposals.forEach((proposal, i) => {
      const pointer = `/proposals/${i}`;
      if (proposal.session !== undefined) this.#reference(proposal.session, proposal.id, proposal.session, `${pointer}/session`, 'proposal', 'session');
      else if (proposal.event !== undefined) this.#reference(proposal.event, proposal.id, proposal.event, `${pointer}/event`, 'proposal', 'event');
      this.#references(proposal.id, proposal.outputs, `${pointer}/outputs`, 'taken-up', 'output');
      if (proposal.mergedInto !== undefined) this.#reference(proposal.id, proposal.mergedInto, proposal.mergedInto, `${pointer}/mergedInto`, 'merged', 'proposal');
    });
    feed.workPlans.forEach((plan, i) => {
      if (plan.event !== undefined) this.#reference(plan.event, plan.id, plan.event, `/workPlans/${i}/event`, 'plan', 'event');
      plan.outcomes?.forEach((outcome, j) => {
        this.#tie(plan.id, 'outcome', outcome.id);
        outcome.outputs?.forEach((output, k) => {
          const pointer = `/workPlans/${i}/outcomes/${j}/outputs/${k}`;
          this.#tie(outcome.id, 'output', output.id);
          output.proposals?.forEach((id, n) => this.#reference(id, output.id, id, `${pointer}/proposals/${n}`, 'taken-up', 'proposal'));
          this.#references(output.id, output.indicators, `${pointer}/indicators`, 'measures', 'indicator');
          this.#organisations(output.id, output.leads, `${pointer}/leads`, 'leads');
          this.#organisations(output.id, output.partners, `${pointer}/partners`, 'partner');
          output.dependsOn?.forEach((id, n) => this.#reference(output.id, id, id, `${pointer}/dependsOn/${n}`, 'depends-on', 'output', 'side'));
        });
      });
    });
    feed.initiatives.forEach((initiative, i) => {
      const pointer = `/initiatives/${i}`;
      initiative.outputs?.forEach((id, n) => this.#reference(id, initiative.id, id, `${pointer}/outputs/${n}`, 'delivers', 'output'));
      this.#references(initiative.id, initiative.indicators, `${pointer}/indicators`, 'measures', 'indicator');
      this.#organisations(initiative.id, initiative.organisations, `${pointer}/organisations`, 'takes-part');
    });
    return this.#links;
  }

  /** References from a record down the thread. */
  #references(from: string, ids: readonly Reference[] | undefined, pointer: string, relation: Relation, kind: RecordKind): void {
    ids?.forEach((id, n) => this.#reference(from, id, id, `${pointer}/${n}`, relation, kind));
  }

  /** Organisations stand beside the thread. One that is only named has no record to tie to. */
  #organisations(to: string, list: readonly (Participation | Reference)[] | undefined, pointer: string, relation: Relation): void {
    list?.forEach((item, n) => {
      const id = typeof item === 'string' ? item : item.id;
      if (id !== undefined) this.#reference(id, to, id, typeof item === 'string' ? `${pointer}/${n}` : `${pointer}/${n}/id`, relation, 'organisation', 'side');
    });
  }

  /** Ties `from` to `to`, where `referred` is the one that the feed names at `pointer`: it must be there, and of the kind. */
  #reference(from: string, to: string, referred: string, pointer: string, relation: Relation, kind: RecordKind, direction?: 'side'): void {
    const entry = this.get(referred);
    if (entry?.kind === kind) return this.#tie(from, relation, to, direction);
    const holder = from === referred ? to : from;
    const met = entry ? `that is the id of a record of the kind ${entry.kind}` : 'no record has that id';
    this.#problems.push({ severity: 'warning', path: pointer, record: holder, message: `Expected the id of a record of the kind ${kind}; ${met}. The link is left out.` });
  }

  /** Ties two records, once, although both ends may name the link. The shorter list is searched, since an organisation may have a hundred thousand. */
  #tie(from: string, relation: Relation, to: string, direction?: 'side'): void {
    const [start, end] = [this.get(from), this.get(to)];
    if (!start || !end) return;
    const [down, up] = [this.#linksOf(from), this.#linksOf(to)];
    const tied = down.length < up.length
      ? down.some((link) => link.id === to && link.relation === relation && link.direction !== 'up')
      : up.some((link) => link.id === from && link.relation === relation && link.direction !== 'down');
    if (tied) return;
    down.push({ relation, id: to, kind: end.kind, direction: direction ?? 'down' });
    up.push({ relation, id: from, kind: start.kind, direction: direction ?? 'up' });
  }

  #linksOf(id: string): Link[] {
    const all = (this.#links ??= new Map<string, Link[]>());
    let links = all.get(id);
    if (!links) all.set(id, (links = []));
    return links;
  }
}
