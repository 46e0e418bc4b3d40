import type { Initiative, Location } from '../../model/feed.js';

/** Regions of M49 by their codes, as the library's languages call them; browsers have no names for them. */
const names: Readonly<Record<string, RegExp>> = {
  '002': /^(africa|afrique|أفريقيا|африка)$/i,
  '019': /^((the )?americas|(les )?amériques?|الأمريكتان|америка)$/i,
  142: /^(asia|asie|آسيا|азия)$/i,
  150: /^(europe|أوروبا|европа|еуропа)$/i,
  '009': /^(oceania|océanie|أوقيانوسيا|океания|мұхит аралдары)$/i,
};

/** The first of an initiative's places that is a region, such as "Asia" in one of the library's languages, with its M49 code. Places with coordinates are none. */
export function regionOfPlaces({ locations = [] }: Pick<Initiative, 'locations'>): { readonly code: string; readonly place: Location } | undefined {
  for (const place of locations) {
    const { name = '', lat, lon } = place;
    const texts = lat === undefined || lon === undefined ? Object.values(typeof name === 'string' ? [name] : name) : [];
    const code = Object.keys(names).find((key) => texts.some((text) => names[key]!.test(text.trim())));
    if (code) return { code, place };
  }
  return undefined;
}
