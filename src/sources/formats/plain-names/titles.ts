/** What a record of unknown members is called: by a member of that name, by words beside a number, or by the words that tell records apart best. */
import { isObject, member } from '../../payload.js';
import type { Column } from './columns.js';

/** How sure a title is at most that no name tells: the texts that part records best. */
export const standIn = 0.3;

/** The first of the titles of a record that has a list of them (`["Title"]`, `[{"title": "Title"}]`); any other value as it is. */
export function firstTitle(value: unknown): unknown {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return isObject(first) && first !== value ? member(first, 'title') ?? member(first, 'value') ?? member(first, 'name') ?? member(first, 'text') : first;
}

/** A member that holds words in most records: how long they are, how many of them are different, and whether any are several. */
export interface Wordy {
  readonly path: string;
  readonly length: number;
  readonly distinct: number;
  readonly isSpaced: boolean;
}

/** Members that say in which part of a country something is; they name a record only where nothing else does. */
const ofAreas = /provinc|district|region|county|city|town|municip|admin|adm_?\d|governorate|dep(?:artment|artement|artamento)|commune|village|continent|market|област|район|облыс|المحافظة|省/i;
/** Members that are called what something is called. */
const ofNames = /name|title|label|nom(?![a-z])|nom(?:bre|e)|titre|titul|intitul|libell|назван|наимен|атау|اسم|名/i;
/** A number or a code that stands for something: PRJ-000122, AED. */
const isKeyword = (value: unknown): boolean => typeof value === 'string' && value.length <= 40 && (/^[^\s]*\d[^\s]*$/.test(value.trim()) || /^[A-Z]{2,5}$/.test(value.trim()));

/** Takes the words of a record for its title where what is called so is a number or a code, and a column of names stands beside it. */
export function preferWords(candidates: Column[], wordy: readonly Wordy[], valuesOf: (path: string) => readonly unknown[]): void {
  const first = candidates.find(({ meaning }) => meaning === 'title');
  const areKeywords = (path: string): boolean => {
    const values = valuesOf(path);
    return values.filter(isKeyword).length >= values.length * 0.8;
  };
  if (!first || !areKeywords(first.path)) return;
  const isBetter = ({ path, length, distinct, isSpaced }: Wordy): boolean => {
    const meaning = candidates.find((column) => column.path === path)?.meaning;
    return path !== first.path && (meaning === undefined || meaning === 'title') && ofNames.test(path) && !ofAreas.test(path) && isSpaced && distinct > 0.8 && length >= 6 && length <= 200 && !areKeywords(path);
  };
  const better = wordy.filter(isBetter).sort((a, b) => b.distinct - a.distinct)[0];
  if (better) candidates.unshift({ path: better.path, meaning: 'title', confidence: first.confidence });
}

/** The member that stands in for a title where none is called so: the words that part the records best, those of a part of a country and keys last. */
export function bestWords(wordy: readonly Wordy[], records: number, valuesOf: (path: string) => readonly unknown[]): Wordy | undefined {
  const candidates = wordy.filter(({ length, distinct, isSpaced }) => distinct > 0.5 && length >= 3 && length <= 200 && (isSpaced || records > 2));
  const ranked = candidates.map((one) => ({ one, isArea: Number(ofAreas.test(one.path)), isKey: Number(valuesOf(one.path).every(isKeyword)) })).sort((a, b) => a.isArea - b.isArea || a.isKey - b.isKey || b.one.distinct - a.one.distinct);
  return ranked[0]?.one;
}
