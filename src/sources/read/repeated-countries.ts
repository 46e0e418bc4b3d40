import type { Draft } from '../draft.js';
import type { ReadContext } from '../formats/index.js';
import { eachRow } from '../turns.js';

/** Names each country of a record once, however often and in whatever spelling the record does: by its code, its name and a term of the site. */
export async function nameCountriesOnce(draft: Draft, context: ReadContext): Promise<void> {
  for (const collection of ['initiatives', 'proposals'] as const) {
    await eachRow((draft.document[collection] ?? []) as readonly Record<string, unknown>[], context, (record) => {
      const { countries } = record;
      if (!Array.isArray(countries) || countries.length < 2) return;
      const met = new Set<unknown>();
      const once = (countries as readonly unknown[]).filter((country) => {
        const before = met.size;
        return met.add((typeof country === 'string' ? context.resolveCountry(country) : undefined) ?? country).size > before;
      });
      if (once.length < countries.length) record['countries'] = once;
    });
  }
}
