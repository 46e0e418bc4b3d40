import { isObject, member } from '../../payload.js';
import { wordsOf } from '../../read/texts.js';

/** A property of jCal: name, parameters, type of value, and one value or more (RFC 7265, section 3.4). */
export interface Property {
  readonly name: string;
  readonly parameters: unknown;
  readonly type: string;
  readonly values: readonly unknown[];
  /** Its number among the properties of its component. */
  readonly index: number;
}

/** A component: name, properties, components in it (section 3.3 there). */
export interface Component {
  readonly name: string;
  readonly properties: readonly Property[];
  readonly inner: readonly unknown[];
}

/** Reads a component; undefined for what is none. What is no property in it is left out. */
export function componentOf(value: unknown): Component | undefined {
  if (!Array.isArray(value) || typeof value[0] !== 'string' || !Array.isArray(value[1])) return undefined;
  const properties = (value[1] as readonly unknown[]).flatMap((entry, index): readonly Property[] =>
    Array.isArray(entry) && typeof entry[0] === 'string' ? [{ name: entry[0].toLowerCase(), parameters: entry[1], type: (wordsOf(entry[2]) ?? '').toLowerCase(), values: entry.slice(3) as readonly unknown[], index }] : []);
  return { name: value[0].toLowerCase(), properties, inner: Array.isArray(value[2]) ? (value[2] as readonly unknown[]) : [] };
}

export const parameter = (property: Property | undefined, name: string): string | undefined => wordsOf(member(property?.parameters, name));

/** The properties of a component by name. */
export class Properties {
  readonly #byName = new Map<string, Property[]>();

  constructor({ properties }: Component) {
    for (const property of properties) {
      const known = this.#byName.get(property.name);
      if (known) known.push(property);
      else this.#byName.set(property.name, [property]);
    }
  }

  all(name: string): readonly Property[] {
    return this.#byName.get(name) ?? [];
  }

  first(name: string): Property | undefined {
    return this.#byName.get(name)?.[0];
  }

  text(name: string): string | undefined {
    return wordsOf(this.first(name)?.values[0]);
  }

  /** A text, or, where the property stands there once for each of several languages, a map of them. */
  localised(name: string): string | Readonly<Record<string, string>> | undefined {
    const all = this.all(name).flatMap((property) => {
      const text = wordsOf(property.values[0]);
      return text === undefined ? [] : [[parameter(property, 'language'), text] as const];
    });
    const named = all.filter((entry): entry is readonly [string, string] => entry[0] !== undefined);
    return named.length > 1 && named.length === all.length ? Object.fromEntries(named) : all[0]?.[1];
  }

  /** Every value of every property of a name, as texts. */
  texts(name: string): readonly string[] {
    return this.all(name).flatMap(({ values }) => values.map(wordsOf)).filter((text) => text !== undefined);
  }

  /** The first value that is an object, such as a recurrence rule. */
  object(name: string): Readonly<Record<string, unknown>> | undefined {
    const found = this.first(name)?.values[0];
    return isObject(found) ? found : undefined;
  }
}
