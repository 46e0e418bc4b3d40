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
  readonly text: string;
  /** Language of the text, where that is not the reader's. */
  readonly lang?: string;
}

/** Only what is on the map. The steps of the scale come first. */
export function mapKey(atlas: Atlas, localization: Localization, feedLanguage?: string): readonly KeyItem[] {
  const t = localization.say(mapParts);
  const { classes, commitments, corridors, geometry, points, shownPoints, signs } = atlas;
  const total = shownPoints ? shownPoints.length : points.count;
  let exact = 0;
  for (let n = 0; n < total; n++) if (points.precision[shownPoints ? (shownPoints[n] ?? 0) : n] === 0) exact++;
  const present = new Set(Array.from(commitments.values(), ({ commitment }) => commitment));
  const signed: readonly (readonly [is: unknown, sign: KeyItem['sign'], key: keyof typeof mapParts])[] = [
    [exact, 'exact', 'map.exact'],
    [exact < total, 'coarse', exact ? 'map.coarse' : 'map.exact'],
    [total > 1, 'several', 'map.several'],
    [corridors.length, 'corridor', 'map.corridorKey'],
    [geometry.areas.length, 'disputed', 'map.disputed'],
  ];
  return [
    ...classes.map(({ step, from, to }) => ({ sign: 'step', step, text: from === to ? localization.number(from) : `${localization.number(from)}–${localization.number(to)}` }) as const),
    ...[...signs].filter(([kind]) => present.has(kind)).map(([kind, sign]) => ({ sign, ...localization.named('commitment', kind, feedLanguage) })),
    ...signed.filter(([is]) => is).map(([, sign, key]) => ({ sign, text: t(key) })),
  ];
}

export function renderKey(items: readonly KeyItem[], localization: Localization): TemplateResult {
  const steps = items.filter(({ sign }) => sign === 'step');
  return html`<div class="key whole">
    ${steps.length ? html`<div class="choices scale"><span>${localization.say(mapParts)('map.perCountry')}</span><ol class="key">${steps.map(({ step, text }) => html`<li><i class="swatch step-${step!}"></i>${text}</li>`)}</ol></div>` : nothing}
    <ul class="key">${items.filter(({ sign }) => sign !== 'step').map(({ sign, text, lang }) => html`<li lang=${lang ?? nothing}><i class="sign swatch ${sign}"></i>${text}</li>`)}</ul>
  </div>`;
}
