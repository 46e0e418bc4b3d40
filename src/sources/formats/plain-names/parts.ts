import { member } from '../../payload.js';
import { withoutMarks } from './compounds.js';
import { wordsOf } from './values.js';

/** What somebody does in a record, by how the member is called that names them. */
const roles: readonly (readonly [role: string, name: RegExp])[] = [
  ['funder', /fund(?:er|ed|ing)|donor|donateur|donante|doador|bailleur|financ|финанс|донор|қаржы|مانح|ممول|تمويل|资助|资金|捐/u],
  ['implementer', /implement|execut|ejecut|maitre.{0,3}d.{0,3}o?euvre|maitre.{0,3}d.{0,3}ouvrage|исполнит|реализ|орындау|منفذ|تنفيذ|执行|实施/u],
  ['lead', /^lead|leading|chef.{0,3}de.{0,3}file|ведущ|牵头/u],
  ['partner', /partner|partenaire|socio|parceir|партнер|серіктес|شريك|شركاء|合作/u],
];

/** The role that a member's name gives to those whom it names: `donor`, `implementing_partner`, “Исполнитель”. */
export function roleIn(path: string): string | undefined {
  const name = withoutMarks(path.replace(/\.(?:name|title|label)$/i, '').split('.').at(-1)!);
  return roles.find(([, pattern]) => pattern.test(name))?.[0];
}

/** Entries of a list whose roles are read. */
const mostEntries = 200;

/** The role that each of a list's entries gives itself (`[{"name": …, "role": …}]`), by the words that name it. */
export function ownRoles(value: unknown): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (!Array.isArray(value)) return found;
  for (const entry of (value as readonly unknown[]).slice(0, mostEntries)) {
    const role = member(entry, 'role');
    const [name] = typeof role === 'string' && role.trim() !== '' && role.length <= 60 ? wordsOf(entry) : [];
    if (name !== undefined) found.set(name, (role as string).trim());
  }
  return found;
}
