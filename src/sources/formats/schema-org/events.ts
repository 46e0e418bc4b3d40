import type { Turns } from '../../../model/good-feed.js';
import type { Draft } from '../../draft.js';
import { isObject, member, type Members } from '../../payload.js';
import { readDate } from '../../read/dates.js';
import { zonedTime } from '../../read/local-time.js';
import { sayRule } from '../../read/recurrence.js';
import { shown } from '../../shown-text.js';
import { distinct, filled, webAddress, wordsOf } from '../../read/texts.js';
import { paragraphs } from '../../read/wording.js';
import { eachInSteps, eachRow, turns } from '../../turns.js';
import { typesOf, type Graph, type Localised, type Node } from './nodes.js';
import { pointOf, placesOf } from './places.js';

const origins = { title: 'name', summary: 'description', start: 'startDate', end: 'endDate', place: 'location', hosts: 'organizer', funders: 'funder', sessions: 'subEvent', url: 'url', online: 'eventAttendanceMode', room: 'location', speakers: 'performer' };

/** A date of schema.org; a local time gets the offset of the zone that the event's schedule names, if it names one. */
function dateOf(draft: Draft, graph: Graph, { members: node, place }: Node, ...names: readonly string[]): string | undefined {
  const given = graph.words(node, ...names);
  if (given === undefined) return undefined;
  const zone = graph.words(graph.first(node, 'eventSchedule'), 'scheduleTimezone');
  const zoned = zone === undefined ? undefined : zonedTime(given, zone);
  const date = zoned ?? readDate(given);
  draft.noteZoneless(given, date, place);
  // What is no date is for the model's reader to report; a placeholder is nothing.
  return date === undefined ? given : date ?? undefined;
}

/** The names of things or of people, as texts. */
export const namesOf = (graph: Graph, node: unknown, ...properties: readonly string[]): readonly string[] => distinct(properties.flatMap((property) => graph.all(node, property)).map((value) => {
  const text = graph.asText(value);
  return typeof text === 'string' ? text : text && Object.values(text)[0];
}).filter((name) => name !== undefined && !/^https?:\/\/\S+$/.test(name)));

/** The page about a thing: its `url`, or its id where that is an address for people. */
export function urlOf(graph: Graph, node: Members): string | undefined {
  const own = graph.words(node, 'url', 'sameAs') ?? (isObject(graph.first(node, 'url')) ? wordsOf(member(graph.first(node, 'url'), '@id')) : undefined) ?? wordsOf(node['@id']);
  return own !== undefined && /^(?:https?:\/\/|\/)/i.test(own) ? own : undefined;
}

/** Members that lead to a page about a thing, in schema.org and in catalogues of data (DCAT). */
const pageMembers = ['url', 'landingPage', 'dcat:landingPage'];

/**
 * The page about a thing, as `urlOf` finds it, or the page that a catalogue lands its readers on; of a reference its id. What stands there and is no address of the web is reported with its place, so that
 * a link is never lost in silence.
 */
export function pageOf(draft: Draft, graph: Graph, { members: node, place }: Node, id: string | undefined): string | undefined {
  const given = pageMembers.flatMap((name) => {
    const value = graph.first(node, name);
    const text = isObject(value) ? wordsOf(member(value, '@id')) ?? graph.words(value, 'url') : wordsOf(graph.asText(value));
    return text === undefined ? [] : [{ name, text: webAddress(text) ?? text }];
  });
  const found = given.find(({ text }) => /^(?:https?:\/\/|mailto:|\/|\.{1,2}\/|\?)/i.test(text))?.text;
  const [other] = given;
  const own = found ?? urlOf(graph, node);
  if (found === undefined && other) draft.report(place, [other.name], `Expected an address of the web, met “${shown(other.text, 60)}”; ${own === undefined ? 'left out' : 'the record’s own address is shown'}.`, 'error', id);
  return own;
}

const statuses: readonly (readonly [RegExp, string])[] = [[/Cancelled$/, 'Cancelled.'], [/Postponed$/, 'Postponed.'], [/Rescheduled$/, 'Rescheduled.'], [/MovedOnline$/, 'Moved online.']];

function notesOf(graph: Graph, node: Members): readonly (string | undefined)[] {
  const status = graph.words(node, 'eventStatus') ?? wordsOf(member(graph.first(node, 'eventStatus'), '@id')) ?? '';
  const offer = graph.first(node, 'offers');
  const price = graph.words(offer, 'price', 'lowPrice');
  const schedule = graph.first(node, 'eventSchedule');
  return [
    statuses.find(([pattern]) => pattern.test(status))?.[1],
    isObject(schedule) ? scheduleOf(graph, schedule) : undefined,
    price === undefined ? undefined : Number(price) === 0 ? 'Free of charge.' : `${price} ${graph.words(offer, 'priceCurrency') ?? ''}`.trim(),
  ];
}

/** A Schedule in words: how often (a duration), on which days of the week, how many times or until when. */
function scheduleOf(graph: Graph, schedule: Members): string | undefined {
  const match = /^P(\d{1,3})([DWMY])$/.exec(graph.words(schedule, 'repeatFrequency') ?? '');
  if (!match) return undefined;
  const days = graph.all(schedule, 'byDay').map((day) => (wordsOf(day) ?? wordsOf(member(day, '@id')) ?? '').replace(/^.*[/:]/, '').slice(0, 2).toUpperCase()).filter(Boolean);
  return sayRule({
    freq: { D: 'DAILY', W: 'WEEKLY', M: 'MONTHLY', Y: 'YEARLY' }[match[2] as 'D'], interval: match[1], ...(days.length > 0 && { byday: days }),
    ...(graph.words(schedule, 'repeatCount') !== undefined && { count: graph.words(schedule, 'repeatCount') }), ...(graph.words(schedule, 'endDate') !== undefined && { until: graph.words(schedule, 'endDate') }),
  }, graph.all(schedule, 'exceptDate').map((date) => wordsOf(date) ?? '').filter(Boolean));
}

/** Notes after a description, in every language that it has. */
function summaryOf(graph: Graph, node: Members): Localised | undefined {
  const text = graph.text(node, 'description', 'abstract', 'disambiguatingDescription');
  const notes = notesOf(graph, node);
  if (text === undefined || typeof text === 'string') return paragraphs(text, ...notes);
  return Object.fromEntries(Object.entries(text).map(([tag, words]) => [tag, paragraphs(words, ...notes) ?? words]));
}

const isVirtual = (place: unknown): boolean => typesOf(place).includes('VirtualLocation') || (typeof place === 'string' && /^https?:\/\//.test(place));

/** An event with the events in it as its sessions, of which there may be many. */
export async function addEvent(draft: Draft, graph: Graph, { members: node, place }: Node, given: string | undefined, parts: readonly Node[], context: Turns, series?: Members): Promise<void> {
  await eachInSteps([node], context, (one) => graph.readAhead(one));
  const locations = graph.all(node, 'location');
  const mode = graph.words(node, 'eventAttendanceMode') ?? wordsOf(member(graph.first(node, 'eventAttendanceMode'), '@id')) ?? '';
  const where = locations.find((location) => !isVirtual(location));
  const found = where === undefined ? undefined : placesOf(graph, where);
  const point = where === undefined ? undefined : pointOf(graph, where);
  const title = graph.text(node, 'name', 'headline', 'alternateName') ?? (series && graph.text(series, 'name'));
  // An event without an id is told from others by its name and its day.
  const id = given ?? (distinct([graph.words(node, 'name') ?? (series && graph.words(series, 'name')), graph.words(node, 'startDate')]).join(' ') || undefined);
  const sessions: unknown[] = [];
  await eachInSteps(parts, context, function* (part, index) {
    yield* graph.readAhead(part.members);
    sessions.push(draft.mark(sessionOf(draft, graph, part, title, `${id ?? 'event'}/${index + 1}`), part.place, origins));
  });
  const turn = turns(context);
  await turn();
  const people = (...properties: readonly string[]): readonly { readonly name: string }[] | undefined => filled(namesOf(graph, node, ...properties).map((name) => ({ name })));
  const hosts = people('organizer', 'organiser', 'provider', 'host');
  await turn();
  const funders = people('funder', 'sponsor');
  await turn();
  const works = ['subjectOf', 'workFeatured', 'workPerformed', 'recordedIn'].flatMap((property) => graph.all(node, property)).filter(isObject);
  const documents: { readonly title: Localised | undefined; readonly url: string | undefined }[] = [];
  await eachRow(works, context, (work) => documents.push({ title: graph.text(work, 'name', 'headline'), url: urlOf(graph, work) }));
  draft.add('events', {
    id, title, summary: summaryOf(graph, node), start: dateOf(draft, graph, { members: node, place }, 'startDate', 'startTime'), end: dateOf(draft, graph, { members: node, place }, 'endDate', 'endTime'),
    place: found?.name === undefined && found?.country === undefined && !point ? undefined : { ...(found?.name !== undefined && { name: found.name }), ...(found?.country !== undefined && { country: found.country }), ...point },
    online: /(?:Online|Mixed)EventAttendanceMode$/.test(mode) || locations.some(isVirtual) ? true : undefined,
    hosts, funders,
    sessions: filled(sessions),
    documents: filled(documents.filter(({ url }) => url !== undefined)),
    url: pageOf(draft, graph, { members: node, place }, id),
  }, place, origins);
}

function sessionOf(draft: Draft, graph: Graph, part: Node, eventTitle: Localised | undefined, id: string): Record<string, unknown> {
  const { members: node } = part;
  const room = graph.first(node, 'location');
  const session = {
    id: wordsOf(node['@id']) ?? id, title: graph.text(node, 'name', 'headline') ?? eventTitle, summary: summaryOf(graph, node), start: dateOf(draft, graph, part, 'startDate'), end: dateOf(draft, graph, part, 'endDate'),
    room: room === undefined ? undefined : graph.asText(room), speakers: filled(namesOf(graph, node, 'performer', 'performers', 'actor', 'speaker', 'instructor')),
    organisations: filled(namesOf(graph, node, 'organizer', 'sponsor').map((name) => ({ name }))),
  };
  return Object.fromEntries(Object.entries(session).filter(([, value]) => value !== undefined));
}
