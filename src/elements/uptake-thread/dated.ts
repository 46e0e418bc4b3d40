import type { Localization } from '../../kit/format.js';
import { uptakeParts } from '../../kit/locales/en/uptake-parts.js';
import { warnOnce } from '../../kit/registry.js';
import { asOfDay, daysOf, sinceDay } from '../../layout/timeline-span.js';
import { outputOn, type DatedOutput, type OutputChanges } from '../../layout/uptake-dates.js';
import type { UptakeGraph } from '../../layout/uptake.js';
import type { EventRecord, Output } from '../../model/feed.js';
import type { OutputState } from './words.js';

export interface DateOptions {
  readonly asOf: string | undefined;
  readonly since: string | undefined;
  readonly localization: Localization;
  readonly events: readonly EventRecord[];
}

/** The outputs as they were known on a date, and what is to be said about that. */
export interface Dated {
  readonly outputState: (output: Output) => OutputState;
  readonly eventNote: (id: string) => string | undefined;
  readonly sentence: string;
}

/** A date of an attribute, unless it is none. */
function dateOf(name: 'as-of' | 'since', value: string | undefined): string | undefined {
  if (!value || daysOf(value)) return value || undefined;
  warnOnce(`${name} ${value}`, `${name}="${value}" is not a date. Write it as 2021-03-31, 2021-03 or 2021.`);
  return undefined;
}

export function datedStates(graph: UptakeGraph, { asOf: wantedAsOf, since: wantedSince, localization, events }: DateOptions): Dated {
  const t = localization.say(uptakeParts);
  const asOf = dateOf('as-of', wantedAsOf);
  const since = dateOf('since', wantedSince);
  const [asOfDay_, sinceDay_] = [asOfDay(asOf), sinceDay(since)];
  const states = new Map<string, DatedOutput>(graph.records.output.map((output) => [output.id, outputOn(output, asOfDay_, sinceDay_)]));
  const notes = new Map<string, string>();
  let later = 0;
  for (const { id, start } of events) {
    const days = daysOf(start);
    if (!days || start === undefined) continue;
    if (asOfDay_ !== undefined && days.from > asOfDay_) {
      later++;
      notes.set(id, t('uptake.laterEvent', { date: localization.date(start) }));
    } else if (sinceDay_ !== undefined && days.from > sinceDay_) notes.set(id, t('uptake.newEvent', { date: localization.date(start) }));
  }
  const sentences: string[] = [];
  if (asOf) sentences.push(t('uptake.asOf', { date: localization.date(asOf) }));
  if (later) sentences.push(t('uptake.later', { count: later }));
  if (since) {
    const dated = graph.records.output.filter(({ history }) => history?.length).length;
    const changed = [...states.values()].filter(({ changes }) => changes).length;
    const date = localization.date(since);
    sentences.push(dated ? t('uptake.since', { date, count: changed, all: graph.records.output.length }) : t('uptake.sinceUnknown', { date }));
  }
  return {
    sentence: sentences.join(' '),
    eventNote: (id) => notes.get(id),
    outputState: (output) => {
      const { known, changes } = states.get(output.id) ?? { known: output, changes: undefined };
      const isUnknown = asOf !== undefined && known.status === undefined && known.progress === undefined && (output.history?.length ?? 0) > 0;
      const note = isUnknown ? t('uptake.notKnown') : changes && t('uptake.changed', { changes: changesInWords(changes) });
      return { status: known.status, progress: known.progress, note };
    },
  };

  function changesInWords({ isNew, status, progress, end }: OutputChanges): string {
    const or = <T>(value: T | undefined, word: (value: T) => string) => (value === undefined ? t('uptake.notReported') : word(value));
    const pair = <T>(pair_: readonly [T | undefined, T | undefined] | undefined, word: (value: T) => string) =>
      (pair_ ? [t('uptake.from', { before: or(pair_[0], word), after: or(pair_[1], word) })] : []);
    return [
      ...(isNew ? [t('uptake.newReport')] : []), ...pair(status, (value) => localization.word('status', value)),
      ...pair(progress, (value) => localization.percent(value)), ...pair(end, (value) => localization.dateRange(undefined, value)),
    ].join(localization.t('list.separator'));
  }
}
