/** What is said of the owner's boundaries where they cannot be used. */
export const mapBoundaries = {
  'map.boundariesFailed': 'The map’s own boundaries could not be used, so the built-in ones are shown.',
  'map.forOwner': 'For the owner of this page',
};
