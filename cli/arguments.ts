import { parseArgs } from 'node:util';

export const usage = `Usage:
  commonthread validate FEED…   what is recognised, how many records, and every problem with its place
  commonthread convert FEED     the feed as version 1 of our own format, on standard output

FEED is a path, an http or https address (its further pages are read), or - for standard input.

Options:
  --format NAME      the format, where it cannot be told from the payload
  --mapping FILE     a mapping document: a path or an address
  --max-records N    records after which no further page is asked for (50000)
  --json             for machines: one JSON document
  --help             this text

Exit status: 0 without errors, 1 with errors in a feed, 2 for a wrong command.
`;

export interface Arguments {
  readonly command: 'validate' | 'convert' | 'help';
  readonly feeds: readonly string[];
  readonly format?: string;
  readonly mapping?: string;
  readonly maxRecords?: number;
  readonly json: boolean;
}

/** A command that cannot be understood; the message says why. */
export class UsageError extends Error {}

const options = {
  format: { type: 'string' }, mapping: { type: 'string' }, 'max-records': { type: 'string' }, json: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h', default: false },
} as const;

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
  if (values.help || command === 'help') return { command: 'help', feeds: [], json: false };
  if (command !== 'validate' && command !== 'convert') throw new UsageError(command === undefined ? 'Expected a command.' : `Expected validate or convert, met ${command}.`);
  if (feeds.length === 0 || (command === 'convert' && feeds.length > 1)) throw new UsageError(command === 'convert' ? 'Expected one feed to convert.' : 'Expected a feed.');
  const most = values['max-records'];
  if (most !== undefined && !/^[1-9]\d{0,8}$/.test(most)) throw new UsageError(`Expected a whole number above 0 for --max-records, met ${most}.`);
  return {
    command, feeds, json: values.json,
    ...(values.format !== undefined && { format: values.format }), ...(values.mapping !== undefined && { mapping: values.mapping }), ...(most !== undefined && { maxRecords: Number(most) }),
  };
}
