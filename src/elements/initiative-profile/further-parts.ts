import type { MessageKey } from '../../kit/i18n.js';
import { profileParts } from '../../kit/locales/en/profile-parts.js';
import { nameOf } from '../../kit/record-name.js';
import { originsOf, outputsOf } from '../../layout/profile-thread.js';
import { stateOfWord } from '../../layout/timeline-status.js';
import type { Indicator, Initiative, Output, WorkPlan } from '../../model/feed.js';
import { indicatorText } from './indicator-text.js';
import { refPart, written, type SheetContext } from './sheet-context.js';
import type { Fact, Item, Section } from './sheet.js';

const known = new Set([
  'id', 'title', 'summary', 'kind', 'status', 'issues', 'sectors', 'countries', 'locations', 'corridor', 'organisations', 'start', 'end', 'objectives', 'beneficiaries', 'outcomes',
  'activities', 'budget', 'url', 'contact', 'outputs', 'indicators', 'note', 'source',
]);
const mostOfUnknown = 500;

/** A member that the library does not know, as it came. */
function plainOf(value: unknown): string {
  let text: string;
  try {
    text = typeof value === 'string' ? value : JSON.stringify(value) ?? '';
  } catch {
    // Data of a script may hold what JSON does not: itself, or a bigint.
    text = String(value);
  }
  return text.length > mostOfUnknown ? `${text.slice(0, mostOfUnknown)}…` : text;
}

/** Members of a record that the library does not know, as facts. */
export function furtherFacts(record: Initiative): readonly Fact[] {
  return Object.entries(record).filter(([key, value]) => !known.has(key) && value !== null && value !== undefined)
    .map(([key, value]) => ({ key: `other ${key}`, term: key, parts: [{ text: plainOf(value) }] }));
}

/** The work plan that holds an output. */
export function planOf(id: string, { entries }: SheetContext): WorkPlan | undefined {
  const outcome = entries.get(id)?.parent;
  const plan = outcome === undefined ? undefined : entries.get(outcome)?.parent;
  return plan === undefined ? undefined : (entries.get(plan)?.record as WorkPlan | undefined);
}

function outputItem(id: string, context: SheetContext): Item {
  const { localization, entries } = context;
  const t = localization.say(profileParts);
  const { status, progress, start, end } = entries.get(id)!.record as Output;
  const plan = planOf(id, context);
  return {
    head: refPart(id, context), state: status ? stateOfWord(status) : 'unknown',
    notes: [
      status ? localization.named('status', status, context.feedLanguage) : { text: t('profile.notReported') },
      ...(progress === undefined ? [] : [{ text: t('profile.progress', { share: localization.percent(progress) }) }]),
      { text: localization.dateRange(start, end) || t('profile.noDates') },
      ...(plan === undefined ? [] : [refPart(plan.id, context)]),
    ],
  };
}

/** What ties an initiative to others, in words: its outputs, what measures it, and where it comes from. */
export function furtherSections(record: Initiative, context: SheetContext): readonly Section[] {
  const { localization, entries } = context;
  const t = localization.say(profileParts);
  const sections: Section[] = [];
  const add = (key: string, items: readonly Item[]): void => {
    if (items.length) sections.push({ key, heading: t(`profile.field.${key}` as MessageKey, { count: items.length }), items });
  };
  const found = new Set(outputsOf(record, entries).map(({ id }) => id));
  add('outputs', [...new Set(record.outputs)].map((id) => (found.has(id) ? outputItem(id, context) : { head: { text: id } })));
  const note = written(record.note, context);
  add('note', note ? [{ text: note }] : []);
  add('indicators', [...new Set(record.indicators)].map((id) => {
    const entry = entries.get(id);
    return { head: refPart(id, context), ...(entry?.kind === 'indicator' && indicatorText(entry.record as Indicator, context)) };
  }));
  add('thread', originsOf(record, entries).map(({ proposal, merged, from }) => ({
    head: { ...nameOf(proposal, localization, context.feedLanguage), ref: proposal.id },
    notes: [...(merged ? [{ text: t('profile.mergedInto') }] : []), ...from.flatMap((id) => {
      const parent = entries.get(id)?.parent;
      return [refPart(id, context), ...(parent === undefined ? [] : [refPart(parent, context)])];
    })],
  })));
  return sections;
}
