/** What the list of proposals says. */
export const proposalList = {
  'proposals.name': 'Proposals',
};
