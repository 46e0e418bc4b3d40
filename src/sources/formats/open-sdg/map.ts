import type { Turns } from '../../../model/good-feed.js';
import { below, isObject, member, type Row } from '../../payload.js';
import { eachRow } from '../../turns.js';

/** Whether rows are areas of a map of Open SDG, of which each keeps its values by year beside what they are of. */
export const areAreas = (rows: readonly Row[]): boolean => rows.slice(0, 20).some(({ members }) => Array.isArray(members['values']) && Array.isArray(members['disaggregations']));

/**
 * Areas of a map (`geojson/regions/indicator_8-7-1.geojson`: `{"name": …, "disaggregations": [{"Sex": ""}], "values": [{"2019": 4}]}`) as the rows of values that Open SDG has elsewhere. The name of
 * the area stands in for its code, which says nothing to people; it is dropped like that where a column of the site's own names the area.
 */
export async function rowsOfAreas(rows: readonly Row[], turns: Turns): Promise<readonly Row[]> {
  const found: Row[] = [];
  await eachRow(rows, turns, ({ members, place }) => {
    const [values, kinds] = [members['values'], members['disaggregations']];
    if (!Array.isArray(values)) return;
    for (const [index, series] of (values as readonly unknown[]).entries()) {
      const kind = Array.isArray(kinds) ? (kinds as readonly unknown[])[index] : undefined;
      if (!isObject(series)) continue;
      for (const Year of Object.keys(series)) {
        found.push({ members: { Year, GeoCode: members['name'] ?? members['geocode'], ...(isObject(kind) && kind), Value: member(series, Year) }, place: below(place, 'values', index, Year) });
      }
    }
  });
  return found;
}
