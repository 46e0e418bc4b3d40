import type { Text } from '../../../model/feed.js';
import type { Origins } from '../../draft.js';
import { coordinatePair, coordinates } from '../../read/places.js';
import { textOfNarratives } from '../../read/texts.js';
import { flatMapped, mapped, type Steps } from '../../turns.js';
import type { Party } from '../parties.js';
import type { ActivityParts, Coded, Located } from './activity.js';
import type { Sum } from './budgets.js';
import type { Element } from './elements.js';
import type { IndicatorPart, Measured, PeriodPart, ResultPart } from './results.js';

/** Where members came from, in dflat; a converter that makes objects has the same names without the slash. */
export const treeOrigins: Origins = {
  id: '/iati-identifier', title: '/title/narrative', summary: '/description', status: '/activity-status@code', start: '/activity-date', end: '/activity-date', countries: '/recipient-country', sectors: '/sector',
  locations: '/location', organisations: '/participating-org', budget: '/budget', url: '/activity-website', contact: '/contact-info', objectives: '/description', beneficiaries: '/description',
};

/** Reads an `iati-activity` of any version of the standard. */
export function* readTree(activity: Element, fallback: string): Steps<ActivityParts> {
  const language = activity.language;
  const text = (elements: readonly (Element | undefined)[]): Text | undefined => textOfNarratives(elements.flatMap((element) => element?.narratives ?? []), language);
  const coded = (element: Element): Coded => {
    const name = text([element]);
    return {
      code: element.attribute('code'), vocabulary: element.attribute('vocabulary'), significance: element.attribute('significance'),
      name: typeof name === 'object' ? Object.values(name)[0] : name,
    };
  };
  const party = (element: Element): Party => ({ ref: element.attribute('ref'), name: text([element]), kind: element.attribute('type'), role: element.attribute('role') });
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
    title: text(activity.all('title')),
    descriptions: yield* descriptionsOf(activity, text),
    language,
    status: activity.first('activity-status')?.attribute('code') ?? activity.first('activity-status')?.text,
    dates: yield* mapped(activity.all('activity-date'), (date) => ({ type: date.attribute('type'), date: date.attribute('iso-date') ?? date.text })),
    countries: (yield* mapped(yield* orOfTransactions('recipient-country'), (country) => country.attribute('code') ?? country.narratives[0]?.text)).filter((country) => country !== undefined),
    regions: yield* mapped(yield* orOfTransactions('recipient-region'), coded),
    sectors: yield* mapped(yield* orOfTransactions('sector'), coded),
    tags: yield* mapped(activity.all('tag'), coded),
    markers: yield* mapped(activity.all('policy-marker'), coded),
    parties: yield* mapped(activity.all('participating-org'), party),
    reporting: reporting && party(reporting),
    locations: yield* mapped(activity.all('location'), (location) => locationOf(location, text)),
    budgets: yield* mapped(activity.all('budget'), (budget) => sumOf(budget, budget.attribute('type'), budget.first('period-start')?.attribute('iso-date'))),
    commitments: yield* flatMapped(transactions, (transaction) => (/^(?:2|C)$/.test(transaction.first('transaction-type')?.attribute('code') ?? '') ? [sumOf(transaction)] : [])),
    currency: activity.attribute('default-currency'),
    url: activity.first('activity-website')?.text ?? contact?.first('website')?.text,
    contact: contact && (contact.first('email')?.text ?? contact.first('organisation')?.narratives[0]?.text ?? contact.first('telephone')?.text),
    results: yield* resultsOf(activity.all('result'), text),
  };
}

type TextOf = (elements: readonly (Element | undefined)[]) => Text | undefined;

/** In version 1 a description was repeated for each language; those of one type are one text then. */
function* descriptionsOf(activity: Element, text: TextOf): Steps<ActivityParts['descriptions']> {
  const groups: Element[][] = [];
  const oldStyle = new Map<string | undefined, Element[]>();
  yield* mapped(activity.all('description'), (description) => {
    const isOldStyle = description.all('narrative').length === 0 && description.language !== undefined;
    const type = description.attribute('type');
    const group = isOldStyle ? oldStyle.get(type) : undefined;
    if (group) group.push(description);
    else {
      const own = [description];
      groups.push(own);
      if (!oldStyle.has(type) && description.all('narrative').length === 0) oldStyle.set(type, own);
    }
  });
  return yield* flatMapped(groups, (group) => {
    const found = text(group);
    return found === undefined ? [] : [{ type: group[0]!.attribute('type'), text: found }];
  });
}

function locationOf(location: Element, text: TextOf): Located {
  const old = location.first('coordinates');
  return {
    name: text(location.all('name')) ?? text([location.first('description')]),
    point: coordinatePair(location.first('point')?.first('pos')?.text) ?? coordinates(old?.attribute('latitude'), old?.attribute('longitude')),
    exactness: location.first('exactness')?.attribute('code'),
  };
}

function sumOf(element: Element, type?: string, start?: string): Sum {
  const value = element.first('value');
  return { value: value?.text, currency: value?.attribute('currency'), type, start };
}

function* resultsOf(results: readonly Element[], text: TextOf): Steps<ResultPart[]> {
  const read: ResultPart[] = [];
  for (const result of results) {
    const indicators: IndicatorPart[] = [];
    for (const indicator of result.all('indicator')) {
      const periods: PeriodPart[] = [];
      for (const period of indicator.all('period')) {
        periods.push({
          start: period.first('period-start')?.attribute('iso-date'),
          end: period.first('period-end')?.attribute('iso-date'),
          targets: yield* mapped(period.all('target'), (target) => measuredOf(target)),
          actuals: yield* mapped(period.all('actual'), (actual) => measuredOf(actual)),
        });
        yield;
      }
      indicators.push({
        title: text([indicator.first('title')]),
        measure: indicator.attribute('measure'),
        ascending: indicator.attribute('ascending'),
        baselines: yield* mapped(indicator.all('baseline'), (baseline) => measuredOf(baseline, baseline.attribute('iso-date') ?? baseline.attribute('year'))),
        periods,
        keys: indicator.keys,
      });
      yield;
    }
    read.push({ title: text([result.first('title')]), description: text([result.first('description')]), type: result.attribute('type'), indicators });
    yield;
  }
  return read;
}

function measuredOf(element: Element, date?: string): Measured {
  const dimensions = element.all('dimension').map((dimension) => ({ name: dimension.attribute('name') ?? '', value: dimension.attribute('value') ?? '' }));
  return { value: element.attribute('value'), date, dimensions: dimensions.filter(({ name, value }) => name !== '' && value !== ''), keys: element.keys };
}
