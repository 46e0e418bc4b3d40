import { countryFromCode } from '../../../model/country-forms.js';
import type { RecordSource, Text } from '../../../model/feed.js';
import type { Place } from '../../../model/pointer.js';
import type { Draft, Origins } from '../../draft.js';
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
  readonly #roles: readonly Role[];
  readonly #meaningOf: readonly ((category: Category) => Meaning)[];
  readonly #meanings: readonly Meaning[][];
  readonly #groups = new Map<string, Group>();
  readonly #countries: readonly (string | undefined)[] = [];
  readonly #totals: readonly (number | undefined)[];
  #bounded = 0;

  /** @param axes with all categories that will be met; only units may still be added */
  constructor(private readonly draft: Draft, context: Pick<ReadContext, 'resolveCountry'>, private readonly facts: CubeFacts, private readonly axes: readonly Axis[]) {
    this.#roles = rolesOf(axes);
    this.#totals = axes.map(({ categories }, index) => (hasNoTotal.has(this.#roles[index]!) ? undefined : categories.find(({ code, label }) => isTotal(code, label)) ?? categories.find(({ code, label }) => isVoid(code, label)))?.index);
    const place = this.#roles.indexOf('country');
    if (place >= 0) this.#countries = countriesOf(axes[place]!, context.resolveCountry, countryFromCode);
    this.#meaningOf = axes.map((axis, index) => this.#reader(axis, this.#roles[index]!, this.#totals[index]));
    this.#meanings = axes.map(() => []);
  }

  /** What the dimensions were taken for, in their order. */
  get roles(): readonly Role[] {
    return this.#roles;
  }

  #reader(axis: Axis, role: Role, total: number | undefined): (category: Category) => Meaning {
    const periodOf = role === 'time' ? periodsOf(axis) : undefined;
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
    if (read.isBound) this.#bounded++;
    const status = said.status ?? read.status;
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
  finish(): void {
    const groups = [...this.#groups.values()];
    const varying = this.axes.map((_, index) => new Set(groups.map(({ cells }) => this.#meaning(index, cells[index])?.part)).size > 1);
    const parts = groups.map(({ cells }) => this.axes.flatMap((axis, index): Part[] => {
      const cell = cells[index];
      return cell && this.#meaning(index, cell)?.part !== undefined ? [{ axis, cell, role: this.#roles[index]!, varies: varying[index]! }] : [];
    }));
    // A unit is named beside an indicator anyway, so a title tells it only where nothing else tells two apart.
    const alike = new Map<string, number>();
    const withoutUnit = parts.map((list, index) => [...list.filter(({ role }) => role !== 'unit').map(({ axis, cell }) => `${axis.id}=${cell.index}`), groups[index]!.rhythm].join());
    for (const text of withoutUnit) alike.set(text, (alike.get(text) ?? 0) + 1);
    const records = groups.map((group, index) => {
      const told = parts[index]!.map((part) => (part.role === 'unit' ? { ...part, varies: alike.get(withoutUnit[index]!)! > 1 } : part));
      return { group, parts: told, weight: told.filter(({ varies }) => varies).length };
    });
    const taken = new Set<unknown>(((this.draft.document['indicators'] ?? []) as readonly { readonly id: string }[]).map(({ id }) => id));
    const { place, origins = {} } = this.facts;
    const rhythms = new Set(groups.flatMap(({ rhythm }) => rhythm ?? []));
    const hasFrequency = this.#roles.some((role, index) => role === 'frequency' && varying[index]);
    records.sort((a, b) => Number(b.group.hasValues) - Number(a.group.hasValues) || a.weight - b.weight).forEach(({ group, parts }) => {
      const rhythm = rhythms.size > 1 && !hasFrequency ? group.rhythm : undefined;
      const { id, ...text } = group.text.finish(this.facts, parts, rhythm);
      const unit = group.cells.find((cell) => cell?.unit !== undefined)?.unit ?? this.#unitOf(group.cells) ?? this.facts.unit;
      this.draft.add('indicators', { id: freeId(id, taken), ...text, unit: unitBeside(unit), series: group.series }, place, origins);
    });
    const unread = this.axes.flatMap(({ categories }, index) => (this.#roles[index] === 'time' ? categories.filter((cell) => this.#meanings[index]![cell.index]?.part !== undefined) : []));
    if (unread.length > 0) {
      this.draft.report(place, [], `Expected periods such as 2019, 2019-Q1 or 2019-05, met ${unread.length} like “${plain(unread[0]!.label).slice(0, 40)}”; their values are shown without a date, as indicators of their own.`);
    }
    if (this.#bounded > 0) {
      this.draft.report(place, [], `Expected values as numbers, met ${this.#bounded} of which only a bound is given, such as “<2.5”; shown as the bound, with it as the status.`);
    }
  }

  #unitOf(cells: readonly (Category | undefined)[]): Text | undefined {
    return cells[this.#roles.indexOf('unit')]?.label;
  }
}

/** The id, or one like it that no indicator has yet. */
function freeId(id: string, taken: Set<unknown>): string {
  let free = id;
  for (let count = 2; taken.has(free); count++) free = `${id}/${count}`;
  taken.add(free);
  return free;
}

/** Periods by their codes, or by their labels where the codes are numbers of the office's own, which is told by some that are spread over all of them. */
function periodsOf({ categories, name }: Axis): (index: number) => Period | undefined {
  const codes = categories.map(({ code }) => code);
  const labels = categories.map(({ label }) => plain(label));
  const coded = periodReader(codes, plain(name));
  if (labels.every((label, index) => label === codes[index])) return coded;
  const labelled = periodReader(labels, plain(name));
  const step = Math.ceil(categories.length / mostLooked);
  const looked = [...categories.keys()].filter((index) => index % step === 0);
  const count = (periodOf: typeof coded): number => looked.filter((index) => periodOf(index) !== undefined).length;
  const [first, second] = count(labelled) > count(coded) ? [labelled, coded] : [coded, labelled];
  return (index) => first(index) ?? second(index);
}

const memberOf = (name: string, value: string | undefined): Meaning => (value === undefined ? {} : { members: { [name]: value } });
