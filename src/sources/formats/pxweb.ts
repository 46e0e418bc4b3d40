import { Draft } from '../draft.js';
import { FeedError } from '../errors.js';
import { at, below, isObject, kindOf, member, type Payload } from '../payload.js';
import { readDate } from '../read/dates.js';
import { listOf } from '../read/texts.js';
import { eachInSteps, mapped } from '../turns.js';
import type { ReadContext } from './index.js';
import { readTable, type Table } from './statistics/table.js';
import { plain, textOf, textsOf } from './statistics/texts.js';

/**
 * PxWeb's own JSON (`"format": "json"`), as the statistical offices of Sweden, Norway, Finland, Estonia and others send it: what each column is called, and a list of keys and values. Keys
 * are codes without words; `json-stat2` has the words too. See https://www.scb.se/en/services/open-data-api/pxwebapi/.
 *
 * @throws FeedError `schema` for a table without columns
 */
export async function read(payload: Payload, context: ReadContext): Promise<Draft> {
  const draft = new Draft();
  const { json } = payload;
  const data = member(json, 'data');
  const columns = listOf(member(json, 'columns')).filter(isObject);
  const [contents, keys] = [columns.filter(({ type }) => type === 'c'), columns.filter(({ type }) => type !== 'c')];
  if (contents.length === 0 || !Array.isArray(data)) throw new FeedError('schema', `Expected a table with columns of contents (type c) and a list of data, met ${contents.length} such columns and ${kindOf(data)}.`);
  const facts = at(json, 'metadata.0');
  const updated = readDate(member(facts, 'updated'));
  if (updated) draft.set('updated', updated);
  const title = textOf(member(facts, 'label'));
  const list = below({ key: '' }, 'data');
  const rows: Table['rows'][number][] = [];
  await eachInSteps(data as readonly unknown[], context, function* (row, index) {
    const [key, values] = [member(row, 'key'), member(row, 'values')];
    const place = below(list, index);
    if (!Array.isArray(key) || !Array.isArray(values) || key.length !== keys.length) {
      draft.report(place, [], `Expected a row with a key of ${keys.length} and its values, met ${Array.isArray(key) ? `a key of ${key.length}` : kindOf(row)}; left out.`, 'error');
      return;
    }
    yield* mapped(contents, (_, content) => rows.push({ members: { key: key as readonly unknown[], content, value: (values as readonly unknown[])[content] }, place }));
  });
  const called = ({ text, code }: Readonly<Record<string, unknown>>): string => plain(textOf(text, code));
  const comments = textsOf(contents.map(({ comment }) => comment));
  await readTable({
    rows,
    measures: contents.length > 1 ? [{ id: 'contents', name: 'Contents', code: ({ content }) => contents[Number(content)]!['code'], label: ({ content }) => called(contents[Number(content)]!) }] : [],
    dimensions: keys.map((column, index) => ({ id: plain(textOf(column['code'], column['text'])) || String(index), name: called(column), code: ({ key }) => (key as readonly unknown[])[index], ...(column['type'] === 't' && { role: 'time' as const }) })),
    value: ({ value }) => value,
    title: title ?? called(contents[0]!),
    from: textOf(member(facts, 'source')),
    notes: () => comments,
    origins: { value: 'values', date: 'key', country: 'key' },
    place: { key: '' },
  }, draft, context);
  return draft;
}
