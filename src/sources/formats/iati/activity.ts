import type { Participation, Text } from '../../../model/feed.js';
import type { Turns } from '../../../model/good-feed.js';
import type { Place } from '../../../model/pointer.js';
import type { Draft, Origins } from '../../draft.js';
import { reportSwapped, type Coordinates } from '../../read/places.js';
import { readDay } from '../../read/days.js';
import { distinct, filled, webAddress } from '../../read/texts.js';
import { eachStep, flatMapped, holdsMany, mapped, type Steps } from '../../turns.js';
import { Parties, type Party } from '../parties.js';
import { OtherCurrencies } from '../other-currencies.js';
import { budgetOf, type Sum } from './budgets.js';
import { dateTypes, meaning, organisationTypes, policyMarkers, regions, roles, statuses } from './code-lists.js';
import { ResultWriter, type ResultPart } from './results.js';
import { dacSector } from './sectors.js';

/** A code of a vocabulary, with the name that the publisher gives it. */
export interface Coded {
  readonly code?: string | undefined;
  readonly vocabulary?: string | undefined;
  readonly name?: string | undefined;
  /** Of a policy marker: 0 where it was looked at and is no aim. */
  readonly significance?: string | undefined;
}

export interface Located {
  readonly name?: Text | undefined;
  readonly point?: Coordinates | undefined;
  /** GeographicExactness: 1 exact, 2 approximate. */
  readonly exactness?: string | undefined;
}

/** An activity as every way of writing IATI in JSON has it, with codes as they came. */
export interface ActivityParts {
  readonly id: string;
  readonly title?: Text | undefined;
  /** By DescriptionType: 1 general, 2 objectives, 3 target groups, 4 other. */
  readonly descriptions: readonly { readonly type?: string | undefined; readonly text: Text }[];
  readonly language?: string | undefined;
  readonly status?: string | undefined;
  readonly dates: readonly { readonly type?: string | undefined; readonly date: unknown }[];
  readonly countries: readonly string[];
  readonly regions: readonly Coded[];
  readonly sectors: readonly Coded[];
  readonly tags: readonly Coded[];
  readonly markers: readonly Coded[];
  /** With codes for `kind` and `role`. */
  readonly parties: readonly Party[];
  readonly reporting?: Party | undefined;
  readonly locations: readonly Located[];
  readonly budgets: readonly Sum[];
  readonly commitments: readonly Sum[];
  readonly currency?: string | undefined;
  readonly url?: string | undefined;
  readonly contact?: string | undefined;
  readonly results: readonly ResultPart[];
}

type Initiative = Record<string, unknown> & { id: string; title: unknown };

/** Lists of which rows of a joined table give one entry each. */
const joined = ['countries', 'sectors', 'issues', 'locations', 'organisations'] as const;

/** An activity that was added. */
interface Known {
  readonly initiative: Initiative;
  /** What is in its lists, as JSON, once a second row has come. */
  keys?: Map<(typeof joined)[number], Set<string>>;
}

/** Writes activities as initiatives, with their organisations and indicators. */
export class ActivityWriter {
  readonly #byId = new Map<string, Known>();
  readonly #parties = new Parties();
  readonly #points: Coordinates[] = [];
  readonly #languages = new Map<string, number>();
  readonly #results: ResultWriter;
  readonly #currencies = new OtherCurrencies();
  #list: Place | undefined;

  constructor(private readonly draft: Draft) {
    this.#results = new ResultWriter(draft);
  }

  /** Adds an activity, or to the one that has its identifier and title: tables and lists of transactions give one activity in many rows. */
  *add(parts: ActivityParts, place: Place, origins: Origins): Steps {
    this.#list ??= place.around ?? place;
    if (parts.language !== undefined) this.#languages.set(parts.language, (this.#languages.get(parts.language) ?? 0) + 1);
    const initiative = yield* this.#initiative(parts, place);
    const known = this.#byId.get(parts.id);
    if (known && JSON.stringify(known.initiative.title) === JSON.stringify(initiative.title)) {
      for (const name of joined) merge(known, initiative, name);
      return;
    }
    if (parts.title === undefined) this.draft.report(place, [], 'Expected an activity with a title, met none; shown by its identifier.', 'warning', parts.id);
    const indicators = yield* this.#results.write(parts, place);
    const added = this.draft.add('initiatives', { ...initiative, indicators: filled(indicators) }, place, origins) as Initiative;
    if (!known) this.#byId.set(parts.id, { initiative: added });
  }

  async finish(context: Turns): Promise<void> {
    await this.#parties.finish(this.draft, context, this.#byId);
    this.#currencies.report(this.draft, 'budgets');
    if (this.#list) reportSwapped(this.draft, this.#points, this.#list);
    const [usual] = [...this.#languages].sort((a, b) => b[1] - a[1]);
    if (usual) this.draft.set('language', usual[0]);
  }

  *#initiative(parts: ActivityParts, place: Place): Steps<Initiative> {
    const described = (...types: readonly string[]): readonly Text[] => parts.descriptions.filter(({ type }) => types.includes(type ?? '')).map(({ text }) => text);
    const [summary, ...more] = described('1', '', '4');
    const first = summary ?? described('2')[0];
    const note = more.length > 0 ? yield* joinTexts(more) : undefined;
    const sectors = yield* distinctly(yield* mapped(parts.sectors, sectorName));
    const issues = [
      ...(yield* distinctly(yield* mapped(parts.tags, tagName))), ...(yield* distinctly(yield* mapped(parts.sectors, goalName))), ...(yield* distinctly(yield* mapped(parts.markers, markerName))),
    ];
    const locations = yield* this.#locations(parts);
    const organisations = yield* this.#participations(parts, place);
    const outcomes = yield* outcomesOf(parts.results);
    const days = daysOf(parts.dates);
    if (holdsMany(parts.dates)) yield;
    const money = yield* moneyOf(parts);
    if (money && money.others.length > 0) this.#currencies.see(money.sum.currency, money.others, place);
    return {
      id: parts.id,
      title: parts.title ?? parts.id,
      summary: first,
      note,
      objectives: filled(summary === undefined ? described('2').slice(1) : described('2')),
      beneficiaries: filled(described('3')),
      status: meaning(statuses, parts.status) ?? parts.status,
      start: days.get('actual start') ?? days.get('planned start'),
      end: days.get('actual end') ?? days.get('planned end'),
      countries: filled(yield* distinctly(parts.countries)),
      sectors: filled(sectors),
      issues: filled(distinct(issues)),
      locations: filled(locations),
      organisations: filled(organisations),
      budget: money?.sum,
      outcomes: filled(outcomes),
      url: webAddress(parts.url),
      contact: parts.contact,
    };
  }

  *#locations({ locations, countries, regions: areas }: ActivityParts): Steps<readonly Record<string, unknown>[]> {
    const places = yield* flatMapped(locations, ({ name, point, exactness }) => {
      if (name === undefined && point === undefined) return [];
      if (point) this.#points.push(point);
      const precision = point === undefined ? undefined : exactness === '1' ? 'exact' : exactness === '2' ? 'region' : undefined;
      return [{ ...(name !== undefined && { name }), ...point, ...(precision !== undefined && { precision }) }];
    });
    // A region is no country, so it is shown by its name where there is nothing nearer.
    const named = places.length > 0 || countries.length > 0 ? [] : distinct(yield* mapped(areas, ({ code, name }) => meaning(regions, code) ?? name));
    return [...places, ...named.map((name) => ({ name, precision: 'region' }))];
  }

  *#participations({ parties, reporting }: ActivityParts, place: Place): Steps<readonly Participation[]> {
    const coded = (party: Party): Party => ({ ...party, ref: identifierOf(party.ref), kind: meaning(organisationTypes, party.kind) ?? party.kind, role: meaning(roles, party.role) ?? party.role });
    const seen = new Set<string>();
    const isNew = ({ id, name, role }: Participation): boolean => {
      const before = seen.size;
      return seen.add(JSON.stringify([id, name, role])).size > before;
    };
    const reportingName = reporting?.name === undefined ? undefined : JSON.stringify(reporting.name);
    const isReporting = ({ ref, name }: Party): boolean => (ref !== undefined && ref === reporting?.ref) || (reportingName !== undefined && name !== undefined && JSON.stringify(name) === reportingName);
    let isNamed = false;
    const taken = yield* flatMapped(parties, (party) => {
      isNamed ||= isReporting(party);
      const part = this.#parties.take(coded(party), place);
      return part && isNew(part) ? [part] : [];
    });
    const reports = reporting && !isNamed ? this.#parties.take({ ...coded(reporting), role: 'reporting' }, place) : undefined;
    return reports && isNew(reports) ? [...taken, reports] : taken;
  }
}

/** Not “N/A”, nor the OECD's code of a whole class of organisations, such as 21000 for international NGOs, which would make one of them all. */
const identifierOf = (ref: string | undefined): string | undefined => (ref === undefined || /^(?:n\/?a|none|null|unknown|-+|0+|\d{2}000)$/i.test(ref.trim()) ? undefined : ref);

/** What is there, each once, in order; a long list is a piece of work of its own. */
function* distinctly<T>(list: readonly (T | undefined)[]): Steps<readonly T[]> {
  const each = distinct(list);
  if (holdsMany(list)) yield;
  return each;
}

/** What is budgeted; where that is nothing, what was committed. */
function* moneyOf({ budgets, commitments, currency }: ActivityParts): Steps<ReturnType<typeof budgetOf>> {
  const budget = budgetOf(budgets, currency);
  if (holdsMany(budgets)) yield;
  return budget && budget.sum.value !== 0 ? budget : budgetOf(commitments, currency) ?? budget;
}

/** The first day of each kind that can be read. */
function daysOf(dates: ActivityParts['dates']): ReadonlyMap<string, unknown> {
  const days = new Map<string, unknown>();
  for (const { type, date } of dates) {
    const kind = meaning(dateTypes, type);
    if (kind === undefined || days.has(kind)) continue;
    const day = readDay(date);
    if (day !== undefined) days.set(kind, day);
  }
  return days;
}

/** Vocabulary 1 and 2 are the DAC's, `DAC` was its name in version 1, and no vocabulary means it too. 7, 8 and 9 are the Sustainable Development Goals. */
function sectorName({ code, vocabulary = '1', name }: Coded): string | undefined {
  const isDac = /^(?:1|2|dac(?:-3)?)$/i.test(vocabulary);
  if (/^[789]$/.test(vocabulary)) return undefined;
  return (isDac && code !== undefined ? dacSector(code) : undefined) ?? name ?? code;
}

const goal = (code: string | undefined): string | undefined => (code === undefined ? undefined : `SDG ${code}`);
const goalName = ({ code, vocabulary }: Coded): string | undefined => (/^[789]$/.test(vocabulary ?? '') ? goal(code) : undefined);

/** TagVocabulary: 2 goals and 3 targets of the Sustainable Development Goals. */
const tagName = ({ code, vocabulary, name }: Coded): string | undefined => (vocabulary === '2' || vocabulary === '3' ? goal(code) : name ?? code);

/** A policy marker that is an aim of the activity. */
const markerName = ({ code, vocabulary = '1', significance, name }: Coded): string | undefined =>
  significance === '0' || significance === undefined ? undefined : (vocabulary === '1' ? meaning(policyMarkers, code) : undefined) ?? name ?? code;

/** Titles of results, each once: publishers repeat one for every group that it is measured for. */
function* outcomesOf(results: readonly ResultPart[]): Steps<readonly Text[]> {
  const seen = new Set<string>();
  return yield* flatMapped(results, ({ title }) => {
    const before = seen.size;
    return title !== undefined && seen.add(JSON.stringify(title)).size > before ? [title] : [];
  });
}

/** Texts one below the other, in every language that any of them has. */
function* joinTexts(texts: readonly Text[]): Steps<Text> {
  if (texts.every((text) => typeof text === 'string')) return texts.join('\n\n');
  const byLanguage = new Map<string, string[]>();
  const inAll: string[] = [];
  for (const text of texts) {
    if (typeof text === 'string') {
      inAll.push(text);
      for (const list of byLanguage.values()) list.push(text);
    } else {
      yield* eachStep(Object.entries(text), ([language, words]) => {
        const list = byLanguage.get(language);
        if (list) list.push(words);
        else byLanguage.set(language, [...inAll, words]);
      });
    }
    yield;
  }
  return Object.fromEntries(yield* mapped([...byLanguage], ([language, list]) => [language, list.join('\n\n')] as const));
}

/** Adds to a list of an activity what another row of it has there and it has not. */
function merge(into: Known, from: Initiative, name: (typeof joined)[number]): void {
  const { initiative } = into;
  const added = (from[name] as readonly unknown[] | undefined) ?? [];
  if (added.length === 0) return;
  let list = initiative[name] as unknown[] | undefined;
  const keys = (into.keys ??= new Map());
  let known = keys.get(name);
  if (!known) {
    keys.set(name, (known = new Set((list ?? []).map((entry) => JSON.stringify(entry)))));
    // A list of its own, which grows with every row.
    initiative[name] = list = [...(list ?? [])];
  }
  for (const entry of added) if (!known.has(JSON.stringify(entry))) list!.push(entry);
  for (const entry of added) known.add(JSON.stringify(entry));
}
