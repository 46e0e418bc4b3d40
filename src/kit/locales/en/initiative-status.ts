/** Statuses that an initiative can be given. Apart, since the form offers these and no other word of the feed at first. */
export const initiativeStatus = {
  'word.status.planned': 'Planned',
  'word.status.active': 'Active',
  'word.status.completed': 'Completed',
  'word.status.suspended': 'Suspended',
  'word.status.cancelled': 'Cancelled',
};
