import { names } from '../../model/country-names/ru.js';
import type { Translation } from '../i18n.js';
import { detail } from './ru/detail.js';
import { facetList } from './ru/facet-list.js';
import { fieldLabels } from './ru/fields.js';
import { files } from './ru/files.js';
import { filterWords } from './ru/filter-words.js';
import { initiativeMap } from './ru/initiative-map.js';
import { kit } from './ru/kit.js';
import { offeredWords } from './ru/offered-words.js';
import { proposalList } from './ru/proposal-list.js';
import { states } from './ru/states.js';
import { table } from './ru/table.js';
import { vocabulary } from './ru/vocabulary.js';
import { workPlanTimeline } from './ru/work-plan-timeline.js';
import { eventOutcomes } from './ru/event-outcomes.js';
import { initiativeProfile } from './ru/initiative-profile.js';
import { stakeholderNetwork } from './ru/stakeholder-network.js';
import { coverageMatrix } from './ru/coverage-matrix.js';
import { indicatorChart } from './ru/indicator-chart.js';
import { uptakeThread } from './ru/uptake-thread.js';
import { contributionForm } from './ru/contribution-form.js';

/** Russian as the United Nations and the International Labour Organization write it. */
export const ru: Translation = {
  messages: { ...kit, ...detail, ...facetList, ...files, ...states, ...table, ...fieldLabels, ...vocabulary, ...offeredWords, ...filterWords, ...initiativeMap, ...proposalList, ...workPlanTimeline,
    ...eventOutcomes, ...initiativeProfile, ...stakeholderNetwork, ...coverageMatrix, ...indicatorChart, ...uptakeThread, ...contributionForm,
  },
  countryNames: names,
};
