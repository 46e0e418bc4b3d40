import { at, isObject, member, type Members } from '../../payload.js';
import { wordsOf } from '../../read/texts.js';
import { entriesIn, fromHtml } from '../../read/wording.js';
import { flatMapped, mapped, type Steps } from '../../turns.js';
import { meaningOf } from '../plain-names/words.js';

/** What the terms of a post (categories, tags, those of its own taxonomies) say of it. */
export interface Terms {
  readonly issues: readonly string[];
  readonly sectors: readonly string[];
  readonly countries: readonly string[];
  readonly organisations: readonly string[];
  readonly kinds: readonly string[];
  readonly statuses: readonly string[];
  readonly tracks: readonly string[];
  readonly rooms: readonly string[];
}

/** Taxonomies of WordPress itself, and those that say how a post is laid out. */
const laidOut = /^(?:post_format|nav_menu|wp_|language|author|ppma_author)/;

/**
 * The terms of a post: with their names where the address asked for them (`_embed`), else by their slugs in `class_list`, which
 * WordPress gives since 6.6.
 */
export function* termsOf(members: Members, resolveCountry: (text: string) => string | undefined): Steps<Terms> {
  const terms: Record<keyof Terms, Set<string>> = { issues: new Set(), sectors: new Set(), countries: new Set(), organisations: new Set(), kinds: new Set(), statuses: new Set(), tracks: new Set(), rooms: new Set() };
  yield* mapped([...(yield* embedded(members)), ...(yield* inClasses(members))], ([taxonomy, name]) => {
    if (!laidOut.test(taxonomy) && !/^(?:uncategori[sz]ed|non-class|sin-categor|sem-categoria|без-рубрики)/i.test(name)) terms[listOf(taxonomy, name, resolveCountry)].add(name);
  });
  return {
    issues: [...terms.issues], sectors: [...terms.sectors], countries: [...terms.countries], organisations: [...terms.organisations], kinds: [...terms.kinds], statuses: [...terms.statuses], tracks: [...terms.tracks], rooms: [...terms.rooms],
  };
}

function listOf(taxonomy: string, name: string, resolveCountry: (text: string) => string | undefined): keyof Terms {
  // What a blog calls a category is a theme; sectors have a taxonomy of their own.
  if (taxonomy === 'category' || taxonomy === 'post_tag' || taxonomy === 'tag') return 'issues';
  if (/track|stream/i.test(taxonomy)) return 'tracks';
  if (/room|salle|sala\b/i.test(taxonomy)) return 'rooms';
  const meaning = meaningOf(taxonomy)?.meaning;
  if (meaning === 'countries' || (meaning === 'place' && resolveCountry(name) !== undefined) || (/region|geograph|location/i.test(taxonomy) && resolveCountry(name) !== undefined)) return 'countries';
  if (meaning === 'sectors') return 'sectors';
  if (meaning === 'organisations') return 'organisations';
  if (meaning === 'kind') return 'kinds';
  return meaning === 'status' ? 'statuses' : 'issues';
}

function* embedded(members: Members): Steps<readonly (readonly [string, string])[]> {
  const terms = yield* flatMapped(entriesIn(at(members, '_embedded.wp:term')), entriesIn);
  return yield* flatMapped(terms, (term) => {
    const name = fromHtml(member(term, 'name'));
    return name === undefined ? [] : [[wordsOf(member(term, 'taxonomy')) ?? '', name] as const];
  });
}

/** `["post-7", "type-project", "country-ghana", "category-child-labour"]`, for taxonomies that the post names as members. */
function* inClasses(members: Members): Steps<readonly (readonly [string, string])[]> {
  if (isObject(at(members, '_embedded')) && at(members, '_embedded.wp:term') !== undefined) return [];
  const list = member(members, 'class_list');
  const classes = (isObject(list) ? Object.values(list) : entriesIn(list)).filter((name) => typeof name === 'string');
  const taxonomies = Object.keys(members).filter((name) => Array.isArray(members[name])).flatMap((name) => (name === 'categories' ? ['category'] : name === 'tags' ? ['tag'] : [name]));
  return yield* flatMapped(classes, (name) => {
    const taxonomy = taxonomies.find((own) => name.startsWith(`${own}-`));
    const slug = taxonomy === undefined ? '' : name.slice(taxonomy.length + 1);
    return slug === '' || /^\d+$/.test(slug) ? [] : [[taxonomy!, slug.replace(/-/g, ' ')] as const];
  });
}
