import { parseArgs } from 'node:util';

export const usage = `Usage:
  commonthread validate FEED…   what is recognised, how many records, and every problem with its place
  commonthread convert FEED     the feed as version 1 of our own format, on standard output
  commonthread prerender PAGE…  the page with the records of each tag written into it, for readers without
                                JavaScript, for search engines and for paper; on standard output, or with --write

FEED is a path, an http or https address (its further pages are read), or - for standard input.
PAGE is the path of an HTML page, or of a part of one, or - for standard input.

Options:
  --format NAME      the format, where it cannot be told from the payload
  --mapping FILE     a mapping document: a path or an address
  --max-records N    records after which no further page is asked for (50000)
  --json             for machines: one JSON document
  --write            prerender: write into the files themselves
  --rows N           prerender: rows in each table at most (1000)
  --base ADDRESS     prerender: address of the page, from which its feeds are asked for
  --root FOLDER      prerender: folder that addresses beginning with / are in (the page's own)
  --help             this text

Exit status: 0 without errors, 1 with errors in a feed or a page, 2 for a wrong command.
`;

export interface Arguments {
  readonly command: 'validate' | 'convert' | 'prerender' | 'help';
  /** Feeds, or pages to prerender. */
  readonly feeds: readonly string[];
  readonly format?: string;
  readonly mapping?: string;
  readonly maxRecords?: number;
  readonly json: boolean;
  readonly write: boolean;
  readonly rows?: number;
  readonly base?: string;
  readonly root?: string;
}

/** A command that cannot be understood; the message says why. */
export class UsageError extends Error {}

const options = {
  format: { type: 'string' }, mapping: { type: 'string' }, 'max-records': { type: 'string' }, json: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h', default: false },
  write: { type: 'boolean', default: false }, rows: { type: 'string' }, base: { type: 'string' }, root: { type: 'string' },
} as const;

/** What each command takes. A tag says itself how its feed is read. */
const optionsOf: Readonly<Record<string, readonly (keyof typeof options)[]>> = {
  validate: ['format', 'mapping', 'max-records', 'json'],
  convert: ['format', 'mapping', 'max-records', 'json'],
  prerender: ['write', 'rows', 'base', 'root'],
};

const isCommand = (word: string): word is 'validate' | 'convert' | 'prerender' => Object.hasOwn(optionsOf, word);

/** @throws UsageError */
export function parseArguments(given: readonly string[]): Arguments {
  let parsed;
  try {
    parsed = parseArgs({ args: [...given], options, allowPositionals: true });
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
  const { values, positionals } = parsed;
  const [command, ...feeds] = positionals;
  if (values.help || command === 'help') return { command: 'help', feeds: [], json: false, write: false };
  if (command === undefined) throw new UsageError('Expected a command.');
  if (!isCommand(command)) throw new UsageError(`Expected validate, convert or prerender, met ${command}.`);
  const strange = (Object.keys(options) as (keyof typeof options)[]).find((name) => values[name] !== undefined && values[name] !== false && !optionsOf[command]!.includes(name));
  if (strange) throw new UsageError(`--${strange} is not for ${command}.`);
  if (feeds.length === 0 || (command === 'convert' && feeds.length > 1)) {
    throw new UsageError({ validate: 'Expected a feed.', convert: 'Expected one feed to convert.', prerender: 'Expected a page.' }[command]);
  }
  if (command === 'prerender' && !values.write && feeds.length > 1) throw new UsageError('Expected one page, or --write for several: standard output holds one.');
  if (values.write && feeds.includes('-')) throw new UsageError('Expected a file to write into, met standard input.');
  if (values.base !== undefined && !(/^https?:\/\//i.test(values.base) && URL.canParse(values.base))) throw new UsageError(`Expected an http or https address for --base, met ${values.base}.`);
  const [most, rows] = [wholeNumber('max-records', values['max-records']), wholeNumber('rows', values.rows)];
  return {
    command, feeds, json: values.json, write: values.write,
    ...(values.format !== undefined && { format: values.format }), ...(values.mapping !== undefined && { mapping: values.mapping }), ...(most !== undefined && { maxRecords: most }),
    ...(rows !== undefined && { rows }), ...(values.base !== undefined && { base: values.base }), ...(values.root !== undefined && { root: values.root }),
  };
}

function wholeNumber(name: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new UsageError(`Expected a whole number above 0 for --${name}, met ${value}.`);
  return Number(value);
}
