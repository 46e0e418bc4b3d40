import { Draft } from '../draft.js';
import { below, isObject, type Members, type Payload } from '../payload.js';
import { readDate } from '../read/dates.js';
import { readNumber } from '../read/numbers.js';
import { middleOfBox, type Coordinates } from '../read/places.js';
import { eachInSteps, eachRow, flatMapped, mapped, turns, type Steps } from '../turns.js';
import { distinct, filled, wordsOf } from '../read/texts.js';
import type { ReadContext } from './index.js';
import { addEvent, namesOf, pageOf, urlOf } from './schema-org/events.js';
import { Graph, idOf, topNodes, typesOf, type Node } from './schema-org/nodes.js';
import { placesOf, pointOf } from './schema-org/places.js';

const eventTypes = /(?:Event|EventSeries|CourseInstance|Festival|Hackathon)$/;
const organisationTypes = /(?:Organization|NGO|Corporation|Consortium|FundingAgency|Business|Library|Cooperative|Airline|PoliticalParty)$|^(?:SportsTeam|WorkersUnion)$/;
const initiativeTypes = /(?:Project|Grant|Dataset|DataDownload|Action|Report|Article|Posting|CreativeWork|LearningResource|Service|Announcement|Guide|Book|Chapter|Collection|Product|Course|Program|Thesis|Map|Review|Statement|Legislation|Episode|VideoObject|DigitalDocument|HowTo)$/;
const origins = {
  title: 'name', name: 'name', summary: 'description', start: 'startDate', end: 'endDate', kind: '@type', countries: 'areaServed', country: 'address', locations: 'location', organisations: 'provider', issues: 'keywords', url: 'url', budget: 'funding', status: 'status',
};

/**
 * schema.org in JSON-LD: events (with the events in them as sessions), series and courses become events; projects, grants, data sets and works become initiatives;
 * organisations become organisations. What else stands at the top, such as places and people, is only shown with what refers to it.
 */
export async function read(payload: Payload, context: ReadContext): Promise<Draft> {
  const draft = new Draft();
  const graph = await Graph.of(payload, context);
  const nodes = await topNodes(payload, context);
  const isTyped = nodes.some(({ members }) => typesOf(members).length > 0);
  const partsById = new Map<string, Node[]>();
  await eachRow(nodes, context, (node) => {
    const whole = idOf(graph.first(node.members, 'superEvent'));
    if (whole === undefined || !graph.node(whole)) return;
    const known = partsById.get(whole);
    if (known) known.push(node);
    else partsById.set(whole, [node]);
  });
  const partsByNode = new Map<Node, readonly Node[]>();
  const partsOf = async (node: Node): Promise<readonly Node[]> => {
    const found = partsByNode.get(node);
    if (found) return found;
    // By its members, since a part may be told of by the whole and by itself.
    const byMembers = new Map<Members, Node>();
    const take = (part: Node): void => {
      if (part.members !== node.members) byMembers.set(part.members, part);
    };
    await partsIn(graph, node, context, take);
    partsById.get(idOf(node.members) ?? '')?.forEach(take);
    const inner = [...byMembers.values()];
    partsByNode.set(node, inner);
    return inner;
  };
  const turn = turns(context);
  const parts = new Set<Members>();
  for (const node of nodes) {
    if (kindOf(graph, node.members, isTyped) === 'event') for (const { members } of await partsOf(node)) parts.add(members);
    await turn();
  }
  const shown = new Set<Members>();
  const others = new Map<string, { count: number; readonly node: Node }>();
  const add = async (node: Node): Promise<void> => {
    const { members, place } = node;
    if (shown.has(members)) return;
    shown.add(members);
    const kind = kindOf(graph, members, isTyped);
    const id = idOf(members) ?? wordsOf(graph.words(members, 'identifier')) ?? urlOf(graph, members);
    if (kind === 'event') {
      const inner = (await partsOf(node)).filter((part) => !shown.has(part.members));
      for (const part of inner) shown.add(part.members);
      // Meetings of a series, and instances of a course, are events of their own.
      const isSeries = typesOf(members).some((type) => /Series$|^Course$/.test(type));
      const deeper: Node[] = [];
      for (const part of isSeries ? [] : inner) {
        for (const own of await partsOf(part)) if (!shown.has(own.members) && own.members !== members) deeper.push(own);
        await turn();
      }
      for (const part of deeper) shown.add(part.members);
      await addEvent(draft, graph, node, id, isSeries ? [] : [...inner, ...deeper], context);
      if (!isSeries) return;
      for (const [index, part] of inner.entries()) await addEvent(draft, graph, part, idOf(part.members) ?? (id === undefined ? undefined : `${id}/${index + 1}`), (await partsOf(part)).filter((own) => own.members !== members), context, members);
    } else if (kind === 'organisation') {
      const { country } = placesOf(graph, members);
      draft.add('organisations', { id, name: graph.text(members, 'name', 'legalName'), kind: typesOf(members)[0], country: country ?? placesOf(graph, graph.first(members, 'location')).country, url: pageOf(draft, graph, node, id), summary: graph.text(members, 'description') }, place, origins);
    } else if (kind === 'initiative') {
      await eachInSteps([members], context, function* (own) {
        yield* graph.readAhead(own);
        draft.add('initiatives', { id, ...(yield* initiativeOf(graph, own, context)), url: pageOf(draft, graph, node, id) }, place, origins);
      });
    } else {
      const type = typesOf(members).join(', ').slice(0, 80) || 'no type';
      const other = others.get(type);
      if (other) other.count += 1;
      else others.set(type, { count: 1, node });
    }
  };
  // What is part of an event is shown in it; parts of one another are shown one by one, so that none is lost.
  for (const isPart of [false, true]) {
    for (const node of nodes) {
      if (isPart || !parts.has(node.members)) await add(node);
      await turn();
    }
  }
  for (const [type, { count, node }] of others) {
    draft.report(node.place, [], `Expected an event, a project, an organisation or a work of schema.org, met ${count} of ${type}; shown only with what refers to ${count === 1 ? 'it' : 'them'}.`);
  }
  return draft;
}

/** Calls for each event inside an event, with where it stands: nested, or by reference. */
async function partsIn(graph: Graph, { members, place }: Node, context: ReadContext, call: (part: Node) => void): Promise<void> {
  for (const name of ['subEvent', 'subEvents', 'hasCourseInstance', 'schema:subEvent', 'http://schema.org/subEvent', 'https://schema.org/subEvent']) {
    if (!Object.hasOwn(members, name)) continue;
    const value = members[name];
    const isList = Array.isArray(value);
    return eachRow(isList ? (value as readonly unknown[]) : [value], context, (entry, index) => {
      const given = graph.resolve(entry);
      if (isObject(given)) call(given === entry ? { members: given, place: isList ? below(place, name, index) : below(place, name) } : graph.node(idOf(entry) ?? wordsOf(entry) ?? '') ?? { members: given, place });
    });
  }
}

function kindOf(graph: Graph, node: Members, isTyped: boolean): 'event' | 'organisation' | 'initiative' | undefined {
  const types = typesOf(node);
  if (types.some((type) => eventTypes.test(type) || (type === 'Course' && graph.first(node, 'hasCourseInstance') !== undefined))) return 'event';
  if (types.some((type) => organisationTypes.test(type) && !/Project$/.test(type))) return 'organisation';
  if (types.some((type) => initiativeTypes.test(type))) return 'initiative';
  // The type may have been left out where a document is but one thing; among things with types, what has none is a part of another.
  if (types.length > 0) return undefined;
  if (['startDate', 'subEvent', 'eventStatus'].some((name) => graph.first(node, name) !== undefined)) return 'event';
  return isTyped || graph.first(node, 'name') === undefined ? undefined : 'initiative';
}

/** A text of four numbers, which catalogues give for where data is from: west, south, east, north. Its middle stands for it; text of no letters is no name. */
function boxOf(text: unknown): { readonly name: undefined; readonly country: undefined; readonly point: (Coordinates & { readonly precision?: 'region' }) | undefined } | undefined {
  if (typeof text !== 'string' || /\p{L}/u.test(text.slice(0, 500))) return undefined;
  const [west, south, east, north, ...rest] = text.slice(0, 200).split(/[\s,;]+/).map(Number);
  const isBox = north !== undefined && rest.length === 0 && [west, south, east, north].every(Number.isFinite);
  const point = isBox ? middleOfBox(west!, south!, east!, north) : undefined;
  return { name: undefined, country: undefined, point };
}

/** A property of Dublin Core as catalogues of data (DCAT) write it. */
const inCatalogues = (name: string): readonly string[] => [name, `dct:${name}`, `dcterms:${name}`];

const statusName = (text: string | undefined): string | undefined => text?.replace(/^https?:\/\/(?:www\.)?schema\.org\//, '');

/** An organisation with what it does. */
interface Part {
  readonly name: string;
  readonly role: string;
}

function* initiativeOf(graph: Graph, node: Members, { resolveCountry }: ReadContext): Steps<Record<string, unknown>> {
  const [from, to] = (graph.words(node, 'temporalCoverage') ?? '').split('/');
  const date = (...names: readonly string[]): string | undefined => {
    const given = names.map((name) => graph.words(node, name)).filter((words) => words !== undefined && readDate(words) !== null);
    // What is no date is for the model's reader to report, where nothing else is one.
    return given.map((words) => readDate(words)).find((found) => typeof found === 'string') ?? given[0];
  };
  const areas = yield* mapped(['spatialCoverage', 'spatial', 'areaServed', 'contentLocation', 'location', 'address'].flatMap((name) => graph.all(node, name)), (area) => boxOf(graph.asText(area)) ?? { ...placesOf(graph, area), point: pointOf(graph, area) });
  const countries = distinct(yield* mapped(areas, ({ country, name }) => country ?? (name !== undefined && resolveCountry(name) !== undefined ? name : undefined)));
  const named = new Set(countries);
  const locations = areas.filter(({ name, point }) => point || (name !== undefined && !named.has(name))).map(({ name, point }) => ({ ...(name !== undefined && { name }), ...point }));
  const part = (property: string, role: string): readonly Part[] => namesOf(graph, { [property]: graph.all(node, property).filter((who) => !typesOf(who).includes('Person')) }, property).map((name) => ({ name, role }));
  const organisations: Part[] = [];
  for (const [property, role] of [['provider', 'provider'], ['publisher', 'publisher'], ['parentOrganization', 'parent'], ['member', 'member'], ['participant', 'participant'], ['funder', 'funder'], ['sponsor', 'sponsor'], ['creator', 'author']] as const) {
    yield;
    for (const found of part(property, role)) organisations.push(found);
  }
  yield;
  const words = namesOf(graph, node, 'keywords', 'about', 'knowsAbout', 'keyword', 'dcat:keyword');
  const issues = distinct(yield* flatMapped(words, (text) => text.split(/[,;]/).map((part) => part.trim() || undefined)));
  yield;
  const funding = graph.first(node, 'funding', 'amount', 'budget');
  const amount = graph.first(funding, 'amount') ?? funding;
  const value = readNumber(graph.words(amount, 'value')) ?? readNumber(graph.words(amount, 'maxValue')) ?? readNumber(amount);
  const currency = graph.words(amount, 'currency') ?? graph.words(funding, 'currency');
  return {
    title: graph.text(node, 'name', 'headline', 'alternateName', ...inCatalogues('title')), summary: graph.text(node, 'description', 'abstract', ...inCatalogues('description')), kind: typesOf(node).find((type) => initiativeTypes.test(type)),
    status: statusName(graph.words(node, 'creativeWorkStatus', 'projectStatus', 'actionStatus', 'status')),
    start: date('startDate', 'foundingDate', 'startTime') ?? readDate(from) ?? date('datePublished', 'dateCreated', ...inCatalogues('issued')) ?? undefined, end: date('endDate', 'dissolutionDate', 'endTime') ?? readDate(to) ?? undefined,
    countries: filled(countries), locations: filled(locations), issues: filled(issues),
    organisations: filled([...organisations, ...namesOf(graph, funding, 'funder', 'sponsor').map((name) => ({ name, role: 'funder' }))]),
    budget: value === undefined ? undefined : { value, ...(currency !== undefined && { currency }) },
  };
}
