/** What is said of the times of sessions. */
export const eventTimes = {
  'events.zone': 'Times: {zone}',
  'events.zoneOther': 'Times: {zone}; days as at the event',
  'events.zoneWritten': 'Times as the programme gives them',
  'events.zoneViewer': 'Show in my time zone',
  'events.zoneEvent': 'Show as at the event',
  'events.written': 'given as {time}',
};
