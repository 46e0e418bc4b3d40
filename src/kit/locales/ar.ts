import { names } from '../../model/country-names/ar.js';
import type { Translation } from '../i18n.js';
import { detail } from './ar/detail.js';
import { facetList } from './ar/facet-list.js';
import { fieldLabels } from './ar/fields.js';
import { files } from './ar/files.js';
import { filterWords } from './ar/filter-words.js';
import { initiativeMap } from './ar/initiative-map.js';
import { kit } from './ar/kit.js';
import { offeredWords } from './ar/offered-words.js';
import { proposalList } from './ar/proposal-list.js';
import { states } from './ar/states.js';
import { table } from './ar/table.js';
import { vocabulary } from './ar/vocabulary.js';
import { workPlanTimeline } from './ar/work-plan-timeline.js';
import { eventOutcomes } from './ar/event-outcomes.js';
import { initiativeProfile } from './ar/initiative-profile.js';
import { stakeholderNetwork } from './ar/stakeholder-network.js';
import { coverageMatrix } from './ar/coverage-matrix.js';
import { indicatorChart } from './ar/indicator-chart.js';
import { uptakeThread } from './ar/uptake-thread.js';
import { contributionForm } from './ar/contribution-form.js';

/** Arabic as the United Nations and the International Labour Organization write it. */
export const ar: Translation = {
  messages: { ...kit, ...detail, ...facetList, ...files, ...states, ...table, ...fieldLabels, ...vocabulary, ...offeredWords, ...filterWords, ...initiativeMap, ...proposalList, ...workPlanTimeline,
    ...eventOutcomes, ...initiativeProfile, ...stakeholderNetwork, ...coverageMatrix, ...indicatorChart, ...uptakeThread, ...contributionForm,
  },
  countryNames: names,
};
