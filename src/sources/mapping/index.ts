import { feed } from '../../model/feed-shapes.js';
import type { Turns } from '../../model/good-feed.js';
import type { Place } from '../../model/pointer.js';
import { Draft, type Origins } from '../draft.js';
import { atOnce, formatOf, payloadOf, type Endpoint } from '../endpoint.js';
import type { Contents, Envelope } from '../envelopes/envelope.js';
import { rowOf } from '../envelopes/envelope.js';
import { findEnvelope } from '../envelopes/index.js';
import { FeedError } from '../errors.js';
import { whatIsIn } from '../miss.js';
import { shown } from '../shown-text.js';
import type { Format, ReadContext } from '../formats/index.js';
import { eachInSteps, eachRow } from '../turns.js';
import { parseJson } from '../json-text.js';
import { below, isObject, kindOf, pointerOf, type Page, type Payload, type Row } from '../payload.js';
import { compileMapping, wrongMapping, type CollectionPlan, type FieldPlan, type MappingPlan } from './document.js';
import { beginning, keysOf, type JsonPath } from './json-path.js';
import { compilePaging } from './paging.js';
import { howFar, meet, meetInSteps, readMembers } from './record.js';

/** Steps that the path of the records may take in one page. */
const budgetOfRecords = 3_000_000;

/**
 * Reads a payload by a mapping document: records by JSONPath, members by the paths of its fields, further pages by its paging.
 *
 * @throws FeedError `mapping` for a mapping that is wrong or that meets nothing; what the request of its address throws
 */
export async function readMapping(json: unknown, endpoint: Endpoint): Promise<Format> {
  const plan = await compileMapping(await mappingOf(endpoint));
  const paging = await compilePaging(plan.paging);
  const [main] = plan.collections;
  const found = main!.records ? undefined : await findEnvelope(json, endpoint.turns ?? atOnce);
  if (found && !found.envelope) {
    throw wrongMapping('records', 'a JSONPath to the records, since they are not where they are known to be', `${whatIsIn(json)}`);
  }
  const envelope: Pick<Envelope, 'name' | 'open' | 'next'> = {
    name: 'mapping',
    open: async (page, root, turns) => {
      const contents = found?.envelope ? await found.envelope.open(page, root, turns) : await recordsIn(page, root, main!, turns);
      const total = paging.total?.(page) ?? contents.total;
      return { ...contents, total };
    },
    next: plan.paging ? paging.next : found?.envelope?.next ?? paging.next,
  };
  const first = await envelope.open(json, { key: '' }, endpoint.turns ?? atOnce);
  if (main!.records && first.rows.length === 0 && first.problems.length === 0) refuseNothing(json, main!);
  const payload = await payloadOf(json, envelope, first, endpoint, plan.paging && ((origin) => paging.origins.includes(origin)));
  const missed = payload.pages.length === 1 && first.rows.length > 0 ? paging.missed?.(json) : undefined;
  return formatOf('mapping', payload, async (context) => {
    const draft = await draftOf(plan, payload, context);
    if (missed !== undefined) draft.report({ key: '' }, [], missed, 'error');
    return draft;
  }, 1, endpoint);
}

/** The mapping as a value: as it is, from its text, or from its address. */
async function mappingOf({ mapping, base, ask }: Endpoint): Promise<unknown> {
  if (typeof mapping !== 'string') return mapping;
  if (/^\s*[[{]/.test(mapping)) {
    return parseJson(mapping).catch((cause: unknown) => {
      throw new FeedError('mapping', `The mapping is no JSON. ${cause instanceof Error ? cause.message : ''}`, { cause });
    });
  }
  let url: URL;
  try {
    url = new URL(mapping, base);
  } catch (cause) {
    throw new FeedError('mapping', `Expected a mapping as JSON or its address, met “${shown(mapping)}”.`, { cause });
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new FeedError('mapping', `Expected an http or https address of a mapping, met “${shown(mapping)}”.`);
  return (await ask(url.href)).json;
}

/** The records of a page, as a collection's path finds them. */
async function recordsIn(json: unknown, root: Place, { records, where }: CollectionPlan, turns: Turns): Promise<Contents> {
  const rows: Row[] = [];
  const problems: Contents['problems'][number][] = [];
  let nodes: ReturnType<typeof meet> = [];
  await eachInSteps([json], turns, function* (document) {
    nodes = yield* meetInSteps(records!, document, `${where}records`, budgetOfRecords);
  });
  await eachRow(nodes, turns, (node) => {
    const place = below(root, ...keysOf(node));
    if (isObject(node.value)) rows.push(rowOf(node.value, place));
    else problems.push({ severity: 'error', path: pointerOf(place), message: `Expected a record, which is an object, met ${kindOf(node.value)}; left out.` });
  });
  return { rows, problems };
}

/** An empty list is a feed without records; a path that leads nowhere is a mistake. */
function refuseNothing(json: unknown, { records, where }: CollectionPlan): void {
  const { segments, text } = records!;
  const parents = meet({ text, segments: segments.slice(0, -1) }, json, `${where}records`, budgetOfRecords);
  if (segments.length > 0 && parents.some(({ value }) => (Array.isArray(value) || isObject(value)) && (segments.at(-1)!.steps[0]?.kind !== 'name' || Object.keys(value).length === 0))) return;
  throw wrongMapping(`${where}records`, 'a path that leads to the records', `nothing at ${text}: ${howFar(beginning(records!), json).replace('the record', 'the document')}`);
}

async function draftOf({ collections }: MappingPlan, payload: Payload, context: ReadContext): Promise<Draft> {
  const draft = new Draft();
  let anyMet = false;
  for (const [index, collection] of collections.entries()) {
    const rows = index === 0 ? payload.rows : (await Promise.all(payload.pages.map((page: Page) => (collection.records ? recordsIn(page.json, page.root, collection, context) : page)))).flatMap((page) => page.rows);
    anyMet = (await readCollection(draft, collection, rows, context)) || anyMet || rows.length === 0;
  }
  if (!anyMet) {
    const { fields } = collections[0]!;
    const tried = fields.flatMap(({ name, ways }) => ways.map(({ path }) => (path ? `${name}: ${path.text}` : name))).slice(0, 8).join('; ');
    throw wrongMapping('fields', 'paths that meet something in the records', `nothing by any of them (${shown(tried, 300)}); the first record is ${whatIsIn(payload.rows[0]?.members)}`);
  }
  return draft;
}

/** Reads the records of one collection; true where any field met anything. */
async function readCollection(draft: Draft, { collection, fields, where }: CollectionPlan, rows: readonly Row[], context: ReadContext): Promise<boolean> {
  const met = new Set<FieldPlan>();
  const origins: Origins = Object.fromEntries(fields.map(({ name, ways }) => [name, ways[0]?.path ? beginning(ways[0].path) : ways[0]?.each ? beginning(ways[0].each) : '']));
  for (const { name, ways: [way] } of fields) {
    const path = way!.path ?? way!.each;
    const [key, field] = [`${collection}/${name}`, path ? `${way!.where}, ${path.text}` : way!.where];
    // Several lists of a mapping may go into one collection.
    draft.fields.set(key, draft.fields.has(key) ? `${draft.fields.get(key)}, or ${field}` : field);
  }
  await eachInSteps(rows, context, function* ({ members, place, wrapper, wrapperPlace }, index) {
    // Where an envelope was found for the mapping, its paths begin at the whole entry and not inside it.
    const [record, own] = wrapper && wrapperPlace !== place ? [wrapper, wrapperPlace ?? place] : [members, place];
    const made = yield* readMembers(fields, record, {
      met: (field) => met.add(field),
      problem: (field, path, message) => draft.report(own, path ? beginning(path).split('.').filter(Boolean) : [], `Mapping ${field.where}${path ? `, ${path.text}` : ''}: ${message}.`, 'error'),
    });
    const hasId = fields.some(({ name }) => name === 'id') || collection === 'countries' || collection === 'coverage';
    draft.add(collection, hasId ? made : { id: `${collection}/${index}`, ...made }, own, origins);
  });
  // Paths inside "each" begin at what that meets.
  const all = (plans: CollectionPlan['fields'], inside?: JsonPath): readonly (readonly [field: FieldPlan, inside: JsonPath | undefined])[] =>
    plans.flatMap(({ ways }) => ways.flatMap((way) => [[way, inside] as const, ...(way.fields ? all(way.fields, way.each ?? inside) : [])]));
  const [first] = rows;
  const { kinds } = feed.inner.get(collection)!;
  for (const { name, ways } of first ? fields : []) {
    if (!kinds.has(name) && !name.startsWith('x')) draft.report(first!.place.around ?? first!.place, [], `Expected members of ${collection} in the mapping’s ${where}fields, met ${ways[0]!.where}, which is none and is shown nowhere.`);
  }
  for (const [field, inside] of first ? all(fields) : []) {
    const path = field.path ?? field.each ?? field.template?.find((part) => typeof part !== 'string');
    if (met.has(field) || !path) continue;
    const record = first!.wrapper ?? first!.members;
    const [part] = inside ? meet(inside, record, field.where) : [];
    const reached = part ? howFar(beginning(path), part.value).replace('the record', `what ${inside!.text} meets`) : howFar(beginning(path), record);
    draft.report(first!.place.around ?? first!.place, [], `Expected the mapping’s ${field.where} to meet something, met nothing at ${path.text} in ${rows.length} records; in the first, ${reached}.`);
  }
  if (first && !fields.some(({ name }) => name === 'id')) {
    draft.report(first.place.around ?? first.place, [], `Expected the mapping’s ${where}fields to have id, met none; records are named after their places, so that links to them break when the order changes.`);
  }
  return met.size > 0;
}
