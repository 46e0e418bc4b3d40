/** What the initiative map says when it is used. */
export const mapHands = {
  'map.hint': 'Hold {key} and scroll to zoom',
  'map.corridor': '{from} to {to}',
  'map.none': 'No initiatives',
  'map.more': 'and {count} more',
  'map.close': 'Close',
};
