import type { Participation, Text } from '../../model/feed.js';
import type { Place } from '../../model/pointer.js';
import type { Turns } from '../../model/good-feed.js';
import type { Draft } from '../draft.js';
import { eachRow } from '../turns.js';

/** An organisation as a payload names it. */
export interface Party {
  /** Its identifier in the payload's world, such as `GB-CHC-202918`. */
  readonly ref?: string | undefined;
  readonly name?: Text | undefined;
  readonly kind?: string | undefined;
  readonly country?: string | undefined;
  readonly url?: string | undefined;
  readonly role?: string | undefined;
}

type Part = { -readonly [Key in keyof Participation]: Participation[Key] };

interface Known {
  readonly party: { -readonly [Key in keyof Party]: Party[Key] };
  readonly place: Place;
  readonly parts: Part[];
}

const folded = (name: Text | undefined): string => (typeof name === 'string' ? name : name ? Object.values(name)[0] ?? '' : '').trim().toLowerCase().replace(/\s+/g, ' ');

/**
 * Organisations that records name again and again, each as one record of the feed, so that the network can tie them. Those without an identifier
 * stay names, unless another record names them with theirs.
 */
export class Parties {
  readonly #known = new Map<string, Known>();
  readonly #byName = new Map<string, string>();
  readonly #unnamed: { readonly name: string; readonly part: Part }[] = [];

  /** An organisation's part in a record; undefined if it has neither identifier nor name. */
  take(party: Party, place: Place): Participation | undefined {
    const ref = party.ref?.trim();
    const name = folded(party.name);
    const part: Part = party.role === undefined ? {} : { role: party.role };
    if (ref) {
      const known = this.#known.get(ref);
      if (known) for (const key of ['name', 'kind', 'country', 'url'] as const) Object.assign(known.party, known.party[key] === undefined && party[key] !== undefined && { [key]: party[key] });
      const entry = known ?? { party: { ...party, ref }, place, parts: [] };
      if (!known) this.#known.set(ref, entry);
      if (name !== '' && !this.#byName.has(name)) this.#byName.set(name, ref);
      part.id = ref;
      entry.parts.push(part);
    } else if (name !== '') {
      part.name = party.name!;
      this.#unnamed.push({ name, part });
    } else return undefined;
    return part;
  }

  /** Writes the organisations. Called last, when the ids of all other records are known: `taken`. */
  async finish(draft: Draft, context: Turns, taken: Pick<ReadonlySet<string>, 'has'>): Promise<void> {
    await eachRow(this.#unnamed, context, ({ name, part }) => {
      const ref = this.#byName.get(name);
      if (ref === undefined) return;
      delete part.name;
      part.id = ref;
      this.#known.get(ref)!.parts.push(part);
    });
    await eachRow(this.#known, context, ([ref, { party, place, parts }]) => {
      const id = taken.has(ref) ? `${ref} (organisation)` : ref;
      if (id !== ref) for (const part of parts) part.id = id;
      draft.add('organisations', { id, name: party.name ?? ref, kind: party.kind, country: party.country, url: party.url }, place, {});
    });
  }
}
