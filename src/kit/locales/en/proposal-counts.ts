/** Proposals counted, by kind and by what became of them. */
export const proposalCounts = {
  'proposals.count.takeaway': { one: '{count} takeaway', other: '{count} takeaways' },
  'proposals.count.lesson': { one: '{count} lesson', other: '{count} lessons' },
  'proposals.count.message': { one: '{count} cross-cutting message', other: '{count} cross-cutting messages' },
  'proposals.count.other': { one: '{count} other', other: '{count} others' },
  'proposals.takenUp': { one: '{count} taken up', other: '{count} taken up' },
  'proposals.merged': { one: '{count} merged', other: '{count} merged' },
  'proposals.changed': { one: '{count} changed', other: '{count} changed' },
  'proposals.notPursued': { one: '{count} not pursued', other: '{count} not pursued' },
  'proposals.unanswered': { one: '{count} without a recorded answer', other: '{count} without a recorded answer' },
};
