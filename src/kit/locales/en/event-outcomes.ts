/** What `ct-event-outcomes` says before an event is opened. */
export const eventOutcomes = {
  'events.name': 'Event outcomes',
  'events.things': 'events',
  'events.view': 'Agenda',

  // The sentence above
  'events.count': { one: '{count} event', other: '{count} events' },
  'events.sessions': { one: '{count} session', other: '{count} sessions' },
  'events.inSessions': { one: '{things} in {count} session', other: '{things} in {count} sessions' },
  'events.fitting': { one: '{count} of {all} sessions fits the filter', other: '{count} of {all} sessions fit the filter' },
  'events.withoutDate': '{count} without a date',
  'events.stop': '.',
  'events.nothing': 'no sessions or outcomes recorded',

  // Dates and place
  'events.undated': 'Date not given',
  'events.dayNone': '{date} (day not given)',
  'events.monthNone': '{date} (month not given)',
  'events.online': 'Online',
};
