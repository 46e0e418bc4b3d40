import { facetLabel, valueName } from '../../src/kit/facet-labels.js';
import { fieldsOf, labelOf, tableFields, type Field } from '../../src/kit/fields.js';
import { chartParts } from '../../src/kit/locales/en/chart-parts.js';
import { table as tableMessages } from '../../src/kit/locales/en/table.js';
import { nameOf } from '../../src/kit/record-name.js';
import { dimensions, observedOf } from '../../src/layout/chart-data.js';
import { filteredRows } from '../../src/layout/chart-split.js';
import type { Indicator, Observation } from '../../src/model/feed.js';
import { element, nothing, sentence, text, type Html } from './html.js';
import { bdi, rowsTable, sheet, valueOf } from './records.js';
import type { Shown } from './shown.js';

/** One indicator with its values, or the values of all in one table. */
export function indicators(shown: Shown): readonly Html[] {
  const one = shown.records.length === 1 ? shown.records[0] : shown.records.find(({ id }) => id === (shown.indicator ?? shown.view.record));
  return one ? [...sheet(one, 'indicator', shown), values(one as Indicator, shown)] : [valuesOfAll(shown)];
}

/** An observation, and what its indicator has. */
interface Value {
  readonly indicator: Indicator;
  readonly observation: Observation | undefined;
  /** NaN where there is none, or none that may be told. */
  readonly value: number;
}

/** The values of an indicator that the filter leaves, by date. */
function valuesOf(indicator: Indicator, { view }: Shown): readonly Value[] {
  const observed = observedOf(indicator);
  return Array.from(filteredRows(observed, view.filters), (row) => ({ indicator, observation: observed.list[row]!, value: observed.values[row]! }));
}

function values(indicator: Indicator, shown: Shown): Html {
  const found = valuesOf(indicator, shown);
  const t = shown.context.localization.say(chartParts);
  const title = bdi(nameOf(indicator, shown.context.localization, shown.context.feedLanguage));
  return found.length ? valueTable(sentence((held) => t('chart.table', { title: held }), title), found, [], shown) : nothing;
}

/** An indicator without values has a row as well: it is not lost, and nothing stands for a value. */
function valuesOfAll(shown: Shown): Html {
  const found = (shown.records as readonly Indicator[]).flatMap((indicator): readonly Value[] => {
    const own = valuesOf(indicator, shown);
    return own.length ? own : [{ indicator, observation: undefined, value: Number.NaN }];
  });
  return valueTable(text(shown.title), found, tableFields(fieldsOf.indicator, shown.records, shown.context), shown);
}

/** A row for each value: the fields of its indicator, its date, what it is of, and the value itself. */
function valueTable(title: Html, found: readonly Value[], fields: readonly Field[], { most, context }: Shown): Html {
  const { localization, thread, feedLanguage } = context;
  const t = localization.say(chartParts);
  const rows = found.slice(0, most);
  const split = dimensions.filter((dimension) => rows.some(({ observation }) => observation?.[dimension]));
  const hasStatus = rows.some(({ observation }) => observation?.status);
  const labels = { localization, records: thread, feedLanguage };
  const row = ({ indicator, observation, value }: Value): Html => {
    const { date, status } = observation ?? {};
    const [first, ...rest] = [
      ...fields.map((field) => valueOf(field, indicator, context)),
      observation ? text(date === undefined ? localization.t('chart.noDate') : localization.date(date)) : nothing,
      ...split.map((dimension) => (observation?.[dimension] ? bdi(valueName(dimension, observation[dimension], labels)) : nothing)),
      text(Number.isNaN(value) ? t('chart.none') : localization.number(value)),
      ...(hasStatus ? [status ? bdi(localization.named('status', status, feedLanguage)) : nothing] : []),
    ];
    return element('tr', {}, element('th', { scope: 'row' }, first!), ...rest.map((cell) => element('td', {}, cell)));
  };
  const headings = [...fields.map((field) => labelOf(field, localization)), t('chart.date'), ...split.map((dimension) => facetLabel(dimension, localization)), t('chart.value'), ...(hasStatus ? [t('chart.status')] : [])];
  return rowsTable(found.length > most ? sentence((held) => localization.say(tableMessages)('table.caption', { title: held, shown: most, all: found.length }), title) : title, headings, rows.map(row));
}
