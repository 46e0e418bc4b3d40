/** What the list of proposals says. */
export const proposalList = {
  'proposals.name': 'Proposals',
  'proposals.things': 'proposals',

  // The sentence above: "26 proposals and 4 lessons from 17 sessions; 11 taken up, 18 without a recorded answer."
  'proposals.sentence': '{things}.',
  'proposals.sentenceFates': '{things}; {fates}.',
  'proposals.fromSessions': { one: '{things} from {count} session', other: '{things} from {count} sessions' },

  // Above the list
  'proposals.list': 'List of proposals',
  'proposals.groupBy': 'Group by',
  'proposals.group.none': 'No groups',
  'proposals.sortBy': 'Order',
  'proposals.sort.feed': 'As in the source',
  'proposals.sort.status': 'By status',
  'proposals.sort.text': 'By text, A to Z',
  'proposals.several': 'Those with more than one are listed under each.',
  'proposals.without': 'Not given',

  // The summary
  'proposals.summary': '{by} by status. Press to filter.',
  'proposals.bar': '{count}: {parts}',
  'proposals.part': '{status} {count}',
  'proposals.more': 'and {count} more',

  // To each, for screen readers
  'proposals.onThread': 'On the thread of what is selected.',

  // The key
  'proposals.key.proposed': 'Proposed: no answer recorded',
  'proposals.key.taken-up': 'Taken up: by an output of a work plan',
  'proposals.key.merged': 'Merged into another proposal',
  'proposals.key.changed': 'Changed before it was taken up',
  'proposals.key.not-pursued': 'Not pursued',
  'proposals.key.thread': 'On the thread of what is selected',
};
