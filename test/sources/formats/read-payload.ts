import { countryFromCode } from '../../../src/model/country-forms.js';
import { countryFromName } from '../../../src/model/country-names/lookup.js';
import { openEndpoint, type Endpoint } from '../../../src/sources/endpoint.js';
import type { Reading } from '../../../src/sources/formats/index.js';

/** Reads a payload as an element would that is given it as data: envelope, vocabulary and the model's reader, with the names of countries. */
export async function readPayload(json: unknown, more: Partial<Endpoint> = {}): Promise<Reading & { readonly format: string }> {
  const format = await openEndpoint(json, { format: 'auto', ask: () => Promise.reject(new Error('Data has no further pages.')), ...more });
  const reader = await format.load();
  const reading = await reader.read(json, { resolveCountry: (text) => countryFromCode(text) ?? countryFromName(text), now: () => 0 });
  return { ...reading, format: format.name };
}

/** Problems as `path message`, for comparing. */
export const told = ({ problems }: Reading): readonly string[] => problems.map(({ path, message }) => `${path} ${message}`);
