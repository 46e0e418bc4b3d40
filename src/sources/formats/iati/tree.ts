import type { Text } from '../../../model/feed.js';
import type { Origins } from '../../draft.js';
import { coordinatePair, coordinates, orElse } from '../../read/places.js';
import { textOfNarratives } from '../../read/texts.js';
import { eachStep, flatMapped, holdsMany, isStep, mapped, type Steps } from '../../turns.js';
import type { Party } from '../parties.js';
import type { ActivityParts, Coded, Located } from './activity.js';
import type { Sum } from './budgets.js';
import type { Element } from './elements.js';
import type { Dimension, IndicatorPart, Measured, PeriodPart, ResultPart } from './results.js';

/** Where members came from, in dflat; a converter that makes objects has the same names without the slash. */
export const treeOrigins: Origins = {
  id: '/iati-identifier', title: '/title/narrative', summary: '/description', status: '/activity-status@code', start: '/activity-date', end: '/activity-date', countries: '/recipient-country', sectors: '/sector',
  locations: '/location', organisations: '/participating-org', budget: '/budget', url: '/activity-website', contact: '/contact-info', objectives: '/description', beneficiaries: '/description',
};

/** Elements that hold one text, and what to read instead where they hold none. */
type Sources = readonly (readonly (Element | undefined)[])[];

/** Reads texts of an activity. */
class Texts {
  constructor(readonly language: string | undefined) {}

  /** The text of the first elements that have one. */
  *of(...sources: Sources): Steps<Text | undefined> {
    for (const elements of sources) {
      const narratives = elements.flatMap((element) => element?.narratives ?? []);
      const text = textOfNarratives(holdsMany(narratives) ? yield* flatMapped(narratives, ({ narrative }) => narrative) : narratives.flatMap(({ narrative }) => narrative), this.language);
      if (holdsMany(narratives)) yield;
      if (text !== undefined) return text;
    }
    return undefined;
  }

  /** What `call` makes of each entry of a list and its text. */
  *named<T, R>(list: readonly T[], call: (entry: T, text: Text | undefined) => R, sources: (entry: T) => Sources): Steps<R[]> {
    const made: R[] = [];
    for (const [index, entry] of list.entries()) {
      made.push(call(entry, yield* this.of(...sources(entry))));
      if (isStep(index)) yield;
    }
    return made;
  }
}

const itself = (element: Element): Sources => [[element]];

const codedOf = (element: Element, name: Text | undefined): Coded => ({
  code: element.attribute('code'), vocabulary: element.attribute('vocabulary'), significance: element.attribute('significance'),
  name: typeof name === 'object' ? Object.values(name)[0] : name,
});

const partyOf = (element: Element, name: Text | undefined): Party => ({ ref: element.attribute('ref'), name, kind: element.attribute('type'), role: element.attribute('role') });

/** Reads an `iati-activity` of any version of the standard. */
export function* readTree(activity: Element, fallback: string): Steps<ActivityParts> {
  const texts = new Texts(activity.language);
  const transactions = activity.all('transaction');
  // Publishers may give countries and sectors with each transaction instead of once for the activity.
  const orOfTransactions = function* (name: string): Steps<readonly Element[]> {
    const given = activity.all(name);
    return given.length > 0 ? given : yield* flatMapped(transactions, (transaction) => transaction.all(name));
  };
  const reporting = activity.first('reporting-org');
  const contact = activity.first('contact-info');
  return {
    id: activity.first('iati-identifier')?.text ?? fallback,
    title: yield* texts.of(activity.all('title')),
    descriptions: yield* descriptionsOf(activity, texts),
    language: texts.language,
    status: activity.first('activity-status')?.attribute('code') ?? activity.first('activity-status')?.text,
    dates: yield* mapped(activity.all('activity-date'), (date) => ({ type: date.attribute('type'), date: date.attribute('iso-date') ?? date.text })),
    countries: (yield* mapped(yield* orOfTransactions('recipient-country'), (country) => country.attribute('code') ?? country.narratives.find(({ text }) => text !== undefined)?.text)).filter((country) => country !== undefined),
    regions: yield* texts.named(yield* orOfTransactions('recipient-region'), codedOf, itself),
    sectors: yield* texts.named(yield* orOfTransactions('sector'), codedOf, itself),
    tags: yield* texts.named(activity.all('tag'), codedOf, itself),
    markers: yield* texts.named(activity.all('policy-marker'), codedOf, itself),
    parties: yield* texts.named(activity.all('participating-org'), partyOf, itself),
    reporting: reporting && partyOf(reporting, yield* texts.of([reporting])),
    locations: yield* texts.named(activity.all('location'), locationOf, (location) => [location.all('name'), [location.first('description')]]),
    budgets: yield* mapped(activity.all('budget'), (budget) => sumOf(budget, budget.attribute('type'), budget.first('period-start')?.attribute('iso-date'))),
    commitments: yield* flatMapped(transactions, (transaction) => (/^(?:2|C)$/.test(transaction.first('transaction-type')?.attribute('code') ?? '') ? [sumOf(transaction)] : [])),
    currency: activity.attribute('default-currency'),
    url: activity.first('activity-website')?.text ?? contact?.first('website')?.text,
    contact: contact && (contact.first('email')?.text ?? contact.first('organisation')?.narratives[0]?.text ?? contact.first('telephone')?.text),
    results: yield* resultsOf(activity.all('result'), texts),
  };
}

/** In version 1 a description was repeated for each language; those of one type are one text then. */
function* descriptionsOf(activity: Element, texts: Texts): Steps<ActivityParts['descriptions']> {
  const groups: Element[][] = [];
  const oldStyle = new Map<string | undefined, Element[]>();
  yield* eachStep(activity.all('description'), (description) => {
    const isPlain = description.all('narrative').length === 0;
    const type = description.attribute('type');
    const group = isPlain && description.language !== undefined ? oldStyle.get(type) : undefined;
    if (group) group.push(description);
    else {
      const own = [description];
      groups.push(own);
      if (isPlain && !oldStyle.has(type)) oldStyle.set(type, own);
    }
  });
  const described = yield* texts.named(groups, (group, text) => ({ type: group[0]!.attribute('type'), text }), (group) => [group]);
  return described.filter((description): description is typeof description & { text: Text } => description.text !== undefined);
}

function locationOf(location: Element, name: Text | undefined): Located {
  const old = location.first('coordinates');
  return {
    name,
    point: orElse(coordinatePair(location.first('point')?.first('pos')?.text), () => coordinates(old?.attribute('latitude'), old?.attribute('longitude'))),
    exactness: location.first('exactness')?.attribute('code'),
  };
}

function sumOf(element: Element, type?: string, start?: string): Sum {
  const value = element.first('value');
  return { value: value?.text, currency: value?.attribute('currency'), type, start };
}

function* resultsOf(results: readonly Element[], texts: Texts): Steps<ResultPart[]> {
  const read: ResultPart[] = [];
  for (const result of results) {
    const indicators: IndicatorPart[] = [];
    for (const indicator of result.all('indicator')) {
      const periods: PeriodPart[] = [];
      for (const period of indicator.all('period')) {
        periods.push({
          start: period.first('period-start')?.attribute('iso-date'),
          end: period.first('period-end')?.attribute('iso-date'),
          targets: yield* measuredIn(period.all('target')),
          actuals: yield* measuredIn(period.all('actual')),
        });
        yield;
      }
      indicators.push({
        title: yield* texts.of([indicator.first('title')]),
        measure: indicator.attribute('measure'),
        ascending: indicator.attribute('ascending'),
        baselines: yield* measuredIn(indicator.all('baseline'), (baseline) => baseline.attribute('iso-date') ?? baseline.attribute('year')),
        periods,
        keys: indicator.keys,
      });
      yield;
    }
    read.push({ title: yield* texts.of([result.first('title')]), description: yield* texts.of([result.first('description')]), type: result.attribute('type'), indicators });
    yield;
  }
  return read;
}

const dimensionOf = (dimension: Element): Dimension => ({ name: dimension.attribute('name') ?? '', value: dimension.attribute('value') ?? '' });

function* measuredIn(elements: readonly Element[], dateOf?: (element: Element) => string | undefined): Steps<Measured[]> {
  const measured: Measured[] = [];
  for (const [index, element] of elements.entries()) {
    const inside = element.all('dimension');
    const dimensions = holdsMany(inside) ? yield* mapped(inside, dimensionOf) : inside.map(dimensionOf);
    measured.push({ value: element.attribute('value'), date: dateOf?.(element), dimensions: dimensions.filter(({ name, value }) => name !== '' && value !== ''), keys: element.keys });
    if (isStep(index)) yield;
  }
  return measured;
}
