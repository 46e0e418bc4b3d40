import type { RecordSource, Text } from '../../../model/feed.js';
import type { Place } from '../../../model/pointer.js';
import type { Draft } from '../../draft.js';
import type { Members, Row } from '../../payload.js';
import { eachRow } from '../../turns.js';
import type { ReadContext } from '../index.js';
import { Axis, type Category, type Role } from './axis.js';
import { statusOf } from './codes.js';
import { Cube } from './cube.js';
import { joined, plain, textOf, textsOf } from './texts.js';

/** A column of a table that has a row for each observation. */
export interface TableColumn {
  readonly id: string;
  readonly name: Text;
  readonly code: (members: Members) => unknown;
  readonly label?: ((members: Members) => unknown) | undefined;
  /** What it is, where that is known; else its name and its values tell. */
  readonly role?: Role | undefined;
  readonly codes?: 'countries' | undefined;
}

export interface Table {
  readonly rows: readonly Pick<Row, 'members' | 'place'>[];
  /** What is measured: rows that differ here are of different indicators. */
  readonly measures: readonly TableColumn[];
  /** Time, area and whatever else parts observations. */
  readonly dimensions: readonly TableColumn[];
  readonly value: (members: Members) => unknown;
  readonly status?: ((members: Members) => unknown) | undefined;
  readonly notes?: ((members: Members) => readonly unknown[]) | undefined;
  readonly source?: ((members: Members) => unknown) | undefined;
  /** What all of it is called, where nothing else says what is measured. */
  readonly title?: Text | undefined;
  /** What all values are counted in, where no column says it. */
  readonly unit?: Text | undefined;
  /** Where all of it is from. */
  readonly from?: RecordSource | undefined;
  /** Where members of observations come from. */
  readonly origins: Readonly<Record<string, string>>;
  readonly place: Place;
}

/** What a table is called of which nothing says what it measures. */
const untitled: Text = { en: 'Indicator', fr: 'Indicateur', es: 'Indicador', pt: 'Indicador', ru: 'Показатель', kk: 'Көрсеткіш', ar: 'مؤشر', zh: '指标' };

/** Writes the indicators of a table into the draft: those of one measure are a cube. */
export async function readTable({ rows, measures, dimensions, value, status, notes, source, title, unit, from, origins, place }: Table, draft: Draft, context: ReadContext): Promise<void> {
  const groups = new Map<string, Pick<Row, 'members' | 'place'>[]>();
  await eachRow(rows, context, (row) => {
    const key = measures.map(({ code }) => plain(textOf(code(row.members)))).filter(Boolean).join('/');
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  });
  for (const [key, group] of groups) {
    const { members } = group[0]!;
    const called = measures.map((measure) => textOf(measure.label?.(members), measure.code(members))).filter((text) => text !== undefined);
    const axes = dimensions.map(({ id, name, role, codes }) => new Axis(id, name, role, codes));
    const cells: (Category | undefined)[][] = [];
    await eachRow(group, context, (row) => cells.push(axes.map((axis, index) => axis.category(dimensions[index]!.code(row.members), dimensions[index]!.label?.(row.members)))));
    const cube = await Cube.of(draft, context, { id: key || 'indicator', title: called.length > 0 ? joined(called, ', ') : title ?? untitled, place: measures.length > 0 ? group[0]!.place : place, source: from, unit, notes: called.length > 0 && title !== undefined ? [title] : [] }, axes);
    await eachRow(group, context, (row, index) => {
      const said = plain(textOf(status?.(row.members)));
      cube.add(cells[index]!, value(row.members), { place: row.place, origins, status: said === '' ? undefined : statusOf(said), notes: (notes?.(row.members) ?? []).flatMap(textsOf), source: textOf(source?.(row.members)) });
    });
    await cube.finish();
  }
}
