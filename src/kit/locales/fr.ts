import { names } from '../../model/country-names/fr.js';
import type { Translation } from '../i18n.js';
import { detail } from './fr/detail.js';
import { facetList } from './fr/facet-list.js';
import { fieldLabels } from './fr/fields.js';
import { files } from './fr/files.js';
import { filterWords } from './fr/filter-words.js';
import { initiativeMap } from './fr/initiative-map.js';
import { kit } from './fr/kit.js';
import { offeredWords } from './fr/offered-words.js';
import { proposalList } from './fr/proposal-list.js';
import { states } from './fr/states.js';
import { table } from './fr/table.js';
import { vocabulary } from './fr/vocabulary.js';
import { workPlanTimeline } from './fr/work-plan-timeline.js';
import { eventOutcomes } from './fr/event-outcomes.js';
import { initiativeProfile } from './fr/initiative-profile.js';
import { stakeholderNetwork } from './fr/stakeholder-network.js';
import { coverageMatrix } from './fr/coverage-matrix.js';
import { indicatorChart } from './fr/indicator-chart.js';
import { uptakeThread } from './fr/uptake-thread.js';
import { contributionForm } from './fr/contribution-form.js';

/** French as the United Nations and the International Labour Organization write it. */
export const fr: Translation = {
  messages: { ...kit, ...detail, ...facetList, ...files, ...states, ...table, ...fieldLabels, ...vocabulary, ...offeredWords, ...filterWords, ...initiativeMap, ...proposalList, ...workPlanTimeline,
    ...eventOutcomes, ...initiativeProfile, ...stakeholderNetwork, ...coverageMatrix, ...indicatorChart, ...uptakeThread, ...contributionForm,
  },
  countryNames: names,
};
