import { countryFromCode } from '../../model/country-forms.js';
import { Draft } from '../draft.js';
import { at, below, type Payload, type Row } from '../payload.js';
import type { ReadContext } from './index.js';
import { Axis } from './statistics/axis.js';
import { statusOf } from './statistics/codes.js';
import { Cube } from './statistics/cube.js';
import { plain, textOf } from './statistics/texts.js';
import { eachRow } from '../turns.js';

const origins = { date: 'date', value: 'value', country: 'countryiso3code', status: 'obs_status' };

/** Observations of one indicator. */
interface Series {
  readonly rows: Row[];
  readonly time: Axis;
  readonly country: Axis;
  readonly unit: Axis;
}

/**
 * Indicators of the World Bank (API version 2, `?format=json`): two lists, facts of the page and rows. Aggregates such as `WLD` and `EAS` are told from
 * countries by their codes, which are none of ISO 3166, and become indicators of their own.
 */
export async function read(payload: Payload, context: ReadContext): Promise<Draft> {
  const draft = new Draft();
  const all = new Map<string, Series>();
  await eachRow(payload.rows, context, (given) => {
    const row = withVariables(given);
    const id = plain(textOf(at(row.members, 'indicator.id')));
    if (id === '') {
      draft.report(row.place, ['indicator'], 'Expected a row with an indicator.id, met none; left out.', 'error');
      return;
    }
    let series = all.get(id);
    if (!series) all.set(id, (series = { rows: [], time: new Axis('date', 'Year', 'time'), country: new Axis('country', 'Country', 'country', 'countries'), unit: new Axis('unit', 'Unit', 'unit') }));
    series.rows.push(row);
    cellsOf(series, row);
  });
  for (const [id, series] of all) {
    const first = series.rows[0]!;
    const title = textOf(at(first.members, 'indicator.value')) ?? id;
    const cube = await Cube.of(draft, context, { id, title, unit: unitIn(plain(title)), source: 'World Bank', place: below(first.place, 'indicator'), origins: { title: 'value', id: 'id' } }, [series.time, series.country, series.unit]);
    await eachRow(series.rows, context, (row) => {
      const status = textOf(row.members['obs_status']);
      cube.add(cellsOf(series, row), row.members['value'], { place: row.place, origins, status: status === undefined ? undefined : statusOf(plain(status)) });
    });
    await cube.finish();
  }
  const updated = textOf(at(payload.json, '0.lastupdated'));
  if (typeof updated === 'string' && /^\d{4}-\d\d-\d\d/.test(updated)) draft.set('updated', updated.slice(0, 10));
  return draft;
}

/** A row of one of the Bank's sources (`/v2/sources/2/…`), which says in a list what it is of: `{"concept": "Series", "id": …, "value": …}`. */
function withVariables(row: Row): Row {
  const list = row.members['variable'];
  if (!Array.isArray(list)) return row;
  const said = new Map((list as readonly unknown[]).slice(0, 20).map((one) => [plain(textOf(at(one, 'concept'))).toLowerCase(), one] as const));
  const [country, time] = [said.get('country') ?? said.get('economy'), said.get('time') ?? said.get('year')];
  return { ...row, members: { indicator: said.get('series') ?? said.get('indicator'), country, countryiso3code: at(country, 'id'), date: at(time, 'value') ?? at(time, 'id'), value: row.members['value'] } };
}

function cellsOf({ time, country, unit }: Series, { members }: Row): ReturnType<Axis['category']>[] {
  const codes = [members['countryiso3code'], at(members, 'country.id')].map((code) => plain(textOf(code)));
  // Rows of aggregates have codes of both lengths too, so the one that is a country's wins.
  const code = codes.find((text) => countryFromCode(text) !== undefined && !/^\d/.test(text)) ?? codes.find((text) => text !== '') ?? at(members, 'country.value');
  return [time.category(members['date']), country.category(code, at(members, 'country.value')), unit.category(members['unit'])];
}

/** The unit that the Bank writes into names, in the last parentheses that hold one: “GDP (current US$)”, “Children in employment (% of children ages 7-14)”. */
function unitIn(title: string): string | undefined {
  const groups = [...title.slice(0, 400).matchAll(/\(([^()]{1,80})\)/g)].map((match) => match[1]!.trim());
  return groups.reverse().find((group) => /%|\$|\bper\b|= ?100|^(?:years|days|months|hours|number|people|persons|scale|metric tons|kt|km|sq\. km|births|deaths)\b|LCU/i.test(group));
}
