import type { Problem } from '../model/feed.js';
import type { Turns } from '../model/good-feed.js';
import { feed } from '../model/feed-shapes.js';
import { locationColumns, type Place } from '../model/pointer.js';
import { mostProblems } from '../model/problem-text.js';
import { readFeed, readFeedInSlices } from '../model/schema.js';
import type { Draft } from './draft.js';
import { descriptionOf } from './envelopes/descriptions.js';
import type { Contents, Envelope } from './envelopes/envelope.js';
import { envelopes, findEnvelope } from './envelopes/index.js';
import { FeedError } from './errors.js';
import { readLongTexts } from './read/html-text.js';
import { reportPlaces } from './read/misplaced.js';
import { nameCountriesOnce } from './read/repeated-countries.js';
import { shown } from './shown-text.js';
import { commonthread } from './formats/commonthread.js';
import type { Format, LeftOut, ReadContext, Reading } from './formats/index.js';
import { vocabularies } from './formats/list.js';
import { meaningOf, type Meaning } from './formats/plain-names/words.js';
import type { Sample, VocabularyEntry } from './formats/vocabulary.js';
import { missed, type Tried } from './miss.js';
import { followPages, moreThanRead, type Answer, type Followed } from './paging/follow.js';
import { sayingMore, usual } from './paging/next.js';
import { isObject, member, type Payload } from './payload.js';
import { serverError } from './server-error.js';
import { writeOutLinks } from './server-links.js';
import type { Progress } from './platform.js';
import { eachRow } from './turns.js';

/** What `source.ts` knows of the payload that it hands over. */
export interface Endpoint {
  /** `auto`, or the name of a vocabulary or of an envelope. */
  readonly format: string;
  /** A mapping document, as a value, its JSON text or its address. */
  readonly mapping?: unknown;
  /** Address of the page, for a mapping's. */
  readonly base?: string | undefined;
  readonly maxRecords?: number | undefined;
  /** The answer that the payload came in; undefined for data of the page, which has no further pages. */
  readonly answer?: Answer | undefined;
  readonly ask: (url: string) => Promise<Answer>;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** How finding the records gives the page its turns. Default: all in one piece. */
  readonly turns?: Turns | undefined;
}

/** Reading in one piece, which needs no clock. */
export const atOnce: Turns = { now: () => 0 };

/** Records of further pages that are read unless `max-records` says otherwise. */
export const defaultMaxRecords = 50_000;

/** Records that a vocabulary is shown to tell whether they are its own. */
const sampleSize = 20;

/**
 * Finds how to read a payload that is not our own format: its envelope, its further pages, and the vocabulary or the mapping.
 *
 * @throws FeedError `format` where nothing fits or two things do; `mapping` for a wrong mapping; `aborted`
 */
export async function openEndpoint(json: unknown, endpoint: Endpoint): Promise<Format> {
  if (endpoint.mapping !== undefined) return (await import('./mapping/index.js')).readMapping(json, endpoint);
  const wanted = wantedFormat(endpoint.format);
  const turns = endpoint.turns ?? atOnce;
  const failure = serverError(json);
  if (failure && !failure.withRecords) throw new FeedError('format', `Expected records, met what the server says went wrong: “${failure.words}”. Check the address and its parameters, and whether it may be read without a key.`, { url: endpoint.answer?.url });
  const description = wanted.vocabulary ? undefined : descriptionOf(json);
  if (description !== undefined) throw new FeedError('format', `Expected records, met ${description}.`, { url: endpoint.answer?.url });
  const found = await findEnvelope(json, turns);
  const envelope = wanted.envelope ?? found.envelope;
  if (wanted.envelope) {
    const fits = wanted.envelope.detect(json);
    if (typeof fits === 'string') throw new FeedError('format', `Expected ${wanted.envelope.name}, but ${fits}.`, { url: endpoint.answer?.url });
  }
  // Looked at before any further page is asked for, so that a payload that nobody reads costs one request.
  const first = await envelope?.open(json, firstRoot, turns);
  const sample: Sample = { json, rows: (first?.rows ?? []).slice(0, sampleSize), envelope: envelope?.name ?? 'none' };
  const { name, load, score } = wanted.vocabulary ? { ...wanted.vocabulary, score: 1 } : detectVocabulary(sample, found.tried, endpoint.answer?.url);
  if (name === commonthread.name) return commonthread;
  const followed = await payloadOf(json, envelope, first, endpoint);
  // SDMX has words of its own for what it lacks.
  const partly: Problem[] = failure && name !== 'sdmx-json' ? [{ severity: 'error', path: '', message: `The server says of its own answer: “${failure.words}”. What it sent is shown; it may lack records.` }] : [];
  const payload = { ...followed, problems: [...partly, ...followed.problems] };
  return formatOf(name, payload, async (context) => (await load()).read(payload, context), score, endpoint);
}

const firstRoot: Place = { key: '' };

/** The payload with its further pages, where it came from an address and its envelope knows of any. */
export async function payloadOf(json: unknown, envelope: Pick<Envelope, 'name' | 'open' | 'next'> | undefined, first: Contents | undefined, endpoint: Endpoint, mayAsk?: (origin: string) => boolean): Promise<Payload & { readonly incomplete: boolean }> {
  if (!envelope || !first) return { envelope: 'none', json, pages: [{ json, root: firstRoot, rows: [] }], rows: [], problems: [], incomplete: false };
  const { answer, maxRecords, turns = atOnce } = endpoint;
  let followed: Followed;
  if (answer) {
    followed = await followPages({ ...answer, json }, {
      ...endpoint,
      // The first page is open already.
      open: async (page, root) => (page === json ? first : envelope.open(page, root, turns)),
      next: envelope.next ?? usual,
      mayAsk,
      maxRecords: maxRecords ?? defaultMaxRecords,
    });
  } else {
    const rows = maxRecords === undefined ? first.rows : first.rows.slice(0, maxRecords);
    const saying = mayAsk === undefined && first.total === undefined && rows.length > 0 ? sayingMore(json) : undefined;
    const more: Problem[] = saying === undefined ? [] : [{ severity: 'warning', path: '', message: moreThanRead(rows.length, saying) }];
    followed = { pages: [{ json, root: firstRoot, rows }], rows, problems: [...first.problems, ...more], total: first.total, incomplete: rows.length < first.rows.length };
  }
  return { envelope: envelope.name, json, ...followed };
}

/** Formats of figures: their documents hold very many, which take long to be looked through, and no texts of HTML. */
const ofFigures = new Set(['sdmx-json', 'json-stat', 'un-sdg', 'open-sdg', 'world-bank', 'observations', 'wide-table', 'pxweb']);

/** A format that has what it reads already. */
export function formatOf(
  name: string, payload: Payload & { readonly incomplete: boolean }, draftOf: (context: ReadContext) => Promise<Draft>, confidence: number, { answer, base }: Endpoint,
): Format {
  const read = async (_json: unknown, context: ReadContext): Promise<Reading> => {
    const forget = await readLongTexts(ofFigures.has(name) ? [] : payload.rows.map(({ members }) => members), context);
    const draft = await draftOf(context).finally(forget);
    draft.finish();
    await nameCountriesOnce(draft, context);
    await reportPlaces(draft, context);
    if (answer) await writeOutLinks(draft, answer.url, base, context);
    const { resolveCountry, pause, now } = context;
    const { feed: read, problems } = pause ? await readFeedInSlices(draft.document, { resolveCountry, pause, now }) : readFeed(draft.document, { resolveCountry });
    const partial = leftOut(payload);
    const all: Problem[] = [...payload.problems, ...draft.problems];
    await eachRow(problems, context, (problem) => all.push(draft.translate(problem)));
    all.push(...unread(payload, answer));
    return {
      feed: read,
      problems: all.slice(0, mostProblems),
      ...(partial && { partial }),
      recognition: { envelope: payload.envelope, confidence, ...draft.recognition },
    };
  };
  return { name, detect: () => confidence, load: async () => ({ read }) };
}

function leftOut({ rows, total, incomplete }: Payload & { readonly incomplete: boolean }): LeftOut | undefined {
  if (!incomplete && (total === undefined || total <= rows.length)) return undefined;
  return { kept: rows.length, ...(total !== undefined && total > rows.length && { total }) };
}

/** Says that a payload in one piece is but one page of more. */
function unread({ rows, total }: Payload, answer: Answer | undefined): readonly Problem[] {
  if (answer || total === undefined || rows.length === 0 || total <= rows.length) return [];
  return [{ severity: 'warning', path: '', message: `The payload says that there are ${total} records and holds ${rows.length}; data of the page has no further pages. Give the address in src to have them read.` }];
}

/** Without case and punctuation, so that `SDMX-JSON` and `plain names` are found. */
const folded = (name: string): string => name.toLowerCase().replace(/[^a-z\d]/g, '');

/** What the attribute asks for: a vocabulary, or an envelope in which the vocabulary is to be found. */
function wantedFormat(name: string): { readonly vocabulary?: VocabularyEntry; readonly envelope?: Envelope } {
  if (name === 'auto') return {};
  const vocabulary = vocabularies.find((entry) => folded(entry.name) === folded(name));
  if (vocabulary) return { vocabulary };
  const envelope = envelopes.find((entry) => folded(entry.name) === folded(name));
  if (envelope) return { envelope };
  const known = [...new Set([commonthread, ...vocabularies, ...envelopes].map((entry) => entry.name))].join(', ');
  throw new FeedError('format', `Expected auto or a known format (${known}), met “${shown(name)}”.`);
}

/** Refuses an unknown name before anything is asked of a server. */
export function checkFormat(name: string): void {
  wantedFormat(name);
}

type Candidate = Pick<VocabularyEntry, 'name' | 'detect' | 'load'>;

/**
 * The vocabulary that recognises the payload best.
 *
 * @throws FeedError `format` for a tie or a miss: a guess would show wrong records with a straight face
 */
export function detectVocabulary(
  sample: Sample, envelopesTried: Tried, url?: string, candidates: readonly Candidate[] = [ownFormat, ...vocabularies],
): Candidate & { readonly score: number } {
  const tried = candidates.map((entry) => ({ entry, found: entry.detect(sample) }));
  const score = Math.max(...tried.map(({ found }) => (typeof found === 'number' ? found : 0)));
  const winners = tried.filter(({ found }) => found === score).map(({ entry }) => entry);
  if (winners.length === 1) return { ...winners[0]!, score };
  throw missed(sample.json, tried.map(({ entry, found }) => ({ name: entry.name, found })), envelopesTried, winners.map(({ name }) => name), url);
}

/** Members of the first records in collections that are called as ours are: how many there are, and those that ours do not have. */
function strangersIn(json: unknown): { readonly count: number; readonly strangers: readonly string[] } {
  let count = 0;
  const strangers: string[] = [];
  for (const [name, shape] of feed.inner) {
    const collection = member(json, name);
    const records = Array.isArray(collection) ? collection.slice(0, 5).filter(isObject) : [member(collection, 'columns')].filter(isObject);
    for (const key of records.flatMap((record) => Object.keys(record).slice(0, 100))) {
      count++;
      // The columns of a location stand for what is in it.
      if (!shape.kinds.has(key) && !locationColumns.has(key)) strangers.push(key);
    }
  }
  return { count, strangers };
}

/** Collections whose records flat ones of others may be meant to be, and what these are told by. */
const alsoOfOthers: ReadonlySet<string> = new Set(['initiatives', 'events', 'indicators']);
const telling: ReadonlySet<Meaning> = new Set<Meaning>(['countries', 'place', 'lat', 'lon', 'point', 'sectors', 'organisations', 'value', 'year']);

/** Whether records are flat rows that say in members of their own what ours say otherwise, as an event its `country`: to read them as ours would leave that out. */
function areFlat(json: unknown): boolean {
  const present = [...feed.inner].filter(([name]) => member(json, name) !== undefined);
  const [[name, shape] = []] = present;
  const list = name === undefined ? undefined : member(json, name);
  if (present.length !== 1 || !alsoOfOthers.has(name!) || !Array.isArray(list)) return false;
  const members = list.slice(0, 5).filter(isObject).flatMap((record) => Object.entries(record).slice(0, 100));
  const isPlain = (value: unknown): boolean => typeof value !== 'object' || value === null || (Array.isArray(value) && value.every((entry) => typeof entry !== 'object'));
  return members.every(([, value]) => isPlain(value)) && members.some(([key, value]) => !shape!.kinds.has(key) && !locationColumns.has(key) && value !== null && telling.has(meaningOf(key)?.meaning as Meaning));
}

/** Whether records are somebody else’s, although their list is called as one of ours: most of their members are none of ours, or they are flat. */
function areOthers(json: unknown): boolean {
  const { count, strangers } = strangersIn(json);
  return strangers.length * 2 > count || areFlat(json);
}

/** Our own format among the candidates: a document without its version is told by its collections alone. */
const ownFormat: Candidate = {
  name: commonthread.name,
  detect({ json }) {
    const found = commonthread.detect(json);
    return typeof found === 'number' && found < 1 && areOthers(json) ? `the records in it have other members than ours, such as ${shown(strangersIn(json).strangers.slice(0, 5).join(', '), 100)}` : found;
  },
  load: () => Promise.reject(new Error('Our own format reads the document itself.')),
};
