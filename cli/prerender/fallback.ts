import { Dataset } from '../../src/kit/dataset.js';
import { filteredRows, tableOf } from '../../src/kit/engine.js';
import { knowWords } from '../../src/kit/feed-words.js';
import { localize, type Localization, type ShownText } from '../../src/kit/format.js';
import { loadTranslation, supportedLanguage, type MessageKey, type Messages } from '../../src/kit/i18n.js';
import { coverageMatrix } from '../../src/kit/locales/en/coverage-matrix.js';
import { eventOutcomes } from '../../src/kit/locales/en/event-outcomes.js';
import { indicatorChart } from '../../src/kit/locales/en/indicator-chart.js';
import { initiativeMap } from '../../src/kit/locales/en/initiative-map.js';
import { initiativeProfile } from '../../src/kit/locales/en/initiative-profile.js';
import { proposalList } from '../../src/kit/locales/en/proposal-list.js';
import { stakeholderNetwork } from '../../src/kit/locales/en/stakeholder-network.js';
import { states } from '../../src/kit/locales/en/states.js';
import { uptakeThread } from '../../src/kit/locales/en/uptake-thread.js';
import { workPlanTimeline } from '../../src/kit/locales/en/work-plan-timeline.js';
import type { LocationPrecision, RecordKind } from '../../src/model/feed.js';
import { threadOf } from '../../src/model/thread.js';
import type { Loaded } from '../../src/sources/source.js';
import { events } from './events.js';
import { element, lines, sentence, text, type Html } from './html.js';
import { indicators } from './indicators.js';
import type { ViewOfTag } from './page-feeds.js';
import { mark, type Tag } from './page-tags.js';
import { part, sheet, tableOfRecords } from './records.js';
import type { Shown } from './shown.js';

/** An element in words: which records it shows, and how it writes them where it cannot draw. */
interface Told {
  readonly kind: RecordKind;
  readonly name: MessageKey;
  readonly messages: Messages;
  readonly write: (shown: Shown) => readonly Html[];
}

/** The elements that show records. */
const elements: Readonly<Record<string, Told>> = {
  'ct-coverage-matrix': { kind: 'initiative', name: 'matrix.name', messages: coverageMatrix, write: tableOfRecords },
  'ct-event-outcomes': { kind: 'event', name: 'events.name', messages: eventOutcomes, write: events },
  'ct-indicator-chart': { kind: 'indicator', name: 'chart.name', messages: indicatorChart, write: indicators },
  'ct-initiative-map': { kind: 'initiative', name: 'map.name', messages: initiativeMap, write: tableOfRecords },
  'ct-initiative-profile': { kind: 'initiative', name: 'profile.name', messages: initiativeProfile, write: profile },
  'ct-proposal-list': { kind: 'proposal', name: 'proposals.name', messages: proposalList, write: tableOfRecords },
  'ct-stakeholder-network': { kind: 'organisation', name: 'network.name', messages: stakeholderNetwork, write: tableOfRecords },
  'ct-uptake-thread': { kind: 'proposal', name: 'uptake.name', messages: uptakeThread, write: tableOfRecords },
  'ct-work-plan-timeline': { kind: 'output', name: 'plan.name', messages: workPlanTimeline, write: tableOfRecords },
};

/** Elements that have no records to write. */
const others = new Set(['ct-collection', 'ct-filters', 'ct-contribution-form']);

export const isOurs = (name: string): boolean => Object.hasOwn(elements, name) || others.has(name);
export const showsRecords = (name: string): boolean => Object.hasOwn(elements, name);

/** What was written in the place of an element: nothing where the feed has no records for it. */
export interface Fallback {
  readonly html: string;
  readonly kind: RecordKind;
  readonly shown: number;
  readonly all: number;
}

/**
 * The records that a tag shows first, as a table or a list in the tag's language, with where they come from; of events their description for search
 * engines as well.
 * @param most rows in each table
 */
export async function fallbackOf({ name, attributes, lang }: Tag, loaded: Loaded, view: ViewOfTag, most: number): Promise<Fallback> {
  const { kind, name: key, messages, write } = elements[name]!;
  const locale = attributes.get('locale') || lang || 'en';
  const language = supportedLanguage(locale);
  await loadTranslation(language);
  const localization = localize(language, locale, messages);
  knowWords(localization);
  const dataset = new Dataset(loaded);
  const precision = precisionOf(attributes.get('precision'));
  const zone = attributes.get('time-zone') ?? 'event';
  const all = dataset.records(kind);
  const { rows } = await filteredRows(tableOf(dataset, { kind, localization, precision }), view);
  const heading = attributes.get('heading');
  const level = Math.min(6, Math.max(2, Math.round(Number(attributes.get('heading-level')) || 2)));
  const shown: Shown = {
    title: heading || localization.t(key), kind, records: Array.from(rows, (row) => all[row]!), all: all.length, most, view, dataset,
    indicator: attributes.get('indicator'), level: Math.min(6, heading ? level + 1 : level),
    context: { localization, thread: threadOf(loaded.feed), ...(loaded.feed.language !== undefined && { feedLanguage: loaded.feed.language }), ...(zone !== 'event' && zone !== 'viewer' && { timeZone: zone }), precision },
  };
  const counts = { kind, shown: shown.records.length, all: all.length };
  if (!shown.records.length) return { html: '', ...counts };
  const content = lines([...(heading ? [element(`h${level}`, {}, text(heading))] : []), ...write(shown), ...origin(loaded, localization)]);
  return { html: element('div', { [mark]: 'commonthread', lang: localization.locale, dir: localization.direction }, { html: `\n${content.html}` }).html, ...counts };
}

function precisionOf(value: string | undefined): LocationPrecision {
  return value === 'region' || value === 'country' ? value : 'exact';
}

/** The initiative that is asked for, else the first. */
function profile(shown: Shown): readonly Html[] {
  return sheet(shown.records.find(({ id }) => id === shown.view.record) ?? shown.records[0]!, 'initiative', shown);
}

/** Where the records come from, of when they are and under which licence, as the element says at its foot; and what was left out of the feed. */
function origin({ feed, partial }: Loaded, localization: Localization): readonly Html[] {
  const said = (key: MessageKey, name: string, words: ShownText | undefined, url?: string): readonly Html[] => {
    if (!words?.text) return [];
    return [element('p', {}, sentence((held) => localization.t(key, { [name]: held }), part({ ...words, ...(url !== undefined && { href: url }) })))];
  };
  const t = localization.say(states);
  return [
    ...(partial ? [element('p', {}, text(partial.total === undefined ? t('state.partial', { kept: partial.kept }) : t('state.partialOf', { kept: partial.kept, total: partial.total })))] : []),
    ...said('footer.source', 'source', localization.text(feed.source?.title, feed.language) ?? localization.text(feed.title, feed.language), feed.source?.url),
    ...(feed.updated ? [element('p', {}, text(localization.t('footer.updated', { date: localization.date(feed.updated) })))] : []),
    ...said('footer.licence', 'licence', localization.text(feed.licence, feed.language)),
  ];
}
