/** What countries have committed themselves to. Apart, since the map says no other word of the feed at first. */
export const commitments = {
  'word.commitment.pathfinder': 'Pathfinder country',
};
