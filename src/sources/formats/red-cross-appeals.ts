import { Draft, type Origins } from '../draft.js';
import { at, member, type Members, type Payload } from '../payload.js';
import { readDay } from '../read/days.js';
import { readNumber } from '../read/numbers.js';
import { filled, moneyOf, wordsOf } from '../read/texts.js';
import type { ReadContext } from './index.js';
import { Parties } from './parties.js';
import { eachRow } from '../turns.js';

const origins: Origins = {
  id: 'code', title: 'name', kind: 'atype_display', status: 'status_display', start: 'start_date', end: 'end_date', issues: 'dtype.name', countries: 'country.iso', budget: 'amount_requested', beneficiaries: 'num_beneficiaries', note: 'sector',
  organisations: 'country.society_name',
};

/** Codes of IFRC GO, for answers without the words beside them. */
const kinds = ['DREF', 'Emergency Appeal', 'International Appeal', 'Forecast Based Action'];
const statuses: ReadonlyMap<string, string> = new Map([['0', 'active'], ['1', 'closed'], ['2', 'suspended'], ['3', 'archived'], ['active', 'active'], ['closed', 'closed'], ['frozen', 'suspended'], ['archived', 'archived']]);

/**
 * Appeals of the International Federation of Red Cross and Red Crescent Societies (goadmin.ifrc.org/api/v2/appeal) as initiatives, each with an indicator of what was
 * funded of what was asked for. Amounts are in Swiss francs, as everywhere in that service.
 */
export async function read({ rows }: Payload, context: ReadContext): Promise<Draft> {
  const draft = new Draft();
  const parties = new Parties();
  const codes = new Map<string, number>();
  for (const { members } of rows) codes.set(codeOf(members), (codes.get(codeOf(members)) ?? 0) + 1);
  const ids = new Set<string>();
  await eachRow(rows, context, ({ members, place }, index) => {
    const word = (path: string): string | undefined => wordsOf(at(members, path));
    const code = codeOf(members);
    // A small grant that became an appeal keeps its code.
    const id = code !== '' && codes.get(code) === 1 ? code : [code, word('id') ?? word('aid') ?? String(index + 1)].filter((part) => part !== '').join('/');
    ids.add(id);
    const status = word('status_display') ?? word('status');
    const requested = readNumber(at(members, 'amount_requested'));
    const funded = readNumber(at(members, 'amount_funded'));
    const country = word('country.iso') ?? word('country.iso3');
    const area = country === undefined ? word('country.name') ?? word('region.region_name') ?? word('region.label') : undefined;
    const date = readDay(at(members, 'real_data_update') ?? at(members, 'modified_at'));
    const society = word('country.society_name') === undefined ? undefined : parties.take({ ref: word('country.fdrs'), name: word('country.society_name'), country, role: 'implementer' }, place);
    const end = readDay(at(members, 'end_date'));
    const hasFunding = funded !== undefined;
    draft.add('initiatives', {
      id,
      title: word('name') ?? id,
      kind: word('atype_display') ?? kinds[Number(word('atype') ?? NaN)],
      status: statuses.get((status ?? '').toLowerCase()) ?? status,
      issues: filled([word('dtype.name') ?? word('dtype_name')].filter((issue) => issue !== undefined)),
      start: readDay(at(members, 'start_date')),
      end,
      countries: country === undefined ? undefined : [country],
      locations: area === undefined ? undefined : [{ name: area, precision: 'region' }],
      beneficiaries: filled([word('num_beneficiaries')].filter((count) => count !== undefined && count !== '0')),
      organisations: society && [society],
      budget: moneyOf(requested, 'CHF'),
      note: word('sector'),
      indicators: hasFunding ? [`${id}/funding`] : undefined,
    }, place, origins);
    if (hasFunding) {
      draft.add('indicators', {
        id: `${id}/funding`, title: word('name') ?? id, unit: 'CHF', note: 'Amount funded; the target is the amount requested.', target: requested === undefined ? undefined : { ...(end !== undefined && { date: end }), value: requested },
        series: [draft.mark({ ...(date !== undefined && { date }), value: funded }, place, { date: 'real_data_update', value: 'amount_funded' })],
      }, place, { target: 'amount_requested', title: 'name' });
    }
  });
  await parties.finish(draft, context, ids);
  return draft;
}

const codeOf = (members: Members): string => wordsOf(member(members, 'code')) ?? '';
