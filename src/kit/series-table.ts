import { html, nothing, type TemplateResult } from 'lit';
import { parseDate, extent } from '../model/dates.js';
import type { Indicator, Observation } from '../model/feed.js';
import { isSuppressed } from '../model/observations.js';
import { facetLabel } from './facet-labels.js';
import { exactNumber, type FieldContext } from './fields.js';
import { detail } from './locales/en/detail.js';

/** Rows that are told beside a picture: for each country and group its latest values, and of very many groups the first. */
const most = 30;

const dimensions = ['country', 'sex', 'age', 'tier'] as const;

/** Words of the chart for what many feeds have short or in other words. */
const sexes = [[/^(f|females?)$/i, 'women'], [/^(m|males?)$/i, 'men'], [/^(_?t|total|all|both( sexes)?)$/i, 'total']] as const;
const sexWord = (sex: string): string => sexes.find(([pattern]) => pattern.test(sex))?.[1] ?? sex;

const lastDay = ({ date }: Observation): number => {
  const parsed = date === undefined ? undefined : parseDate(date);
  return parsed ? extent(parsed)[1] : -Infinity;
};

/** The latest values of an indicator by country and group, as a short table, and how many there are. A suppressed value is never told, whatever the feed gives. */
export function renderSeries({ series = [] }: Indicator, { localization, timeZone }: FieldContext): TemplateResult {
  const t = localization.say(detail);
  const present = dimensions.filter((each) => series.some((observation) => observation[each]));
  const groups = new Map<string, { readonly name: string; readonly all: (readonly [observation: Observation, day: number])[] }>();
  const comma = localization.t('list.separator');
  for (const observation of series) {
    const key = JSON.stringify(present.map((each) => observation[each]));
    let group = groups.get(key);
    if (!group) {
      const { country, sex, age, tier } = observation;
      const name = [country && localization.country(country), sex && localization.word('sex', sexWord(sex)), age, tier].filter(Boolean).join(comma);
      groups.set(key, (group = { name, all: [] }));
    }
    group.all.push([observation, lastDay(observation)]);
  }
  const told = [...groups.values()].sort((a, b) => (present[0] === 'country' ? localization.collator.compare(a.name, b.name) : 0)).slice(0, most);
  const each = Math.max(1, Math.floor(most / groups.size));
  const latest = told.map(({ name, all }) => ({ name, rows: all.sort(([, a], [, b]) => b - a || 0).slice(0, each) }));
  const shown = latest.reduce((sum, { rows }) => sum + rows.length, 0);
  return html`<table class="table series">
      <thead><tr>${present.length ? html`<th scope="col">${present.map((name) => facetLabel(name, localization)).join(comma)}</th>` : nothing}<th scope="col">${t('detail.date')}</th><th scope="col" class="number">${t('detail.value')}</th></tr></thead>
      <tbody>${latest.map(({ name, rows }) => rows.map(([observation, day], index) => html`<tr>
        ${present.length && !index ? html`<th scope="rowgroup" rowspan=${rows.length}><bdi>${name || t('detail.total')}</bdi></th>` : nothing}
        <td>${day === -Infinity ? observation.date ?? nothing : localization.date(observation.date!, timeZone)}</td>
        <td class="number">${valueOf(observation, localization)}</td>
      </tr>`))}</tbody>
    </table>
    ${shown < series.length ? html`<p class="small muted">${t('detail.latest', { shown, all: series.length })}</p>` : nothing}`;
}

function valueOf(observation: Observation, localization: FieldContext['localization']): TemplateResult {
  const { value, status } = observation;
  const number = typeof value === 'number' && !isSuppressed(observation) ? exactNumber(value, localization) : undefined;
  const word = status && status !== 'final' ? html`<span class="muted">${localization.word('status', status)}</span>` : nothing;
  return html`${number ?? (word === nothing ? '–' : nothing)}${number === undefined || word === nothing ? nothing : ' '}${word}`;
}
