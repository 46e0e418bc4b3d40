import { Draft } from '../draft.js';
import { at, member, type Payload } from '../payload.js';
import { readDate } from '../read/dates.js';
import { distinct, filled, wordsOf } from '../read/texts.js';
import { entriesIn, fromHtml } from '../read/wording.js';
import type { ReadContext } from './index.js';
import { eachRow } from '../turns.js';

const origins = {
  title: 'metadata.title', summary: 'metadata.description', start: 'metadata.publication_date', issues: 'metadata.keywords', kind: 'metadata.resource_type', organisations: 'metadata.creators', url: 'links', status: 'status',
};

/**
 * Records of Zenodo and other repositories of InvenioRDM (`/api/records`). Authors are people and not shown; creators, contributors and funders that are
 * organisations are. The day of publication is where a record begins.
 */
export async function read(payload: Payload, context: ReadContext): Promise<Draft> {
  const draft = new Draft();
  await eachRow(payload.rows, context, ({ members, place, wrapper }) => {
    const metadata = member(members, 'metadata');
    const date = wordsOf(member(metadata, 'publication_date'));
    const subjects = [...entriesIn(member(metadata, 'keywords')), ...entriesIn(member(metadata, 'subjects'))].map((entry) => wordsOf(entry) ?? wordsOf(member(entry, 'subject')) ?? wordsOf(member(entry, 'term')));
    const type = member(metadata, 'resource_type');
    draft.add('initiatives', {
      id: wordsOf(member(members, 'id')) ?? wordsOf(member(wrapper, '_id')), title: fromHtml(member(metadata, 'title') ?? member(members, 'title')), summary: fromHtml(member(metadata, 'description')),
      kind: nameOf(member(type, 'title')) ?? wordsOf(member(type, 'type')) ?? wordsOf(member(type, 'id')), status: typeof member(members, 'status') === 'string' ? member(members, 'status') : undefined,
      // A range of days (EDTF) begins with its first.
      start: date === undefined ? undefined : readDate(date.split('/')[0]) ?? date,
      issues: filled(distinct(subjects)), organisations: filled(organisationsIn(metadata)),
      url: ['self_html', 'html', 'doi', 'self_doi'].map((name) => wordsOf(at(members, `links.${name}`))).find((url) => url !== undefined) ?? wordsOf(member(members, 'doi_url')),
    }, place, origins);
  });
  return draft;
}

/** A text, or the English one, or the first, of several. */
function nameOf(value: unknown): string | undefined {
  return wordsOf(value) ?? wordsOf(member(value, 'en')) ?? (typeof value === 'object' && value !== null ? Object.values(value).map(wordsOf).find((text) => text !== undefined) : undefined);
}

function organisationsIn(metadata: unknown): readonly { readonly name: string; readonly role: string }[] {
  const makers = [...entriesIn(member(metadata, 'creators')), ...entriesIn(member(metadata, 'contributors'))].map((maker) => member(maker, 'person_or_org')).filter((maker) => member(maker, 'type') === 'organizational').map((maker) => wordsOf(member(maker, 'name')));
  const funders = [...entriesIn(member(metadata, 'grants')), ...entriesIn(member(metadata, 'funding'))].map((grant) => wordsOf(at(grant, 'funder.name')));
  return [...distinct(makers).map((name) => ({ name, role: 'author' })), ...distinct(funders).map((name) => ({ name, role: 'funder' }))];
}
