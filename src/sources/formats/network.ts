import type { Participation } from '../../model/feed.js';
import { mostProblems } from '../../model/problem-text.js';
import { Draft } from '../draft.js';
import { shown } from '../shown-text.js';
import { isObject, member, type Members, type Payload, type Row } from '../payload.js';
import { coordinates } from '../read/places.js';
import { distinct, filled, listOf, wordsOf } from '../read/texts.js';
import type { ReadContext } from './index.js';
import { graphOf, type GraphLink, type GraphNode } from './network/graph.js';
import { organisationOf } from './network/organisation-of.js';
import { Parties } from './parties.js';
import { eachInSteps, eachRow, flatMapped, mapped, type Steps } from '../turns.js';

/**
 * Networks: lists of nodes and links (d3, Cytoscape, sigma, JSON Graph Format), and adjacency by id (`{id: {edges: [{target, type}]}}`), such as
 * links between IATI activities. Organisations become organisations and what they do together initiatives, so that every element can show them.
 */
export async function read(payload: Payload, context: ReadContext): Promise<Draft> {
  const draft = new Draft();
  const graphs = await Promise.all(payload.pages.map(({ json, root }) => graphOf(json, root, context)));
  for (const graph of graphs) if (graph) await readGraph(graph.nodes, graph.links, draft, context);
  if (!graphs.some(Boolean)) await readAdjacency(payload.rows, draft, context);
  return draft;
}

const first = (members: Members, ...names: readonly string[]): string | undefined => names.map((name) => wordsOf(member(members, name))).find((word) => word !== undefined);
const targetOf = (edge: unknown): string | undefined => wordsOf(edge) ?? (isObject(edge) ? first(edge, 'foreignProjectId', 'target', 'to', 'id', 'ref', 'node', 'name') : undefined);
const typeOf = (edge: unknown): string | undefined => (isObject(edge) ? first(edge, 'type', 'relation', 'relationship', 'role', 'label') : undefined);

/** Identifiers are typed by hand: with tabs and spaces in them, and in either case. */
const folded = (id: string): string => id.replace(/\s+/g, '').toLowerCase();

/**
 * Activities by id with what each is tied to. A tie to another activity is shown as a part that the other's organisation has in this one, which its identifier
 * begins with; the identifiers themselves stand in the note.
 */
async function readAdjacency(rows: readonly Row[], draft: Draft, context: ReadContext): Promise<void> {
  const parties = new Parties();
  const idOf = ({ members, wrapper }: Row): string | undefined => wordsOf(member(members, 'id')) ?? wordsOf(wrapper?.['id']);
  const known = new Map(rows.flatMap((row) => (idOf(row) === undefined ? [] : [[folded(idOf(row)!), idOf(row)!] as const])));
  const missing: string[] = [];
  const ids = new Set<string>();
  await eachInSteps(rows, context, function* (row, index) {
    const { members, place } = row;
    const id = (idOf(row) ?? `node/${index + 1}`).replace(/\s+/g, ' ');
    ids.add(id);
    const own = organisationOf(id);
    const edges = listOf(member(members, 'edges') ?? member(members, 'links') ?? member(members, 'neighbours') ?? member(members, 'neighbors'));
    const parts: (Participation | undefined)[] = [own === undefined ? undefined : parties.take({ ref: own, role: 'reporting' }, place)];
    const notes: string[] = [];
    yield* mapped(edges, (edge, number) => {
      const target = targetOf(edge);
      if (target === undefined) {
        draft.report(place, ['edges', number], 'Expected a link with the id of what it leads to, met none; left out.', 'error', id);
        return;
      }
      const match = known.get(folded(target));
      if (match === undefined) missing.push(target);
      const named = (match ?? target).replace(/\s+/g, ' ');
      const role = typeOf(edge);
      const other = organisationOf(named);
      parts.push(parties.take(other === undefined ? { name: named, role } : { ref: other, role }, place));
      notes.push(role === undefined ? named : `${role}: ${named}`);
    });
    draft.add('initiatives', { id, title: first(members, 'title', 'name', 'label') ?? id, organisations: filled(yield* once(parts)), note: notes.length > 0 ? distinct(notes).join('\n') : undefined }, place, { organisations: 'edges', note: 'edges' });
  });
  await parties.finish(draft, context, ids);
  const list = rows[0]?.place.around ?? rows[0]?.place;
  if (list && missing.length > 0) {
    const examples = distinct(missing).slice(0, 5).map((id) => `“${shown(id, 60)}”`).join(', ');
    draft.report(list, [], `Expected links to records of the payload, met ${missing.length} to ids that are not in it, such as ${examples}; shown by organisation or as names.`);
  }
}

/** Parts without those that say the same again. */
function* once(parts: readonly (Participation | undefined)[]): Steps<readonly Participation[]> {
  const seen = new Set<string>();
  return yield* flatMapped(parts, (part) => {
    const key = part && JSON.stringify([part.id, part.name, part.role]);
    if (key === undefined || seen.has(key)) return [];
    seen.add(key);
    return [part!];
  });
}

const organisationWords = /org|partner|donor|fund|compan|business|brand|govern|minist|ngo|agenc|actor|stakeholder|union|foundation|universit|member|supplier|factor|institution|person/i;
const initiativeWords = /project|initiative|activit|programme|program\b|grant|event|campaign/i;

/** What two do with one another. */
const mutual = /partner|agree|allian|ally|collab|coop|joint|coalition|member|network|peer|link|relat|associat|contract(?!or)|mou\b|with\b|consorti|project|партн|соглас|сотруд|شراك|شريك|اتفاق/i;
/** What the end of a link is that something comes to. */
const receiving = /recipient|receiver|beneficiar|grantee|borrower|b[ée]n[ée]ficiaire|получатель|алушы|مستفيد/i;

/** Whether the role of a link is one of this end: a funder is where it begins, a recipient where it ends, a partner is either. */
const hasRole = (role: string, isSource: boolean): boolean => mutual.test(role) || receiving.test(role) !== isSource;

/** Nodes are organisations, unless they say that they are projects or the like. */
const isInitiative = (kind: string | undefined): boolean => kind !== undefined && initiativeWords.test(kind) && !organisationWords.test(kind);

async function readGraph(nodes: readonly GraphNode[], links: readonly GraphLink[], draft: Draft, context: ReadContext): Promise<void> {
  const byId = new Map<string, GraphNode>();
  await eachRow(nodes, context, (node) => {
    if (byId.has(node.id)) draft.report(node.place, [], `Expected nodes with ids of their own, met “${shown(node.id, 60)}” again; left out.`, 'error');
    else byId.set(node.id, node);
  });
  // Older files of d3 name the ends of a link by the number of the node.
  const nodeOf = (end: string | undefined): GraphNode | undefined => (end === undefined ? undefined : byId.get(end) ?? (/^\d{1,7}$/.test(end) ? nodes[Number(end)] : undefined));
  const kindOf = ({ members }: GraphNode): string | undefined => first(members, 'kind', 'type', 'category', 'group', 'class');
  const parts = new Map<string, Participation[]>();
  const together: { readonly link: GraphLink; readonly ends: readonly [GraphNode, GraphNode]; readonly role: string | undefined }[] = [];
  await eachRow(links, context, (link) => {
    const [source, target] = [nodeOf(link.source), nodeOf(link.target)];
    const role = first(link.members, 'role', 'relation', 'relationship', 'type', 'label');
    if (!source || !target) {
      if (draft.problems.length < mostProblems) draft.report(link.place, [], `Expected a link between two nodes, met one from “${shown(link.source ?? 'nothing', 60)}” to “${shown(link.target ?? 'nothing', 60)}”; left out.`, 'error');
      return;
    }
    const [project, other] = isInitiative(kindOf(source)) ? [source, target] : [target, source];
    if (isInitiative(kindOf(project)) && !isInitiative(kindOf(other))) {
      const list = parts.get(project.id) ?? [];
      list.push({ id: other.id, ...(role !== undefined && { role }) });
      parts.set(project.id, list);
    } else together.push({ link, ends: [source, target], role });
  });
  await eachInSteps(byId.values(), context, function* (node) {
    const { id, members, place } = node;
    const kind = kindOf(node);
    const name = first(members, 'name', 'label', 'title') ?? id;
    const common = { id, kind, url: first(members, 'url', 'website', 'link'), summary: first(members, 'summary', 'description') };
    const country = first(members, 'country', 'iso3', 'iso2', 'countryCode', 'country_code');
    if (!isInitiative(kind)) {
      draft.add('organisations', { ...common, name, country }, place);
      return;
    }
    const point = coordinates(member(members, 'lat') ?? member(members, 'latitude'), member(members, 'lon') ?? member(members, 'lng') ?? member(members, 'longitude'));
    draft.add('initiatives', { ...common, title: name, countries: country === undefined ? undefined : [country], locations: point && [point], organisations: filled(yield* once(parts.get(id) ?? [])) }, place);
  });
  await eachInSteps(together, context, function* ({ link, ends: [source, target], role }, index) {
    const nameOf = ({ members, id }: GraphNode): string => first(members, 'name', 'label', 'title') ?? id;
    // What two organisations do together is an initiative of both; two projects are tied by name alone.
    const ends = [source, target].filter((node) => !isInitiative(kindOf(node)));
    const id = first(link.members, 'id') ?? `link/${index + 1}`;
    const organisations = ends.map((node) => ({ id: node.id, ...(role !== undefined && hasRole(role, node === source) && { role }) }));
    draft.add('initiatives', { id: byId.has(id) ? `link/${index + 1}` : id, title: first(link.members, 'title', 'name') ?? `${nameOf(source)} – ${nameOf(target)}`, kind: role ?? 'link', organisations: filled(yield* once(organisations)) }, link.place, {});
  });
}
