/** What `ct-uptake-thread` says. */
export const uptakeThread = {
  'uptake.name': 'Uptake thread',
  'uptake.things': 'proposals',
  'uptake.view': 'Thread',

  // The finding: "11 of 29 proposals were taken up, 2 merged; 18 have no recorded answer. 36 others ask for none."
  'uptake.takenUp': { one: '{count} of {proposals} was taken up', other: '{count} of {proposals} were taken up' },
  'uptake.fate': '{count} {status}',
  'uptake.unanswered': { one: '{count} has no recorded answer', other: '{count} have no recorded answer' },
  'uptake.finding': '{answers}.',
  'uptake.findingOpen': '{answers}; {open}.',
  'uptake.asksNone': { one: '{count} takeaway, lesson or message asks for none.', other: '{count} takeaways, lessons and messages ask for none.' },

  // Counts that add up
  'uptake.sums': 'What became of the proposals. Press to filter.',
  'uptake.none': 'Asks for no answer',
  'uptake.sum': '= {count} shown',

  // Columns
  'uptake.sessions': { one: '{count} session', other: '{count} sessions' },
  'uptake.indicators': { one: '{count} indicator', other: '{count} indicators' },
  'uptake.head.session': 'Where it was said',
  'uptake.head.proposal': 'What was proposed',
  'uptake.head.output': 'What was planned',
  'uptake.head.initiative': 'Who does it, where',
  'uptake.head.indicator': 'What is measured',
  'uptake.kind.event': 'Event',
  'uptake.kind.session': 'Session',
  'uptake.kind.proposal': 'Proposal',
  'uptake.kind.output': 'Output',
  'uptake.kind.initiative': 'Initiative',
  'uptake.kind.indicator': 'Indicator',
  'uptake.item': '{kind}: {text}. Links: {back} back, {on} onwards.',
  'uptake.wholeEvent': 'The event as a whole',
  'uptake.noSession': 'No session recorded',
  'uptake.more': '{count} more: {parts}',
  'uptake.folded': '{things}: {parts}',
  'uptake.part': '{status} {count}',
  'uptake.fewer': 'Show fewer',
  'uptake.loose.output': 'No proposal recorded',
  'uptake.loose.initiative': 'Not tied to an output',
  'uptake.untied.session': '{count} more without a proposal',
  'uptake.untied.initiative': '{count} more, tied to no output or indicator',
  'uptake.untied.indicator': '{count} more, tied to no output or initiative',

  // Until something is selected
  'uptake.hint': 'Lines lead from the room where something was said to what is done about it and how that is measured; thicker lines stand for more proposals. Choose anything to follow its thread both ways.',
};
