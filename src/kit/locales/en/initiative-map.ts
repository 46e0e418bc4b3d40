/** What the initiative map says as soon as it is drawn. What is said around it is in `map-parts.ts`, and when it is used in `map-hands.ts`. */
export const initiativeMap = {
  'map.name': 'Map of initiatives',
  'map.places': 'Places',
  'map.things': 'initiatives and no commitments of countries',

  // The sentence above the map, in parts
  'map.in': { one: '{initiatives} in {count} country', other: '{initiatives} in {count} countries' },
  'map.shown': '{count} of {all} initiatives',
  'map.pathfinders': { one: '{count} pathfinder country', other: '{count} pathfinder countries' },
  'map.commitments': { one: '{count} country with another commitment', other: '{count} countries with another commitment' },
  'map.unplaced': { one: '{count} names no country', other: '{count} name no country' },
  'map.sentence': '{text}.',

  // Names of marks
  'map.cluster': { one: '{count} initiative around {place}', other: '{count} initiatives around {place}' },
  'map.onePlace': { one: '{count} initiative in one place, {place}', other: '{count} initiatives in one place, {place}' },
  'map.marker': '{title}, {place}',
  'map.corridorOf': { one: '{from} to {to}: {count} initiative', other: '{from} to {to}: {count} initiatives' },
  'map.since': '{commitment} since {date}',
};
