import type { Row } from '../../payload.js';
import { readNumber } from '../../read/numbers.js';
import { isEmpty, valueAt } from '../plain-names/cells.js';
import type { Column } from '../plain-names/columns.js';

/** What areas inside a country are called that offices of statistics number. */
const areas = /^(?:us|nation|region|division|states?|provinces?|districts?|count(?:y|ies)|departments?|municipalit(?:y|ies)|communes?|place|tract|block group|zip code tabulation area|metropolitan statistical area.*|congressional district)$/i;
/** Times, keys and what codes stand for, beside figures. */
const besides = /^(?:time|date|year|period|month|quarter)$|(?:^|_)(?:id|code|key|label|ttl)$/i;
/** Records that are looked at. */
const sampleSize = 200;

/**
 * The columns that hold numbers of areas, where records are figures of areas that are called by their names, as offices of statistics have them: `{"NAME": "Alabama", "B23001_001E": "12", "state": "01"}`. Empty where they are
 * none, as wherever anything but numbers stands beside the name.
 *
 * @param unused names of members that are not recognised, of which one holds figures at least
 */
export function areaCodes(columns: readonly Column[], unused: readonly string[], rows: readonly Row[]): readonly string[] {
  const title = columns.find(({ meaning }) => meaning === 'title')?.path;
  const names = [...columns.map(({ path }) => path), ...unused].filter((name) => name !== title);
  const sample = rows.slice(0, sampleSize);
  const codes = names.filter((name) => areas.test(name) && sample.every((row) => { const code = valueAt(row, name); return typeof code === 'string' && /^\d+$/.test(code.trim()); }));
  const isFigure = (name: string): boolean => sample.every((row) => { const value = valueAt(row, name); return isEmpty(value) || readNumber(value) !== undefined; });
  const rest = names.filter((name) => !codes.includes(name) && !besides.test(name));
  return title !== undefined && rest.every(isFigure) && rest.some((name) => unused.includes(name)) ? codes : [];
}
