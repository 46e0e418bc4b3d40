/** What the bar of filters says. */
export const filters = {
  'bar.name': 'Filters for this page',
};
