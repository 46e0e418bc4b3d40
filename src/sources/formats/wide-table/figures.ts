import type { Draft } from '../../draft.js';
import { at, below, type Row } from '../../payload.js';
import { DecimalColumn } from '../../read/numbers.js';
import { eachRow } from '../../turns.js';
import type { ReadContext } from '../index.js';
import { readKnownTable } from '../observations.js';
import { isEmpty } from '../plain-names/cells.js';
import type { Column } from '../plain-names/columns.js';
import { standIn } from '../plain-names/titles.js';
import { calledAs, dateIn, figureColumns, namesOf, wordsIn } from './figure-columns.js';

/** Figures that a unit or a currency beside them is of. */
const measuredIn = /price|cost|amount|value|quantity|qty|volume|weight|wage|income|salary|rate/;

const period = 'time period (column)';
const figure = 'value (column)';
const measured = 'indicator';
const [ofSex, ofAge, inUnit] = ['sex (column)', 'age (column)', 'unit (column)'];

/**
 * Reads records without a title that are rows of figures, whatever these are called: numbers beside a date and a country, or beside a date and what they are of. `{"reportingDate": "2024-05-01", "admin0Name": "Chad", "numPresentIdpInd": 21000}`,
 * prices by market and month, refugees by country of origin and asylum. Each column of numbers is an indicator.
 *
 * @param codes columns that number areas which titles are the names of; empty where titles are those of records
 * @returns false where they are no such rows, and nothing was written
 */
export async function readFigures(draft: Draft, rows: readonly Row[], given: readonly Column[], context: ReadContext, codes: readonly string[]): Promise<boolean> {
  const title = given.find(({ meaning }) => meaning === 'title');
  const area = title === undefined ? undefined : areaIn(title.path, given, rows, context.resolveCountry);
  // What is called so in its own right is the title of records of work, unless it is that of their country.
  if (title !== undefined && area === undefined && codes.length === 0 && title.confidence > standIn) return false;
  const columns = given.filter((column) => (column !== title || area === undefined) && !codes.includes(column.path));
  const found = await figureColumns({ rows, columns, area, numbered: codes.length > 0 ? { codes, name: title!.path } : undefined }, context);
  if (!found) return false;
  const { figures, time, country, dimensions, sex, age, unit } = found;
  const decimals = new Map(figures.map(({ name }) => [name, new DecimalColumn()]));
  await eachRow(rows, context, ({ members }) => figures.forEach(({ name }) => decimals.get(name)!.see(members[name])));
  const isParted = figures.filter((one) => one.sex !== undefined).length > 1;
  const laid: Pick<Row, 'members' | 'place'>[] = [];
  await eachRow(rows, context, ({ members, place }) => {
    // An area that is no country is called by its name.
    const isArea = country !== undefined && area !== undefined && !isEmpty(members[area]) && context.resolveCountry(wordsIn(members[country])) === undefined;
    const beside: (readonly [string, unknown])[] = [...(country === undefined ? [] : [[country, isArea ? members[area] : members[country]] as const]), ...[...dimensions, ...[sex, age].filter((name) => name !== undefined)].map((name) => [name, isEmpty(members[name]) ? undefined : members[name]] as const)];
    const of = unit.map((name) => wordsIn(members[name])).filter((text) => text !== '').join(' / ');
    for (const { name, stands, sex: own, age: aged } of figures) {
      if (isEmpty(members[name])) continue;
      // The total of women and men is one of the same indicator.
      const isWhole = isParted && /^(?:total|total persons|persons|people|all)$/i.test(stands);
      laid.push({
        members: Object.fromEntries([
          ...beside, [period, dateIn(members[time])], [measured, isWhole ? 'Persons' : isParted || own === undefined ? stands : calledAs(name)], ...(isParted && own !== undefined ? [[ofSex, own], [ofAge, aged]] : []),
          ...(of !== '' && (figures.length === 1 || measuredIn.test(stands.toLowerCase())) ? [[inUnit, of]] : []), [figure, decimals.get(name)!.read(members[name])],
        ]),
        place: below(place, name),
      });
    }
  });
  for (const [name, { doubt }] of decimals) if (doubt) draft.report(rows[0]!.place, [name], doubt.message, doubt.severity);
  const known = { value: figure, time: period, measure: measured, country, sex: isParted ? ofSex : sex, age: isParted ? ofAge : age, unit: inUnit };
  await readKnownTable(laid, known, (members) => members[figure], undefined, draft, context, { value: '', date: `../${time}`, country: country === undefined ? '' : `../${country}` });
  draft.recognition = {
    confidence: 0.4,
    members: [...figures.map(({ name }) => ({ from: name, to: 'indicators.value', confidence: 0.4 })), { from: time, to: 'indicators.year', confidence: 0.6 }, ...(country === undefined ? [] : [{ from: country, to: 'indicators.countries', confidence: 0.6 }]), ...dimensions.map((name) => ({ from: name, to: 'indicators.indicator', confidence: 0.3 }))],
    unused: namesOf(rows).filter((name) => name !== time && name !== country && !dimensions.includes(name) && !figures.some((one) => one.name === name)),
  };
  return true;
}

/** The column of titles, where these are the names of the countries beside them. */
function areaIn(path: string, columns: readonly Column[], rows: readonly Row[], resolveCountry: (text: string) => string | undefined): string | undefined {
  const country = columns.find(({ meaning }) => meaning === 'countries')?.path;
  if (country === undefined || country === path) return undefined;
  const pairs = rows.slice(0, 50).map(({ members }) => [resolveCountry(wordsIn(at(members, country))), resolveCountry(wordsIn(at(members, path)))] as const);
  return pairs.filter(([code, name]) => code !== undefined && code === name).length * 2 > pairs.length ? path : undefined;
}
