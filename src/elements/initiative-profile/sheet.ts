import type { Part } from '../../kit/fields.js';
import type { ShownText } from '../../kit/format.js';
import type { MessageKey } from '../../kit/i18n.js';
import { nameOf } from '../../kit/record-name.js';
import type { WorkState } from '../../layout/timeline-status.js';
import type { Initiative, Participation, Text } from '../../model/feed.js';
import { absences } from './finding.js';
import { refPart, written, type SheetContext } from './sheet-context.js';

/** A piece of a fact: text, a link, another record, or a value to filter by. */
export interface FactPart extends Part {
  readonly facet?: string;
  readonly value?: string;
  /** Language of what is `isolated` in the text. */
  readonly within?: string | undefined;
}

export interface Fact {
  readonly key: string;
  readonly term: string;
  /** Language of the term, where that is not the reader's. */
  readonly lang?: string | undefined;
  readonly parts: readonly FactPart[];
  /** The feed's word for a status, which has a sign. */
  readonly status?: string;
}

/** An entry of a section: a name, what is said of it, and small words below. */
export interface Item {
  readonly head?: Part;
  readonly text?: FactPart;
  readonly notes?: readonly FactPart[];
  readonly state?: WorkState;
}

export interface Section {
  readonly key: string;
  readonly heading: string;
  readonly items: readonly Item[];
}

/** Organisations with one role. */
export interface RoleGroup {
  readonly role: string;
  readonly label: string;
  /** Language of the label, where that is not the reader's. */
  readonly lang?: string | undefined;
  readonly members: readonly FactPart[];
}

/** One initiative as it is told: only what the record holds. */
export interface Sheet {
  readonly record: Initiative;
  readonly title: ShownText;
  readonly kind: ShownText | undefined;
  readonly summary: ShownText | undefined;
  readonly facts: readonly Fact[];
  readonly roles: readonly RoleGroup[];
  readonly sections: readonly Section[];
  /** What a reader would expect and the record does not say, in one sentence; empty where nothing is missing. */
  readonly absent: string;
}

/** In the order of the sheet; others follow as the feed has them, and those without a role come last. */
const roleOrder = ['funder', 'lead', 'implementer', 'government', 'host', 'partner', 'member', 'participant'];
/** Addresses in a text: of mail and of the web. Bounded, so that no text takes long to search. */
const addresses = /([\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}|https?:\/\/[^\s<>"]{1,2000}[^\s<>".,;:!?)])/i;

/** Organisations by what they do, in a fixed order, each once in a role. */
export function rolesOf({ organisations = [] }: Initiative, context: SheetContext): readonly RoleGroup[] {
  const { localization } = context;
  const byRole = new Map<string, Map<string, FactPart>>();
  for (const { id, name, role = '' } of organisations as readonly Participation[]) {
    const part = id === undefined ? written(name, context) : refPart(id, context);
    if (!part) continue;
    const members = byRole.get(role) ?? new Map<string, FactPart>();
    byRole.set(role, members.set(id ?? part.text, part));
  }
  const rank = (role: string): number => (role ? roleOrder.indexOf(role) + 1 || 50 : 99);
  return [...byRole].sort(([a], [b]) => rank(a) - rank(b)).map(([role, members]) => {
    const key = `profile.role.${role}`;
    const { text: label, lang } = localization.has(key) ? { text: localization.t(key, { count: members.size }) } : localization.named('role', role, context.feedLanguage);
    return { role, members: [...members.values()], label, lang };
  });
}

/** Words of a text with its addresses as links: pieces of one text, none of which is set apart. */
function linked(text: ShownText): readonly FactPart[] {
  return text.text.split(addresses).flatMap((piece, index): FactPart[] => {
    if (!piece) return [];
    return [{ ...text, text: piece, within: 'und', ...(index % 2 && { href: piece.includes('://') ? piece : `mailto:${piece}` }) }];
  });
}

function factsOf(record: Initiative, roles: readonly RoleGroup[], context: SheetContext): Fact[] {
  const { localization } = context;
  const { t } = localization;
  const facts: Fact[] = [];
  const add = (key: string, parts: readonly (FactPart | undefined)[], more: Partial<Fact> = {}): void => {
    const said = parts.filter((part) => part !== undefined);
    if (said.length) facts.push({ key, term: t(`profile.field.${key}` as MessageKey, { count: said.length }), parts: said, ...more });
  };
  const choices = (values: readonly string[] | undefined, facet: string, name: (value: string) => ShownText): FactPart[] => [...new Set(values)].map((value) => ({ ...name(value), facet, value }));
  const words = (member: string, values: readonly string[] | undefined): FactPart[] => choices(values, member, (value) => localization.named(member, value, context.feedLanguage));
  const { status, start, end, budget, locations = [], corridor = [], source } = record;
  if (status) add('status', words('status', [status]), { status });
  if (start && end) add('period', [{ text: localization.dateRange(start, end) }]);
  else add(start ? 'start' : 'end', [start ?? end].map((date) => (date ? { text: localization.date(date) } : undefined)));
  for (const { role, label, lang, members } of roles) facts.push({ key: `role ${role}`, term: label, lang, parts: members });
  add('countries', choices(record.countries, 'country', (code) => ({ text: localization.country(code) })));
  if (corridor.length > 1) add('corridor', [{ text: corridor.map((code) => localization.country(code)).reduce((from, to) => t('profile.way', { from, to })) }]);
  add('locations', locations.map((place) => {
    const name = written(place.name, context);
    const point = place.lat !== undefined && place.lon !== undefined && (place.precision ?? 'exact') === 'exact' ? `${localization.number(place.lat)}°, ${localization.number(place.lon)}°` : undefined;
    return name ? { ...name, ...(point && { after: ` (${point})` }) } : point ? { text: point } : undefined;
  }));
  add('sectors', words('sector', record.sectors));
  add('issues', words('issue', record.issues));
  if (budget) add('budget', [{ text: [budget.currency, budget.value === undefined ? undefined : localization.number(budget.value)].filter(Boolean).join('\u00a0') }].filter(({ text }) => text));
  add('url', [record.url ? { text: record.url, href: record.url } : undefined]);
  const contact = written(record.contact, context);
  if (contact) facts.push({ key: 'contact', term: t('profile.field.contact'), parts: linked(contact) });
  add('source', sourceParts(source, context));
  // By its id a page can ask for the record.
  add('id', [{ text: record.id }]);
  return facts;
}

function sourceParts(source: Initiative['source'], context: SheetContext): readonly Part[] {
  if (typeof source !== 'object' || !('title' in source || 'section' in source || 'url' in source)) {
    const text = written(source as Text | undefined, context);
    return text ? [text] : [];
  }
  const { title, section, url, date } = source as { title?: Text; section?: Text; url?: string; date?: string };
  const parts: Part[] = [written(title, context), written(section, context), date ? { text: context.localization.date(date) } : undefined].filter((part) => part !== undefined);
  if (!url) return parts;
  const [first = { text: url }, ...rest] = parts;
  return [{ ...first, href: url }, ...rest];
}

function sectionsOf(record: Initiative, context: SheetContext): Section[] {
  const { t } = context.localization;
  const sections: Section[] = [];
  const add = (key: string, items: readonly Item[]): void => {
    if (items.length) sections.push({ key, heading: t(`profile.field.${key}` as MessageKey, { count: items.length }), items });
  };
  const texts = (list: readonly Text[] = []): Item[] => list.flatMap((each) => written(each, context) ?? []).map((text) => ({ text }));
  add('objectives', texts(record.objectives));
  add('beneficiaries', texts(record.beneficiaries));
  add('activities', (record.activities ?? []).flatMap(({ title, text }) => {
    const [head, body] = [written(title, context), written(text, context)];
    return head || body ? [{ ...(head && { head }), ...(body && { text: body }) }] : [];
  }));
  add('outcomes', texts(record.outcomes));
  return sections;
}

/** One organisation alone makes no picture. */
export const hasPartners = ({ roles }: Sheet): boolean => roles.length > 1 || (roles[0]?.members.length ?? 0) > 1;

/** Reads an initiative for showing. */
export function sheetOf(record: Initiative, context: SheetContext): Sheet {
  const { localization, feedLanguage } = context;
  const roles = rolesOf(record, context);
  return {
    record, title: nameOf(record, localization, feedLanguage), kind: record.kind ? localization.named('kind', record.kind, feedLanguage) : undefined, summary: written(record.summary, context),
    facts: factsOf(record, roles, context), roles, sections: sectionsOf(record, context), absent: absences(record, localization),
  };
}
