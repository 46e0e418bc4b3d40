/** What a list of events says that is longer than its window. */
export const eventWindow = {
  'events.window': '{from} to {to} of {all}',
  'events.earlier': 'Earlier in the list',
  'events.later': 'Later in the list',
};
