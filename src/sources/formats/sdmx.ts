import { Draft } from '../draft.js';
import { FeedError } from '../errors.js';
import { at, below, isObject, kindOf, member, type Members, type Payload } from '../payload.js';
import type { ReadContext } from './index.js';
import type { Text } from '../../model/feed.js';
import type { Place } from '../../model/pointer.js';
import { readDate } from '../read/dates.js';
import { annotationText, annotationTexts, attributesAt, groupAttributes, saidBy, type Attributes } from './sdmx/attributes.js';
import { nameOf, structureOf, type Dimension, type Structure } from './sdmx/structure.js';
import { Axis, type Category } from './statistics/axis.js';
import { Cube } from './statistics/cube.js';
import { plain, textOf } from './statistics/texts.js';
import { eachInSteps, eachRow, mapped, turns } from '../turns.js';

/**
 * SDMX-JSON data messages, versions 1 and 2: `structure` or `structures`, at the top or in `data`; observations in series or flat. Keys such as `0:1:0` count the
 * values of each dimension. See https://github.com/sdmx-twg/sdmx-json.
 *
 * @throws FeedError `schema` where there is no structure to read keys by
 */
export async function read(payload: Payload, context: ReadContext): Promise<Draft> {
  const draft = new Draft();
  const { json } = payload;
  const isWrapped = isObject(member(json, 'data'));
  const message = isWrapped ? member(json, 'data') : json;
  const root = isWrapped ? below({ key: '' }, 'data') : { key: '' };
  const given = member(message, 'structures');
  const structures = Array.isArray(given) ? given : [member(message, 'structure') ?? given];
  const sets = member(message, 'dataSets');
  if (sets === undefined && (payload.rows.some(({ members }) => member(members, 'agencyID') !== undefined) || ['dataflows', 'dataStructures', 'codelists', 'categorySchemes', 'agencySchemes', 'conceptSchemes', 'metadataSets'].some((name) => Array.isArray(member(message, name))))) {
    throw new FeedError('schema', 'Expected a message of data, met one of structure (flows, code lists, schemes), which holds no values. Give the address of the data, which has /data/ in its path.');
  }
  if (!Array.isArray(sets) || !structures.some(isObject)) throw new FeedError('schema', `Expected an SDMX-JSON message with dataSets and a structure, met ${kindOf(sets)} and ${kindOf(structures[0])}.`);
  const head = member(json, 'header') ?? member(json, 'meta');
  const sender = nameOf(member(head, 'sender')) ?? textOf(at(head, 'sender.id'));
  draft.set('updated', readDate(member(head, 'prepared')) ?? undefined);
  if (structures.length === 1) draft.set('title', nameOf(structures[0]));
  for (const [key, structure] of structures.entries()) {
    const own = sets.flatMap((set: unknown, index) => (structureNumber(set) === key ? [[set, below(root, 'dataSets', index)] as const] : []));
    if (own.length === 0) continue;
    await (await Message.of(structure, Array.isArray(given) ? below(root, 'structures', key) : below(root, 'structure'), sender, draft, context)).read(own);
  }
  sets.forEach((set: unknown, index) => {
    if (!(structureNumber(set) < structures.length)) draft.report(below(root, 'dataSets', index), ['structure'], `Expected the number of one of ${structures.length} structures, met ${structureNumber(set)}; left out.`, 'error');
  });
  const errors = member(json, 'errors');
  (Array.isArray(errors) ? errors : []).forEach((error, index) => {
    const text = textOf(member(error, 'title'), member(error, 'detail'), member(error, 'message'), member(error, 'titles'));
    draft.report(below({ key: '' }, 'errors', index), [], `The server reports an error: ${plain(text).slice(0, 200) || 'without a text'}.`, 'error');
  });
  return draft;
}

const structureNumber = (set: unknown): number => {
  const number = member(set, 'structure');
  return typeof number === 'number' ? number : 0;
};

/** The datasets of one structure. */
class Message {
  readonly #keyOf: (key: readonly string[]) => readonly (readonly string[])[];

  private constructor(private readonly structure: Structure, private readonly unitAxis: Axis, private readonly annotations: readonly (Text | undefined)[], private readonly cube: Cube, private readonly draft: Draft, private readonly context: ReadContext) {
    this.#keyOf = groupKeys(structure);
  }

  static async of(given: unknown, place: Place, sender: Text | undefined, draft: Draft, context: ReadContext): Promise<Message> {
    const unitAxis = new Axis('UNIT_MEASURE', 'Unit', 'unit');
    let structure: Structure | undefined;
    let annotations: readonly (Text | undefined)[] = [];
    await eachInSteps([given], context, function* (json) {
      structure = yield* structureOf(json);
      annotations = yield* mapped(listIn(member(json, 'annotations')), (annotation) => textOf(annotationText(annotation)));
      for (const { id, values } of structure.attributes) if (/^UNIT/.test(id) && id !== 'UNIT_MULT') yield* mapped(values, (value) => unitAxis.category(member(value, 'id') ?? member(value, 'value'), nameOf(value)));
    });
    const { json, name, dimensions, measureAxis } = structure!;
    const hasUnit = dimensions.some(({ axis }) => /^UNIT(?:S|_MEASURE)?$/i.test(axis.id));
    const id = idOf(json);
    const cube = await Cube.of(draft, context, { id, title: name ?? id, source: sender, place, origins: { title: 'name' } }, [...dimensions.map(({ axis }) => axis), measureAxis, ...(hasUnit ? [] : [unitAxis])]);
    return new Message(structure!, unitAxis, annotations, cube, draft, context);
  }

  async read(sets: readonly (readonly [unknown, Place])[]): Promise<void> {
    for (const [set, place] of sets) {
      if (!isObject(set)) this.draft.report(place, [], `Expected a dataset, which is an object, met ${kindOf(set)}; left out.`, 'error');
      else if (/^delete$/i.test(plain(textOf(set['action'])))) this.draft.report(place, [], 'Expected data to show, met a dataset with the action Delete; left out.', 'warning');
      else await this.#readSet(set, place);
    }
    await this.cube.finish();
  }

  async #readSet(set: Members, place: Place): Promise<void> {
    const { structure } = this;
    const shared = [attributesAt(structure, 'dataSet', listIn(set['attributes']))];
    let groups: (keys: readonly (readonly string[])[]) => Attributes = () => new Map();
    await eachInSteps([set['dimensionGroupAttributes']], this.context, function* (given) {
      groups = yield* groupAttributes(structure, given);
    });
    const notes = this.#textsOf(set['annotations']);
    const fixed = cellsOf(structure, 'dataSet', structure.dimensionsAt.dataSet.map(() => '0').join(':'))!;
    if (isObject(set['observations'])) await this.#readObservations(set['observations'], below(place, 'observations'), fixed, [], shared, groups, notes);
    const all = isObject(set['series']) ? set['series'] : {};
    const turn = turns(this.context);
    for (const key of Object.keys(all)) {
      const series = all[key];
      const wait = turn();
      if (wait) await wait;
      const own = below(place, 'series', key);
      const cells = cellsOf(structure, 'series', key);
      const observations = member(series, 'observations');
      if (!cells || !isObject(observations)) {
        this.draft.report(own, [], cells ? `Expected a series with observations, met ${kindOf(observations)}; left out.` : keyFault(structure, 'series', key), 'error');
        continue;
      }
      const attributes = attributesAt(structure, 'series', listIn(member(series, 'attributes')));
      await this.#readObservations(observations, below(own, 'observations'), new Map([...fixed, ...cells]), key.split(':'), [attributes, ...shared], groups, [...notes, ...this.#textsOf(member(series, 'annotations'))]);
    }
  }

  async #readObservations(observations: Members, place: Place, around: Cells, seriesKey: readonly string[], shared: readonly Attributes[], groups: (keys: readonly (readonly string[])[]) => Attributes, notes: readonly Text[]): Promise<void> {
    const { structure } = this;
    const measures = Math.max(structure.measures.length, 1);
    const attributeCount = structure.attributesAt.observation.length;
    await eachRow(Object.keys(observations), this.context, (key) => {
      const given = observations[key];
      const own = { around: place, key };
      const cells = cellsOf(structure, 'observation', key) ?? (seriesKey.length === 0 ? wholeKey(structure, key) : undefined);
      // A value alone is met in place of the list with it.
      const list = Array.isArray(given) ? given : [given];
      if (!cells || isObject(given)) {
        this.draft.report(own, [], cells ? `Expected the list of an observation, met ${kindOf(given)}; left out.` : keyFault(structure, 'observation', key), 'error');
        return;
      }
      const attributes = attributesAt(structure, 'observation', list.slice(measures, measures + attributeCount));
      const { unit, ...said } = saidBy([attributes, ...shared.slice(0, -1), groups(this.#keyOf([...seriesKey, ...key.split(':')])), ...shared.slice(-1)], this.unitAxis);
      const all = [...notes, ...said.notes, ...this.#textsOf(list.slice(measures + attributeCount))];
      for (let measure = 0; measure < measures; measure++) {
        const row = [...structure.dimensions.map((dimension) => around.get(dimension) ?? cells.get(dimension)), measures > 1 ? structure.measures[measure] : undefined, unit];
        this.cube.add(row, list[measure], { ...said, place: own, origins: { value: Array.isArray(given) ? String(measure) : '' }, notes: all });
      }
    });
  }

  #textsOf(numbers: unknown): readonly Text[] {
    return annotationTexts(this.annotations, numbers);
  }
}

type Cells = ReadonlyMap<Dimension, Category | undefined>;

const dimensionsAt = (structure: Structure, level: Dimension['level']): readonly Dimension[] => structure.dimensionsAt[level];

/** The categories that a key counts; undefined where it does not fit the dimensions of its level. */
function cellsOf(structure: Structure, level: Dimension['level'], key: string): Cells | undefined {
  const dimensions = dimensionsAt(structure, level);
  const parts = key === '' ? [] : key.split(':');
  if (parts.length !== dimensions.length) return undefined;
  const cells = dimensions.map((dimension, index) => [dimension, dimension.values[/^\d{1,9}$/.test(parts[index]!) ? Number(parts[index]) : -1]] as const);
  // A dimension of the whole dataset may come without its value.
  return level === 'dataSet' || cells.every(([, cell]) => cell !== undefined) ? new Map(cells) : undefined;
}

/** Flat observations of a structure that has series: the key counts those dimensions first. */
function wholeKey(structure: Structure, key: string): Cells | undefined {
  const parts = key.split(':');
  const ofSeries = dimensionsAt(structure, 'series').length;
  const [series, observation] = [cellsOf(structure, 'series', parts.slice(0, ofSeries).join(':')), cellsOf(structure, 'observation', parts.slice(ofSeries).join(':'))];
  return series && observation && new Map([...series, ...observation]);
}

/** The keys by which groups of observations may be named: of series and observation, or of all dimensions in their order, those of the whole dataset included. */
function groupKeys(structure: Structure): (key: readonly string[]) => readonly (readonly string[])[] {
  const counted = [...dimensionsAt(structure, 'series'), ...dimensionsAt(structure, 'observation')];
  const all = [...structure.dimensions].sort((a, b) => a.position - b.position);
  const places = all.map((dimension) => counted.indexOf(dimension));
  return (key) => (all.length === counted.length ? [key] : [key, places.map((place) => key[place] ?? '0')]);
}

const keyFault = (structure: Structure, level: Dimension['level'], key: string): string =>
  `Expected a key that counts the values of ${dimensionsAt(structure, level).length} dimensions (${dimensionsAt(structure, level).map(({ axis }) => axis.id).join(', ').slice(0, 200)}), met “${key.slice(0, 60)}”; left out.`;

const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The dataflow's id from the links of a structure, such as `ECB:EXR(1.0)` or `…/dataflow/ECB/EXR/1.0`. */
function idOf(json: unknown): string {
  for (const link of listIn(member(json, 'links'))) {
    if (!/^(?:dataflow|datastructure)$/i.test(plain(textOf(member(link, 'rel'))))) continue;
    const [urn, href] = [plain(textOf(member(link, 'urn'))), plain(textOf(member(link, 'href')))].map((text) => text.slice(0, 500));
    const found = /=[^:=]{1,80}:([\w@.-]{1,80}?)\(/.exec(urn!) ?? /\/dataflow\/(?:[^/]{1,80}\/(?!all\b))?([\w@.-]{1,80})/.exec(href!);
    if (found) return found[1]!;
  }
  return plain(textOf(member(json, 'id'))) || 'SDMX';
}
