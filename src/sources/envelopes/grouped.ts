import type { Turns } from '../../model/good-feed.js';
import type { Problem } from '../../model/feed.js';
import { meaningOf, type Meaning } from '../formats/plain-names/words.js';
import { usual } from '../paging/next.js';
import { below, isObject, keysIn, member, type Members, type Row } from '../payload.js';
import { eachRow } from '../turns.js';
import { rowsOf, type Envelope } from './envelope.js';

/** Names of lists that part records by where they are, what they are about or who does them, with what one entry of them is called. */
const groupings: readonly (readonly [names: RegExp, one: string])[] = [
  [/^(?:countries|pays|paises|países|страны|елдер)$/iu, 'country'],
  [/^(?:regions|r[eé]gions|regiones|regi[oõ]es|регионы|provinces|provincias|departments|d[eé]partements|departamentos|districts|distritos|states|counties|areas|zones|области|районы)$/iu, 'region'],
  [/^(?:sectors|secteurs|sectores|setores|секторы|clusters|categories|cat[eé]gories|categor[ií]as|категории)$/iu, 'sector'],
  [/^(?:themes|th[eè]mes|temas|темы|topics|issues|thematic_?areas)$/iu, 'theme'],
  [/^(?:organi[sz]ations|organisations|organizaciones|partners|agencies|donors|funders|bailleurs|donantes|организации|доноры)$/iu, 'organisation'],
];
/** Names of the list of records in each group. */
const works = /^(?:projects?|projets?|proyectos?|projetos?|проекты|initiatives?|iniciativas?|инициативы|activit(?:y|ies)|activit[eé]s?|actividades|atividades|мероприятия|program(?:me)?s?|programas|interventions?|actions?|grants?|commitments?|pledges?|events?|[eé]v[eé]nements|eventos|proposals?|recommendations?|propuestas|propostas|records|items|data|entries)$/iu;
/** What a group has beside its records: what it is called, and where it is. Anything else would be a record's own. */
const ofGroups: ReadonlySet<Meaning> = new Set<Meaning>(['id', 'title', 'countries', 'lat', 'lon', 'point', 'place', 'url', 'kind']);

interface Groups {
  readonly name: string;
  readonly list: readonly unknown[];
  readonly inner: string;
  /** What the records get the name of their group as. */
  readonly one: string;
  readonly path: readonly string[];
}

/** The name of a group: its title, its name or its code. */
function nameOf(group: unknown): unknown {
  if (!isObject(group)) return undefined;
  const names = keysIn(group).slice(0, 50);
  const titled = names.find((name) => meaningOf(name)?.meaning === 'title' && typeof group[name] === 'string') ?? names.find((name) => /^(?:countries|place)$/.test(meaningOf(name)?.meaning ?? '') && typeof group[name] === 'string') ?? names.find((name) => /^(?:code|key|id)$/i.test(name));
  return titled === undefined ? undefined : group[titled];
}

/** The groups of a document; undefined where there are none. */
function groupsIn(json: unknown): Groups | undefined {
  const outer = isObject(json) && isObject(json['data']) ? json['data'] : json;
  if (!isObject(outer)) return undefined;
  for (const [name, one] of keysIn(outer).slice(0, 50).flatMap((key) => groupings.filter(([names]) => names.test(key)).map(([, entry]) => [key, entry] as const))) {
    const list = outer[name];
    if (!Array.isArray(list) || list.length === 0) continue;
    const groups = list.slice(0, 20).filter(isObject);
    const inner = groups.flatMap((group) => keysIn(group).slice(0, 50)).find((key) => works.test(key) && groups.some((group) => isFilled(group[key])));
    if (inner === undefined || groups.length < Math.min(list.length, 20) || !groups.every((group) => isGroup(group, inner))) continue;
    // Another list of objects beside may as well be the records.
    if (keysIn(outer).slice(0, 100).some((key) => key !== name && isFilled(outer[key]))) continue;
    return { name, list, inner, one, path: outer === json ? [] : ['data'] };
  }
  return undefined;
}

const isFilled = (value: unknown): boolean => Array.isArray(value) && value.slice(0, 20).some(isObject);

/** Whether an entry is nothing but a group: it has a name, a list of records that may be empty, and plain members that tell nothing of any work. */
const isGroup = (group: Members, inner: string): boolean =>
  nameOf(group) !== undefined && (group[inner] === undefined || group[inner] === null || (Array.isArray(group[inner]) && (group[inner].length === 0 || isFilled(group[inner]))))
  && keysIn(group).slice(0, 50).every((key) => { const meaning = meaningOf(key)?.meaning; return key === inner || (typeof group[key] !== 'object' && (meaning === undefined || ofGroups.has(meaning))) || group[key] === null; });

/** Records in lists inside the groups that part them: `{"regions": [{"name": "Ashanti", "projects": [{…}]}]}`. The name of the group is told of each record that does not say so itself. */
export const grouped: Envelope = {
  name: 'grouped',
  detect: (json) => (groupsIn(json) ? 0.5 : 'it has no list of regions, countries, sectors or the like with lists of projects in them'),
  async open(json, root, turns) {
    const { name, list, inner, one, path } = groupsIn(json)!;
    const rows: Row[] = [];
    const problems: Problem[] = [];
    for (const [index, group] of list.entries()) {
      const records = member(group, inner);
      if (!Array.isArray(records)) continue;
      const contents = await rowsOf(records as readonly unknown[], below(root, ...path, name, index, inner), turns);
      await told(contents.rows, one, nameOf(group), rows, turns);
      problems.push(...contents.problems);
    }
    return { rows, problems };
  },
  next: usual,
};

/** Adds the name of their group to records without a member of that meaning. */
async function told(records: readonly Row[], one: string, name: unknown, rows: Row[], turns: Turns): Promise<void> {
  const meaning = meaningOf(one)?.meaning;
  await eachRow(records, turns, (row) => {
    const says = keysIn(row.members).slice(0, 100).some((key) => key === one || meaningOf(key)?.meaning === meaning);
    rows.push(says ? row : { ...row, members: { ...row.members, [one]: name } });
  });
}
