/** Every element at once. */
import './ct-collection.js';
import './ct-event-outcomes.js';
import './ct-contribution-form.js';
import './ct-coverage-matrix.js';
import './ct-filters.js';
import './ct-indicator-chart.js';
import './ct-initiative-map.js';
import './ct-initiative-profile.js';
import './ct-proposal-list.js';
import './ct-uptake-thread.js';
import './ct-stakeholder-network.js';
import './ct-work-plan-timeline.js';
