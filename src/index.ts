/** Classes and types for developers. Importing this registers nothing: use `commonthread/ct-….js` or `customElements.define`. */
export { CtCollection } from './elements/collection/collection.js';
export { CtEventOutcomes } from './elements/event-outcomes/event-outcomes.js';
export { CtContributionForm } from './elements/contribution-form/contribution-form.js';
export { CtCoverageMatrix } from './elements/coverage-matrix/coverage-matrix.js';
export { CtFilters } from './elements/filters/filters.js';
export { CtIndicatorChart } from './elements/indicator-chart/indicator-chart.js';
export { CtInitiativeMap } from './elements/initiative-map/initiative-map.js';
export { CtInitiativeProfile } from './elements/initiative-profile/initiative-profile.js';
export { CtProposalList } from './elements/proposal-list/proposal-list.js';
export { CtUptakeThread } from './elements/uptake-thread/uptake-thread.js';
export { CtStakeholderNetwork } from './elements/stakeholder-network/stakeholder-network.js';
export { CtWorkPlanTimeline } from './elements/work-plan-timeline/work-plan-timeline.js';
export { DataElement, type DownloadKind, type Status } from './kit/element.js';
export { CtErrorEvent, CtFilterEvent, CtLoadEvent, CtSelectEvent, CtSubmitEvent, CtSubmittedEvent, CtViewEvent } from './kit/events.js';
export type * from './model/feed.js';
export { formatFilters, parseFilters, type Filters } from './query/filters.js';
export { FeedError, type ErrorKind } from './sources/errors.js';
export { readFeed } from './model/schema.js';
