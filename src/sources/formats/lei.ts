import { Draft, type Origins } from '../draft.js';
import { at, below, isObject, member, type Payload, type Row } from '../payload.js';
import { listOf, wordsOf } from '../read/texts.js';
import { eachRow } from '../turns.js';
import type { ReadContext } from './index.js';

const origins: Origins = { id: 'lei', name: 'entity.legalName', kind: 'entity.category', country: 'entity.legalAddress.country', summary: 'entity.otherNames' };

/**
 * Legal entities by their LEI, as GLEIF serves them (`https://api.gleif.org/api/v1/lei-records`): organisations, with the country of their headquarters. Other names stand in the summary; entities that are no
 * longer active are counted in a problem.
 */
export async function read(payload: Payload, context: ReadContext): Promise<Draft> {
  const draft = new Draft();
  const alone = at(payload.json, 'data.attributes');
  // One record alone has several lists in it, which an envelope could take for the records.
  const rows: readonly Row[] = isObject(alone) ? [{ members: alone, place: below(payload.pages[0]!.root, 'data', 'attributes') }] : payload.rows;
  let inactive = 0;
  await eachRow(rows, context, ({ members, place, wrapper }) => {
    const entity = member(members, 'entity');
    const id = wordsOf(member(members, 'lei')) ?? wordsOf(member(wrapper, 'id'));
    const name = wordsOf(at(entity, 'legalName.name')) ?? wordsOf(member(entity, 'legalName'));
    if (name === undefined) {
      draft.report(place, ['entity', 'legalName'], 'Expected an entity with a legal name, met none; left out.', 'error', id);
      return;
    }
    if (/^INACTIVE$/i.test(wordsOf(member(entity, 'status')) ?? '')) inactive++;
    const others = listOf(member(entity, 'otherNames')).map((other) => wordsOf(member(other, 'name')) ?? wordsOf(other)).filter((other) => other !== undefined && other !== name);
    const category = wordsOf(member(entity, 'category'));
    draft.add('organisations', {
      id, name, kind: category === undefined || category === 'GENERAL' ? undefined : category.toLowerCase().replace(/_/g, ' '),
      country: wordsOf(at(entity, 'headquartersAddress.country')) ?? wordsOf(at(entity, 'legalAddress.country')) ?? wordsOf(member(entity, 'jurisdiction'))?.slice(0, 2),
      summary: others.length > 0 ? others.join('; ') : undefined,
    }, place, origins);
  });
  if (inactive > 0) draft.report({ key: '' }, [], `Expected entities that are active, met ${inactive} of ${rows.length} that are not any more; shown all the same.`);
  const day = wordsOf(at(payload.json, 'meta.goldenCopy.publishDate'));
  if (day !== undefined) draft.set('updated', day);
  return draft;
}
