import type { TemplateResult } from 'lit';
import { adopt } from './adopt.js';
import type { DataElement } from './element.js';
import { DataTable } from './data-table.js';
import { fieldContext } from './field-context.js';
import { fieldsOf, tableFields } from './fields.js';
import { partsStyles } from './parts.styles.js';
import { plainTableStyles } from './plain-table.styles.js';
import { tableStyles } from './table.styles.js';

const tables = new WeakMap<DataElement, DataTable>();

/** The table of an element's shown records; its order and place are kept while the element lives. */
export function renderTableView(host: DataElement): TemplateResult {
  adopt(host, plainTableStyles);
  adopt(host, tableStyles);
  adopt(host, partsStyles);
  let table = tables.get(host);
  if (!table) tables.set(host, (table = new DataTable(host)));
  const context = fieldContext(host);
  return table.render({
    title: host.name,
    records: host.records,
    rows: host.shown!.rows,
    fields: tableFields(fieldsOf[host.kind], host.records, context),
    context,
    selected: host.selected,
    lit: host.lit,
    select: (selected) => host.act({ selected }),
    printing: host.printing,
  });
}
