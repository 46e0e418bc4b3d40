/** What `ct-initiative-profile` says. */
export const initiativeProfile = {
  'profile.name': 'Initiative profile',
  'profile.things': 'initiatives',
};
