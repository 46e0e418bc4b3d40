/** What is said around the initiative map. */
export const mapParts = {
  'map.keys': 'Arrow keys go from mark to mark; with Shift they move the map. Plus and minus zoom, zero shows the whole map. Enter opens a mark. The list of places holds everything that the map shows.',
  'map.zoom': 'Zoom',
  'map.zoomIn': 'Zoom in',
  'map.zoomOut': 'Zoom out',
  'map.whole': 'Whole map',
  'map.fit': 'Fit to what is shown',

  // The list of places
  'map.previous': 'Previous',
  'map.next': 'Next',
  'map.range': '{from} to {to} of {all}',
  'map.region.002': 'Africa',
  'map.region.019': 'Americas',
  'map.region.142': 'Asia',
  'map.region.150': 'Europe',
  'map.region.009': 'Oceania',
  'map.region.': 'Elsewhere',
  'map.without': { one: '{count} country without initiatives', other: '{count} countries without initiatives' },
  'map.noPlace': 'No place given',
  'map.noCountry': 'Places without a country',

  // The key
  'map.perCountry': 'Initiatives in a country',
  'map.disputed': 'Disputed or undetermined area',
  'map.exact': 'One initiative',
  'map.coarse': 'Place known only by country or region',
  'map.several': 'Several, counted',
  'map.corridorKey': 'Corridor',
};
