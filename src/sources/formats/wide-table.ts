import { Draft } from '../draft.js';
import { FeedError } from '../errors.js';
import { below, type Payload, type Row } from '../payload.js';
import { DecimalColumn } from '../read/numbers.js';
import { wordsOf } from '../read/texts.js';
import { eachRow } from '../turns.js';
import type { ReadContext } from './index.js';
import { readKnownTable } from './observations.js';
import { wideShape, yearOf } from './wide-table/shape.js';

/** Names under which what stands in the names of columns is laid out; nobody's own, so that no column is hidden. */
const period = 'time period (column)';
const figure = 'value (column)';
const measured = 'indicator';

/**
 * Tables of statistics with a column for each year (`{"Country": "Ghana", "2019": 12.1, "2020": 11.8}`, as the World Bank and many sheets have them), or for each thing that was measured
 * beside a country and a year. They are laid out as a row for each observation; an empty cell is no observation.
 *
 * @throws FeedError `schema` where records have other members than such a table has
 */
export async function read(payload: Payload, context: ReadContext): Promise<Draft> {
  const draft = new Draft();
  if (payload.rows.length === 0) return draft;
  const shape = wideShape(payload.rows.slice(0, 20));
  if (!shape) throw new FeedError('schema', 'Expected a table with a column for each year, or for each measure beside a country and a year, met other members as well. Give a mapping.');
  const decimals = new DecimalColumn();
  const columns = new Map(shape.values.map(({ name, stands }) => [name, stands]));
  // A year may first be met in a later row.
  const standing = (name: string): string | undefined => columns.get(name) ?? (shape.time === undefined ? yearOf(name) : undefined);
  const rows: Pick<Row, 'members' | 'place'>[] = [];
  await eachRow(payload.rows, context, ({ members, place }) => {
    const beside = Object.entries(members).filter(([name]) => name !== shape.area && standing(name) === undefined);
    // The world and its regions have names there, and no codes or codes of the table's own.
    const [code, called] = [shape.country, shape.area].map((column) => (column === undefined ? undefined : members[column]));
    if (shape.area !== undefined && !/^[A-Z]{2,3}$/.test(wordsOf(code) ?? '')) beside.push([shape.country!, called]);
    for (const [name, value] of Object.entries(members)) {
      const stands = standing(name);
      if (stands === undefined || value === undefined || value === null || value === '') continue;
      decimals.see(value);
      rows.push({ members: Object.fromEntries([...beside, shape.time === undefined ? [period, stands] : [measured, stands], [figure, value]]), place: below(place, name) });
    }
  });
  if (rows.length === 0) return draft;
  const known = { value: figure, time: shape.time ?? period, measure: shape.time === undefined ? shape.measure : measured, country: shape.country };
  const numberIn = (value: unknown): unknown => (typeof value === 'string' && /^\s*(?:\.{1,3}|[-–…]|n\/?a|nan)\s*$/i.test(value) ? null : decimals.read(value));
  const { doubt } = decimals;
  if (doubt) draft.report(payload.rows[0]!.place, [], doubt.message, doubt.severity);
  const origins = { value: '', date: shape.time === undefined ? '' : `../${shape.time}`, country: shape.country === undefined ? '' : `../${shape.country}` };
  await readKnownTable(rows, known, (members) => numberIn(members[figure]), 'Values', draft, context, origins);
  return draft;
}
