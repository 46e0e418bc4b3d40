/**
 * The facets of each kind of record: what it can be filtered and counted by.
 *
 * | kind         | facet          | values |
 * |--------------|----------------|--------|
 * | initiative   | `country`      | its countries and those of its corridor |
 * |              | `sector` `issue` `status` `kind` | its own |
 * |              | `organisation` | its organisations: id, or name where there is no record |
 * |              | `role`         | the parts that they have in it |
 * | workPlan     | `status`       | its own |
 * | outcome      | `plan`         | the work plan that holds it |
 * | output       | `country`      | its own and those of the initiatives that deliver it |
 * |              | `sector`       | its own, else those of the initiatives that deliver it |
 * |              | `status`       | its own |
 * |              | `lead`         | organisations that lead it |
 * |              | `organisation` | those and its partners |
 * |              | `plan` `outcome` | where it stands |
 * | proposal     | `country` `sector` | its own, else those reached through the thread: of its session, of the outputs that took it up and of the initiatives that deliver them |
 * |              | `theme` `status` `kind` | its own |
 * |              | `session`      | the session that made it |
 * |              | `event`        | its own, else the event of that session |
 * |              | `track`        | that session's |
 * | session      | `country` `sector` | its own, else those that its proposals name themselves |
 * |              | `kind` `track` `day` | its own |
 * |              | `organisation` | its own |
 * |              | `event`        | the event that it belongs to |
 * | event        | `country`      | that of its place, those of its participants, and those of its sessions |
 * |              | `kind` `track` `day` `sector` | those of its sessions |
 * |              | `organisation` | its hosts, its funders and those who took part, and its sessions' |
 * | organisation | `kind`         | its own |
 * |              | `country`      | its own and those of the initiatives that it takes part in |
 * |              | `sector` `issue` | those of these initiatives |
 * |              | `role`         | the parts that it has in them |
 * | indicator    | `country` `sex` `age` `tier` | those of its series |
 *
 * Values are codes, ids and words as the feed has them; naming them is the reader's side. A track or
 * a name that is a text in several languages is the text in the first of them, whatever the reader's
 * language, so that a filter means the same in every locale. A record without a value has `''`.
 */
import type {
  EventRecord, Indicator, Initiative, Organisation, Outcome, Output, Proposal, RecordKind, RecordsByKind, Session, Text, WorkPlan,
} from '../model/feed.js';
import { plain } from '../model/text.js';
import type { Thread } from '../model/thread.js';
import { given, initiativeCountries, initiativeFacets, organisationsOf } from './initiative-facets.js';
import { proposalFacets } from './proposal-facets.js';

export interface FacetDefinition<R, T = Thread> {
  readonly name: string;
  /** The record's values; an empty list, like `''` in it, is "not given". */
  values(record: R, thread: T): readonly string[];
  /** True if it asks the thread for links: all records of the feed are tied before it can answer for one, which is done in slices where they are many. */
  readonly followsLinks?: boolean;
}

type Values<R> = FacetDefinition<R>['values'];

const none: readonly string[] = [];
const one = (value: string | undefined): readonly string[] => (value === undefined ? none : [value]);
const text = (value: Text | undefined): readonly string[] => one(plain(value) || undefined);

/** Ids of the records of a kind that a record is linked to, in either direction. */
function linked(thread: Thread, id: string, kind: RecordKind): string[] {
  const ids: string[] = [];
  for (const link of thread.links(id)) if (link.kind === kind) ids.push(link.id);
  return ids;
}

const remembered = new WeakMap<Thread, Map<string, readonly string[]>>();

/**
 * The same of a record that many others lead to, such as the session of 1,000 proposals: its links are walked once and not once for each of
 * those, which would take time by the square of their number.
 */
function linkedOfHub(thread: Thread, id: string, kind: RecordKind): readonly string[] {
  let known = remembered.get(thread);
  if (!known) remembered.set(thread, (known = new Map()));
  const key = `${kind} ${id}`;
  let ids = known.get(key);
  if (!ids) known.set(key, (ids = linked(thread, id, kind)));
  return ids;
}

/** The same, as records. */
function linkedRecords<K extends RecordKind>(thread: Thread, id: string, kind: K, find: typeof linkedOfHub = linked): RecordsByKind[K][] {
  const records: RecordsByKind[K][] = [];
  for (const other of find(thread, id, kind)) {
    const entry = thread.get(other);
    if (entry?.kind === kind) records.push(entry.record as RecordsByKind[K]);
  }
  return records;
}

type Theme = 'countries' | 'sectors';

const initiativeValues = (record: Initiative, theme: Theme): readonly string[] =>
  theme === 'countries' ? initiativeCountries(record) : record.sectors ?? none;

const delivered = (record: Output, thread: Thread, theme: Theme): readonly string[] =>
  linkedRecords(thread, record.id, 'initiative', linkedOfHub).flatMap((initiative) => initiativeValues(initiative, theme));

/** Its own, else those of the session that made it and of what was done about it. */
function proposalValues(theme: Theme): Values<Proposal> {
  return (record, thread) => {
    const own = record[theme];
    if (own?.length) return own;
    return [
      ...linkedRecords(thread, record.id, 'session').flatMap((session) => session[theme] ?? none),
      ...linkedRecords(thread, record.id, 'output').flatMap((output) => [...(output[theme] ?? none), ...delivered(output, thread, theme)]),
    ];
  };
}

function sessionValues(theme: Theme): Values<Session> {
  return (record, thread) => {
    const own = record[theme];
    return own?.length ? own : linkedRecords(thread, record.id, 'proposal').flatMap((proposal) => proposal[theme] ?? none);
  };
}

/** What the sessions of an event have, for a facet that sessions have. */
function ofSessions(values: Values<Session>): Values<EventRecord> {
  return (record, thread) => (record.sessions ?? []).flatMap((session) => values(session, thread));
}

function proposalEvents(record: Proposal, thread: Thread): readonly string[] {
  return record.event ? [record.event] : linked(thread, record.id, 'session').flatMap((session) => linkedOfHub(thread, session, 'event'));
}

function eventCountries({ place, participants }: EventRecord): readonly string[] {
  const countries = participants?.countries;
  return [...one(place?.country), ...(Array.isArray(countries) ? (countries as readonly string[]) : none)];
}

/** What the initiatives have that an organisation takes part in, each value once: an organisation may be in thousands of a few countries. */
const ofInitiatives = ({ id }: Organisation, thread: Thread, read: (initiative: Initiative) => readonly string[]): readonly string[] => {
  const values = new Set<string>();
  for (const initiative of linkedRecords(thread, id, 'initiative', linkedOfHub)) for (const value of read(initiative)) values.add(value);
  return [...values];
};

const sessionKind: Values<Session> = (record) => one(record.kind);
const sessionTrack: Values<Session> = (record) => text(record.track);
const sessionDay: Values<Session> = (record) => one(record.day?.toString());
const sessionOrganisations: Values<Session> = (record) => organisationsOf(record.organisations);

/** Facets in their order; `linked` names those that follow links, with a space between. */
const define = <R>(facets: Record<string, Values<R>>, linked = ''): readonly FacetDefinition<R>[] =>
  Object.entries(facets).map(([name, values]) => ({ name, values, followsLinks: linked.split(' ').includes(name) }));

const ofSeries = (member: 'country' | 'sex' | 'age' | 'tier'): Values<Indicator> => (record) =>
  [...new Set(given(record.series, (observation) => observation[member]))];

/** The facets of every kind of record, in the order in which filters show them. */
export const facetsByKind: { readonly [K in RecordKind]: readonly FacetDefinition<RecordsByKind[K]>[] } = {
  initiative: define<Initiative>(initiativeFacets),
  workPlan: define<WorkPlan>({ status: (record) => one(record.status) }),
  outcome: define<Outcome>({ plan: (record, thread) => linked(thread, record.id, 'workPlan') }, 'plan'),
  output: define<Output>({
    country: (record, thread) => [...(record.countries ?? none), ...delivered(record, thread, 'countries')],
    sector: (record, thread) => (record.sectors?.length ? record.sectors : delivered(record, thread, 'sectors')),
    status: (record) => one(record.status),
    lead: (record) => record.leads ?? none,
    organisation: (record) => [...(record.leads ?? none), ...(record.partners ?? none)],
    plan: (record, thread) => linked(thread, record.id, 'outcome').flatMap((outcome) => linkedOfHub(thread, outcome, 'workPlan')),
    outcome: (record, thread) => linked(thread, record.id, 'outcome'),
  }, 'country sector plan outcome'),
  proposal: define<Proposal>({
    country: proposalValues('countries'),
    sector: proposalValues('sectors'),
    ...proposalFacets,
    event: proposalEvents,
    track: (record, thread) => linkedRecords(thread, record.id, 'session').flatMap((session) => text(session.track)),
  }, 'country sector event track'),
  session: define<Session>({
    country: sessionValues('countries'),
    sector: sessionValues('sectors'),
    kind: sessionKind,
    track: sessionTrack,
    day: sessionDay,
    organisation: sessionOrganisations,
    event: (record, thread) => linked(thread, record.id, 'event'),
  }, 'country sector event'),
  event: define<EventRecord>({
    country: (record, thread) => [...eventCountries(record), ...ofSessions(sessionValues('countries'))(record, thread)],
    kind: ofSessions(sessionKind),
    track: ofSessions(sessionTrack),
    day: ofSessions(sessionDay),
    sector: ofSessions(sessionValues('sectors')),
    organisation: (record, thread) => [
      ...[record.hosts, record.funders, record.organisations].flatMap((list) => organisationsOf(list)), ...ofSessions(sessionOrganisations)(record, thread),
    ],
  }, 'country sector'),
  organisation: define<Organisation>({
    kind: (record) => one(record.kind),
    country: (record, thread) => [...one(record.country), ...ofInitiatives(record, thread, initiativeCountries)],
    sector: (record, thread) => ofInitiatives(record, thread, ({ sectors }) => sectors ?? none),
    issue: (record, thread) => ofInitiatives(record, thread, ({ issues }) => issues ?? none),
    role: (record, thread) => thread.links(record.id).flatMap(({ kind, roles }) => (kind === 'initiative' ? roles ?? none : none)),
  }, 'country sector issue role'),
  indicator: define<Indicator>({ country: ofSeries('country'), sex: ofSeries('sex'), age: ofSeries('age'), tier: ofSeries('tier') }),
};

/** The facets of one kind. */
export function facetsOf<K extends RecordKind>(kind: K): readonly FacetDefinition<RecordsByKind[K]>[] {
  return facetsByKind[kind];
}
