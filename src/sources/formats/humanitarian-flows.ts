import { Draft, type Origins } from '../draft.js';
import type { Place } from '../../model/pointer.js';
import { at, below, isObject, member, type Payload, type Row } from '../payload.js';
import { readDay } from '../read/days.js';
import { distinct, filled, listOf, moneyOf, wordsOf } from '../read/texts.js';
import { eachInSteps, eachRow, flatMapped, mapped, type Steps } from '../turns.js';
import type { ReadContext } from './index.js';
import { readTable } from './statistics/table.js';

const origins: Origins = {
  title: 'description', start: 'date', kind: 'contributionType', budget: 'amountUSD', countries: 'destinationObjects', sectors: 'destinationObjects', issues: 'keywords', organisations: 'sourceObjects', note: 'destinationObjects',
};

/**
 * Flows of OCHA's Financial Tracking Service (`/v1/public/fts/flow`) as initiatives: who gave how much, to whom, for which country. Amounts are in US dollars, whatever was
 * paid; places of the giver are not where the money goes. See https://fts.unocha.org/content/fts-public-api.
 */
export async function read(payload: Payload, context: ReadContext): Promise<Draft> {
  const draft = new Draft();
  const sums = await sumsIn(member(payload.json, 'data'), draft, context);
  if (sums.length > 0) {
    await readTable({
      rows: sums, measures: [{ id: 'sum', name: 'Sum', code: ({ sum }) => sum }], unit: 'USD', place: { key: '' }, origins: { country: 'name' },
      dimensions: [
        // Places are the only groups that observations can be told by; clusters, organisations and the like part indicators.
        { id: 'location', name: 'Location', role: 'country', code: ({ type, name }) => (type === 'Location' ? name : undefined) },
        { id: 'group', name: 'Group', role: 'other', code: ({ type, name }) => (type === 'Location' ? undefined : name) },
      ],
      value: ({ value }) => value,
    }, draft, context);
    return draft;
  }
  await eachInSteps(payload.rows, context, function* ({ members: flow, place }, index) {
    // What each side names, by its type.
    const sides: Record<string, readonly (readonly [type: string, name: string | undefined])[]> = {};
    for (const side of ['sourceObjects', 'destinationObjects']) sides[side] = yield* mapped(listOf(flow[side]), (object) => [wordsOf(member(object, 'type')) ?? '', wordsOf(member(object, 'name'))] as const);
    const named = function* (side: string, pattern: RegExp): Steps<readonly string[]> {
      return distinct(yield* flatMapped(sides[side]!, ([type, name]) => (pattern.test(type) ? [name] : [])));
    };
    const [givers, receivers] = [yield* named('sourceObjects', /^organi[sz]ation$/i), yield* named('destinationObjects', /^organi[sz]ation$/i)];
    const id = wordsOf(flow['id']) ?? `flow/${index + 1}`;
    const plans = yield* named('destinationObjects', /^(?:plan|project)$/i);
    draft.add('initiatives', {
      id,
      title: wordsOf(flow['description']) ?? plans[0] ?? wordsOf(flow['refCode']) ?? id,
      kind: wordsOf(flow['contributionType']),
      status: wordsOf(flow['status']),
      start: readDay(flow['date']) ?? readDay(flow['decisionDate']),
      countries: filled(yield* named('destinationObjects', /^location$/i)),
      sectors: filled(distinct([...(yield* named('destinationObjects', /^cluster$/i)), ...(yield* named('destinationObjects', /^globalcluster$/i))])),
      issues: filled(distinct(listOf(flow['keywords']).map(wordsOf))),
      organisations: filled([...givers.map((name) => ({ name, role: 'funder' })), ...receivers.map((name) => ({ name, role: 'recipient' }))]),
      budget: moneyOf(flow['amountUSD'], 'USD'),
      note: plans.length > 0 ? plans.join('\n') : undefined,
    }, place, origins);
  });
  return draft;
}

/** The sums of a search with `groupby`: what a plan requires, what was funded and what was pledged, for each country, cluster or organisation. They have no date. */
async function sumsIn(data: unknown, draft: Draft, context: ReadContext): Promise<readonly Pick<Row, 'members' | 'place'>[]> {
  const root = below({ key: '' }, 'data');
  const rows: Pick<Row, 'members' | 'place'>[] = [];
  const take = (list: unknown, around: Place, sum: string, amount: string): Promise<void> => eachRow(Array.isArray(list) ? (list as readonly unknown[]) : [], context, (object, index) => {
    const name = wordsOf(member(object, 'name'));
    if (name !== undefined) rows.push({ members: { sum, name, type: wordsOf(member(object, 'objectType') ?? member(object, 'type')), value: member(object, amount) }, place: below(around, index) });
  });
  await take(at(data, 'requirements.objects'), below(root, 'requirements', 'objects'), 'Requirements', 'revisedRequirements');
  for (const report of isObject(data) ? Object.keys(data).filter((name) => /^report\d$/.test(name)) : []) {
    for (const [kind, sum] of [['fundingTotals', 'Funding'], ['pledgeTotals', 'Pledges']] as const) {
      const objects = at(data, `${report}.${kind}.objects`);
      for (const [index, object] of (Array.isArray(objects) ? (objects as readonly unknown[]) : []).entries()) {
        const own = below(root, report, kind, 'objects', index);
        const shared = listOf(member(object, 'sharedFundingObjects')).length;
        if (shared > 0) draft.report(own, ['sharedFundingObjects'], `Expected sums of one group each, met ${shared} that several groups share, and that are no sum of any; left out.`);
        const side = wordsOf(member(object, 'direction'));
        await take(member(object, 'singleFundingObjects'), below(own, 'singleFundingObjects'), side === 'source' ? `${sum} (source)` : sum, 'totalFunding');
      }
    }
  }
  return rows;
}
