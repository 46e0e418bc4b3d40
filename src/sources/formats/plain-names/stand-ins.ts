/** Which member of a record may tell what another one leaves empty: one that says the same in other words, and none that says something else. */
import { readDate } from '../../read/dates.js';
import { isEmpty } from './cells.js';
import type { Column } from './columns.js';
import { foldName, type Meaning } from './words.js';

/**
 * What members of one meaning tell apart, folded: a day of approval is none on which work begins, and what was asked for is not what was granted. What no line fits is of one sort too.
 * A meaning that is missing here is read from one member alone: two series of ids may meet, and half of a place on the map is none.
 */
const sorts: Readonly<Partial<Record<Meaning, readonly RegExp[]>>> = {
  title: [], summary: [], countries: [], status: [], point: [], url: [], contact: [], currency: [],
  place: [/region|регион/, /district|count[yi]|provin|distrito|munici|commune|район|dep[ae]rtament|departement|област|oblast|облыс|governorate|المحافظة|المنطقة|المديرية|省|地区|өңір/],
  start: [/publi|issued/, /award|approv|signature|firma|octroi|intro/, /start|beg[iu]n|debut|inicio|начал|بداي|البدء|开始|起始|бастал|from|commenc|launch|demarr|gte/],
  end: [/clos|clotur/, /исполн|орындау/],
  budget: [/award/, /request/, /grant|资助/, /pledge/, /comm|engagement/, /fund|финанс|қаржы/, /cost|cout|custo|стоим|تكلف|құны/, /budget|presupuest|orcament|бюджет|ميزاني|预算/],
  sectors: [/sector|secteur|setor|сектор|قطاع|部门|сала/, /categor|катег|الفئة|类别|санат/, /industr|отрасл|行业/, /cluster/],
  issues: [/issue|enjeu|проблем|议题/, /tag|label|keyword|mots|etiquet|метки/],
  objectives: [/pledge|engagement/],
  beneficiaries: [/num/, /target/],
};

/** The currency of one amount is not that of another: it stands in the same object. */
const around = (path: string): string => path.slice(0, path.lastIndexOf('.') + 1);

/** Whether two members say the same thing of a record, so that either may tell it where the other one is empty. */
export function sayTheSame(one: Column, other: Column): boolean {
  const own = one.meaning === other.meaning ? sorts[one.meaning] : undefined;
  if (own === undefined || (one.meaning === 'currency' && around(one.path) !== around(other.path))) return false;
  const [first, second] = [one, other].map(({ path }) => own.findIndex((words) => words.test(foldName(path))));
  return first === second;
}

/** How sure a time is, by what it is called: one that has come is told before any other, and a planned one last. */
const sureness = (path: string): number => {
  const name = foldName(path);
  return /actual|effecti|efec?tiv|reel|фактич|нақты|فعلي|实际/.test(name) ? 0 : /planned|planifi|prev[iu]|estim|expected|programada|планов|планир|прогноз|жоспарлан|مخطط|متوقع|计划|预计/.test(name) ? 2 : 1;
};

/** Puts the times that say the same in order, the surest first; `candidates` are ordered by how well they fit. */
export function orderTimes(candidates: Column[]): void {
  for (const meaning of ['start', 'end'] as const) {
    const first = candidates.find((column) => column.meaning === meaning);
    if (!first) continue;
    const places = candidates.flatMap((column, index) => (column.confidence >= first.confidence * leastFit && sayTheSame(first, column) ? [index] : []));
    const ordered = places.map((index) => candidates[index]!).sort((a, b) => sureness(a.path) - sureness(b.path));
    for (const [order, index] of places.entries()) candidates[index] = ordered[order]!;
  }
}

/** How well a member fits at least that stands in for another one, as a share of how well that does. */
export const leastFit = 0.7;

/** Whether a value tells nothing of what is asked for; a time that stands for none, and Odoo's `false`, tell none. */
export const isSilent = (meaning: Meaning, value: unknown): boolean => isEmpty(value) || ((meaning === 'start' || meaning === 'end') && (value === false || readDate(value) === null));
