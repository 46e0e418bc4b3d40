import { Draft, type Origins } from '../draft.js';
import type { Payload, Row } from '../payload.js';
import { DateColumns, eitherWay, isEitherWay, readDate } from '../read/dates.js';
import { readNumber } from '../read/numbers.js';
import { coordinatePair, coordinates, orElse } from '../read/places.js';
import { distinct, filled } from '../read/texts.js';
import { entriesIn } from '../read/wording.js';
import { cell, tagged, Tags, type Column } from './hxl/tags.js';
import type { ReadContext } from './index.js';
import { isEmpty } from './plain-names/cells.js';
import { eachRow } from '../turns.js';

/** Hashtags of figures: numbers of people or of things (HXL core schema 1.1). */
const figures = ['affected', 'inneed', 'targeted', 'reached', 'population', 'beneficiary', 'respondee', 'capacity', 'indicator+value', 'indicator+num', 'value'];
/** Hashtags without which a row is not about an activity. */
const titles = ['activity+name', 'activity+title', 'activity', 'output', 'service', 'item+name', 'item', 'cause', 'crisis+name', 'crisis', 'operations', 'subsector', 'org+name', 'org', 'loc+name', 'sector'];

/**
 * Tables of the Humanitarian Exchange Language 1.1, told by their hashtags: who does what where becomes initiatives, meetings become events, and tables of
 * figures by country and date become indicators.
 */
export async function read(payload: Payload, context: ReadContext): Promise<Draft> {
  const draft = new Draft();
  const { columns, rows } = tagged(payload.rows, payload.envelope);
  const tags = new Tags(columns);
  const dates = new DateColumns();
  const columnsOfDates = tags.all('date');
  if (columnsOfDates.length > 0) await eachRow(rows, context, ({ members }) => columnsOfDates.forEach(({ name }) => dates.see(name, members[name])));
  const unclear: string[] = [];
  const dateIn = (row: Row, column: Column | undefined): unknown => {
    if (column === undefined) return undefined;
    const value = row.members[column.name];
    const date = value === '' || value === null ? null : readDate(value, dates.orderOf(column.name));
    if (date !== undefined) return date ?? undefined;
    if (!isEitherWay(value)) return value;
    unclear.push(value);
    return undefined;
  };
  const isFigures = figures.some((tag) => tags.first(tag)) && !['activity', 'output', 'service', 'event', 'meeting', 'org'].some((tag) => tags.first(tag));
  if (isFigures) await readFigures(draft, tags, rows, dateIn, context);
  else await eachRow(rows, context, (row) => readRow(draft, tags, row, dateIn));
  const [example] = unclear;
  const first = rows[0]?.place;
  if (example !== undefined && first) draft.report(first.around ?? first, [], eitherWay(unclear.length, example), 'error');
  return draft;
}

type DateIn = (row: Row, column: Column | undefined) => unknown;

function countriesIn(row: Row, tags: Tags): readonly string[] | undefined {
  const codes = tags.all('country+code');
  const columns = codes.length > 0 ? codes : tags.all('country');
  const found = columns.flatMap((column) => (cell(row, column) ?? '').split(/[;|,]/).map((text) => text.trim()).filter(Boolean));
  // A code that is missing in one row may be a name there.
  return filled(distinct(found.length > 0 ? found : tags.all('country+name', 'country').map((column) => cell(row, column)).slice(0, 1)));
}

function readRow(draft: Draft, tags: Tags, row: Row, dateIn: DateIn): void {
  const start = tags.first('date+start') ?? tags.all('date').find(({ attributes }) => !attributes.has('end') && !attributes.has('reported') && !attributes.has('updated'));
  const end = tags.first('date+end');
  const event = tags.first('event+name', 'event', 'meeting+name', 'meeting');
  const title = event ?? titles.map((tag) => tags.all(tag).find((column) => !['code', 'id', 'start', 'end'].some((attribute) => column.attributes.has(attribute)) && cell(row, column) !== undefined)).find(Boolean);
  const id = tags.first('activity+code', 'activity+id', 'meta+id', 'event+id', 'event+code', 'output+code', 'id', 'loc+code', 'service+code');
  const point = orElse(coordinates(cell(row, tags.first('geo+lat')), cell(row, tags.first('geo+lon'))), () => coordinatePair(cell(row, tags.first('geo+coord', 'geo'))));
  const names = ['loc+name', 'loc', 'adm4+name', 'adm3+name', 'adm2+name', 'adm1+name', 'adm4', 'adm3', 'adm2', 'adm1'].flatMap((tag) => tags.all(tag)).filter(({ attributes }) => !attributes.has('code'));
  const name = distinct(names.map((column) => cell(row, column))).slice(0, 3).join(', ') || undefined;
  const words = (...wanted: readonly string[]): readonly string[] | undefined =>
    filled(distinct(tags.all(...wanted).filter(({ attributes }) => !attributes.has('code')).flatMap((column) => (cell(row, column) ?? '').split(/[;|]/).map((text) => text.trim() || undefined))));
  const organisations = distinctParts(tags.all('org').filter(({ attributes }) => !['code', 'id', 'type'].some((attribute) => attributes.has(attribute))).map((column) => ({ name: cell(row, column), role: roleOf(column) })));
  const countries = countriesIn(row, tags);
  const link = tags.first('meta+url', 'url', 'activity+url', 'link', 'event+url');
  const summary = tags.first('activity+description', 'description', 'event+description', 'meta+description');
  const told = { id: cell(row, id), title: cell(row, title), summary: summary === title ? undefined : cell(row, summary), start: dateIn(row, start), end: dateIn(row, end), url: cell(row, link) };
  const origins = tags.once(title, () => originsOf({ id, title, summary, start, end, url: link, countries: tags.first('country'), 'place/country': tags.first('country'), 'locations/0/lat': tags.first('geo+lat'), 'locations/0/lon': tags.first('geo+lon') }));
  if (event) {
    draft.add('events', { id: told.id, title: told.title, summary: told.summary, start: told.start, end: told.end, url: told.url, place: name === undefined && !countries && !point ? undefined : { ...(name !== undefined && { name }), ...(countries && { country: countries[0] }), ...point }, hosts: filled(organisations.map((part) => ({ name: part.name }))) }, row.place, origins);
    return;
  }
  const budget = readNumber(cell(row, tags.first('value+budget', 'value+funding', 'value+planned', 'value')));
  const currency = cell(row, tags.first('currency+code', 'currency'));
  draft.add('initiatives', {
    id: told.id, title: told.title, summary: told.summary, start: told.start, end: told.end, url: told.url, status: cell(row, tags.first('status')), kind: cell(row, tags.first('activity+type')), countries, sectors: words('sector'), issues: words('subsector'), organisations: filled(organisations),
    locations: name === undefined && !point ? undefined : [{ ...(name !== undefined && { name }), ...point }],
    beneficiaries: filled(figures.filter((tag) => !/^(?:value|indicator)/.test(tag)).flatMap((tag) => tags.all(tag)).flatMap((column) => {
      const value = cell(row, column);
      return value === undefined || isEmpty(value) ? [] : [readNumber(value) === undefined ? value : `${column.header ?? labelOf(column)}: ${value}`];
    })),
    budget: budget === undefined ? undefined : { value: budget, ...(currency !== undefined && { currency }) },
    contact: cell(row, tags.first('contact+name', 'contact')),
  }, row.place, origins);
}

const originsOf = (columns: Readonly<Record<string, Column | undefined>>): Origins => Object.fromEntries(Object.entries(columns).flatMap(([ours, column]) => (column ? [[ours, column.origin]] : [])));

const roles: Readonly<Record<string, string>> = { impl: 'implementing', funder: 'funding', donor: 'funding', prog: 'programming', lead: 'lead', partner: 'partner' };
const roleOf = ({ attributes }: Column): string | undefined => [...attributes].map((attribute) => (Object.hasOwn(roles, attribute) ? roles[attribute] : undefined)).find(Boolean);

/** Parts by name, each once: a table may give an organisation's name and its acronym with the same role. */
function distinctParts(parts: readonly { readonly name: string | undefined; readonly role: string | undefined }[]): readonly { readonly name: string; readonly role?: string }[] {
  const seen = new Map<string, { readonly name: string; readonly role?: string }>();
  for (const { name, role } of parts) if (name !== undefined && !seen.has(`${name}\n${role}`)) seen.set(`${name}\n${role}`, { name, ...(role !== undefined && { role }) });
  return [...seen.values()];
}

/** `#affected+children+f` as `affected, children, f`. */
const labelOf = ({ tag, attributes }: Column): string => [tag, ...attributes].join(', ').replace(/_/g, ' ');

const sexes: Readonly<Record<string, string>> = { f: 'female', m: 'male', i: 'other' };

async function readFigures(draft: Draft, tags: Tags, rows: readonly Row[], dateIn: DateIn, context: ReadContext): Promise<void> {
  const possible = [...new Set(figures.flatMap((tag) => tags.all(tag)))].filter(({ attributes }) => !attributes.has('name') && !attributes.has('code'));
  const withNumbers = new Set<Column>();
  await eachRow(rows, context, (row) => {
    for (const column of possible) if (!withNumbers.has(column) && readNumber(cell(row, column)) !== undefined) withNumbers.add(column);
  });
  const columns = possible.filter((column) => withNumbers.has(column));
  const named = tags.first('indicator+name', 'indicator+label');
  const date = tags.first('date+year', 'date+start', 'date');
  const place = tags.first('adm1+name', 'adm1', 'loc+name');
  const indicators = new Map<string, { series: unknown[] }>();
  await eachRow(rows, context, (row) => {
    const before = indicators.size;
    let isUsed = false;
    for (const column of columns) {
      const value = readNumber(cell(row, column));
      if (value === undefined) continue;
      const title = [cell(row, named) ?? column.header ?? labelOf(column), cell(row, place)].filter(Boolean).join(' – ');
      let indicator = indicators.get(title);
      if (!indicator) {
        indicator = { series: [] };
        indicators.set(title, indicator);
        draft.add('indicators', { id: cell(row, tags.first('indicator+code')) ?? `indicators/${before}/${column.name}`, title, unit: cell(row, tags.first('indicator+unit', 'unit')), series: indicator.series }, row.place);
      }
      const given = { date: dateIn(row, date), value, country: countriesIn(row, tags)?.[0], sex: [...column.attributes].map((attribute) => (Object.hasOwn(sexes, attribute) ? sexes[attribute] : undefined)).find(Boolean), age: [...column.attributes].find((attribute) => /^(?:age|children|adults|elderly|infants|adolescents)/.test(attribute)) };
      indicator.series.push(draft.mark(Object.fromEntries(Object.entries(given).filter(([, known]) => known !== undefined)), row.place, tags.once(column, () => originsOf({ date, value: column, country: tags.first('country') }))));
      isUsed = true;
    }
    if (!isUsed) draft.report(row.place, entriesIn(columns[0]?.origin) as readonly string[], 'Expected a row with a figure, met none; left out.', 'error');
  });
}
