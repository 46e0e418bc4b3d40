/** What the page of one event says, and a file of it. */
export const eventPage = {
  // From one event to the next
  'events.all': 'All events',
  'events.previous': 'Previous',
  'events.next': 'Next',

  // About the event
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
  'events.allSessions': 'Show all {count}',

  // Files
  'events.more': { one: '{count} more is in the data files.', other: '{count} more are in the data files.' },
};
