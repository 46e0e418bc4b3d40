import type { Localization } from '../../kit/format.js';
import type { MessageKey } from '../../kit/i18n.js';
import type { Initiative } from '../../model/feed.js';
import type { RoleGroup } from './sheet.js';

/** Names in one sentence; of more, the others are counted. */
const named = 2;

/** A text of the feed in a sentence of ours: its direction does not reach beyond it (U+2068 and U+2069). */
const isolated = (text: string): string => `\u2068${text}\u2069`;

function listed(names: readonly string[], localization: Localization, most = named): string {
  const others = names.length - most;
  const shown = others > 1 ? names.slice(0, most) : names;
  return localization.list([...shown.map(isolated), ...(others > 1 ? [localization.t('profile.others', { count: others })] : [])]);
}

const capital = (text: string, locale: string): string => {
  const [first = '', ...rest] = text;
  return first.toLocaleUpperCase(locale) + rest.join('');
};

/** Who, on what issue, where, since when, and how it stands: "Project by A with B on C in D, since 2003; status: active." */
export function findingOf(record: Initiative, roles: readonly RoleGroup[], localization: Localization): string {
  const { t } = localization;
  const kind = record.kind ? capital(localization.word('kind', record.kind), localization.locale) : t('profile.kind');
  const who = (are: (role: string) => boolean): readonly string[] => roles.filter(({ role }) => are(role)).flatMap(({ members }) => members.map(({ text }) => text));
  const does = (role: string): boolean => role === 'lead' || role === 'implementer';
  const countries = [...new Set([...(record.countries ?? []), ...(record.corridor ?? [])])].map((code) => localization.country(code));
  const places = countries.length ? countries : (record.locations ?? []).flatMap(({ name }) => localization.text(name)?.text ?? []);
  const { start, end, status } = record;
  const dates = start && !end ? t('profile.since', { date: localization.date(start) }) : localization.dateRange(start, end);
  const issues = record.issues?.length ? record.issues.map((issue) => localization.word('issue', issue)) : (record.sectors ?? []).map((sector) => localization.word('sector', sector));
  let text = kind;
  const add = (key: MessageKey, values: Readonly<Record<string, string>> | undefined): void => {
    if (values) text = t(key, { text, ...values });
  };
  const names = (list: readonly string[], most?: number): { names: string } | undefined => (list.length ? { names: listed(list, localization, most) } : undefined);
  add('profile.by', names(who(does)));
  add('profile.with', names(who((role) => !does(role) && role !== 'funder')));
  add('profile.on', names(issues));
  add('profile.where', names(places, 4));
  add('profile.fundedBy', names(who((role) => role === 'funder')));
  add('profile.when', dates ? { dates } : undefined);
  add('profile.status', status ? { status: isolated(localization.word('status', status)) } : undefined);
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
