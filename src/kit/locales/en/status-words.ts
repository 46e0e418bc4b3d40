import { initiativeStatus } from './initiative-status.js';

/** Words of the feed for where something stands: all that a plan of work says of it before anything is opened. */
export const statusWords = {
  ...initiativeStatus,
  'word.status.current': 'Current',
  'word.status.closed': 'Closed',
  'word.status.draft': 'Draft',
  'word.status.proposed': 'Proposed',
  'word.status.taken-up': 'Taken up',
  'word.status.merged': 'Merged',
  'word.status.changed': 'Changed',
  'word.status.not-pursued': 'Not pursued',
  'word.status.unanswered': 'No answer recorded',
  'word.status.not-started': 'Not started',
  'word.status.under-way': 'Under way',
  'word.status.done': 'Done',
  'word.status.late': 'Late',
  'word.status.unknown': 'Not known',
  'word.status.estimate': 'Estimate',
  'word.status.suppressed': 'Suppressed',
};
