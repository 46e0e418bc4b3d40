/** What the initiative map says. */
export const initiativeMap = {
  'map.name': 'Map of initiatives',
};
