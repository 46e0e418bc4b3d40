import { isolated } from '../../kit/bdi.js';
import type { Localization, ShownText } from '../../kit/format.js';
import type { MessageKey } from '../../kit/i18n.js';
import type { Initiative } from '../../model/feed.js';
import type { RoleGroup } from './sheet.js';

/** Names in one sentence; of more, the others are counted. */
const named = 2;

function listed(names: readonly ShownText[], localization: Localization, most = named): string {
  const others = names.length - most;
  const shown = others > 1 ? names.slice(0, most) : names;
  return localization.list([...shown.map(isolated), ...(others > 1 ? [localization.t('profile.others', { count: others })] : [])]);
}

const capital = (text: string, locale: string): string => {
  const [first = '', ...rest] = text;
  return first.toLocaleUpperCase(locale) + rest.join('');
};

/** For `said`: who, on what issue, where, since when, and how it stands: "Project by A with B on C in D, since 2003; status: active." */
export function findingOf(record: Initiative, roles: readonly RoleGroup[], localization: Localization, feedLanguage: string | undefined): string {
  const { t } = localization;
  const named = (member: string, value: string): ShownText => localization.named(member, value, feedLanguage);
  const kind = record.kind ? named('kind', record.kind) : { text: t('profile.kind') };
  const who = (are: (role: string) => boolean): readonly ShownText[] => roles.filter(({ role }) => are(role)).flatMap(({ members }) => members);
  const does = (role: string): boolean => role === 'lead' || role === 'implementer';
  const countries = [...new Set([...(record.countries ?? []), ...(record.corridor ?? [])])].map((code) => ({ text: localization.country(code) }));
  const places = countries.length ? countries : (record.locations ?? []).flatMap(({ name }) => localization.text(name, feedLanguage) ?? []);
  const { start, end, status } = record;
  const dates = start && !end ? t('profile.since', { date: localization.date(start) }) : localization.dateRange(start, end);
  const issues = record.issues?.length ? record.issues.map((issue) => named('issue', issue)) : (record.sectors ?? []).map((sector) => named('sector', sector));
  let text = isolated({ ...kind, text: capital(kind.text, localization.locale) });
  const add = (key: MessageKey, values: Readonly<Record<string, string>> | undefined): void => {
    if (values) text = t(key, { text, ...values });
  };
  const names = (list: readonly ShownText[], most?: number): { names: string } | undefined => (list.length ? { names: listed(list, localization, most) } : undefined);
  add('profile.by', names(who(does)));
  add('profile.with', names(who((role) => !does(role) && role !== 'funder')));
  add('profile.on', names(issues));
  add('profile.where', names(places, 4));
  add('profile.fundedBy', names(who((role) => role === 'funder')));
  add('profile.when', dates ? { dates } : undefined);
  add('profile.status', status ? { status: isolated(named('status', status)) } : undefined);
  return t('profile.finding', { text });
}

/** What a reader would look for and the record does not hold, said once; empty where nothing is missing. */
export function absences(record: Initiative, localization: Localization): string {
  const { start, end, status, budget, countries, locations, corridor, organisations } = record;
  const missing: MessageKey[] = [];
  if (!start && !end) missing.push('profile.no.dates');
  else if (!start) missing.push('profile.no.start');
  else if (!end) missing.push('profile.no.end');
  if (!status) missing.push('profile.no.status');
  if (!countries?.length && !locations?.length && !corridor?.length) missing.push('profile.no.place');
  if (!organisations?.length) missing.push('profile.no.organisations');
  if (!budget) missing.push('profile.no.budget');
  return missing.length ? localization.t('profile.absent', { things: localization.list(missing.map((key) => localization.t(key)), 'disjunction') }) : '';
}
