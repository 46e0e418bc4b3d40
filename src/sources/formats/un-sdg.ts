import { Draft } from '../draft.js';
import { at, below, isObject, kindOf, member, type Members, type Payload, type Row } from '../payload.js';
import type { ReadContext } from './index.js';
import type { Place } from '../../model/pointer.js';
import { Axis, type Category } from './statistics/axis.js';
import { statusOf } from './statistics/codes.js';
import { Cube, type Said } from './statistics/cube.js';
import { plain, textOf, textsOf, words } from './statistics/texts.js';
import { eachInSteps, eachRow, isStep, mapped, type Steps } from '../turns.js';

/** One observation of either kind of payload, its members still as they came. */
interface Found {
  readonly place: Place;
  readonly series: string;
  readonly title: unknown;
  readonly indicators: unknown;
  readonly area: readonly [code: unknown, name: unknown];
  readonly time: unknown;
  readonly value: unknown;
  /** Dimensions and units: id, code, label. */
  readonly dimensions: readonly (readonly [id: string, code: unknown, label: unknown])[];
  readonly nature: readonly [code: unknown, label: unknown];
  readonly status: unknown;
  readonly notes: readonly unknown[];
  readonly source: unknown;
  readonly origins: Readonly<Record<string, string>>;
}

/**
 * SDG indicators of the United Nations: the API (`Series/Data`, `Indicator/Data`, `Target/Data`, `Goal/Data`, `…/DataSlice`), and the country profiles,
 * one series of all areas or all series of one. Areas have M49 numbers; those that
 * are no countries become indicators of their own. See https://unstats.un.org/sdgs/UNSDGAPIV5/swagger/.
 */
export async function read(payload: Payload, context: ReadContext): Promise<Draft> {
  const draft = new Draft();
  const json = isObject(payload.json) ? payload.json : {};
  const found = Array.isArray(json['refAreas']) ? await inProfile(json, draft, context) : Array.isArray(json['goals']) || Array.isArray(json['themes']) ? await inCountry(json, draft, context) : await inRows(payload, draft, context);
  const bySeries = new Map<string, Found[]>();
  await eachRow(found, context, (one) => {
    const list = bySeries.get(one.series);
    if (list) list.push(one);
    else bySeries.set(one.series, [one]);
  });
  for (const [id, list] of bySeries) await readSeries(id, list, draft, context);
  return draft;
}

async function readSeries(id: string, list: readonly Found[], draft: Draft, context: ReadContext): Promise<void> {
  const time = new Axis('timePeriod', 'Year', 'time');
  const area = new Axis('geoArea', 'Area', 'country', 'countries');
  const others = new Map<string, { readonly axis: Axis; readonly index: number }>();
  const cellsOf = (one: Found): (Category | undefined)[] => {
    const cells = [time.category(one.time), area.category(one.area[0], one.area[1])];
    for (const [name, code, label] of one.dimensions) {
      let known = others.get(name);
      // “Location” is town and country there; the area is known.
      if (!known) others.set(name, (known = { axis: new Axis(name, sentence(name), /^units?$/i.test(name) ? 'unit' : /^location$/i.test(name) ? 'other' : undefined), index: others.size + 2 }));
      cells[known.index] = known.axis.category(code, label);
    }
    return cells;
  };
  const cells: (Category | undefined)[][] = [];
  await eachRow(list, context, (one) => cells.push(cellsOf(one)));
  const first = list[0]!;
  const goals = textsOf(first.indicators).map(plain);
  const cube = await Cube.of(draft, context, {
    id, title: textOf(first.title) ?? id, place: first.place, notes: goals.length > 0 ? [`SDG ${goals.join(', ')}`] : [],
  }, [time, area, ...[...others.values()].map(({ axis }) => axis)]);
  await eachRow(list, context, (one, index) => cube.add(cells[index]!, one.value, saidOf(one)));
  await cube.finish();
}

/** `reportingType` as “Reporting type”. */
const sentence = (name: string): string => name.charAt(0).toUpperCase() + words(name).slice(1);

function saidOf({ place, origins, nature, status, notes, source }: Found): Said {
  const code = plain(textOf(status));
  const kind = plain(textOf(nature[0])).trim();
  return {
    place, origins, source: textOf(source), notes: textsOf(notes),
    // Estimated and modelled values; the other kinds of nature say who gave the value.
    status: (code === '' ? undefined : statusOf(code)) ?? (/^(?:E|M)$/.test(kind) ? 'estimate' : undefined),
  };
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Labels of codes, by dimension or attribute, from the lists beside the rows of each page. */
async function labelsOf(payload: Payload, context: ReadContext): Promise<(id: string, code: unknown) => unknown> {
  const labels = new Map<string, unknown>();
  for (const { json } of payload.pages) {
    for (const component of [member(json, 'dimensions'), member(json, 'attributes')].flatMap(listOf)) {
      const id = plain(textOf(member(component, 'id')));
      await eachRow(listOf(member(component, 'codes')), context, (code) => labels.set(`${id} ${plain(textOf(member(code, 'code')))}`, member(code, 'description')));
    }
  }
  return (id, code) => labels.get(`${id} ${plain(textOf(code))}`);
}

const rowOrigins = { date: 'timePeriodStart', country: 'geoAreaCode', value: 'value', status: 'attributes', sex: 'dimensions.Sex', age: 'dimensions.Age' };

async function inRows(payload: Payload, draft: Draft, context: ReadContext): Promise<Found[]> {
  const labelOf = await labelsOf(payload, context);
  const found: Found[] = [];
  await eachRow(payload.rows, context, (row) => {
    // An envelope of JSON:API would take `attributes` for the record.
    const { members, place } = isObject(row.wrapper) && Object.hasOwn(row.wrapper, 'geoAreaCode') && row.wrapperPlace ? { members: row.wrapper, place: row.wrapperPlace } : row as Pick<Row, 'members' | 'place'>;
    const series = plain(textOf(members['series'], members['seriesCode']));
    if (series === '') {
      draft.report(place, [], 'Expected an observation with a series, met none; left out.', 'error');
      return;
    }
    const [dimensions, attributes] = [entriesOf(members['dimensions']), entriesOf(members['attributes'])];
    const units = attributes.filter(([id]) => /^units?$/i.test(id));
    const attribute = (pattern: RegExp): readonly [string, unknown] => attributes.find(([id]) => pattern.test(id)) ?? ['', undefined];
    const [natureId, nature] = attribute(/^nature$/i);
    const notes = members['footnotes'];
    found.push({
      place, series, title: members['seriesDescription'], indicators: members['indicator'], area: [members['geoAreaCode'], members['geoAreaName']], time: members['timePeriodStart'] ?? members['timePeriod'],
      value: members['value'], dimensions: [...dimensions, ...units].map(([id, code]) => [id, code, labelOf(id, code)] as const), nature: [nature, labelOf(natureId, nature)],
      status: attribute(/observation ?status|obs_status/i)[1], notes: Array.isArray(notes) ? notes : [notes], source: members['source'], origins: rowOrigins,
    });
  });
  return found;
}

const entriesOf = (value: unknown): readonly (readonly [string, unknown])[] => (isObject(value) ? Object.entries(value) : []);

const profileOrigins = { date: 'timePeriod', value: 'value_detail', sex: 'sexCode', age: 'ageCode', status: 'natureCode', country: '' };

/** Pairs `…Code` and `…Desc` that are no dimensions. */
const noDimensions = new Set(['nature', 'geoArea', 'parent']);

async function inProfile(json: Members, draft: Draft, context: ReadContext): Promise<Found[]> {
  const areas = json['refAreas'] as readonly unknown[];
  const around = below({ key: '' }, 'refAreas');
  const found: Found[] = [];
  let empty = 0;
  await eachInSteps(areas, context, function* (area, key) {
    const data = member(area, 'data');
    const place = below(around, key);
    if (!isObject(area) || (data !== undefined && data !== null && !Array.isArray(data))) {
      draft.report(place, [], `Expected an area with a list of data, met ${kindOf(isObject(area) ? data : area)}; left out.`, 'error');
      return;
    }
    const list = (data ?? []) as readonly unknown[];
    if (list.length === 0) empty++;
    yield* mapped(list, (entry, index) => {
      const own = below(place, 'data', index);
      if (isObject(entry)) found.push(ofProfile(json, area, entry, own));
      else draft.report(own, [], `Expected an observation, which is an object, met ${kindOf(entry)}; left out.`, 'error');
    });
  });
  if (empty > 0) draft.report(around, [], `Expected data for each area, met ${empty} of ${areas.length} areas without; they have no values and are not shown.`);
  return found;
}

function ofProfile(json: Members, area: Members, entry: Members, place: Place): Found {
  const dimensions = Object.keys(entry).flatMap((name) => {
    const id = /^(\p{L}{1,40})Code$/u.exec(name)?.[1];
    return id === undefined || noDimensions.has(id) ? [] : [[id, entry[name], at(entry, `${id}Desc`)] as const];
  });
  const detail = entry['value_detail'];
  const isCensored = entry['value_is_censored'] === true || entry['value_is_censored'] === 'true';
  return {
    place, series: plain(textOf(json['seriesCode'])) || 'series', title: json['seriesDesc'], indicators: json['indicator'], area: [area['geoAreaCode'] ?? area['ISO3'], area['geoAreaName'] ?? area['areaName']],
    time: entry['timePeriod'], value: isCensored ? detail ?? entry['value_numeric_part'] : entry['value_numeric_part'] ?? detail, dimensions, nature: [entry['natureCode'], entry['natureDesc']],
    status: entry['obsStatusCode'], notes: [entry['footnotes']], source: entry['source'], origins: profileOrigins,
  };
}

const countryOrigins = { date: '', value: '', country: '' };

/** Facts of one country, of all goals (`goals`, their targets, indicators and facts) or of the Statistical Yearbook (`themes`), as the profile of a country has them: years and values in lists beside one another. */
async function inCountry(json: Members, draft: Draft, context: ReadContext): Promise<Found[]> {
  const area = [json['country_code'] ?? json['ISO3'], json['country_name']] as const;
  const found: Found[] = [];
  const levels = Array.isArray(json['goals']) ? ['goals', 'targets', 'indicators', 'facts'] : ['themes', 'themeFacts'];
  function* facts(holder: unknown, around: Place, depth: number, indicator: unknown): Steps<void> {
    const name = levels[depth];
    if (name === undefined) yield* ofFact(holder, around, indicator);
    else {
      for (const [index, entry] of listOf(member(holder, name)).entries()) {
        yield* facts(entry, below(around, name, index), depth + 1, member(entry, 'indicatorCode') ?? indicator);
        if (isStep(index)) yield;
      }
    }
  }
  function* ofFact(fact: unknown, place: Place, indicator: unknown): Steps<void> {
    const [timesName, valuesName] = ['data_years', 'data_values'].map((name) => (Array.isArray(member(fact, name)) ? name : name.slice(5))) as [string, string];
    const [times, values] = [member(fact, timesName), member(fact, valuesName)];
    const series = plain(textOf(member(fact, 'seriesCode')));
    if (!isObject(fact) || series === '' || !Array.isArray(times) || !Array.isArray(values) || times.length !== values.length) {
      draft.report(place, [], `Expected a fact with a series, and lists of years and values of one length, met ${Array.isArray(times) && Array.isArray(values) ? `${times.length} years and ${values.length} values` : kindOf(fact)}; left out.`, 'error');
      return;
    }
    const slices = entriesOf(fact['slice_dimensions']).map(([id, code]) => [id.replace(/_code$/, ''), code, undefined] as const);
    const [unit] = [fact['units'] ?? fact['fact_units']].flat() as unknown[];
    const dimensions = textOf(unit) === undefined ? slices : [...slices, ['Units', typeof unit === 'string' ? unit.trim() : unit, undefined] as const];
    yield* mapped(values as readonly unknown[], (value, index) => found.push({
      place: below(place, valuesName, index), series, title: fact['seriesTitle'], indicators: indicator, area, time: times[index] as unknown, value, dimensions, nature: [undefined, undefined], status: undefined, notes: [], source: undefined, origins: countryOrigins,
    }));
  }
  await eachInSteps([json], context, () => facts(json, { key: '' }, 0, undefined));
  return found;
}
