import { Draft, type Origins } from '../draft.js';
import { member, type Payload } from '../payload.js';
import { readDay } from '../read/days.js';
import { distinct, filled, listOf, moneyOf, wordsOf } from '../read/texts.js';
import { eachRow } from '../turns.js';
import type { ReadContext } from './index.js';

const origins: Origins = {
  title: 'description', start: 'date', kind: 'contributionType', budget: 'amountUSD', countries: 'destinationObjects', sectors: 'destinationObjects', issues: 'keywords', organisations: 'sourceObjects', note: 'destinationObjects',
};

/**
 * Flows of OCHA's Financial Tracking Service (`/v1/public/fts/flow`) as initiatives: who gave how much, to whom, for which country. Amounts are in US dollars, whatever was
 * paid; places of the giver are not where the money goes. See https://fts.unocha.org/content/fts-public-api.
 */
export async function read(payload: Payload, context: ReadContext): Promise<Draft> {
  const draft = new Draft();
  await eachRow(payload.rows, context, ({ members: flow, place }, index) => {
    const named = (side: string, pattern: RegExp): readonly string[] => distinct(listOf(flow[side]).filter((object) => pattern.test(wordsOf(member(object, 'type')) ?? '')).map((object) => wordsOf(member(object, 'name'))));
    const [givers, receivers] = [named('sourceObjects', /^organi[sz]ation$/i), named('destinationObjects', /^organi[sz]ation$/i)];
    const id = wordsOf(flow['id']) ?? `flow/${index + 1}`;
    const plans = named('destinationObjects', /^(?:plan|project)$/i);
    draft.add('initiatives', {
      id,
      title: wordsOf(flow['description']) ?? plans[0] ?? wordsOf(flow['refCode']) ?? id,
      kind: wordsOf(flow['contributionType']),
      status: wordsOf(flow['status']),
      start: readDay(flow['date']) ?? readDay(flow['decisionDate']),
      countries: filled(named('destinationObjects', /^location$/i)),
      sectors: filled(distinct([...named('destinationObjects', /^cluster$/i), ...named('destinationObjects', /^globalcluster$/i)])),
      issues: filled(distinct(listOf(flow['keywords']).map(wordsOf))),
      organisations: filled([...givers.map((name) => ({ name, role: 'funder' })), ...receivers.map((name) => ({ name, role: 'recipient' }))]),
      budget: moneyOf(flow['amountUSD'], 'USD'),
      note: plans.length > 0 ? plans.join('\n') : undefined,
    }, place, origins);
  });
  return draft;
}
