import { at, isObject, type Members } from '../../payload.js';
import { wordsOf } from '../../read/texts.js';

type Group = Map<string, unknown>;

/** Most entries of a list of a grant, and how deep its objects are looked into. */
const mostEntries = 500;
const deepest = 3;

/** `Recipient Org`, `recipientOrganization` and `recipient_organisation` are one name, and so are `Identifier` and `id`. */
function folded(name: string): string {
  const plain = name.toLowerCase().replace(/[^a-z\d]/g, '').replace(/organi[sz]ations?$/, 'org');
  return plain === 'identifier' ? 'id' : plain === 'grantprogrammes' ? 'grantprogramme' : plain;
}

/**
 * A grant whichever way it is written: nested (`{"recipientOrganization": [{"name"}]}`), or flat with the standard's titles (`Recipient Org:Name`, `Beneficiary
 * Location:1:Name`) or paths (`recipientOrganization/0/name`).
 */
export class Grant {
  readonly #groups = new Map<string, Group[]>();
  readonly #values: Group = new Map();

  constructor(private readonly members: Members) {
    for (const [name, value] of Object.entries(members)) {
      const [first = '', ...rest] = name.split(/[:/]/).map((part) => part.trim());
      if (rest.length > 0 && !name.includes('://')) this.#put(folded(first), rest, value);
      else if (isObject(value) || (Array.isArray(value) && value.some(isObject))) this.#groups.set(folded(name), (Array.isArray(value) ? (value as readonly unknown[]) : [value]).slice(0, mostEntries).filter(isObject).map((entry) => flattened(entry)));
      else this.#values.set(folded(name), value);
    }
  }

  #put(group: string, rest: readonly string[], value: unknown): void {
    if (value === null || value === '') return;
    const index = /^\d{1,3}$/.test(rest[0] ?? '') ? Number(rest[0]) : 0;
    const list = this.#groups.get(group) ?? [];
    this.#groups.set(group, list);
    if (index > mostEntries) return;
    while (list.length <= index) list.push(new Map());
    list[index]!.set(rest.filter((part) => !/^\d{1,3}$/.test(part)).map(folded).join('.'), value);
  }

  value(name: string): unknown {
    return this.#values.get(name);
  }

  word(name: string): string | undefined {
    return wordsOf(this.value(name));
  }

  /** Entries of a list, such as `recipientorg`, with what is in them by folded names. */
  group(name: string): readonly ReadonlyMap<string, unknown>[] {
    return this.#groups.get(name) ?? [];
  }

  /** A member of the first entry of a list that has it. */
  of(group: string, name: string): unknown {
    return this.group(group).find((entry) => entry.has(name))?.get(name);
  }

  /** What GrantNav adds of the areas that a grant's codes stand for. */
  lookups(): readonly Members[] {
    const found = at(this.members, 'additional_data.locationLookup');
    return Array.isArray(found) ? found.slice(0, mostEntries).filter(isObject) : [];
  }
}

/** An object with the first entries of its lists, as one level of dotted names. */
function flattened(entry: Members, prefix = '', into: Group = new Map(), depth = 0): Group {
  for (const [name, value] of Object.entries(entry)) {
    const path = `${prefix}${folded(name)}`;
    const inner: unknown = Array.isArray(value) ? value[0] : value;
    if (isObject(inner) && depth < deepest) flattened(inner, `${path}.`, into, depth + 1);
    else into.set(path, inner);
  }
  return into;
}
