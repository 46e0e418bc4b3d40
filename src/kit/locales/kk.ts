import { names } from '../../model/country-names/kk.js';
import type { Translation } from '../i18n.js';
import { detail } from './kk/detail.js';
import { facetList } from './kk/facet-list.js';
import { fieldLabels } from './kk/fields.js';
import { files } from './kk/files.js';
import { formats } from './kk/formats.js';
import { filterWords } from './kk/filter-words.js';
import { initiativeMap } from './kk/initiative-map.js';
import { kit } from './kk/kit.js';
import { offeredWords } from './kk/offered-words.js';
import { proposalList } from './kk/proposal-list.js';
import { states } from './kk/states.js';
import { table } from './kk/table.js';
import { vocabulary } from './kk/vocabulary.js';
import { workPlanTimeline } from './kk/work-plan-timeline.js';
import { eventOutcomes } from './kk/event-outcomes.js';
import { initiativeProfile } from './kk/initiative-profile.js';
import { stakeholderNetwork } from './kk/stakeholder-network.js';
import { coverageMatrix } from './kk/coverage-matrix.js';
import { indicatorChart } from './kk/indicator-chart.js';
import { uptakeThread } from './kk/uptake-thread.js';
import { contributionForm } from './kk/contribution-form.js';

/** Kazakh as the ministries of Kazakhstan write it. */
export const kk: Translation = {
  messages: { ...kit, ...detail, ...facetList, ...files, ...states, ...table, ...fieldLabels, ...vocabulary, ...offeredWords, ...filterWords, ...initiativeMap, ...proposalList, ...workPlanTimeline,
    ...eventOutcomes, ...initiativeProfile, ...stakeholderNetwork, ...coverageMatrix, ...indicatorChart, ...uptakeThread, ...contributionForm,
  },
  countryNames: names,
  formats,
};
