/** What the list of events says, what is said of times, and what a picture left out: each in a part that is loaded when it is used. */
export const eventParts = {
  // The list of events
  'events.window': '{from} to {to} of {all}',
  'events.earlier': 'Earlier in the list',
  'events.later': 'Later in the list',

  // Times
  'events.zone': 'Times: {zone}',
  'events.zoneWritten': 'Times as the programme gives them',
  'events.zoneViewer': 'Show in my time zone',
  'events.zoneEvent': 'Show as at the event',
  'events.written': 'given as {time}',

  // Files
  'events.more': { one: '{count} more is in the data files.', other: '{count} more are in the data files.' },
};
