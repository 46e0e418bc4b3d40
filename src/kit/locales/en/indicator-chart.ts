/** What `ct-indicator-chart` says when it is first drawn. */
export const indicatorChart = {
  'chart.name': 'Indicator chart',
  'chart.things': 'indicators',
  'chart.indicators': { one: '{count} indicator', other: '{count} indicators' },

  // The sentence above: "Wage gap: 12.4 per cent in 2022, up 3 points since 2015; target 5 per cent by 2030, 7.4 points to go."
  'chart.finding': '{title}: {what}.',
  'chart.in': '{value} in {date}',
  'chart.noDate': 'date not given',
  'chart.undated': '{value}, date not given',
  'chart.targetOnly': 'target {value}',
  'chart.noValue': 'no value reported',
  'chart.noneShown': 'no value with this filter',
  'chart.hidden': 'values suppressed',

  // Around the picture
  'chart.up.better': 'Higher is better',
  'chart.down.better': 'Lower is better',
  'chart.suppressed': 'suppressed',
  'chart.estimate': 'estimate',
  'chart.plot': 'Chart: {title}. Arrow keys go from value to value.',
};
