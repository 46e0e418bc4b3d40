import type { AnyRecord, Feed, RecordKind } from './feed.js';

/** A record in its place in the feed. */
export interface Entry {
  readonly id: string;
  readonly kind: RecordKind;
  readonly record: AnyRecord;
  /** JSON Pointer into the feed. */
  readonly pointer: string;
  /** Id of the record that holds this one: a session's event, an output's outcome. */
  readonly parent?: string;
}

/** The records of a feed by id and by kind. */
export interface Entries {
  get(id: string): Entry | undefined;
  all(kind: RecordKind): readonly Entry[];
}

const made = new WeakMap<Feed, Entries>();

/** The entries of a feed; made once, when first asked for. */
export function entriesOf(feed: Feed): Entries {
  let entries = made.get(feed);
  if (!entries) made.set(feed, (entries = listEntries(feed)));
  return entries;
}

function listEntries(feed: Feed): Entries {
  const byId = new Map<string, Entry>();
  const byKind = new Map<RecordKind, Entry[]>();
  const add = (kind: RecordKind, record: AnyRecord, pointer: string, parent?: string) => {
    const entry: Entry = parent === undefined ? { id: record.id, kind, record, pointer } : { id: record.id, kind, record, pointer, parent };
    byId.set(record.id, entry);
    const list = byKind.get(kind);
    if (list) list.push(entry);
    else byKind.set(kind, [entry]);
  };
  feed.organisations.forEach((record, i) => add('organisation', record, `/organisations/${i}`));
  feed.initiatives.forEach((record, i) => add('initiative', record, `/initiatives/${i}`));
  feed.workPlans.forEach((plan, i) => {
    add('workPlan', plan, `/workPlans/${i}`);
    plan.outcomes?.forEach((outcome, j) => {
      add('outcome', outcome, `/workPlans/${i}/outcomes/${j}`, plan.id);
      outcome.outputs?.forEach((output, k) => add('output', output, `/workPlans/${i}/outcomes/${j}/outputs/${k}`, outcome.id));
    });
  });
  feed.proposals.forEach((record, i) => add('proposal', record, `/proposals/${i}`));
  feed.events.forEach((event, i) => {
    add('event', event, `/events/${i}`);
    event.sessions?.forEach((session, j) => add('session', session, `/events/${i}/sessions/${j}`, event.id));
  });
  feed.indicators.forEach((record, i) => add('indicator', record, `/indicators/${i}`));
  return { get: (id) => byId.get(id), all: (kind) => byKind.get(kind) ?? [] };
}
