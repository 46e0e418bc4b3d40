/** What `ct-uptake-thread` says in the parts that are loaded when they are used. */
export const uptakeParts = {
  // The thread in words: "From X: proposal Y, taken up by output Z, delivered by 3 initiatives in Ghana and Mali; measured by 1 indicator."
  'uptake.told.from': 'From {from}: {told}',
  'uptake.told.said': 'proposal “{name}”',
  'uptake.told.takenUp': '{told}, taken up by {outputs}',
  'uptake.told.merged': '{told}, merged into “{name}”',
  'uptake.told.changed': '{told}, changed',
  'uptake.told.notPursued': '{told}, not pursued: {reason}',
  'uptake.told.unanswered': '{told}, no answer recorded',
  'uptake.told.output': 'output “{name}”',
  'uptake.told.delivered': '{told}, delivered by {initiatives}',
  'uptake.told.name': '“{name}”',
  'uptake.told.in': '{told} in {countries}',
  'uptake.told.measured': '{told}; measured by {indicators}',

  // Dates
  'uptake.asOf': 'Outputs as they were known on {date}. Proposals carry no dates of their own: what became of them is told as it is known now.',
  'uptake.later': { one: '{count} event came later.', other: '{count} events came later.' },
  'uptake.laterEvent': 'Later, {date}',
  'uptake.newEvent': 'New, {date}',
  'uptake.since': { one: 'Since {date}, {count} of {all} outputs has changed.', other: 'Since {date}, {count} of {all} outputs have changed.' },
  'uptake.sinceUnknown': 'Since {date}: no output has a dated history, so changes are not known.',
  'uptake.changed': 'changed: {changes}',
  'uptake.newReport': 'first report',
  'uptake.from': '{before}, now {after}',
  'uptake.notReported': 'not reported',
  'uptake.notKnown': 'not known on that date',

  // Files
  'uptake.rest': { one: 'and {count} more row', other: 'and {count} more rows' },
};
