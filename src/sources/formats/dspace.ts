import { Draft, type Origins } from '../draft.js';
import { at, below, isObject, member, type Members, type Payload, type Row } from '../payload.js';
import { readDate } from '../read/dates.js';
import { distinct, filled, listOf, textOfNarratives, wordsOf } from '../read/texts.js';
import { eachInSteps, mapped, type Steps } from '../turns.js';
import type { ReadContext } from './index.js';

const origins: Origins = { id: 'uuid', title: 'metadata', summary: 'metadata', start: 'metadata', kind: 'metadata', issues: 'metadata', countries: 'metadata', locations: 'metadata', organisations: 'metadata', url: 'metadata' };

/** An element of Dublin Core in some language. */
interface Statement {
  readonly text: string;
  readonly language: string | undefined;
}

/** What an item says of itself, by names such as `dc.title`: lists of key and value of DSpace up to 6, or lists of values by name from 7 on. */
function* statementsOf(item: Members): Steps<ReadonlyMap<string, readonly Statement[]>> {
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
  if (Array.isArray(metadata)) yield* mapped(metadata as readonly unknown[], (entry) => add(wordsOf(member(entry, 'key')), entry));
  else if (isObject(metadata)) for (const name of Object.keys(metadata).slice(0, 500)) yield* mapped(listOf(metadata[name]), (entry) => add(name, entry));
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
  await eachInSteps(rows, context, function* (row) {
    const { item, place } = itemOf(row);
    const said = yield* statementsOf(item);
    const all = (...names: readonly string[]): readonly Statement[] => names.flatMap((name) => said.get(name) ?? []);
    const words = function* (...names: readonly string[]): Steps<readonly string[]> {
      return distinct(yield* mapped(all(...names), ({ text }) => text));
    };
    const texts = (...names: readonly string[]): unknown => { const first = names.find((name) => said.has(name)); return first === undefined ? undefined : textOfNarratives(all(first), undefined); };
    const id = wordsOf(item['uuid']) ?? wordsOf(item['id']) ?? wordsOf(item['handle']);
    const [issued] = yield* words('dc.date.issued', 'dc.date', 'dcterms.issued');
    const places = yield* words('dc.coverage.spatial', 'dcterms.spatial', 'dc.coverage', 'cg.coverage.country', 'dc.coverage.country');
    const known = yield* mapped(places, (name) => context.resolveCountry(name) !== undefined);
    const elsewhere = places.filter((_, index) => !known[index]);
    const parts: { readonly name: string; readonly role: string }[] = [];
    for (const [role, names] of [['publisher', ['dc.publisher', 'dcterms.publisher']], ['funder', ['dc.description.sponsorship', 'dc.contributor.funder', 'dc.contributor.sponsor']], ['author', ['dc.contributor.corporatename', 'dc.contributor.corporate', 'dc.contributor.institution']]] as const) {
      yield* mapped(yield* words(...names), (name) => parts.push({ name, role }));
    }
    const [title, summary] = [texts('dc.title', 'dcterms.title'), texts('dc.description.abstract', 'dcterms.abstract', 'dc.description', 'dc.description.other')];
    yield;
    draft.add('initiatives', {
      id, title: title ?? wordsOf(item['name']) ?? id, summary, kind: (yield* words('dc.type', 'dcterms.type'))[0],
      start: issued === undefined ? undefined : readDate(issued) ?? issued, issues: filled(yield* words('dc.subject', 'dcterms.subject', 'dc.subject.other', 'dc.subject.agrovoc', 'dc.subject.keyword')),
      countries: filled(places.filter((_, index) => known[index])), locations: filled(elsewhere.map((name) => ({ name }))), organisations: filled(parts),
      url: (yield* words('dc.identifier.uri', 'dcterms.identifier')).find((text) => /^https?:\/\//i.test(text)),
    }, place, origins);
  });
  return draft;
}
