/**
 * What an indicator has that is more than one plain value: how its value stands to others, what its series is made of, the forms that it can be shown in,
 * and all values written out.
 */
export { chartBeyond as messages } from '../../kit/locales/en/chart-beyond.js';
export { aimWords, gapWords, milestonesOf, sinceWords } from './comparing.js';
export { notesText } from './notes.js';
export { prepareForPaper, renderValues } from './values.js';
export { formsOf, needsKey } from './view-forms.js';
export { tallyOf } from '../../layout/chart-tally.js';
