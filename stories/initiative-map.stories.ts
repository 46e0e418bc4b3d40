import type { Meta } from '@storybook/web-components-vite';
import { examples } from './initiative-map.examples.js';
import { storiesFrom } from './render.js';

export default { title: 'Elements/Initiative map', component: 'ct-initiative-map' } satisfies Meta;

const story = storiesFrom(examples);

export const Initiatives = story('Initiatives and commitments');
export const Wide = story('Wide, with the list beside');
export const Selected = story('An initiative selected');
export const CorridorSelected = story('A corridor selected');
export const Filtered = story('Filtered by country');
export const FilteredToNothing = story('Filtered to nothing');
export const AsTable = story('As a table');
export const CountryOnly = story('No more exactly than the country');
export const RegionOnly = story('No more exactly than the region');
export const TenThousand = story('Ten thousand initiatives');
export const OwnBoundaries = story('Boundaries of the owner');
export const BadBoundaries = story('Boundaries that cannot be used');
export const CommitmentsOnly = story('Commitments only');
export const NoPlaces = story('No places at all');
export const Dark = story('Dark');
export const Narrow = story('Narrow');
export const Arabic = story('In Arabic, from right to left');
export const French = story('In French');
export const Loading = story('Loading');
export const Empty = story('Nothing for a map');
export const Failed = story('Not found');
export const Stale = story('An older copy');
