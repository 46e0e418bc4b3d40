import { html, nothing } from 'lit';
import type { Localization } from '../../kit/format.js';
import { mapNote } from '../../kit/locales/en/map-note.js';
import { profileParts } from '../../kit/locales/en/profile-parts.js';
import type { Lazy } from '../../kit/lazy.js';
import { renderScene } from '../../kit/scene-view.js';
import { profileMap } from '../../layout/profile-map.js';
import type { Scene } from '../../layout/scene.js';
import { builtIn } from '../initiative-map/base-map.js';
import { measureOf } from './measure-of.js';
import type { CtInitiativeProfile } from './initiative-profile.js';
import type { Sheet } from './sheet.js';
import { written, type SheetContext } from './sheet-context.js';

/** Height of a map for its width; the styles say the same. */
export const mapShape = 0.72;

/** The places of an initiative on a map of so many pixels; undefined while the map is on its way, and where nothing of it is on the map. */
export function drawMap(host: CtInitiativeProfile, { record }: Sheet, context: SheetContext, width: number): { readonly scene: Scene; readonly label: string } | undefined {
  const map = builtIn.use(host, host.partFailed);
  if (!map) return undefined;
  const { localization } = context;
  const measure = measureOf(host);
  const placeName = (place: Parameters<typeof written>[0]): string | undefined => written(place, context)?.text;
  const scene = profileMap(record, map.geometry, map.projection, {
    width, height: Math.round(width * mapShape),
    labels: { name: (code) => localization.country(code), measure: (text, size) => measure(text, size, 600), direction: host.direction },
    placeName: ({ name }) => placeName(name),
    placeLang: ({ name }) => written(name, context)?.lang,
  });
  const places = [...new Set([...(record.countries ?? []), ...(record.corridor ?? [])])].map((code) => localization.country(code));
  for (const { name } of record.locations ?? []) places.push(...[placeName(name) ?? []].flat());
  return scene && { scene, label: localization.say(profileParts)('profile.mapOf', { places: localization.list(places) }) };
}

export function renderMap(host: CtInitiativeProfile, sheet: Sheet, context: SheetContext): unknown {
  const width = host.renderRoot.querySelector<HTMLElement>('.facts > .map')?.clientWidth ?? 0;
  const drawn = width ? drawMap(host, sheet, context, width) : undefined;
  if (!drawn) return nothing;
  const { scene, label } = drawn;
  return html`<svg class="scene" viewBox="0 0 ${scene.width} ${scene.height}" role="img" aria-label=${label}>${renderScene(host, scene, 'map')}</svg>`;
}

/** What must stand with the map. */
export function mapNotes(localization: Localization): string {
  const t = localization.say(mapNote);
  return `${t('map.disclaimer')} ${t('map.credit')}`;
}

/** For a file, which waits for the map. */
export const worldMap: Lazy<unknown> = builtIn;
