import { html, nothing, type TemplateResult } from 'lit';
import type { Localization } from '../../kit/format.js';
import { mapParts } from '../../kit/locales/en/map-parts.js';
import type { PatternName } from '../../layout/pattern.js';
import type { Atlas } from './atlas.js';

/** A line of the key, for the page and for files alike: how it is drawn and what it means. */
export interface KeyItem {
  readonly sign: 'step' | 'exact' | 'coarse' | 'several' | 'corridor' | 'disputed' | PatternName;
  /** Of the colour scale, 1 to 5. */
  readonly step?: number;
  readonly words: string;
}

/** Only what is on the map. The steps of the scale come first. */
export function mapKey(atlas: Atlas, localization: Localization): readonly KeyItem[] {
  const t = localization.say(mapParts);
  const { classes, commitments, corridors, geometry, points, shownPoints, signs } = atlas;
  const total = shownPoints ? shownPoints.length : points.count;
  let exact = 0;
  for (let n = 0; n < total; n++) if (points.precision[shownPoints ? (shownPoints[n] ?? 0) : n] === 0) exact++;
  const present = new Set(Array.from(commitments.values(), ({ commitment }) => commitment));
  return [
    ...classes.map(({ step, from, to }) => ({ sign: 'step', step, words: from === to ? localization.number(from) : `${localization.number(from)}–${localization.number(to)}` }) as const),
    ...[...signs].filter(([kind]) => present.has(kind)).map(([kind, sign]) => ({ sign, words: localization.word('commitment', kind) })),
    ...(exact ? [{ sign: 'exact', words: t('map.exact') } as const] : []),
    ...(exact < total ? [{ sign: 'coarse', words: t(exact ? 'map.coarse' : 'map.exact') } as const] : []),
    ...(total > 1 ? [{ sign: 'several', words: t('map.several') } as const] : []),
    ...(corridors.length ? [{ sign: 'corridor', words: t('map.corridorKey') } as const] : []),
    ...(geometry.areas.length ? [{ sign: 'disputed', words: t('map.disputed') } as const] : []),
  ];
}

export function renderKey(items: readonly KeyItem[], localization: Localization): TemplateResult {
  const steps = items.filter(({ sign }) => sign === 'step');
  return html`<div class="key whole">
    ${steps.length ? html`<div class="choices scale"><span>${localization.say(mapParts)('map.perCountry')}</span><ol class="key">${steps.map(({ step, words }) => html`<li><i class="swatch step-${step!}"></i>${words}</li>`)}</ol></div>` : nothing}
    <ul class="key">${items.filter(({ sign }) => sign !== 'step').map(({ sign, words }) => html`<li><i class="sign swatch ${sign}"></i>${words}</li>`)}</ul>
  </div>`;
}
