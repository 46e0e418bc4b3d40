import { chartAround } from './en/chart-around.js';
import { chartBeyond } from './en/chart-beyond.js';
import { chartOverview } from './en/chart-overview.js';
import { chartParts } from './en/chart-parts.js';
import { chartSplits } from './en/chart-splits.js';
import { detail } from './en/detail.js';
import { facetList } from './en/facet-list.js';
import { fieldLabels } from './en/fields.js';
import { files } from './en/files.js';
import { filterWords } from './en/filter-words.js';
import { initiativeMap } from './en/initiative-map.js';
import { kit } from './en/kit.js';
import { mapBoundaries } from './en/map-boundaries.js';
import { mapHands } from './en/map-hands.js';
import { mapNote } from './en/map-note.js';
import { mapParts } from './en/map-parts.js';
import { matrixDetail, matrixRegions, matrixThread } from './en/matrix-parts.js';
import { proposalCounts } from './en/proposal-counts.js';
import { proposalList } from './en/proposal-list.js';
import { proposalStatus } from './en/proposal-status.js';
import { states } from './en/states.js';
import { table } from './en/table.js';
import { vocabulary } from './en/vocabulary.js';
import { workPlanParts } from './en/work-plan-parts.js';
import { workPlanTimeline } from './en/work-plan-timeline.js';
import { eventOutcomes } from './en/event-outcomes.js';
import { eventPage } from './en/event-page.js';
import { eventTimes } from './en/event-times.js';
import { eventWindow } from './en/event-window.js';
import { initiativeProfile } from './en/initiative-profile.js';
import { profileParts } from './en/profile-parts.js';
import { wholeNetwork as stakeholderNetwork } from './en/network-hands.js';
import { coverageMatrix } from './en/coverage-matrix.js';
import { indicatorChart } from './en/indicator-chart.js';
import { uptakeParts } from './en/uptake-parts.js';
import { uptakeThread } from './en/uptake-thread.js';
import { uptakeTree } from './en/uptake-tree.js';
import { contributionForm } from './en/contribution-form.js';
import { formParts } from './en/form-parts.js';
import { offeredWords } from './en/offered-words.js';

/** Every English message. Elements import their own part; this whole is for types, tests and the other languages. */
export const en = { ...kit, ...detail, ...facetList, ...files, ...states, ...table, ...fieldLabels, ...vocabulary, ...initiativeMap, ...mapNote, ...mapParts, ...mapHands, ...mapBoundaries, ...proposalList, ...proposalCounts, ...proposalStatus, ...workPlanParts, ...workPlanTimeline,
  ...eventOutcomes, ...eventPage, ...eventTimes, ...eventWindow, ...initiativeProfile, ...profileParts, ...stakeholderNetwork, ...coverageMatrix, ...matrixDetail, ...matrixRegions, ...matrixThread, ...indicatorChart, ...chartAround, ...chartBeyond, ...chartOverview, ...chartParts, ...chartSplits, ...uptakeThread, ...uptakeTree, ...uptakeParts, ...contributionForm, ...formParts, ...offeredWords,
  ...filterWords,
};
