/** The filters in force: what they say and how they are taken away. */
export const filterWords = {
  'filters.clearSearch': 'Clear search',
  'filters.clearAll': 'Clear all',
  'filters.remove': 'Remove filter: {facet}, {value}',
  'filters.condition': '{facet}: {values}',
  'filters.searchFor': 'search for “{text}”',
};
