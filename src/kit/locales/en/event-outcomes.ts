/** What `ct-event-outcomes` says. */
export const eventOutcomes = {
  'events.name': 'Event outcomes',
  'events.things': 'events',
  'events.view': 'Agenda',

  // The sentence above
  'events.count': { one: '{count} event', other: '{count} events' },
  'events.sessions': { one: '{count} session', other: '{count} sessions' },
  'events.inSessions': { one: '{things} in {count} session', other: '{things} in {count} sessions' },
  'events.fitting': { one: '{count} of {all} sessions fits the filter', other: '{count} of {all} sessions fit the filter' },
  'events.withoutDate': { one: '{count} without a date', other: '{count} without a date' },
  'events.stop': '.',
  'events.nothing': 'no sessions or outcomes recorded',

  // Dates
  'events.undated': 'Date not given',
  'events.dayNone': '{date} (day not given)',
  'events.monthNone': '{date} (month not given)',

  // About the event
  'events.online': 'Online',
  'events.hosts': 'Hosts',
  'events.funders': 'Funders',
  'events.organisations': 'Organisations',
  'events.participants': 'Participants',
  'events.people': { one: '{count} person', other: '{count} people' },
  'events.noCount': 'numbers not given',
  'events.documents': 'Documents',
  'events.views': 'Views',
  'events.website': 'Website',
  'events.plans': 'Plans drafted here',
  'events.source': 'Source',
  'events.calendar': 'Add to calendar',
  'events.calendarOf': 'Add to calendar: {title}',

  // Agenda
  'events.day': 'Day {day}',
  'events.dayOther': 'Day not given',
  'events.speakers': 'Speakers',
  'events.own': 'Outcomes of the event as a whole',
  'events.noOutcomes': 'No outcomes recorded',
  'events.thread': 'On the thread of what is selected',
  'events.readOn': 'Read on',
  'events.readLess': 'Show less',
  'events.moreSessions': { one: 'Show more ({count} session left)', other: 'Show more ({count} sessions left)' },
  'events.allSessions': { one: 'Show all {count}', other: 'Show all {count}' },
};
