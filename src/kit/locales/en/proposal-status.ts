/** What became of a proposal, wherever proposals are shown. */
export const proposalStatus = {
  'proposals.noStatus': 'No status given',
  'proposals.otherStatus': 'Other',
  'proposals.noAnswer': 'No answer recorded',
  'proposals.proposed': 'Proposed, no answer recorded',
  'proposals.mergedInto': 'Merged into',
  'proposals.noReason': 'no reason recorded',
  'proposals.progress': '{share} done',
};
