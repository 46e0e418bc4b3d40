import type { Meta } from '@storybook/web-components-vite';
import { examples } from './indicator-chart.examples.js';
import { storiesFrom } from './render.js';

export default { title: 'Elements/Indicator chart', component: 'ct-indicator-chart' } satisfies Meta;

const story = storiesFrom(examples);

export const WomenAndMen = story('Women and men');
export const WomenToMen = story('Women to men');
export const GapsEstimatesAndASuppressedValue = story('Gaps, estimates and a suppressed value');
export const ByCountry = story('By country');
export const Bars = story('Bars');
export const SmallMultiples = story('Small multiples');
export const SmallMultiplesOfWomenAndMen = story('Small multiples of women and men');
export const OneValueWithBaselineAndTarget = story('One value with baseline and target');
export const ATargetWithoutAValue = story('A target without a value');
export const TheValues = story('The values');
export const Selected = story('Selected');
export const TheThreadOfASelectedOutput = story('The thread of a selected output');
export const Filtered = story('Filtered');
export const FilteredToNothing = story('Filtered to nothing');
export const AsATable = story('As a table');
export const Dark = story('Dark');
export const Narrow = story('Narrow');
export const NarrowBars = story('Narrow bars');
export const Arabic = story('Arabic, right to left');
export const French = story('French');
export const AwkwardValues = story('Awkward values');
export const ManyValues = story('30,000 values');
export const SingleFigures = story('Single figures');
export const SingleFigureOpened = story('Single figures, one opened');
export const SingleFiguresArabic = story('Single figures in Arabic');
export const Loading = story('Loading');
export const LoadingWithFallback = story('Loading, with a fallback of the page');
export const NoIndicators = story('No indicators');
export const Failed = story('Error');
export const Stale = story('Stale');
