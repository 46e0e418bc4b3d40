/** What `ct-indicator-chart` says. */
export const indicatorChart = {
  'chart.name': 'Indicator chart',
  'chart.things': 'indicators',
};
