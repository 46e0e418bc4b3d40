/** Proposals counted, by kind and by what became of them. */
export const proposalCounts = {
  'proposals.count.takeaway': { one: '{count} takeaway', other: '{count} takeaways' },
  'proposals.count.lesson': { one: '{count} lesson', other: '{count} lessons' },
  'proposals.count.message': { one: '{count} cross-cutting message', other: '{count} cross-cutting messages' },
  'proposals.count.other': { one: '{count} other', other: '{count} others' },
  'proposals.takenUp': '{count} taken up',
  'proposals.merged': '{count} merged',
  'proposals.changed': '{count} changed',
  'proposals.notPursued': '{count} not pursued',
  'proposals.unanswered': '{count} without a recorded answer',
};
