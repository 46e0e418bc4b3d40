import type { Meta } from '@storybook/web-components-vite';
import { examples } from './contribution-form.examples.js';
import { storiesFrom } from './render.js';

export default { title: 'Elements/Contribution form', component: 'ct-contribution-form' } satisfies Meta;

const story = storiesFrom(examples);

export const Initiative = story('An initiative');
export const FilledIn = story('Filled in');
export const Faulty = story('Answers to put right');
export const Mended = story('Some of them put right');
export const Sending = story('Sending');
export const Thanks = story('Taken, with thanks');
export const Refused = story('The server refuses answers');
export const Already = story('The server has it already');
export const TooMany = story('Too many at once');
export const ServerError = story('Wrong at the server');
export const NoAnswer = story('No answer that the page may read');
export const Offline = story('Offline');
export const NoAction = story('Without an address to send to');
export const Newsletter = story('Newsletter');
export const NewsletterFaulty = story('Newsletter without consent');
export const Subscribed = story('Newsletter, subscribed');
export const OwnSchema = story('Schema of one’s own');
export const OwnSchemaFrench = story('Schema of one’s own, in French, to put right');
export const Dark = story('Dark');
export const Narrow = story('Narrow');
export const Arabic = story('In Arabic, from right to left');
export const French = story('In French');
export const Loading = story('The schema is loading');
export const Empty = story('The schema has no fields');
export const NotFound = story('The schema is not there');
export const Stale = story('A newer schema could not be had');
