/** What `ct-initiative-profile` says in the parts that come after the first drawing: going from one to another, pictures, outputs, indicators, search. */
export const profileParts = {
  // Facts and headings
  'profile.field.note': 'Note',
  'profile.field.outputs': { one: 'Output that it helps to deliver', other: 'Outputs that it helps to deliver' },
  'profile.field.indicators': { one: 'Indicator', other: 'Indicators' },
  'profile.field.thread': 'Where it comes from',

  // Outputs and indicators
  'profile.notReported': 'Status not reported',
  'profile.noDates': 'dates not set',
  'profile.progress': '{share} done',
  'profile.latest': '{value} ({date})',
  'profile.latestUndated': '{value}, no date given',
  'profile.baseline': 'Baseline {value}',
  'profile.target': 'Target {value}',
  'profile.higher': 'better when higher',
  'profile.lower': 'better when lower',
  'profile.withheld': 'value withheld',
  'profile.noValue': 'No value reported',
  'profile.mergedInto': 'merged into one that was taken up',

  // Going from one to another
  'profile.choose': 'Initiative',
  'profile.previous': 'Previous',
  'profile.next': 'Next',
  'profile.now': '{place}: {title}',
  'profile.onThread': { one: '{count} initiative is on the thread of “{title}”.', other: '{count} initiatives are on the thread of “{title}”:' },
  'profile.offThread': 'No initiative is on the thread of “{title}”.',
  'profile.more': 'and {count} more',

  // Pictures
  'profile.partners': 'Who takes part',
  'profile.time': 'In time',
  'profile.mapOf': 'Map of {places}',
  'profile.partnersOf': 'Who takes part: {groups}',
  'profile.groupOf': '{role}: {names}',
  'profile.moreOrganisations': 'and {count} more',
  'profile.today': 'Today',
  'profile.thisInitiative': 'This initiative',
  'profile.row': '{title}: {note}',
  'profile.undated': 'dates not set',
  'profile.planPeriod': 'dates not set, its plan’s period',
  'profile.noEnd': 'end not given',
  'profile.noStart': 'start not given',
  'profile.moreRows': { one: '{count} more output is listed below.', other: '{count} more outputs are listed below.' },
  'profile.find': 'Find an initiative',
  'profile.found': '{count} found',
  'profile.foundMore': 'The first {shown} of {count}. Type more to narrow them down.',
  'profile.foundNone': 'Nothing found for “{text}”.',
};
