/** Records as tables and lists. */
import { fieldsOf, labelOf, tableFields, type Field, type FieldContext, type Part } from '../../src/kit/fields.js';
import type { ShownText } from '../../src/kit/format.js';
import { table as tableMessages } from '../../src/kit/locales/en/table.js';
import { nameOf } from '../../src/kit/record-name.js';
import type { AnyRecord, RecordKind } from '../../src/model/feed.js';
import { element, join, lines, linkAddress, text, type Html } from './html.js';
import type { Shown } from './shown.js';

/** A text of the feed, kept apart in direction from what stands around it. */
export const bdi = ({ text: words, lang }: ShownText): Html => element('bdi', { lang }, text(words));

export function part({ after = '', href, ...shown }: Part): Html {
  const address = href === undefined ? undefined : linkAddress(href);
  const words = join([bdi(shown), text(after)]);
  return address === undefined ? words : element('a', { href: address, rel: 'noopener' }, words);
}

export const valueOf = (field: Field, record: AnyRecord, context: FieldContext): Html => join(field.parts(record, context).map(part), text(context.localization.t('list.separator')));

/** A table of some records, the short fields of each; its first column is what a row is called by, and leads to the record's page. */
export function table(title: string, records: readonly AnyRecord[], all: number, fields: readonly Field[], { most, context }: Shown): Html {
  const { localization } = context;
  const rows = records.slice(0, most);
  const [first, ...rest] = tableFields(fields, rows, context);
  const named = (record: AnyRecord): Html => {
    const [name = { text: record.id }] = first!.parts(record, context);
    const { url } = record as { url?: string };
    return part({ ...name, ...(url !== undefined && { href: url }) });
  };
  return rowsTable(
    text(localization.say(tableMessages)('table.caption', { title, shown: rows.length, all })),
    [first!, ...rest].map((field) => labelOf(field, localization)),
    rows.map((record) => element('tr', {}, element('th', { scope: 'row' }, named(record)), ...rest.map((field) => element('td', {}, valueOf(field, record, context))))),
  );
}

export function rowsTable(caption: Html, headings: readonly string[], rows: readonly Html[]): Html {
  return element('table', {}, { html: '\n' }, lines([
    element('caption', {}, caption),
    element('thead', {}, element('tr', {}, ...headings.map((heading) => element('th', { scope: 'col' }, text(heading))))),
    element('tbody', {}, { html: '\n' }, lines(rows)),
  ]));
}

export function tableOfRecords(shown: Shown): readonly Html[] {
  return [table(shown.title, shown.records, shown.all, fieldsOf[shown.kind], shown)];
}

/** Everything that is known of one record. */
export function sheet(record: AnyRecord, kind: RecordKind, { level, context }: Shown): readonly Html[] {
  // The values of an indicator have a table of their own.
  const [, ...fields] = fieldsOf[kind].filter(({ key }) => key !== 'series');
  const told = fields.map((field) => ({ field, value: valueOf(field, record, context) })).filter(({ value }) => value.html !== '');
  return [
    element(`h${level}`, {}, bdi(nameOf(record, context.localization, context.feedLanguage))),
    element('dl', {}, { html: '\n' }, lines(told.flatMap(({ field, value }) => [element('dt', {}, text(labelOf(field, context.localization))), element('dd', {}, value)]))),
  ];
}
