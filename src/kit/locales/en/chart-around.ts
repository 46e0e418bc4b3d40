/** What stands around a chart: how it may be shown, and its key. */
export const chartAround = {
  'chart.by': 'Split by',
  'chart.by.none': 'Nothing',
  'chart.form': 'Show as',
  'chart.form.line': 'Lines',
  'chart.form.bar': 'Bars',
  'chart.form.panels': 'Small multiples',
  'chart.form.parity': 'Women to men',
  'chart.form.parity.young': 'Girls to boys',
  'chart.form.figure': 'Figure',
  'chart.more': 'Show {count} more',
  'chart.key.estimate': 'Estimate',
  'chart.key.suppressed': 'Suppressed: a value exists and is not told',
  'chart.key.path': 'Path from baseline to target',
  'chart.key.between': 'Gap between women and men',
  'chart.key.between.young': 'Gap between girls and boys',
  'chart.key.thread': 'On the thread of what is selected',
};
