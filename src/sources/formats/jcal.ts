import type { Place } from '../../model/pointer.js';
import { Draft } from '../draft.js';
import { below, kindOf, member, type Payload } from '../payload.js';
import { dateOfClock, knownZone } from '../read/local-time.js';
import { coordinates } from '../read/places.js';
import { sayRule } from '../read/recurrence.js';
import { distinct, filled, wordsOf } from '../read/texts.js';
import { fromHtml, paragraphs } from '../read/wording.js';
import { eachRow } from '../turns.js';
import type { ReadContext } from './index.js';
import { componentOf, parameter, Properties, type Component, type Property } from './jcal/properties.js';
import { ownZones, Times, type OwnZones } from './jcal/times.js';

/** A calendar and where it stands. */
interface Calendar {
  readonly zones: OwnZones;
  readonly zone: string | undefined;
}

/**
 * jCal, the JSON form of iCalendar (RFC 7265), with the properties of RFC 7986. A recurrence is shown as a rule in the summary, not
 * expanded. Tasks and journal entries become initiatives. Attendees, alarms and what is private are not shown.
 */
export async function read(payload: Payload, context: ReadContext): Promise<Draft> {
  const draft = new Draft();
  const json = payload.json;
  // Several calendars may stand in a list.
  const calendars = !Array.isArray(json) || typeof json[0] === 'string' ? [[json, { key: '' }] as const] : (json as readonly unknown[]).map((value, key) => [value, below({ key: '' }, key)] as const);
  for (const [value, place] of calendars) await readCalendar(draft, value, place, context);
  return draft;
}

async function readCalendar(draft: Draft, value: unknown, place: Place, context: ReadContext): Promise<void> {
  const component = componentOf(value);
  if (component?.name !== 'vcalendar') {
    draft.report(place, [], `Expected a calendar, met ${component?.name.slice(0, 60) ?? kindOf(value)}; left out.`, 'error');
    return;
  }
  const properties = new Properties(component);
  draft.set('title', properties.localised('name') ?? properties.text('x-wr-calname'));
  draft.set('description', properties.localised('description') ?? properties.text('x-wr-caldesc'));
  const calendar: Calendar = { zones: await ownZones(component.inner, context), zone: knownZone(properties.text('x-wr-timezone')) };
  await eachRow(component.inner, context, (inner, index) => {
    const where = below(place, 2, index);
    const entry = componentOf(inner);
    if (entry?.name === 'vevent' || entry?.name === 'vtodo' || entry?.name === 'vjournal') readEntry(draft, entry, calendar, where);
    else if (entry === undefined) draft.report(where, [], `Expected a component of RFC 7265, which is a list of a name, properties and components, met ${kindOf(inner)}; left out.`, 'error');
    else if (entry.name !== 'vtimezone') draft.report(where, [], `Expected an event, a task or a journal entry, met ${entry.name.slice(0, 60)}; left out.`);
  });
}

function readEntry(draft: Draft, entry: Component, calendar: Calendar, place: Place): void {
  const properties = new Properties(entry);
  const uid = properties.text('uid');
  const access = properties.text('class')?.toUpperCase();
  if (access === 'PRIVATE' || access === 'CONFIDENTIAL') {
    draft.report(place, [], `Expected an entry for the public, met one of class ${access}; left out.`, 'error', uid);
    return;
  }
  const times = new Times(draft, calendar.zones, calendar.zone, place);
  const instead = times.read(properties.first('recurrence-id'));
  // One of a row that differs has the id of the row; the day that it stands for tells it apart.
  const id = uid !== undefined && instead ? `${uid}/${instead.date}` : uid;
  const startProperty = properties.first('dtstart');
  const start = times.read(startProperty);
  const zone = times.zone(startProperty);
  const state = properties.text('status')?.toUpperCase();
  const dates = (name: string): readonly string[] => properties.all(name).flatMap(({ values }) => values.map(wordsOf)).filter((text) => text !== undefined);
  const description = properties.localised('description') ?? fromHtml(properties.text('styled-description') ?? properties.text('x-alt-desc'));
  const notes = [
    state === 'CANCELLED' ? 'Cancelled.' : state === 'TENTATIVE' ? 'Not yet confirmed.' : undefined,
    instead ? `Instead of the one on ${dateOfClock(instead.clock)}.` : undefined,
    sayRule(properties.object('rrule'), dates('exdate'), dates('rdate').map((text) => text.split('/')[0]!)),
    // Events of ours have no member for them; those of tasks are their issues.
    entry.name === 'vevent' ? distinct(properties.texts('categories')).join(', ') || undefined : undefined,
  ];
  const common = { id, title: properties.localised('summary'), summary: withNotes(description, notes), start: start?.date, url: properties.text('url') };
  const origins = originsOf(properties);
  if (entry.name === 'vevent') {
    const links = properties.texts('conference').filter((link) => /^https?:/i.test(link));
    draft.add('events', {
      ...common, end: times.end(start, properties.first('dtend'), properties.text('duration')), timeZone: start?.isDay ? undefined : knownZone(zone), place: placeOf(properties), online: links.length > 0 ? true : undefined,
      hosts: filled(distinct(properties.all('organizer').map(organiserName)).map((name) => ({ name }))),
      documents: filled(properties.all('attach').filter(({ type }) => type === 'uri').map((property) => ({ title: parameter(property, 'filename'), url: wordsOf(property.values[0]) })).filter(({ url }) => /^https?:/i.test(url ?? ''))),
    }, place, origins);
    return;
  }
  const point = placeOf(properties);
  draft.add('initiatives', {
    ...common, kind: entry.name === 'vtodo' ? 'task' : 'journal', end: times.end(start, properties.first('due'), properties.text('duration')), status: state?.toLowerCase(),
    issues: filled(properties.texts('categories')), locations: point && [point], organisations: filled(distinct(properties.all('organizer').map(organiserName)).map((name) => ({ name, role: 'organiser' }))),
  }, place, origins);
}

/** The name of an organiser; an address alone is a person's and not shown. */
function organiserName(property: Property): string | undefined {
  const name = parameter(property, 'cn');
  return name === undefined || name.includes('@') ? undefined : name;
}

/** Notes after the description, in each language that it has. */
function withNotes(description: string | Readonly<Record<string, string>> | undefined, notes: readonly (string | undefined)[]): unknown {
  if (description === undefined || typeof description === 'string') return paragraphs(description, ...notes);
  return Object.fromEntries(Object.entries(description).map(([tag, text]) => [tag, paragraphs(text, ...notes)]));
}

function placeOf(properties: Properties): Record<string, unknown> | undefined {
  const name = properties.localised('location');
  const geo = properties.first('geo')?.values[0];
  const [lat, lon] = Array.isArray(geo) ? geo : typeof geo === 'string' ? geo.split(/[;,]/) : [member(geo, 'latitude'), member(geo, 'longitude')];
  const point = coordinates(lat, lon);
  return name === undefined && !point ? undefined : { ...(name !== undefined && { name }), ...point };
}

const ours: Readonly<Record<string, string>> = {
  uid: 'id', summary: 'title', description: 'summary', dtstart: 'start', dtend: 'end', due: 'end', location: 'place', geo: 'place/lat', organizer: 'hosts', attach: 'documents', status: 'status', categories: 'issues', url: 'url',
};

/** Properties are entries of a list, so their places differ from component to component. */
function originsOf(properties: Properties): Readonly<Record<string, string>> {
  const first = Object.keys(ours).map((name) => properties.first(name)).filter((property) => property !== undefined);
  // Of two that say the same the one that comes first is meant.
  return Object.fromEntries(first.sort((a, b) => b.index - a.index).map(({ name, index }) => [ours[name]!, `1.${index}`] as const));
}
