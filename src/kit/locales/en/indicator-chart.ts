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
  'chart.up': 'up {change} since {date}',
  'chart.down': 'down {change} since {date}',
  'chart.same': 'unchanged since {date}',
  'chart.points': { one: '{amount} point', other: '{amount} points' },
  'chart.targetBy': 'target {value} by {date}',
  'chart.targetOnly': 'target {value}',
  'chart.toGo': '{change} to go',
  'chart.reached': 'target reached',
  'chart.belowTarget': '{change} below the target',
  'chart.aboveTarget': '{change} above the target',
  'chart.atTarget': 'at the target',
  'chart.noValue': 'no value reported',
  'chart.noneShown': 'no value with this filter',
  'chart.hidden': 'values suppressed',

  // Around the picture
  'chart.up.better': 'Higher is better',
  'chart.down.better': 'Lower is better',
  'chart.baseline': 'Baseline {value}',
  'chart.target': 'Target {value}',
  'chart.suppressed': 'suppressed',
  'chart.estimate': 'estimate',
  'chart.plot': 'Chart: {title}. Arrow keys go from value to value.',
  'chart.showValues': 'Show the values',

  // Under the picture
  'chart.values': { one: '{count} value', other: '{count} values' },
  'chart.estimates': '{count} estimated',
  'chart.hiddenCount': '{count} suppressed',
  'chart.emptyCount': '{count} without a value',
  'chart.undatedCount': '{count} without a date',
  'chart.several': { one: '{count} date with more than one value', other: '{count} dates with more than one value' },
};
