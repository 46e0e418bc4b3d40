import type { Rows } from '../../kit/export/request.js';
import { fieldContext } from '../../kit/field-context.js';
import { fieldsOf, labelOf, plainValue } from '../../kit/fields.js';
import { facetLabel } from '../../kit/facet-labels.js';
import { chartParts } from '../../kit/locales/en/chart-parts.js';
import { detail } from '../../kit/locales/en/detail.js';
import { dimensions, observedOf } from '../../layout/chart-data.js';
import { filteredRows } from '../../layout/chart-split.js';
import type { Indicator } from '../../model/feed.js';
import { isSuppressed } from '../../model/observations.js';
import type { CtIndicatorChart } from './indicator-chart.js';

/**
 * The shown indicators for a spreadsheet: a row for each observation that the filter leaves, with what is known of its indicator, and a row for
 * an indicator that has none. Dates and numbers are as the feed has them; a suppressed value is an empty cell.
 */
export function observationRows(host: CtIndicatorChart): Rows {
  const { localization, filters } = host;
  const t = localization.say(chartParts);
  const context = fieldContext(host);
  const records = host.shownRecords as readonly Indicator[];
  const fields = fieldsOf.indicator.filter(({ key }) => key !== 'series' && records.some((record) => Object.hasOwn(record, key)));
  const columns = [
    { key: 'id', label: localization.say(detail)('detail.id') },
    ...fields.map((field) => ({ key: field.key, label: labelOf(field, localization) })),
    { key: 'date', label: t('chart.date') }, { key: 'value', label: t('chart.value') }, { key: 'status', label: t('chart.status') },
    ...dimensions.map((key) => ({ key, label: facetLabel(key, localization) })),
  ];
  const cells = records.flatMap((record) => {
    const about = [record.id, ...fields.map((field) => plainValue(field, record, context))];
    const observed = observedOf(record);
    const rows = Array.from(filteredRows(observed, filters), (row) => {
      const { date = '', status = '', ...observation } = observed.list[row]!;
      const value = observed.values[row]!;
      return [...about, date, Number.isNaN(value) ? '' : String(value), status, ...dimensions.map((key) => observation[key] ?? '')];
    });
    return rows.length ? rows : [[...about, ...Array.from({ length: 3 + dimensions.length }, () => '')]];
  });
  return { columns, cells };
}

/** The shown indicators as the feed gives them, but for suppressed values. */
export const toldRecords = (host: CtIndicatorChart): readonly Indicator[] => (host.shownRecords as readonly Indicator[]).map((record) => {
  const { series } = record;
  if (!series?.some(isSuppressed)) return record;
  return { ...record, series: series.map((each) => (isSuppressed(each) ? { ...each, value: null } : each)) };
});
