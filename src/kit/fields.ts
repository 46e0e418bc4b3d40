import type { AnyRecord, Location, Observation, Participation, RecordKind, Reference, Text } from '../model/feed.js';
import { isSuppressed } from '../model/observations.js';
import type { Link, Thread } from '../model/thread.js';
import type { Localization } from './format.js';
import { fieldLabels } from './locales/en/fields.js';
import { nameOf } from './record-name.js';

/** A piece of a value: text, perhaps of another language, a link, or another record. */
export interface Part {
  readonly text: string;
  readonly lang?: string;
  /** What follows it in the reader's own language: a role in brackets, a date. */
  readonly after?: string;
  readonly href?: string;
  /** Id of the record that the text names. */
  readonly ref?: string;
}

/** What a field needs to be written for a reader. */
export interface FieldContext {
  readonly localization: Localization;
  readonly thread: Thread;
  readonly feedLanguage?: string;
  /** IANA zone for date-times; the event's own where absent. */
  readonly timeZone?: string;
  /** Places are told no more exactly than this. */
  readonly precision?: 'exact' | 'region' | 'country';
}

/**
 * One member of a record as a reader meets it. Table, CSV, detail panel and exports all go by the
 * same list of fields, so that they cannot differ.
 */
export interface Field {
  /** The feed's name of the member. */
  readonly key: string;
  readonly label: keyof typeof fieldLabels;
  /** Parts to show, none where the record does not say. */
  readonly parts: (record: AnyRecord, context: FieldContext) => readonly Part[];
  /** How rows are ordered by it. Default: by its text. */
  readonly sort?: 'text' | 'number' | 'date';
  /** Long texts and lists are for the detail panel and the files; the table leaves them out. */
  readonly long?: boolean;
  /** Not a member of the record but found by way of the thread. */
  readonly derived?: boolean;
  /** The details tell the same as links of the thread. */
  readonly linked?: boolean;
}

/** A field's heading in the reader's language. The English ones come with this file and not with the elements. */
export function labelOf(field: Field, localization: Localization): string {
  return localization.say(fieldLabels)(field.label);
}

/** A number that keeps the digits of a small one: 0.0004 is not 0. */
export const exactNumber = (value: number, localization: Localization): string =>
  value !== 0 && Math.abs(value) < 0.1 ? new Intl.NumberFormat(localization.numberLocale, { maximumSignificantDigits: 3 }).format(value) : localization.number(value);

type Read = (record: AnyRecord, context: FieldContext) => readonly Part[];

const member = (record: AnyRecord, key: string): unknown => (record as unknown as Record<string, unknown>)[key];
const listOf = <T>(value: unknown): readonly T[] => (value === undefined || value === null ? [] : Array.isArray(value) ? (value as T[]) : [value as T]);

const shown = (value: Text | undefined, { localization, feedLanguage }: FieldContext): readonly Part[] => {
  const text = localization.text(value, feedLanguage);
  return text && text.text ? [text] : [];
};

const refPart = (id: Reference, context: FieldContext): Part => {
  const entry = context.thread.get(id);
  return entry ? { ...nameOf(entry.record, context.localization, context.feedLanguage), ref: id } : { text: id };
};

const participationPart = (item: Participation | Reference, context: FieldContext): Part => {
  if (typeof item === 'string') return refPart(item, context);
  const named = item.id !== undefined ? refPart(item.id, context) : shown(item.name, context)[0];
  if (!named) return { text: '' };
  return item.role ? { ...named, after: ` (${context.localization.word('role', item.role)})` } : named;
};

const texts = (key: string): Read => (record, context) => listOf<Text>(member(record, key)).flatMap((value) => shown(value, context));
/** Words of a vocabulary; one that we do not know is said as the feed has it, and in its language. */
const words = (key: string, vocabulary = key): Read => (record, context) =>
  listOf<string>(member(record, key)).map((value) => context.localization.named(vocabulary, String(value), context.feedLanguage)).filter(({ text }) => text);
const countries = (key: string): Read => (record, { localization }) => listOf<string>(member(record, key)).map((code) => ({ text: localization.country(code) }));
const refs = (key: string): Read => (record, context) => listOf<Reference>(member(record, key)).map((id) => refPart(id, context));
const participations = (key: string): Read => (record, context) =>
  listOf<Participation | Reference>(member(record, key)).map((item) => participationPart(item, context)).filter((part) => part.text !== '');
const dates = (key: string): Read => (record, { localization, timeZone }) =>
  listOf<string>(member(record, key)).map((value) => ({ text: localization.date(value, timeZone) }));
const numbers = (key: string): Read => (record, { localization }) => listOf<number>(member(record, key)).map((value) => ({ text: localization.number(value) }));
const link = (key: string): Read => (record) => listOf<string>(member(record, key)).map((href) => ({ text: href, href }));

const field = (key: string, parts: Read, options: Partial<Field> = {}): Field => ({ key, label: `field.${key}` as keyof typeof fieldLabels, parts, ...options });
const long = { long: true } as const;
/** More observations than this are for charts and files. */
const mostObservations = 300;
const title = field('title', texts('title'));
const summary = field('summary', texts('summary'), long);
const url = field('url', link('url'), long);

/** "Accra (5.6, -0.2)", told no more exactly than the reader may know. */
const places: Read = (record, context) =>
  listOf<Location>(member(record, 'locations')).flatMap((place) => {
    const isExact = (place.precision ?? 'exact') === 'exact';
    const exact = (context.precision ?? 'exact') === 'exact' && isExact;
    // The name of an exact place tells as much as its coordinates.
    if (context.precision === 'country' || (context.precision === 'region' && isExact)) return [];
    const name = shown(place.name, context)[0];
    const point = exact && place.lat !== undefined && place.lon !== undefined ? `${context.localization.number(place.lat)}°, ${context.localization.number(place.lon)}°` : undefined;
    if (!name) return point ? [{ text: point }] : [];
    return [point ? { ...name, after: ` (${point})` } : name];
  });

const source = field('source', (record, context) => {
  const value = member(record, 'source');
  if (typeof value === 'string') return [{ text: value }];
  if (typeof value !== 'object' || value === null) return [];
  const described = value as { title?: Text; section?: Text; url?: string; date?: string };
  if (described.title === undefined && described.section === undefined && described.url === undefined) return shown(value as Text, context);
  const { title: heading, section, url: href, date } = described;
  const separator = context.localization.t('list.separator');
  const told = [...shown(heading, context), ...shown(section, context)];
  const dated = date && context.localization.date(date);
  const text = told.map((part) => part.text).join(separator);
  const part = text ? { ...told[0], text, ...(dated && { after: separator + dated }) } : { text: dated || (href ?? '') };
  return part.text ? [href ? { ...part, href } : part] : [];
}, long);

const event = field('event', refs('event'));
const kind = field('kind', words('kind'));
const status = field('status', words('status'));
const start = field('start', dates('start'), { sort: 'date' });
const end = field('end', dates('end'), { sort: 'date' });
const sectors = field('sectors', words('sectors', 'sector'));
const countriesField = field('countries', countries('countries'));

/** The fields of every kind of record, in reading order. */
export const fieldsOf: Readonly<Record<RecordKind, readonly Field[]>> = {
  initiative: [
    title, summary, kind, status,
    field('issues', words('issues', 'issue')), sectors, countriesField,
    field('locations', places), field('corridor', countries('corridor')),
    field('organisations', participations('organisations')), start, end,
    field('objectives', texts('objectives'), long), field('beneficiaries', texts('beneficiaries'), long), field('outcomes', texts('outcomes'), long),
    field('activities', (record, context) => listOf<{ title?: Text; text?: Text }>(member(record, 'activities')).flatMap((activity) => {
      const [part, text] = [...shown(activity.title, context), ...shown(activity.text, context)];
      return part && text ? [{ ...part, text: context.localization.say(fieldLabels)('field.labelled', { label: part.text, text: text.text }) }] : part ?? [];
    }), long),
    field('budget', (record, { localization }) => listOf<{ value?: number; currency?: string }>(member(record, 'budget')).map(({ value, currency }) => ({
      text: [currency, value === undefined ? undefined : localization.number(value)].filter(Boolean).join(' '),
    })), long),
    url, field('contact', texts('contact'), long), field('outputs', refs('outputs'), long), field('indicators', refs('indicators'), long), field('note', texts('note'), long), source,
  ],
  output: [
    title, summary,
    field('outcome', (record, context) => ancestor(record, 'outcome', context), { derived: true }), field('plan', (record, context) => ancestor(record, 'workPlan', context), { derived: true }),
    status, field('progress', (record, { localization }) => listOf<number>(member(record, 'progress')).map((value) => ({ text: localization.percent(value) })), { sort: 'number' }),
    start, end, field('actualStart', dates('actualStart'), { sort: 'date', long: true }), field('actualEnd', dates('actualEnd'), { sort: 'date', long: true }),
    field('leads', refs('leads')), field('partners', refs('partners')), countriesField, sectors,
    field('milestones', (record, context) => listOf<{ title?: Text; date?: string; done?: boolean }>(member(record, 'milestones')).map((milestone) => {
      const name = shown(milestone.title, context)[0] ?? { text: '' };
      const done = milestone.done ? ` ${context.localization.say(fieldLabels)('milestone.done')}` : '';
      const date = milestone.date && context.localization.date(milestone.date);
      return name.text || done ? { ...name, after: done + (date ? context.localization.t('list.separator') + date : '') } : { text: date ?? '' };
    }), long),
    field('dependsOn', refs('dependsOn'), long), field('proposals', refs('proposals'), long), field('indicators', refs('indicators'), long),
    field('history', (record, { localization }) => listOf<{ date: string; progress?: number; status?: string; end?: string }>(member(record, 'history')).map((entry) => ({
      text: [localization.date(entry.date), entry.status && localization.word('status', entry.status), entry.progress === undefined ? '' : localization.percent(entry.progress),
        entry.end && localization.dateRange(undefined, entry.end)].filter(Boolean).join(localization.t('list.separator')),
    })), long),
    field('note', texts('note'), long), source,
  ],
  proposal: [
    field('text', texts('text')), kind, status, field('session', refs('session')), event, field('themes', words('themes', 'theme')), sectors, countriesField,
    field('outputs', refs('outputs')), field('mergedInto', refs('mergedInto'), long), field('reason', texts('reason'), long), field('note', texts('note'), long), source,
  ],
  organisation: [
    field('name', texts('name')), kind, field('country', countries('country')),
    field('degree', (record, { localization, thread }) => [{ text: localization.number(workOf(record, thread).length) }], { derived: true, linked: true }),
    field('neighbours', neighbours, { derived: true, linked: true }), summary, url, source,
  ],
  workPlan: [title, summary, status, start, end, event, field('priorities', texts('priorities'), long), field('crossCutting', texts('crossCutting'), long), source],
  outcome: [title, summary, field('plan', (record, context) => ancestor(record, 'workPlan', context), { derived: true }), source],
  event: [
    title, summary, start, end, field('timeZone', texts('timeZone')),
    field('place', (record, context) => listOf<{ name?: Text; country?: string }>(member(record, 'place')).map((place) => {
      const country = place.country && context.localization.country(place.country);
      const [name] = shown(place.name, context);
      return name ? { ...name, ...(country && { after: context.localization.t('list.separator') + country }) } : { text: country ?? '' };
    })),
    field('online', (record, { localization }) => listOf<boolean>(member(record, 'online')).map((value) => ({ text: localization.t(value ? 'boolean.true' : 'boolean.false') }))),
    field('hosts', participations('hosts')), field('funders', participations('funders')), field('organisations', participations('organisations'), long),
    field('participants', (record, context) => participantParts(member(record, 'participants'), context)),
    field('documents', (record, context) => listOf<{ title?: Text; url?: string }>(member(record, 'documents')).map((item) => ({ ...(shown(item.title, context)[0] ?? { text: item.url ?? '' }), ...(item.url !== undefined && { href: item.url }) })), long),
    field('views', numbers('views'), { sort: 'number' }), url, source,
  ],
  session: [
    title, kind, event, field('day', numbers('day'), { sort: 'number' }), field('track', texts('track')), start, end, field('room', texts('room')), summary,
    field('speakers', texts('speakers'), long), field('organisations', participations('organisations'), long), countriesField, sectors,
    field('outcomes', refs('outcomes'), { label: 'field.sessionOutcomes', long: true }), source,
  ],
  indicator: [
    title, field('unit', texts('unit')),
    field('direction', (record, { localization }) => listOf<'up' | 'down'>(member(record, 'direction')).map((value) => ({ text: localization.say(fieldLabels)(`direction.${value}`) }))),
    field('baseline', datedValue('baseline')), field('target', datedValue('target')),
    field('series', series, long),
    source,
  ],
};

/** "2019, Ghana: 12.4": a suppressed value is never told, whatever the feed gives. */
function series(record: AnyRecord, { localization }: FieldContext): readonly Part[] {
  const all = listOf<Observation>(member(record, 'series'));
  const parts = all.slice(0, mostObservations).map((observation) => {
    const { date, value, country, sex, age, tier, status } = observation;
    const about = [date && localization.date(date), country && localization.country(country), sex && localization.word('sex', sex), age, tier];
    const told = typeof value === 'number' && !isSuppressed(observation) ? exactNumber(value, localization) : undefined;
    return { text: [...about, told, status && status !== 'final' && localization.word('status', status)].filter(Boolean).join(' ') };
  });
  return all.length > mostObservations ? [...parts, { text: '…' }] : parts;
}

/** The initiatives, events and outputs that an organisation is in, each once. */
function workOf({ id }: AnyRecord, thread: Thread): readonly Link[] {
  const links = new Map<string, Link>();
  for (const link of thread.links(id)) if (link.kind === 'initiative' || link.kind === 'event' || link.kind === 'output') links.set(link.id, links.get(link.id) ?? link);
  return [...links.values()];
}

/** The same by name, with the organisation's part in it. */
function neighbours(record: AnyRecord, context: FieldContext): readonly Part[] {
  return workOf(record, context.thread).map(({ id, roles }) => {
    const part = refPart(id, context);
    const said = roles?.map((role) => context.localization.word('role', role)).join(context.localization.t('list.separator'));
    return said ? { ...part, after: ` (${said})` } : part;
  });
}

function datedValue(key: string): Read {
  return (record, { localization }) =>
    listOf<{ date?: string; value?: number }>(member(record, key)).map(({ date, value }) => ({
      text: [value === undefined ? undefined : exactNumber(value, localization), date && `(${localization.date(date)})`].filter(Boolean).join(' '),
    }));
}

/** The outcome or plan that an output lies in, by way of the thread. */
function ancestor(record: AnyRecord, kind_: RecordKind, context: FieldContext): readonly Part[] {
  let entry = context.thread.get(record.id);
  while (entry && entry.kind !== kind_) entry = entry.parent === undefined ? undefined : context.thread.get(entry.parent);
  return entry ? [{ ...nameOf(entry.record, context.localization, context.feedLanguage), ref: entry.id }] : [];
}

function participantParts(value: unknown, context: FieldContext): readonly Part[] {
  if (typeof value !== 'object' || value === null) return [];
  const { count, countries: from, groups } = value as { count?: number; countries?: number | readonly string[]; groups?: readonly { group?: Text; count?: number }[] };
  const { localization } = context;
  const parts: Part[] = [];
  if (count !== undefined) parts.push({ text: localization.number(count) });
  if (typeof from === 'number') parts.push({ text: localization.t('count.countries', { count: from }) });
  else for (const code of from ?? []) parts.push({ text: localization.country(code) });
  for (const { group, count: size } of groups ?? []) {
    const [name] = typeof group === 'string' ? [localization.named('kind', group, context.feedLanguage)] : shown(group, context);
    const counted = size === undefined ? '' : localization.number(size);
    if (name) parts.push(counted ? { ...name, after: ` ${counted}` } : name);
    else if (counted) parts.push({ text: counted });
  }
  return parts;
}

/** A field as one line of plain text, for sorting, files and search. */
export function plainValue(field_: Field, record: AnyRecord, context: FieldContext, separator = '; '): string {
  return field_.parts(record, context).map(({ text, after = '' }) => text + after).join(separator);
}

/** The fields that a table shows: the short ones that at least one of the records has, and of which the reader may know something. */
export function tableFields(fields: readonly Field[], records: readonly AnyRecord[], context: FieldContext): readonly Field[] {
  return fields.filter((field, index) => index === 0 || (!field.long && records.some((record) => (field.derived || field.key === 'locations' ? field.parts(record, context).length > 0 : Object.hasOwn(record, field.key)))));
}
