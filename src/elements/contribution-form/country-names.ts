import type { Localization } from '../../kit/format.js';
import { countryFromCode } from '../../model/country-forms.js';
import { countryCodes } from '../../model/country-list.js';
import type { Draft, Entry } from './draft.js';
import type { FormField } from './form-fields.js';

/** Countries by the names that people write: the reader's language at once, seven others once one is met that is not known in it. */
export class CountryNames {
  #offered = new WeakMap<Localization, readonly string[]>();
  #byName = new WeakMap<Localization, ReadonlyMap<string, string>>();
  #lookup: ((name: string) => string | undefined) | undefined;

  /** Every name, in the order of the reader's alphabet. */
  offered(localization: Localization): readonly string[] {
    let names = this.#offered.get(localization);
    if (!names) this.#offered.set(localization, (names = countryCodes.map((code) => localization.country(code)).sort((a, b) => localization.collator.compare(a, b))));
    return names;
  }

  /** The alpha-2 code of a country by its name or by one of its codes. */
  codeOf(typed: string, localization: Localization): string | undefined {
    let names = this.#byName.get(localization);
    if (!names) this.#byName.set(localization, (names = new Map(countryCodes.map((code) => [localization.country(code).toLowerCase(), code]))));
    return names.get(typed.trim().toLowerCase()) ?? countryFromCode(typed) ?? this.#lookup?.(typed);
  }

  /** Loads the names in other languages if one of the countries that were typed may need them. */
  async prepare(fields: readonly FormField[], draft: Draft, localization: Localization): Promise<void> {
    if (this.#lookup || typedCountries(fields, draft).every((typed) => !typed.trim() || this.codeOf(typed, localization))) return;
    this.#lookup = (await import('../../model/country-names/lookup.js')).countryFromName;
  }
}

function typedCountries(fields: readonly FormField[], draft: Draft): readonly string[] {
  return fields.flatMap((field) => inField(field, draft[field.name] ?? ''));
}

function inField(field: FormField, entry: Entry): readonly string[] {
  if (typeof entry === 'string') return field.schema['x-ct-format'] === 'country' ? [entry] : [];
  if (Array.isArray(entry)) return field.item ? entry.flatMap((row) => inField(field.item!, row)) : [];
  return typeof entry === 'object' ? typedCountries(field.fields, entry) : [];
}
