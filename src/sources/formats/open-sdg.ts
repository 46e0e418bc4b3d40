import { Draft } from '../draft.js';
import { FeedError } from '../errors.js';
import { at, type Payload, type Row } from '../payload.js';
import type { ReadContext } from './index.js';
import type { Text } from '../../model/feed.js';
import { areAreas, rowsOfAreas } from './open-sdg/map.js';
import { Axis, rolesOf, type Category, type Role } from './statistics/axis.js';
import { statusOf } from './statistics/codes.js';
import { Cube } from './statistics/cube.js';
import { plain, textOf, textsOf } from './statistics/texts.js';
import { eachInSteps, eachRow } from '../turns.js';

/** Open SDG keeps the titles of indicators in files beside the data, so this is what one is called. */
const untitled: Text = { en: 'Indicator', fr: 'Indicateur', es: 'Indicador', pt: 'Indicador', ru: 'Показатель', kk: 'Көрсеткіш', ar: 'مؤشر', zh: '指标' };

/**
 * Data of an indicator of an Open SDG site (`comb/8-7-1.json`, `data/8-7-1.json`): columns in parallel, or rows, with `Year`, `Value` and a column for each
 * disaggregation, called as the site's language has it; or those of its maps, in the areas of GeoJSON. An empty cell stands for all of a column's categories, so the national value is a row of empty cells.
 *
 * @throws FeedError `schema` for columns of unlike lengths
 */
export async function read(payload: Payload, context: ReadContext): Promise<Draft> {
  const draft = new Draft();
  const isMap = areAreas(payload.rows);
  const rows = isMap ? await rowsOfAreas(payload.rows, context) : payload.rows;
  if (isMap && rows.length === 0) {
    draft.report({ key: '' }, [], `Expected areas with values by year, met ${payload.rows.length} without any. Give the address of an indicator that has values for them.`);
    return draft;
  }
  if (rows.length === 0 && (at(payload.json, 'data.Year') !== undefined || at(payload.json, 'Year') !== undefined)) {
    if (emptyColumns(payload.json)) return draft;
    throw new FeedError('schema', 'Expected columns of one length, met columns of which the rows cannot be told. Mend the data where they are made.');
  }
  const columns = await columnsOf(rows, context);
  const axes = columns.map((name) => new Axis(name, name, name === 'Year' ? 'time' : undefined));
  const cells: (Category | undefined)[][] = [];
  await eachRow(rows, context, ({ members }) => cells.push(axes.map((axis) => axis.category(emptied(members[axis.id])))));
  let roles: readonly Role[] = [];
  await eachInSteps([axes], context, function* (all) {
    roles = yield* rolesOf(all);
  });
  // Comments of a letter or a sign (r, p, |) are statuses, and no words for a note.
  const isFlags = (index: number): boolean => axes[index]!.categories.length > 0 && axes[index]!.categories.every(({ code }) => code.length <= 2);
  const [notes, statuses] = [columns.filter((_, index) => roles[index] === 'note' && !isFlags(index)), columns.filter((_, index) => roles[index] === 'status' || (roles[index] === 'note' && isFlags(index)))];
  const series = axes.find(({ categories }, index) => roles[index] === 'measure' && categories.length === 1)?.categories[0]?.label;
  const title = textOf(at(payload.json, 'title'), at(payload.json, 'indicator_name'), at(payload.json, 'meta.indicator_name')) ?? series;
  const place = { key: '' };
  if (title === undefined && !roles.includes('measure')) draft.report(place, [], 'Expected the title of the indicator, met none, since Open SDG keeps it beside the data; called “Indicator”. Give the element a heading.');
  const origins = Object.fromEntries(columns.flatMap((name, index) => (['sex', 'age', 'country', 'tier', 'status'].includes(roles[index]!) ? [[roles[index]!, name]] : [])));
  const cube = await Cube.of(draft, context, { id: 'indicator', title: title ?? untitled, place }, axes);
  await eachRow(rows, context, ({ members, place: own }, index) => {
    const [status] = textsOf(statuses.map((name) => members[name]));
    cube.add(cells[index]!, members['Value'], {
      place: own, origins: isMap ? { date: '', value: '' } : { ...origins, date: 'Year', value: 'Value' }, notes: textsOf(notes.map((name) => members[name])), status: status === undefined ? undefined : statusOf(plain(status)),
    });
  });
  await cube.finish();
  return draft;
}

const emptied = (value: unknown): unknown => (typeof value === 'string' && value.trim() === '' ? undefined : value);

const emptyColumns = (json: unknown): boolean => [at(json, 'data.Year') ?? at(json, 'Year'), at(json, 'data.Value') ?? at(json, 'Value')].every((column) => Array.isArray(column) && column.length === 0);

/** The columns that part observations: all but the value, and but a code that only repeats another column, such as GeoCode beside the region. */
async function columnsOf(rows: readonly Row[], context: ReadContext): Promise<readonly string[]> {
  const all = new Set<string>();
  await eachRow(rows, context, ({ members }) => {
    for (const name of Object.keys(members)) all.add(name);
  });
  const names = [...all].filter((name) => !/^(?:Value|Progress)$/.test(name));
  return names.filter((name) => !/^geo ?code$/i.test(name) || !names.some((other) => other !== name && other !== 'Year' && repeats(rows, name, other)));
}

/** Whether a column has a value exactly where another has one, and always the same for the same. */
function repeats(rows: readonly Row[], name: string, other: string): boolean {
  const pairs = new Map<string, string>();
  return rows.every(({ members }) => {
    const [code, label] = [plain(textOf(members[name])), plain(textOf(members[other]))];
    if ((code === '') !== (label === '')) return false;
    if (!pairs.has(label)) pairs.set(label, code);
    return pairs.get(label) === code;
  }) && pairs.size > 1;
}
