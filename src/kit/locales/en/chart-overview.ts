/** What the list of indicators says. */
export const chartOverview = {
  'chart.indicator': 'Indicator',
  'chart.all': 'All indicators',
  'chart.previous': 'Previous',
  'chart.next': 'Next',
  'chart.pageOf': '{from} to {to} of {all}',
};
