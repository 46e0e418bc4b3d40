import { within } from '../../kit/bdi.js';
import type { Localization } from '../../kit/format.js';
import type { Cluster } from '../../layout/map-clusters.js';
import type { CountryShape } from '../../layout/map-geometry.js';
import { countryAt } from '../../layout/map-inside.js';
import type { CountryCommitment } from '../../model/feed.js';
import type { Atlas } from './atlas.js';
import type { Mark } from './initiative-map.draw.js';

/** "30 initiatives in 18 countries; 4 pathfinder countries; 13 name no country." */
export function mapSentence(atlas: Atlas, { t }: Localization): string {
  const { rows, records, counts, commitments, unplaced } = atlas;
  const initiatives = rows.length < records.length ? t('map.shown', { count: rows.length, all: records.length }) : t('count.initiatives', { count: rows.length });
  const pathfinders = [...commitments.values()].filter(({ commitment }) => commitment === 'pathfinder').length;
  const others = commitments.size - pathfinders;
  const parts = [
    counts.size ? t('map.in', { initiatives, count: counts.size }) : records.length ? initiatives : '',
    pathfinders ? t('map.pathfinders', { count: pathfinders }) : '',
    others ? t('map.commitments', { count: others }) : '',
    unplaced.length ? t('map.unplaced', { count: unplaced.length }) : '',
  ].filter(Boolean);
  return parts.length ? t('map.sentence', { text: parts.join(t('list.semicolon')) }) : '';
}

/** "Pathfinder country since 2018". */
export function commitmentInWords({ commitment = '', since }: CountryCommitment, localization: Localization, feedLanguage?: string): string {
  const name = localization.named('commitment', commitment, feedLanguage);
  const words = within(name);
  return since ? localization.t('map.since', { commitment: words, date: localization.date(since) }) : words;
}

/** What a mark is called: by the country in its middle, since to name all of many would be no name. */
export function markName(mark: Mark, atlas: Atlas, titleOf: (row: number) => string, localization: Localization): string {
  const { t } = localization;
  if (mark.kind === 'country') {
    const entry = atlas.commitments.get(mark.code);
    return t('map.marker', { title: localization.country(mark.code), place: entry ? commitmentInWords(entry, localization) : '' });
  }
  if (mark.kind === 'corridor') {
    const { from, to, records } = atlas.corridors[mark.index]!;
    return t('map.corridorOf', { from: localization.country(from), to: localization.country(to), count: records.length });
  }
  const { records, coincident, point } = mark.cluster;
  const place = placeName(mark.cluster, atlas, localization);
  if (records > 1) return t(coincident ? 'map.onePlace' : 'map.cluster', { count: records, place });
  return t('map.marker', { title: titleOf(atlas.points.record[point] ?? 0), place });
}

/** The country that most points of a cluster are in, or that its middle lies in or next to. */
export function placeName({ country, extent: [x0, y0, x1, y1] }: Pick<Cluster, 'country' | 'extent'>, { geometry }: Atlas, localization: Localization): string {
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  const distance = ({ point }: CountryShape): number => Math.hypot(point[0] - x, point[1] - y);
  const code = country ?? (countryAt(geometry, x, y) ?? geometry.countries.reduce((best, other) => (distance(other) < distance(best) ? other : best))).code;
  return localization.country(code);
}
