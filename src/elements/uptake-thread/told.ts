import { html, nothing, type TemplateResult } from 'lit';
import { bdi } from '../../kit/bdi.js';
import type { Dataset } from '../../kit/dataset.js';
import type { ShownText } from '../../kit/format.js';
import type { MessageKey } from '../../kit/i18n.js';
import { uptakeParts } from '../../kit/locales/en/uptake-parts.js';
import { cut, type ProposalContext } from '../../kit/proposal-status.js';
import { nameOf } from '../../kit/record-name.js';
import { fateOf, unanswered } from '../../layout/uptake-fates.js';
import { entriesOf } from '../../model/entries.js';
import type { AnyRecord, Initiative, Proposal, RecordKind } from '../../model/feed.js';
import { fateName, reasonOf } from './words.js';

/** More countries than this are counted and not named. */
const mostCountries = 6;
/** Longer names are cut: the sentence is to be read at one go. */
const longestName = 90;

const mark = '\u0000';

const found = new WeakMap<ReadonlySet<string>, ReadonlyMap<RecordKind, readonly AnyRecord[]>>();

/** The records on a thread, each kind in the feed's order. A thread may hold all of a large feed: it is looked through once. */
function recordsIn(lit: ReadonlySet<string>, data: Dataset): ReadonlyMap<RecordKind, readonly AnyRecord[]> {
  const known = found.get(lit);
  if (known) return known;
  const entries = entriesOf(data.feed);
  const byKind = new Map<RecordKind, AnyRecord[]>();
  for (const { kind, record } of Array.from(lit, (id) => entries.get(id)).filter((entry) => entry !== undefined).sort((a, b) => a.number - b.number)) {
    const list = byKind.get(kind);
    if (list) list.push(record);
    else byKind.set(kind, [record]);
  }
  found.set(lit, byKind);
  return byKind;
}

/** The thread of what is selected in words, from the room to the country: what is one is named, what is more is counted. */
export function tellThread(selected: string, context: ProposalContext, lit: ReadonlySet<string>, data: Dataset): TemplateResult | typeof nothing {
  const { localization, feedLanguage } = context;
  const t = localization.say(uptakeParts);
  const byKind = recordsIn(lit, data);
  const onThread = <T extends AnyRecord>(kind: RecordKind) => (byKind.get(kind) ?? []) as unknown as readonly T[];
  const [events, sessions, proposals] = [onThread('event'), onThread('session'), onThread<Proposal>('proposal')];
  const [outputs, initiatives, indicators] = [onThread('output'), onThread<Initiative>('initiative'), onThread('indicator')];
  const entry = data.get(selected);
  if (!entry) return nothing;

  const name = (record: AnyRecord): ShownText => {
    const shown = cut(nameOf(record, localization, feedLanguage));
    return shown.text.length > longestName ? { ...shown, text: `${shown.text.slice(0, longestName).replace(/\s+\S*$/u, '')}…` } : shown;
  };
  /** A message with texts of the feed, or with words made already, in its places. */
  const say = (key: MessageKey, fillings: Readonly<Record<string, unknown>>): TemplateResult => {
    const places = Object.keys(fillings);
    const words = t(key, Object.fromEntries(places.map((place, i) => [place, `${mark}${i}${mark}`])));
    return html`${words.split(mark).map((part, i) => (i % 2 ? fillings[places[Number(part)]!] : part))}`;
  };
  const some = (records: readonly AnyRecord[], one: MessageKey, more: MessageKey): unknown =>
    (records.length === 1 ? say(one, { name: bdi(name(records[0]!)) }) : t(more, { count: records.length }));

  const own = entry.kind === 'proposal' ? [entry.record as Proposal] : proposals;
  let told: unknown = own.length ? some(own, 'uptake.told.said', 'count.proposals') : undefined;
  if (own.length === 1) told = withAnswer(told, own[0]!);
  if (outputs.length) {
    const list = some(outputs, 'uptake.told.output', 'count.outputs');
    told = told ? say('uptake.told.takenUp', { told, outputs: list }) : list;
  }
  if (initiatives.length) {
    const list = some(initiatives, 'uptake.told.name', 'count.initiatives');
    told = told ? say('uptake.told.delivered', { told, initiatives: list }) : list;
    const countries = [...new Set(initiatives.flatMap(({ countries: codes }) => codes ?? []))];
    const named = countries.length > mostCountries ? t('count.countries', { count: countries.length }) : localization.list(countries.map((code) => localization.country(code)));
    if (countries.length) told = say('uptake.told.in', { told, countries: named });
  }
  if (indicators.length) {
    const list = some(indicators, 'uptake.told.name', 'uptake.indicators');
    told = told ? say('uptake.told.measured', { told, indicators: list }) : list;
  }
  told ??= bdi(name(entry.record));
  // From an output that many sessions led to, those are not named.
  const origins = sessions.length ? sessions : events;
  if (origins.length === 1 && (origins[0] !== entry.record || own.length)) told = say('uptake.told.from', { from: bdi(name(origins[0]!)), told });
  return say('uptake.finding', { answers: told });

  function withAnswer(said: unknown, proposal: Proposal): unknown {
    const fate = fateOf(proposal.kind, proposal.status);
    const other = proposal.mergedInto === undefined ? undefined : data.get(proposal.mergedInto);
    switch (fate) {
      case '': case 'taken-up': return said;
      case unanswered: return say('uptake.told.unanswered', { told: said });
      case 'changed': return say('uptake.told.changed', { told: said });
      case 'not-pursued': return say('uptake.told.notPursued', { told: said, reason: bdi(reasonOf(proposal, context)!) });
      case 'merged':
        if (other) return say('uptake.told.merged', { told: said, name: bdi(name(other.record)) });
        break;
      default:
    }
    return html`${said}${t('list.separator')}${bdi(fateName(fate, localization, feedLanguage))}`;
  }
}
