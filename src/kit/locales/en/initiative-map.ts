/** What the initiative map says. */
export const initiativeMap = {
  'map.name': 'Map of initiatives',
  'map.things': 'initiatives and no commitments of countries',

  // The sentence above the map, in parts
  'map.in': { one: '{initiatives} in {count} country', other: '{initiatives} in {count} countries' },
  'map.shown': { one: '{count} of {all} initiatives', other: '{count} of {all} initiatives' },
  'map.pathfinders': { one: '{count} pathfinder country', other: '{count} pathfinder countries' },
  'map.commitments': { one: '{count} country with another commitment', other: '{count} countries with another commitment' },
  'map.unplaced': { one: '{count} names no country', other: '{count} name no country' },
  'map.sentence': '{text}.',

  // The picture
  'map.keys': 'Arrow keys go from mark to mark; with Shift they move the map. Plus and minus zoom, zero shows the whole map. Enter opens a mark. The list of places holds everything that the map shows.',
  'map.zoom': 'Zoom',
  'map.zoomIn': 'Zoom in',
  'map.zoomOut': 'Zoom out',
  'map.whole': 'Whole map',
  'map.fit': 'Fit to what is shown',
  'map.hint': 'Hold {key} and scroll to zoom',
  'map.cluster': { one: '{count} initiative around {place}', other: '{count} initiatives around {place}' },
  'map.onePlace': { one: '{count} initiative in one place, {place}', other: '{count} initiatives in one place, {place}' },
  'map.marker': '{title}, {place}',
  'map.corridor': '{from} to {to}',
  'map.corridorOf': { one: '{from} to {to}: {count} initiative', other: '{from} to {to}: {count} initiatives' },
  'map.atSea': 'open water',
  'map.none': 'No initiatives',
  'map.more': { one: 'and {count} more', other: 'and {count} more' },
  'map.since': '{commitment} since {date}',
  'map.close': 'Close',
  'map.previous': 'Previous',
  'map.next': 'Next',
  'map.range': '{from} to {to} of {all}',
  'map.disclaimer': 'Boundaries, names and designations are drawn for orientation only: they express no opinion on, and no acceptance of, the legal status of any country, territory or area, or of its frontiers.',
  'map.credit': 'Based on UN Geodata.',
  'map.boundariesFailed': 'The map’s own boundaries could not be used, so the built-in ones are shown.',
  'map.forOwner': 'For the owner of this page',

  // The list of places
  'map.places': 'Places',
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
