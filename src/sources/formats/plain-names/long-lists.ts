import { isObject, type Row } from '../../payload.js';
import { flatMapped, isLong, mapped, type Steps } from '../../turns.js';
import { valueAt } from './cells.js';
import { placesIn, type ListedPlace } from './places.js';
import { isRichText } from './rich-text.js';
import { countriesOf, joined, textOf, wordsOf } from './values.js';
import type { Meaning } from './words.js';

/** Members whose words are asked for. */
const wordy: readonly Meaning[] = ['issues', 'sectors', 'objectives', 'beneficiaries', 'organisations', 'host'];

/** Members whose text is asked for. */
const textual: readonly Meaning[] = ['title', 'summary', 'url', 'kind', 'status', 'currency', 'contact'];

/** Whether a record holds a list that is not gone through at one go, in itself or in an object of its own. */
export function hasLongList({ members }: Row): boolean {
  for (const value of Object.values(members)) if (isLong(value) || (isObject(value) && Object.values(value).some(isLong))) return true;
  return false;
}

/** What very long lists inside records hold, read ahead in steps, so that a record itself is read at one go. */
export class LongLists {
  readonly #words = new Map<unknown, readonly string[]>();
  readonly #countries = new Map<unknown, readonly string[]>();
  readonly #places = new Map<unknown, readonly ListedPlace[]>();
  readonly #texts = new Map<unknown, ReturnType<typeof textOf>>();

  constructor(private readonly paths: ReadonlyMap<Meaning, readonly string[]>, private readonly resolveCountry: (text: string) => string | undefined) {}

  /** Reads the long lists of a record. */
  *read(row: Row): Steps {
    for (const value of this.#lists(row, wordy)) this.#words.set(value, [...new Set(yield* flatMapped(value, wordsOf))]);
    for (const value of this.#lists(row, ['countries'])) this.#countries.set(value, [...new Set(yield* flatMapped(value, (entry) => countriesOf(entry, this.resolveCountry)))]);
    for (const value of this.#lists(row, ['place'])) {
      const places = yield* flatMapped(value, (entry) => placesIn([entry]));
      this.#places.set(value, places);
      if (places[0]?.name === undefined) yield* this.#readText(value);
    }
    for (const value of this.#lists(row, textual)) yield* this.#readText(value);
  }

  *#readText(value: readonly unknown[]): Steps {
    if (!isRichText(value)) this.#texts.set(value, joined(yield* mapped(value, textOf)));
  }

  #lists(row: Row, meanings: readonly Meaning[]): readonly (readonly unknown[])[] {
    return meanings.flatMap((meaning) => this.paths.get(meaning) ?? []).map((path) => valueAt(row, path)).filter(isLong);
  }

  words(value: unknown): readonly string[] {
    return this.#words.get(value) ?? wordsOf(value);
  }

  countries(value: unknown): readonly string[] {
    return this.#countries.get(value) ?? countriesOf(value, this.resolveCountry);
  }

  text(value: unknown): ReturnType<typeof textOf> {
    return this.#texts.has(value) ? this.#texts.get(value) : textOf(value);
  }

  places(value: unknown): readonly ListedPlace[] {
    return this.#places.get(value) ?? placesIn(value);
  }
}
