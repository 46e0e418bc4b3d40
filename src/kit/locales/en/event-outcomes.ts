/** What `ct-event-outcomes` says. */
export const eventOutcomes = {
  'events.name': 'Event outcomes',
  'events.things': 'events',
};
