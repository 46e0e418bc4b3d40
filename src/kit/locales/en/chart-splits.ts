/** What is said of indicators that are split by sex, country, age or tier. */
export const chartSplits = {
  'word.sex.women': 'Women',
  'word.sex.men': 'Men',
  'word.sex.girls': 'Girls',
  'word.sex.boys': 'Boys',
  'word.sex.total': 'Total',
  'chart.held': '{title} ({held})',
  'chart.sexes': 'women {women}, men {men}',
  'chart.share': 'women at {share} of the level of men',
  'chart.apart': 'a gap of {change}',
  'chart.equal': 'women and men equal',
  'chart.range': 'from {low} ({lowest}) to {high} ({highest})',
  'chart.rest': '{count} more in the series under other headings',
  'chart.ratioUnit': 'Women’s value divided by men’s',
  'chart.total': 'Not disaggregated',
  'chart.parity': 'Parity',
};
