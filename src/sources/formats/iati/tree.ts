import type { Text } from '../../../model/feed.js';
import type { Origins } from '../../draft.js';
import { coordinatePair, coordinates } from '../../read/places.js';
import { textOfNarratives } from '../../read/texts.js';
import type { Party } from '../parties.js';
import type { ActivityParts, Coded, Located } from './activity.js';
import type { Sum } from './budgets.js';
import type { Element } from './elements.js';
import type { IndicatorPart, Measured, ResultPart } from './results.js';

/** Where members came from, in dflat; a converter that makes objects has the same names without the slash. */
export const treeOrigins: Origins = {
  id: '/iati-identifier', title: '/title/narrative', summary: '/description', status: '/activity-status@code', start: '/activity-date', end: '/activity-date', countries: '/recipient-country', sectors: '/sector',
  locations: '/location', organisations: '/participating-org', budget: '/budget', url: '/activity-website', contact: '/contact-info', objectives: '/description', beneficiaries: '/description',
};

/** Reads an `iati-activity` of any version of the standard. */
export function readTree(activity: Element, fallback: string): ActivityParts {
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
  const orOfTransactions = (name: string): readonly Element[] => {
    const given = activity.all(name);
    return given.length > 0 ? given : transactions.flatMap((transaction) => transaction.all(name));
  };
  const reporting = activity.first('reporting-org');
  const contact = activity.first('contact-info');
  return {
    id: activity.first('iati-identifier')?.text ?? fallback,
    title: text(activity.all('title')),
    descriptions: descriptionsOf(activity, text),
    language,
    status: activity.first('activity-status')?.attribute('code') ?? activity.first('activity-status')?.text,
    dates: activity.all('activity-date').map((date) => ({ type: date.attribute('type'), date: date.attribute('iso-date') ?? date.text })),
    countries: orOfTransactions('recipient-country').map((country) => country.attribute('code') ?? country.narratives[0]?.text).filter((country) => country !== undefined),
    regions: orOfTransactions('recipient-region').map(coded),
    sectors: orOfTransactions('sector').map(coded),
    tags: activity.all('tag').map(coded),
    markers: activity.all('policy-marker').map(coded),
    parties: activity.all('participating-org').map(party),
    reporting: reporting && party(reporting),
    locations: activity.all('location').map((location) => locationOf(location, text)),
    budgets: activity.all('budget').map((budget) => sumOf(budget, budget.attribute('type'), budget.first('period-start')?.attribute('iso-date'))),
    commitments: transactions.filter((transaction) => /^(?:2|C)$/.test(transaction.first('transaction-type')?.attribute('code') ?? '')).map((transaction) => sumOf(transaction)),
    currency: activity.attribute('default-currency'),
    url: activity.first('activity-website')?.text ?? contact?.first('website')?.text,
    contact: contact && (contact.first('email')?.text ?? contact.first('organisation')?.narratives[0]?.text ?? contact.first('telephone')?.text),
    results: activity.all('result').map((result) => resultOf(result, text)),
  };
}

type TextOf = (elements: readonly (Element | undefined)[]) => Text | undefined;

/** In version 1 a description was repeated for each language; those of one type are one text then. */
function descriptionsOf(activity: Element, text: TextOf): ActivityParts['descriptions'] {
  const groups: Element[][] = [];
  for (const description of activity.all('description')) {
    const isOldStyle = description.all('narrative').length === 0 && description.language !== undefined;
    const group = isOldStyle ? groups.find(([first]) => first!.attribute('type') === description.attribute('type') && !first!.all('narrative').length) : undefined;
    if (group) group.push(description);
    else groups.push([description]);
  }
  return groups.flatMap((group) => {
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

function resultOf(result: Element, text: TextOf): ResultPart {
  return {
    title: text([result.first('title')]),
    description: text([result.first('description')]),
    type: result.attribute('type'),
    indicators: result.all('indicator').map((indicator): IndicatorPart => ({
      title: text([indicator.first('title')]),
      measure: indicator.attribute('measure'),
      ascending: indicator.attribute('ascending'),
      baselines: indicator.all('baseline').map((baseline) => measuredOf(baseline, baseline.attribute('iso-date') ?? baseline.attribute('year'))),
      periods: indicator.all('period').map((period) => ({
        start: period.first('period-start')?.attribute('iso-date'),
        end: period.first('period-end')?.attribute('iso-date'),
        targets: period.all('target').map((target) => measuredOf(target)),
        actuals: period.all('actual').map((actual) => measuredOf(actual)),
      })),
      keys: indicator.keys,
    })),
  };
}

function measuredOf(element: Element, date?: string): Measured {
  const dimensions = element.all('dimension').map((dimension) => ({ name: dimension.attribute('name') ?? '', value: dimension.attribute('value') ?? '' }));
  return { value: element.attribute('value'), date, dimensions: dimensions.filter(({ name, value }) => name !== '' && value !== ''), keys: element.keys };
}
