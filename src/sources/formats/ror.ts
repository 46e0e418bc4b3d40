import { Draft, type Origins } from '../draft.js';
import { at, isObject, member, type Payload, type Row } from '../payload.js';
import { distinct, listOf, wordsOf } from '../read/texts.js';
import { eachInSteps, mapped } from '../turns.js';
import type { ReadContext } from './index.js';

const origins: Origins = { name: 'names', kind: 'types', country: 'locations.0.geonames_details.country_code', url: 'links', summary: 'names' };

/**
 * Organisations of the Research Organization Registry as its version 2 serves them (`https://api.ror.org/v2/organizations`), in a list or one alone: the name that it displays, other names in the summary. Those
 * that are not active any more are counted in a problem. See https://ror.readme.io.
 */
export async function read(payload: Payload, context: ReadContext): Promise<Draft> {
  const draft = new Draft();
  // One record alone has several lists in it, which an envelope could take for the records.
  const rows: readonly Row[] = isObject(payload.json) && Array.isArray(payload.json['names']) ? [{ members: payload.json, place: payload.pages[0]!.root }] : payload.rows;
  let inactive = 0;
  await eachInSteps(rows, context, function* ({ members, place }) {
    const names = yield* mapped(listOf(members['names']), (name) => ({ words: wordsOf(member(name, 'value')), types: listOf(member(name, 'types')) }));
    const id = wordsOf(members['id']);
    const shown = ['ror_display', 'label', 'alias'].map((type) => names.find(({ types, words }) => words !== undefined && types.includes(type))?.words).find((words) => words !== undefined);
    if (shown === undefined) {
      draft.report(place, ['names'], 'Expected an organisation with a name, met none; left out.', 'error', id);
      return;
    }
    const status = wordsOf(members['status']);
    if (status !== undefined && status !== 'active') inactive++;
    const others = distinct(names.map(({ words }) => words)).filter((words) => words !== shown);
    const links = yield* mapped(listOf(members['links']), (link) => ({ type: wordsOf(member(link, 'type')), url: wordsOf(member(link, 'value')) }));
    draft.add('organisations', {
      id, name: shown, kind: wordsOf(at(members, 'types.0')), country: wordsOf(at(members, 'locations.0.geonames_details.country_code')) ?? wordsOf(at(members, 'locations.0.geonames_details.country_name')),
      url: links.find(({ type }) => type === 'website')?.url, summary: others.length > 0 ? others.join('; ') : undefined,
    }, place, origins);
  });
  if (inactive > 0) draft.report({ key: '' }, [], `Expected organisations that are active, met ${inactive} of ${rows.length} that are not any more; shown all the same.`);
  return draft;
}
