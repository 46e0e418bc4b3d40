import type { Text } from '../../../model/feed.js';
import type { Steps } from '../../turns.js';
import { ageOf, sexOf } from './codes.js';
import { readPeriod } from './time-periods.js';
import { folded, plain, textOf, words } from './texts.js';

/** What a dimension says of an observation. All but the first eight part one indicator from another. */
export type Role = 'time' | 'country' | 'sex' | 'age' | 'tier' | 'multiplier' | 'status' | 'note' | 'unit' | 'measure' | 'frequency' | 'other';

/** One value of a dimension. */
export interface Category {
  readonly code: string;
  readonly label: Text;
  readonly index: number;
  /** Where the category has a unit of its own, as in the metrics of JSON-stat. */
  readonly unit?: Text | undefined;
  /** Power of ten that its values are to be multiplied by. */
  readonly power?: number | undefined;
}

/** Offices write points before a part of what stands above it: “..Rural”. */
const withoutIndent = (label: Text): Text => (typeof label === 'string' ? label.replace(/^\.{2,20}\s*(?=[^\s.])/, '') : label);

/** A dimension of statistics with its categories. */
export class Axis {
  readonly categories: Category[] = [];
  readonly #byCode = new Map<string, Category>();

  /**
   * @param given its role, where the format says so
   * @param codes kind of its codes, where the format says so: those of countries, M49 numbers included, need no name to be believed
   */
  constructor(readonly id: string, readonly name: Text, readonly given?: Role, readonly codes?: 'countries') {}

  /** The category of a code, made when it is first met; undefined for no code at all. */
  category(code: unknown, label?: unknown, unit?: Pick<Category, 'unit' | 'power'>): Category | undefined {
    const key = textOf(code);
    if (typeof key !== 'string') return undefined;
    let found = this.#byCode.get(key);
    if (!found) {
      found = { code: key, label: withoutIndent(textOf(label) ?? key), index: this.categories.length, ...unit };
      this.#byCode.set(key, found);
      this.categories.push(found);
    }
    return found;
  }
}

const ids: readonly (readonly [Role, ReadonlySet<string>])[] = [
  ['time', folded('time period|time|tid|timeperiod|time dimension|tlist a1|tlist q1|tlist m1')],
  ['country', folded('ref area|cou|country|geo|iso3|iso code|country code|countries|geo area|geo area code|reporting country|country area|adm0|spatial')],
  ['sex', folded('sex|gender')],
  ['age', folded('age|age group|agegroup|age band|age range')],
  ['multiplier', folded('unit mult|powercode|unit multiplier|power code|scale factor')],
  ['status', folded('obs status|observation status|obs flag|status flag|flag')],
  ['unit', folded('unit measure|unit|units|unit of measure|unit code|measure unit')],
  ['frequency', folded('freq|frequency|time freq')],
  ['measure', folded('indicator|ind|series|variable|variables|metric|concept|statistic|stat|contents code|contentscode|measure|series code|indicator code|subject|statistics|item|element')],
];

const names: readonly (readonly [Role, RegExp])[] = [
  ['sex', /^(?:sex|gender|sexe|genre|sexo|genero|пол|жынысы?|الجنس|النوع|性别|kj[oø]nn|k[oø]n|sukupuoli|geschlecht|sesso|geslacht)$/],
  ['age', /(?:^|\s)(?:age|ages|edad|idade|возраст|возрастная|жас|жасы|العمر|السن|年龄|alder|ika|alter|eta|leeftijd)(?:\s|$)/],
  ['tier', /(?:^|\s)(?:tier|niveau de fournisseur|nivel de proveedor)(?:\s|$)/],
  ['time', /^(?:time period|time|year|years|quarter|month|date|period|annee|an|trimestre|mois|periode|ano|mes|periodo|ejercicio|год|годы|период|квартал|месяц|жыл|السنة|العام|الفترة|年|年份|时间|tid|ar|jahr|anno|vuosi|jaar|kvartal|maned)(?: \p{L}+)?$/u],
  ['country', /^(?:country|countries|area|reference area|country or area|geography|geo|location|region|territory|zone|pays|zone de reference|pais|paises|страна|страны|территория|ел|елдер|البلد|الدولة|国家|国家或地区|land|lander|paese|maa|geopolitical entity(?: \p{L}+)?)$/u],
  ['unit', /^(?:unite(?: de mesure)?|unidad(?: de medida)?|unidade(?: de medida)?|единица(?: измерения)?|единицы(?: измерения)?|өлшем бірлігі|وحدة القياس|الوحدة|单位|计量单位)$/u],
  ['note', /(?:^|\s)(?:footnotes?|comments?|notes?|сноски|сноска|примечани[ея]|комментари[ий]|observaciones|remarques?|ملاحظات|备注)(?:\s|$)|^comment obs/u],
  ['measure', /^(?:indicator|indicateur|indicador|показатель|индикатор|көрсеткіш|الموشر|指标|series|serie|серия|сериялар|سلسلة|系列|variables?)$/u],
];

/** Dimensions that are met but once among those of a kind; a second one parts indicators. */
const single: ReadonlySet<Role> = new Set<Role>(['time', 'country', 'sex', 'age', 'tier', 'multiplier', 'unit', 'frequency']);

/**
 * What each dimension is: what the format says; else what its id says, then its name in any of many languages, checked against its categories. A dimension of
 * men and women is one of sex whatever it is called.
 */
export function* rolesOf(axes: readonly Axis[]): Steps<readonly Role[]> {
  const roles: (Role | undefined)[] = [];
  const taken = new Set<Role>();
  const take = (index: number, guesses: Iterable<Role>): void => {
    if (roles[index] !== undefined) return;
    for (const role of guesses) {
      if (single.has(role) && taken.has(role)) continue;
      taken.add(role);
      roles[index] = role;
      return;
    }
  };
  // What the format says comes first, then ids, then names, so that a column "Location" of town and country does not go for the place where there is a REF_AREA.
  for (const guessesOf of [({ given }: Axis) => (given ? [given] : []), (axis: Axis) => (axis.given ? [] : byId(axis)), (axis: Axis) => (axis.given ? [] : byWords(axis))]) {
    for (const [index, axis] of axes.entries()) {
      take(index, guessesOf(axis));
      yield;
    }
  }
  return axes.map((_, index) => roles[index] ?? 'other');
}

/** Categories of a dimension that are looked at, spread over all of them, to tell what it is. */
export const mostLooked = 500;

const ownWords = ({ id }: Axis): string => words(id).replace(/ (?:desc|description)$/, '');
/** What stands for the other side of an observation is no place of it. */
const isCounterpart = (text: string): boolean => /counterpart|partner|origin|destination|citizen|nationality|birth/.test(text);

function* byId(axis: Axis): Generator<Role> {
  const own = ownWords(axis);
  for (const [role, list] of ids) if (list.has(own) && !(role === 'country' && isCounterpart(words(plain(axis.name)))) && holds(axis, role)) yield role;
}

function* byWords(axis: Axis): Generator<Role> {
  const { name, categories } = axis;
  const [own, said] = [ownWords(axis), words(plain(name))];
  const guesses: Role[] = names.filter(([, pattern]) => said.length <= 60 && (pattern.test(said) || pattern.test(own))).map(([role]) => role);
  // Men and women are two of a few.
  const isSex = (sex: string): boolean => categories.length <= mostLooked && categories.some(({ label }) => sexOf('', label) === sex);
  if (isSex('male') && isSex('female')) guesses.push('sex');
  if (categories.length > 0 && categories.every(({ code }) => /^AGE_/.test(code))) guesses.push('age');
  if (categories.length > 0 && categories.every(({ code }) => /^SEX_[TMFO]$/.test(code))) guesses.push('sex');
  for (const role of guesses) if (!(role === 'country' && isCounterpart(`${own} ${said}`)) && holds(axis, role)) yield role;
}

/** Whether most categories of a dimension are what its role needs. */
function holds({ categories }: Axis, role: Role): boolean {
  if (categories.length === 0) return true;
  const step = Math.ceil(categories.length / mostLooked);
  const looked = step > 1 ? categories.filter((_, index) => index % step === 0) : categories;
  const most = (test: (category: Category) => boolean): boolean => looked.filter(test).length * 2 >= looked.length;
  if (role === 'time') return most(({ code, label }) => readPeriod(code) !== undefined || readPeriod(plain(label)) !== undefined || /^\d{4} ?- ?\d$/.test(code));
  if (role === 'sex') return most(({ code, label }) => [undefined, 'male', 'female'].includes(sexOf(code, label)));
  if (role === 'age') return most(({ code, label }) => ageOf(code, label) === undefined || /\d|infan|adult|youth|child|jeune|adulte|jov|мало|взросл/i.test(`${code} ${plain(label)}`));
  return true;
}
