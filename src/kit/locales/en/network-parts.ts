/** What is said around the stakeholder network. */
export const networkParts = {
  'network.keys': 'Arrow keys go from sign to sign; with Shift they move the picture. Plus and minus zoom, zero shows the whole. Enter selects, N shows only the neighbours of a sign, Backspace goes back. The list holds everything that the picture shows.',
  'network.list': 'Organisations and what they do, most links first',
  'network.mark': { one: '{name}, {kind}, {count} link', other: '{name}, {kind}, {count} links' },
  'network.links': { one: '{count} link', other: '{count} links' },
  'network.more': 'and {count} more',

  // Buttons
  'network.zoom': 'Zoom',
  'network.zoomIn': 'Zoom in',
  'network.zoomOut': 'Zoom out',
  'network.whole': 'Whole picture',
  'network.colour': 'Colour by',
  'network.byKind': 'Kind',
  'network.byGroup': 'Group',
  'network.onlyNear': 'Show only its neighbours',

  // The key
  'network.key.initiative': 'Initiative',
  'network.key.event': 'Event',
  'network.key.output': 'Output of a work plan',
  'network.key.none': 'Organisation, kind not given',
  'network.key.size': 'The larger the sign, the more links',
  'network.key.thread': 'On the thread of the selected record',
  'network.key.hidden': 'Hidden by the filter',
  'network.key.around': 'Around {name}',
  'network.key.others': 'Smaller groups',
  'network.drawnOf': { one: 'Drawn is the {count} with most links, of {all}; the list and the table hold all.', other: 'Drawn are the {count} with most links, of {all}; the list and the table hold all.' },

  // Overlaps
  'network.overlapsTitle': 'The same organisation, country and sector',
  'network.overlap': '{organisation} in {countries}, {sectors}: {initiatives}',
};
