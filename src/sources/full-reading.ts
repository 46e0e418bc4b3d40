import { countryFromCode } from '../model/country-forms.js';
import { needed } from './errors.js';
import { commonthread } from './formats/commonthread.js';
import type { Format, ReadContext, Reading } from './formats/index.js';
import type { Answer } from './paging/follow.js';
import type { CountryNames, ReadingConfig } from './source.js';

/** Reading of all that is no good document of our own format: of other formats, of bad fields, of the first records only. Loaded when it is needed, by the page or by its worker. */

export interface FullContext extends Omit<ReadContext, 'resolveCountry' | 'maxRecords'> {
  /** Asks for a further page, or for a mapping. */
  readonly ask: (url: string) => Promise<Answer>;
  readonly signal?: AbortSignal | undefined;
  /** Loads the table of country names. Default: the library's own chunk. */
  readonly countryNames?: (() => Promise<CountryNames>) | undefined;
}

/**
 * Finds the format of a payload and reads it; once, or again with the names of countries where codes alone do not name them all.
 *
 * @param answer what the payload came in; undefined for data of the page, which has no further pages
 * @throws FeedError `format` where no format fits, or two do; `mapping` for a wrong mapping; `schema` where nothing can be read
 */
export async function readInFull(json: unknown, config: ReadingConfig, context: FullContext, answer?: Answer): Promise<Reading & { format: string }> {
  const format = await formatOf(json, config, context, answer);
  const reader = await format.load();
  const { pause, now, onProgress } = context;
  const readWith = (resolveCountry: ReadContext['resolveCountry'], turn = pause) => reader.read(json, { resolveCountry, maxRecords: config.maxRecords, pause: turn, now, onProgress });
  // Names in eight languages weigh more than all else here, so only feeds that use names pay for them.
  let names: Promise<CountryNames | undefined> | undefined;
  const byCode = (text: string): string | undefined => {
    const code = countryFromCode(text);
    if (code === undefined) names ??= (context.countryNames ?? countryNames)().catch(() => undefined);
    return code;
  };
  // What is read again is read no further: of many records that would take as long, and leave twice as much to be collected.
  const first = await readWith(byCode, pause && (() => (names ? Promise.reject(namesWanted) : pause()))).catch((cause: unknown) => {
    if (!names || context.signal?.aborted) throw cause;
    return undefined;
  });
  if (first && !names) return { ...first, format: format.name };
  const table = await names;
  if (table) return { ...(await readWith(remembering((text) => countryFromCode(text) ?? table.countryFromName(text)))), format: format.name };
  const reading = first ?? await readWith(countryFromCode);
  const problems = [...reading.problems, { severity: 'warning', path: '', message: namesMissing } as const];
  return { ...reading, problems, format: format.name };
}

/** Ends a first reading that has met a country which codes do not name. */
const namesWanted = new Error('Names of countries are needed.');

/** Countries whose names are kept in mind: those of a feed are few, and told many times. */
const mostCountries = 2000;

function remembering(resolve: ReadContext['resolveCountry']): ReadContext['resolveCountry'] {
  const known = new Map<string, string | undefined>();
  return (text) => {
    if (known.has(text)) return known.get(text);
    const code = resolve(text);
    if (known.size < mostCountries) known.set(text, code);
    return code;
  };
}

const countryNames = (): Promise<CountryNames> => import('../model/country-names/lookup.js');
const namesMissing =
  'Countries given by name are shown as they came: the table of names could not be loaded. Give ISO 3166-1 codes, or check the library’s files.';

const endpoint = () => needed(import('./endpoint.js'));

/** Our own format where the payload says so; all else is found, its further pages included, by a part of the library that is loaded for it. */
async function formatOf(json: unknown, { format = 'auto', mapping, maxRecords, base }: ReadingConfig, context: FullContext, answer?: Answer): Promise<Format> {
  const isMapped = mapping !== undefined && mapping !== null && mapping !== '';
  if (!isMapped && (format === commonthread.name || (format === 'auto' && commonthread.detect(json) === 1))) return commonthread;
  const { openEndpoint } = await endpoint();
  const { ask, signal, onProgress, pause, now } = context;
  return openEndpoint(json, { format, maxRecords, base, ask, signal, onProgress, turns: { pause, now }, ...(isMapped && { mapping }), ...(answer && { answer }) });
}

/** Refuses a format that is not known, before anything is asked of a server. */
export async function checkFormat(name: string): Promise<void> {
  (await endpoint()).checkFormat(name);
}
