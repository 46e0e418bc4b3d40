import { isolated } from '../../kit/bdi.js';
import type { ShownText } from '../../kit/format.js';
import { profileParts } from '../../kit/locales/en/profile-parts.js';
import type { DatedValue, Indicator, Observation } from '../../model/feed.js';
import { written, type SheetContext } from './sheet-context.js';
import type { FactPart } from './sheet.js';

/** The last of the values that stand for all, or where there are none, of those of a part: of women, say, or of one country. */
function latestOf(series: readonly Observation[]): Observation | undefined {
  let latest: Observation | undefined;
  const whole = (point: Observation): boolean => !point.sex && !point.age && !point.tier;
  for (const point of series) {
    if (typeof point.value !== 'number' && point.status !== 'suppressed') continue;
    const [now, then] = [whole(point), latest ? whole(latest) : false];
    // Dates of ISO 8601 are in order as texts are.
    if (!latest || (now && !then) || (now === then && (point.date ?? '') >= (latest.date ?? ''))) latest = point;
  }
  return latest;
}

/** What an indicator says of an initiative, in words: the latest value, then where it began and where it is to come to. */
export function indicatorText(indicator: Indicator, context: SheetContext): { readonly text: FactPart; readonly notes: readonly FactPart[] } {
  const { localization } = context;
  const t = localization.say(profileParts);
  const { unit, baseline, target, direction, series = [], note } = indicator;
  const counted = written(unit, context);
  const within = counted?.lang;
  const own = (words: ShownText | undefined): string | undefined => words && (within ? isolated(words) : words.text);
  // A share is written as a chart writes it.
  const amount = (value: number): string => (counted?.text.trim() === '%' ? localization.percent(value / 100, 3) : [localization.number(value), own(counted)].filter(Boolean).join('\u00a0'));
  const dated = (value: string, date: string | undefined): string => (date ? t('profile.latest', { value, date: localization.date(date) }) : value);
  const stated = (point: DatedValue | undefined, key: 'profile.baseline' | 'profile.target'): FactPart[] => (point?.value === undefined ? [] : [{ text: t(key, { value: dated(amount(point.value), point.date) }), within }]);
  const latest = latestOf(series);
  let said = t('profile.noValue');
  if (latest) {
    const value = typeof latest.value === 'number' ? amount(latest.value) : t('profile.withheld');
    const of = [latest.country && localization.country(latest.country), latest.sex && own(localization.named('sex', latest.sex, context.feedLanguage)), own(written(latest.age, context)), own(written(latest.tier, context))].filter(Boolean).join(t('list.separator'));
    const whose = of ? `${value}, ${of}` : value;
    said = latest.date ? dated(whose, latest.date) : t('profile.latestUndated', { value: whose });
  }
  const remark = written(note, context);
  return {
    text: { text: said, within },
    notes: [
      ...stated(baseline, 'profile.baseline'), ...stated(target, 'profile.target'),
      ...(direction ? [{ text: t(direction === 'up' ? 'profile.higher' : 'profile.lower') }] : []), ...(remark ? [remark] : []),
    ],
  };
}
