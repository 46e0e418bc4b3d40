import { Draft, type Origins } from '../draft.js';
import { at, below, isObject, member, type Members, type Payload, type Row } from '../payload.js';
import { readDate } from '../read/dates.js';
import { distinct, filled, listOf, textOfNarratives, wordsOf } from '../read/texts.js';
import { eachRow } from '../turns.js';
import type { ReadContext } from './index.js';

const origins: Origins = { id: 'uuid', title: 'metadata', summary: 'metadata', start: 'metadata', kind: 'metadata', issues: 'metadata', countries: 'metadata', locations: 'metadata', organisations: 'metadata', url: 'metadata' };

/** An element of Dublin Core in some language. */
interface Statement {
  readonly text: string;
  readonly language: string | undefined;
}

/** What an item says of itself, by names such as `dc.title`: lists of key and value of DSpace up to 6, or lists of values by name from 7 on. */
function statementsOf(item: Members): ReadonlyMap<string, readonly Statement[]> {
  const found = new Map<string, Statement[]>();
  const add = (name: string | undefined, entry: unknown): void => {
    const text = wordsOf(member(entry, 'value'));
    if (name === undefined || text === undefined) return;
    const language = wordsOf(member(entry, 'language'))?.replace('_', '-');
    const list = found.get(name) ?? [];
    list.push({ text, language: language === '*' ? undefined : language });
    found.set(name, list);
  };
  const metadata = item['metadata'];
  if (Array.isArray(metadata)) for (const entry of metadata as readonly unknown[]) add(wordsOf(member(entry, 'key')), entry);
  else if (isObject(metadata)) for (const name of Object.keys(metadata).slice(0, 500)) for (const entry of listOf(metadata[name])) add(name, entry);
  return found;
}

/** The item that a row stands for: of a search what was found. */
function itemOf({ members, place }: Row): { readonly item: Members; readonly place: Row['place'] } {
  const found = at(members, '_embedded.indexableObject');
  return isObject(found) ? { item: found, place: below(place, '_embedded', 'indexableObject') } : { item: members, place };
}

/**
 * Items of repositories of DSpace (`/server/api/core/items`, `/server/api/discover/search/objects`, `/rest/items?expand=metadata`) as initiatives of their day of issue, by the Dublin Core in them. Authors are people and not
 * shown; publishers and sponsors are.
 */
export async function read(payload: Payload, context: ReadContext): Promise<Draft> {
  const draft = new Draft();
  const { json } = payload;
  // One item alone may look like a list of its metadata.
  const rows: readonly Row[] = isObject(json) && member(json, 'metadata') !== undefined ? [{ members: json, place: payload.pages[0]!.root }] : payload.rows;
  await eachRow(rows, context, (row) => {
    const { item, place } = itemOf(row);
    const said = statementsOf(item);
    const all = (...names: readonly string[]): readonly Statement[] => names.flatMap((name) => said.get(name) ?? []);
    const words = (...names: readonly string[]): readonly string[] => distinct(all(...names).map(({ text }) => text));
    const texts = (...names: readonly string[]): unknown => { const first = names.find((name) => said.has(name)); return first === undefined ? undefined : textOfNarratives(all(first), undefined); };
    const id = wordsOf(item['uuid']) ?? wordsOf(item['id']) ?? wordsOf(item['handle']);
    const [issued] = words('dc.date.issued', 'dc.date', 'dcterms.issued');
    const places = words('dc.coverage.spatial', 'dcterms.spatial', 'dc.coverage', 'cg.coverage.country', 'dc.coverage.country');
    const isCountry = (name: string): boolean => context.resolveCountry(name) !== undefined;
    const elsewhere = places.filter((name) => !isCountry(name));
    const parts = ([['publisher', ['dc.publisher', 'dcterms.publisher']], ['funder', ['dc.description.sponsorship', 'dc.contributor.funder', 'dc.contributor.sponsor']], ['author', ['dc.contributor.corporatename', 'dc.contributor.corporate', 'dc.contributor.institution']]] as const)
      .flatMap(([role, names]) => words(...names).map((name) => ({ name, role })));
    draft.add('initiatives', {
      id, title: texts('dc.title', 'dcterms.title') ?? wordsOf(item['name']) ?? id, summary: texts('dc.description.abstract', 'dcterms.abstract', 'dc.description', 'dc.description.other'), kind: words('dc.type', 'dcterms.type')[0],
      start: issued === undefined ? undefined : readDate(issued) ?? issued, issues: filled(words('dc.subject', 'dcterms.subject', 'dc.subject.other', 'dc.subject.agrovoc', 'dc.subject.keyword')),
      countries: filled(places.filter(isCountry)), locations: filled(elsewhere.map((name) => ({ name }))), organisations: filled(parts),
      url: words('dc.identifier.uri', 'dcterms.identifier').find((text) => /^https?:\/\//i.test(text)),
    }, place, origins);
  });
  return draft;
}
