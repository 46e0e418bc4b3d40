/** The list of a facet's values. */
export const facetList = {
  'filters.find': 'Find in {facet}',
  'filters.none': 'Nothing here matches “{text}”.',
  'filters.counting': 'Counting the values…',
  'filters.more': { one: '{count} more: type to find it', other: '{count} more: type to find them' },
};
