/**
 * `npx commonthread validate FEED…` and `npx commonthread convert FEED`: any payload of any format, as a path, a URL or `-` for standard input.
 * `npx commonthread prerender PAGE…`: the records of each tag, written into a page.
 */
import { convert } from './convert.js';
import { parseArguments, usage, UsageError, type Arguments } from './arguments.js';
import type { Output } from './read-feed.js';
import { validate } from './validate.js';

const output: Output = {
  out: (text: string) => process.stdout.write(text),
  progress: (text: string) => {
    // A line that is written over and over is for people, not for logs.
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
  },
  error: (text: string) => process.stderr.write(text),
};

/** What writes pages is loaded when it is asked for. */
const prerender = async (given: Arguments, to: Output) => (await import('./prerender.js')).prerender(given, to);

const commands = { validate, convert, prerender };

try {
  const parsed = parseArguments(process.argv.slice(2));
  if (parsed.command === 'help') output.out(usage);
  else process.exitCode = await commands[parsed.command](parsed, output);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  output.error(`${error.message}\n\n${usage}`);
  process.exitCode = 2;
}
