import { Draft, type Origins } from '../draft.js';
import { at, below, isObject, member, type Members, type Payload, type Row } from '../payload.js';
import { readDay } from '../read/days.js';
import { readNumber } from '../read/numbers.js';
import { distinct, filled, listOf, moneyOf, wordsOf } from '../read/texts.js';
import type { ReadContext } from './index.js';
import { eachRow } from '../turns.js';

const origins: Origins = {
  id: 'id', title: 'name', kind: 'planType.name', start: 'startDate', end: 'endDate', summary: 'comments', budget: 'requirements.revisedRequirements', countries: 'countries', locations: 'countries', beneficiaries: 'caseLoads',
};

/**
 * Response plans of OCHA's Humanitarian Programme Cycle and Financial Tracking Service (api.hpc.tools, versions 1 and 2) as initiatives: what they need is the
 * budget, what came in is the one value of an indicator whose target is the need. Amounts are in US dollars, as everywhere in that service.
 */
export async function read(payload: Payload, context: ReadContext): Promise<Draft> {
  const draft = new Draft();
  // One plan alone is no list to an envelope, which would take its countries for the records.
  const alone = at(payload.json, 'data');
  const rows: readonly Row[] = isPlan(alone) ? [{ members: alone, place: below(payload.pages[0]!.root, 'data') }] : payload.rows;
  await eachRow(rows, context, ({ members: plan, place }, index) => {
    const version = member(plan, 'planVersion');
    const first = (...paths: readonly string[]): unknown => paths.map((path) => at(plan, path) ?? at(version, path)).find((value) => value !== undefined && value !== null && value !== '');
    const id = wordsOf(first('id', 'planId')) ?? `plan/${index + 1}`;
    const countries = listOf(first('countries', 'locations')).filter(isObject);
    const coded = (country: Members): string | undefined => wordsOf(member(country, 'iso3'));
    // Version 1 lists districts beside the countries that they are in.
    const areas = countries.filter((country) => coded(country) === undefined && !(Number(member(country, 'adminLevel')) > 0)).map((area) => wordsOf(member(area, 'name')));
    const needed = [first('requirements.revisedRequirements', 'revisedRequirements'), first('requirements.origRequirements', 'origRequirements')].map((value) => readNumber(value)).find((value) => value !== undefined && value > 0);
    const funded = readNumber(first('funding.totalFunding', 'totalFunding'));
    const name = wordsOf(first('name', 'title')) ?? wordsOf(first('code')) ?? id;
    const [start, end] = [readDay(first('startDate')), readDay(first('endDate'))];
    const years = listOf(first('usageYears', 'years')).map((year) => wordsOf(member(year, 'year') ?? year)).filter((year) => year !== undefined).sort();
    const series = funded === undefined ? [] : [draft.mark({ ...(years.length > 0 && { date: years.at(-1) }), value: funded }, place, { date: 'usageYears', value: 'funding.totalFunding' })];
    const hasFunding = series.length > 0;
    draft.add('initiatives', {
      id,
      title: name,
      summary: wordsOf(first('comments', 'subtitle', 'shortName')),
      kind: wordsOf(first('planType.name')) ?? listOf(first('categories')).filter((category) => member(category, 'group') === 'planType').map((category) => wordsOf(member(category, 'name'))).find((kind) => kind !== undefined) ?? 'plan',
      issues: filled(distinct(listOf(first('emergencies')).map((emergency) => wordsOf(member(emergency, 'name'))))),
      start,
      end,
      countries: filled(distinct(countries.map(coded))),
      locations: filled(distinct(areas).map((area) => ({ name: area }))),
      beneficiaries: filled(listOf(first('caseLoads')).map(caseLoad).filter((text) => text !== '')),
      budget: needed === undefined ? undefined : moneyOf(needed, 'USD'),
      indicators: hasFunding ? [`${id}/funding`] : undefined,
    }, place, origins);
    if (hasFunding) {
      draft.add('indicators', {
        id: `${id}/funding`, title: name, unit: 'USD', note: 'Funding received; the target is what the plan requires.', series,
        target: needed === undefined ? undefined : { ...(end !== undefined && { date: end }), value: needed },
      }, place, {});
    }
  });
  return draft;
}

const isPlan = (value: unknown): value is Members => isObject(value) && (isObject(member(value, 'planVersion')) || member(value, 'planVersionId') !== undefined);

/** People in need, targeted, reached, as the plan counts them: `In Need: 2400000`. */
function caseLoad(value: unknown): string {
  return listOf(member(value, 'totals')).map((total) => {
    const [name, count] = [member(total, 'name'), wordsOf(member(total, 'value'))];
    const words = wordsOf(name) ?? wordsOf(member(name, 'en')) ?? (isObject(name) ? Object.values(name).map(wordsOf).find((word) => word !== undefined) : undefined) ?? wordsOf(member(total, 'type'));
    return words === undefined || count === undefined ? '' : `${words}: ${count}`;
  }).filter((text) => text !== '').join('; ');
}
