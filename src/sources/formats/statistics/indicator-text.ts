import type { RecordSource, Text } from '../../../model/feed.js';
import type { Axis, Category, Role } from './axis.js';
import type { CubeFacts } from './cube.js';
import { joined, plain } from './texts.js';

/** A category that parts an indicator from others of its cube. */
export interface Part {
  readonly axis: Axis;
  readonly cell: Category;
  readonly role: Role;
  /** Whether any other category of its dimension is met. */
  readonly varies: boolean;
}

/** How often there are values, said after a title. */
const rhythms: Readonly<Record<string, Text>> = {
  A: { en: 'yearly', fr: 'annuel', es: 'anual', pt: 'anual', ru: 'по годам', kk: 'жыл сайын', ar: 'سنوي', zh: '年度' },
  S: { en: 'half-yearly', fr: 'semestriel', es: 'semestral', pt: 'semestral', ru: 'по полугодиям', kk: 'жарты жыл сайын', ar: 'نصف سنوي', zh: '半年度' },
  T: { en: 'every four months', fr: 'tous les quatre mois', es: 'cuatrimestral', pt: 'quadrimestral', ru: 'каждые четыре месяца', kk: 'төрт ай сайын', ar: 'كل أربعة أشهر', zh: '每四个月' },
  Q: { en: 'quarterly', fr: 'trimestriel', es: 'trimestral', pt: 'trimestral', ru: 'по кварталам', kk: 'тоқсан сайын', ar: 'ربع سنوي', zh: '季度' },
  M: { en: 'monthly', fr: 'mensuel', es: 'mensual', pt: 'mensal', ru: 'по месяцам', kk: 'ай сайын', ar: 'شهري', zh: '月度' },
  W: { en: 'weekly', fr: 'hebdomadaire', es: 'semanal', pt: 'semanal', ru: 'по неделям', kk: 'апта сайын', ar: 'أسبوعي', zh: '每周' },
  D: { en: 'daily', fr: 'quotidien', es: 'diario', pt: 'diário', ru: 'по дням', kk: 'күн сайын', ar: 'يومي', zh: '每日' },
};

const firstMonth: Text = {
  en: 'Parts of a year are dated by their first month.', fr: 'Les parties d’une année sont datées de leur premier mois.', es: 'Las partes de un año se fechan por su primer mes.', pt: 'As partes de um ano são datadas pelo seu primeiro mês.',
  ru: 'Части года датированы их первым месяцем.', kk: 'Жыл бөліктері алғашқы айымен белгіленген.', ar: 'تؤرخ أجزاء السنة بشهرها الأول.', zh: '年内各期以其首月标示。',
};
const firstYear: Text = {
  en: 'Periods of several years are dated by their first.', fr: 'Les périodes de plusieurs années sont datées de la première.', es: 'Los períodos de varios años se fechan por el primero.', pt: 'Os períodos de vários anos são datados pelo primeiro.',
  ru: 'Периоды в несколько лет датированы первым годом.', kk: 'Бірнеше жылдық кезеңдер алғашқы жылымен белгіленген.', ar: 'تؤرخ الفترات الممتدة لسنوات بسنتها الأولى.', zh: '跨年期间以首年标示。',
};

/** Notes of its observations that an indicator shows, and letters of all of them. */
const mostNotes = 12;
const mostLetters = 4000;
/** From how many letters names of what is measured say enough on their own. */
const fullName = 25;

/** The words of one indicator: what is collected from its observations, and what follows from its categories. */
export class IndicatorText {
  readonly #notes = new Map<string, Text>();
  readonly #sources = new Map<string, Text>();
  #hasParts = false;
  #hasLong = false;

  say(notes: readonly Text[] | undefined, source: Text | undefined, rhythm: string | undefined, isLong: boolean): void {
    if (notes) for (const note of notes) remember(this.#notes, note);
    if (source !== undefined) remember(this.#sources, source);
    if (isLong) this.#hasLong = true;
    if (rhythm === 'Q' || rhythm === 'S' || rhythm === 'T') this.#hasParts = true;
  }

  /**
   * Id, title, note and source of the indicator.
   *
   * @param full what is known of dimensions so far: whether their names say enough on their own
   */
  finish(facts: CubeFacts, parts: readonly Part[], rhythm: string | undefined, full: Map<Axis, boolean>): { readonly id: string; readonly title: Text; readonly note: Text | undefined; readonly source: RecordSource | undefined } {
    const measure = parts.find(({ role, axis }) => role === 'measure' && isFull(axis, full));
    const said = parts.filter((part) => part.varies && part !== measure);
    const labels = said.map(labelOf);
    const head = measure?.cell.label ?? facts.title;
    const title = labels.length > 0 ? joined([head, joined(labels, ', ')], ': ') : head;
    const notes = [
      ...(measure && plain(measure.cell.label) !== plain(facts.title) ? [facts.title] : []),
      ...parts.filter((part) => !part.varies && part !== measure && part.role !== 'unit' && !isNameless(part) && plain(part.cell.label) !== plain(facts.title)).map(({ axis, cell }) => joined([axis.name, cell.label], ': ')),
      ...(facts.notes ?? []),
      ...this.#notes.values(),
      ...(this.#hasParts ? [firstMonth] : []),
      ...(this.#hasLong ? [firstYear] : []),
    ];
    const sources = [...this.#sources.values()];
    return {
      id: [facts.id, ...parts.filter(({ varies }) => varies).map(({ cell }) => cell.code), ...(rhythm !== undefined && rhythm !== 'A' ? [rhythm] : [])].join('/'),
      title: rhythm === undefined ? title : joined([title, joined(['(', rhythms[rhythm] ?? rhythm, ')'], '')], ' '),
      note: notes.length > 0 ? joined(notes, '\n') : undefined,
      source: facts.source ?? (sources.length > 0 ? joined(sources, '; ') : undefined),
    };
  }
}

/** What is measured where there is one thing only, which has but a code. */
const isNameless = ({ role, cell }: Part): boolean => role === 'measure' && cell.label === cell.code;

function isFull(axis: Axis, known: Map<Axis, boolean>): boolean {
  const { categories } = axis;
  if (!known.has(axis)) known.set(axis, categories.filter(({ label }) => plain(label).length >= fullName).length * 2 > categories.length);
  return known.get(axis)!;
}

function remember(known: Map<string, Text>, text: Text): void {
  const said = plain(text).slice(0, mostLetters);
  if (said !== '' && known.size < mostNotes) known.set(said, text);
}

/** A category's label; with its dimension's name where it is too short to say anything, such as `Q1`. */
function labelOf({ axis, cell }: Part): Text {
  return /\p{L}{4}|[\p{Script=Han}\p{Script=Arabic}]{2}/u.test(plain(cell.label)) ? cell.label : joined([axis.name, cell.label], ' ');
}
