import type { Text } from '../../../model/feed.js';
import type { Place } from '../../../model/pointer.js';
import type { Draft, Origins } from '../../draft.js';
import { isObject, keysIn, member, type Members } from '../../payload.js';
import { coordinatePair } from '../../read/places.js';
import { listOf, textOfNarratives, wordsOf, type Narrative } from '../../read/texts.js';
import { flatMapped, mapped, type Steps } from '../../turns.js';
import type { Party } from '../parties.js';
import type { ActivityParts, Coded, Located } from './activity.js';
import { readDatastoreOne } from './datastore-one.js';
import type { Sum } from './budgets.js';
import type { IndicatorPart, Measured, PeriodPart, ResultPart } from './results.js';

export const solrOrigins: Origins = {
  id: 'iati_identifier', title: 'title_narrative', summary: 'description_narrative', status: 'activity_status_code', start: 'activity_date_iso_date', end: 'activity_date_iso_date', countries: 'recipient_country_code',
  sectors: 'sector_code', locations: 'location_point_pos', organisations: 'participating_org_ref', budget: 'budget_value', url: 'contact_info_website', contact: 'contact_info_email', issues: 'tag_code',
  objectives: 'description_narrative', beneficiaries: 'description_narrative',
};

/** What older datastores call members otherwise. */
const olderOrigins: Origins = { ...solrOrigins, title: 'title_narrative_text', summary: 'description_narrative_text', objectives: 'description_narrative_text', beneficiaries: 'description_narrative_text', start: 'activity_date_start_actual', end: 'activity_date_end_actual' };
/** A name with dots in it is no path of members, so problems point at the whole activity. */
const dottedOrigins: Origins = Object.fromEntries(Object.keys(solrOrigins).map((name) => [name, '']));

const flatNames = /^(?:title_narrative|description_narrative|reporting_org_(?:ref|narrative)|activity_status_code|activity_date_|participating_org_|recipient_country_code$|sector_code$)/;
const dottedNames = /^(?:title\.|description\.|reporting-org\.|activity-status\.|activity-date\.|participating-org\.|recipient-country\.|sector\.)/;

/**
 * A Solr document with the names that version 3 of the Datastore has, and where its members came from; undefined for what is none. Newer servers of iati.cloud write the names of elements as the standard does,
 * with dots between them: `activity-date.start-actual`.
 */
export function solrDocument(members: Members): { readonly members: Members; readonly origins: Origins } | undefined {
  const names = keysIn(members);
  if (names.some((name) => flatNames.test(name))) return { members, origins: names.some((name) => /^(?:title_narrative_text|activity_date_start_|activity_date_end_)/.test(name)) ? olderOrigins : solrOrigins };
  if (!names.some((name) => dottedNames.test(name))) return undefined;
  return { members: Object.fromEntries(Object.entries(members).map(([name, value]) => [name.replace(/[.-]/g, '_'), value])), origins: dottedOrigins };
}

/** Elements that older datastores give whole beside the flat lists, as JSON in a text, and what those are called that are read from objects. */
const wholeElements: Readonly<Record<string, string>> = {
  title: 'title', description: 'descriptions', activity_date: 'activity_dates', recipient_country: 'recipient_countries', recipient_region: 'recipient_regions', sector: 'sectors', participating_org: 'participating_organisations',
  reporting_org: 'reporting_organisation', location: 'locations', budget: 'budgets',
};

/** Objects that stand as JSON in texts; none where there is anything else. */
function objectsIn(value: unknown): readonly unknown[] {
  const found = listOf(value).map((text) => {
    if (typeof text !== 'string' || !/^\s*[[{]/.test(text)) return undefined;
    try {
      return JSON.parse(text) as unknown;
    } catch {
      // A title may begin with a bracket; the flat list says the same.
      return undefined;
    }
  });
  return found.length > 0 && found.every((entry) => isObject(entry) || (Array.isArray(entry) && entry.every(isObject))) ? found.flat() : [];
}

/**
 * An activity of the IATI Datastore version 3: a Solr document in which each element and attribute is a list of its own. Entries belong together by their index only while
 * the lists are of one length; a second language or a missing attribute makes one longer than the other. What then belongs to what cannot be told, so it is
 * never guessed: names are kept without codes, or values are left out, and the problem says so. Version 2 and iati.cloud have members of other names (`title_narrative_text`,
 * `activity_date_start_actual`), and give elements whole as well, as JSON in texts, which tell what belongs to what.
 */
export function readSolr(members: Members, place: Place, draft: Draft, id: string): Steps<ActivityParts> {
  return new SolrActivity(members, place, draft, id).parts();
}

class SolrActivity {
  readonly #language: string | undefined;

  constructor(private readonly members: Members, private readonly place: Place, private readonly draft: Draft, private readonly id: string) {
    this.#language = wordsOf(this.#list('xml_lang')[0]) ?? wordsOf(this.#list('default_lang')[0]);
  }

  *parts(): Steps<ActivityParts> {
    const whole = yield* this.#whole();
    return {
      id: this.id,
      title: whole.title ?? (yield* this.#text('title_narrative')) ?? this.#word('title_narrative_first') ?? this.#word('title'),
      descriptions: whole.descriptions ?? (yield* this.#descriptions()),
      language: this.#language,
      status: this.#word('activity_status_code'),
      dates: whole.dates ?? (yield* this.#dates()),
      countries: whole.countries ?? this.#words(['recipient_country_code', 'recipient_country_name'].find((name) => this.#has(name)) ?? 'transaction_recipient_country_code'),
      regions: whole.regions ?? (yield* this.#coded(this.#has('recipient_region_code') ? 'recipient_region' : 'transaction_recipient_region')),
      sectors: whole.sectors ?? (yield* this.#coded(this.#has('sector_code') ? 'sector' : 'transaction_sector')),
      tags: yield* this.#coded('tag'),
      markers: yield* this.#coded('policy_marker', 'policy_marker_significance'),
      parties: whole.parties ?? (yield* this.#parties()),
      reporting: { ref: this.#word('reporting_org_ref') ?? whole.reporting?.ref, name: (yield* this.#text('reporting_org_narrative')) ?? whole.reporting?.name, kind: this.#word('reporting_org_type') ?? this.#word('reporting_org_type_code') },
      locations: whole.locations ?? (yield* this.#locations()),
      budgets: whole.budgets ?? (yield* this.#sums('budget_value', 'budget_value_currency', 'budget_type', 'budget_period_start_iso_date')),
      commitments: yield* this.#commitments(),
      currency: this.#word('default_currency'),
      url: this.#word('activity_website') ?? this.#word('contact_info_website'),
      contact: this.#word('contact_info_email') ?? this.#word('contact_info_organisation_narrative') ?? this.#word('contact_info_telephone'),
      results: yield* this.#results(),
    };
  }

  /** What of the elements is there in full; nothing of those that are not. */
  *#whole(): Steps<Partial<ActivityParts>> {
    const given: Record<string, unknown> = {};
    for (const [name, inFull] of Object.entries(wholeElements)) {
      const objects = [name, `json_${name}`].map((key) => objectsIn(member(this.members, key))).find((found) => found.length > 0);
      if (objects) given[inFull] = inFull === 'reporting_organisation' ? objects[0] : objects;
      yield;
    }
    const whole = Object.keys(given).length === 0 ? {} : yield* readDatastoreOne({ ...given, default_lang: this.#language }, this.id);
    return Object.fromEntries(Object.entries(whole).filter(([name, value]) => (name === 'dates' ? given['activity_dates'] !== undefined : Array.isArray(value) ? value.length > 0 : value !== undefined)));
  }

  /** By their kinds where each has a member of its own; else by their types. */
  *#dates(): Steps<ActivityParts['dates']> {
    const flat = ['start-planned', 'start-actual', 'end-planned', 'end-actual'].flatMap((type) => {
      const name = `activity_date_${type.replace('-', '_')}`;
      return [...this.#list(name), ...this.#list(`${name}_f`)].slice(0, 1).map((date) => ({ type, date }));
    });
    if (flat.length > 0) return flat;
    return yield* mapped(this.#together('activity_date_type', this.#has('activity_date_iso_date') ? 'activity_date_iso_date' : 'activity_dates_iso_date'), ([type, date]) => ({ type: wordsOf(type), date }));
  }

  /** The name of a member, or the one that older datastores have for it; these may keep JSON under the usual name of a text. */
  #name(name: string): string {
    const older = /_narrative$/.test(name) ? `${name}_text` : name.replace(/_narrative_xml_lang$/, '_narrative_lang');
    return member(this.members, older) === undefined ? name : older;
  }

  #list(name: string): readonly unknown[] {
    return listOf(member(this.members, this.#name(name)));
  }

  #has(name: string): boolean {
    return this.#list(name).length > 0;
  }

  #word(name: string): string | undefined {
    for (const entry of this.#list(name)) {
      const word = wordsOf(entry);
      if (word !== undefined) return word;
    }
    return undefined;
  }

  #words(name: string): readonly string[] {
    return this.#list(name).map(wordsOf).filter((word) => word !== undefined);
  }

  /** Says that lists do not belong together. */
  #apart(names: readonly string[], what: string): void {
    const lengths = names.map((name) => `${this.#list(name).length} of ${this.#name(name)}`).join(', ');
    this.draft.report(this.place, [this.#name(names[0]!)], `Expected lists of one length, met ${lengths}; ${what}.`, 'warning', this.id);
  }

  /** Entries of lists that are all of one length, or nothing and a problem. */
  #together(...names: readonly string[]): readonly (readonly unknown[])[] {
    const lists = names.map((name) => this.#list(name));
    if (lists.every((list) => list.length === lists[0]!.length)) return lists[0]!.map((_, index) => lists.map((list) => list[index]));
    this.#apart(names, 'left out, since what belongs to what cannot be told');
    return [];
  }

  /** An entry of another list of the same length; undefined for all where it is longer or shorter. */
  #beside(name: string, length: number): (index: number) => string | undefined {
    const list = this.#list(name);
    return list.length === length ? (index) => wordsOf(list[index]) : () => undefined;
  }

  *#narratives(name: string): Steps<readonly Narrative[]> {
    const list = this.#list(name);
    const language = this.#beside(`${name}_xml_lang`, list.length);
    return yield* flatMapped(list, (entry, index) => {
      const text = wordsOf(entry);
      return text === undefined ? [] : [{ text, language: language(index) }];
    });
  }

  *#text(name: string): Steps<Text | undefined> {
    return textOfNarratives(yield* this.#narratives(name), this.#language);
  }

  *#descriptions(): Steps<ActivityParts['descriptions']> {
    const narratives = yield* this.#narratives('description_narrative');
    if (narratives.length === 0) return [];
    const types = this.#words('description_type');
    const languages = new Set(narratives.map(({ language }) => language ?? this.#language));
    if (types.length === narratives.length) return yield* mapped(narratives, ({ text, language }, index) => ({ type: types[index], text: language !== undefined && language !== this.#language ? { [language]: text } : text }));
    // Fewer descriptions than texts, each text in another language: one description.
    if (types.length <= 1 && languages.size === narratives.length) return [{ type: types[0], text: textOfNarratives(narratives, this.#language)! }];
    if (types.length > 1) this.#apart(['description_narrative', 'description_type'], 'shown as one text');
    return [{ text: narratives.map(({ text }) => text).join('\n\n') }];
  }

  /** Codes with their vocabulary and name: each is of use without the others. */
  *#coded(of: string, significances = ''): Steps<readonly Coded[]> {
    const codes = this.#list(`${of}_code`);
    const names = `${of}_narrative`;
    const [vocabulary, name, significance] = [this.#beside(`${of}_vocabulary`, codes.length), this.#beside(names, codes.length), this.#beside(significances, codes.length)];
    // Without its vocabulary a code may mean anything; only where none is given it is the DAC's.
    const unsure = this.#has(`${of}_vocabulary`) && this.#list(`${of}_vocabulary`).length !== codes.length;
    if (unsure) this.#apart([`${of}_code`, `${of}_vocabulary`], 'codes are read as if without a vocabulary');
    if (codes.length === 0) return this.#words(names).map((word) => ({ name: word, vocabulary: '99' }));
    return yield* mapped(codes, (code, index) => ({ code: wordsOf(code), vocabulary: vocabulary(index), name: name(index), significance: significance(index) }));
  }

  *#parties(): Steps<readonly Party[]> {
    const [roles, refs, names] = ['participating_org_role', 'participating_org_ref', 'participating_org_narrative'].map((name) => this.#list(name));
    const count = Math.max(roles!.length, refs!.length);
    const aligned = [roles!, refs!, names!].every((list) => list.length === count || list.length === 0);
    const [ref, name, kind, role] = [this.#beside('participating_org_ref', count), this.#beside('participating_org_narrative', count), this.#beside('participating_org_type', count), this.#beside('participating_org_role', count)];
    if (aligned && count > 0) return yield* mapped(Array.from<undefined>({ length: count }), (_, index) => ({ ref: ref(index), name: name(index), kind: kind(index), role: role(index) }));
    if (count > 0) this.#apart(['participating_org_narrative', 'participating_org_ref', 'participating_org_role'], 'organisations are named without their roles and identifiers');
    const words = this.#words('participating_org_narrative');
    return words.length > 0 ? words.map((word) => ({ name: word })) : this.#words('participating_org_ref').map((word) => ({ ref: word }));
  }

  *#locations(): Steps<readonly Located[]> {
    const points = this.#list('location_point_pos');
    const names = this.#words('location_name_narrative');
    const exactness = this.#beside('location_exactness_code', points.length);
    const located = yield* mapped(points, (pos, index) => ({ point: this.#point(pos, index), exactness: exactness(index) }));
    const isNamed = names.length === points.length;
    const apart = isNamed ? [] : names.map((name) => ({ name }));
    if (!isNamed && names.length > 0 && points.length > 0) this.#apart(['location_name_narrative', 'location_point_pos'], 'places are shown without names, and names without places');
    return isNamed ? yield* mapped(located, (location, index) => ({ ...location, name: names[index] })) : [...located, ...apart];
  }

  #point(pos: unknown, index: number): Located['point'] {
    const point = coordinatePair(pos);
    if (!point && wordsOf(pos) !== undefined) {
      this.draft.report(this.place, ['location_point_pos', index], `Expected latitude and longitude, met “${wordsOf(pos)!.slice(0, 60)}”; left out.`, 'error', this.id);
    }
    return point;
  }

  *#sums(value: string, currency: string, type: string, start: string): Steps<readonly Sum[]> {
    const values = this.#list(value);
    const [currencyOf, typeOf, startOf] = [this.#beside(currency, values.length), this.#beside(type, values.length), this.#beside(start, values.length)];
    if (this.#has(currency) && this.#list(currency).length !== values.length && new Set(this.#words(currency)).size > 1) {
      this.#apart([value, currency], 'left out, since amounts of several currencies cannot be added up');
      return [];
    }
    const only = this.#word(currency);
    return yield* mapped(values, (amount, index) => ({ value: amount, currency: currencyOf(index) ?? only, type: typeOf(index), start: startOf(index) }));
  }

  *#commitments(): Steps<readonly Sum[]> {
    const types = this.#list(this.#has('transaction_transaction_type_code') ? 'transaction_transaction_type_code' : 'transaction_type');
    if (types.length === 0 || types.length !== this.#list('transaction_value').length) return [];
    return (yield* this.#sums('transaction_value', 'transaction_value_currency', '', '')).filter((_, index) => wordsOf(types[index]) === '2');
  }

  *#results(): Steps<readonly ResultPart[]> {
    const titles = this.#list('result_title_narrative');
    const types = this.#beside('result_type', titles.length);
    const results = yield* mapped(titles, (title, index): ResultPart => ({ title: wordsOf(title), type: types(index), indicators: [] }));
    const indicators = yield* this.#indicators();
    // Which of several results an indicator is of cannot be told, even where there are as many.
    if (results.length === 1) return [{ ...results[0]!, indicators }];
    return indicators.length > 0 ? [...results, { indicators }] : results;
  }

  *#indicators(): Steps<readonly IndicatorPart[]> {
    const titles = this.#list('result_indicator_title_narrative');
    if (titles.length === 0) return [];
    const of = (name: string): string => `result_indicator_${name}`;
    const ends = this.#list(of('period_period_end_iso_date'));
    const count = titles.length;
    const [measure, ascending] = [this.#beside(of('measure'), count), this.#beside(of('ascending'), count)];
    const fits = (name: string, length: number): boolean => this.#list(of(name)).length === length || !this.#has(of(name));
    // With as many periods as indicators each has one; one indicator alone has them all.
    const isTold = count === 1 || ends.length === count;
    const isWhole = isTold && fits('period_target_value', ends.length) && fits('period_actual_value', ends.length);
    const names = [of('title_narrative'), of('period_period_end_iso_date'), of('period_target_value'), of('period_actual_value')];
    if (!isWhole && names.slice(1).some((name) => this.#has(name))) this.#apart(names, 'values are left out, since which indicator and period they belong to cannot be told');
    for (const name of ['baseline', 'period_target', 'period_actual']) {
      const dimensions = this.#list(of(`${name}_dimension_name`)).length;
      if (dimensions > 0 && dimensions !== this.#list(of(`${name}_value`)).length) this.#apart([of(`${name}_dimension_name`), of(`${name}_value`)], 'values are shown without what they are broken down by');
    }
    const measured = (name: string, index: number, date?: unknown): readonly Measured[] => {
      const value = this.#list(of(name))[index];
      return value === undefined || value === null || value === '' ? [] : [{ value, date, dimensions: this.#dimensions(of(name.replace('_value', '_dimension')), index), keys: [of(name), index] }];
    };
    const periods = isWhole ? yield* mapped(ends, (end, index) => ({ end, start: this.#list(of('period_period_start_iso_date'))[index], targets: measured('period_target_value', index), actuals: measured('period_actual_value', index) })) : [];
    const baselines = fits('baseline_value', count);
    const dates = this.#list(of('baseline_iso_date')).length === count ? this.#list(of('baseline_iso_date')) : this.#list(of('baseline_year')).length === count ? this.#list(of('baseline_year')) : [];
    const reference = this.#beside(of('reference_code'), count);
    const all = yield* mapped(titles, (title, index) => ({
      title: wordsOf(title), reference: reference(index), measure: measure(index), ascending: ascending(index), keys: [of('title_narrative'), index],
      baselines: baselines ? measured('baseline_value', index, dates[index]) : [],
      periods: count === 1 ? periods : periods.slice(index, index + 1),
    }));
    return isWhole ? yield* joinPeriods(all) : all;
  }

  /** One dimension for each value, where there are as many. */
  #dimensions(of: string, index: number): Measured['dimensions'] {
    const count = this.#list(of.replace('_dimension', '_value')).length;
    const [name, value] = [this.#beside(`${of}_name`, count)(index), this.#beside(`${of}_value`, count)(index)];
    return name !== undefined && value !== undefined ? [{ name, value }] : [];
  }
}

/** The Datastore repeats an indicator for each of its periods: rows one after the other that differ in nothing but the period are one. */
function* joinPeriods(rows: readonly (IndicatorPart & { readonly reference: string | undefined })[]): Steps<readonly IndicatorPart[]> {
  const joined: { readonly key: string; readonly ends: Set<string>; readonly periods: PeriodPart[]; readonly indicator: IndicatorPart }[] = [];
  yield* mapped(rows, (row) => {
    const { title, reference, measure, ascending, baselines, periods } = row;
    const key = JSON.stringify([title, reference, measure, ascending, baselines.map(({ value, date }) => [value, date])]);
    const end = JSON.stringify(periods.map((period) => [period.start, period.end]));
    const last = joined.at(-1);
    if (last?.key === key && !last.ends.has(end)) {
      last.ends.add(end);
      last.periods.push(...periods);
    } else {
      const own = [...periods];
      joined.push({ key, ends: new Set([end]), periods: own, indicator: { ...row, periods: own } });
    }
  });
  return joined.map(({ indicator }) => indicator);
}
