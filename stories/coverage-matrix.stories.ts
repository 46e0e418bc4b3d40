import type { Meta } from '@storybook/web-components-vite';
import { examples } from './coverage-matrix.examples.js';
import { storiesFrom } from './render.js';

export default { title: 'Elements/Coverage matrix', component: 'ct-coverage-matrix' } satisfies Meta;

const story = storiesFrom(examples);

export const CountriesBySectors = story('Countries by sectors');
export const Overlap = story('An overlap, and who to talk to');
export const Gap = story('A confirmed gap, and who says so');
export const Hidden = story('Hidden by the filter');
export const FilteredToNothing = story('Filtered to nothing');
export const Ordered = story('By region and by similarity');
export const IssuesByStatus = story('Issues by status');
export const OrganisationsByRoles = story('Organisations by roles');
export const Selected = story('A selected initiative');
export const AsTable = story('As a table');
export const Dark = story('Dark');
export const Narrow = story('Narrow');
export const NarrowOpen = story('Narrow, with an open cell');
export const Medium = story('Medium');
export const Arabic = story('Arabic, right to left');
export const French = story('French');
export const LongNames = story('Long names and markup');
export const ReportsOnly = story('Reports only');
export const Many = story('10,000 cells');
export const NothingSaid = story('Nothing said about a cell');
export const DisputedGap = story('A gap reported where something is done');
export const Loading = story('Loading');
export const LoadingWithFallback = story('Loading, with a fallback of the page');
export const Empty = story('Nothing to show');
export const Failed = story('Error');
export const Stale = story('Stale');
