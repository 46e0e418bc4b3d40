/** What must stand with every map. */
export const mapNote = {
  'map.disclaimer': 'Boundaries, names and designations are drawn for orientation only: they express no opinion on, and no acceptance of, the legal status of any country, territory or area, or of its frontiers.',
  'map.credit': 'Based on UN Geodata.',
};
