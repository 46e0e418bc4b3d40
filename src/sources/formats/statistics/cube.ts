import { countryFromCode } from '../../../model/country-forms.js';
import type { RecordSource, Text } from '../../../model/feed.js';
import type { Place } from '../../../model/pointer.js';
import type { Draft, Origins } from '../../draft.js';
import { eachInSteps, eachRow, mapped, type Steps } from '../../turns.js';
import type { ReadContext } from '../index.js';
import { countriesOf } from './areas.js';
import { mostLooked, rolesOf, type Axis, type Category, type Role } from './axis.js';
import { ageOf, isTotal, isVoid, sexOf } from './codes.js';
import { IndicatorText, type Part } from './indicator-text.js';
import { plain } from './texts.js';
import { periodReader, type Period } from './time-periods.js';
import { powerOf, readValue, unitBeside } from './values.js';

/** What all indicators of a cube have in common. */
export interface CubeFacts {
  readonly id: string;
  readonly title: Text;
  readonly unit?: Text | undefined;
  readonly source?: RecordSource | undefined;
  readonly notes?: readonly Text[];
  /** Where the title stands. */
  readonly place: Place;
  readonly origins?: Origins;
}

/** What is said of one observation beside its categories. */
export interface Said {
  readonly place: Place;
  readonly origins?: Origins | undefined;
  readonly status?: string | undefined;
  /** Power of ten that the value is to be multiplied by. */
  readonly power?: number | undefined;
  readonly notes?: readonly Text[];
  readonly source?: Text | undefined;
}

/** Dimensions whose totals are told category by category, or have none. */
const hasNoTotal: ReadonlySet<Role> = new Set<Role>(['time', 'sex', 'age', 'tier', 'multiplier', 'status', 'note']);

/** What a category says of the observations in it. */
interface Meaning {
  readonly members?: Readonly<Record<string, string>>;
  readonly period?: Period | undefined;
  readonly power?: number | undefined;
  /** Distinguishes indicators; undefined where the category parts none. */
  readonly part?: number;
}

interface Group {
  readonly series: Record<string, unknown>[];
  readonly cells: readonly (Category | undefined)[];
  readonly rhythm: string | undefined;
  readonly text: IndicatorText;
  hasValues: boolean;
}

/**
 * Observations by dimensions, as indicators of a feed: one for each combination of the categories that are no time, country, sex, age or tier, named after them.
 *
 * Totals (`_T`, `BOTHSEX`, `All ages`) are no category of a feed: an observation of both sexes has no sex. Areas that are no countries, such as the world or regions, have indicators of
 * their own. So have quarters beside years. Powers of ten are applied.
 */
export class Cube {
  #roles: readonly Role[] = [];
  #meaningOf: readonly ((category: Category) => Meaning)[] = [];
  readonly #meanings: readonly Meaning[][];
  readonly #groups = new Map<string, Group>();
  #countries: readonly (string | undefined)[] = [];
  #bounded = 0;
  #firstBounded: Place | undefined;

  private constructor(private readonly draft: Draft, private readonly context: ReadContext, private readonly facts: CubeFacts, private readonly axes: readonly Axis[]) {
    this.#meanings = axes.map(() => []);
  }

  /** @param axes with all categories that will be met; only units may still be added */
  static async of(draft: Draft, context: ReadContext, facts: CubeFacts, axes: readonly Axis[]): Promise<Cube> {
    const cube = new Cube(draft, context, facts, axes);
    await eachInSteps([cube], context, (one) => one.#understand());
    return cube;
  }

  /** Finds out what the dimensions are, and where their countries, totals and periods stand: of each there may be very many. */
  * #understand(): Steps {
    this.#roles = yield* rolesOf(this.axes);
    const place = this.#roles.indexOf('country');
    if (place >= 0) this.#countries = yield* countriesOf(this.axes[place]!, this.context.resolveCountry, countryFromCode);
    const readers: ((category: Category) => Meaning)[] = [];
    for (const [index, axis] of this.axes.entries()) {
      const role = this.#roles[index]!;
      const total = hasNoTotal.has(role) ? undefined : (yield* first(axis.categories, isTotal)) ?? (yield* first(axis.categories, isVoid));
      readers.push(this.#reader(role, total?.index, role === 'time' ? yield* periodsOf(axis) : undefined));
      yield;
    }
    this.#meaningOf = readers;
  }

  /** What the dimensions were taken for, in their order. */
  get roles(): readonly Role[] {
    return this.#roles;
  }

  #reader(role: Role, total: number | undefined, periodOf: ((index: number) => Period | undefined) | undefined): (category: Category) => Meaning {
    return ({ code, label, index }) => {
      // A period that cannot be read parts indicators, so that its values are not mixed up with others.
      if (periodOf) {
        const period = periodOf(index);
        return period ? { period, members: { date: period.date } } : { part: index };
      }
      if (role === 'sex') return memberOf('sex', sexOf(code, label));
      if (role === 'age') return memberOf('age', ageOf(code, label));
      if (role === 'tier') return memberOf('tier', isTotal(code, label) ? undefined : plain(label));
      if (role === 'multiplier') return { power: powerOf(code, plain(label)) };
      if (role === 'note' || role === 'status') return {};
      const country = role === 'country' ? this.#countries[index] : undefined;
      return country !== undefined ? { members: { country } } : index === total ? {} : { part: index };
    };
  }

  /** What the category in a cell says, which is found once for each. */
  #meaning(index: number, cell: Category | undefined): Meaning | undefined {
    return cell && (this.#meanings[index]![cell.index] ??= this.#meaningOf[index]!(cell));
  }

  /**
   * Adds an observation.
   *
   * @param cells one category for each dimension; undefined where nothing is said
   * @param value as it came: numbers, texts, null
   */
  add(cells: readonly (Category | undefined)[], value: unknown, said: Said): void {
    const observation: Record<string, unknown> = {};
    let key = '';
    let rhythm: string | undefined;
    let isLong = false;
    let power = said.power ?? 0;
    cells.forEach((cell, index) => {
      const meaning = this.#meaning(index, cell);
      if (meaning?.members) Object.assign(observation, meaning.members);
      power = meaning?.power ?? cell?.power ?? power;
      if (meaning?.period) ({ rhythm, isLong = false } = meaning.period);
      key += `${meaning?.part ?? ''},`;
    });
    const read = readValue(value, power);
    if (read.isBound) {
      this.#bounded++;
      this.#firstBounded ??= said.place;
    }
    // That a value is but a bound says more of it than how it was found.
    const status = read.isBound && said.status !== 'suppressed' ? read.status : said.status ?? read.status;
    observation['value'] = read.value;
    if (status !== undefined && status !== '') observation['status'] = status;
    const group = this.#group(`${key}${rhythm ?? ''}`, cells, rhythm);
    group.series.push(this.draft.mark(observation, said.place, said.origins));
    if (read.value !== null) group.hasValues = true;
    group.text.say(said.notes, said.source, rhythm, isLong);
  }

  #group(key: string, cells: readonly (Category | undefined)[], rhythm: string | undefined): Group {
    let group = this.#groups.get(key);
    if (!group) {
      group = { series: [], cells, rhythm, text: new IndicatorText(), hasValues: false };
      this.#groups.set(key, group);
    }
    return group;
  }

  /** Writes the indicators into the draft: those of fewest words first, so that totals and countries come before what is split from them, and those without any value last. */
  async finish(): Promise<void> {
    const { context, draft } = this;
    const groups = [...this.#groups.values()];
    const met = this.axes.map(() => new Set<number | undefined>());
    await eachRow(groups, context, ({ cells }) => met.forEach((parts, index) => parts.add(this.#meaning(index, cells[index])?.part)));
    const varying = met.map(({ size }) => size > 1);
    const parts: (readonly Part[])[] = [];
    // A unit is named beside an indicator anyway, so a title tells it only where nothing else tells two apart.
    const alike = new Map<string, number>();
    const withoutUnit: string[] = [];
    const rhythms = new Set<string>();
    await eachRow(groups, context, ({ cells, rhythm }) => {
      const list = this.axes.flatMap((axis, index): Part[] => {
        const cell = cells[index];
        return cell && this.#meaning(index, cell)?.part !== undefined ? [{ axis, cell, role: this.#roles[index]!, varies: varying[index]! }] : [];
      });
      parts.push(list);
      const text = [...list.filter(({ role }) => role !== 'unit').map(({ axis, cell }) => `${axis.id}=${cell.index}`), rhythm].join();
      withoutUnit.push(text);
      alike.set(text, (alike.get(text) ?? 0) + 1);
      if (rhythm) rhythms.add(rhythm);
    });
    // As many lists as there can be words to a title, since sorting all at one go would take too long.
    const [byWords, empty]: readonly Ordered[][][] = [[], []];
    await eachRow(groups, context, (group, index) => {
      const told = parts[index]!.map((part) => (part.role === 'unit' ? { ...part, varies: alike.get(withoutUnit[index]!)! > 1 } : part));
      const lists = group.hasValues ? byWords! : empty!;
      (lists[told.filter(({ varies }) => varies).length] ??= []).push({ group, parts: told });
    });
    let taken = takenIn.get(draft);
    if (!taken) takenIn.set(draft, (taken = new Map(((draft.document['indicators'] ?? []) as readonly { readonly id: string }[]).map(({ id }) => [id, 1]))));
    const ids = taken;
    const { place, origins = {} } = this.facts;
    const hasFrequency = this.#roles.some((role, index) => role === 'frequency' && varying[index]);
    const full = new Map<Axis, boolean>();
    for (const list of [...byWords!, ...empty!]) {
      await eachRow(list ?? [], context, ({ group, parts: own }) => {
        const rhythm = rhythms.size > 1 && !hasFrequency ? group.rhythm : undefined;
        const { id, ...text } = group.text.finish(this.facts, own, rhythm, full);
        const unit = group.cells.find((cell) => cell?.unit !== undefined)?.unit ?? this.#unitOf(group.cells) ?? this.facts.unit;
        draft.add('indicators', { id: freeId(id, ids), ...text, unit: unitBeside(unit), series: group.series }, place, origins);
      });
    }
    const unread = this.axes.flatMap(({ categories }, index) => (this.#roles[index] === 'time' ? categories.filter((cell) => this.#meanings[index]![cell.index]?.part !== undefined) : []));
    if (unread.length > 0) {
      draft.report(place, [], `Expected periods such as 2019, 2019-Q1 or 2019-05, met ${unread.length} like “${plain(unread[0]!.label).slice(0, 40)}”; their values are shown without a date, as indicators of their own.`);
    }
    if (this.#bounded > 0) {
      draft.report(this.#firstBounded ?? place, [], `Expected values as numbers, met ${this.#bounded} of which only a bound is given, such as “<2.5”; shown as the bound, with it as the status.`);
    }
  }

  #unitOf(cells: readonly (Category | undefined)[]): Text | undefined {
    return cells[this.#roles.indexOf('unit')]?.label;
  }
}

/** An indicator with what parts it from others. */
interface Ordered {
  readonly group: Group;
  readonly parts: readonly Part[];
}

/** Ids that the indicators of a draft have so far, and the number that the next one of an id is tried with. */
const takenIn = new WeakMap<Draft, Map<string, number>>();

/** The id, or one like it that no indicator has yet. */
function freeId(id: string, taken: Map<string, number>): string {
  let free = id;
  let count = taken.get(id) ?? 1;
  while (taken.has(free)) free = `${id}/${++count}`;
  taken.set(id, count);
  if (free !== id) taken.set(free, 1);
  return free;
}

/** The first category of a kind, looked for in steps. */
function* first(categories: readonly Category[], is: (code: string, label: Text) => boolean): Steps<Category | undefined> {
  for (const [index, category] of categories.entries()) {
    if (is(category.code, category.label)) return category;
    if (index % 64 === 63) yield;
  }
  return undefined;
}

/** Periods by their codes, or by their labels where the codes are numbers of the office's own, which is told by some that are spread over all of them. */
function* periodsOf({ categories, name }: Axis): Steps<(index: number) => Period | undefined> {
  const codes = yield* mapped(categories, ({ code }) => code);
  const labels = yield* mapped(categories, ({ label }) => plain(label));
  const coded = yield* periodReader(codes, plain(name));
  if (labels.every((label, index) => label === codes[index])) return coded;
  const labelled = yield* periodReader(labels, plain(name));
  const step = Math.ceil(categories.length / mostLooked);
  const looked = [...categories.keys()].filter((index) => index % step === 0);
  const count = (periodOf: typeof coded): number => looked.filter((index) => periodOf(index) !== undefined).length;
  const [best, second] = count(labelled) > count(coded) ? [labelled, coded] : [coded, labelled];
  return (index) => best(index) ?? second(index);
}

const memberOf = (name: string, value: string | undefined): Meaning => (value === undefined ? {} : { members: { [name]: value } });
