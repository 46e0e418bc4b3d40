import { html, nothing, type TemplateResult } from 'lit';
import { bdi, said } from '../../kit/bdi.js';
import type { ShownText } from '../../kit/format.js';
import { mapHands } from '../../kit/locales/en/map-hands.js';
import { rowsOfCountry } from '../../layout/map-country-rows.js';
import { TARGET } from '../../layout/map-hit.js';
import { isSmall } from '../../layout/map-inside.js';
import type { Atlas } from './atlas.js';
import type { Mark } from './initiative-map.draw.js';
import type { MapStage } from './map-stage.js';
import { commitmentInWords, placeName } from './map-words.js';
import { renderRecords, type RecordContext } from './record-pages.js';

/** What a card describes: a mark, or a country under the pointer. */
export type Described = Mark | { readonly kind: 'country'; readonly code: string };

/** Initiatives named on a card. */
const named = 3;

/** Rows that a thing on the map stands for, each once. */
export function rowsOf(described: Described, { corridors, index, points, rows }: Atlas): number[] {
  if (described.kind === 'country') return rowsOfCountry(index, described.code, rows);
  if (described.kind === 'corridor') return [...(corridors[described.index]?.records ?? [])];
  return [...new Set(Array.from(described.cluster.members(), (point) => points.record[point] ?? 0))];
}

/** What the thing is called, as the heading of its card. */
export function titleOf(described: Described, atlas: Atlas, { localization, nameOf }: RecordContext): ShownText {
  if (described.kind === 'country') return { text: localization.country(described.code) };
  if (described.kind === 'corridor') {
    const { from, to } = atlas.corridors[described.index]!;
    return { text: localization.say(mapHands)('map.corridor', { from: localization.country(from), to: localization.country(to) }) };
  }
  const { records, point, coincident } = described.cluster;
  if (records === 1) return nameOf(atlas.points.record[point] ?? 0);
  return { text: localization.t(coincident ? 'map.onePlace' : 'map.cluster', { count: records, place: placeName(described.cluster, atlas, localization) }) };
}

/** Name, count, commitment and the first initiatives of what the pointer or the focus is on. */
export function renderCard(described: Described, atlas: Atlas, context: RecordContext): TemplateResult {
  const { localization, nameOf } = context;
  const t = localization.say(mapHands);
  const { text, lang } = titleOf(described, atlas, context);
  const rows = rowsOf(described, atlas);
  const single = described.kind === 'cluster' && described.cluster.records === 1;
  const commitment = described.kind === 'country' ? atlas.commitments.get(described.code) : undefined;
  return html`<div class="card-title"><bdi lang=${lang ?? nothing}>${text}</bdi></div>
    ${commitment ? html`<div>${said(commitmentInWords(commitment, localization, context.feedLanguage), context.feedLanguage)}</div>` : nothing}
    ${single ? html`<div class="muted">${placeName(described.cluster, atlas, localization)}</div>` : html`
      ${described.kind === 'cluster' ? nothing : html`<div class="muted">${rows.length ? t('count.initiatives', { count: rows.length }) : t('map.none')}</div>`}
      ${rows.length ? html`<ul>${rows.slice(0, named).map((row) => {
        const name = nameOf(row);
        return html`<li>${bdi(name)}</li>`;
      })}</ul>` : nothing}
      ${rows.length > named ? html`<div class="muted">${t('map.more', { count: rows.length - named })}</div>` : nothing}`}`;
}

export interface Panel {
  readonly described: Described;
  readonly rows: readonly number[];
  readonly page: number;
}

/** The members of what no zoom takes apart, to choose one from. */
export function renderPanel(panel: Panel, atlas: Atlas, context: RecordContext, change: (panel: Panel | undefined) => void): TemplateResult {
  const { text } = titleOf(panel.described, atlas, context);
  return html`<div class="panel-head">
      <div class="card-title">${text}</div>
      <button type="button" class="button plain" @click=${() => change(undefined)}>${context.localization.say(mapHands)('map.close')}</button>
    </div>
    ${renderRecords({ rows: panel.rows, page: panel.page, setPage: (page) => change({ ...panel, page }) }, context)}`;
}

type Box = readonly [x0: number, y0: number, x1: number, y1: number];

/** Around a thing on the screen; around the main part of a country. Undefined for a mark that is no longer there. */
export function boxOf(described: Described, { geometry }: Atlas, { camera: { view }, marks: { marks } }: Pick<MapStage, 'camera' | 'marks'>): Box | undefined {
  if ('key' in described) {
    const mark = marks.find(({ key }) => key === described.key);
    return mark && [mark.x - mark.r, mark.y - mark.r, mark.x + mark.r, mark.y + mark.r];
  }
  const country = geometry.countries.find(({ code }) => code === described.code);
  if (!country) return undefined;
  const [x, y] = [country.point[0] * view.k + view.x, country.point[1] * view.k + view.y];
  const half = isSmall(country, view.k) ? TARGET : (country.size * view.k) / 2;
  return [x - half, y - half, x + half, y + half];
}
