import { at, below, isObject, keysIn, member, type Members, type Payload, type Row } from '../../payload.js';
import type { Place } from '../../../model/pointer.js';
import type { Draft } from '../../draft.js';
import { FeedError } from '../../errors.js';
import { isStep, type Steps } from '../../turns.js';
import { plain, textOf } from '../statistics/texts.js';

type Observation = Pick<Row, 'members' | 'place'>;

/** Names of the columns in which observations are laid out. */
export const laidOut = { value: 'value', time: 'date', measure: 'indicator', country: 'area', unit: 'unit' } as const;

const words = (value: unknown): string => plain(textOf(value));
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as readonly unknown[]) : []);

/** Adds an observation, and tells after some of them that the page may be given a turn. */
function adder(rows: Observation[]): (members: Members, place: Place) => boolean {
  return (members, place) => {
    rows.push({ members: Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined && value !== '')), place });
    return isStep(rows.length);
  };
}

/** A part of a year as offices number it: `M02`, `Q01`, `S01`, `T1`; `A01` and `M13`, the mean of the months, are the year. */
function partOf(year: string, part: string): string {
  const [, letter = '', number = ''] = /^([A-Z])0?(\d{1,2})$/.exec(part) ?? [];
  return (letter === 'M' && number !== '13') || letter === 'Q' || letter === 'S' ? `${year}-${letter === 'M' ? number.padStart(2, '0') : letter + number}` : letter === 'T' ? `${year}-Q${number}` : year;
}

/** Parts of a year of Spain's institute (INE), by its number of them. */
const partOfIne = (year: string, number: number): string => (number >= 1 && number <= 12 ? partOf(year, `M${number}`) : number >= 19 && number <= 22 ? partOf(year, `Q${number - 18}`) : year);

/** Data Commons: values by variable, entity and source, the source that it thinks best first. */
function* ofDataCommons({ json }: Payload, rows: Observation[], draft: Draft): Steps {
  const add = adder(rows);
  const root: Place = { key: '' };
  let left = 0;
  const variables = member(json, 'byVariable') as Members;
  for (const variable of keysIn(variables)) {
    const entities = at(variables[variable], 'byEntity');
    for (const entity of isObject(entities) ? keysIn(entities) : []) {
      const sources = listOf(at((entities as Members)[entity], 'orderedFacets'));
      left += Math.max(0, sources.length - 1);
      const facet = member(member(json, 'facets'), words(at(sources[0], 'facetId')));
      for (const [index, observation] of listOf(at(sources[0], 'observations')).entries()) {
        const members = { indicator: variable, area: entity.replace(/^country\//, ''), date: member(observation, 'date'), value: member(observation, 'value') ?? null, unit: member(facet, 'unit'), source: member(facet, 'importName') };
        if (add(members, below(root, 'byVariable', variable, 'byEntity', entity, 'orderedFacets', 0, 'observations', index))) yield;
      }
    }
  }
  if (left > 0) draft.report(root, ['byVariable'], `Expected one source for each series, met ${left} more; the first is shown, which Data Commons prefers.`);
}

/** The IMF's DataMapper: values by indicator, area and year. */
function* ofDataMapper({ json }: Payload, rows: Observation[]): Steps {
  const add = adder(rows);
  const indicators = member(json, 'values') as Members;
  for (const indicator of keysIn(indicators)) {
    const areas = indicators[indicator];
    for (const area of isObject(areas) ? keysIn(areas) : []) {
      const years = (areas as Members)[area];
      for (const year of isObject(years) ? keysIn(years) : []) if (add({ indicator, area, date: year, value: (years as Members)[year] ?? null }, below({ key: '' }, 'values', indicator, area, year))) yield;
    }
  }
}

/** Series with a list of their observations: those of Spain (INE), Mexico (INEGI) and the United States (BLS). */
function* ofSeries({ rows: series }: Payload, rows: Observation[]): Steps {
  const add = adder(rows);
  for (const { members, place } of series) {
    const name = ['Data', 'OBSERVATIONS', 'data'].find((list) => Array.isArray(members[list])) ?? 'Data';
    for (const [index, observation] of listOf(members[name]).entries()) {
      if (!isObject(observation)) continue;
      const own = below(place, name, index);
      const year = words(observation['Anyo'] ?? observation['year']);
      const laid = name === 'OBSERVATIONS'
        ? { indicator: members['INDICADOR'], date: observation['TIME_PERIOD'], value: observation['OBS_VALUE'] ?? null, 'Cobertura geográfica': observation['COBER_GEO'], status: observation['OBS_EXCEPTION'] }
        : name === 'Data'
          ? { indicator: members['COD'] ?? members['Nombre'], 'indicator label': members['Nombre'], date: typeof observation['T3_Periodo'] === 'string' ? partOf(year, observation['T3_Periodo']) : partOfIne(year, Number(observation['FK_Periodo'])), value: observation['Secreto'] === true ? null : observation['Valor'] ?? null, status: observation['Secreto'] === true ? 'suppressed' : undefined, unit: members['T3_Unidad'] }
          : { indicator: members['seriesID'], 'indicator label': at(members, 'catalog.series_title'), date: partOf(year, words(observation['period'])), value: observation['value'] ?? null, note: listOf(observation['footnotes']).map((note) => words(member(note, 'text'))).filter(Boolean).join(' ') };
      if (add(laid, own)) yield;
    }
  }
}

/** Brazil's institute (IBGE): variables with their results by classification, place and period. */
function* ofVariables({ rows: variables }: Payload, rows: Observation[]): Steps {
  const add = adder(rows);
  for (const { members, place } of variables) {
    for (const [index, result] of listOf(members['resultados']).entries()) {
      const parts = Object.fromEntries(listOf(member(result, 'classificacoes')).flatMap((one) => { const category = member(one, 'categoria'); return isObject(category) ? [[words(member(one, 'nome')), Object.values(category)[0]]] : []; }));
      for (const [number, series] of listOf(member(result, 'series')).entries()) {
        const values = member(series, 'serie');
        for (const period of isObject(values) ? keysIn(values) : []) {
          const laid = { ...parts, indicator: members['id'], 'indicator label': members['variavel'], unit: members['unidade'], area: at(series, 'localidade.nome'), date: period, value: (values as Members)[period] ?? null };
          if (add(laid, below(place, 'resultados', index, 'series', number, 'serie', period))) yield;
        }
      }
    }
  }
}

/** Brazil's SIDRA: records whose first says what the members of the others are called (`D2N: "Variável"`). */
function* ofSidra({ rows: records }: Payload, rows: Observation[]): Steps {
  const add = adder(rows);
  const [head, ...rest] = records;
  const names = Object.entries(head!.members).flatMap(([name, heading]) => (/^D\d+N$/.test(name) && typeof heading === 'string' ? [{ name, code: name.replace(/N$/, 'C'), heading }] : []));
  const called = (pattern: RegExp): (typeof names)[number] | undefined => names.find(({ heading }) => pattern.test(heading));
  const [measure, time] = [called(/^vari[áa]vel$/i), called(/^(?:ano|m[êe]s|trimestre|semestre|bi[êe]nio|per[íi]odo)\b/i)];
  const isQuarterly = /^trimestre/i.test(time?.heading ?? '');
  for (const { members, place } of rest) {
    const others = Object.fromEntries(names.slice(1).filter((one) => one !== measure && one !== time).map(({ name, heading }) => [heading, members[name]]));
    const code = words(members[time?.code ?? '']);
    const laid = { ...others, indicator: members[measure?.code ?? ''], 'indicator label': members[measure?.name ?? ''], area: members['D1N'], unit: members['MN'], date: isQuarterly ? code.replace(/^(\d{4})0(\d)$/, '$1-Q$2') : code, value: members['V'] ?? null };
    if (add(laid, place)) yield;
  }
}

/** Analytics of DHIS2: rows of codes under `headers`, and what codes stand for in `metaData`. See https://docs.dhis2.org (analytics). */
function* ofHealthInformation({ json, rows: records }: Payload, rows: Observation[]): Steps {
  const headers = listOf(member(json, 'headers')).filter(isObject);
  if (!headers.some(({ name }) => name === 'value')) throw new FeedError('schema', 'Expected values by data, period and organisation unit, met single events or cases of DHIS2, which are not shown. Give the address of /api/analytics.');
  const add = adder(rows);
  const meta = member(json, 'metaData');
  const named = (code: unknown): string => words(member(member(member(meta, 'items'), words(code)), 'name')) || words(member(member(meta, 'names'), words(code))) || words(code);
  // What is asked for as a filter is the same for all, and stands beside the rows.
  const only = (dimension: string): unknown => { const list = listOf(member(member(meta, 'dimensions') ?? meta, dimension)); return list.length === 1 ? list[0] : undefined; };
  const parts = headers.filter(({ name, meta: isDimension }) => isDimension === true && !/^(?:dx|pe|ou|value)$/.test(words(name)));
  for (const { members, place } of records) {
    const [data, period, unit] = ['dx', 'pe', 'ou'].map((name) => members[name] ?? only(name));
    const others = Object.fromEntries(parts.map((header) => [words(header['column']) || words(header['name']), named(members[words(header['name'])])]));
    const laid = { ...others, indicator: data, 'indicator label': data === undefined ? undefined : named(data), area: unit === undefined ? undefined : named(unit), date: period, value: members['value'] ?? null };
    if (add(laid, place)) yield;
  }
}

type Layout = (payload: Payload, rows: Observation[], draft: Draft) => Steps;

/** How the observations of a payload are laid out as rows, where they are none; undefined where they are. */
export function layoutOf({ json, rows }: Payload): Layout | undefined {
  const first = rows[0]?.members;
  if (isObject(member(json, 'byVariable'))) return ofDataCommons;
  if (isObject(member(json, 'values')) && member(json, 'api') !== undefined) return ofDataMapper;
  if (at(json, 'headers.0.column') !== undefined) return ofHealthInformation;
  if (at(first, 'resultados.0.series') !== undefined) return ofVariables;
  if (first?.['D1N'] !== undefined && first['NC'] !== undefined) return ofSidra;
  return ['Data.0.Anyo', 'OBSERVATIONS.0.OBS_VALUE', 'data.0.period'].some((path) => at(first, path) !== undefined) ? ofSeries : undefined;
}
