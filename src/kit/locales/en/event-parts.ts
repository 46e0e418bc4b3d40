/** What `ct-event-outcomes` says in the parts that are loaded when they are used. */
export const eventParts = {
  // The list of events, and from one to the next
  'events.all': 'All events',
  'events.previous': 'Previous',
  'events.next': 'Next',
  'events.window': '{from} to {to} of {all}',
  'events.earlier': 'Earlier in the list',
  'events.later': 'Later in the list',

  // Times
  'events.zone': 'Times: {zone}',
  'events.zoneWritten': 'Times as the programme gives them',
  'events.zoneViewer': 'Show in my time zone',
  'events.zoneEvent': 'Show as at the event',
  'events.written': 'given as {time}',
  'events.timeOther': 'Time not given',

  // Files
  'events.more': { one: '{count} more is in the data files.', other: '{count} more are in the data files.' },
};
