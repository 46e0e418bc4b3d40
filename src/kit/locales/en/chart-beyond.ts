/** What is said of an indicator that has more than one plain value. */
export const chartBeyond = {
  'chart.up': 'up {change} since {date}',
  'chart.down': 'down {change} since {date}',
  'chart.same': 'unchanged since {date}',
  'chart.points': { one: '{amount} point', other: '{amount} points' },
  'chart.targetBy': 'target {value} by {date}',
  'chart.toGo': '{change} to go',
  'chart.reached': 'target reached',
  'chart.belowTarget': '{change} below the target',
  'chart.aboveTarget': '{change} above the target',
  'chart.atTarget': 'at the target',
  'chart.baseline': 'Baseline {value}',
  'chart.target': 'Target {value}',

  // Under the picture
  'chart.values': { one: '{count} value', other: '{count} values' },
  'chart.estimates': '{count} estimated',
  'chart.hiddenCount': '{count} suppressed',
  'chart.emptyCount': '{count} without a value',
  'chart.undatedCount': '{count} without a date',
  'chart.several': { one: '{count} date with more than one value', other: '{count} dates with more than one value' },
  'chart.showValues': 'Show the values',
};
