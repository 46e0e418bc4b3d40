/** What `ct-stakeholder-network` says. */
export const stakeholderNetwork = {
  'network.name': 'Stakeholder network',
  'network.things': 'organisations',
};
