import { countryFromCode } from '../model/country-forms.js';
import { FeedError, shown } from './errors.js';
import { formats, type Format, type ReadContext, type Reading } from './formats/index.js';
import type { CountryNames, SourceConfig } from './source.js';

/** Reading of all that is no good document of our own format: of other formats, of bad fields, of the first records only. Loaded when it is needed. */

interface FullContext extends Omit<ReadContext, 'resolveCountry' | 'maxRecords'> {
  /** Loads the table of country names. Default: the library's own chunk. */
  readonly countryNames?: (() => Promise<CountryNames>) | undefined;
}

/**
 * Finds the format of a payload and reads it; once, or again with the names of countries where codes alone do not name them all.
 *
 * @throws FeedError `format` where no format fits, or two do; `schema` where nothing can be read
 */
export async function readInFull(json: unknown, { format: name, maxRecords }: SourceConfig, context: FullContext, url?: string): Promise<Reading & { format: string }> {
  const format = formatNamed(name) ?? detectFormat(json, formats, url);
  const reader = await format.load();
  const { pause, now, onProgress } = context;
  const readWith = (resolveCountry: ReadContext['resolveCountry']) => reader.read(json, { resolveCountry, maxRecords, pause, now, onProgress });
  // Names in eight languages weigh more than all else here, so only feeds that use names pay for them.
  let names: Promise<CountryNames | undefined> | undefined;
  const reading = await readWith((text) => {
    const code = countryFromCode(text);
    if (code === undefined) names ??= (context.countryNames ?? countryNames)().catch(() => undefined);
    return code;
  });
  if (!names) return { ...reading, format: format.name };
  const table = await names;
  if (table) return { ...(await readWith((text) => countryFromCode(text) ?? table.countryFromName(text))), format: format.name };
  const problems = [...reading.problems, { severity: 'warning', path: '', message: namesMissing } as const];
  return { ...reading, problems, format: format.name };
}

const countryNames = (): Promise<CountryNames> => import('../model/country-names/lookup.js');
const namesMissing =
  'Countries given by name are shown as they came: the table of names could not be loaded. Give ISO 3166-1 codes, or check the library’s files.';

/** The format that the attribute names; undefined where it is to be found from the payload. */
export function formatNamed(name = 'auto'): Format | undefined {
  const named = formats.find((format) => format.name === name);
  if (named || name === 'auto') return named;
  throw new FeedError('format', `Expected auto or a known format (${knownFormats()}), met “${shown(name)}”.`);
}

const knownFormats = () => formats.map((format) => format.name).join(', ');

/** The format that recognises the payload best. A tie is refused: a guess would show wrong records. */
export function detectFormat(json: unknown, candidates: readonly Format[] = formats, url?: string): Format {
  const tried = candidates.map((format) => ({ format, found: format.detect(json) }));
  const best = Math.max(...tried.map(({ found }) => (typeof found === 'number' ? found : 0)));
  const winners = tried.filter(({ found }) => found === best).map(({ format }) => format);
  if (winners.length === 1) return winners[0]!;
  const tally = winners.length > 1
    ? `It could be ${winners.map((format) => format.name).join(' or ')}`
    : tried.map(({ format, found }) => `${format.name}: ${found}`).join('; ');
  throw new FeedError('format', `Expected a feed in a known format. ${tally}. Name the format, or check what the address holds.`, {
    url,
    detail: { tried: candidates.map((format) => format.name).join(', ') },
  });
}
