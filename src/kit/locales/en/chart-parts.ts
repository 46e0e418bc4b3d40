/** What is said of an indicator's values when a reader asks for them. */
export const chartParts = {
  'chart.keys': 'Left and right arrows go along the dates, up and down arrows from one series to the next, Home and End to the first and the last. Enter opens the details or filters. Escape leaves.',
  'chart.point': '{date}, {name}: {value}',
  'chart.pointOnly': '{date}: {value}',
  'chart.noted': '{value}, {note}',
  'chart.table': 'Values of {title}',
  'chart.date': 'Date',
  'chart.value': 'Value',
  'chart.status': 'Status',
  'chart.none': 'no value',
  'chart.ratio': 'women to men {ratio}',
  'chart.ratio.young': 'girls to boys {ratio}',
  'chart.firstRows': 'The first {shown} of {all} dates. The CSV file has all.',
};
