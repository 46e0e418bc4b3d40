import type { Meta } from '@storybook/web-components-vite';
import { examples } from './event-outcomes.examples.js';
import { storiesFrom } from './render.js';

export default { title: 'Elements/Event outcomes', component: 'ct-event-outcomes' } satisfies Meta;

const story = storiesFrom(examples);

export const AListOfEvents = story('A list of events');
export const AnEventWithRoomsAndTimes = story('An event with rooms and times');
export const TimesInAnotherZone = story('Times in another zone');
export const DaysAndTracksWithoutDates = story('Days and tracks without dates');
export const AnEventOfWhichLittleIsKnown = story('An event of which little is known');
export const ASelectedSession = story('A selected session');
export const TheThreadOfASelectedOutput = story('The thread of a selected output');
export const SearchHits = story('Search hits');
export const SessionsFilteredByKind = story('Sessions filtered by kind');
export const FilteredToNothing = story('Filtered to nothing');
export const AsATable = story('As a table');
export const Dark = story('Dark');
export const Narrow = story('Narrow');
export const Medium = story('Medium');
export const ArabicRightToLeft = story('Arabic, right to left');
export const French = story('French');
export const LongTexts = story('Long texts');
export const ThousandEvents = story('1,000 events');
export const FiveHundredSessions = story('500 sessions');
export const Loading = story('Loading');
export const LoadingWithAFallbackOfThePage = story('Loading, with a fallback of the page');
export const NoEvents = story('No events');
export const Failed = story('Error');
export const Stale = story('Stale');
